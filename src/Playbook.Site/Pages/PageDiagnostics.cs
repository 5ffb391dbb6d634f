using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site;

/// <summary>What can be wrong with pages and the links between things.</summary>
public static class PageDiagnostics
{
    /// <summary>A relative link leads to no file.</summary>
    public static readonly DiagnosticDescriptor BrokenLink = new(
        "PB2001",
        Severity.Error,
        "A link leads to no file",
        "A relative link, or a picture, names a file that is not in the content. Letter case counts, as it does on GitHub. The page shows the text without a link.",
        "Correct the path; the message names the nearest ones. A link to something that has an id is safer as `[[id]]`, which does not break when files move.");

    /// <summary>A link's fragment is not on the page it leads to.</summary>
    public static readonly DiagnosticDescriptor BrokenFragment = new(
        "PB2002",
        Severity.Error,
        "A link names a heading that is not there",
        "The page exists, but no heading or element on it has the name behind `#`. The page links to the top of the target instead.",
        "Use the anchor the message proposes, or give the heading one that stays: `## Title {#anchor}`.");

    /// <summary>An id is nobody's.</summary>
    public static readonly DiagnosticDescriptor UnknownId = new(
        "PB2003",
        Severity.Error,
        "Nothing has this id",
        "A `[[id]]` link, or a field that names something of the site, uses an id that nothing has. The page shows the text without a link.",
        "Use the id the message proposes. Every id of the site stands in `/api/site.json`. Where a thing was renamed, add the old id to its `aliases`.");

    /// <summary>Two things have the same id.</summary>
    public static readonly DiagnosticDescriptor DuplicateId = new(
        "PB2004",
        Severity.Error,
        "Two things have the same id",
        "Ids share one namespace over the whole site and are compared in lower case. The first, by file and line, keeps the id; links to it go there.",
        "Rename one of the two, and keep its old id alive under `aliases` where others may have linked to it.");

    /// <summary>Two headings ask for the same anchor.</summary>
    public static readonly DiagnosticDescriptor DuplicateAnchor = new(
        "PB2005",
        Severity.Error,
        "Two headings ask for the same anchor",
        "A `{#anchor}` stands twice on one page. The first heading keeps it; the second gets one from its text.",
        "Rename one of them.");

    /// <summary>A script in a page.</summary>
    public static readonly DiagnosticDescriptor Script = new(
        "PB2006",
        Severity.Error,
        "A script in a page",
        "Pages may hold raw HTML, but nothing that runs. The element is shown as text, as on GitHub.",
        "Remove it. What a page needs to do belongs into the theme.");

    /// <summary>An event handler in a page.</summary>
    public static readonly DiagnosticDescriptor EventHandler = new(
        "PB2007",
        Severity.Error,
        "An event handler in a page",
        "An attribute such as `onclick` runs a script. It is left out.",
        "Remove the attribute.");

    /// <summary>An address that could run a script.</summary>
    public static readonly DiagnosticDescriptor UnsafeAddress = new(
        "PB2008",
        Severity.Error,
        "An address that could run a script",
        "A link or picture has an address of a scheme that is not known to be harmless, such as `javascript:`. The link is left out, its text stays.",
        "Use `https:`, `mailto:` or a relative address.");

    /// <summary>An element that no page may hold.</summary>
    public static readonly DiagnosticDescriptor UnsafeElement = new(
        "PB2009",
        Severity.Warning,
        "An element that a page cannot hold",
        "Raw HTML uses an element that would embed a document, change the page's head or send a form. It is left out; what it holds stays.",
        "Remove it, or link to what it was to show.");

    /// <summary>A link to a file outside the content.</summary>
    public static readonly DiagnosticDescriptor OutsideContent = new(
        "PB2010",
        Severity.Warning,
        "A link leads out of the content folder",
        "The file lies in the repository but not in the content, so it is not part of the site, and no `repository` is known where it could be shown. The page shows the text without a link.",
        "Set `repository` in `playbook.yml`, or move the file into the content.");

    /// <summary>A picture from a host that is not listed.</summary>
    public static readonly DiagnosticDescriptor PictureHost = new(
        "PB2011",
        Severity.Warning,
        "A picture from a host that is not listed",
        "Pictures come from the site itself, so that reading a page tells nobody about it. A picture from elsewhere becomes a link.",
        "Put the picture beside the page, or list its host under `theme: pictures:` in `playbook.yml`.");

    /// <summary>An alias that something else has.</summary>
    public static readonly DiagnosticDescriptor AliasTaken = new(
        "PB2012",
        Severity.Error,
        "An alias is taken",
        "An entry of `aliases` is the id or the address of something else, or of nothing that can be an address. It is left out.",
        "Remove the entry, or rename what has taken it.");

    /// <summary>Two pages would have had one address.</summary>
    public static readonly DiagnosticDescriptor AddressNumbered = new(
        "PB2013",
        Severity.Warning,
        "Two pages would have the same address",
        "Two files of a folder differ only in what an address leaves out (letter case, spaces, punctuation). The second one's address ends in a number.",
        "Rename one of the files.");

    /// <summary>An activity without stage or category.</summary>
    public static readonly DiagnosticDescriptor IncompleteActivity = new(
        "PB2014",
        Severity.Error,
        "An activity without stage or category",
        "A page that has one of `stage`, `category` and `number` is an activity, and the playbook's map needs `stage` and `category` to place it. It is left out of the map.",
        "Add what is missing. Stages: `context-establishment`, `risk-assessment-and-treatment`, `monitoring-and-review`, `communication`. Categories: `people`, `process`, `technology`.");

