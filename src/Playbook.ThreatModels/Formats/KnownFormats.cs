using System.Collections.Immutable;

namespace Playbook.ThreatModels.Formats;

/// <summary>The formats that are told apart by the keys of a JSON or YAML document. File names are not looked at: they lie.</summary>
internal static class KnownFormats
{
    /// <summary>The name of the generator's own format, in messages.</summary>
    public const string Native = "native";

    /// <summary>The name for a bill of materials without a threat model in it, about which nothing is said.</summary>
    public const string PlainBillOfMaterials = "CycloneDX bill of materials";

    private static readonly ImmutableArray<(string Name, Func<DocumentShape, bool> Recognises)> s_formats =
    [
        ("AWS Threat Composer", shape => shape.Has("applicationInfo") || shape.Has("schema", "threats.statement") || shape.Has("threats.numericId")),
        ("CycloneDX", IsThreatModelOfCycloneDx),
        (PlainBillOfMaterials, shape => shape.TextOf("bomFormat") == "CycloneDX" || shape.TextOf("specFormat") == "CycloneDX"),
        ("Threagile", shape => shape.HasAny("threagile_version", "technical_assets")),
        ("Open Threat Model (OTM)", shape => shape.Has("otmVersion") || (shape.Has("project") && shape.HasAny("trustZones", "dataflows", "representations", "project.id"))),
        ("OWASP Threat Dragon 1", IsThreatDragon1),
        ("OWASP Threat Dragon 2", IsThreatDragon2),
        ("OWASP TM-BOM", IsTmBom),
        ("threatcl", shape => shape.Has("threatmodel") && !shape.Has("schema")),
        ("pytm", shape => shape.Has("boundaries", "flows") && shape.HasAny("elements", "actors")),
        ("corda threat-model-tool", shape => shape.Has("ID") && shape.HasAny("schemaVersion", "scope", "threats", "analysis")),
        ("Threat Forge", shape => shape.Has("version", "metadata") && shape.HasAny("elements", "data_flows", "trust_boundaries")),
        ("grokify threat-model-spec", shape => shape.Has("diagrams") && shape.HasAny("phase", "mappings", "diagrams.type") && !shape.Has("schema")),
        ("TicTaaC", shape => shape.Has("data-flows", "elements")),
        ("Threagile", IsPartOfThreagile),
        (Native, IsNative),
    ];

    /// <summary>The name of the format of a document; null where none is recognised.</summary>
    public static string? NameOf(DocumentShape shape) =>
        s_formats.FirstOrDefault(format => format.Recognises(shape)).Name;

    // Without its schema line as well, where enough of it is unmistakable: the reader then says what is missing.
    private static bool IsNative(DocumentShape shape) =>
        (shape.Has("schema") && shape.HasAny("title", "components", "threats", "dataFlows", "trustBoundaries"))
        || (shape.Has("title") && shape.HasAny("components", "threats", "dataFlows", "trustBoundaries", "mitigations", "attackTrees"));

    // Its models may be split into files of one key each.
    private static bool IsPartOfThreagile(DocumentShape shape) =>
        !shape.Has("schema")
        && (shape.HasAny("data_assets", "trust_boundaries", "shared_runtimes", "risk_tracking", "individual_risk_categories") || shape.Has("stride", "function"));

    private static bool IsThreatModelOfCycloneDx(DocumentShape shape) =>
        (shape.TextOf("specFormat") == "CycloneDX" && shape.HasAny("blueprints", "threats", "risks"))
        || (shape.TextOf("bomFormat") == "CycloneDX" && (shape.HasAny("blueprints", "threats", "risks") || shape.TextOf("components.type") == "threat-model"));

    private static bool IsThreatDragon1(DocumentShape shape) =>
        shape.Has("summary", "detail.diagrams")
        && (shape.Has("detail.diagrams.diagramJson") || (!shape.Has("detail.diagrams.cells") && !shape.TextOf("version").StartsWith('2')));

    private static bool IsThreatDragon2(DocumentShape shape) => shape.Has("summary", "detail.diagrams");

    private static bool IsTmBom(DocumentShape shape) =>
        shape.TextOf("$schema").Contains("www-project-threat-model-library", StringComparison.Ordinal)
        || (shape.Has("scope.title") && shape.HasAny("trust_zones", "data_flows"));
}
