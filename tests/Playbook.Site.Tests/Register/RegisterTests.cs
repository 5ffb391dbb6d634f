using System.Text.Json;
using AngleSharp.Dom;

namespace Playbook.Site.Tests.Register;

public sealed class RegisterTests
{
    private const string Settings = """
        -- playbook.yml --
        schema: 1
        title: Book
        people: roles
        roles: [{ id: team-a, title: Team A }]
        -- index.md --
        # Book
        -- risk/scheme.yml --
        schema: 1
        id: three
        title: Three
        likelihood: { title: Likelihood, values: [{ id: rare, title: Rare }, { id: likely, title: Likely }] }
        impact: { title: Impact, values: [{ id: minor, title: Minor }, { id: major, title: Major }] }
        levels:
          - { id: low, title: Low, color: "#00aa00" }
          - { id: medium, title: Medium, color: "#aa7700" }
          - { id: high, title: High, color: "#aa0000" }
        matrix: { rare: [low, medium], likely: [medium, high] }

        """;

    private const string Shop = """
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Shop
        owner: team-a
        visibility: public
        components: [{ id: c, type: process, title: C }]
        threats:
          - { id: T-2, title: "=cmd|'calc'!A1", status: open, risk: { likelihood: likely, impact: major }, treatment: reduce, mitigations: [M-1, M-2, M-3] }
          - { id: T-10, title: Later, status: in-progress, risk: { likelihood: likely, impact: major } }
          - { id: T-1, title: Done, status: done, risk: { likelihood: likely, impact: major }, residual: { likelihood: rare, impact: minor } }
          - { id: T-3, title: Secret, status: open, visibility: restricted, risk: { likelihood: likely, impact: major } }
          - { id: T-4, title: Unrated, status: open }
          - { id: T-5, title: Unseen }
        mitigations:
          - { id: M-1, title: M, status: done, due: 2026-01-01 }
          - { id: M-2, title: N, status: planned, due: 2026-03-01 }
          - { id: M-3, title: O, status: proposed, due: 2026-02-01 }

        """;

    private const string Desk = """
        -- threat-models/desk.yml --
        schema: 1
        id: desk
        title: Desk
        owner: Ada Byron
        components: [{ id: c, type: process, title: C }]
        threats:
          - { id: T-1, title: Inside, status: open, risk: { likelihood: rare, impact: major } }

        """;

    private static readonly Lazy<TestSite> s_site = new(() => TestSite.Build(Settings + Shop + Desk, options => options with { AsOf = new DateOnly(2026, 2, 15) }));

