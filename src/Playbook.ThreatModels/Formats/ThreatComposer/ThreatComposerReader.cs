using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Catalogues;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.ThreatComposer;

/// <summary>Reads one model of Threat Composer. It has threats, mitigations and assumptions, and no components, flows or assets.</summary>
internal sealed class ThreatComposerReader
{
    private readonly ModelSource _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly ForeignReader _root;
    private readonly ImportIds _ids;
    private readonly Remainders _remainders = new();
    private readonly ImmutableArray<Item> _threats;
    private readonly ImmutableArray<Item> _mitigations;
    private readonly ImmutableArray<Item> _assumptions;
    private readonly ImmutableArray<(ForeignReader Reader, string Title, Claim? Claim)> _drawings;

    public ThreatComposerReader(ModelSource source, SourceMapping root, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _root = new ForeignReader(root);
        _ids = new ImportIds(source.Path, diagnostics);
        _threats = Items("threats", ElementKind.Threat, "T", ThreatComposerStatement.Of);
        _mitigations = Items("mitigations", ElementKind.Mitigation, "M", reader => reader.Text("content"));
        _assumptions = Items("assumptions", ElementKind.Assumption, "A", reader => reader.Text("content"));
        _drawings = [.. Drawings()];
        _ids.Seal();
    }

    /// <summary>The model.</summary>
    public ThreatModel Read()
    {
        var application = _root.Child("applicationInfo");
        var workspace = _root.Child("workspace");
        workspace?.Ignore("id", "storageType", "templateId");
        IgnoreTheNotesKeys();
        var mitigationsOf = Links("mitigationLinks", "a link to a mitigation", "linkedId", ElementKind.Threat, "mitigationId", ElementKind.Mitigation);
        var linksOfAssumptions = Links("assumptionLinks", "a link of an assumption", "assumptionId", ElementKind.Assumption, "linkedId", ElementKind.Threat, ElementKind.Mitigation);
        var model = new ThreatModel
        {
            Id = _source.Id,
            HasDerivedId = true,
            Title = application?.Line("name") ?? workspace?.Line("name") ?? FileName(),
            Source = _source.Path,
            Format = "threat-composer",
            FormatVersion = _root.Text("schema"),
            Location = _root.Start,
            Summary = application?.Markdown("description"),
            Threats = [.. _threats.Select(item => Threat(item, mitigationsOf))],
            Mitigations = [.. _mitigations.Select(Mitigation)],
            Assumptions = [.. _assumptions.Select(item => Assumption(item, linksOfAssumptions)).OfType<Assumption>()],
            Diagrams = [.. _drawings.Select(Diagram).OfType<DiagramView>()],
            Pictures = [.. _drawings.Select(drawing => EmbeddedPicture.Read(drawing.Reader, "image", drawing.Title, _diagnostics)).OfType<Picture>()],
            DerivedIds = _ids.Derived,
        };
        _root.Remainders(_remainders);
        return model with { AlsoInSource = _remainders.ToImmutable() };
    }

    // The number that the tool shows stays when the text is rewritten. Where a hand gave it to two, the tool's inner id is taken.
    private ImmutableArray<Item> Items(string key, ElementKind kind, string letter, Func<ForeignReader, string?> textOf)
    {
        var readers = _root.Children(key);
        var counts = readers.Select(NumberOf).OfType<int>().CountBy(number => number).ToDictionary();
        var items = ImmutableArray.CreateBuilder<Item>(readers.Length);
        foreach (var reader in readers)
        {
            reader.Ignore("displayOrder", "createdAt", "updatedAt", "lastUpdated");
            var uuid = reader.Text("id");
            var text = textOf(reader);
            var label = NumberOf(reader) is { } number ? $"{letter}-{number.ToString(CultureInfo.InvariantCulture)}" : null;
            var stable = label is not null && counts[NumberOf(reader)!.Value] == 1 ? label : uuid;
            reader.Element = _ids.Claim(kind, uuid, stable, text is null ? "" : ThreatComposerStatement.Shorten(text), reader.Start);
            items.Add(new Item(reader, reader.Element, label, text));
        }

        return items.DrainToImmutable();
    }

