using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Tests.Samples;

/// <summary>A small site to try the theme on.</summary>
internal static class SampleSite
{
    public static ThemeSettings Settings { get; } = new(null, null,
    [
        new("low", "#3d8b5f"), new("medium", "#d9a400"), new("high", "#d9641e"), new("critical", "#b3261e"),
        new("standard", "#5f7f8a"), new("elevated", "#a8642a"),
    ]);

    public static SiteView Site { get; } = new()
    {
        Title = "Threat modeling playbook",
        Organization = "Nordwind Trading",
        Description = "How we find out what can go wrong with what we build, decide what to do about it, and check that it was done.",
        Ui = Languages.English,
        Language = "en",
        RepositoryUrl = "https://example.org/nordwind/playbook",
        Navigation =
        [
            new("Introduction", "introduction/"), new("Stakeholders", "stakeholders/"), new("Embedding", "embedding/"),
            new("Training", "training/"), new("Process", "process/"), new("Technology", "technology/"),
            new("Methodologies", "methodologies/"), new("Threat models", "threat-models/"), new("Risk", "risk/"),
            new("Glossary", "glossary/"), new("References", "references/"),
        ],
        Build = new("2acf64a", "2026-11-23", "public", "0.1.0"),
        Assets = DefaultTheme.AssetNames.ToFrozenDictionary(name => name, name => "assets/" + name),
    };

    /// <summary>A frame at an address.</summary>
    public static PageFrame Frame(string address, string title) => new()
    {
        Site = Site,
        Address = address,
        Root = address.Length == 0 ? "./" : string.Concat(Enumerable.Repeat("../", address.Count(character => character == '/'))),
        Title = title,
        EditUrl = "https://example.org/nordwind/playbook/edit/main/content/" + address,
        LastChanged = "2026-10-02",
        MarkdownAddress = address + "index.md",
        PermanentAddress = "go/" + (address.Length == 0 ? "home" : Path.GetFileName(address.TrimEnd('/'))) + "/",
        Footer = new Html("<p>Questions go to the <a href=\"https://example.org/appsec\">application security team</a>.</p>"),
    };

    public static LevelView Low { get; } = new("low", "Low", 1, 4, "risk/#low");

    public static LevelView Medium { get; } = new("medium", "Medium", 2, 4, "risk/#medium");

    public static LevelView High { get; } = new("high", "High", 3, 4, "risk/#high");

    public static LevelView Critical { get; } = new("critical", "Critical", 4, 4, "risk/#critical");

    public static LevelView Elevated { get; } = new("elevated", "Elevated", 2, 3, "risk/#application-elevated");

    public static Html Paragraph(string text) => new("<p>" + text + "</p>");

    /// <summary>Every page of the sample, by its path in the output.</summary>
    public static ImmutableArray<(string Path, string Html)> Pages(DefaultTheme theme) =>
    [
        ("index.html", theme.Home(HomeSamples.Home)),
        ("bare/index.html", theme.Home(HomeSamples.Bare)),
        ("embedding/methodology/index.html", theme.Chapter(ChapterSamples.Activity(theme))),
        ("embedding/index.html", theme.Chapter(ChapterSamples.Chapter)),
        ("methodologies/index.html", theme.Methodologies(MethodologySamples.Comparison)),
        ("methodologies/stride/index.html", theme.Methodology(MethodologySamples.Stride(theme))),
        ("threat-models/index.html", theme.Portfolio(ModelSamples.Portfolio)),
        ("threat-models/webshop/index.html", theme.ThreatModel(ModelSamples.Webshop)),
        ("threat-models/kiosk/index.html", theme.ThreatModel(ModelSamples.Retired)),
        ("threat-models/webshop/t-003/index.html", theme.Threat(ThreatSamples.Replay)),
        ("threat-models/webshop/t-009/index.html", theme.Threat(ThreatSamples.Untriaged)),
        ("risk/index.html", theme.Risk(RiskSamples.Risk)),
        ("glossary/index.html", theme.Glossary(GlossarySamples.Glossary)),
        ("references/index.html", theme.References(ReferenceSamples.References)),
        ("references/cwe-384/index.html", theme.Reference(ReferenceSamples.Reference)),
        ("tags/index.html", theme.Tags(TagSamples.Tags)),
        ("tags/risk/index.html", theme.Tag(TagSamples.Risk)),
        ("threat-models/broken/index.html", theme.Fault(OtherSamples.Fault)),
        ("404.html", theme.NotFound(OtherSamples.NotFound)),
        ("alone/404.html", theme.NotFound(OtherSamples.Alone)),
        ("go/stride/index.html", theme.Redirect(OtherSamples.Redirect)),
    ];
}
