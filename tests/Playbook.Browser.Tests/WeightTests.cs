using System.Globalization;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>
/// What a page of each kind weighs, compressed by gzip as GitHub Pages does: its document, its style sheets, the site's own scripts. What a
/// script loads later (the rows of a register, Mermaid, search once it is opened) is not in it, nor are the rows a page repeats as data.
/// </summary>
public sealed class WeightTests(BuiltSite site, ITestOutputHelper output)
{
    private const int MostHtml = 10_000;
    private const int MostCss = 12_000;
    private const int MostScript = 12_000;

    // Not within the budget yet: each row of their lists and drawings weighs. Here so that they grow no further; a kind that has come below leaves the list.
    private static readonly Dictionary<string, (int Html, int Css)> s_over = new(StringComparer.Ordinal)
    {
        ["guide"] = (13_900, MostCss),
        ["model"] = (24_500, 12_500),
        ["risk"] = (12_700, MostCss),
    };

    [Fact]
    public void A_page_of_each_kind_keeps_to_its_budget()
    {
        site.Require();
        var wrong = new List<string>();
        output.WriteLine("| kind | HTML | CSS | JavaScript |");
        output.WriteLine("|---|---|---|---|");
        foreach (var kind in PageKinds.All.Select(row => row.Data))
        {
            var file = new Uri(site.Root(Way.Disk), PageKinds.Address(kind)) is var address && address.AbsolutePath.EndsWith('/') ? new Uri(address, "index.html") : address;
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file.LocalPath));
            var html = Compressed(file);
            var css = page.QuerySelectorAll("link[rel=stylesheet]").Sum(link => Compressed(new Uri(file, link.GetAttribute("href"))));
            var script = page.QuerySelectorAll("script[src]").Sum(each => Compressed(new Uri(file, each.GetAttribute("src"))));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {html:N0} | {css:N0} | {script:N0} |"));
            var (mostHtml, mostCss) = s_over.GetValueOrDefault(kind, (MostHtml, MostCss));
            var isWithin = html <= MostHtml && css <= MostCss;
            if (html > mostHtml || css > mostCss || (isWithin && s_over.ContainsKey(kind)) || script > MostScript)
            {
                wrong.Add($"{kind}: HTML {html}, CSS {css}, JavaScript {script}");
            }

            Assert.DoesNotContain("@font-face", string.Concat(page.QuerySelectorAll("link[rel=stylesheet]").Select(link => File.ReadAllText(new Uri(file, link.GetAttribute("href")).LocalPath))), StringComparison.Ordinal);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static int Compressed(Uri file)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file.LocalPath));
        }

        return (int)bytes.Length;
    }
}
