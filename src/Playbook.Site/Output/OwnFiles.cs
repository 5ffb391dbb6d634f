using System.Collections.Immutable;
using Playbook.Site.Actions;
using Playbook.Site.Register;
using Playbook.Site.Reviews;

namespace Playbook.Site.Output;

/// <summary>The files beside pages that the generator writes under fixed names: neither a copied file nor an alias can be one of them.</summary>
internal static class OwnFiles
{
    /// <summary>Their paths in the output.</summary>
    public static ImmutableArray<string> Paths { get; } =
    [
        OutputFolder.Marker, ".nojekyll", "404.html", "robots.txt", "sitemap.xml",
        RegisterPipeline.CsvPath, RegisterPipeline.JsonPath,
        ActionsPipeline.CsvPath, ActionsPipeline.JsonPath, ActionsPipeline.CalendarPath,
        ReviewsPipeline.CalendarPath,
    ];
}
