using System.Collections.Immutable;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Views.Language;

namespace Playbook.Site.Settings;

/// <summary>What is shown of persons.</summary>
internal enum PeoplePolicy
{
    /// <summary>What the source says.</summary>
    Names,

    /// <summary>The roles and teams that <c>playbook.yml</c> lists; no name of a person.</summary>
    Roles,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>What <c>playbook.yml</c> says; where there is none, what holds without it.</summary>
internal sealed record SiteSettings
{
    /// <summary>Where <c>playbook.yml</c> is looked for.</summary>
    public const string FileName = "playbook.yml";

    /// <summary>Whether there is no <c>playbook.yml</c>: the folder was written for GitHub, and is shown as GitHub shows it.</summary>
    public bool IsPlainRepository { get; init; } = true;

    /// <summary>The file itself, for the links in its text fields; null where there is none.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The site's title; null where the home page's title, or the folder's name, is to do.</summary>
    public string? Title { get; init; }

    /// <summary>Whose playbook it is.</summary>
    public string? Organization { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>The language tag of the content.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The product's own texts: in the language of the content where they are supplied in it, else in English.</summary>
    public UiText Ui { get; init; } = Languages.English;

    /// <summary>The language tag of the pages: the content's, where the product's own texts are in the same language.</summary>
    public string PageLanguage => IsSupplied ? Language : Ui.Tag;

    /// <summary>The language tag of what an author wrote, where it is not that of the pages; null elsewhere.</summary>
    /// <param name="own">What the text itself says of its language; null where it is the site's.</param>
    public string? LanguageOf(string? own) =>
        string.Equals(own ?? Language, PageLanguage, StringComparison.OrdinalIgnoreCase) ? null : own ?? Language;

    /// <summary>The site's own address, ending in a slash.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The repository's address, without a slash at its end.</summary>
    public string? Repository { get; init; }

    /// <summary>The branch that links to the repository name.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>Where the content lies in the repository; null where git is to say.</summary>
    public string? RepositoryPath { get; init; }

    /// <summary>Whether pages link to where they are edited.</summary>
    public bool HasEditLinks { get; init; } = true;

    /// <summary>Whether documents for print are made.</summary>
    public bool HasPrint { get; init; } = true;

    /// <summary>The order of the chapters: ids or paths.</summary>
    public ImmutableArray<Located<string>> Navigation { get; init; } = [];

    /// <summary>The path of the logo in the content.</summary>
    public Located<string>? Logo { get; init; }

    /// <summary>The accent colour, light and dark.</summary>
    public (string? Light, string? Dark) Accent { get; init; }

    /// <summary>A line under every page.</summary>
    public Prose? Footer { get; init; }

    /// <summary>Fonts, corners, a style sheet of one's own, slots of the layout.</summary>
    public Look.LookSettings Look { get; init; } = Playbook.Site.Look.LookSettings.None;

    /// <summary>The hosts from which pages may show pictures, as <c>https://host</c>.</summary>
    public ImmutableArray<string> PictureHosts { get; init; } = [];

    /// <summary>Whom the site is built for where the command does not say.</summary>
    public Visibility Audience { get; init; } = Visibility.Internal;

    /// <summary>What is shown of persons.</summary>
    public PeoplePolicy People { get; init; } = PeoplePolicy.Names;

    /// <summary>Where it says that the site serves all files itself; null where those of others come from the CDN.</summary>
    public SourceLocation? SelfContained { get; init; }

    /// <summary>Whether pages are written in extended Markdown.</summary>
    public bool IsExtendedMarkdown { get; init; }

    /// <summary>The id of the scheme that rates the site's risks: one of the content or one that comes with the product; null where the files are to decide.</summary>
    public Located<string>? RiskScheme { get; init; }

    /// <summary>The roles and teams that owners may name.</summary>
    public ImmutableArray<Role> Roles { get; init; } = [];

    private bool IsSupplied => ReferenceEquals(Languages.Find(Language), Ui);
}

/// <summary>A role or team.</summary>
/// <param name="Id">What the content names it by.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Location">Where its id stands.</param>
internal sealed record Role(Id Id, string Title, SourceLocation Location)
{
    /// <summary>Where it stands in the site.</summary>
    public string Address => $"{Pages.Overviews.Roles}#{Id.Key}";
}
