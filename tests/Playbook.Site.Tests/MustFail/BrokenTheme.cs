using System.Collections.Immutable;
using Playbook.Themes.Default;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Tests.MustFail;

/// <summary>The default theme, with something spoilt in every chapter: what rules over the finished pages are there to find.</summary>
internal sealed class BrokenTheme(Func<string, string> spoil) : ITheme
{
    private readonly DefaultTheme _theme = new();

    public ImmutableArray<PinnedFile> PinnedFiles => _theme.PinnedFiles;

    public ImmutableArray<ThemeAsset> Assets(ThemeSettings settings, UiText ui) => _theme.Assets(settings, ui);

    public string Home(HomeView view) => spoil(_theme.Home(view));

    public string Chapter(ChapterView view) => spoil(_theme.Chapter(view));

    public string Methodology(MethodologyView view) => _theme.Methodology(view);

    public string Methodologies(MethodologiesView view) => _theme.Methodologies(view);

    public string Portfolio(PortfolioView view) => _theme.Portfolio(view);

    public string ThreatModel(ThreatModelView view) => _theme.ThreatModel(view);

    public string Threat(ThreatView view) => _theme.Threat(view);

    public string Applications(ApplicationsView view) => _theme.Applications(view);

    public string Reviews(ReviewsView view) => _theme.Reviews(view);

    public string Risk(RiskView view) => _theme.Risk(view);

    public string Register(RegisterView view) => _theme.Register(view);

    public string RegisterLevel(RegisterLevelView view) => _theme.RegisterLevel(view);

    public string RegisterModels(RegisterModelsView view) => _theme.RegisterModels(view);

    public string Roles(RolesView view) => _theme.Roles(view);

    public string Actions(ActionsView view) => _theme.Actions(view);

    public string OwnerActions(OwnerActionsView view) => _theme.OwnerActions(view);

    public string References(ReferencesView view) => _theme.References(view);

    public string Reference(ReferenceView view) => _theme.Reference(view);

    public string Tags(TagsView view) => _theme.Tags(view);

    public string Tag(TagView view) => _theme.Tag(view);

    public string Glossary(GlossaryView view) => _theme.Glossary(view);

    public string Search(SearchView view) => _theme.Search(view);

    public string SearchList(SearchListView view) => _theme.SearchList(view);

    public string Print(PrintView view) => _theme.Print(view);

    public string Fault(FaultView view) => _theme.Fault(view);

    public string NotFound(NotFoundView view) => spoil(_theme.NotFound(view));

    public string Redirect(RedirectView view) => _theme.Redirect(view);

    public string RiskMatrix(RiskMatrixView view, string root, UiText ui) => _theme.RiskMatrix(view, root, ui);

    public string CategoryThreats(CategoryThreatsView view, string root, UiText ui) => _theme.CategoryThreats(view, root, ui);

    public string Picture(DrawingView view, string root) => _theme.Picture(view, root);

    public string MatrixPicture(RiskMatrixView view, UiText ui) => _theme.MatrixPicture(view, ui);

    public string Diagram(DiagramView view, UiText ui) => _theme.Diagram(view, ui);
}
