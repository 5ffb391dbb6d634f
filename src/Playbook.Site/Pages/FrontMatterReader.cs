using System.Collections.Immutable;
using Playbook.Site.Activities;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Pages;

/// <summary>What a page's front matter says.</summary>
internal sealed record FrontMatter
{
    public Located<Id>? Id { get; init; }

    public string? Title { get; init; }

    public string? NavigationTitle { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public int? Order { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Public;

    public bool IsDraft { get; init; }

    public string? Owner { get; init; }

    public Review? Reviewed { get; init; }

    public ImmutableArray<Located<string>> Tags { get; init; } = [];

    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    public ImmutableArray<string> References { get; init; } = [];

    public Activity? Activity { get; init; }

    public Methodologies.Methodology? Methodology { get; init; }

    public Home.WaysIn? WaysIn { get; init; }
}

/// <summary>Which keys a page's front matter may have beside those of every page.</summary>
internal enum FrontMatterKind
{
    /// <summary>None.</summary>
    Page,

    /// <summary>Those of a methodology: the page lies where guides do.</summary>
    Guide,

    /// <summary>Those of the home page.</summary>
    Home,
}

/// <summary>Reads a page's front matter.</summary>
internal static class FrontMatterReader
{
    /// <summary>What holds for a page that has none.</summary>
    public static FrontMatter Of(PageDefaults defaults) => new()
    {
        Visibility = defaults.Visibility ?? Visibility.Public,
        IsDraft = defaults.IsDraft ?? false,
        Owner = defaults.Owner,
        Reviewed = defaults.Reviewed,
        Language = defaults.Language,
        Tags = [.. defaults.Tags.DistinctBy(tag => tag.Value, StringComparer.Ordinal)],
        References = [.. defaults.References.Distinct(StringComparer.Ordinal)],
    };

    /// <summary>Reads the keys of a mapping.</summary>
    /// <param name="mapping">The front matter.</param>
    /// <param name="kind">What kind of page it is.</param>
    /// <param name="isPlainRepository">Whether the folder has no <c>playbook.yml</c>: then its keys are another generator's, and none is reported.</param>
    /// <param name="defaults">What holds where it says nothing.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static FrontMatter Read(SourceMapping mapping, FrontMatterKind kind, bool isPlainRepository, PageDefaults defaults, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var reader = new MappingReader(mapping, found, "a page's front matter");
        var matter = new FrontMatter
        {
            Id = isPlainRepository && !Sources.Ids.Id.TryParse(reader.Text("id"), out _) ? null
                : reader.Id("id") is { } id ? new Located<Id>(id, reader.Location("id")) : null,
            Title = reader.Text("title"),
            NavigationTitle = reader.Text("navigationTitle"),
            Description = reader.Text("description"),
            Language = isPlainRepository ? null : Settings.LanguageReader.Read(reader) ?? defaults.Language,
            Order = reader.Integer("order"),
            Visibility = reader.Visibility() ?? defaults.Visibility ?? Visibility.Public,
            IsDraft = reader.Boolean("draft") ?? defaults.IsDraft ?? false,
            Owner = reader.Text("owner") ?? defaults.Owner,
            Reviewed = ReviewReader.Read(reader) ?? defaults.Reviewed,
            Tags = [.. reader.Texts("tags").Concat(defaults.Tags).DistinctBy(tag => tag.Value, StringComparer.Ordinal)],
            Aliases = reader.Texts("aliases"),
            // In a plain repository a key of this name is another generator's.
            References = isPlainRepository ? [] : [.. reader.Texts("references").Select(reference => reference.Value).Concat(defaults.References).Distinct(StringComparer.Ordinal)],
            Activity = ReadActivity(reader, defaults),
            Methodology = kind == FrontMatterKind.Guide ? Methodologies.MethodologyReader.Read(reader) : null,
            WaysIn = kind == FrontMatterKind.Home && !isPlainRepository ? Home.WaysIn.Read(reader) : null,
        };
        reader.Finish();
        diagnostics.AddRange(isPlainRepository
            ? found.ToImmutable().Where(each => each.Descriptor != SourceDiagnostics.UnknownKey).Select(each => each with { Severity = Severity.Notice })
            : found.ToImmutable());
        return matter;
    }

    private static Activity? ReadActivity(MappingReader reader, PageDefaults defaults)
    {
        var number = reader.Text("number");
        var hasStage = reader.Has("stage");
        var hasCategory = reader.Has("category");
        var stage = reader.OneOf("stage", ActivityWords.Stages);
        var category = reader.OneOf("category", ActivityWords.Categories);
        if (number is null && !hasStage && !hasCategory)
        {
            return null;
        }

        // A folder's defaults complete an activity; they make none of a page that says nothing of the kind.
        (stage, hasStage) = hasStage ? (stage, true) : (defaults.Stage, defaults.Stage is not null);
        (category, hasCategory) = hasCategory ? (category, true) : (defaults.Category, defaults.Category is not null);
        if (stage is { } at && category is { } of)
        {
            return new Activity(at, of, number ?? "", reader.Location("stage"));
        }

        // A word that is not known was reported by itself; here only what is absent is.
        if (!hasStage || !hasCategory)
        {
            const string addStage = "add stage: context-establishment, risk-assessment-and-treatment, monitoring-and-review or communication";
            const string addCategory = "add category: people, process or technology";
            var missing = hasStage ? "category" : hasCategory ? "stage" : "stage and no category";
            reader.Diagnostics.Add(PageDiagnostics.IncompleteActivity.At(
                reader.Location(hasStage ? "stage" : hasCategory ? "category" : "number"),
                $"the activity has no {missing}",
                hasStage ? addCategory : hasCategory ? addStage : $"{addStage}; {addCategory}"));
        }

        return null;
    }
}
