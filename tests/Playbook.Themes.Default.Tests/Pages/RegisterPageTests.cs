using System.IO.Compression;
using System.Text;
using Playbook.Themes.Default.Tests.Samples;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Tests.Pages;

public sealed class RegisterPageTests
{
    private static readonly LoadedTable Table = new(
        "Risk register",
        Languages.English.Registers.ThreatTable,
        "risk/register/rows.js",
        [
            new("title", "Threat", TableColumnKind.Text),
            new("team", "Team", TableColumnKind.Words) { In = "title", IsFilter = true, IsGroup = true },
            new("level", "Current level", TableColumnKind.Level) { IsFilter = true },
            new("due", "Due", TableColumnKind.Date),
        ],
        "-level")
    {
        HiddenName = "untriaged",
        HiddenCount = 3,
        Downloads = [new("CSV", "risk/register.csv")],
    };

    private static readonly RegisterView View = new(SampleSite.Frame("risk/register/", "Risk register"), SampleSite.Paragraph("Read the levels first."), Table)
    {
        Levels = [new(SampleSite.High, 5, "risk/register/high/", "?level=high&open=1"), new(SampleSite.Low, 0, null, "?level=low&open=1"), new(null, 1, "risk/register/unplaced/", "?level=unplaced&open=1")],
        Threats = 9,
        Open = 6,
        ModelCount = 1,
        Models = [new(new("Web shop", "threat-models/webshop/#threats"), new(1, 1, 1, 1, 12, 1, 6, 3), SampleSite.High)],
    };

    private readonly DefaultTheme _theme = new();

    [Fact]
    public void It_says_how_bad_it_is_before_anything_else()
    {
        var main = Markup.Parse(_theme.Register(View)).QuerySelector("main")!;

        Assert.Equal("6 of 9 threats in 1 threat model are open. 3 threats are not triaged: nobody has looked at them yet.", main.QuerySelector(".lede")!.TextContent.Trim());
        Assert.Equal(["5 High", "0 Low", "1 Not placed"], main.QuerySelectorAll(".tallies li").Select(tally => tally.Words()));
        Assert.Equal(["../../risk/register/high/", "../../risk/register/unplaced/"], main.QuerySelectorAll(".tallies a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Every_control_of_the_table_has_a_label_and_only_columns_with_cells_have_a_head()
    {
        var box = Markup.Parse(_theme.Register(View)).QuerySelector(".loaded")!;

        Assert.Equal(["Threat", "Current level", "Due"], box.QuerySelectorAll("thead th button").Select(button => button.TextContent));
        Assert.Equal(["q", "team", "level", "group", "sort", "open", "untriaged"], box.QuerySelectorAll("[name]").Select(control => control.GetAttribute("name")));
        Assert.All(box.QuerySelectorAll("[name]"), control => Assert.NotEmpty(control.ParentElement!.QuerySelector("span")!.TextContent));
        Assert.Equal("Show 3 not triaged threats", box.QuerySelector("[name=untriaged]")!.ParentElement!.TextContent.Trim());
        Assert.Equal(["Nothing", "Team"], box.QuerySelectorAll("[name=group] option").Select(option => option.TextContent));
        Assert.Contains("Current level, highest first", box.QuerySelectorAll("[name=sort] option").Select(option => option.TextContent));
        Assert.Equal("../../risk/register/rows.js ../../ -level", $"{box.GetAttribute("data-rows")} {box.GetAttribute("data-root")} {box.QuerySelector("[name=sort]")!.GetAttribute("data-rest")}");
    }

    [Fact]
    public void Without_untriaged_threats_there_is_no_switch_for_them()
    {
        var page = Markup.Parse(_theme.Register(View with { Table = Table with { HiddenCount = 0 } }));

        Assert.Null(page.QuerySelector("[name=untriaged]"));
        Assert.Equal("6 of 9 threats in 1 threat model are open.", page.QuerySelector(".lede")!.TextContent.Trim());
    }

    [Fact]
    public void It_keeps_to_its_size_with_as_many_models_as_it_lists()
    {
        var models = Enumerable.Range(1, 60).Select(at => new ModelTally(new($"Service number {at} of team {at % 7}", $"threat-models/service-{at}/#threats"), new(1, 1, 1, 1, at * 3, 1, at, at % 5), SampleSite.High));

        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(_theme.Register(View with { Models = [.. models] })));
        }

        Assert.InRange(target.Length, 1, 10_000);
    }

    [Fact]
    public void A_level_of_several_pages_leads_from_one_to_the_others()
    {
        var row = new RegisterRow(new ThreatRow("t-1", "T-1", new("A session is replayed", "threat-models/webshop/t-1/")) { Status = "Open", IsOpen = true }, new("Web shop", "threat-models/webshop/"))
        {
            Team = "Checkout team",
            Due = "2026-01-01",
            IsOverdue = true,
        };
        var view = new RegisterLevelView(SampleSite.Frame("risk/register/high/2/", "Open threats of level High, page 2"), SampleSite.High, new("risk register", "risk/register/"), 101, [row], [new("1", "risk/register/high/"), new("2", null)]);
        var main = Markup.Parse(_theme.RegisterLevel(view)).QuerySelector("main")!;

        Assert.Equal("A session is replayed T-1 Web shop Checkout team not placed Open – 1 January 2026 Overdue", main.QuerySelector("tbody tr")!.Words());
        Assert.Equal("../../../../risk/register/high/", main.QuerySelector(".pager a")!.GetAttribute("href"));
        Assert.Equal("2", main.QuerySelector(".pager [aria-current=page]")!.TextContent);
        Assert.StartsWith("101 open threats", main.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
    }
}
