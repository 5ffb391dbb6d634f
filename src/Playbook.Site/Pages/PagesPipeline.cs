using Playbook.Site.Applications;
using Playbook.Site.Content;
using Playbook.Site.Glossary;
using Playbook.Site.Graph;
using Playbook.Site.Home;
using Playbook.Site.Methodologies;
using Playbook.Site.Pipelines;
using Playbook.Site.References;
using Playbook.Site.Rendering;
using Playbook.Site.Reviews;
using Playbook.Site.Risk;
using Playbook.Site.Tags;
using Playbook.Site.ThreatModels;
using Playbook.Views;

namespace Playbook.Site.Pages;

/// <summary>Every page written in Markdown, and the pages that hold folders together.</summary>
internal sealed class PagesPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<ContentFile> Input(ContentFolder content) => content.Files.Where(file => file.IsPage);

    /// <inheritdoc/>
    public override IEnumerable<Document> Process(ContentFile file, ProcessContext context) => [PageReader.Read(file, context)];

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer) =>
        renderer.Site.Pages.Select(linked => (Func<IEnumerable<OutputFile>>)(() => Render(renderer, linked)));

    private static IEnumerable<OutputFile> Render(Renderer renderer, LinkedPage linked)
    {
        var page = linked.Page;
        if (page.IsFault)
        {
            return [new HtmlFile(SitePaths.FileOf(page.Address), renderer.Theme.Fault(FaultPage.View(renderer, page.Address, page.Title, page)), page.Source)];
        }

        var root = SitePaths.RootFrom(page.Address);
        var fences = new Fences(renderer, root, page.Rendered.Anchors) { Guide = page.Methodology is null ? null : page };
        var body = renderer.Writer(root, fences.Write, linksTerms: page.Address != Overviews.Glossary).Write(linked.Body);
        var bare = renderer.Frame(page.Address, page.Title, page.Description);
        var frame = bare with
        {
            Language = page.Text is null ? null : renderer.Site.Settings.LanguageOf(page.Language),
            Outline = [.. page.Rendered.Headings.Select(heading => new OutlineItem(Math.Max(2, heading.Level), heading.Text, heading.Anchor))],
            HasTabs = page.Rendered.HasTabs,
            HasDiagrams = fences.HasDiagrams,
            HasMatrix = fences.HasMatrix,
            PictureHosts = [.. bare.PictureHosts.Union(Links.PictureHosts.In(linked.Body.AllLinks), StringComparer.Ordinal)],
            PermanentAddress = renderer.Site.Index.IdOf(page) is { } id ? $"go/{id.Key}/" : null,
        };
        if (page.Text is null)
        {
            return [new HtmlFile(SitePaths.FileOf(page.Address), View(renderer, linked, frame, body), null)];
        }

        var twin = MarkdownTwin.PathOf(page.Address);
        frame = SourceFacts.With(frame with { MarkdownAddress = SitePaths.Encode(twin) }, renderer.Site, page);
        return
        [
            new HtmlFile(SitePaths.FileOf(page.Address), View(renderer, linked, frame, body), page.Source),
            new TextFile(twin, MarkdownTwin.Write(renderer.Site, linked)),
        ];
    }

    private static string View(Renderer renderer, LinkedPage linked, PageFrame frame, Html body) => linked.Page switch
    {
        { Address: "" } => renderer.Theme.Home(HomePage.View(renderer, linked, frame, body)),
        { Address: Overviews.ThreatModels } when !renderer.Site.Models.IsEmpty => renderer.Theme.Portfolio(PortfolioPage.View(renderer, frame, body)),
        { Address: Overviews.Applications } when renderer.Site.Applications is not null => renderer.Theme.Applications(ApplicationsPage.View(renderer, frame, body)),
        { Address: Overviews.Risk } when renderer.Site.Risk is not null || !renderer.Site.OtherSchemes.IsEmpty => renderer.Theme.Risk(RiskPage.View(renderer, frame, body)),
        { Address: Overviews.Register } when renderer.Site.HasThreats => renderer.Theme.Register(Register.RegisterPage.View(renderer, frame, body)),
        { Address: Overviews.Actions } when renderer.Site.HasMitigations => renderer.Theme.Actions(Actions.ActionsPage.View(renderer, frame, body)),
        { Address: Overviews.Reviews } when ReviewItems.Exist(renderer.Site.Models, renderer.Site.Risk?.Scheme) => renderer.Theme.Reviews(ReviewsPage.View(renderer, frame, body)),
        { Address: Overviews.Glossary } when renderer.Site.Glossary is not null => renderer.Theme.Glossary(GlossaryPage.View(renderer, frame, body)),
        { Address: Overviews.Roles } when !renderer.Site.Settings.Roles.IsEmpty => renderer.Theme.Roles(People.RolesPage.View(renderer, frame, body)),
        { Address: Overviews.References } when !renderer.Site.References.Entries.IsEmpty => renderer.Theme.References(ReferencesPage.View(renderer, frame, body)),
        { Address: Overviews.Tags } when !renderer.Site.Tags.All.IsEmpty => renderer.Theme.Tags(TagPages.Overview(renderer, frame, body)),
        { Address: Overviews.Search } => renderer.Theme.Search(Search.SearchPages.View(renderer, frame, body)),
        { Address: Overviews.Methodologies } => Guides(renderer, linked, frame, body),
        var page when renderer.Site.Tags.At(page.Address) is { } tag => renderer.Theme.Tag(TagPages.Of(renderer, tag, frame, body)),
        { Methodology: not null } => renderer.Theme.Methodology(MethodologyPages.Guide(renderer, linked, frame, body)),
        var page => renderer.Theme.Chapter(ChapterPage.View(renderer, page, frame, body)),
    };

    // A folder of that name without a guide in it is a chapter like any other.
    private static string Guides(Renderer renderer, LinkedPage linked, PageFrame frame, Html body)
    {
        var view = MethodologyPages.Overview(renderer, frame, body);
        return view.Guides.IsEmpty
            ? renderer.Theme.Chapter(ChapterPage.View(renderer, linked.Page, frame, body))
            : renderer.Theme.Methodologies(view);
    }
}
