using System.Collections.Immutable;
using System.IO.Compression;
using Playbook.Themes.Default.Tests.Samples;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Tests;

public sealed class DefaultThemeTests
{
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> & é ünï 中文";

    private readonly DefaultTheme _theme = new();

    [Fact]
    public void Style_and_scripts_keep_to_their_size()
    {
        var assets = _theme.Assets(SampleSite.Settings, Languages.English).ToDictionary(asset => asset.Name, asset => asset.Content, StringComparer.Ordinal);

        Assert.Equal([.. DefaultTheme.AssetNames.Order(StringComparer.Ordinal)], assets.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(Compressed(assets["site.css"]), 1, 12_000);
        Assert.InRange(Compressed(assets["site.js"]) + Compressed(assets["scheme.js"]), 1, 6_000);
        Assert.InRange(Compressed(assets["diagrams.js"]), 1, 3_000);
        Assert.InRange(Compressed(assets["site.js"]) + Compressed(assets["scheme.js"]) + Compressed(assets["register.js"]), 1, 7_000);
        Assert.InRange(assets["scheme.js"].Length, 1, 512);
    }

    [Fact]
    public void A_page_without_diagram_keeps_to_its_size() =>
        Assert.InRange(Compressed([.. System.Text.Encoding.UTF8.GetBytes(_theme.Methodology(MethodologySamples.Stride(_theme)))]), 1, 10_000);

    [Fact]
    public void A_text_is_a_text_whatever_it_holds()
    {
        var frame = SampleSite.Frame("x/", Hostile) with { Description = Hostile, Breadcrumbs = [new(Hostile, "")], Outline = [new(2, Hostile, "a"), new(2, Hostile, "b")], Next = new(Hostile, "y/") };
        var threat = new ThreatRow("t", Hostile, new(Hostile, "t/")) { Status = Hostile, Treatment = Hostile, Categories = [new(Hostile, "c/")] };
        var matrix = new RiskMatrixView(
            Hostile,
            new(Hostile, Hostile, [Hostile], [new(Hostile, [new(SampleSite.Low with { Title = Hostile }) { Threats = RiskSamples.Threats(new MatrixThreat(Hostile, Hostile, "t/") { Note = Hostile, Model = Hostile }) }])]),
            [SampleSite.Low with { Title = Hostile }])
        {
            Unplaced = RiskSamples.Threats(new MatrixThreat(Hostile, Hostile, "t/") { Note = Hostile, Model = Hostile }),
            Moves = new(1, [new(new(Hostile, Hostile, "t/") { Model = Hostile }, Hostile, SampleSite.Low, Hostile, SampleSite.Low with { Title = Hostile })]),
            Bands = [new(SampleSite.Low with { Title = Hostile }, Hostile, MatrixThreats.None)],
            Notes = [Hostile],
        };
        string[] pages =
        [
            _theme.Chapter(new ChapterView(frame, Html.Empty) { Tags = [new(Hostile, "t/"), new(Hostile, null)], MentionedOn = [new(new(Hostile, "m/"), Hostile, Hostile)], Children = [new(new(Hostile, "c/"), Hostile)] }),
            _theme.ThreatModel(ModelSamples.Webshop with { Frame = frame, Threats = [threat], Matrix = matrix, Participants = [Hostile] }),
            _theme.Threat(new ThreatView(frame, threat, new(Hostile, "m/")) { InherentRating = Hostile, Properties = [Hostile] }),
            _theme.Applications(new(frame, Html.Empty,
            [
                new("a", Hostile, "go/a/", new("below", Hostile))
                {
                    Owner = Hostile, Status = Hostile, Answers = [new(Hostile, Hostile, 1)], Models = [new(new(Hostile, "m/"), [Hostile])], Links = [new(Hostile, "https://example.org/")],
                },
                new("b", "B", "go/b/", new("met", "Met")),
            ])),
            _theme.Reviews(new(frame, Html.Empty, [new(Hostile, true, [new(Hostile, new(Hostile, "m/")) { Model = new(Hostile, "m/"), Owner = Hostile, Due = "2026-01-01", Distance = Hostile, Why = Hostile }])])),
            _theme.Fault(new(frame, Hostile, [new("1:1", Hostile, Hostile, Hostile)])),
            _theme.Redirect(new(Languages.English, "en", Hostile, "../x/", "../go.js", null)),
            _theme.NotFound(new(frame, StandsAlone: true)),
            _theme.Glossary(new(frame, Html.Empty, [new("t", Hostile, [Hostile], Html.Empty, [new(Hostile, "x/")], "go/t/")])),
        ];

        Assert.All(pages, html =>
        {
            var page = Markup.Parse(html);
            Assert.All(page.QuerySelectorAll("script"), script => Assert.Equal("", script.TextContent));
            Assert.Empty(page.QuerySelectorAll("img[src=x], [onerror]"));
            Assert.Contains(Hostile, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("é ünï 中文", html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void It_may_be_asked_from_several_threads_at_once()
    {
        var expected = _theme.ThreatModel(ModelSamples.Webshop);
        var pages = new string[64];

        Parallel.For(0, pages.Length, index => pages[index] = _theme.ThreatModel(ModelSamples.Webshop));

        Assert.All(pages, page => Assert.Equal(expected, page));
    }

    private static int Compressed(ImmutableArray<byte> content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content.AsSpan());
        }

        return (int)target.Length;
    }
}
