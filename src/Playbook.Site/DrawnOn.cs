using Playbook.Site.ThreatModels;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site;

/// <summary>Leaves out what was made of a file that is a part of another document: an include, a list of risks beside a model.</summary>
internal static class DrawnOn
{
    /// <summary>The documents that stand for themselves, in their order.</summary>
    public static List<Document> LeaveOut(IEnumerable<Document> documents)
    {
        var all = documents.ToList();
        var drawers = all.Where(document => !document.DrawsOn.IsEmpty).OrderBy(document => document.Source, StringComparer.Ordinal).ToList();
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        foreach (var drawer in drawers)
        {
            // Two files that draw on each other: the first stays.
            if (!drawn.Contains(drawer.Source))
            {
                drawn.UnionWith(drawer.DrawsOn.Where(path => path != drawer.Source));
            }
        }

        // What is wrong with such a file is still said: that it is broken, not that it is no model by itself.
        return
        [
            .. all.Select(document => !drawn.Contains(document.Source) ? document
                : new UnreadModel
                {
                    Source = document.Source,
                    Visibility = Visibility.Restricted,
                    Diagnostics = [.. document.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)],
                }),
        ];
    }
}
