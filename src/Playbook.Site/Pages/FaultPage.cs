using Playbook.Site.People;
using Playbook.Site.Rendering;
using Playbook.Sources.Diagnostics;
using Playbook.Views;

namespace Playbook.Site.Pages;

/// <summary>What stands in the place of a file that could not be read: what is wrong with it.</summary>
internal static class FaultPage
{
    /// <summary>The page.</summary>
    public static FaultView View(Renderer renderer, string address, string title, Document document) => new(
        SourceFacts.With(renderer.Frame(address, title, null) with { IsHiddenFromSearchEngines = true }, renderer.Site, document),
        document.Source,
        [
            .. document.Diagnostics
                .Where(diagnostic => diagnostic.Severity == Severity.Error)
                .Select(diagnostic => new FaultLine(
                    diagnostic.Location.Line == 0 ? "" : $"{diagnostic.Location.Line}:{diagnostic.Location.Column}",
                    diagnostic.Code,
                    PeoplePolicyGate.WithoutAddresses(diagnostic.Message, "[e-mail address]"),
                    diagnostic.Suggestion is { } suggestion ? PeoplePolicyGate.WithoutAddresses(suggestion, "[e-mail address]") : null)),
        ]);
}
