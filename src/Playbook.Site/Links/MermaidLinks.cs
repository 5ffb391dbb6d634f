using System.Text;
using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.ThreatModels.Formats.Mermaid;

namespace Playbook.Site.Links;

/// <summary>Puts what the links of a <c>mermaid</c> fence lead to into its text.</summary>
internal static class MermaidLinks
{
    /// <summary>Fills a fence.</summary>
    /// <param name="fence">The fence.</param>
    /// <param name="links">The resolved links of its page.</param>
    /// <param name="address">The address of its page.</param>
    public static MermaidHole Fill(MermaidHole fence, IReadOnlyList<ResolvedLink?> links, string address)
    {
        var text = new StringBuilder();
        var clicks = new StringBuilder();
        var at = 0;
        foreach (var link in fence.Links)
        {
            var target = links[link.Hole]!;
            var url = MermaidText.Url(UrlOf(target, address));
            text.Append(fence.Source, at, link.Start - at).Append(link.IsClick ? url ?? "#" : MermaidText.Label(target.Text ?? ""));
            at = link.Start + link.Length;
            if (url is not null && link.Node is { } node && IsFlowchart(fence.Source))
            {
                clicks.Append("\n  click ").Append(node).Append(" href \"").Append(url).Append('"');
            }
        }

        return fence with { Source = text.Append(fence.Source, at, fence.Source.Length - at).Append(clicks).ToString() };
    }

    private static string? UrlOf(ResolvedLink link, string address) => link.Outcome switch
    {
        LinkOutcome.Text => null,
        LinkOutcome.Site => SitePaths.RootFrom(address) + link.AddressWithQuery,
        _ => link.AddressWithQuery,
    };

    // Only flowcharts have nodes that a line of their own makes links.
    private static bool IsFlowchart(string source)
    {
        foreach (var line in source.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.StartsWith("flowchart", StringComparison.Ordinal) || words.StartsWith("graph", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
