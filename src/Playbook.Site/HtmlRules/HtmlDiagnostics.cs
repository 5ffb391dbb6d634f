using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site;

/// <summary>What can be wrong with the final HTML, where raw HTML, templates and generated ids all have become visible.</summary>
public static class HtmlDiagnostics
{
    /// <summary>A reference that leads to no file of the site.</summary>
    public static readonly DiagnosticDescriptor BrokenReference = new(
        "PB5001",
        Severity.Error,
        "A page refers to a file that the site does not hold",
        "The finished page has a link, picture, style sheet or script whose address leads to nothing. Most such links are found earlier, in the source; what is left comes from a theme.",
        "Correct the address in the theme. It is relative to the page's own address.");

    /// <summary>A fragment that is not on the page it names.</summary>
    public static readonly DiagnosticDescriptor BrokenFragment = new(
        "PB5002",
        Severity.Error,
        "A page refers to an id that is not there",
        "The finished page has a link with a fragment, and the page it leads to has no element of that id.",
        "Correct the fragment, or give the element its id.");

    /// <summary>An id that stands twice on a page.</summary>
    public static readonly DiagnosticDescriptor DuplicateId = new(
        "PB5003",
        Severity.Error,
        "An id stands twice on a page",
        "Two elements of the finished page have the same id, so a link to it can only reach the first. Raw HTML with an id that a heading has is the usual cause.",
        "Rename the id in the raw HTML, or give the heading another anchor.");

    /// <summary>A picture without an alternative text.</summary>
    public static readonly DiagnosticDescriptor MissingAlternative = new(
        "PB5004",
        Severity.Warning,
        "A picture without an alternative text",
        "Whoever cannot see the picture learns nothing of it.",
        "Say what it shows: `![Data flow of the checkout](checkout.png)`. In raw HTML a picture that only decorates has `alt=\"\"`.");

    /// <summary>A page nothing leads to.</summary>
    public static readonly DiagnosticDescriptor Orphan = new(
        "PB5005",
        Severity.Warning,
        "No page links to this one",
        "No other page of the site has a link to it, so readers will not find it.",
        "Link to it from where readers would look for it.");

    /// <summary>Something in the final HTML that could run.</summary>
    public static readonly DiagnosticDescriptor ActiveContent = new(
        "PB5006",
        Severity.Error,
        "Something on a page could run",
        "The finished page has an inline script, an event handler, an inline style sheet or an address of a scheme that runs scripts. The content security policy stops it, but it must not be there. It comes from a theme, since content is cleaned before.",
        "Move it into a file of the theme.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [BrokenReference, BrokenFragment, DuplicateId, MissingAlternative, Orphan, ActiveContent];
}
