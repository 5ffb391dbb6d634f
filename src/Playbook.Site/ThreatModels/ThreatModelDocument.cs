using System.Collections.Immutable;
using Playbook.Site.Markdown;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;
using Playbook.Views.Language;

namespace Playbook.Site.ThreatModels;

/// <summary>A threat model, with its text fields rendered; or the place of one whose file could not be read.</summary>
internal sealed record ThreatModelDocument : Document
{
    /// <summary>The folder models are looked for in, and the address below which they stand.</summary>
    public const string Folder = "threat-models";

    /// <summary>The model; null where the file could not be read.</summary>
    public ThreatModel? Model { get; init; }

    /// <summary>The id of the model: its own, or from the path.</summary>
    public required Id Id { get; init; }

    /// <summary>Its title; the file's name where it could not be read.</summary>
    public required string Title { get; init; }

    /// <summary>The file it was read from, for those who may have it as it is; null where it could not be read.</summary>
    public OriginalFile? Original { get; init; }

    /// <summary>Whether nothing was taken out of it for the audience.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The rendered text fields.</summary>
    public ProseSet Prose { get; init; } = ProseSet.Empty;

    /// <summary>The address of its page.</summary>
    public string Address => $"{Folder}/{Id.Key}/";

    /// <summary>The address of a threat's page.</summary>
    public string AddressOf(Threat threat) => $"{Address}{threat.Id.Key}/";

    /// <summary>The anchor of an element on the model's page.</summary>
    public static string AnchorOf(Id id) => id.Key;

    /// <summary>The anchors of the page's sections, by their names; one that an element has as its id gives way.</summary>
    public ImmutableDictionary<string, string> Sections
    {
        get
        {
            var taken = Model?.Elements.Where(element => element.Id is not null).Select(element => AnchorOf(element.Id!.Value)).ToHashSet(StringComparer.Ordinal) ?? [];
            return ModelSections.Names.ToImmutableDictionary(name => name, name => taken.Contains(name) ? $"section-{name}" : name, StringComparer.Ordinal);
        }
    }

    /// <summary>All text fields of a model, in the order of the page.</summary>
    public static IEnumerable<Prose?> FieldsOf(ThreatModel model) =>
    [
        model.Summary,
        .. model.TrustBoundaries.Select(boundary => boundary.Description),
        .. model.Components.Select(component => component.Description),
        .. model.DataFlows.Select(flow => flow.Description),
        .. model.Assets.Select(asset => asset.Description),
        .. model.Threats.SelectMany(FieldsOf),
        .. model.Mitigations.Select(mitigation => mitigation.Description),
        .. model.Assumptions.Select(assumption => assumption.Text),
        .. model.AbuseCases.Select(abuse => abuse.Description),
        .. model.OpenQuestions.Select(question => question.Question),
        .. model.Diagrams.Select(diagram => diagram.Description),
        .. model.Changes.Select(change => change.What),
    ];

    /// <summary>All text fields of a threat, in the order of its page.</summary>
    public static IEnumerable<Prose?> FieldsOf(Threat threat) =>
        [threat.Description, .. threat.Options.Select(option => option.Description), threat.Accepted?.Why];
}

/// <summary>A file that a model was read from.</summary>
/// <param name="FullPath">Where it lies.</param>
/// <param name="HoldsOthers">Whether other models stand in it as well, which may be for other audiences.</param>
/// <param name="HoldsAddresses">Whether e-mail addresses stand in it, which the site shows to nobody.</param>
/// <param name="HoldsAsides">
/// Whether it holds what was meant for its authors alone: comments, or in which account each change was made, as files of the
/// Microsoft tool do.
/// </param>
/// <param name="IsPart">Whether the model was read from other files of its tool as well, so that this one is not the whole of it.</param>
internal sealed record OriginalFile(string FullPath, bool HoldsOthers, bool HoldsAddresses, bool HoldsAsides, bool IsPart)
{
    /// <summary>A file that was read.</summary>
    /// <param name="fullPath">Where it lies.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="holdsOthers">Whether other models stand in it.</param>
    /// <param name="isPart">Whether other files of its tool were read with it.</param>
    public static OriginalFile Of(string fullPath, string text, bool holdsOthers, bool isPart) =>
        new(fullPath, holdsOthers, People.EmailAddresses.AreIn(text), HasAsides(text), isPart);

