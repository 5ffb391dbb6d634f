using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Actions;
using Playbook.Site.Activities;
using Playbook.Site.Applications;
using Playbook.Site.Content;
using Playbook.Site.Glossary;
using Playbook.Site.Graph;
using Playbook.Site.Links;
using Playbook.Site.Look;
using Playbook.Site.Markdown;
using Playbook.Site.Navigation;
using Playbook.Site.People;
using Playbook.Site.Print;
using Playbook.Site.References;
using Playbook.Site.Reviews;
using Playbook.Site.Risk;
using Playbook.Site.Search;
using Playbook.Site.Settings;
using Playbook.Sources.Audiences;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Risk;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Rendering;

/// <summary>What every page's rendering shares: the site's view, the theme, the linking of terms. Made once, used from every thread.</summary>
internal sealed class Renderer
{
    private const int MostTopLinks = 8;

    // The id of the page that every page's foot leads to where there is one.
    private const string AccessibilityStatement = "accessibility";
    private readonly TermLinker? _terms;
    private readonly ImmutableArray<string> _slotHosts;
    private readonly Lazy<PlaybookMapView?> _map;
    private readonly Lazy<ImmutableArray<SearchEntry>> _found;
    private readonly Lazy<RiskMatrixView> _portfolioMatrix;
    private readonly Lazy<ImmutableArray<SiteAction>> _actions;
    private readonly Lazy<ImmutableArray<ReviewItem>> _reviews;
    private readonly Lazy<ImmutableArray<Coverage>> _coverage;

    /// <summary>Prepares the rendering of a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="assets">Where the theme's assets are written: name to address.</param>
    public Renderer(SiteGraph site, ITheme theme, FrozenDictionary<string, string> assets)
    {
        Site = site;
        Theme = theme;
        People = new PeoplePolicyGate(site.Settings);
        Levels = new LevelViews(site.Risk?.Scheme);
        Applications = new ApplicationList(site.Applications?.Applications ?? [], site.Risk?.Scheme?.Application);
        _slotHosts = PictureHosts.In(site.Slots.Values.SelectMany(slot => slot.AllLinks));
        _map = new(() => PlaybookMap.View(this));
        _found = new(() => SearchEntries.Of(site));
        _portfolioMatrix = new(() => RiskMatrixViews.OfPortfolio(this));
        _actions = new(() => ActionList.Of(this));
        _reviews = new(() => ReviewItems.All(this));
        _coverage = new(() => CoverageViews.All(this));
        Print = PrintPlan.Make(site);
        _terms = site.Glossary is { } glossary ? new TermLinker(glossary.Terms) : null;
        View = new SiteView
        {
            Title = site.Title,
            Organization = site.Settings.Organization,
            Description = site.Settings.Description,
            Ui = site.Settings.Ui,
            Language = site.Settings.PageLanguage,
            Logo = site.Settings.Logo is { } logo && site.Index.Content.Find(logo.Value) is not null ? CopiedFiles.AddressOf(logo.Value, site.Index.Addresses) : null,
            RepositoryUrl = site.Settings.Repository,
            Navigation = [.. TopLinks(site.Navigation, site.Settings.Ui)],
            Build = new BuildView(
                site.Facts.Commit?[..Math.Min(10, site.Facts.Commit.Length)],
                Text(site.Facts.AsOf),
                AudienceWords.Of(site.Audience, site.Settings.Ui),
                site.Facts.Version),
            PrintAddress = Print.Whole?.Address,
            AccessibilityAddress = site.Index.FindVisible(AccessibilityStatement)?.Address,
            IsSelfContained = site.Settings.SelfContained is not null,
            Assets = assets,
        };
    }

    /// <summary>The site.</summary>
    public SiteGraph Site { get; }

    /// <summary>The documents for print.</summary>
    public PrintPlan Print { get; }

    /// <summary>The theme.</summary>
    public ITheme Theme { get; }

    /// <summary>What is shown of persons.</summary>
    public PeoplePolicyGate People { get; }

    /// <summary>Levels as badges.</summary>
    public LevelViews Levels { get; }

    /// <summary>The levels of a scheme by its id, whether the site's, another one of the content or one that comes with the product; null where none has it.</summary>
    public LevelViews? LevelsOf(string id)
    {
        bool Is(RiskScheme scheme) => string.Equals(scheme.Id.Text, id, StringComparison.OrdinalIgnoreCase);
        return Levels.Scheme is { } own && Is(own) ? Levels
            : Site.OtherSchemes.Select(document => document.Scheme!).FirstOrDefault(Is) is { } other ? new LevelViews(other, SchemePlace.Beside)
            : ShippedSchemes.Find(id) is { } shipped ? new LevelViews(shipped, SchemePlace.Nowhere)
            : null;
    }

    /// <summary>The applications: what level each has, and each model.</summary>
    public ApplicationList Applications { get; }

    /// <summary>The product's own texts, in the site's language.</summary>
    public UiText Ui => Site.Settings.Ui;

    /// <summary>What is the same on every page.</summary>
    public SiteView View { get; }

    /// <summary>The playbook's map, which the home page shows and a picture holds; null where there are no activities.</summary>
    public PlaybookMapView? Map => _map.Value;

    /// <summary>What can be found, which the index and the lists hold, in the order of addresses.</summary>
    public ImmutableArray<SearchEntry> Found => _found.Value;

    /// <summary>The matrix of all models, which the risk page shows and a picture holds. Only where the site has a scheme.</summary>
    public RiskMatrixView PortfolioMatrix => _portfolioMatrix.Value;

    /// <summary>The mitigations of all models, which their page, its files and the home page count and list.</summary>
    public ImmutableArray<SiteAction> Actions => _actions.Value;