    private static int? NumberOf(ForeignReader reader)
    {
        if (reader.Number("numericId") is { } number && number is >= 0 and <= int.MaxValue && number == Math.Floor(number))
        {
            return (int)number;
        }

        reader.PutBack("numericId");
        return null;
    }

    private IEnumerable<(ForeignReader, string, Claim?)> Drawings()
    {
        foreach (var (key, title) in new[] { ("architecture", "Architecture"), ("dataflow", "Data flow") })
        {
            if (_root.Child(key) is { } reader)
            {
                yield return (reader, title, reader.Markdown("description") is null ? null : _ids.Claim(ElementKind.Diagram, null, key, title, reader.Start));
            }
        }
    }

    private static DiagramView? Diagram((ForeignReader Reader, string Title, Claim? Claim) drawing) => drawing.Claim is { } claim
        ? new DiagramView(claim.Id, drawing.Title, [], drawing.Reader.Markdown("description"), drawing.Reader.Start)
        : null;

    // What one end is linked to, by the other end's id. A link that leads nowhere is said of, and listed.
    private ILookup<Id, Id> Links(string key, string what, string ofKey, ElementKind of, string toKey, params ElementKind[] to)
    {
        var links = new List<(Id Of, Id To)>();
        foreach (var link in _root.Children(key))
        {
            var from = _ids.Resolve(link.Text(ofKey), link.Location(ofKey), what, of);
            var target = _ids.Resolve(link.Text(toKey), link.Location(toKey), what, to);
            if (from is { } one && target is { } other)
            {
                // The type follows from what is linked.
                link.Ignore("type");
                links.Add((one, other));
            }
            else
            {
                link.PutBack(ofKey);
                link.PutBack(toKey);
            }
        }

        return links.Distinct().ToLookup(link => link.Of, link => link.To);
    }

    private Threat Threat(Item item, ILookup<Id, Id> mitigationsOf)
    {
        var (reader, claim, label, statement) = item;
        ThreatComposerStatement.Settle(reader, statement);
        var stride = ImmutableArray.CreateBuilder<Located<string>>();
        StatedRating? priority = null;
        Metadata(item, (key, values, at) =>
        {
            switch (key)
            {
                case "STRIDE":
                    stride.AddRange(values);
                    return true;
                case "Priority" when values is [var only] && priority is null:
                    priority = only.Value == "-" ? null : new StatedRating(ForeignReader.OneLine(only.Value), at);
                    return true;
                default:
                    return false;
            }
        });

        var (categories, words) = CategoryNames.Sort(stride, isStride: true);
        var word = reader.Line("status");
        var state = ThreatComposerWords.IsNone(word) ? null : ThreatComposerWords.OfThreat(word!);
        if (state is null && !ThreatComposerWords.IsNone(word))
        {
            Odd($"the threat {Name(item)}", word!, reader.Location("status"));
        }

        return new Threat(claim.Id, statement is null ? label ?? claim.Id.Text : ThreatComposerStatement.Shorten(statement), reader.Start)
        {
            Label = LabelOf(item),
            Categories = categories,
            CategoryWords = words,
            Description = reader.Typed("statement") ?? (statement is null ? null : Typed(statement, reader.Start)),
            Risk = priority,
            Status = state?.Status ?? ThreatStatus.NotTriaged,
            Treatment = state?.Treatment,
            SourceStatus = word,
            Mitigations = [.. mitigationsOf[claim.Id]],
            References = References(item),
            IsPlaceholder = statement is null,
        };
    }

