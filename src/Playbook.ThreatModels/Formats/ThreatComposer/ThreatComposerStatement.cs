using System.Text;
using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Formats.ThreatComposer;

/// <summary>
/// The sentence that a threat is. The tool keeps its parts, and most often the sentence as well; where it does not, the sentence is put
/// together as the tool does it (source: its <c>threatStatementFormat</c> and <c>renderThreatStatement</c>).
/// </summary>
internal static class ThreatComposerStatement
{
    private const int LongestTitle = 100;
    private const int MostItems = 20;

    // The tool's tokens, and the keys that hold what they stand for, in the order of the sentence.
    private static readonly (string Token, string Key)[] s_parts =
    [
        ("threat_source", "threatSource"), ("prerequisites", "prerequisites"), ("threat_action", "threatAction"),
        ("threat_impact", "threatImpact"), ("impacted_goal", "impactedGoal"), ("impacted_assets", "impactedAssets"),
    ];

    /// <summary>The sentence as the source has it, or else put together; null where no part is filled.</summary>
    public static string? Of(ForeignReader threat)
    {
        if (threat.Text("statement") is { } statement)
        {
            return statement;
        }

        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (token, key) in s_parts)
        {
            var items = threat.Texts(key);
            if (items.Length > 0)
            {
                parts.Add(token, List([.. items.Select(item => item.Value)], last: token == "impacted_goal" ? " and/or " : " and "));
            }
        }

        return parts.Count switch
        {
            0 => null,
            1 => Alone(parts.Single()),
            _ => Fill(threat.Text("customTemplate") ?? Template(parts), parts),
        };
    }

    /// <summary>
    /// Counts the parts that the sentence holds as read; the others stay for the list of what the source says besides, and so do the
    /// assets, which are worth a line of their own.
    /// </summary>
    public static void Settle(ForeignReader threat, string? statement)
    {
        threat.Ignore("statement", "customTemplate", "displayedStatement");
        var sentence = Comparable(statement ?? "");
        // The tool allows 1,400 characters. To look for many texts in a long one would take too long.
        var isShort = sentence.Length <= 10_000;
        foreach (var (_, key) in s_parts)
        {
            var items = threat.Texts(key);
            if (key == "impactedAssets" || !(isShort && items.Length <= MostItems)
                || items.Any(item => !sentence.Contains(Comparable(item.Value), StringComparison.OrdinalIgnoreCase)))
            {
                threat.PutBack(key);
            }
        }
    }

    /// <summary>A text as a title: on one line, cut between words where it is long.</summary>
    public static string Shorten(string text)
    {
        var line = ForeignReader.OneLine(text);
        if (line.Length <= LongestTitle)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', LongestTitle - 1);
        // Never between the halves of a character outside of the basic plane.
        end = end > 0 ? end : char.IsHighSurrogate(line[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1;
        return $"{line[..end].TrimEnd(' ', ',', ';', ':', '.')}…";
    }

    // The tool sets "a" and "an" right in what was typed.
    private static string Comparable(string text) => ForeignReader.OneLine(text).Replace(" an ", " a ", StringComparison.OrdinalIgnoreCase);

    private static string Template(Dictionary<string, string> parts)
    {
        var impact = parts.ContainsKey("threat_impact") ? ", which leads to [threat_impact]" : "";
        var harm = (parts.ContainsKey("impacted_goal"), parts.ContainsKey("impacted_assets")) switch
        {
            (true, true) => ", resulting in reduced [impacted_goal] of [impacted_assets]",
            (true, false) => ", resulting in reduced [impacted_goal]",
            (false, true) => ", negatively impacting [impacted_assets]",
            _ => "",
        };
        return $"A [threat_source] [prerequisites] can [threat_action]{impact}{harm}";
    }

    // One part alone is shown with dots for what is missing on either side.
    private static string Alone(KeyValuePair<string, string> part) => part.Key switch
    {
        "threat_source" => $"{part.Value}...",
        "impacted_assets" => $"...{part.Value}",
        _ => $"...{part.Value}...",
    };

    private static string Fill(string template, Dictionary<string, string> parts)
    {
        var sentence = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('[', at);
            var close = open < 0 ? -1 : template.IndexOf(']', open);
            if (close < 0)
            {
                sentence.Append(template, at, template.Length - at);
                break;
            }

            var token = template[(open + 1)..close];
            var content = parts.GetValueOrDefault(token) ?? Missing(token);
            sentence.Append(open == at + 2 && template.AsSpan(at, 2).SequenceEqual("A ") ? $"{Article(content)} " : template[at..open]).Append(content);
            at = close + 1;
        }

        return ForeignReader.OneLine(sentence.ToString()).Replace(" ,", ",", StringComparison.Ordinal);
    }

    private static string Missing(string token) => token switch
    {
        "threat_source" => "threat source",
        "threat_action" => "perform a threat action",
        _ when s_parts.Any(part => part.Token == token) => "",
        _ => $"[{token}]",
    };

    private static string List(IReadOnlyList<string> items, string last) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.SkipLast(1))}{last}{items[^1]}";

    // By sound, as far as spelling tells it: "an engineer", "a user", "an hour", "an API", "an SSH client", "a URL".
    private static string Article(string noun)
    {
        var word = string.Concat(noun.SkipWhile(c => !char.IsLetterOrDigit(c)).TakeWhile(char.IsLetterOrDigit));
        if (word.Length is > 1 and <= 4 && word.All(char.IsAsciiLetterUpper))
        {
            return "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal) ? "An" : "A";
        }

        var plain = word.ToLowerInvariant();
        bool Begins(params ReadOnlySpan<string> beginnings)
        {
            foreach (var beginning in beginnings)
            {
                if (plain.StartsWith(beginning, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        return Begins("uni", "use", "usa", "usu", "ubi", "eu", "one", "once") && !Begins("unin", "unim", "unid") ? "A"
            : Begins("a", "e", "i", "o", "u", "hour", "honest", "honor", "honour", "heir", "8", "11", "18") ? "An"
            : "A";
    }
}
