namespace Playbook.Site.Tests.Markdown.Fences;

public sealed class MermaidFenceTests
{
    private const string Files = """
        -- playbook.yml --
        schema: 1
        title: Site
        -- index.md --
        # Home
        -- guide/shop.md --
        ---
        id: shop
        title: The "web" shop
        ---
        # The "web" shop
        ## Parts
        -- guide/secret.md --
        ---
        id: secret
        title: Quarterly numbers
        visibility: restricted
        ---
        # Quarterly numbers
        """;

    [Fact]
    public void An_id_in_a_label_becomes_its_title_and_the_node_leads_there() =>
        Assert.Equal(
            """
            flowchart LR
              a["See The #34;web#34; shop now"] -->|"yes"| b(("parts"))
              c[[a shape of Mermaid's]]
              click a href "../guide/shop/"
              click b href "../guide/shop/#parts"
            """.ReplaceLineEndings("\n"),
            Mermaid("""
            flowchart LR
              a["See [[shop]] now"] -->|"yes"| b(("[[shop#parts|parts]]"))
              c[[a shape of Mermaid's]]
            """));

    [Fact]
    public void An_id_in_a_click_line_becomes_the_address() =>
        Assert.Contains("click a href \"../guide/shop/\" \"Go\"", Mermaid("flowchart LR\n  a --> b\n  click a href \"[[shop]]\" \"Go\""), StringComparison.Ordinal);

    [Fact]
    public void In_a_diagram_without_links_of_nodes_the_title_alone_is_shown() =>
        Assert.Equal("pie\n  \"The #34;web#34; shop\" : 3", Mermaid("pie\n  \"[[shop]]\" : 3"));

    [Fact]
    public void What_the_audience_may_not_see_is_neither_named_nor_linked()
    {
        var text = Mermaid("flowchart LR\n  a[\"[[secret]]\"]\n  click a href \"[[secret]]\"");

        Assert.Equal("flowchart LR\n  a[\"secret\"]\n  click a href \"#\"", text);
    }

    [Fact]
    public void An_id_that_nothing_has_is_reported_where_it_stands() =>
        Assert.Equal(
            ["page.md:5:8: error PB2003: nothing has the id \"shpo\"; did you mean \"shop\"?"],
            Build("flowchart LR\n  a[\"x [[shpo]]\"]").Messages);

    [Fact]
    public void A_link_from_a_diagram_is_a_mention() =>
        Assert.Contains("page/", Build("flowchart LR\n  a[\"[[shop]]\"]").Main("guide/shop/").QuerySelectorAll("a").Select(link => link.GetAttribute("href")!.Replace("../", "", StringComparison.Ordinal)));

    private static string Mermaid(string text) => Build(text).Main("page/").QuerySelector("pre.mermaid-source")!.TextContent;

    private static TestSite Build(string text) => TestSite.Build($"{Files}\n-- page.md --\n# Page\n\n```mermaid\n{text}\n```\n");
}
