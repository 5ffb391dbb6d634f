using System.Collections.Immutable;
using Playbook.Site.Activities;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Pages;

/// <summary>What the pages of a folder, and of the folders below it, say in their front matter unless they say otherwise.</summary>
internal sealed record PageDefaults
{
    /// <summary>A folder that says nothing.</summary>
    public static PageDefaults None { get; } = new();

    public Visibility? Visibility { get; init; }

    public bool? IsDraft { get; init; }

    public string? Owner { get; init; }

    public Review? Reviewed { get; init; }

    public string? Language { get; init; }

    public ImmutableArray<Located<string>> Tags { get; init; } = [];

    public ImmutableArray<string> References { get; init; } = [];

    public Stage? Stage { get; init; }

    public ActivityCategory? Category { get; init; }

    /// <summary>Reads them. A word for <c>visibility</c> that is not known means restricted, as on a page.</summary>
    /// <param name="mapping">What the file holds.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static PageDefaults Read(SourceMapping mapping, DiagnosticBag diagnostics)
    {
        var reader = new MappingReader(mapping, diagnostics, "a folder's defaults");
        var defaults = new PageDefaults
        {
            Visibility = reader.Visibility(),
            IsDraft = reader.Boolean("draft"),
            Owner = reader.Text("owner"),
            Reviewed = ReviewReader.Read(reader),
            Language = Settings.LanguageReader.Read(reader),
            Tags = reader.Texts("tags"),
            References = [.. reader.Texts("references").Select(reference => reference.Value)],
            Stage = reader.OneOf("stage", ActivityWords.Stages),
            Category = reader.OneOf("category", ActivityWords.Categories),
        };
        reader.Finish();
        return defaults;
    }

    /// <summary>These, and for what they do not say those of the folder above. Tags and references come together.</summary>
    public PageDefaults Over(PageDefaults above) => new()
    {
        Visibility = Visibility ?? above.Visibility,
        IsDraft = IsDraft ?? above.IsDraft,
        Owner = Owner ?? above.Owner,
        Reviewed = Reviewed ?? above.Reviewed,
        Language = Language ?? above.Language,
        Tags = [.. above.Tags, .. Tags],
        References = [.. above.References, .. References],
        Stage = Stage ?? above.Stage,
        Category = Category ?? above.Category,
    };
}
