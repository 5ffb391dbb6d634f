using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Mermaid;

/// <summary>Writes the data-flow diagram of a model as Mermaid: what the model's page shows, for a wiki or a readme.</summary>
internal sealed class MermaidWriter : ModelWriter
{
    private static readonly ImmutableArray<ModelPart> s_never =
    [
        ModelParts.Summary, ModelParts.Owner, ModelParts.Visibility, ModelParts.Status, ModelParts.Application, ModelParts.Review, ModelParts.Methodologies, ModelParts.ModelAliases,
        ModelParts.BoundaryDescriptions, ModelParts.BoundaryKinds, ModelParts.BoundaryLines,
        ModelParts.ComponentParents, ModelParts.ComponentDescriptions, ModelParts.ComponentAssets, ModelParts.Technologies, ModelParts.ComponentScopes,
        ModelParts.Assets, ModelParts.LooseFlows, ModelParts.FlowDescriptions, ModelParts.FlowAssets, ModelParts.FlowScopes,
        ModelParts.Threats, ModelParts.Mitigations, ModelParts.Assumptions, ModelParts.AttackTrees, ModelParts.AbuseCases, ModelParts.OpenQuestions,
        ModelParts.Participants, ModelParts.Links, ModelParts.Changes, ModelParts.Diagrams, ModelParts.Pictures, ModelParts.AlsoInSource,
    ];

    /// <inheritdoc/>
    public override string Name => "mermaid";

    /// <inheritdoc/>
    public override string Title => "Mermaid";

    /// <inheritdoc/>
    public override string FileExtension => ".mmd";

    /// <inheritdoc/>
    public override string MediaType => "text/vnd.mermaid";

    /// <inheritdoc/>
    private protected override ImmutableArray<ModelPart> Never => s_never;

    /// <inheritdoc/>
    private protected override string Write(ThreatModel model, Losses losses)
    {
        var held = model.BoundariesAround(model.Components).Select(boundary => boundary.Id).ToHashSet();
        losses.Add(model.TrustBoundaries.Count(boundary => !held.Contains(boundary.Id)), "a trust boundary in which no component lies", "{0} trust boundaries in which no component lies");
        var drawn = model.Components.Select(component => component.Id).Concat(held).ToHashSet();
        losses.Add(
            model.DataFlows.Count(flow => flow.From is { } from && flow.To is { } to && !(drawn.Contains(from) && drawn.Contains(to))),
            "a data flow to a trust boundary in which no component lies",
            "{0} data flows to trust boundaries in which no component lies");
        losses.Add(
            model.TrustBoundaries.Select(boundary => boundary.Title).Concat(model.Components.Select(component => component.Title)).Count(title => title.Length > MermaidText.MaximumLabel),
            "the end of a title that is too long for a diagram",
            "the ends of {0} titles that are too long for a diagram");
        return DataFlowDiagram.Write(model) ?? "flowchart TB\n";
    }
}
