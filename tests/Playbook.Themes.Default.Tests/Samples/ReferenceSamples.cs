using Playbook.Views;
using static Playbook.Themes.Default.Tests.Samples.SampleSite;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class ReferenceSamples
{
    private static readonly CatalogueView s_cwe = new(
        "catalogue-cwe",
        "CWE",
        "Common Weakness Enumeration",
        new("cwe.mitre.org", "https://cwe.mitre.org/"),
        "The MITRE Corporation",
        "a trademark of The MITRE Corporation; its terms of use allow use with a notice",
        [new(new("CWE-79", "references/cwe-79/"), 0, 0, 1), new(new("CWE-384", "references/cwe-384/"), 3, 1, 2)]);

    public static ReferencesView References { get; } = new(
        Frame("references/", "References") with { Breadcrumbs = [new("Home", "")] },
        Paragraph("What this playbook draws on."),
        [s_cwe]);

    public static ReferenceView Reference { get; } = new(
        Frame("references/cwe-384/", "CWE-384") with { Breadcrumbs = [new("Home", ""), new("References", "references/")] },
        s_cwe with { Entries = [] },
        new("cwe.mitre.org", "https://cwe.mitre.org/data/definitions/384.html"))
    {
        Overview = new("Common Weakness Enumeration", "references/#catalogue-cwe"),
        Threats = [new("T-003", new("A stolen session is replayed", "threat-models/webshop/t-003/"), new("Web shop", "threat-models/webshop/"), null, "open", true)],
        Untriaged = [new("T-009", new("A session never ends", "threat-models/webshop/t-009/"), new("Web shop", "threat-models/webshop/"), null, "not triaged", true)],
        Mitigations = [new("M-001", new("Rotate the session on sign-in", "threat-models/webshop/#m-001"), new("Web shop", "threat-models/webshop/"), "done", true)],
        MentionedOn = [new(new("Sessions", "sessions/"), "mentioned on", "See CWE-384.")],
    };
}
