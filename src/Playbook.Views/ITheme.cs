using System.Collections.Immutable;
using Playbook.Views.Language;

namespace Playbook.Views;

/// <summary>
/// How the site looks: view models in, complete HTML documents and fragments out. A theme sees nothing else: no source, no
/// pipeline. Every method is a pure function of its arguments and may be called from several threads at once.
/// </summary>
public interface ITheme
{
    /// <summary>The style sheets, scripts and pictures the theme's pages ask for by <see cref="SiteView.Asset"/>.</summary>
    /// <param name="settings">What an organization sets about the look.</param>
    /// <param name="ui">The product's own texts, of which scripts bring those they show.</param>
    ImmutableArray<ThemeAsset> Assets(ThemeSettings settings, UiText ui);

    /// <summary>The files of others that the theme's pages load from elsewhere, or from the site where it serves them itself.</summary>
    ImmutableArray<PinnedFile> PinnedFiles { get; }

    /// <summary>The home page.</summary>
    string Home(HomeView view);

    /// <summary>A page written in Markdown: chapter, activity, section.</summary>
    string Chapter(ChapterView view);

    /// <summary>A methodology guide.</summary>
    string Methodology(MethodologyView view);

    /// <summary>The overview and comparison of all guides.</summary>
    string Methodologies(MethodologiesView view);

    /// <summary>All threat models.</summary>
    string Portfolio(PortfolioView view);

    /// <summary>A threat model.</summary>
    string ThreatModel(ThreatModelView view);

    /// <summary>A threat.</summary>
    string Threat(ThreatView view);

    /// <summary>The applications.</summary>
    string Applications(ApplicationsView view);

    /// <summary>What is to be looked at again.</summary>
    string Reviews(ReviewsView view);

    /// <summary>The risk scheme.</summary>
    string Risk(RiskView view);

    /// <summary>The risk register.</summary>
    string Register(RegisterView view);

    /// <summary>The open threats of a level.</summary>
    string RegisterLevel(RegisterLevelView view);

    /// <summary>The models of the risk register.</summary>
    string RegisterModels(RegisterModelsView view);

    /// <summary>The actions.</summary>
    string Actions(ActionsView view);

    /// <summary>The open actions of an owner.</summary>
    string OwnerActions(OwnerActionsView view);

    /// <summary>All entries of catalogues that something refers to.</summary>
    string References(ReferencesView view);

    /// <summary>An entry of a catalogue, and what refers to it.</summary>
    string Reference(ReferenceView view);

    /// <summary>All tags.</summary>
    string Tags(TagsView view);

    /// <summary>A tag, and the pages that have it.</summary>
    string Tag(TagView view);

    /// <summary>The glossary.</summary>
    string Glossary(GlossaryView view);

    /// <summary>The roles and teams.</summary>
    string Roles(RolesView view);

    /// <summary>The page of the search.</summary>
    string Search(SearchView view);

    /// <summary>Things that can be found, by kind and letter.</summary>
    string SearchList(SearchListView view);

    /// <summary>
    /// Several pages as one document for print. The pages are what this theme made of each: what stands in <c>main</c> and in an <c>aside</c>
    /// beside it, without navigation, forms, buttons, hidden elements and those with the attribute <c>data-screen</c>.
    /// </summary>
    string Print(PrintView view);

    /// <summary>What stands in the place of a file that could not be read.</summary>
    string Fault(FaultView view);

    /// <summary>The page served for an address that is none.</summary>
    string NotFound(NotFoundView view);

    /// <summary>A small page that leads on to another.</summary>
    string Redirect(RedirectView view);

    /// <summary>A risk matrix, as a fragment for the body of a page at an address.</summary>
    /// <param name="view">The matrix.</param>
    /// <param name="root">What leads from the page to the site's root, such as <c>../../</c>.</param>
    /// <param name="ui">The product's own texts.</param>
    string RiskMatrix(RiskMatrixView view, string root, UiText ui);

    /// <summary>The threats filed under a category, as a fragment for the body of a guide.</summary>
    /// <param name="view">The category and its threats.</param>
    /// <param name="root">What leads from the page to the site's root.</param>
    /// <param name="ui">The product's own texts.</param>
    string CategoryThreats(CategoryThreatsView view, string root, UiText ui);

    /// <summary>A picture drawn at build time, as an SVG file that stands alone.</summary>
    /// <param name="view">The picture.</param>
    /// <param name="root">What leads from the file to the site's root.</param>
    string Picture(DrawingView view, string root);

    /// <summary>A risk matrix, as an SVG file that stands alone.</summary>
    /// <param name="view">The matrix, which has cells.</param>
    /// <param name="ui">The product's own texts.</param>
    string MatrixPicture(RiskMatrixView view, UiText ui);

    /// <summary>A diagram drawn in the browser, as a fragment.</summary>
    /// <param name="view">The diagram.</param>
    /// <param name="ui">The product's own texts.</param>
    string Diagram(DiagramView view, UiText ui);
}

/// <summary>A file that a theme's pages need.</summary>
/// <param name="Name">Its name, such as <c>site.css</c>; the site adds a hash of its bytes when it writes it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ThemeAsset(string Name, ImmutableArray<byte> Content);

/// <summary>A file of somebody else's, of which only these very bytes will do.</summary>
/// <param name="Name">Its name, such as <c>mermaid.min.js</c>; no other pinned file has it.</param>
/// <param name="Version">The version of its package.</param>
/// <param name="Url">Where it is to be had.</param>
/// <param name="Integrity">The hash of its bytes, as subresource integrity writes it: <c>sha384-...</c>.</param>
/// <param name="PackagePath">Where npm installs it, below <c>node_modules</c>.</param>
public sealed record PinnedFile(string Name, string Version, string Url, string Integrity, string PackagePath);

/// <summary>What an organization sets about the look, and the colours that its risk scheme brings.</summary>
/// <param name="Accent">The accent colour for the light scheme, <c>#rrggbb</c>; null for the theme's own.</param>
/// <param name="AccentDark">The accent colour for the dark scheme, likewise.</param>
/// <param name="LevelColors">For each risk level and application level its CSS-safe key and colour, least first.</param>
public sealed record ThemeSettings(string? Accent, string? AccentDark, ImmutableArray<LevelColor> LevelColors)
{
    /// <summary>The site's title, which stands in the margin of printed pages.</summary>
    public string? Title { get; init; }

    /// <summary>The fonts of running text, as CSS lists them; null for the theme's own.</summary>
    public string? TextFont { get; init; }

    /// <summary>The fonts of headings; null for those of running text.</summary>
    public string? HeadingFont { get; init; }

    /// <summary>The fonts of code; null for the theme's own.</summary>
    public string? CodeFont { get; init; }

    /// <summary>How round corners are, in CSS pixels; null for the theme's own.</summary>
    public int? Radius { get; init; }

    /// <summary>A style sheet that comes last; may be empty.</summary>
    public string Css { get; init; } = "";
}

/// <summary>The colour of a risk level.</summary>
/// <param name="Key">The level's id, in lower case; a risk level's element carries the class <c>level-KEY</c>.</param>
/// <param name="Color">Its colour, <c>#rrggbb</c>.</param>
public sealed record LevelColor(string Key, string Color);
