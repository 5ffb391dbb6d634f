using Playbook.Themes.Default.Tests.Samples;
using Playbook.Views;

namespace Playbook.Themes.Default.Tests.Pages;

public sealed class ThreatModelPageTests
{
    private readonly DefaultTheme _theme = new();

    [Fact]
    public void What_it_is_and_who_answers_for_it_stand_before_the_first_section()
    {
        var head = Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop)).QuerySelector(".page-head")!;

        Assert.Equal("Threat model", head.QuerySelector(".kind")!.Words());
        Assert.Equal(
            ["Open risk: Critical 5 open of 10 1 not triaged 1 critical, 2 high, 1 medium, 1 not placed", "Owner: Team Checkout application Elevated model in review", "Actions: 1 action open 1 overdue first M-002 by 1 October 2026 , Platform", "Reviewed: 30 March 2026 by Ada Kranz was due 30 September 2026 : every 6 months"],
            head.QuerySelectorAll(".facts > div").Select(fact => fact.QuerySelector("dt")!.Words() + ": " + fact.QuerySelector("dd")!.Words()));
    }

    [Fact]
    public void What_a_model_relates_to_stands_beside_its_text()
    {
        var page = Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop));

        Assert.Equal(["Methodology", "Visibility", "Format", "Touches"], page.QuerySelectorAll(".related dt").Select(name => name.Words()));
        Assert.Empty(page.QuerySelectorAll("main .related"));
    }

    [Fact]
    public void Sections_stand_in_the_order_of_the_work_with_the_anchors_they_were_given()
    {
        var view = ModelSamples.Webshop with { Sections = ModelSamples.Webshop.Sections.SetItem("threats", "threats-1") };

        Assert.Equal(
            ["data-flow-diagram", "threats-1", "risk-matrix", "mitigations", "components", "data-flows", "assets", "trust-boundaries", "assumptions", "attack-trees", "open-questions", "links", "changes"],
            Markup.Parse(_theme.ThreatModel(view)).QuerySelectorAll("main h2[id]").Select(heading => heading.Id));
    }

    [Fact]
    public void Whatever_can_be_linked_to_carries_its_anchor()
    {
        var page = Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop));

        Assert.All(["t-003", "m-001", "browser", "checkout", "order", "data"], anchor => Assert.Equal("TR", page.GetElementById(anchor)?.TagName));
        Assert.All(["assumption-1", "tree-goods", "dfd"], anchor => Assert.NotNull(page.GetElementById(anchor)));
    }

    [Fact]
    public void A_threat_is_one_row_with_what_was_and_what_holds_now()
    {
        var row = Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop)).GetElementById("t-003")!;

        Assert.Equal("T-003 A stolen session is replayed Spoofing Shop front end High , now Medium Reduce M-001 done", row.Words());
        Assert.Equal("../../threat-models/webshop/t-003/", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.NotNull(row.QuerySelector(".was .level-high .rank.r3.o4"));
        Assert.NotNull(row.QuerySelector(".change > .level-medium"));
    }

    [Fact]
    public void What_is_not_triaged_or_not_placed_is_called_so()
    {
        var page = Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop));

        Assert.Contains("1 threat is not triaged: nobody has looked at it yet.", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal("T-009 Something with the invoices Tampering Shop front end not placed Not decided not triaged", page.GetElementById("t-009")!.Words());
    }

    [Fact]
    public void A_model_without_threats_says_so_and_shows_no_empty_section()
    {
        var page = Markup.Parse(_theme.ThreatModel(ModelSamples.Retired));

        Assert.Equal(["Threats #", "Components #"], page.QuerySelectorAll("main h2").Select(heading => heading.Words()));
        Assert.Contains("No threats are recorded.", page.QuerySelector("main")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["Component", "Type"], page.QuerySelectorAll(".elements thead th").Select(header => header.Words()));
    }

    [Fact]
    public void A_retired_model_carries_a_banner_and_no_other_does()
    {
        Assert.StartsWith("This model is retired.", Markup.Parse(_theme.ThreatModel(ModelSamples.Retired)).QuerySelector(".banner")!.Words(), StringComparison.Ordinal);
        Assert.Null(Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop)).QuerySelector(".banner"));
    }

    [Fact]
    public void An_attack_tree_is_a_list_of_lists_with_its_gates()
    {
        var tree = Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop)).QuerySelector("#tree-goods .tree-list > .tree")!;

        Assert.Equal("Goods without paying any of", string.Join(' ', tree.QuerySelectorAll(":scope > li > span").Select(part => part.Words())));
        Assert.Equal(2, tree.QuerySelectorAll(":scope > li > ul > li > ul > li").Length);
        Assert.Equal("../../threat-models/webshop/t-003/", tree.QuerySelector("ul ul a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_mitigation_past_its_day_is_called_overdue()
    {
        var page = Markup.Parse(_theme.ThreatModel(ModelSamples.Webshop));

        Assert.Contains("overdue", page.GetElementById("m-002")!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", page.GetElementById("m-001")!.Words(), StringComparison.Ordinal);
        Assert.Null(page.GetElementById("m-003")!.QuerySelector("a[href='']"));
    }

    [Fact]
    public void A_threat_s_page_tells_the_way_from_inherent_to_current()
    {
        var page = Markup.Parse(_theme.Threat(ThreatSamples.Replay));

        Assert.Equal(
            ["Inherent High likely × major", "Once treated Medium unlikely × major", "Holds now Medium The treatment is in place."],
            page.QuerySelectorAll(".levels > div").Select(part => part.Words()));
        Assert.Equal(["Risk", "Acceptance", "Mitigations", "References", "Mentioned on"], page.QuerySelectorAll("main h2").Select(heading => heading.Words()));
        Assert.Null(page.GetElementById("m-001"));
    }

    [Fact]
    public void A_threat_that_nobody_has_looked_at_shows_what_is_not_known()
    {
        var page = Markup.Parse(_theme.Threat(ThreatSamples.Untriaged));

        Assert.Equal(["Inherent not placed not rated", "Holds now not placed The scheme places it nowhere."], page.QuerySelectorAll(".levels > div").Select(part => part.Words()));
        Assert.Equal(["Risk"], page.QuerySelectorAll("main h2").Select(heading => heading.Words()));
    }
}
