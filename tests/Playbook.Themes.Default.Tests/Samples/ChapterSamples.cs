using System.Collections.Immutable;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class ChapterSamples
{
    private static readonly ImmutableArray<(string Id, string Title)> Siblings =
    [
        ("process", "Understand the current process"), ("levels", "Introduce application security risk levels"),
        ("methodology", "Define the methodology"), ("model", "Perform and persist the threat model"),
        ("follow-up", "Follow up on actions"), ("optimize", "Optimize methodology and risk calculation"),
    ];

    public static ChapterView Chapter { get; } = new(
        SampleSite.Frame("embedding/", "Embedding in the organization") with { Section = Section(null), Breadcrumbs = [new("Home", "")] },
        SampleSite.Paragraph("A threat model that nobody asked for is read by nobody. These activities make it part of how we work."))
    {
        Children = [.. Siblings.Select(sibling => new CardView(new(sibling.Title, $"embedding/{sibling.Id}/"), "What it takes and what it gives, in one page."))],
    };

    /// <summary>A page with everything that Markdown can hold.</summary>
    public static ChapterView Activity(DefaultTheme theme) => new(
        SampleSite.Frame("embedding/methodology/", "Define the methodology") with
        {
            Description = "Which method to take, and when.",
            Section = Section("methodology"),
            Breadcrumbs = [new("Home", ""), new("Embedding in the organization", "embedding/")],
            Outline =
            [
                new(2, "What it is for", "what-it-is-for"), new(3, "When there is no time", "when-there-is-no-time"),
                new(2, "What to weigh", "what-to-weigh"), new(2, "How it is written down", "how-it-is-written-down"),
                new(3, "The command", "the-command"), new(2, "The way of a model", "the-way-of-a-model"), new(2, "Risk at a glance", "risk-at-a-glance"),
            ],
            Previous = new("Introduce application security risk levels", "embedding/levels/"),
            Next = new("Perform and persist the threat model", "embedding/model/"),
            HasDiagrams = true,
            PictureHosts = ["https://img.example.org"],
            CanonicalUrl = "https://playbook.example.org/embedding/methodology/",
        },
        new Html(MarkdownSample.Body
            .Replace("<!--diagram-->", theme.Diagram(Flow, Languages.English), StringComparison.Ordinal)
            .Replace("<!--matrix-->", theme.RiskMatrix(RiskSamples.Matrix(withThreats: false), "../../", Languages.English), StringComparison.Ordinal)))
    {
        Activity = new("5.3", new("Context establishment", "embedding/"), new("Process", null)),
        Facts = [new("Owner", new("Application security")), new("Last reviewed", new("<time datetime=\"2026-09-14\">2026-09-14</time>"))],
        Tags = [new("method", "tags/method/"), new("planning", "tags/planning/")],
        MentionedOn =
        [
            new(new("Introduction", "introduction/"), "mentioned on", "Before anybody draws anything, define the methodology together with those who will use it."),
            new(new("STRIDE", "methodologies/stride/"), "mentioned on", "Whether this is the right one is settled where the methodology is defined."),
            new(new("A stolen session is replayed", "threat-models/webshop/t-003/"), "seen in", null),
            new(new("Glossary", "glossary/"), "mentioned on", null),
        ],
    };

    private static DiagramView Flow { get; } = new(
        "diagram-1",
        null,
        "flowchart LR\n  draft[Draft] --> review[In review] --> approved[Approved]\n  approved -->|every 6 months| review\n  approved --> retired[Retired]");

    private static NavigationItem Section(string? current) => new(
        new("Embedding in the organization", "embedding/"),
        current is null,
        [
            .. Siblings.Select(sibling => new NavigationItem(
                new(sibling.Title, $"embedding/{sibling.Id}/"),
                sibling.Id == current,
                sibling.Id == current ? [new(new("Choosing for a small team", "embedding/methodology/small/"), false, [])] : [])),
        ]);
}
