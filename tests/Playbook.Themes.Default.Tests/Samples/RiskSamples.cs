using System.Collections.Immutable;
using Playbook.Views;
using static Playbook.Themes.Default.Tests.Samples.SampleSite;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class RiskSamples
{
    private static readonly ImmutableArray<string> Likelihoods = ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"];
    private static readonly ImmutableArray<string> Impacts = ["Negligible", "Minor", "Moderate", "Major", "Severe"];

    public static RiskView Risk { get; } = new(
        Frame("risk/", "Risk") with
        {
            Breadcrumbs = [new("Home", "")],
            Outline = [new(2, "Risk matrix", "matrix"), new(2, "Levels", "levels"), new(2, "Likelihood", "likelihood"), new(2, "Impact", "impact"), new(2, "Application levels", "application-levels")],
        },
        Paragraph("A rating is an argument, not a measurement: write down why."))
    {
        Sections = new[] { "matrix", "levels", "likelihood", "impact", "application-levels", "questions" }.ToImmutableDictionary(name => name),
        Scheme = new(
            "Five by five",
            Paragraph("How likely it is that somebody does it, and what it would cost us."),
            Matrix(withThreats: false),
            new("Likelihood", [.. Likelihoods.Select(value => new ScaleRow(value, Paragraph("How often somebody with the means would try and succeed.")))]),
            new("Impact", [.. Impacts.Select(value => new ScaleRow(value, Paragraph("What it costs in money, trust and time.")))]),
            [
                new("low", Low, Paragraph("We live with it."), Paragraph("Write it down.")), new("medium", Medium, Paragraph("It hurts."), Paragraph("Treat within two quarters.")),
                new("high", High, Paragraph("It hurts a lot."), Paragraph("Treat within a month; the owner signs an exception.")), new("critical", Critical, Paragraph("We may not survive it."), Paragraph("Stop and treat now.")),
            ])
        {
            ApplicationLevels = [new("application-elevated", Elevated, 6, Paragraph("Customers notice within the hour."), Paragraph("A model, reviewed every 6 months."))],
            Questions = [new("Who can reach it?", [new("Staff alone", 0), new("Partners", 2), new("Everybody", 4)])],
        },
        MentionedOn = [new(new("Introduction", "introduction/"), "mentioned on", "Rate by the scheme, not by feeling.")],
    };

    public static RiskMatrixView Matrix(bool withThreats) => new(
        withThreats ? "The web shop’s threats by current risk" : "Level by likelihood and impact",
        new(
            "Likelihood",
            "Impact",
            Impacts,
            [.. Enumerable.Range(0, 5).Reverse().Select(row => new MatrixRow(Likelihoods[row], [.. Enumerable.Range(0, 5).Select(column => Cell(row, column, withThreats))]))]),
        [Low, Medium, High, Critical])
    {
        Unplaced = withThreats ? Threats(new MatrixThreat("T-009", "Something with the invoices", "threat-models/webshop/t-009/") { Note = "not rated" }) : MatrixThreats.None,
    };

    public static MatrixThreats Threats(params ImmutableArray<MatrixThreat> threats) => new(threats.Length, threats);

    private static MatrixCell Cell(int row, int column, bool withThreats)
    {
        var level = (row + column) switch { <= 2 => Low, <= 4 => Medium, <= 6 => High, _ => Critical };
        return new(level)
        {
            Threats = (row, column, withThreats) switch
            {
                (3, 4, true) => Threats(Threat(5)),
                (3, 3, true) => Threats(Threat(7), Threat(8)),
                (1, 3, true) => Threats(Threat(1), Threat(3), Threat(4), Threat(6)),
                (0, 2, true) => Threats(Threat(2)),
                (1, 1, true) => Threats(Threat(10)),
                _ => MatrixThreats.None,
            },
        };
    }

    private static MatrixThreat Threat(int number) => new($"T-{number:000}", ThreatSamples.Rows[number - 1].Threat.Text, $"threat-models/webshop/t-{number:000}/");
}
