using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Json;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>The risks that the tool generated: from <c>risks.json</c> beside the model, or from the model where the tool dumped it with them.</summary>
internal static class ThreagileGenerated
{
    /// <summary>The keys by which a risk names what it affects, with the kinds that they name, in the order of the synthetic id.</summary>
    public static ImmutableArray<(string Key, ElementKind Kind)> Relevant { get; } =
    [
        ("most_relevant_technical_asset", ElementKind.Component),
        ("most_relevant_communication_link", ElementKind.DataFlow),
        ("most_relevant_trust_boundary", ElementKind.TrustBoundary),
        ("most_relevant_data_asset", ElementKind.Asset),
    ];

    /// <summary>The risks; null where there is no such list.</summary>
    public static ImmutableArray<ForeignReader>? Read(ModelSource source, ForeignReader root, SourceMapping mapping, ImportIds ids)
    {
        if (mapping.Find("generated_risks_by_category")?.Value is SourceMapping dumped)
        {
            root.Ignore("generated_risks_by_category", "generated_risks_by_synthetic_id");
            return Readers(dumped.Entries.SelectMany(entry => entry.Value is SourceList list ? list.Items : []));
        }

        var name = Path.GetFileNameWithoutExtension(source.Path);
        return Beside(source, $"{name}.risks.json") is { } own ? own
            : Beside(source, "risks.json") is { } shared && IsOfModel(shared, ids) ? shared
            : null;
    }

    private static ImmutableArray<ForeignReader>? Beside(ModelSource source, string name)
    {
        var path = ModelPaths.Beside(source.Path, name);
        if (!source.Files.Exists(path))
        {
            return null;
        }

        // What is wrong with it is said where the file is tried on its own.
        var found = new DiagnosticBag();
        return source.Files.Read(path, found) is { } text
            && JsonTreeReader.Read(text, found) is SourceList list
            && (list.Items.IsEmpty || list.Items.Any(item => item is SourceMapping risk && risk.Find("synthetic_id") is not null))
            ? Readers(list.Items)
            : null;
    }

    // Several models may lie in one folder, and the tool gives its output always the same name.
    private static bool IsOfModel(ImmutableArray<ForeignReader> risks, ImportIds ids) =>
        risks.IsEmpty || risks.Any(risk => Relevant.Any(relevant => ids.Find(risk.Text(relevant.Key), relevant.Kind) is not null));

    private static ImmutableArray<ForeignReader> Readers(IEnumerable<SourceNode> items) =>
        [.. items.OfType<SourceMapping>().Select(item => new ForeignReader(item))];
}
