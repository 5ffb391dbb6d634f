using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>Writes an Open Threat Model, version 0.2.0, in JSON. Source: its JSON schema (<c>otm_schema.json</c>); <see cref="OtmMarks"/> says what is written of numbers that it wants and a model has not.</summary>
internal sealed class OtmWriter : ModelWriter
{
    private static readonly ImmutableArray<ModelPart> s_never =
    [
        ModelParts.Visibility, ModelParts.Status, ModelParts.Application, ModelParts.Review, ModelParts.Methodologies, ModelParts.ModelAliases,
        ModelParts.BoundaryLines, ModelParts.ComponentScopes, ModelParts.Classifications,
        ModelParts.LooseFlows, ModelParts.Protocols, ModelParts.FlowScopes,
        ModelParts.Residual, ModelParts.Acceptances, ModelParts.Options, ModelParts.TreatmentWords, ModelParts.ThreatVisibility, ModelParts.ThreatLabels, ModelParts.Placeholders, ModelParts.ThreatAliases,
        ModelParts.MitigationOwners, ModelParts.DueDates, ModelParts.Tickets, ModelParts.MitigationReferences, ModelParts.MitigationLabels, ModelParts.MitigationVisibility,
        ModelParts.Assumptions, ModelParts.AttackTrees, ModelParts.AbuseCases, ModelParts.OpenQuestions, ModelParts.Participants, ModelParts.Changes,
        ModelParts.DiagramFlows, ModelParts.DiagramMethodologies, ModelParts.DrawnLines, ModelParts.DrawnNotes, ModelParts.DiagramTexts,
        ModelParts.Pictures, ModelParts.AlsoInSource with { Count = model => model.AlsoInSource.Count(item => !s_known.Contains(item.Name)) },
    ];

    // What the reader lists besides, and is written all the same.
    private static readonly ImmutableArray<string> s_known = ["project.id", OtmSystem.TrustRating, OtmThreats.RiskReduction];

    /// <inheritdoc/>
    public override string Name => "otm";

    /// <inheritdoc/>
    public override string Title => "Open Threat Model (OTM)";

    /// <inheritdoc/>
    public override string FileExtension => ".otm.json";

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    private protected override ImmutableArray<ModelPart> Never => s_never;

    /// <inheritdoc/>
    private protected override string Write(ThreatModel model, Losses losses) => JsonOut.Write(json =>
    {
        json.Text("otmVersion", "0.2.0");
        json.Object("project", () =>
        {
            json.Text("name", model.Title);
            json.Text("id", model.Id.Text);
            json.Text("description", model.Summary is { } summary ? OwnMarkdown.WithLines(summary) : null);
            json.Text("owner", model.Owner);
        });
        var system = new OtmSystem(json, model, losses);
        system.WriteRepresentations();
        system.WriteAssets();
        system.WriteZones();
        system.WriteComponents();
        system.WriteFlows();
        new OtmThreats(json, model, losses).Write();
    });
}
