using System.Collections.Immutable;
using Playbook.Views;
using static Playbook.Themes.Default.Tests.Samples.SampleSite;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class ModelSamples
{
    private static readonly ImmutableDictionary<string, string> Sections = ImmutableArray.Create(
        "data-flow-diagram", "threats", "risk-matrix", "mitigations", "components", "data-flows", "assets", "trust-boundaries",
        "assumptions", "attack-trees", "abuse-cases", "open-questions", "participants", "links", "changes", "views").ToImmutableDictionary(name => name);

    public static ImmutableArray<ModelRow> Rows { get; } =
    [
        new(new("This generator", "threat-models/generator/"), new(7, 8, 3, 5, 14, 9, 2, 0))
        {
            Summary = "Turns a folder of text into a site.", Owner = "Application security", ApplicationLevel = Elevated with { Key = "standard", Title = "Standard", Rank = 1 },
            Status = "approved", HighestOpen = Medium, Review = new("2026-10-02", null, "every year", "2027-10-02", false), Format = "native",
        },
        new(new("Web shop", "threat-models/webshop/"), new(5, 6, 3, 3, 10, 6, 5, 1))
        {
            Summary = "Sells to consumers and takes card payments through a payment provider.", Owner = "Team Checkout", ApplicationLevel = Elevated,
            Status = "in review", HighestOpen = Critical, Review = new("2026-03-30", "Ada Kranz", "every 6 months", "2026-09-30", true), Format = "native",
        },
        new(new("Warehouse kiosk", "threat-models/kiosk/"), new(2, 0, 1, 0, 0, 0, 0, 0)) { Status = "retired", IsRetired = true, Format = "OTM 0.2" },
    ];

    public static PortfolioView Portfolio { get; } = new(
        Frame("threat-models/", "Threat models") with { Breadcrumbs = [new("Home", "")] },
        Paragraph("What can go wrong with what we run, and what is done about it."),
        Rows);

    public static ThreatModelView Retired { get; } = new(
        Frame("threat-models/kiosk/", "Warehouse kiosk") with { Breadcrumbs = [new("Home", ""), new("Threat models", "threat-models/")], IsHiddenFromSearchEngines = true },
        Rows[2])
    {
        Sections = Sections,
        Summary = Paragraph("Stood at the gate until 2025."),
        Components = [new("gate", "gate", "Gate", "process", null, null, [], Html.Empty, [])],
    };

    public static ThreatModelView Webshop { get; } = new(
        Frame("threat-models/webshop/", "Web shop") with
        {
            Description = "Sells to consumers.",
            Breadcrumbs = [new("Home", ""), new("Threat models", "threat-models/")],
            Section = new(new("Threat models", "threat-models/"), false,
            [
                new(new("This generator", "threat-models/generator/"), false, []), new(new("Warehouse kiosk", "threat-models/kiosk/"), false, []),
                new(new("Web shop", "threat-models/webshop/"), true, []),
            ]),
            Outline = [.. new[] { "Data-flow diagram", "Threats", "Risk matrix", "Mitigations", "Components", "Data flows", "Assets", "Trust boundaries", "Assumptions", "Attack trees", "Open questions", "Links", "Changes" }
                .Select(title => new OutlineItem(2, title, title.ToLowerInvariant().Replace(' ', '-')))],
            HasDrawings = true,
        },
        Rows[1])
    {
        Sections = Sections,
        Summary = Paragraph("Sells to consumers and takes card payments through a payment provider. Orders, addresses and invoices are kept here; card numbers never are."),
        Facts = [new("Methodology", new("<a href=\"../../methodologies/stride/\">STRIDE</a>")), new("Visibility", new("public"))],
        Diagram = DrawingSamples.Webshop,
        Threats = ThreatSamples.Rows,
        Matrix = RiskSamples.Matrix(withThreats: true),
        Mitigations = ThreatSamples.Mitigations,
        Components =
        [
            new("browser", "browser", "Customer’s browser", "external entity", new("Internet", "threat-models/webshop/#internet"), null, [], Html.Empty, [Threat("T-003"), Threat("T-001")]),
            new("web", "web", "Shop front end", "process", new("Shop network", "threat-models/webshop/#shop"), "ASP.NET Core", [new("Session", "threat-models/webshop/#session")], Paragraph("Renders pages and keeps the basket."), [Threat("T-002")]),
            new("api", "api", "Order service", "process", new("Shop network", "threat-models/webshop/#shop"), ".NET 10", [], Html.Empty, []),
            new("db", "db", "Orders", "data store", new("Data zone", "threat-models/webshop/#data"), "PostgreSQL", [new("Order", "threat-models/webshop/#order")], Html.Empty, [Threat("T-005"), Threat("T-008")]),
            new("psp", "psp", "Payment provider", "external entity", null, null, [], Html.Empty, []),
        ],
        Flows =
        [
            new("checkout", "checkout", "Checkout", new("Customer’s browser", "threat-models/webshop/#browser"), new("Shop front end", "threat-models/webshop/#web"), "HTTPS", [new("Order", "threat-models/webshop/#order")], Html.Empty, true, [Threat("T-003")]),
            new("store", "store", "Store an order", new("Order service", "threat-models/webshop/#api"), new("Orders", "threat-models/webshop/#db"), "SQL over TLS", [new("Order", "threat-models/webshop/#order")], Html.Empty, true, []),
            new("place", "place", "Place an order", new("Shop front end", "threat-models/webshop/#web"), new("Order service", "threat-models/webshop/#api"), null, [], Html.Empty, false, []),
        ],
        Assets =
        [
            new("order", "order", "Order", "confidential", Paragraph("Who bought what, and where it goes."), [new("Orders", "threat-models/webshop/#db"), new("Checkout", "threat-models/webshop/#checkout")]),
            new("session", "session", "Session", "restricted", Html.Empty, []),
        ],
        Boundaries =
        [
            new("internet", "internet", "Internet", null, [new("Customer’s browser", "threat-models/webshop/#browser")], Html.Empty),
            new("shop", "shop", "Shop network", null, [new("Shop front end", "threat-models/webshop/#web"), new("Order service", "threat-models/webshop/#api")], Html.Empty),
            new("data", "data", "Data zone", new("Shop network", "threat-models/webshop/#shop"), [new("Orders", "threat-models/webshop/#db")], Paragraph("Nothing from outside reaches it.")),
        ],
        Assumptions = [new("assumption-1", null, Paragraph("The payment provider is never given a session.")), new(null, null, Paragraph("Staff sign in with a second factor."))],
        AttackTrees = [new("tree-goods", "Goods without paying", Goods, DrawingSamples.Goods)],
        OpenQuestions = [new(null, "Team Checkout", Paragraph("Who may refund without a second pair of eyes?"))],
        Links = [new("Architecture decision 14", "https://example.org/adr/14")],
        Changes = [new(null, "2026-03-30, Ada Kranz", Paragraph("Payment by invoice added."))],
        MentionedOn = [new(new("Home", ""), "mentioned on", "Look at the web shop’s model to see what comes out.")],
    };

    private static AttackNodeView Goods => new("Goods without paying", "any of", null,
    [
        new("Pass for a customer", "all of", null, [new("Steal a cookie", null, Threat("T-003"), []), new("Use it before it expires", null, null, [])]),
        new("Change the price on the way", null, Threat("T-002"), []),
    ]);

    private static Link Threat(string id) => new(id, $"threat-models/webshop/{id.ToLowerInvariant()}/");
}
