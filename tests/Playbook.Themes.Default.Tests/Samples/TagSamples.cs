using Playbook.Views;
using static Playbook.Themes.Default.Tests.Samples.SampleSite;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class TagSamples
{
    public static TagsView Tags { get; } = new(
        Frame("tags/", "Tags") with { Breadcrumbs = [new("Home", "")] },
        Html.Empty,
        [new(new("people", "tags/people/"), 1), new(new("risk", "tags/risk/"), 12)]);

    public static TagView Risk { get; } = new(
        Frame("tags/risk/", "risk") with { Breadcrumbs = [new("Home", ""), new("Tags", "tags/")] },
        Html.Empty,
        [new(new("Treat the risk", "process/treat-the-risk/"), "Four options, weighed by cost and benefit."), new(new("Embedding", "embedding/"), null)]);
}
