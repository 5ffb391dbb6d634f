using System.Collections.Immutable;
using Playbook.Views;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class HomeSamples
{
    public static HomeView Home { get; } = new(
        SampleSite.Frame("", "Threat modeling playbook") with { HasDrawings = true, EditUrl = null },
        new Html("""
            <p>Every team that builds or runs software here keeps a threat model. This playbook says how: who takes part, which
            method to take, how a risk is rated, and what happens afterwards.</p>
            <p><strong>New here?</strong> Read the <a href="introduction/">introduction</a>, then look at
            <a href="threat-models/webshop/">the web shop’s model</a> to see what comes out.</p>
            """),
        Map,
        [],
        new PortfolioStateView(12, "threat-models/")
        {
            Open = 7,
            Levels = [new(SampleSite.High, 7, "risk/register/high/", "?level=high&open=1"), new(SampleSite.Low, 0, null, "?level=low&open=1")],
            Attention = [new(AttentionKind.OverdueActions, 1, "actions/?when=overdue"), new(AttentionKind.ActionsDueSoon, 4, "actions/?when=soon"), new(AttentionKind.OverdueReviews, 0, "reviews/"), new(AttentionKind.NotTriaged, 2, "risk/register/?untriaged=1")],
            Models = ModelSamples.Rows,
        })
    {
        Roles = [new("Developer", new Html("<p><a href=\"embedding/methodology/\">Make a model</a> of what you build</p>"), new Html("<p><a href=\"methodologies/stride/\">STRIDE</a></p>"))],
        Tasks = [new("Accept a risk", new Html("<p>Read <a href=\"embedding/methodology/\">who may</a>.</p>"), Html.Empty)],
    };

    public static HomeView Bare { get; } = new(
        SampleSite.Frame("bare/", "Handbook") with { Site = SampleSite.Site with { Title = "Handbook", Organization = null }, Description = null },
        Html.Empty,
        null,
        [new(new("Guide", "guide/"), "How to set it up, step by step."), new(new("Reference", "reference/"), null)],
        null);

    private static PlaybookMapView Map => new(
        ["People", "Process", "Technology"],
        [
            Row("Context establishment", [], [A("5.1", "Understand the current process"), A("5.2", "Introduce application security risk levels"), A("5.3", "Define the methodology")], [A("6.1", "Identify the current toolset")]),
            Row("Risk assessment and treatment", [], [A("5.4", "Perform and persist the threat model")], [A("6.1", "Whiteboards and flipcharts"), A("6.2", "Persisting models"), A("6.3", "Threat modeling as code")]),
            Row("Monitoring and review", [], [A("5.6", "Follow up on actions"), A("5.7", "Optimize methodology and risk calculation")], []),
            Row("Communication", [A("4.1", "Identify stakeholders"), A("4.2", "Create a specialist role"), A("4.3", "Train your people"), A("4.4", "Culture")], [], []),
        ],
        DrawingSamples.OfNode("The playbook's map", "embedding/methodology/"));

    private static MapRow Row(string stage, params ImmutableArray<ImmutableArray<ActivityLink>> cells) => new(new(stage, "embedding/"), cells);

    private static ActivityLink A(string number, string title) => new(number, new(title, "embedding/methodology/"));
}
