using System.Text;
using System.Text.RegularExpressions;
using Playbook.Sources.Audiences;

namespace Playbook.Site.Tests.Audience;

/// <summary>Nothing that an audience may not see is in any file of a build for it.</summary>
public sealed partial class CanaryTests
{
    [Theory]
    [InlineData(Visibility.Public, "internal", "qinternal", "qrestricted", "424201", "424202")]
    [InlineData(Visibility.Public, "restricted", "qinternal", "qrestricted", "424201", "424202")]
    [InlineData(Visibility.Internal, "restricted", "qrestricted", "424202")]
    public void No_file_holds_a_word_of_what_is_hidden(Visibility audience, string glossary, params string[] hidden)
    {
        var site = TestSite.Build(CanarySite.With(glossary), options => options with { Audience = audience, BaseUrl = "https://example.org/", AsOf = new DateOnly(2026, 11, 23) });

        Assert.Equal([], hidden.SelectMany(word => Hits(site, word)));
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("t-3", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Known", site.Text("threat-models/web/index.html"), StringComparison.Ordinal);

        // Whatever is made of all models is among the files that were searched.
        string[] made = ["risk/register.json", "risk/register.csv", "actions.json", "actions.csv", "actions.ics", "reviews.ics", "applications/index.html", "references/cwe-20/index.html", "api/site.json"];
        Assert.Equal([], made.Except(site.Files.Keys));
    }

    [Theory]
    [InlineData(Visibility.Internal, "qinternal-", "internal")]
    [InlineData(Visibility.Restricted, "qinternal-", "internal")]
    [InlineData(Visibility.Restricted, "qrestricted-", "restricted")]
    public void Whoever_may_see_it_finds_every_word(Visibility audience, string beginning, string glossary)
    {
        var site = TestSite.Build(CanarySite.With(glossary), options => options with { Audience = audience, BaseUrl = "https://example.org/", AsOf = new DateOnly(2026, 11, 23) });

        var everything = string.Join('\n', site.Files.Where(file => !file.Key.EndsWith(".md", StringComparison.Ordinal)).Select(file => file.Key + "\n" + Encoding.UTF8.GetString(file.Value))).ToLowerInvariant();
        var words = Word().Matches(CanarySite.With(glossary)).Select(match => match.Value.ToLowerInvariant()).Distinct().ToList();
        Assert.Equal([], words.Where(word => word.StartsWith(beginning, StringComparison.Ordinal) && !word.Contains("never", StringComparison.Ordinal) && !everything.Contains(word, StringComparison.Ordinal)));
        // What is for nobody; the names of files that cannot be read are shown to whoever may mend them.
        Assert.Equal([], words.Where(word => word.Contains("-never-", StringComparison.Ordinal) && !word.Contains("-broken", StringComparison.Ordinal) && everything.Contains(word, StringComparison.Ordinal)));
        Assert.Equal([], words.Where(word => word.Contains("-never-broken-body", StringComparison.Ordinal) && everything.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_build_for_the_public_names_no_other_audience_to_search_engines_and_one_for_others_asks_them_away()
    {
        const string files = "-- index.md --\n# Home";

        Assert.Null(TestSite.Build(files, options => options with { Audience = Visibility.Public }).Page("").QuerySelector("meta[name=robots]"));
        Assert.Equal("noindex", TestSite.Build(files).Page("").QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public void The_source_of_what_was_left_out_for_its_address_is_not_copied_either()
    {
        var site = TestSite.Build(
            """
            -- playbook.yml --
            schema: 1
            -- index.md --
            [one](go/x.md), [two](threat-models/b.yml)
            -- go/x.md --
            ---
            visibility: restricted
            ---
            qrestricted-page
            -- threat-models/a.yml --
            schema: 1
            id: same
            title: A
            visibility: public
            -- threat-models/b.yml --
            schema: 1
            id: same
            title: qrestricted-model
            visibility: restricted
            """,
            options => options with { Audience = Visibility.Public });

        Assert.Equal([], Hits(site, "qrestricted"));
        Assert.DoesNotContain(site.Files.Keys, path => path.EndsWith("/x.md", StringComparison.Ordinal) || path.EndsWith("b.yml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("visibility: restrictd")]
    [InlineData("visibility:")]
    [InlineData("visibilty: internal")]
    [InlineData("Visibility: internal")]
    [InlineData("visibility: [internal]")]
    [InlineData("visibility: internal\nvisibility: public")]
    [InlineData("title: \"not closed\nvisibility: internal")]
    [InlineData("visibility: internal\n\ttitle: x")]
    public void What_cannot_be_read_for_certain_is_hidden(string frontMatter)
    {
        var site = TestSite.Build(
            $"-- playbook.yml --\nschema: 1\n-- index.md --\n[page](page.md)\n-- page.md --\n---\n{frontMatter}\n---\nqhidden",
            options => options with { Audience = Visibility.Public });

        Assert.Equal([], Hits(site, "qhidden"));
        Assert.DoesNotContain("page/index.html", site.Files.Keys);
    }

    [Fact]
    public void A_link_to_what_is_hidden_is_text_and_counts_and_mentions_leave_it_out()
    {
        var site = TestSite.Build(CanarySite.With("restricted"), options => options with { Audience = Visibility.Public });

        var main = site.Main("open/");
        Assert.Contains("the page", main.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(main.QuerySelectorAll("a"), link => link.TextContent is "the page" or "the other" or "raw" or "by reference" or "a model" or "a threat" or "another" or "a draft" or "broken" && link.HasAttribute("href"));
        Assert.DoesNotContain("mention", main.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"threats\": 1", site.Text("api/site.json"), StringComparison.Ordinal);
        Assert.Contains("\"mitigations\": 1", site.Text("api/site.json"), StringComparison.Ordinal);
        Assert.Equal(1, site.Result.Counts.Models);
        Assert.Equal(1, site.Result.Counts.Threats);
        Assert.DoesNotContain("](restricted", site.Text("open.md"), StringComparison.Ordinal);
    }

    // Every file, whatever it is: what is added to the output later is looked at as well.
    private static IEnumerable<string> Hits(TestSite site, string word)
    {
        foreach (var (path, bytes) in site.Files)
        {
            foreach (var text in FormsOf(path + "\n" + Encoding.Latin1.GetString(bytes)))
            {
                if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
                {
                    yield return $"{path}: {text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)]}";
                    break;
                }
            }
        }
    }

    // As it is, and as whoever reads it would: lines of a calendar unfolded, escapes of addresses, HTML, JSON and scripts resolved.
    private static IEnumerable<string> FormsOf(string text)
    {
        yield return text;
        yield return text.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\r\n\t", "", StringComparison.Ordinal);
        yield return Uri.UnescapeDataString(text);
        yield return System.Net.WebUtility.HtmlDecode(text);
        yield return UnicodeEscape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
    }

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex UnicodeEscape();

    [GeneratedRegex("q(internal|restricted)(-[A-Za-z0-9]+)+")]
    private static partial Regex Word();
}
