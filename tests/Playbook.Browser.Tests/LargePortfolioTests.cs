using System.Globalization;
using System.IO.Compression;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>
/// Measures the tables over a large portfolio, and prints what tests/Playbook.Benchmarks/README.md shows. Only where
/// <c>PLAYBOOK_LARGE_SITE</c> names a folder that a portfolio of <c>portfolio.py</c> was built into.
/// </summary>
public sealed class LargePortfolioTests(BuiltSite site, ITestOutputHelper output)
{
    private const int Runs = 7;
    private const int MostMilliseconds = 1000;

    // From the event to the rows laid out, in the page itself, so that the way between test and browser is not in it.
    private const string Change = """
        ([name, value]) => {
          const start = performance.now();
          const control = document.querySelector(`.loaded [name=${name}]`);
          control.value = value;
          control.dispatchEvent(new Event(control.type === 'search' ? 'input' : 'change', { bubbles: true }));
          document.body.getBoundingClientRect();
          return performance.now() - start;
        }
        """;

    // When the first rows stood on the page, by the page's own clock, which begins with its request.
    private static string WatchFirstRow(string row) => $$"""
        new MutationObserver((_, watch) => {
          if (!document.querySelector('{{row}}')) return;
          window.firstRow = performance.now();
          watch.disconnect();
        }).observe(document, { childList: true, subtree: true });
        """;

    [Fact]
    public async Task The_list_of_reviews_is_there_at_once()
    {
        await using var server = await Serve();
        var times = new List<double>();
        for (var run = 0; run <= Runs; run++)
        {
            await using var context = await site.Browser.NewContextAsync();
            var tab = await context.NewPageAsync();
            await tab.AddInitScriptAsync(WatchFirstRow("main tbody tr"));
            await tab.GotoAsync(new Uri(server.Root, "reviews/").AbsoluteUri);
            times.Add(await tab.EvaluateAsync<double>("window.firstRow"));
        }

        output.WriteLine($"| `/reviews/` | {Compressed("reviews/index.html")} | | {Figure(times[1..])} | | | | |");
        Assert.InRange(Median(times[1..]), 0, MostMilliseconds);
    }

    [Theory]
    [InlineData("risk/register/", "level", "high", "title", "session")]
    [InlineData("actions/", "status", "planned", "title", "session")]
    public async Task A_table_answers_without_a_pause(string address, string filter, string value, string sort, string search)
    {
        await using var server = await Serve();
        var figures = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var run = 0; run <= Runs; run++)
        {
            // The first run warms the browser and is not counted.
            await Measure(new Uri(server.Root, address), (what, time) =>
            {
                if (run > 0)
                {
                    (figures.TryGetValue(what, out var times) ? times : figures[what] = []).Add(time);
                }
            });
        }

        string[] columns = ["first row", "filtered", "sorted", "grouped", "searched"];
        output.WriteLine("| page | page, kB | rows, kB | first row, ms | filtered, ms | sorted, ms | grouped, ms | searched, ms |");
        output.WriteLine($"| `/{address}` | {Compressed(address + "index.html")} | {Compressed(address + "rows.js")} | {string.Join(" | ", columns.Select(column => Figure(figures[column])))} |");
        Assert.All(columns, column => Assert.InRange(Median(figures[column]), 0, MostMilliseconds));

        async Task Measure(Uri page, Action<string, double> note)
        {
            await using var context = await site.Browser.NewContextAsync();
            var tab = await context.NewPageAsync();
            await tab.AddInitScriptAsync(WatchFirstRow(".loaded tbody tr"));
            await tab.GotoAsync(page.AbsoluteUri);
            await tab.Locator(".loaded:not([aria-busy])").WaitForAsync();
            note("first row", await tab.EvaluateAsync<double>("window.firstRow"));
            foreach (var (what, control, to) in new[] { ("filtered", filter, value), ("sorted", "sort", sort), ("grouped", "group", filter), ("searched", "q", search) })
            {
                note(what, await tab.EvaluateAsync<double>(Change, new[] { control, to }));
            }
        }
    }

    private static string? Folder => Environment.GetEnvironmentVariable("PLAYBOOK_LARGE_SITE");

    private Task<PagesServer> Serve()
    {
        Assert.SkipUnless(Folder is { Length: > 0 }, "PLAYBOOK_LARGE_SITE names no site to measure.");
        site.Require();
        return PagesServer.Start(Folder!);
    }

    private static string Figure(List<double> times) => Median(times).ToString("0", CultureInfo.InvariantCulture);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static string Compressed(string file)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(Path.Combine(Folder!, file)));
        }

        return (target.Length / 1000.0).ToString("0.0", CultureInfo.InvariantCulture);
    }
}
