using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>
/// What a page of each kind weighs, compressed by gzip as GitHub Pages does: its document, its style sheets, the site's own scripts. What a
/// script loads later (the rows of a register, Mermaid, search once it is opened) is not in it. The budget is for a page without its register
/// rows, since those grow with what an organization has and not with the design; the whole page is printed beside.
/// </summary>
public sealed class WeightTests(BuiltSite site, ITestOutputHelper output)
{
    private const int MostHtml = 10_000;
    private const int MostCss = 12_000;
    private const int MostScript = 12_000;

    // One for each threat, mitigation or action: rows of tables, and the same as lists, under a guide's category and in a matrix' cell.
    private const string RegisterRows = ".threats tbody > tr, .mitigations tbody > tr, .filed li, .matrix-list > li";

    // Not within the budget yet: a model's drawings and elements weigh. Here so that it grows no further; a kind that has come below leaves the list.
    private static readonly Dictionary<string, (int Html, int Css)> s_over = new(StringComparer.Ordinal)
    {
        ["model"] = (20_500, 12_500),
    };

    [Fact]
    public void A_page_of_each_kind_keeps_to_its_budget()
    {
        site.Require();
        var wrong = new List<string>();
        output.WriteLine("| kind | HTML | whole with rows | CSS | JavaScript |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var kind in PageKinds.All.Select(row => row.Data))
        {
            var file = new Uri(site.Root(Way.Disk), PageKinds.Address(kind)) is var address && address.AbsolutePath.EndsWith('/') ? new Uri(address, "index.html") : address;
            var page = new HtmlParser().ParseDocument(File.ReadAllText(file.LocalPath));
            var whole = Compressed(file);
            var css = page.QuerySelectorAll("link[rel=stylesheet]").Sum(link => Compressed(new Uri(file, link.GetAttribute("href"))));
            var script = page.QuerySelectorAll("script[src]").Sum(each => Compressed(new Uri(file, each.GetAttribute("src"))));
            var html = whole - WeightOfRows(page);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {html:N0} | {whole:N0} | {css:N0} | {script:N0} |"));
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

    private static int WeightOfRows(IHtmlDocument page)
    {
        var with = Compressed(Encoding.UTF8.GetBytes(page.DocumentElement.OuterHtml));
        foreach (var row in page.QuerySelectorAll(RegisterRows))
        {
            row.Remove();
        }

        return with - Compressed(Encoding.UTF8.GetBytes(page.DocumentElement.OuterHtml));
    }

    private static int Compressed(Uri file) => Compressed(File.ReadAllBytes(file.LocalPath));

    private static int Compressed(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return (int)bytes.Length;
    }
}
