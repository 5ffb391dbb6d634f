using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>
/// Writes a model for OWASP Threat Dragon, version 2. Source: the JSON schema that the tool ships, and files it wrote; threats stand in the data of
/// their cell, where the tool reads them, and not beside it, as its schema says. <see cref="ThreatDragonMarks"/> are what is written besides.
/// </summary>
internal sealed class ThreatDragonWriter : ModelWriter
{
    /// <summary>The version of the tool whose files these are.</summary>
    public const string Version = "2.3.0";

    private const string Reviewer = "Reviewer";
    private const string Contributor = "Contributor";

    private static readonly ImmutableArray<ModelPart> s_never =
    [
        ModelParts.Visibility, ModelParts.Status, ModelParts.Application, ModelParts.Review, ModelParts.Methodologies, ModelParts.ModelAliases,
        ModelParts.BoundaryKinds, ModelParts.ComponentParents, ModelParts.ComponentAssets, ModelParts.Technologies,
        ModelParts.Assets, ModelParts.FlowAssets,
        ModelParts.Residual, ModelParts.References, ModelParts.Acceptances, ModelParts.Options, ModelParts.TreatmentWords, ModelParts.ThreatVisibility, ModelParts.ThreatAliases,
        ModelParts.MitigationStatuses, ModelParts.MitigationOwners, ModelParts.DueDates, ModelParts.Tickets, ModelParts.MitigationReferences, ModelParts.MitigationLabels, ModelParts.MitigationVisibility,
        ModelParts.Assumptions, ModelParts.AttackTrees, ModelParts.AbuseCases, ModelParts.OpenQuestions, ModelParts.Links, ModelParts.Changes,
        ModelParts.DiagramTexts, ModelParts.Pictures, ModelParts.AlsoInSource,
    ];

    /// <inheritdoc/>
    public override string Name => "threat-dragon";

    /// <inheritdoc/>
    public override string Title => "OWASP Threat Dragon";

    /// <inheritdoc/>
    public override string FileExtension => ".json";

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    private protected override ImmutableArray<ModelPart> Never => s_never;

    /// <inheritdoc/>
    private protected override string Write(ThreatModel model, Losses losses)
    {
        var plan = ThreatDragonPlan.Of(model);
        var threats = new ThreatDragonThreatWriter(model, losses);
        var reviewer = model.Participants.FirstOrDefault(each => each is { Name: not null, Role: Reviewer });
        Participant[] others = [.. model.Participants.Where(each => !ReferenceEquals(each, reviewer))];
        var text = JsonOut.Write(json =>
        {
            json.Text("version", Version);
            json.Object("summary", () =>
            {
                json.Text("title", model.Title);
                json.Text("owner", model.Owner ?? "");
                json.Text("description", model.Summary?.Markdown ?? "");
                json.Number("id", 0);
            });
            json.Object("detail", () =>
            {
                json.List("contributors", others, each => json.Text("name", each.Name ?? each.Role));
                json.List("diagrams", plan.Index(), item => new ThreatDragonDiagramWriter(json, model, item.Item, threats).Write(item.Index, isFirst: item.Index == 0));
                json.Number("diagramTop", plan.Length);
                json.Text("reviewer", reviewer?.Name ?? "");
                json.Number("threatTop", threats.Top);
            });
        });
        losses.Add(others.Count(each => each is { Name: not null, Role: not Contributor }), "the role of a participant", "the roles of {0} participants");
        losses.Add(
            model.Diagrams.Length - plan.Count(each => each.View is not null),
            "a view of the diagram, for an element can stand in one diagram only, and must stand in one",
            "{0} views of the diagram, for an element can stand in one diagram only, and must stand in one");
        losses.Add(model.TrustBoundaries.Count(each => each.IsLine && !ThreatDragonPlan.IsLine(each, model)), "that a trust boundary is a line, since something lies in it", "that {0} trust boundaries are lines, since something lies in them");
        losses.Add(plan.Count(each => !each.IsDrawn && each.View?.Drawing is not null), "where things stand in a view that does not place all of them within their boundaries", "where things stand in {0} views that do not place all of them within their boundaries");
        return text;
    }
}
