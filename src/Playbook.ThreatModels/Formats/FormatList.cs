using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Formats.Otm;
using Playbook.ThreatModels.Formats.Threagile;
using Playbook.ThreatModels.Formats.Threatcl;
using Playbook.ThreatModels.Formats.ThreatComposer;
using Playbook.ThreatModels.Formats.ThreatDragon;
using Playbook.ThreatModels.Formats.Tm7;
using Playbook.ThreatModels.Formats.TmBom;

namespace Playbook.ThreatModels.Formats;

/// <summary>The formats that are read, and the names of those that are recognised only.</summary>
internal static class FormatList
{
    /// <summary>The name for a bill of materials without a threat model in it, about which nothing is said.</summary>
    public const string PlainBillOfMaterials = "CycloneDX bill of materials";

    /// <summary>The formats that are read, each with a folder of its own.</summary>
    public static readonly ImmutableArray<ModelFormat> Read =
    [
        new OtmFormat(),
        new ThreagileFormat(),
        new ThreatComposerFormat(),
        new ThreatDragonFormat(),
        new ThreatclFormat(),
        new TmBomFormat(),
        new Tm7Format(),
        new NativeFormat(),
    ];

    // In this order: a later one is looked for only where no earlier one is found.
    private static readonly ImmutableArray<(string Title, Func<DocumentShape, bool> Recognises)> s_named =
    [
        ("CycloneDX", IsThreatModelOfCycloneDx),
        (PlainBillOfMaterials, shape => shape.TextOf("bomFormat") == "CycloneDX" || shape.TextOf("specFormat") == "CycloneDX"),
        ("pytm", shape => shape.Has("boundaries", "flows") && shape.HasAny("elements", "actors")),
        ("corda threat-model-tool", shape => shape.Has("ID") && shape.HasAny("schemaVersion", "scope", "threats", "analysis")),
        ("Threat Forge", shape => shape.Has("version", "metadata") && shape.HasAny("elements", "data_flows", "trust_boundaries")),
        ("grokify threat-model-spec", shape => shape.Has("diagrams") && shape.HasAny("phase", "mappings", "diagrams.type") && !shape.Has("schema")),
        ("TicTaaC", shape => shape.Has("data-flows", "elements")),
    ];

    /// <summary>The format of a JSON or YAML document: one that is read, or the name of one that is not; neither where nobody knows it.</summary>
    public static (ModelFormat? Format, string? Named) Of(DocumentShape shape)
    {
        if (Read.FirstOrDefault(format => format.Recognises(shape)) is { } certain)
        {
            return (certain, null);
        }

        if (s_named.FirstOrDefault(format => format.Recognises(shape)).Title is { } named)
        {
            return (null, named);
        }

        return (Read.FirstOrDefault(format => format.RecognisesLoosely(shape)), null);
    }

    private static bool IsThreatModelOfCycloneDx(DocumentShape shape) =>
        (shape.TextOf("specFormat") == "CycloneDX" && shape.HasAny("blueprints", "threats", "risks"))
        || (shape.TextOf("bomFormat") == "CycloneDX" && (shape.HasAny("blueprints", "threats", "risks") || shape.TextOf("components.type") == "threat-model"));
}
