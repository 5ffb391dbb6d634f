using System.Collections.Immutable;
using Playbook.Views;
using static Playbook.Themes.Default.Tests.Samples.SampleSite;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class ThreatSamples
{
    public static ImmutableArray<ThreatRow> Rows { get; } =
    [
        Row("T-001", "A customer’s password is guessed", "Spoofing", High, Medium, "reduce", "done"),
        Row("T-002", "The price is changed on its way to checkout", "Tampering", Critical, Low, "reduce", "done"),
        Row("T-003", "A stolen session is replayed", "Spoofing", High, Medium, "reduce", "done"),
        Row("T-004", "A customer denies an order", "Repudiation", Medium, Medium, "retain", "done"),
        Row("T-005", "Orders are read from a backup", "Information disclosure", Critical, Critical, "reduce", "in progress"),
        Row("T-006", "The basket is filled until memory is gone", "Denial of service", Medium, Medium, null, "open"),
        Row("T-007", "An employee refunds to a friend", "Elevation of privilege", High, High, "reduce", "open"),
        Row("T-008", "Addresses are found by counting up", "Information disclosure", High, High, "reduce", "open"),
        Row("T-009", "Something with the invoices", "Tampering", null, null, null, "not triaged"),
        Row("T-010", "The payment provider goes away", "Denial of service", Low, Low, "transfer", "not applicable"),
    ];

    public static ImmutableArray<MitigationRow> Mitigations { get; } =
    [
        new("m-001", "M-001", "Rotate the session on sign-in")
        {
            Status = "done", IsDone = true, Owner = "Team Checkout", Due = "2026-05-01", Ticket = new("SHOP-411", "https://example.org/SHOP-411"), Threats = [new("T-003", "threat-models/webshop/t-003/")],
        },
        new("m-002", "M-002", "Encrypt backups with a key that is not on the same host")
        {
            Description = Paragraph("Key in the vault, restore tried every quarter."), Status = "in progress", Owner = "Platform", Due = "2026-10-01", IsOpen = true, IsOverdue = true, Threats = [new("T-005", "threat-models/webshop/t-005/")],
        },
        new("m-003", "M-003", "Prices are looked up again when the order is placed") { Status = "verified", IsDone = true, Ticket = new("SHOP-90", "") },
    ];

    public static ThreatView Replay { get; } = new(
        Frame("threat-models/webshop/t-003/", "A stolen session is replayed") with
        {
            Breadcrumbs = [new("Home", ""), new("Threat models", "threat-models/"), new("Web shop", "threat-models/webshop/")],
            Previous = new("T-002 The price is changed on its way to checkout", "threat-models/webshop/t-002/"),
            Next = new("T-004 A customer denies an order", "threat-models/webshop/t-004/"),
        },
        Rows[2] with { Affects = [new("Shop front end", "threat-models/webshop/#web"), new("Checkout", "threat-models/webshop/#checkout")] },
        new("Web shop", "threat-models/webshop/"))
    {
        Description = Paragraph("Whoever holds the cookie is the customer, until it expires. A cookie leaves the browser by a shared machine, by malware, or by a script that should not have run."),
        InherentRating = "likely × major",
        ResidualRating = "unlikely × major",
        Residual = Medium,
        Properties = ["Authenticity (Spoofing)"],
        Acceptance = [new("Accepted by", new("Head of commerce")), new("On", new("2026-04-02")), new("Until", new("2027-04-02")), new("Why", new("What is left costs less than a shorter session would."))],
        Mitigations = [Mitigations[0]],
        References =
        [
            new("CWE-384", "references/cwe-384/", new("cwe.mitre.org", "https://cwe.mitre.org/data/definitions/384.html")),
            new("https://example.org/", null, new("https://example.org/", "https://example.org/")),
            new("our own list", null, null),
        ],
        AttackTrees = [new("Goods without paying", "threat-models/webshop/#tree-goods")],
        MentionedOn = [new(new("STRIDE", "methodologies/stride/"), "mentioned on", "A stolen session is spoofing, not tampering.")],
    };

    public static ThreatView Untriaged { get; } = new(
        Frame("threat-models/webshop/t-009/", "Something with the invoices") with { IsHiddenFromSearchEngines = true },
        Rows[8] with { Categories = [], Affects = [] },
        new("Web shop", "threat-models/webshop/"));

    private static ThreatRow Row(string id, string title, string category, LevelView? inherent, LevelView? current, string? treatment, string status) =>
        new(id.ToLowerInvariant(), id, new(title, $"threat-models/webshop/{id.ToLowerInvariant()}/"))
        {
            Categories = [new(category, "methodologies/stride/#" + category.ToLowerInvariant())],
            Affects = [new("Shop front end", "threat-models/webshop/#web")],
            Inherent = inherent,
            Current = current,
            Treatment = treatment,
            Status = status,
            IsOpen = status is "open" or "in progress" or "not triaged",
            Mitigations = id is "T-003" ? [new("M-001", "threat-models/webshop/#m-001")] : [],
        };
}
