using System.Collections.Frozen;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.HtmlRules;

/// <summary>A rule over the finished site.</summary>
internal abstract class HtmlRule
{
    /// <summary>What it reports: its code, severity and documentation.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Checks the site.</summary>
    /// <returns>What is wrong: the page, a sentence, what to look for in the page's source, and a suggestion.</returns>
    public abstract IEnumerable<HtmlFinding> Check(FinishedSite site);
}

/// <summary>Something a rule found.</summary>
/// <param name="Page">The page.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Needle">What stands at the place in the page's source; null where nothing does.</param>
/// <param name="Suggestion">What would be right.</param>
internal sealed record HtmlFinding(HtmlPage Page, string Message, string? Needle, string? Suggestion = null);

/// <summary>The finished site, as the rules see it.</summary>
/// <param name="Pages">The pages, by path.</param>
/// <param name="Files">Every file of the site.</param>
internal sealed record FinishedSite(FrozenDictionary<string, HtmlPage> Pages, FrozenSet<string> Files)
{
    /// <summary>The pages in the order in which they are reported.</summary>
    public IEnumerable<HtmlPage> InOrder => Pages.Values.OrderBy(page => page.Path, StringComparer.Ordinal);
}
