using Playbook.Views;
using static Playbook.Themes.Default.Tests.Samples.SampleSite;

namespace Playbook.Themes.Default.Tests.Samples;

internal static class GlossarySamples
{
    public static GlossaryView Glossary { get; } = new(
        Frame("glossary/", "Glossary") with { Breadcrumbs = [new("Home", "")] },
        Paragraph("What we mean by a word, here."),
        [
            new("asset", "Asset", [], Paragraph("Something of worth to somebody."), [], "go/asset/"),
            new("attack-tree", "Attack tree", [], Paragraph("A goal of an attacker, taken apart into the steps to it."), [new("Threat", "glossary/#threat")], "go/attack-tree/"),
            new("threat", "Threat", ["hazard"], Paragraph("What could happen to an asset."), [new("Asset", "glossary/#asset"), new("Threat model", "glossary/#threat-model")], "go/threat/"),
            new("threat-model", "Threat model", [], Paragraph("What can go wrong with a system, and what is done about it."), [], "go/threat-model/"),
            new("trust-boundary", "Trust boundary", ["zone"], Paragraph("Where what was trusted is trusted no longer."), [], "go/trust-boundary/"),
        ]);
}
