using System.Collections.Immutable;
using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.ThreatModels.Tests.Formats.Fuzz;

namespace Playbook.ThreatModels.Tests.Formats;

/// <summary>
/// What each format carries, found by running its reader over the fixtures of its own tests, and its writer over all models that any
/// reader gives: what comes back when the result is read again was written.
/// </summary>
internal static class FormatTable
{
    private static readonly (string Title, Func<ThreatModel, bool> Has)[] s_features =
    [
        ("Summary", model => model.Summary is not null),
        ("Owner", model => model.Owner is not null),
        ("Review date", model => model.Reviewed?.On is not null),
        ("Participants", model => !model.Participants.IsEmpty),
        ("Trust boundaries", model => !model.TrustBoundaries.IsEmpty),
        ("Boundaries in boundaries", model => model.TrustBoundaries.Any(boundary => boundary.Parent is not null)),
        ("Components", model => !model.Components.IsEmpty),
        ("External entities", model => model.Components.Any(component => component.Type == ComponentType.ExternalEntity)),
        ("Data stores", model => model.Components.Any(component => component.Type == ComponentType.DataStore)),
        ("Components in boundaries", model => model.Components.Any(component => component.Boundary is not null)),
        ("Components in components", model => model.Components.Any(component => component.Parent is not null)),
        ("Technology", model => model.Components.Any(component => component.Technology is not null)),
        ("Out of scope, and why", model => model.Components.Any(component => component.OutOfScopeReason is not null)),
        ("Data flows", model => !model.DataFlows.IsEmpty),
        ("Protocols", model => model.DataFlows.Any(flow => flow.Protocol is not null)),
        ("Flows both ways", model => model.DataFlows.Any(flow => flow.IsBidirectional)),
        ("Flows with a loose end", model => model.DataFlows.Any(flow => flow.From is null || flow.To is null)),
        ("Assets", model => !model.Assets.IsEmpty),
        ("Classification of assets", model => model.Assets.Any(asset => (asset.Classification is not null) || asset.SourceClassification is not null)),
        ("Assets of components and flows", model => model.Components.Any(component => !component.Assets.IsEmpty) || model.DataFlows.Any(flow => !flow.Assets.IsEmpty)),
        ("Threats", model => !model.Threats.IsEmpty),
        ("Categories", model => model.Threats.Any(threat => !threat.Categories.IsEmpty)),
        ("What a threat affects", model => model.Threats.Any(threat => !threat.Affects.IsEmpty)),
        ("State at each element", model => model.Threats.Any(threat => !threat.Uses.IsEmpty)),
        ("Status", model => model.Threats.Any(threat => threat.Status != ThreatStatus.NotTriaged)),
        ("Treatment", model => model.Threats.Any(threat => threat.Treatment is not null)),
        ("Treatment options", model => model.Threats.Any(threat => !threat.Options.IsEmpty)),
        ("Severity or level", model => model.Threats.Any(threat => threat.Risk is StatedRating { Level: not null })),
        ("Likelihood and impact", model => model.Threats.Any(threat => threat.Risk is ScaleRating or StatedRating { Likelihood: not null } or StatedRating { Impact: not null })),
        ("CVSS vector", model => model.Threats.Any(threat => threat.Risk is CvssRating)),
        ("Residual risk", model => model.Threats.Any(threat => threat.Residual is not null)),
        ("Acceptance", model => model.Threats.Any(threat => threat.Accepted is not null)),
        ("References to catalogues", model => model.Threats.Any(threat => !threat.References.IsEmpty)),
        ("Templates nobody filled in", model => model.Threats.Any(threat => threat.IsPlaceholder)),
        ("Mitigations", model => !model.Mitigations.IsEmpty),
        ("Status of mitigations", model => model.Mitigations.Any(mitigation => mitigation.Status is not null)),
        ("Owner, date, ticket of mitigations", model => model.Mitigations.Any(mitigation => mitigation.Due is not null)),
        ("Assumptions", model => !model.Assumptions.IsEmpty),
        ("Abuse cases", model => !model.AbuseCases.IsEmpty),
        ("Attack trees", model => !model.AttackTrees.IsEmpty),
        ("Open questions", model => !model.OpenQuestions.IsEmpty),
        ("Named diagrams", model => !model.Diagrams.IsEmpty),
        ("Drawn positions", model => model.Diagrams.Any(diagram => diagram.Drawing is not null)),
        ("Diagrams as text", model => model.Diagrams.Any(diagram => diagram.Text is not null)),
        ("Pictures", model => !model.Pictures.IsEmpty),
        ("Links", model => !model.Links.IsEmpty),
        ("Changes", model => !model.Changes.IsEmpty),
        ("Ids of its own", model => model.Elements.Any(element => !model.DerivedIds.Contains(element.Id!.Value))),
    ];

    /// <summary>The table, in Markdown.</summary>
    public static string Write()
    {
        var read = ThreatModelReader.Formats.ToDictionary(format => format.Name, format => OwnModels(format.Name));
        var everything = read.Values.SelectMany(models => models).ToList();
        var written = WriterList.All.Where(writer => read.ContainsKey(writer.Name)).ToDictionary(writer => writer.Name, writer => everything.SelectMany(model => Again(writer, model)).ToList());
        string[] names = ["native", .. read.Keys.Where(name => name != "native").Order(StringComparer.Ordinal)];
        var table = new StringBuilder();
        table.Append("| |").AppendJoin('|', names.Select(name => $" {ThreatModelReader.TitleOf(name)} ")).Append("|\n|---|").Insert(table.Length, ":-:|", names.Length).Append('\n');
        foreach (var (title, has) in s_features)
        {
            table.Append("| ").Append(title).Append(" |");
            foreach (var name in names)
            {
                var reads = read[name].Any(has);
                var writes = written.TryGetValue(name, out var models) && models.Any(has);
                table.Append((reads, writes) switch
                {
                    // It was read again to be seen.
                    (_, true) => " read, written |",
                    (true, false) => " read |",
                    _ => " |",
                });
            }

            table.Append('\n');
        }

        return table.ToString();
    }

    private static List<ThreatModel> OwnModels(string format) =>
        [.. FuzzSeeds.Of(format).Where(seed => seed.Path.StartsWith(FuzzSeeds.OwnFolder, StringComparison.Ordinal)).SelectMany(seed => Read(seed.Path, seed.Content)).Where(model => model.Format == format)];

    private static ImmutableArray<ThreatModel> Again(ModelWriter writer, ThreatModel model) => Read("threat-models/again" + writer.FileExtension, writer.Write(model).Text);

    private static ImmutableArray<ThreatModel> Read(string path, string content) =>
        ThreatModelReader.Read(new SourceText(path, content), Id.Parse("again"), NoModelFiles.Instance, new DiagnosticBag());
}