    [Fact]
    public void The_register_says_how_many_are_open_of_each_level_and_leads_to_them()
    {
        var main = s_site.Value.Main("risk/register/");

        Assert.Equal(["2 High", "1 Medium", "0 Low", "1 Not placed"], main.QuerySelectorAll(".tallies li").Select(Words));
        Assert.Equal(["high/", "medium/", "unplaced/"], main.QuerySelectorAll(".tallies a").Select(link => link.GetAttribute("href")!["../../risk/register/".Length..]));
        Assert.Equal("?level=high&open=1", main.QuerySelector(".tallies a")!.GetAttribute("data-view"));
        Assert.Contains("4 of 5 threats in 2 threat models are open. 1 threat is not triaged", Words(main.QuerySelector(".lede")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_has_a_page_of_its_open_threats_for_those_who_read_without_script()
    {
        var rows = s_site.Value.Main("risk/register/high/").QuerySelectorAll("tbody tr").Select(Words).ToList();

        Assert.Equal(["=cmd|'calc'!A1 T-2 Shop Team A High Open Reduce 1 February 2026 Overdue", "Later T-10 Shop Team A High In progress – –"], rows);
        Assert.Equal(["Unrated T-4 Shop Team A not placed Open – –"], s_site.Value.Main("risk/register/unplaced/").QuerySelectorAll("tbody tr").Select(Words));
        Assert.DoesNotContain("risk/register/low/index.html", s_site.Value.Files.Keys);
        Assert.Contains(s_site.Value.Main("risk/").QuerySelectorAll("a").Concat(s_site.Value.Main("threat-models/").QuerySelectorAll("a")), link => link.GetAttribute("href")!.EndsWith("risk/register/", StringComparison.Ordinal) || link.GetAttribute("href") == "register/");
    }

    [Fact]
    public void A_level_with_many_threats_is_split_in_numbered_pages()
    {
        var threats = string.Concat(Enumerable.Range(1, 201).Select(at => $"  - {{ id: T-{at}, title: Threat {at}, status: open, risk: {{ likelihood: rare, impact: minor }} }}\n"));
        var site = TestSite.Build(Settings + "-- threat-models/many.yml --\nschema: 1\nid: many\ntitle: Many\ncomponents: [{ id: c, type: process, title: C }]\nthreats:\n" + threats);

        Assert.Equal(1, site.Main("risk/register/low/3/").QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Threat 1", site.Main("risk/register/low/").QuerySelector("tbody a")!.TextContent);
        Assert.Equal("Threat 201", site.Main("risk/register/low/3/").QuerySelector("tbody a")!.TextContent);
        Assert.Equal(["1", "2", "3"], site.Main("risk/register/low/2/").QuerySelectorAll(".pager a, .pager [aria-current=page]").Select(link => link.TextContent));
        Assert.Empty(site.Messages);
    }

    [Fact]
    public void The_models_move_to_a_page_of_their_own_where_there_are_many()
    {
        var models = string.Concat(Enumerable.Range(1, 61).Select(at =>
            $"-- threat-models/m{at}.yml --\nschema: 1\nid: m{at}\ntitle: Model {at}\ncomponents: [{{ id: c, type: process, title: C }}]\nthreats: [{{ id: T-1, title: T, status: open }}]\n"));
        var site = TestSite.Build(Settings + models);

        Assert.Empty(site.Main("risk/register/").QuerySelectorAll("a[href*='#threats']"));
        Assert.Equal("../../risk/register/models/", site.Main("risk/register/").QuerySelectorAll("a").Single(link => link.TextContent.StartsWith("61 threat models", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Equal(61, site.Main("risk/register/models/").QuerySelectorAll("tbody a[href*='#threats']").Length);
        Assert.Equal(2, s_site.Value.Main("risk/register/").QuerySelectorAll("a[href*='#threats']").Length);
    }

    [Fact]
    public void The_data_holds_each_value_once_and_the_gravest_threat_first()
    {
        using var rows = Rows(s_site.Value);
        var columns = rows.RootElement.GetProperty("columns").EnumerateArray().ToDictionary(column => column.GetProperty("key").GetString()!);

        Assert.Equal(["T-2", "T-10", "T-1", "T-1", "T-4", "T-5"], columns["id"].GetProperty("texts").EnumerateArray().Select(text => text.GetString()));
        Assert.Equal("111013", rows.RootElement.GetProperty("flags").GetString());
        Assert.Equal(["Low", "Medium", "High", "Not placed"], columns["level"].GetProperty("values").EnumerateArray().Select(value => value.GetProperty("t").GetString()));
        Assert.Equal([2, 2, 1, 0, 3, 3], columns["level"].GetProperty("of").EnumerateArray().Select(of => of.GetInt32()));
        Assert.Equal(["threat-models/shop/", "threat-models/desk/"], columns["title"].GetProperty("folders").EnumerateArray().Select(folder => folder.GetString()));
        Assert.Equal("t-2/", columns["title"].GetProperty("names")[0].GetString());
    }

    [Fact]
    public void Nothing_that_the_audience_may_not_see_stands_in_the_register()
    {
        var site = TestSite.Build(Settings + Shop + Desk, options => options with { Audience = Sources.Audiences.Visibility.Public });

        foreach (var file in site.Files.Keys.Where(file => file.StartsWith("risk/register", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("Secret", site.Text(file), StringComparison.Ordinal);
            Assert.DoesNotContain("Desk", site.Text(file), StringComparison.Ordinal);
        }

        Assert.Equal(["2 High", "0 Medium", "0 Low", "1 Not placed"], site.Main("risk/register/").QuerySelectorAll(".tallies li").Select(Words));
    }

    [Fact]
    public void Of_persons_the_register_shows_what_the_settings_allow()
    {
        var none = TestSite.Build((Settings + Shop + Desk).Replace("people: roles", "people: none", StringComparison.Ordinal));

        foreach (var file in s_site.Value.Files.Keys.Where(file => file.StartsWith("risk/register", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("Byron", s_site.Value.Text(file), StringComparison.Ordinal);
            Assert.DoesNotContain("Team A", none.Text(file), StringComparison.Ordinal);
        }

        Assert.Contains("Team A", s_site.Value.Text("risk/register.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_csv_holds_a_row_a_threat_and_nothing_that_a_spreadsheet_would_run()
    {
        var lines = s_site.Value.Text("risk/register.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(7, lines.Length);
        Assert.StartsWith("\"shop/T-2\",\"'=cmd|'calc'!A1\",\"Shop\",\"Team A\",", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.DoesNotMatch("(^|,)\"[=+@\\t\\r-]", line));
    }

    [Fact]
    public void The_json_names_day_audience_and_every_threat()
    {
        using var json = JsonDocument.Parse(s_site.Value.Text("risk/register.json"));
        var first = json.RootElement.GetProperty("threats")[0];

        Assert.Equal(["schema", "asOf", "audience", "threats"], json.RootElement.EnumerateObject().Select(each => each.Name));
        Assert.Equal("2026-02-15", json.RootElement.GetProperty("asOf").GetString());
        Assert.Equal("internal", json.RootElement.GetProperty("audience").GetString());
        Assert.Equal("shop/T-2 threat-models/shop/t-2/ high open reduce 2026-02-01", string.Join(' ', new[] { "id", "url", "current", "status", "treatment", "due" }.Select(key => first.GetProperty(key).GetString())));
        Assert.False(first.TryGetProperty("whyOpen", out _));
        Assert.Equal(6, json.RootElement.GetProperty("threats").GetArrayLength());
    }

    [Fact]
    public void Applications_that_name_a_model_are_a_column()
    {
        var site = TestSite.Build(Settings + Shop + Desk + "-- applications.yml --\nschema: 1\napplications: [{ id: web-shop, title: The web shop, models: [shop] }]\n");
        using var rows = Rows(site);
        var application = rows.RootElement.GetProperty("columns").EnumerateArray().Single(column => column.GetProperty("key").GetString() == "application");

        Assert.Equal("""{"t":"The web shop","k":"web-shop","a":"applications/#web-shop"}""", application.GetProperty("values")[0].GetRawText());
        Assert.Equal("""{"t":"No application","k":"none","x":1}""", application.GetProperty("values")[1].GetRawText());
        Assert.NotNull(site.Main("risk/register/").QuerySelector("[name=application]"));
        Assert.Null(s_site.Value.Main("risk/register/").QuerySelector("[name=application]"));
    }

    [Fact]
    public void A_retained_risk_whose_acceptance_does_not_hold_is_open_and_says_why()
    {
        var site = TestSite.Build(Settings + "-- threat-models/m.yml --\nschema: 1\nid: m\ntitle: M\ncomponents: [{ id: c, type: process, title: C }]\nthreats: [{ id: T-1, title: T, status: done, treatment: retain, risk: { likelihood: likely, impact: major } }]\n");

        Assert.Equal("1 High", Words(site.Main("risk/register/").QuerySelector(".tallies li")!));
        Assert.Contains("nobody accepted it", site.Text("risk/register/rows.js"), StringComparison.Ordinal);
        Assert.Contains("nobody accepted it", Words(site.Main("risk/register/high/").QuerySelector("tbody tr")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_threats_has_no_register()
    {
        var site = TestSite.Build(Settings + "-- threat-models/m.yml --\nschema: 1\nid: m\ntitle: M\ncomponents: [{ id: c, type: process, title: C }]\n");

        Assert.DoesNotContain(site.Files.Keys, file => file.StartsWith("risk/register", StringComparison.Ordinal));
    }

    [Fact]
    public void An_author_may_write_the_top_of_the_register_but_nothing_below_it()
    {
        var site = TestSite.Build(Settings + Shop + "-- risk/register/index.md --\n# All risks\n\nRead the levels first.\n-- risk/register/high.md --\n# Mine\n");

        Assert.Equal("All risks", site.Main("risk/register/").QuerySelector("h1")!.TextContent);
        Assert.Contains("Read the levels first.", site.Main("risk/register/").TextContent, StringComparison.Ordinal);
        Assert.NotNull(site.Main("risk/register/").QuerySelector(".loaded"));
        Assert.Contains(site.Messages, message => message.StartsWith("risk/register/high.md", StringComparison.Ordinal) && message.Contains("the generator writes", StringComparison.Ordinal));
    }

    private static JsonDocument Rows(TestSite site) => JsonDocument.Parse(site.Text("risk/register/rows.js")["playbookRows(".Length..^3]);

    private static string Words(IElement element) =>
        string.Join(' ', element.Descendants<IText>().SelectMany(text => text.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
