using System.Collections.Immutable;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>Reads what is said of the model in words: overviews with their pictures, abuse cases, questions.</summary>
internal sealed class ThreagileTexts
{
    private static readonly string[] s_overviews = ["application_description", "business_overview", "technical_overview"];
    private readonly ModelSource _source;
    private readonly ForeignReader _root;
    private readonly ImmutableArray<(SourceEntry Entry, Claim Claim)> _abuseCases;

    /// <summary>Claims the ids of the abuse cases.</summary>
    public ThreagileTexts(ModelSource source, ForeignReader root, ImportIds ids)
    {
        _source = source;
        _root = root;
        var abuseCases = root.Child("abuse_cases");
        _abuseCases =
        [
            .. (abuseCases?.Entries ?? []).Where(entry => entry.Value is SourceScalar)
                .Select(entry => (entry, ids.Claim(ElementKind.AbuseCase, null, null, ForeignReader.OneLine(entry.Key), entry.KeyLocation))),
        ];
        foreach (var (entry, _) in _abuseCases)
        {
            abuseCases!.Take(entry.Value);
        }
    }

    /// <summary>The overviews, one after the other, then the comment for the management.</summary>
    public Prose? Summary()
    {
        List<Prose> parts = [.. s_overviews.Select(key => _root.Child(key)?.Html("description")).OfType<Prose>()];
        if (_root.Html("management_summary_comment") is { } comment)
        {
            parts.Add(comment);
        }

        // The sample that people begin with says the same in both overviews.
        var texts = parts.Select(part => part.Markdown).Distinct(StringComparer.Ordinal).ToList();
        return parts.Count == 0 ? null : texts.Count == 1 ? parts[0] : new Prose(string.Join("\n\n", texts), parts[0].Location, KeepsLines: false) { IsForeign = true };
    }

    /// <summary>The abuse cases.</summary>
    public ImmutableArray<AbuseCase> AbuseCases() =>
    [
        .. _abuseCases.Select(item => new AbuseCase(
            item.Claim.Id,
            item.Claim.Name.Length > 0 ? item.Claim.Name : item.Claim.Id.Text,
            item.Entry.Value is SourceScalar { IsNull: false } text ? ForeignReader.HtmlOf(text.Text, text.Location) : null,
            item.Entry.KeyLocation)),
    ];

    /// <summary>The questions without an answer. Those with one are listed with what else the source says.</summary>
    public ImmutableArray<OpenQuestion> OpenQuestions() =>
    [
        .. (_root.Child("questions")?.Entries ?? [])
            .Where(entry => entry.Value is SourceScalar answer && (answer.IsNull || string.IsNullOrWhiteSpace(answer.Text)))
            .Select(entry => ForeignReader.HtmlOf(entry.Key, entry.KeyLocation)).OfType<Prose>()
            .Select(question => new OpenQuestion(question, null, question.Location)),
    ];

    /// <summary>The pictures of the overviews that lie in the content folder: mappings from the file to what it shows.</summary>
    public ImmutableArray<Picture> Pictures()
    {
        var pictures = ImmutableArray.CreateBuilder<Picture>();
        foreach (var image in s_overviews.SelectMany(key => _root.Child(key)?.Children("images") ?? []))
        {
            foreach (var entry in image.Entries)
            {
                if (entry.Value is SourceScalar title
                    && ThreagileWords.MediaTypeOf(entry.Key) is { } type
                    && ModelPaths.Resolve(entry.KeyLocation.File, entry.Key) is { } path
                    && _source.Files.Exists(path))
                {
                    image.Take(title);
                    var shown = title.IsNull ? "" : HtmlToMarkdown.ToLine(title.Text);
                    pictures.Add(new Picture(shown.Length > 0 ? shown : entry.Key, type, [], path, entry.KeyLocation));
                }
            }
        }

        return pictures.DrainToImmutable();
    }
}
