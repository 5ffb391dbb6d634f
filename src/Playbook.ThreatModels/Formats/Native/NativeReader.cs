using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Rules;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads a threat model in the generator's own format, version 1.</summary>
public static class NativeReader
{
    /// <summary>The name of the format.</summary>
    public const string Format = "native";

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="diagnostics">Takes whatever is wrong with it.</param>
    /// <returns>
    /// The model, or what could be read of it; every reference in it leads somewhere. Null where the file is no mapping. Of a file in
    /// a newer version of the format only id and title, restricted in visibility, so that links to it still lead somewhere.
    /// </returns>
    public static ThreatModel? Read(SourceText text, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        return YamlReader.Read(text, diagnostics) is { } root ? Read(root, text.Path, diagnostics) : null;
    }

    /// <summary>Reads a document that was parsed before.</summary>
    /// <param name="document">The document's root.</param>
    /// <param name="path">The file it comes from, relative to the content folder.</param>
    /// <param name="diagnostics">Takes whatever is wrong with it.</param>
    /// <returns>As <see cref="Read(SourceText, DiagnosticBag)"/>.</returns>
    public static ThreatModel? Read(SourceNode document, string path, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (MappingReader.Of(document, diagnostics, "the threat model") is not { } root)
        {
            return null;
        }

        var isReadable = YamlSchema.Check(root);
        var head = Head(root, path);
        if (!isReadable)
        {
            return head with { Visibility = Visibility.Restricted };
        }

        var model = Body(head, root, diagnostics);
        root.Finish();
        diagnostics.AddRange(ModelRules.Check(model));
        return model;
    }

    private static ThreatModel Head(MappingReader root, string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var written = root.Id("id");
        var id = written ?? (Id.TryParse(Slug.ForId(name), out var derived) ? derived : Id.Parse("threat-model"));
        if (!root.Has("id"))
        {
            root.Diagnostics.Add(ModelDiagnostics.IdDerived.At(root.Start, $"the threat model has no id and is called \"{id}\" after its file", $"add \"id: {id}\""));
        }

        return new ThreatModel
        {
            Id = id,
            HasDerivedId = written is null,
            IdLocation = written is null ? null : root.Location("id"),
            Title = root.RequiredText("title") ?? name,
            Source = path,
            Format = Format,
            Location = root.Start,
        };
    }

    private static ThreatModel Body(ThreatModel head, MappingReader root, DiagnosticBag diagnostics)
    {
        var ids = new ModelIds(diagnostics);
        var boundaries = ids.ClaimAll(root, "trustBoundaries", ElementKind.TrustBoundary);
        var components = ids.ClaimAll(root, "components", ElementKind.Component);
        var assets = ids.ClaimAll(root, "assets", ElementKind.Asset);
        var flows = ids.ClaimAll(root, "dataFlows", ElementKind.DataFlow);
        var threats = ids.ClaimAll(root, "threats", ElementKind.Threat);
        var mitigations = ids.ClaimAll(root, "mitigations", ElementKind.Mitigation);
        var trees = ids.ClaimAll(root, "attackTrees", ElementKind.AttackTree);
        var abuseCases = ids.ClaimAll(root, "abuseCases", ElementKind.AbuseCase);
        var diagrams = ids.ClaimAll(root, "diagrams", ElementKind.Diagram);
        var readFlows = ElementsReader.DataFlows(flows, ids);
        var dropped = flows.Select(flow => flow.Id).Except(readFlows.Select(flow => flow.Id)).ToHashSet();
        return head with
        {
            Summary = root.Prose("summary"),
            Owner = root.Text("owner"),
            Visibility = root.Visibility() ?? Visibility.Internal,
            Status = ContextReader.Status(root),
            Application = ContextReader.Application(root),
            Methodologies = ThreatsReader.SiteReferences(root, "methodologies"),
            Reviewed = ReviewReader.Read(root),
            TrustBoundaries = ElementsReader.TrustBoundaries(boundaries, ids, diagnostics),
            Components = ElementsReader.Components(components, ids),
            Assets = ElementsReader.Assets(assets),
            DataFlows = readFlows,
            Threats =
            [
                .. ThreatsReader.Threats(threats, ids).Select(threat => threat with
                {
                    Affects = threat.Affects.RemoveAll(dropped.Contains),
                    Uses = threat.Uses.RemoveAll(use => dropped.Contains(use.Element)),
                }),
            ],
            Mitigations = ThreatsReader.Mitigations(mitigations),
            Assumptions = ContextReader.Assumptions(root, ids),
            AttackTrees = AttackTreesReader.Read(trees, ids),
            AbuseCases = ContextReader.AbuseCases(abuseCases),
            OpenQuestions = ContextReader.OpenQuestions(root),
            Participants = ContextReader.Participants(root),
            Diagrams = DiagramsReader.Read(diagrams, ids, dropped),
            Links = ContextReader.Links(root),
            Changes = ContextReader.Changes(root),
            Aliases = [.. root.Ids("aliases").Select(item => new Reference(item.Value, item.Location)).DistinctBy(alias => alias.Id)],
            Notes = [.. root.Texts("notes").Select(note => note.Value)],
        };
    }
}