    private Mitigation Mitigation(Item item)
    {
        var (reader, claim, label, content) = item;
        var title = content is null ? label ?? claim.Id.Text : ThreatComposerStatement.Shorten(content);
        var isWhole = content is null || content == title;

        // A mitigation has one line of its own; what it means in detail is kept as the comment on it.
        Prose? comment = null;
        Metadata(item, (key, values, at) =>
        {
            if (key != "Comments" || !isWhole || comment is not null || values is not [var only])
            {
                return false;
            }

            comment = new Prose(HtmlToMarkdown.ConvertMixed(only.Value), only.Location, KeepsLines: false) { IsForeign = true, BreaksLines = true };
            return true;
        });
        var word = reader.Line("status");
        var status = ThreatComposerWords.IsNone(word) ? null : ThreatComposerWords.OfMitigation(word!);
        if (status is null && !ThreatComposerWords.IsNone(word))
        {
            Odd($"the mitigation {Name(item)}", word!, reader.Location("status"));
        }

        return new Mitigation(claim.Id, title, reader.Start)
        {
            Label = LabelOf(item),
            Description = isWhole ? comment : reader.Typed("content"),
            Status = status,
            SourceStatus = word,
            References = References(item),
        };
    }

    private Assumption? Assumption(Item item, ILookup<Id, Id> links)
    {
        Metadata(item);
        return item.Reader.Typed("content") is { } text
            ? new Assumption(item.Claim.Id, text, item.Reader.Start) { About = [.. links[item.Claim.Id]] }
            : null;
    }

    // A tag may be anything; the number of a catalogue's entry is a reference, and the others are listed.
    private ImmutableArray<string> References(Item item)
    {
        var tags = item.Reader.Texts("tags");
        var entries = tags.Select(tag => CatalogueEntry.TryParse(tag.Value, out var entry) ? entry.Text : null).ToList();
        if (!entries.Exists(entry => entry is not null))
        {
            item.Reader.PutBack("tags");
            return [];
        }

        _remainders.Add(item.Claim, "tags", string.Join(", ", tags.Where((_, i) => entries[i] is null).Select(tag => tag.Value)), item.Reader.Location("tags"));
        return [.. entries.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    // Keys of any name, each with a text or texts. What nobody takes is listed by its key, instead of "metadata[2].value".
    private void Metadata(Item item, Func<string, ImmutableArray<Located<string>>, SourceLocation, bool>? take = null)
    {
        foreach (var entry in item.Reader.Children("metadata"))
        {
            var values = entry.Texts("value");
            if (entry.Text("key") is not { } key || values.IsEmpty)
            {
                entry.PutBack("key");
                continue;
            }

            if (take is null || !take(key, values, entry.Start))
            {
                _remainders.Add(item.Claim, ForeignReader.OneLine(key), string.Join(", ", values.Select(value => value.Value)), entry.Location("value"));
            }
        }
    }

    private void IgnoreTheNotesKeys()
    {
        if (_root.Child("brainstorm") is { } notes)
        {
            foreach (var note in notes.Keys.SelectMany(key => notes.Children(key)))
            {
                note.Ignore("id", "createdAt", "updatedAt");
            }
        }
    }

    private void Odd(string what, string word, SourceLocation at) =>
        _diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(at, $"the status of {what} is \"{ImportIds.Shorten(word)}\", a word that Threat Composer does not have"));

    private string FileName()
    {
        var name = Path.GetFileNameWithoutExtension(_source.Path);
        return name.EndsWith(".tc", StringComparison.OrdinalIgnoreCase) && name.Length > ".tc".Length ? name[..^".tc".Length] : name;
    }

    private static Prose Typed(string text, SourceLocation at) => new(text, at, KeepsLines: false) { IsForeign = true, BreaksLines = true };

    private static string Name(Item item) => item.Label ?? $"\"{ImportIds.Shorten(item.Claim.Name)}\"";

    private static string? LabelOf(Item item) =>
        string.Equals(item.Label, item.Claim.Id.Text, StringComparison.Ordinal) ? null : item.Label;

    private sealed record Item(ForeignReader Reader, Claim Claim, string? Label, string? Text);
}
