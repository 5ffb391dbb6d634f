using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Catalogues;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>A category of risks that the model describes, with the risks that were identified in it.</summary>
internal sealed class ThreagileCategory
{
    private readonly ForeignReader _reader;
    private readonly Lazy<Prose?> _description;
    private readonly Lazy<ImmutableArray<string>> _references;
    private readonly Lazy<(ImmutableArray<Reference> Categories, ImmutableArray<string> Words)> _stride;

    /// <summary>Takes a category.</summary>
    public ThreagileCategory(string title, ForeignReader reader)
    {
        _reader = reader;
        Id = reader.Text("id");
        Title = title.Length > 0 ? title : Id is null ? "" : ThreagileWords.Spoken(Id);
        _description = new(ReadDescription, isThreadSafe: false);
        _stride = new(() => CategoryNames.Sort(_reader.Line("stride"), _reader.Location("stride"), isStride: true), isThreadSafe: false);
        _references = new(ReadReferences, isThreadSafe: false);
    }

    /// <summary>The id, with which the ids of its risks begin.</summary>
    public string? Id { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The entry in the catalogue of weaknesses.</summary>
    public ImmutableArray<string> References => _references.Value;

    /// <summary>The mitigation; null where the category names none.</summary>
    public Claim? Mitigation { get; private set; }

    /// <summary>What the category is about, and the impact.</summary>
    public Prose? Description => _description.Value;

    /// <summary>The categories of STRIDE that it is filed under.</summary>
    public ImmutableArray<Reference> Categories => _stride.Value.Categories;

    /// <summary>The words that no category of STRIDE stands for, and its own title.</summary>
    public ImmutableArray<string> Words => [.. _stride.Value.Words, Title];

    /// <summary>Where it stands.</summary>
    public SourceLocation Location => _reader.Start;

    /// <summary>The risks that were identified in it, by their titles, which are HTML.</summary>
    public IEnumerable<(string Title, ForeignReader Reader)> Risks => ThreagileSystem.Entries(_reader, "risks_identified");

    /// <summary>Claims the mitigation's id, where there is one.</summary>
    /// <param name="ids">The ids.</param>
    /// <param name="isAlone">Whether the category is all there is, so that what else it says is said of the model.</param>
    public void Claim(ImportIds ids, bool isAlone)
    {
        if (_reader.Has("mitigation") || _reader.Has("action"))
        {
            Mitigation = ids.Claim(ElementKind.Mitigation, null, Id is null ? null : $"mitigate-{Id}", $"Mitigate {Title}", Location);
            _reader.Element = isAlone ? null : Mitigation;
        }
    }

    /// <summary>The mitigation, called by the short action where one is given.</summary>
    public Mitigation? ReadMitigation()
    {
        if (Mitigation is null)
        {
            return null;
        }

        var how = _reader.Html("mitigation");
        var check = _reader.Html("check");
        var text = string.Join("\n\n", new[] { how?.Markdown, check is null ? null : $"Check: {check.Markdown}" }.OfType<string>());
        return new Mitigation(Mitigation.Id, HtmlToMarkdown.ToLine(_reader.Text("action") ?? "") is { Length: > 0 } action ? action : $"Mitigate {Title}", Location)
        {
            Description = text.Length == 0 ? null : new Prose(text, (how ?? check)!.Location, KeepsLines: false) { IsForeign = true },
        };
    }

    /// <summary>The cheat sheet, where it is a web address.</summary>
    public ExternalLink? ReadLink()
    {
        if (_reader.Text("cheat_sheet") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return new ExternalLink($"Cheat sheet: {Title}", url, _reader.Location("cheat_sheet"));
        }

        _reader.PutBack("cheat_sheet");
        return null;
    }

    // The chapter of ASVS is free text, and seldom the number of a requirement.
    private ImmutableArray<string> ReadReferences()
    {
        var references = ImmutableArray.CreateBuilder<string>();
        if (_reader.Number("cwe") is { } cwe and > 0 and < 1e6)
        {
            references.Add(FormattableString.Invariant($"CWE-{cwe:0}"));
        }

        if (CatalogueEntry.TryParse(_reader.Line("asvs"), out var requirement) && requirement.Catalogue == CatalogueList.Asvs)
        {
            references.Add(requirement.Text);
        }
        else
        {
            _reader.PutBack("asvs");
        }

        return references.DrainToImmutable();
    }

    private Prose? ReadDescription()
    {
        var what = _reader.Html("description");
        if (_reader.Html("impact") is not { } impact)
        {
            return what;
        }

        var text = what is null ? $"Impact: {impact.Markdown}" : $"{what.Markdown}\n\nImpact: {impact.Markdown}";
        return new Prose(text, (what ?? impact).Location, KeepsLines: false) { IsForeign = true };
    }
}
