using System.Collections.Immutable;
using Playbook.Themes.Default.Diagrams;
using Playbook.Themes.Default.Document;
using Playbook.Themes.Default.Pages;
using Playbook.Themes.Default.Parts;
using Playbook.Themes.Default.Rendering;
using Playbook.Themes.Default.Styles;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default;

/// <summary>The look that the generator brings: Razor components, one hand-written style sheet, a few small scripts.</summary>
public sealed class DefaultTheme : ITheme
{
    // A page takes the sheet of every page, and of these what it needs.
    private static readonly ImmutableArray<string> s_sheets = [AssetName.DrawingStyle, AssetName.MatrixStyle, AssetName.LoadedStyle, AssetName.TalliesStyle, AssetName.HomeStyle, AssetName.GuideStyle, AssetName.SearchStyle];

    private static readonly ImmutableArray<string> s_scripts =
        [AssetName.Site, AssetName.Scheme, AssetName.Diagrams, AssetName.Drawings, AssetName.Tabs, AssetName.Portfolio, AssetName.Register, AssetName.Go, AssetName.Search, AssetName.Found];

    private readonly PageRenderer _renderer = new();

    /// <summary>The names of <see cref="Assets"/>: what <see cref="SiteView.Assets"/> must hold.</summary>
    public static ImmutableArray<string> AssetNames => [AssetName.Style, .. s_sheets, .. s_scripts];

    /// <inheritdoc/>
    public ImmutableArray<PinnedFile> PinnedFiles { get; init; } = Cdn.All;

    /// <inheritdoc/>
    public ImmutableArray<ThemeAsset> Assets(ThemeSettings settings, UiText ui)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(ui);
        return
        [
            new(AssetName.Style, [.. StyleSheet.Write(settings)]),
            .. s_sheets.Select(name => new ThemeAsset(name, [.. StyleSheet.Part(name)])),
            .. s_scripts.Select(name => new ThemeAsset(name, [.. ScriptsOf(name).SelectMany(part => Resource.Script(part, ui))])),
        ];
    }

    // What a file is made of, where that is more than the one of its name.
    private static ImmutableArray<string> ScriptsOf(string asset) => asset switch
    {
        AssetName.Search => ["words.js", "finder.js", asset],
        AssetName.Found => ["words.js", asset],
        _ => [asset],
    };

    /// <inheritdoc/>
    public string Home(HomeView view) => _renderer.Render<HomePage>(view);

    /// <inheritdoc/>
    public string Chapter(ChapterView view) => _renderer.Render<ChapterPage>(view);

    /// <inheritdoc/>
    public string Methodology(MethodologyView view) => _renderer.Render<MethodologyPage>(view);

    /// <inheritdoc/>
    public string Methodologies(MethodologiesView view) => _renderer.Render<MethodologiesPage>(view);

    /// <inheritdoc/>
    public string Portfolio(PortfolioView view) => _renderer.Render<PortfolioPage>(view);

    /// <inheritdoc/>
    public string ThreatModel(ThreatModelView view) => _renderer.Render<ThreatModelPage>(view);

    /// <inheritdoc/>
    public string Threat(ThreatView view) => _renderer.Render<ThreatPage>(view);

    /// <inheritdoc/>
    public string Applications(ApplicationsView view) => _renderer.Render<ApplicationsPage>(view);

    /// <inheritdoc/>
    public string Reviews(ReviewsView view) => _renderer.Render<ReviewsPage>(view);

    /// <inheritdoc/>
    public string Risk(RiskView view) => _renderer.Render<RiskPage>(view);

    /// <inheritdoc/>
    public string Register(RegisterView view) => _renderer.Render<RegisterPage>(view);

    /// <inheritdoc/>
    public string RegisterLevel(RegisterLevelView view) => _renderer.Render<RegisterLevelPage>(view);

    /// <inheritdoc/>
    public string RegisterModels(RegisterModelsView view) => _renderer.Render<RegisterModelsPage>(view);

    /// <inheritdoc/>
    public string Actions(ActionsView view) => _renderer.Render<ActionsPage>(view);

    /// <inheritdoc/>
    public string OwnerActions(OwnerActionsView view) => _renderer.Render<OwnerActionsPage>(view);

    /// <inheritdoc/>
    public string References(ReferencesView view) => _renderer.Render<ReferencesPage>(view);

    /// <inheritdoc/>
    public string Reference(ReferenceView view) => _renderer.Render<ReferencePage>(view);

    /// <inheritdoc/>
    public string Tags(TagsView view) => _renderer.Render<TagsPage>(view);

    /// <inheritdoc/>
    public string Tag(TagView view) => _renderer.Render<TagPage>(view);

    /// <inheritdoc/>
    public string Glossary(GlossaryView view) => _renderer.Render<GlossaryPage>(view);

    /// <inheritdoc/>
    public string Roles(RolesView view) => _renderer.Render<RolesPage>(view);

    /// <inheritdoc/>
    public string Search(SearchView view) => _renderer.Render<SearchPage>(view);

    /// <inheritdoc/>
    public string SearchList(SearchListView view) => _renderer.Render<SearchListPage>(view);

    /// <inheritdoc/>
    public string Print(PrintView view) => _renderer.Render<PrintPage>(view);

    /// <inheritdoc/>
    public string Fault(FaultView view) => _renderer.Render<FaultPage>(view);

    /// <inheritdoc/>
    public string NotFound(NotFoundView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.StandsAlone ? _renderer.Render<StandaloneNotFoundPage>(view) : _renderer.Render<NotFoundPage>(view);
    }

    /// <inheritdoc/>
    public string Redirect(RedirectView view) => _renderer.Render<RedirectPage>(view);

    /// <inheritdoc/>
    public string RiskMatrix(RiskMatrixView view, string root, UiText ui) => _renderer.RenderFragment<RiskMatrixTable>(view, root, ui);

    /// <inheritdoc/>
    public string CategoryThreats(CategoryThreatsView view, string root, UiText ui) => _renderer.RenderFragment<CategoryThreatsList>(view, root, ui);

    /// <inheritdoc/>
    public string Picture(DrawingView view, string root)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new DrawingSvg(view, new SiteRoot(root).To, isFile: true).Write();
    }

    /// <inheritdoc/>
    public string MatrixPicture(RiskMatrixView view, UiText ui)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new MatrixSvg(view, view.Grid ?? throw new ArgumentException("The matrix has no cells.", nameof(view)), ui).Write();
    }

    /// <inheritdoc/>
    public string Diagram(DiagramView view, UiText ui) => _renderer.RenderFragment<DiagramFigure>(view, "", ui);
}
