using System.Collections.Immutable;
using System.Globalization;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>Writes a threat model of the OWASP Threat Model Library, schema 1.0.1. Source: its JSON schema. <see cref="TmBomFilled"/> says what is filled in.</summary>
internal sealed class TmBomWriter : ModelWriter
{
    private const string Schema = "https://github.com/OWASP/www-project-threat-model-library/blob/v1.0.1/threat-model.schema.json";

    private static readonly ImmutableArray<ModelPart> s_never =
    [
        ModelParts.Owner, ModelParts.Visibility, ModelParts.Status, ModelParts.Application, ModelParts.Methodologies, ModelParts.ModelAliases,
        ModelParts.BoundaryParents, ModelParts.BoundaryKinds, ModelParts.BoundaryLines, ModelParts.ComponentScopes, ModelParts.Classifications,
        ModelParts.LooseFlows, ModelParts.Protocols, ModelParts.FlowAssets, ModelParts.Bidirectional, ModelParts.FlowScopes,
        ModelParts.Categories, ModelParts.Residual, ModelParts.Acceptances, ModelParts.Options, ModelParts.TreatmentWords, ModelParts.ThreatVisibility, ModelParts.ThreatLabels, ModelParts.Placeholders, ModelParts.Uses, ModelParts.ThreatAliases,
        ModelParts.MitigationOwners, ModelParts.DueDates, ModelParts.Tickets, ModelParts.MitigationReferences, ModelParts.MitigationLabels, ModelParts.MitigationVisibility,
        ModelParts.AssumptionIds, ModelParts.AssumptionsAbout, ModelParts.AttackTrees, ModelParts.AbuseCases, ModelParts.OpenQuestions, ModelParts.Participants, ModelParts.Changes,
        ModelParts.Pictures, ModelParts.AlsoInSource,
    ];

    // What every file of ours fills in, since no model has it.
    private static readonly ImmutableArray<string> s_filled =
    [
        "model.version", "scope.business_criticality", "scope.exposure", "scope.tier", "actors.type", "data_stores.type", "data_flows.has_sensitive_data", "data_flows.encrypted",
        "controls.priority", "assumptions.validity",
    ];

    /// <inheritdoc/>
    public override string Name => "tm-bom";

    /// <inheritdoc/>
    public override string Title => "OWASP Threat Model Library (TM-BOM)";

    /// <inheritdoc/>
    public override string FileExtension => ".tm-bom.json";

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    private protected override ImmutableArray<ModelPart> Never => s_never;

    /// <inheritdoc/>
    private protected override string Write(ThreatModel model, Losses losses)
    {
        var names = new TmBomNames(model);
        var text = JsonOut.Write(json =>
        {
            json.Text("$schema", Schema);
            json.Text("version", "1.0");
            json.Object("scope", () =>
            {
                json.Text("title", model.Title);
                json.Text("description", model.Summary is { } summary ? OwnMarkdown.WithLines(summary) : "");
                json.Text("business_criticality", "moderate");
                json.Texts("data_sensitivity", []);
                json.Text("exposure", "internal");
                json.Text("tier", "important");
            });
            json.Text("reviewed_at", model.Reviewed?.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            WriteLinks(json, model, losses);
            WriteDiagrams(json, model, losses);
            var system = new TmBomSystem(json, model, names, losses);
            system.Write();
            json.List("assumptions", model.Assumptions, assumption =>
            {
                json.Text("description", OwnMarkdown.WithLines(assumption.Text));
                json.Text("validity", "unconfirmed");
            });
            var threats = new TmBomThreats(json, model, names, losses);
            threats.Write();
            json.Object("extensions", () =>
            {
                json.Object(TmBomFilled.Extension, () =>
                {
                    json.Text(TmBomFilled.Zone, system.NoZone);
                    json.Text(TmBomFilled.Persona, threats.NoPersona);
                    json.Texts(TmBomFilled.Keys, [.. s_filled, .. threats.Filled]);
                });
                json.Object(TmBomFilled.Ids, () =>
                {
                    foreach (var (name, id) in names.Other)
                    {
                        json.Text(name, id);
                    }
                });
            });
        });
        losses.Add(model.Reviewed is { By: not null } or { Every: not null } ? "who reviewed the model, and when it is to be reviewed again" : null);
        return text;
    }

    // The format has two links, each for one purpose.
    private static void WriteLinks(JsonOut json, ThreatModel model, Losses losses)
    {
        var repository = model.Links.FirstOrDefault(link => link.Title == TmBomContext.Repository);
        var release = model.Links.FirstOrDefault(link => link.Title == TmBomContext.Release);
        json.Text("release_docs_link", release?.Url);
        json.Text("repo_link", repository?.Url);
        losses.Add(
            model.Links.Count(link => !ReferenceEquals(link, repository) && !ReferenceEquals(link, release)),
            "a link, which is neither the repository nor the release's documentation",
            "{0} links, which are neither the repository nor the release's documentation");
    }

    private static void WriteDiagrams(JsonOut json, ThreatModel model, Losses losses)
    {
        DiagramView[] texts = [.. model.Diagrams.Where(view => view.Text is { Language: "mermaid" or "plantuml" or "graphviz" })];
        json.Some("diagrams", texts, view =>
        {
            json.Text("title", view.Title);
            json.Text("description", view.Description is { } text ? OwnMarkdown.WithLines(text) : null);
            json.Text("type", view.Text!.Language);
            json.Text("source", view.Text.Source);
        });
        losses.Add(model.Diagrams.Length - texts.Length, "a view of the diagram that is no text", "{0} views of the diagram that are no texts");
        losses.Add(
            texts.Count(view => !view.Components.IsEmpty || view.DataFlows is not null || view.Drawing is not null || view.Methodology is not null),
            "what a view shows, beside its text",
            "what {0} views show, beside their texts");
    }
}
