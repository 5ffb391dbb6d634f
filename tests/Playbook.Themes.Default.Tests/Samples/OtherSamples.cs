using Playbook.Views;
using Playbook.Views.Language;
using static Playbook.Themes.Default.Tests.Samples.SampleSite;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class OtherSamples
{
    public static FaultView Fault { get; } = new(
        Frame("threat-models/broken/", "broken.yaml"),
        "threat-models/broken.yaml",
        [
            new("3:14", "TM012", "The component 'brwoser' is not defined.", "Did you mean 'browser'?"),
            new("", "YML001", "The file ends in the middle of a list.", null),
        ]);

    public static NotFoundView NotFound { get; } = new(Frame("404.html", "Page not found") with { Root = "/playbook/", MarkdownAddress = null, EditUrl = null, PermanentAddress = null, IsHiddenFromSearchEngines = true }, false);

    public static NotFoundView Alone { get; } = new(NotFound.Frame with { Root = "./" }, true);

    public static RedirectView Redirect { get; } = new(Languages.English, "en", "STRIDE", "../../methodologies/stride/#spoofing", "../../assets/go.js", "https://playbook.example.org/methodologies/stride/");
}
