using Visibility = Playbook.Sources.Audiences.Visibility;

namespace Playbook.Site.Tests.Print;

public sealed class PrintTests
{
    private const string Content = "-- playbook.yml --\nschema: 1\n" + Pages;

    private const string Pages = """
        -- index.md --
        # Playbook

        Welcome.
        -- process/index.md --
        # Process

        See [the second step](02-second.md#the-end), [[first]], [[shop|the model]], [outside](https://example.org/x?y=1#z) and [a file](files/notes.txt).

        ## The end

        Of the chapter. Back to [the end](#the-end), on to [the home page](../index.md).

        ![A cat](files/cat.png)
        -- process/files/notes.txt --
        Notes.
        -- process/files/cat.png (hex) --
        89504e470d0a1a0a
        -- process/01-first.md --
        ---
        id: first
        ---
        # First step

        ## The end
        -- process/02-second.md --
        # Second step

        ### Deep

        ## The end
        -- process/03-secret.md --
        ---
        visibility: restricted
        ---
        # Secret step
        -- alone.md --
        # Alone
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop
        visibility: public
        components:
          - { id: db, title: Database, type: data-store }
          - { id: web, title: Front end, type: process }
        dataFlows:
          - { id: read, title: Read, from: web, to: db }
        threats:
          - { id: T-1, title: Theft, affects: [db], description: "See [[shop/T-2]] and [[first]]." }
          - { id: T-2, title: Loss }
        """;

    private static readonly TestSite s_site = TestSite.Build(Content);

    [Theory]
    [InlineData("print/")]
    [InlineData("print/process/")]
    [InlineData("print/threat-models/shop/")]
    public void No_id_is_there_twice_and_every_link_inside_has_its_end(string address)
    {
        var page = s_site.Page(address);
        var ids = page.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).ToList();

