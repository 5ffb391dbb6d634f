using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.Site.Settings;

namespace Playbook.Site;

/// <summary>All that the Process phase knows besides the unit itself; the same for every unit of a build.</summary>
/// <param name="Settings">The site's settings.</param>
/// <param name="Addresses">Where pages stand.</param>
/// <param name="PageDialect">The Markdown of pages.</param>
/// <param name="ProseDialect">The Markdown of text fields.</param>
/// <param name="LinksTerms">Whether the site has a glossary, so that places for its terms are to be marked.</param>
internal sealed record ProcessContext(
    SiteSettings Settings,
    AddressPlan Addresses,
    MarkdownDialect PageDialect,
    MarkdownDialect ProseDialect,
    bool LinksTerms);
