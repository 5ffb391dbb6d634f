using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site;

/// <summary>What can be wrong with a site as a whole and with its <c>playbook.yml</c>.</summary>
public static class SiteDiagnostics
{
    /// <summary>The playbook.yml cannot be used.</summary>
    public static readonly DiagnosticDescriptor UnusableSettings = new(
        "PB1101",
        Severity.Error,
        "playbook.yml cannot be used",
        "The file is not a mapping that can be read, so nothing is known about the site, least of all whom it is for. The output is left as it was and the exit code is 3.",
        "Mend what the other messages about the file say.");

    /// <summary>The site does not know its own address.</summary>
    public static readonly DiagnosticDescriptor NoBaseUrl = new(
        "PB1102",
        Severity.Notice,
        "The site does not know its own address",
        "Without a base URL there is no canonical link and no sitemap, and `404.html` stands alone. All links work all the same, since they are relative.",
        "Give it where the site is published: `--base-url https://example.org/playbook/`, or `baseUrl` in `playbook.yml`.");

    /// <summary>A base URL that is none.</summary>
    public static readonly DiagnosticDescriptor BadBaseUrl = new(
        "PB1103",
        Severity.Error,
        "A web address is needed",
        "`baseUrl`, `repository` and the hosts under `pictures` are absolute addresses that begin with `https://` or `http://`. The value is ignored.",
        "Write it in full, such as `https://example.org/playbook/`.");

    /// <summary>A colour that is none.</summary>
    public static readonly DiagnosticDescriptor BadColor = new(
        "PB1104",
        Severity.Error,
        "A colour is needed",
        "Colours are written as `#rrggbb`. The theme's own is used.",
        "Write six hexadecimal digits behind `#`, in quotes, since YAML takes a bare `#` for a comment.");

    /// <summary>A file named in playbook.yml is missing.</summary>
    public static readonly DiagnosticDescriptor MissingFile = new(
        "PB1105",
        Severity.Error,
        "A file named in playbook.yml is missing",
        "The path is relative to the content folder. The site is built without it.",
        "Correct the path; the message names the nearest ones.");

    /// <summary>The repository could not be read.</summary>
    public static readonly DiagnosticDescriptor GitUnreadable = new(
        "PB1106",
        Severity.Notice,
        "The git repository could not be read",
        "Pages then name no commit, and no date is known from which something could be overdue.",
        "Give the date by `--as-of`, or let git trust the folder: `git config --global --add safe.directory FOLDER`.");

    /// <summary>There is no content.</summary>
    public static readonly DiagnosticDescriptor NoContent = new(
        "PB1107",
        Severity.Notice,
        "There is no content yet",
        "The content folder holds no page and no threat model. The site has a home page that says so.",
        "Write `index.md` or `README.md` there.");

    /// <summary>More than one risk scheme.</summary>
    public static readonly DiagnosticDescriptor SeveralSchemes = new(
        "PB1108",
        Severity.Warning,
        "More than one risk scheme",
        "A site rates its risks by one scheme. There are several files under `risk/`, and `riskScheme` in `playbook.yml` does not say which of them it is, so it is the first by name. The others can be shown by `risk-matrix` fences.",
        "Write `riskScheme: ID` into `playbook.yml`, or remove the others.");

    /// <summary>A language tag that is none.</summary>
    public static readonly DiagnosticDescriptor BadLanguage = new(
        "PB1109",
        Severity.Error,
        "A language tag is needed",
        "`language` says in which language something is written, so that browsers and screen readers know it. It is a tag such as `en` or `nl-BE`, not the name of a language. The value is ignored.",
        "Write the language's tag: two or three letters, and where needed a country's behind a hyphen.");

    /// <summary>A language that the product's own texts are not supplied in.</summary>
    public static readonly DiagnosticDescriptor LanguageNotSupplied = new(
        "PB1110",
        Severity.Notice,
        "The site's own texts are not supplied in this language",
        "Menus, headings of tables and other texts that no author wrote are supplied in some languages only. In every other language they are English, and marked so; what authors wrote is marked as being in theirs.",
        "Nothing has to be done. A language is added as one file, which CONTRIBUTING.md describes.");

    /// <summary>A file of somebody else's that the site is to serve itself is missing.</summary>
    public static readonly DiagnosticDescriptor MissingAsset = new(
        "PB1111",
        Severity.Error,
        "A file that the site is to serve itself is missing",
        "`playbook.yml` says `assets: self`, and a program that pages load is not in the folder `.playbook-assets` beside it. It is not asked of the CDN instead: "
        + "pages show what they show without it, a diagram its text.",
        "Run `playbook assets restore`, which fetches it and checks its hash; on a machine without network, with `--from FOLDER`. Commit the folder, or restore it before each build.");

    /// <summary>Such a file is not the one that is pinned.</summary>
    public static readonly DiagnosticDescriptor AlteredAsset = new(
        "PB1112",
        Severity.Error,
        "A file that the site is to serve itself is not the one that is pinned",
        "The file in `.playbook-assets` has another hash than the version that the generator was tried with: it was altered, or it is of another version. The site does not serve it.",
        "Run `playbook assets restore`, which replaces it.");

    /// <summary>It is not known when files were last changed.</summary>
    public static readonly DiagnosticDescriptor LastChangeUnknown = new(
        "PB1113",
        Severity.Notice,
        "It is not known when files were last changed",
        "Every page says at its foot when its file was last changed, by the history of the git repository. A shallow clone, as build services make them, holds only the end of that history, and of a very long one only the last 5,000 commits are looked at. Pages whose files were changed before say no day.",
        "Build from a clone with the whole history: in a GitHub workflow `fetch-depth: 0` under `actions/checkout`, anywhere `git fetch --unshallow`.");

    /// <summary>A font list or a radius that is none.</summary>
    public static readonly DiagnosticDescriptor BadLook = new(
        "PB1114",
        Severity.Error,
        "A font list or a radius cannot be used",
        "`theme.fonts` takes lists of fonts as CSS has them, `theme.radius` a whole number of pixels. The theme's own is used.",
        "Correct the value. What goes beyond these belongs into the style sheet that `theme.css` names.");

    /// <summary>A style sheet that takes something from elsewhere.</summary>
    public static readonly DiagnosticDescriptor StyleFromElsewhere = new(
        "PB1115",
        Severity.Error,
        "A style sheet takes something that pages may not load",
        "Pages load nothing but what the site itself serves, so that no reader is seen by others. The style sheet that `theme.css` names can use fonts and pictures of the content; `@import` and addresses elsewhere are left out of it.",
        "Put the file into the content, and name it by its path from the style sheet.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [UnusableSettings, NoBaseUrl, BadBaseUrl, BadColor, MissingFile, GitUnreadable, NoContent, SeveralSchemes, BadLanguage, LanguageNotSupplied, MissingAsset, AlteredAsset, LastChangeUnknown, BadLook, StyleFromElsewhere];
}
