namespace Playbook.Site.Tests.Navigation;

/// <summary>Pages are in the order their authors gave them.</summary>
public sealed class NavigationTests
{
    private const string Pages = """
        -- index.md --
        # Home
        -- 02-second.md --
        # Second
        -- 10-tenth/index.md --
        # Tenth
        -- 10-tenth/02-b.md --
        # B
        -- 10-tenth/01-a/README.md --
        # A
        -- 10-tenth/01-a/deep.md --
        # Deep
        -- 01-first.md --
        # First
        -- unnumbered.md --
        # Unnumbered
        """;

    [Fact]
    public void Numbers_come_first_by_value_then_names()
    {
        var site = TestSite.Build(Pages);

        Assert.Equal(["First", "Second", "Tenth", "Unnumbered"], Top(site));
        Assert.Equal(["A", "B"], site.Page("tenth/").QuerySelectorAll(".section-nav > ul > li > a").Select(link => link.TextContent));
    }

    [Fact]
    public void The_settings_put_chapters_first_by_id_or_path()
    {
        var site = TestSite.Build($"{SampleFiles.Settings}\nnavigation: [unnumbered, 10-tenth/, 02-second.md]\n{Pages}");

        Assert.Equal(["Unnumbered", "Tenth", "Second"], Top(site));
        Assert.Equal("First", site.Page("second/").QuerySelector("a[rel=next]")!.TextContent.Replace("Next", "", StringComparison.Ordinal).Trim());
        Assert.Empty(site.Messages);
    }

    [Fact]
    public void An_entry_that_names_nothing_is_reported_with_what_was_meant() =>
        Assert.Equal(
            ["playbook.yml:3:14: error PB2018: nothing has the id or path \"unumbered\"; did you mean \"unnumbered\"?"],
            TestSite.Build($"{SampleFiles.Settings}\nnavigation: [unumbered]\n{Pages}").Messages);

    [Fact]
    public void Order_in_front_matter_is_the_number()
    {
        var site = TestSite.Build(Pages.Replace("# Unnumbered", "---\norder: 1\n---\n# Unnumbered", StringComparison.Ordinal));

        Assert.Equal(["First", "Unnumbered", "Second", "Tenth"], Top(site));
    }

    [Fact]
    public void Previous_and_next_lead_through_all_pages_in_order()
    {
        var site = TestSite.Build(Pages);
        var titles = new List<string>();
        for (var address = ""; ;)
        {
            var page = site.Page(address);
            titles.Add(page.QuerySelector("h1")!.TextContent);
            if (page.QuerySelector("a[rel=next]") is not { } next)
            {
                break;
            }

            var there = new Uri(new Uri("http://x/" + address), next.GetAttribute("href")).AbsolutePath[1..];
            Assert.Equal(address, new Uri(new Uri("http://x/" + there), site.Page(there).QuerySelector("a[rel=prev]")!.GetAttribute("href")).AbsolutePath[1..]);
            address = there;
        }

        Assert.Equal(["Home", "First", "Second", "Tenth", "A", "Deep", "B", "Unnumbered"], titles);
    }

    [Fact]
    public void Breadcrumbs_lead_up_and_only_the_pages_own_branch_is_unfolded()
    {
        var page = TestSite.Build(Pages).Page("tenth/a/deep/");

        Assert.Equal(["Home", "Tenth", "A"], page.QuerySelectorAll(".crumbs a").Select(link => link.TextContent));
        Assert.Equal(["Deep"], page.QuerySelectorAll(".section-nav [aria-current=page]").Select(link => link.TextContent));
        Assert.DoesNotContain("Unnumbered", page.QuerySelector(".section-nav")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_page_gets_one_that_leads_to_what_is_in_it()
    {
        var site = TestSite.Build("-- index.md --\n# Home\n-- 03-my-chapter/one.md --\n---\ntitle: One\ndescription: About one.\n---\nText.");

        var main = site.Main("my-chapter/");
        Assert.Equal("My chapter", main.QuerySelector("h1")!.TextContent);
        Assert.Contains("About one.", main.TextContent, StringComparison.Ordinal);
        Assert.Contains(main.QuerySelectorAll("a"), link => link.GetAttribute("href") == "../my-chapter/one/");
    }

    [Fact]
    public void An_empty_folder_makes_a_site_that_says_so()
    {
        var site = TestSite.Build("-- .gitkeep --\n");

        Assert.Equal(BuildOutcome.Built, site.Result.Outcome);
        Assert.NotEmpty(site.Main("").TextContent.Trim());
    }

    private static IEnumerable<string> Top(TestSite site) => site.Page("").QuerySelectorAll("header .site-nav a").Select(link => link.TextContent);
}