    private static bool HasAsides(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart();
            if (start.StartsWith("#") || start.StartsWith("//") || start.StartsWith("<!--"))
            {
                return true;
            }
        }

        return ChangedBySomebody(text);
    }

    // <ChangedBy>DOMAIN\name</ChangedBy>, whatever prefix the element has.
    private static bool ChangedBySomebody(string text)
    {
        const string open = "ChangedBy>";
        for (var at = text.IndexOf(open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(open, at + 1, StringComparison.Ordinal))
        {
            var value = text.AsSpan(at + open.Length);
            var end = value.IndexOf('<');
            if (end > 0 && value[..end].Contains('\\'))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The sections of a model's page.</summary>
internal static class ModelSections
{
    /// <summary>Their names, in the order of the page; also their anchors.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "description", "data-flow-diagram", "views", "threats", "risk-matrix", "mitigations", "demands", "components", "data-flows", "assets", "trust-boundaries",
        "assumptions", "attack-trees", "abuse-cases", "open-questions", "participants", "pictures", "links", "changes", "also-in-source", "downloads",
    ];

    /// <summary>A section's title.</summary>
    public static string TitleOf(string name, UiText ui) => name switch
    {
        "description" => ui.Models.Description,
        "data-flow-diagram" => ui.Models.DataFlowDiagram,
        "views" => ui.Models.Views,
        "threats" => ui.Words.Threats,
        "risk-matrix" => ui.Models.RiskMatrix,
        "mitigations" => ui.Words.Mitigations,
        "demands" => ui.Models.DemandsTitle,
        "components" => ui.Words.Components,
        "data-flows" => ui.Words.DataFlows,
        "assets" => ui.Words.Assets,
        "trust-boundaries" => ui.Words.TrustBoundaries,
        "assumptions" => ui.Models.Assumptions,
        "attack-trees" => ui.Words.AttackTrees,
        "abuse-cases" => ui.Models.AbuseCases,
        "open-questions" => ui.Models.OpenQuestions,
        "participants" => ui.Models.Participants,
        "pictures" => ui.Models.Pictures,
        "links" => ui.Models.Links,
        "changes" => ui.Models.Changes,
        "also-in-source" => ui.Words.TheirSource,
        "downloads" => ui.Models.Downloads,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a section."),
    };

    /// <summary>Whether a model's page has a section; an empty one is left out, but for the threats, whose absence is worth a sentence.</summary>
    public static bool IsPresent(string name, ThreatModel model) => name switch
    {
        "description" => model.Summary is not null,
        "data-flow-diagram" => !model.Components.IsEmpty,
        "views" => !model.Diagrams.IsEmpty,
        "threats" => true,
        "risk-matrix" => !model.Threats.IsEmpty,
        "mitigations" => !model.Mitigations.IsEmpty,
        "components" => !model.Components.IsEmpty,
        "data-flows" => !model.DataFlows.IsEmpty,
        "assets" => !model.Assets.IsEmpty,
        "trust-boundaries" => !model.TrustBoundaries.IsEmpty,
        "assumptions" => !model.Assumptions.IsEmpty,
        "attack-trees" => !model.AttackTrees.IsEmpty,
        "abuse-cases" => !model.AbuseCases.IsEmpty,
        "open-questions" => !model.OpenQuestions.IsEmpty,
        "participants" => !model.Participants.IsEmpty,
        "links" => !model.Links.IsEmpty,
        "changes" => !model.Changes.IsEmpty,
        "pictures" => !model.Pictures.IsEmpty,
        "also-in-source" => !model.AlsoInSource.IsEmpty,
        "demands" => true,
        "downloads" => true,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not a section."),
    };
}
