using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.Site.Settings;

namespace Playbook.Site;

/// <summary>All that the Process phase knows besides the unit itself; the same for every unit of a build.</summary>
/// <param name="Settings">The site's settings.</param>
/// <param name="Addresses">Where pages stand.</param>
/// <param name="PageDialect">The Markdown of pages.</param>
/// <param name="ProseDialect">The Markdown of text fields.</param>
/// <param name="TypedDialect">The Markdown of text fields that were typed into a plain text box, where line ends count.</param>
/// <param name="LinksTerms">Whether the site has a glossary, so that places for its terms are to be marked.</param>
/// <param name="Content">The content, for units that draw on other files.</param>
/// <param name="ModelFiles">Which files under <c>threat-models/</c> belong together, and the ids that follow from their paths.</param>
/// <param name="Defaults">What the pages of folders say unless they say otherwise.</param>
internal sealed record ProcessContext(
    SiteSettings Settings,
    AddressPlan Addresses,
    MarkdownDialect PageDialect,
    MarkdownDialect ProseDialect,
    MarkdownDialect TypedDialect,
    bool LinksTerms,
    ContentFolder Content,
    ThreatModels.ModelFilePlan ModelFiles,
    Pages.FolderDefaults Defaults)
{
    /// <summary>The Markdown of a text field.</summary>
    public MarkdownDialect DialectOf(Sources.Text.Prose field) => field.BreaksLines ? TypedDialect : ProseDialect;
}
