using System.Collections.Immutable;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Applications;

/// <summary>Reads <c>applications.yml</c>, version 1.</summary>
public static class ApplicationsReader
{
    private static readonly (string Word, ApplicationStatus Value)[] s_statuses =
        [("planned", ApplicationStatus.Planned), ("live", ApplicationStatus.Live), ("retired", ApplicationStatus.Retired)];

    /// <summary>Reads the organization's applications.</summary>
    /// <param name="text">The file.</param>
    /// <param name="diagnostics">Takes whatever is wrong with it.</param>
    /// <returns>The applications, in the order of the file; one without an id, or whose id is taken, is left out with a diagnostic.</returns>
    public static ImmutableArray<Application> Read(SourceText text, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (YamlReader.Read(text, diagnostics) is not { } document
            || MappingReader.Of(document, diagnostics, "the list of applications") is not { } root
            || !YamlSchema.Check(root))
        {
            return [];
        }

        ImmutableArray<Application> applications = [.. RiskSchemeReader.Identified(root, "applications", "application").Select(item => Read(item.Reader, item.Id))];
        root.Finish();
        return applications;
    }

    private static Application Read(MappingReader reader, Id id) => new(id, reader.RequiredText("title") ?? id.Text, reader.Start)
    {
        IdLocation = reader.Location("id"),
        Owner = reader.Text("owner"),
        Summary = reader.Prose("summary"),
        Status = reader.OneOf("status", s_statuses),
        Visibility = reader.Visibility() ?? Visibility.Internal,
        Profile = ContextReader.Profile(reader, "answers"),
        Models = [.. reader.Ids("models").DistinctBy(each => each.Value).Select(each => new Reference(each.Value, each.Location))],
        Links = ContextReader.Links(reader),
    };
}
