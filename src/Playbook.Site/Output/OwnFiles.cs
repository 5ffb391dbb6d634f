using System.Collections.Immutable;
using Playbook.Site.Actions;
using Playbook.Site.Activities;
using Playbook.Site.Print;
using Playbook.Site.Register;
using Playbook.Site.Reviews;
using Playbook.Site.Risk;
using Playbook.Site.Search;
using Playbook.Site.ThreatModels;

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
        MapDrawing.FileAddress, RiskPipeline.PicturePath,
        SearchFiles.TitlesPath,
    ];

    /// <summary>Whether a path is, or may be, one of them: pictures of models have the models' ids for names. Letter case does not count, as on some disks.</summary>
    public static bool Has(string path) =>
        Paths.Contains(path, StringComparer.OrdinalIgnoreCase)
        || path.StartsWith(PrintDocument.Folder, StringComparison.OrdinalIgnoreCase)
        || (path.StartsWith(ThreatModelDocument.Folder + "/", StringComparison.OrdinalIgnoreCase) && path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase));
}
