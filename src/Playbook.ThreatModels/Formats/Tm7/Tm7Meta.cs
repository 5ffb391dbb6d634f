using System.Collections.Immutable;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>What a file says of the model as a whole.</summary>
internal sealed class Tm7Meta(Tm7File file)
{
    private static readonly char[] s_lineEnds = ['\r', '\n'];

    /// <summary>The name; else that of the first drawing that has one; null where the tool's own names are all there is.</summary>
    public string? Title => Line("ThreatModelName") ?? file.Tabs.Select(tab => Tm7Text.Line(tab.Header)).FirstOrDefault(header => header is not null && !IsGiven(header));

    /// <summary>Who answers for the model.</summary>
    public string? Owner => Line("Owner");

    /// <summary>What the system is.</summary>
    public Prose? Description => Text("HighLevelSystemDescription");

    /// <summary>Who took part.</summary>
    public ImmutableArray<Participant> Participants => [.. People("Contributors", "Contributor"), .. People("Reviewer", "Reviewer")];

    /// <summary>What was taken for granted: one a line where the lines are a list.</summary>
    public ImmutableArray<Assumption> Assumptions
    {
        get
        {
            if (Text("Assumptions") is not { } text)
            {
                return [];
            }

            var lines = text.BreaksLines ? text.Markdown.Split(s_lineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
            return lines.Length > 0 && Array.TrueForAll(lines, line => line[0] is '-' or '*' or '•')
                ? [.. lines.Select(line => line.TrimStart('-', '*', '•', ' ', '\t')).Where(line => line.Length > 0).Select(line => new Assumption(null, text with { Markdown = line }, text.Location))]
                : [new Assumption(null, text, text.Location)];
        }
    }

    /// <summary>Lists what no field holds: external dependencies, notes, and whatever else stands there, but no person's account.</summary>
    public void Remainders(Remainders into)
    {
        foreach (var field in file.Meta?.Children ?? [])
        {
            if (field.Name is not ("ThreatModelName" or "Owner" or "Contributors" or "Reviewer" or "HighLevelSystemDescription" or "Assumptions"))
            {
                Add(into, field.Name == "ExternalDependencies" ? "External dependencies" : field.Name, field);
            }
        }

        into.Add(null, "Template", file.Knowledge.Name, file.At);
        foreach (var other in file.Others)
        {
            if (other.Name != "Notes")
            {
                Add(into, other.Name, other);
                continue;
            }

            foreach (var note in other.Children)
            {
                var message = note.Child("Message");
                var day = note.TextOf("Date") is { Length: >= 10 } date ? $" ({date[..10]})" : "";
                into.Add(null, $"Note{day}", Tm7Text.Of(message?.Text ?? note.Text, note.At)?.Markdown, note.At);
            }
        }
    }

    private static bool IsGiven(string header) => header.StartsWith("Diagram ", StringComparison.Ordinal) && header.AsSpan(8).IndexOfAnyExceptInRange('0', '9') < 0;

    // Every text in it, without recursion: elements lie in each other to a bounded depth, and are bounded in number.
    private static void Add(Remainders into, string name, Tm7Element element)
    {
        var waiting = new Stack<(string Name, Tm7Element Element)>([(name, element)]);
        while (waiting.TryPop(out var next))
        {
            into.Add(null, next.Name, Tm7Text.Of(next.Element.Text, next.Element.At)?.Markdown, next.Element.At);
            for (var i = next.Element.Children.Count - 1; i >= 0; i--)
            {
                var child = next.Element.Children[i];
                if (child.Name is not ("AddedBy" or "ChangedBy"))
                {
                    waiting.Push(($"{next.Name}.{child.Name}", child));
                }
            }
        }
    }

    private string? Line(string name) => Tm7Text.Line(file.Meta?.TextOf(name));

    private Prose? Text(string name) => file.Meta?.Child(name) is { } field ? Tm7Text.Of(field.Text, field.At) : null;

    private IEnumerable<Participant> People(string name, string role)
    {
        if (file.Meta?.Child(name) is not { Text: { } text } field)
        {
            yield break;
        }

        foreach (var line in Tm7Text.Plain(text).Split(['\r', '\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // "Ada Lovelace, Grace Hopper" are two; "Lovelace, Ada" is one.
            var parts = line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var person in Array.TrueForAll(parts, part => part.Contains(' ', StringComparison.Ordinal)) ? parts : [line])
            {
                yield return new Participant(ForeignReader.OneLine(person), role, field.At);
            }
        }
    }
}
