using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class MethodologySamples
{
    private static readonly MethodologyFacts StrideFacts = new(
        ["security"], "the system", "medium", [new("A data-flow diagram with trust boundaries"), new("Those who build it")], [new("Threats by element and category")])
    {
        Qualities = [new("Model based", 3), new("Scalable", 1)],
    };

    public static MethodologiesView Comparison { get; } = new(
        SampleSite.Frame("methodologies/", "Methodologies") with { Breadcrumbs = [new("Home", "")] },
        SampleSite.Paragraph("Take the one whose questions your system needs asked."),
        [
            new(new("Attack trees", "methodologies/attack-trees/"), "One goal of an attacker, taken apart.", new(["security", "safety"], "attackers", "low", [new("One goal")], [new("Ways to it")]), 0, 1),
            new(new("LINDDUN", "methodologies/linddun/"), "Privacy, by what can be done with the data.", new(["privacy"], "assets", "medium", [new("A data-flow diagram")], [new("Privacy threats")]), 7, 0),
            new(new("PASTA", "methodologies/pasta/"), null, new(["security"], null, "high", [new("Business goals")], [new("Ranked attack scenarios"), new("Countermeasures")]), 7, 0),
            new(new("STRIDE", "methodologies/stride/"), "Six ways in which a system fails its users.", StrideFacts, 6, 2),
        ]);

    public static MethodologyView Stride(DefaultTheme theme) => new(
        SampleSite.Frame("methodologies/stride/", "STRIDE") with
        {
            Description = "Six ways in which a system fails the people who rely on it.",
            Breadcrumbs = [new("Home", ""), new("Methodologies", "methodologies/")],
            Section = new(new("Methodologies", "methodologies/"), false,
            [
                new(new("Attack trees", "methodologies/attack-trees/"), false, []), new(new("LINDDUN", "methodologies/linddun/"), false, []),
                new(new("PASTA", "methodologies/pasta/"), false, []), new(new("STRIDE", "methodologies/stride/"), true, []),
            ]),
            Outline = [new(2, "Spoofing", "spoofing"), new(2, "Tampering", "tampering")],
        },
        new Html(
            "<h2 id=\"spoofing\">Spoofing<a class=\"anchor\" href=\"#spoofing\" aria-label=\"Link to this section\">#</a></h2><p>Somebody passes for somebody else.</p>"
            + theme.CategoryThreats(Filed("Spoofing", 11), "../../", Languages.English)
            + "<h2 id=\"tampering\">Tampering<a class=\"anchor\" href=\"#tampering\" aria-label=\"Link to this section\">#</a></h2><p>Something is changed by who may not.</p>"
            + theme.CategoryThreats(Filed("Tampering", 0), "../../", Languages.English)),
        StrideFacts)
    {
        Categories =
        [
            Category("Spoofing", "Authenticity", 11), Category("Tampering", "Integrity", 0), Category("Repudiation", "Non-repudiability", 1),
            Category("Information disclosure", "Confidentiality", 3), Category("Denial of service", "Availability", 2), Category("Elevation of privilege", "Authorization", 1),
        ],
        UsedBy = [new("Web shop", "threat-models/webshop/"), new("This generator", "threat-models/generator/")],
        MentionedOn = [new(new("Introduction", "introduction/"), "mentioned on", "Most teams begin with STRIDE.")],
    };

    private static CategoryRow Category(string title, string property, int count) =>
        new(new(title, "methodologies/stride/#" + title.ToLowerInvariant()), property, SampleSite.Paragraph("What happens when this goes wrong, in a sentence."), count);

    private static CategoryThreatsView Filed(string title, int count) => new(title,
    [
        .. Enumerable.Range(1, count).Select(number => new CategoryThreat(
            $"T-{number:000}",
            new("A stolen session is replayed", "threat-models/webshop/t-003/"),
            new("Web shop", "threat-models/webshop/"),
            number % 3 == 0 ? null : SampleSite.High,
            number % 2 == 0 ? "done" : "open",
            number % 2 != 0)),
    ]);
}
