using System.Collections.Immutable;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;

namespace Playbook.ThreatModels.Model;

/// <summary>
/// A threat model, whatever it was written in. Ids of what lies in it are local (<c>T-003</c>); site-wide they follow the
/// model's own (<c>webshop/T-003</c>). Every reference held here leads somewhere: a reader drops, with a diagnostic, what does not.
/// </summary>
public sealed record ThreatModel
{
    /// <summary>The id of the model in the site.</summary>
    public required Id Id { get; init; }

    /// <summary>Whether <see cref="Id"/> was derived from a path or name, since the source gives none.</summary>
    public bool HasDerivedId { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The source file, relative to the content folder, with forward slashes.</summary>
    public required string Source { get; init; }

    /// <summary>The name of the format it was read from, such as <c>native</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Where the model begins in its source.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>Where the id was given; null where it was derived.</summary>
    public SourceLocation? IdLocation { get; init; }

    /// <summary>What the system is and does.</summary>
    public Prose? Summary { get; init; }

    /// <summary>The role, team or person that answers for the model.</summary>
    public string? Owner { get; init; }

    /// <summary>Who may see it. A model's default is internal.</summary>
    public Visibility Visibility { get; init; } = Visibility.Internal;

    /// <summary>Where the model stands in its own life.</summary>
    public ModelStatus? Status { get; init; }

    /// <summary>How critical the application is, or the answers it follows from.</summary>
    public ApplicationProfile? Application { get; init; }

    /// <summary>The methodologies it was made by.</summary>
    public ImmutableArray<Reference> Methodologies { get; init; } = [];

    /// <summary>When it was last reviewed, and how often it is to be.</summary>
    public Review? Reviewed { get; init; }

    /// <summary>The trust boundaries (trust zones in OTM's terms), outer ones before those they hold.</summary>
    public ImmutableArray<TrustBoundary> TrustBoundaries { get; init; } = [];

    /// <summary>External entities, processes and data stores.</summary>
    public ImmutableArray<Component> Components { get; init; } = [];

    /// <summary>What is worth protecting.</summary>
    public ImmutableArray<Asset> Assets { get; init; } = [];

    /// <summary>What flows between components.</summary>
    public ImmutableArray<DataFlow> DataFlows { get; init; } = [];

    /// <summary>What can go wrong.</summary>
    public ImmutableArray<Threat> Threats { get; init; } = [];

    /// <summary>What is done about it.</summary>
    public ImmutableArray<Mitigation> Mitigations { get; init; } = [];

    /// <summary>What was taken for granted.</summary>
    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    /// <summary>How an attacker's goal breaks down.</summary>
    public ImmutableArray<AttackTree> AttackTrees { get; init; } = [];

    /// <summary>How a feature could be abused.</summary>
    public ImmutableArray<AbuseCase> AbuseCases { get; init; } = [];

    /// <summary>What is not known yet.</summary>
    public ImmutableArray<OpenQuestion> OpenQuestions { get; init; } = [];

    /// <summary>Who took part.</summary>
    public ImmutableArray<Participant> Participants { get; init; } = [];

    /// <summary>Named views of the data-flow diagram.</summary>
    public ImmutableArray<DiagramView> Diagrams { get; init; } = [];

    /// <summary>Documents elsewhere.</summary>
    public ImmutableArray<ExternalLink> Links { get; init; } = [];

    /// <summary>What changed in the model, as its authors tell it.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>The version of the source's format, where the source states it.</summary>
    public string? FormatVersion { get; init; }

    /// <summary>The ids in the model that were made from names, since the source has none: renaming changes them.</summary>
    public ImmutableHashSet<Id> DerivedIds { get; init; } = [];

    /// <summary>Former ids of the model.</summary>
    public ImmutableArray<Reference> Aliases { get; init; } = [];

    /// <summary>Pictures that the source carries.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];

    /// <summary>What a reader of the page must know of how the model was read, a sentence each, as text: that most risks are missing, that all ratings are the tool's default.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What the source says besides.</summary>
    public ImmutableArray<SourceRemainder> AlsoInSource { get; init; } = [];

    /// <summary>The trust boundaries that hold any of some components, in the order of the model; those around them as well.</summary>
    /// <param name="components">Components of this model.</param>
    public ImmutableArray<TrustBoundary> BoundariesAround(IEnumerable<Component> components)
    {
        ArgumentNullException.ThrowIfNull(components);
        var parents = TrustBoundaries.ToDictionary(boundary => boundary.Id, boundary => boundary.Parent);
        var held = new HashSet<Id>();
        foreach (var component in components)
        {
            for (var at = component.Boundary; at is { } id && held.Add(id); at = parents[id])
            {
            }
        }

        return [.. TrustBoundaries.Where(boundary => held.Contains(boundary.Id))];
    }

    /// <summary>Every element with an id of its own, in the order of the page: boundaries, components, assets, flows, threats and so on.</summary>
    public IEnumerable<IModelElement> Elements =>
        [.. TrustBoundaries, .. Components, .. Assets, .. DataFlows, .. Threats, .. Mitigations, .. Assumptions.Where(a => a.Id is not null).Select(a => (IModelElement)a), .. AttackTrees, .. AbuseCases, .. Diagrams];
}
