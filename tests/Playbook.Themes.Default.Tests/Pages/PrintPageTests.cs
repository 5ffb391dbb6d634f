using Playbook.Themes.Default.Tests.Samples;
using Playbook.Views;

namespace Playbook.Themes.Default.Tests.Pages;

public sealed class PrintPageTests
{
    private readonly AngleSharp.Dom.IDocument _page = Markup.Parse(new DefaultTheme().Print(new PrintView(
        SampleSite.Frame("print/process/", "Process"),
        [new("process~", "Process", 1, new Html("<h2>Process</h2>")), new("process~first~", "First <step>", 2, new Html("<h3>First</h3>"))])
    {
        Of = new("Process", "process/"),
    }));

    [Fact]
    public void The_contents_lead_to_the_pages_in_their_order()
    {
        Assert.Equal(["#process~", "#process~first~"], _page.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["Process", "First <step>"], _page.QuerySelectorAll(".contents a").Select(link => link.TextContent));
        Assert.Equal(["process~", "process~first~"], _page.QuerySelectorAll("main > section").Select(section => section.Id));
    }

    [Fact]
    public void It_leads_back_and_has_one_title() =>
        Assert.Equal(("../../process/", "Process"), (_page.QuerySelector(".print-back a")!.GetAttribute("href"), Assert.Single(_page.QuerySelectorAll("h1")).TextContent));
}
