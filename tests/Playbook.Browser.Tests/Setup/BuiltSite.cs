using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;
using Playbook.Site;
using Playbook.Sources.Audiences;
using Playbook.Themes.Default;
using Playbook.Themes.Default.Document;

[assembly: AssemblyFixture(typeof(BuiltSite))]

namespace Playbook.Browser.Tests.Setup;

/// <summary>
/// The sample site, built once for all tests: as <c>dotnet run</c> builds it, opened from disk; and as it is published, served under
/// a folder of a host. One Chromium looks at both.
/// </summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playbook-browser-");
    private readonly string? _lacking = Lacking();
    private readonly Lazy<Task<IBrowser>> _largeText;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PagesServer? _server;

    /// <summary>Prepares it; nothing is built yet.</summary>
    public BuiltSite() => _largeText = new(() => Launch("--blink-settings=defaultFontSize=32,defaultFixedFontSize=26"));

    /// <summary>The browser.</summary>
    internal IBrowser Browser => _browser ?? throw new InvalidOperationException("Require() comes first.");

    /// <summary>A browser whose reader has set text to twice its size.</summary>
    internal Task<IBrowser> LargeTextBrowser => _largeText.Value;

    /// <summary>Ends a test that cannot run here: skipped with the reason, except in CI, where nothing may be lacking.</summary>
    internal void Require()
    {
        if (_lacking is null)
        {
            return;
        }

        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", _lacking);
        Assert.Skip(_lacking);
    }

    /// <summary>The folder that holds the site as it is seen one way.</summary>
    internal string Folder(Way way) => Path.Combine(_folder.FullName, way.ToString());

    /// <summary>The site's root, one way.</summary>
    internal Uri Root(Way way) => way == Way.Disk ? new Uri(Folder(way) + "/") : _server!.Root;

    /// <summary>Where a page is, one way: from disk a folder is named with its index.</summary>
    internal Uri Address(Way way, string address) =>
        new(Root(way), way == Way.Disk && (address.Length == 0 || address.EndsWith('/')) ? address + "index.html" : address);

    public async ValueTask InitializeAsync()
    {
        if (_lacking is not null)
        {
            return;
        }

        Build(new BuildOptions { Content = Repository.Content, Output = Folder(Way.Disk), Version = "test" });
        Build(new BuildOptions
        {
            Content = Repository.Content,
            Output = Folder(Way.Server),
            Version = "test",
            BaseUrl = "https://playbook.example" + PagesServer.BasePath,
            Audience = Visibility.Public,
        });
        OddSite.Build(Path.Combine(_folder.FullName, "odd-content"), Folder(Way.Disk), Folder(Way.Server));
        _server = await PagesServer.Start(Folder(Way.Server));
        _playwright = await Playwright.CreateAsync();
        _browser = await Launch();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_largeText.IsValueCreated)
        {
            await (await _largeText.Value).DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private Task<IBrowser> Launch(params string[] settings) => _playwright!.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Chromium,
        // The browser has nothing to ask anybody; what it asks on its own account would only fail here.
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", .. settings,
        ],
    });

    private static string Chromium => Environment.GetEnvironmentVariable("PLAYBOOK_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    private static string? Lacking() =>
        !File.Exists(Chromium)
            ? $"There is no Chromium at {Chromium}: install Debian's package chromium, or name another in PLAYBOOK_CHROMIUM."
        : !Cdn.All.All(PinnedPackage.IsThere)
            ? "A package that the CDN serves to readers is not there: run \"npm ci --prefix tests/Playbook.Browser.Tests\"."
        : null;

    /// <summary>Builds a site, which must have nothing wrong.</summary>
    internal static void Build(BuildOptions options)
    {
        var result = new SiteBuilder(options, new DefaultTheme(), null).Build(CancellationToken.None);
        Assert.True(result.Outcome is BuildOutcome.Built, string.Join('\n', result.Diagnostics));
    }
}