    /// <summary>What is to be looked at again, which its page, its calendar and the home page count and list.</summary>
    public ImmutableArray<ReviewItem> Reviews => _reviews.Value;

    /// <summary>How the applications stand with what is demanded, which their page, the portfolio and the home page show.</summary>
    public ImmutableArray<Coverage> Coverage => _coverage.Value;

    /// <summary>A day as it is shown; null where there is none.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a day lies before the day the site speaks of; never where that is not known.</summary>
    public bool IsPast(DateOnly? day) => day is { } due && Site.Facts.AsOf is { } asOf && due < asOf;

    /// <summary>The frame of a page of the navigation.</summary>
    public PageFrame Frame(string address, string title, string? description)
    {
        var node = Site.Navigation.Of(address);
        return Bare(address, title, description) with
        {
            Breadcrumbs = [.. node.Ancestors.Select(LinkTo)],
            Section = SectionOf(node),
            Previous = node.Previous is { } previous ? LinkTo(previous) : null,
            Next = node.Next is { } next ? LinkTo(next) : null,
            Print = PrintOf(node),
        };
    }

    /// <summary>A link to the document for print in which a page of the navigation stands; null where there is none.</summary>
    public Link? PrintOf(NavigationNode node) =>
        Print.Nearest(node) is { } document ? new Link(document.IsModel ? Ui.Print.Model : Ui.Print.Chapter, document.Address) : null;

    /// <summary>A frame without a place in the navigation.</summary>
    public PageFrame Bare(string address, string title, string? description)
    {
        var root = SitePaths.RootFrom(address);
        return new PageFrame
        {
            Site = View,
            Address = address,
            Root = root,
            Title = title,
            Description = description,
            CanonicalUrl = Site.Facts.BaseUrl is { } url ? url + address : null,
            IsHiddenFromSearchEngines = Site.Audience != Visibility.Public,
            Footer = new BodyWriter(root, null, _ => "").Write(Site.Footer),
            Slots = Site.Slots.IsEmpty ? SlotsView.Empty : SlotsFor(root),
            PictureHosts = _slotHosts,
        };
    }

    /// <summary>A frame of a page that lies below one of the navigation without being a part of it.</summary>
    /// <param name="above">The address of the page above it.</param>
    /// <param name="address">Its own.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">What it is about; null where the title says it.</param>
    public PageFrame BareBelow(string above, string address, string title, string? description)
    {
        var node = Site.Navigation.Of(above);
        return Bare(address, title, description) with { Breadcrumbs = [.. node.Ancestors.Append(node).Select(LinkTo)] };
    }

    /// <summary>A link to a page of the navigation.</summary>
    public static Link LinkTo(NavigationNode node) => new(node.Title, node.Address);

    /// <summary>A writer for the bodies of a page.</summary>
    /// <param name="root">What leads from the page to the root.</param>
    /// <param name="fragments">Writes what stands for a fence.</param>
    /// <param name="linksTerms">Whether glossary terms are linked.</param>
    public BodyWriter Writer(string root, Func<Hole, string> fragments, bool linksTerms) =>
        new(root, linksTerms ? _terms?.Begin(root) : null, fragments);

    /// <summary>Writes text fields of a document for a page.</summary>
    /// <param name="prose">The document's fields.</param>
    /// <param name="root">What leads from the page to the root.</param>
    public Func<Prose?, Html> Fields(ProseSet prose, string root)
    {
        var fences = new Fences(this, root, []);
        var writer = new BodyWriter(root, null, fences.Write);
        return field => field is null ? Html.Empty : writer.Write(prose.Of(field));
    }

    /// <summary>Mentions as the theme shows them.</summary>
    public ImmutableArray<Backlink> MentionsOf(string address) =>
    [
        .. Site.References.OfAuthor(address) is { } entry ? ReferenceViews.ReferredToBy(this, entry) : [],
        .. Site.Backlinks.Of(address).Select(mention => new Backlink(new Link(mention.Title, mention.Address), Ui.Pages.MentionedOn, mention.Sentence)),
    ];

    private SlotsView SlotsFor(string root)
    {
        var writer = new BodyWriter(root, null, _ => "");
        Html Of(LayoutSlot slot) => Site.Slots.TryGetValue(slot, out var body) ? writer.Write(body) : Html.Empty;
        return new SlotsView(Of(LayoutSlot.Top), Of(LayoutSlot.Header), Of(LayoutSlot.BeforeContent), Of(LayoutSlot.AfterContent), Of(LayoutSlot.Foot));
    }

    private static IEnumerable<Link> TopLinks(NavigationTree tree, UiText ui)
    {
        // A header that holds fifty chapters helps nobody: the home page lists them all.
        ImmutableArray<NavigationNode> children = tree.Listed.IsEmpty ? [.. tree.Root.Children.Where(child => child.Address != Pages.Overviews.Tags)] : [.. tree.Listed];
        return children.Length <= MostTopLinks + 3
            ? children.Select(LinkTo)
            : children.Take(MostTopLinks - 1).Select(LinkTo).Append(new Link(ui.Frame.AllChapters, ""));
    }

    // The chapter a page lies in, with the page's ancestors, siblings and children; for a chapter without any, all chapters.
    private static NavigationItem SectionOf(NavigationNode node)
    {
        var path = node.Ancestors.Append(node).ToList();
        var top = path.Count > 1 && !path[1].Children.IsEmpty ? path[1] : path[0];
        return Item(top, node, path);
    }

    private static NavigationItem Item(NavigationNode item, NavigationNode current, List<NavigationNode> path) => new(
        LinkTo(item),
        ReferenceEquals(item, current),
        path.Contains(item) ? [.. item.Children.Select(child => Item(child, current, path))] : []);
}
