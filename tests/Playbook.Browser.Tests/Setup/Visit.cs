using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Playbook.Themes.Default.Document;
using Playbook.Views;

namespace Playbook.Browser.Tests.Setup;

/// <summary>How somebody looks at a page.</summary>
internal sealed record Look
{
    /// <summary>The window's width, in CSS pixels.</summary>
    public int Width { get; init; } = 1440;

    /// <summary>Whether the system asks for dark colours.</summary>
    public bool IsDark { get; init; }

    /// <summary>Whether the reader has set text to twice its size.</summary>
    public bool HasLargeText { get; init; }

    /// <summary>Whether the browser runs scripts.</summary>
    public bool HasScript { get; init; } = true;

    /// <summary>What the CDN answers with when it is asked for a pinned file; null where it cannot be reached.</summary>
    public Func<PinnedFile, byte[]?> CdnAnswer { get; init; } = PinnedPackage.Read;
}

/// <summary>One reader's window onto the site, which notes whatever goes wrong in it.</summary>
internal sealed partial class Visit : IAsyncDisposable
{
    private readonly BuiltSite _site;
    private readonly Way _way;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _outside = new();

    private Visit(BuiltSite site, Way way, IBrowserContext context, IPage page)
    {
        _site = site;
        _way = way;
        _context = context;
        Page = page;
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>What was asked of other hosts, in order.</summary>
    public IReadOnlyCollection<string> Outside => _outside;

    /// <summary>Opens a page of the site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="way">From disk or from a server.</param>
    /// <param name="address">The page's address, relative to the root, with query and fragment.</param>
    /// <param name="look">How it is looked at.</param>
    public static async Task<Visit> Open(BuiltSite site, Way way, string address, Look? look = null)
    {
        site.Require();
        look ??= new Look();
        var browser = look.HasLargeText ? await site.LargeTextBrowser : site.Browser;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = look.Width, Height = 900 },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.HasScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        var visit = new Visit(site, way, context, await context.NewPageAsync());
        await visit.Listen(look);
        await visit.GoTo(address);
        return visit;
    }

    /// <summary>Goes to another page of the site, as by typing its address.</summary>
    public async Task GoTo(string address)
    {
        var split = address.IndexOfAny(['?', '#']);
        var path = split < 0 ? address : address[..split];
        await Page.GotoAsync(_site.Address(_way, path).AbsoluteUri + (split < 0 ? "" : address[split..]));
    }

    /// <summary>Waits until the page is the one at an address, with this query and fragment.</summary>
    public Task Arrive(string address)
    {
        var split = address.IndexOfAny(['?', '#']);
        var path = split < 0 ? address : address[..split];
        return Page.WaitForURLAsync(_site.Address(_way, path).AbsoluteUri + (split < 0 ? "" : address[split..]));
    }

    /// <summary>Opens what hides a diagram, scrolls to every one and waits until it is drawn.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> DrawDiagrams()
    {
        await Page.EvaluateAsync("document.querySelectorAll('details:has(figure.diagram)').forEach(details => { details.open = true; })");
        var figures = await Page.Locator("figure.diagram").AllAsync();
        foreach (var figure in figures)
        {
            await figure.ScrollIntoViewIfNeededAsync();
            await figure.Locator(".drawing svg").WaitForAsync();
        }

        await Page.EvaluateAsync("scrollTo(0, 0)");
        return figures.Count;
    }

    /// <summary>What went wrong up to now: in the console, against the policy, in scripts and requests.</summary>
    public async Task<IReadOnlyCollection<string>> Complaints()
    {
        // What the page tells of itself comes in order: an answer to this means that all before has come.
        await Page.EvaluateAsync("0");
        return _complaints;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task Listen(Look look)
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
        Page.PageError += (_, error) => _complaints.Enqueue("uncaught: " + error);
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_site.Root(_way).AbsoluteUri, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _outside.Enqueue(request.Url);
            }
        };
        await Page.ExposeFunctionAsync("_violated", (string what) => _complaints.Enqueue("policy: " + what));
        await Page.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', event => _violated(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))");

        // Nothing leaves this machine: what is pinned is answered here, any other is noted above and refused.
        await _context.RouteAsync(NotThisMachine(), route => Cdn.All.FirstOrDefault(file => file.Url == route.Request.Url) is { } pinned && look.CdnAnswer(pinned) is { } bytes
            ? route.FulfillAsync(new RouteFulfillOptions
            {
                BodyBytes = bytes,
                ContentType = "application/javascript; charset=utf-8",
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Access-Control-Allow-Origin"] = "*" },
            })
            : route.AbortAsync());
    }

    [GeneratedRegex(@"^https?://(?!127\.0\.0\.1[:/])")]
    private static partial Regex NotThisMachine();
}