        Assert.Equal([.. ids.Distinct(StringComparer.Ordinal)], ids);
        var inside = page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('#')).Select(href => Uri.UnescapeDataString(href[1..])).ToList();
        Assert.NotEmpty(inside);
        Assert.Empty(inside.Except(ids, StringComparer.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')).Except(ids, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("print/")]
    [InlineData("print/process/")]
    [InlineData("print/threat-models/shop/")]
    public void Every_other_link_leads_to_a_file_of_the_site(string address)
    {
        var links = s_site.Page(address).QuerySelectorAll("[href], [src]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
            .Where(link => !link.StartsWith('#') && !link.Contains(':', StringComparison.Ordinal))
            .Select(link => new Uri(new Uri($"http://site/{address}"), link).AbsolutePath[1..])
            .Select(path => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);

        Assert.Empty(links.Except(s_site.Files.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public void The_whole_playbook_holds_its_pages_in_their_order()
    {
        var page = s_site.Page("print/");

        Assert.Equal(
            ["alone~", "process~", "process~first~", "process~second~", "threat-models~", "threat-models~shop~", "threat-models~shop~t-1~", "threat-models~shop~t-2~"],
            page.QuerySelectorAll("main > section").Select(section => section.Id!).Where(id => !id.StartsWith("risk", StringComparison.Ordinal) && !id.StartsWith("actions", StringComparison.Ordinal)));
        Assert.Equal(page.QuerySelectorAll("main > section").Select(section => "#" + section.Id), page.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Links_between_its_pages_lead_inside_and_others_to_the_site()
    {
        var links = s_site.Page("print/process/").QuerySelector("#process\\~")!.QuerySelectorAll("p a").ToDictionary(link => link.TextContent, link => link.GetAttribute("href"), StringComparer.Ordinal);

        Assert.Equal("#process~second~~the-end", links["the second step"]);
        Assert.Equal("#process~first~", links["First step"]);
        Assert.Equal("#process~~the-end", links["the end"]);
        Assert.Equal("../../threat-models/shop/", links["the model"]);
        Assert.Equal("../../", links["the home page"]);
        Assert.Equal("../../process/files/notes.txt", links["a file"]);
        Assert.Equal("https://example.org/x?y=1#z", links["outside"]);
        Assert.Equal("#threat-models~shop~", s_site.Page("print/").QuerySelectorAll("p a").First(link => link.TextContent == "the model").GetAttribute("href"));
        Assert.Equal("../../process/files/cat.png", s_site.Page("print/process/").QuerySelector("img")!.GetAttribute("src"));
    }

    [Fact]
    public void Headings_are_as_deep_as_their_page_lies()
    {
        var page = s_site.Page("print/process/");

        Assert.Equal("Process", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("Process", page.QuerySelector("#process\\~ h2")!.TextContent.Trim());
        Assert.Equal("Second step", page.QuerySelector("#process\\~second\\~ h3")!.TextContent.Trim());
        Assert.Equal("Deep", page.QuerySelector("#process\\~second\\~ h5")!.TextContent.Trim());
    }

    [Fact]
    public void A_model_comes_with_its_drawing_and_its_threats()
    {
        var page = s_site.Page("print/threat-models/shop/");

        Assert.Equal(3, page.QuerySelectorAll("main > section").Length);
        Assert.Contains("url(#threat-models~shop~~", page.QuerySelector("svg .line")!.GetAttribute("marker-end"), StringComparison.Ordinal);
        Assert.Equal("#threat-models~shop~t-2~", page.QuerySelector("#threat-models\\~shop\\~t-1\\~ p a")!.GetAttribute("href"));
    }

    [Fact]
    public void What_serves_a_screen_is_left_out()
    {
        var body = s_site.Page("print/").Body!;

        Assert.Empty(body.QuerySelectorAll("main nav, main button, main form, main [hidden], main [data-screen], main script, a.anchor"));
        Assert.All(body.QuerySelectorAll("main details"), details => Assert.True(details.HasAttribute("open")));
        Assert.All(body.QuerySelectorAll("main img"), picture => Assert.False(picture.HasAttribute("loading")));
    }

    [Fact]
    public void Search_engines_and_the_list_of_pages_leave_it_out()
    {
        var site = TestSite.Build(Content, options => options with { BaseUrl = "https://example.org/", Audience = Visibility.Public });

        Assert.NotNull(site.Page("print/").QuerySelector("meta[name=robots][content=noindex]"));
        Assert.DoesNotContain("print/", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"print/", site.Text("api/site.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_audience_may_not_see_is_in_none_of_them()
    {
        Assert.DoesNotContain("Secret step", s_site.Text("print/index.html"), StringComparison.Ordinal);
        Assert.Contains("Secret step", TestSite.Build(Content, options => options with { Audience = Visibility.Restricted }).Text("print/process/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_lead_to_the_document_they_are_part_of()
    {
        Assert.Contains("../../print/process/", Hrefs("process/first/"));
        Assert.Contains("../../../print/threat-models/shop/", Hrefs("threat-models/shop/t-1/"));
        Assert.Contains("../print/", Hrefs("alone/"));
        Assert.DoesNotContain("../print/alone/", Hrefs("alone/"));

        static IEnumerable<string?> Hrefs(string address) => s_site.Page(address).QuerySelectorAll("a").Select(link => link.GetAttribute("href"));
    }

    [Theory]
    [InlineData("-- playbook.yml --\nschema: 1\nprint: false\n")]
    [InlineData("-- playbook.yml --\nschema: 1\n-- print/index.md --\n# Our printers\n")]
    public void There_is_none_where_the_settings_say_so_or_the_content_has_that_folder(string more)
    {
        var site = TestSite.Build(Pages + "\n" + more);

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("print/", StringComparison.Ordinal) && path is not ("print/index.html" or "print/index.md"));
        Assert.DoesNotContain(site.Page("process/").QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("print/process", StringComparison.Ordinal));
    }

    [Fact]
    public void One_with_too_many_pages_is_not_made()
    {
        var many = string.Concat(Enumerable.Range(0, 501).Select(i => $"\n-- process/more/{i}.md --\n# Page {i}\n"));
        var site = TestSite.Build(Content + many);

        Assert.DoesNotContain("print/index.html", site.Files.Keys);
        Assert.DoesNotContain("print/process/index.html", site.Files.Keys);
        Assert.Contains("print/threat-models/index.html", site.Files.Keys);
    }
}