    /// <summary>Front matter that does not end.</summary>
    public static readonly DiagnosticDescriptor UnclosedFrontMatter = new(
        "PB2015",
        Severity.Error,
        "Front matter that does not end",
        "The page begins with `---` and a key, but no line `---` ends the front matter, so nobody can tell who may see the page. A page that says so stands in its place.",
        "Add a line `---` behind the last key.");

    /// <summary>A category of a guide that has no section.</summary>
    public static readonly DiagnosticDescriptor CategoryWithoutSection = new(
        "PB2016",
        Severity.Warning,
        "A category without a section",
        "The guide's front matter lists a category, but no heading of the guide has its id as anchor. Links to the category lead to the top of the guide, and its threats are listed nowhere.",
        "Give the section's heading the anchor: `### Spoofing {#spoofing}`.");

    /// <summary>A page in the way of a generated one.</summary>
    public static readonly DiagnosticDescriptor ReservedAddress = new(
        "PB2017",
        Severity.Error,
        "A page stands where the generator writes",
        "The addresses `go/`, `api/` and those of threat models are made by the generator. The page is left out.",
        "Rename the file or its folder.");

    /// <summary>An entry of the navigation that is nothing.</summary>
    public static readonly DiagnosticDescriptor UnknownNavigationEntry = new(
        "PB2018",
        Severity.Error,
        "The navigation names something that is not there",
        "An entry of `navigation` in `playbook.yml` is neither an id of a page nor the path of one. It is left out.",
        "Use the id the message proposes.");

    /// <summary>Two files that are one file on another machine.</summary>
    public static readonly DiagnosticDescriptor OutputCollision = new(
        "PB2019",
        Severity.Error,
        "Two things would be written to one file",
        "A copied file, an alias or a page has the address of another. The first one is kept.",
        "Rename one of them.");

    /// <summary>A fence that asks for threats in a scheme by which none is rated.</summary>
    public static readonly DiagnosticDescriptor FenceWithoutThreats = new(
        "PB2020",
        Severity.Warning,
        "A matrix that no threat can stand in",
        "A `risk-matrix` fence names another scheme than the site's and selects threats. Threats are rated by the site's scheme alone, so the matrix is shown without them.",
        "Take out `scheme`, or the keys that select threats.");

    /// <summary>A tag whose page is another's, or none.</summary>
    public static readonly DiagnosticDescriptor TagAddress = new(
        "PB2021",
        Severity.Warning,
        "A tag without a page of its own",
        "Each tag has a page, whose address is made of the tag's letters and digits. Tags that differ in case, blanks and hyphens alone are one tag. This one differs from another in more, such as `C` and `C#`, and still has its address, or it has neither a letter nor a digit.",
        "Write the tag in words: `C sharp`.");

    /// <summary>A container that is none.</summary>
    public static readonly DiagnosticDescriptor Container = new(
        "PB2022",
        Severity.Warning,
        "A container that is not known",
        "Lines of colons stand around `details`, around `tabs`, and within those around a `tab` with a title. This one is something else, or stands where it means nothing. What is in it is shown as if the lines were not there.",
        "Write `::: details Title`, or `:::: tabs` around `::: tab Title`. What stands around another container has more colons than that.");

    /// <summary>A fence shows a file that is not there.</summary>
    public static readonly DiagnosticDescriptor SnippetMissing = new(
        "PB2023",
        Severity.Error,
        "A fence shows a file that is not there",
        "The info string of an empty fence has `file=`, and the content has no such file. Paths are relative to the page's file, or begin with `/` at the content folder; none leads out of it. Letter case counts. The fence stays empty.",
        "Correct the path; the message names the nearest ones.");

    /// <summary>Lines of a file that it does not have.</summary>
    public static readonly DiagnosticDescriptor SnippetLines = new(
        "PB2024",
        Severity.Error,
        "A fence shows lines that the file does not have",
        "`lines=` behind a fence's `file=` is a line or two lines with a hyphen between them, counted from 1, the first not behind the last, and the last not behind the end of the file. The fence stays empty.",
        "Look up the lines in the file, which may have changed, or leave out `lines=` to show all of it.");

    /// <summary>A file of which nothing can be shown.</summary>
    public static readonly DiagnosticDescriptor SnippetUnusable = new(
        "PB2025",
        Severity.Error,
        "A fence shows a file that cannot be shown",
        "The file has more than 200,000 bytes or is no UTF-8 text, or more than 2,000 of its lines are asked for. The fence stays empty.",
        "Show fewer lines with `lines=`, or keep the piece in a file of its own.");

    /// <summary>A page that shows lines of a file that fewer may see.</summary>
    public static readonly DiagnosticDescriptor SnippetVisibility = new(
        "PB2026",
        Severity.Warning,
        "A page shows lines of a file that fewer may see",
        "Who may not see a file does not see pages that show its lines either, so the page is treated as internal or restricted. A file is restricted where that word stands in it; what lies under `threat-models/` is at least internal, and restricted where it does not say `visibility`.",
        "Write the page's `visibility` as the message says, or keep the lines in a file that everybody may see.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        BrokenLink, BrokenFragment, UnknownId, DuplicateId, DuplicateAnchor, Script, EventHandler, UnsafeAddress, UnsafeElement, OutsideContent,
        PictureHost, AliasTaken, AddressNumbered, IncompleteActivity, UnclosedFrontMatter, CategoryWithoutSection, ReservedAddress,
        UnknownNavigationEntry, OutputCollision, FenceWithoutThreats, TagAddress, Container,
        SnippetMissing, SnippetLines, SnippetUnusable, SnippetVisibility,
    ];
}
