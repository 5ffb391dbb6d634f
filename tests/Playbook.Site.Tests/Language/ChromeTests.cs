using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Site.Tests.Sample;
using Playbook.Views.Language;

namespace Playbook.Site.Tests.Language;

/// <summary>A site in German, with every kind of page: nothing of the product's own texts is left in English.</summary>
public sealed class ChromeTests
{
    private static readonly Lazy<TestSite> s_site = new(InGerman);

    [Fact]
    public void No_text_of_the_english_file_stands_on_a_page_in_german()
    {
        var left = Pages().SelectMany(page => Shown(page.Document).Where(s_english.Value.Contains).Select(text => $"{page.Path}: {text}")).Distinct().ToList();

        Assert.True(left.Count == 0, string.Join('\n', left));
    }

    [Fact]
    public void Days_are_written_in_german() =>
        Assert.All(
            Pages().SelectMany(page => page.Document.QuerySelectorAll("time")),
            time => Assert.Matches(@"^\d{1,2}\. [A-ZÄ][a-zä]+ \d{4}$", time.TextContent));

    [Fact]
    public void Every_page_is_marked_as_german() => Assert.All(Pages(), page => Assert.Equal("de", page.Document.DocumentElement.GetAttribute("lang")));

    [Fact]
    public void Data_files_are_the_same_in_every_language()
    {
        var english = SampleContent.Build();

        Assert.All(["risk/register.csv", "risk/register.json", "actions.csv", "actions.json"], path => Assert.Equal(english.Text(path), s_site.Value.Text(path)));
    }

    [Fact]
    public void Scripts_bring_their_texts_in_the_language_of_the_site()
    {
        var scripts = s_site.Value.Files.Keys.Where(path => path.StartsWith("assets/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal)).Select(s_site.Value.Text).ToList();

        Assert.Contains(scripts, script => script.Contains("\"Kopiert\"", StringComparison.Ordinal));
        Assert.All(scripts, script => Assert.DoesNotContain("UI_TEXTS", script, StringComparison.Ordinal));
    }

    // What is said in both languages alike, and what an author wrote too, proves nothing.
    private static readonly Lazy<HashSet<string>> s_english = new(() =>
    {
        using var folder = new TemporaryFolder();
        var content = Path.Combine(folder.Path, "content");
        SampleContent.CopyTo(content);
        var written = string.Concat(Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        var german = Texts("de").ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Texts("en").Where(text => text.Contains(' ', StringComparison.Ordinal)
                && !text.Contains('{', StringComparison.Ordinal)
                && !german.Contains(text)
                && !written.Contains(text, StringComparison.OrdinalIgnoreCase)),
        ];
    });

    private static IEnumerable<(string Path, IDocument Document)> Pages()
    {
        var parser = new HtmlParser();
        return s_site.Value.Files.Keys
            .Where(path => path.EndsWith(".html", StringComparison.Ordinal) && !path.StartsWith("go/", StringComparison.Ordinal))
            .Select(path => (path, (IDocument)parser.ParseDocument(s_site.Value.Text(path))));
    }

    // Texts and labels outside of what authors wrote.
    private static IEnumerable<string> Shown(IDocument page)
    {
        foreach (var element in page.All.Where(element => element.Closest(".prose, script, style, code, .lede") is null))
        {
            foreach (var text in element.ChildNodes.OfType<IText>().Select(text => text.Data.Trim()).Append(element.GetAttribute("aria-label")).Append(element.GetAttribute("title")).Append(element.GetAttribute("data-label")))
            {
                if (text is { Length: > 0 })
                {
                    yield return text;
                }
            }
        }
    }

    private static List<string> Texts(string tag)
    {
        using var stream = typeof(Languages).Assembly.GetManifestResourceStream($"language/{tag}.json")!;
        return [.. Leaves(JsonNode.Parse(stream)!)];
    }

    private static IEnumerable<string> Leaves(JsonNode node) => node switch
    {
        JsonObject group => group.SelectMany(each => Leaves(each.Value!)),
        JsonArray list => list.SelectMany(each => Leaves(each!)),
        _ => [node.ToString()],
    };

    // The sample, whose authors wrote English; only its settings differ.
    private static TestSite InGerman()
    {
        using var folder = new TemporaryFolder();
        var content = Path.Combine(folder.Path, "content");
        SampleContent.CopyTo(content);
        var settings = Path.Combine(content, "playbook.yml");
        File.WriteAllLines(settings, File.ReadAllLines(settings).Where(line => !line.StartsWith("language:", StringComparison.Ordinal)).Append("language: de"));
        return TestSite.BuildFolder(content, options => options with { AsOf = SampleContent.AsOf });
    }
}
