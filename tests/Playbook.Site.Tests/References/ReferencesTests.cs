using Playbook.Sources.Audiences;
using IElement = AngleSharp.Dom.IElement;

namespace Playbook.Site.Tests.References;

/// <summary>Numbers of public catalogues become links, and each has a page that says what refers to it.</summary>
public sealed class ReferencesTests
{
    private const string Frame = """
        -- playbook.yml --
        schema: 1
        title: Test
        -- index.md --
        # Home

        """;

    private const string Shop = """
        -- threat-models/shop.yml --
        schema: 1
        id: shop
        title: Web shop
        visibility: public
        threats:
          - { id: T-1, title: Replay, status: open, references: [cwe 384, CAPEC-60, "https://example.org/a", our own list] }
          - { id: T-2, title: Injection, status: done, mitigations: [M-1], references: [CWE-89] }
          - { id: T-3, title: Unseen, references: [CWE-384] }
        mitigations:
          - { id: M-1, title: Rotate, status: planned, references: [ASVS v4.0.3-3.2.1, "NIST AC-2(1)", A.8.28] }

        """;

    [Fact]
    public void A_page_lists_what_refers_to_an_entry()
    {
        var site = TestSite.Build(Frame + Shop);
        Assert.Empty(site.Messages);
        var page = site.Main("references/cwe-384/");
        Assert.Equal("CWE-384", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Replay", "Unseen"], page.QuerySelectorAll(".filed-threat a").Select(link => link.TextContent));
        Assert.Equal("Unseen", page.QuerySelector("details .filed-threat a")!.TextContent);
        Assert.Equal("../../threat-models/shop/t-1/", page.QuerySelector(".filed-threat a")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("a"), link => link.GetAttribute("href") == "https://cwe.mitre.org/data/definitions/384.html");
        Assert.Contains("The names and texts stand with The MITRE Corporation", page.TextContent, StringComparison.Ordinal);

        Assert.Equal("../../threat-models/shop/#m-1", site.Main("references/nist-ac-2.1/").QuerySelector(".filed-threat a")!.GetAttribute("href"));
        Assert.Equal("ASVS v4.0.3-3.2.1", site.Main("references/asvs-4.0.3-3.2.1/").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void A_threat_shows_the_page_and_the_publisher_and_leaves_words_alone()
    {
        var site = TestSite.Build(Frame + Shop);
        Assert.Equal(
            ["CWE-384 cwe.mitre.org", "CAPEC-60 capec.mitre.org", "https://example.org/a", "our own list"],
            site.Main("threat-models/shop/t-1/").QuerySelectorAll("ul.references li").Select(Words));
        Assert.Equal(
            ["../../../references/cwe-384/", "https://cwe.mitre.org/data/definitions/384.html"],
            site.Main("threat-models/shop/t-1/").QuerySelectorAll("ul.references li:first-child a").Select(link => link.GetAttribute("href")!));
        Assert.Equal(
            ["ASVS v4.0.3-3.2.1", "NIST AC-2(1)", "ISO 27001 A.8.28"],
            site.Main("threat-models/shop/").QuerySelectorAll("#m-1 a[href*='references/']").Select(link => link.TextContent));
    }

    [Fact]
    public void The_overview_has_what_its_author_wrote_and_every_entry_by_catalogue_and_number()
    {
        var main = TestSite.Build(Frame + Shop + "-- references.md --\n# Sources\n\nWhat we read.\n").Main("references/");
        Assert.Equal("Sources", main.QuerySelector("h1")!.TextContent);
        Assert.Contains("What we read.", main.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["CWE-89 1 threat", "CWE-384 2 threats", "CAPEC-60 1 threat", "ASVS v4.0.3-3.2.1 1 mitigation", "NIST AC-2(1) 1 mitigation", "ISO 27001 A.8.28 1 mitigation"],
            main.QuerySelectorAll(".entries li").Select(Words));
    }

    [Fact]
    public void Where_nothing_refers_to_anything_there_is_no_page() =>
        Assert.DoesNotContain(TestSite.Build(Frame + "See [[home]].").Files.Keys, path => path.StartsWith("references/", StringComparison.Ordinal));

    [Theory]
    [InlineData("[[CWE-384]]", "references/cwe-384/", "CWE-384")]
    [InlineData("[[cwe384]]", "references/cwe-384/", "CWE-384")]
    [InlineData("[[T1566.001|phishing]]", "references/attack-t1566.001/", "phishing")]
    [InlineData("[[AC-2]]", "references/nist-ac-2/", "NIST AC-2")]
    [InlineData("[[CWE-999999]]", "references/cwe-999999/", "CWE-999999")]
    public void A_text_links_by_the_number_and_makes_the_page(string link, string address, string text)
    {
        var site = TestSite.Build($"{Frame}See {link} for more.\n");
        Assert.Empty(site.Messages);
        var found = site.Main("").QuerySelector(".prose a")!;
        Assert.Equal((address, text), (found.GetAttribute("href"), found.TextContent));
        Assert.Contains("for more.", site.Main(address).QuerySelector(".mentions p")!.TextContent, StringComparison.Ordinal);
        Assert.True(site.Files.ContainsKey($"go/{address["references/".Length..]}index.html"));
    }

    [Fact]
    public void A_text_of_a_model_links_as_well()
    {
        var site = TestSite.Build(Frame + "-- threat-models/shop.yml --\nschema: 1\nid: shop\ntitle: Web shop\nsummary: Built against [[CWE-79]].\n");
        Assert.Empty(site.Messages);
        Assert.Equal("Web shop", site.Main("references/cwe-79/").QuerySelector(".mentions a")!.TextContent);
    }

    [Fact]
    public void A_page_refers_to_entries_in_its_front_matter()
    {
        var site = TestSite.Build(Frame + """
            -- hardening.md --
            ---
            title: Hardening
            references: [M1036, "NIST SP 800-53 AC-2", a book]
            ---
            Text.
            """);
        Assert.Empty(site.Messages);
        Assert.Equal(["ATT&CK M1036 attack.mitre.org", "NIST AC-2 csrc.nist.gov", "a book"], site.Main("hardening/").QuerySelectorAll("ul.references li").Select(Words));
        var mentions = site.Main("references/attack-m1036/").QuerySelector(".mentions")!;
        Assert.Equal(("Referred to by", "Hardening"), (mentions.QuerySelector("h2")!.TextContent, mentions.QuerySelector("a")!.TextContent));
    }

    [Theory]
    [InlineData("weaknesses/fixation.md", "id: cwe-384", "weaknesses/fixation/")]
    [InlineData("cwe-384.md", "order: 1", "cwe-384/")]
    [InlineData("references/cwe-384.md", "order: 1", "references/cwe-384/")]
    [InlineData("fixation.md", "aliases: [cwe-384]", "fixation/")]
    public void A_page_that_somebody_wrote_about_an_entry_is_its_page(string file, string matter, string address)
    {
        var site = TestSite.Build($"{Frame}See [[CWE-384]].\n{Shop}-- {file} --\n---\ntitle: Session fixation\n{matter}\n---\nWhat we know.\n");
        Assert.Empty(site.Messages);
        Assert.Contains("What we know.", site.Main(address).TextContent, StringComparison.Ordinal);
        Assert.Equal(address, site.Main("").QuerySelector(".prose a")!.GetAttribute("href"));
        Assert.Equal($"../../../{address}", site.Main("threat-models/shop/t-1/").QuerySelector("ul.references a")!.GetAttribute("href"));
        Assert.Contains("T-1 Replay", site.Main(address).QuerySelector(".mentions")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(address == "references/cwe-384/", site.Files.ContainsKey("references/cwe-384/index.html"));
        Assert.True(site.Files.ContainsKey("go/cwe-384/index.html"));
    }

    [Fact]
    public void What_else_has_the_id_keeps_it()
    {
        var site = TestSite.Build(Frame + "See [[cwe-384]] and [[reference-cwe-384]].\n" + Shop + """
            -- glossary.yml --
            schema: 1
            terms:
              - { id: cwe-384, term: Fixation, definition: A hole. }
            """);
        Assert.Empty(site.Messages);
        Assert.Equal(["glossary/#cwe-384", "references/cwe-384/"], site.Main("").QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public void What_only_hidden_things_refer_to_does_not_exist()
    {
        var site = TestSite.Build(
            Frame + """
                -- secret.md --
                ---
                visibility: internal
                references: [CWE-1]
                ---
                [[CWE-2]]
                -- threat-models/shop.yml --
                schema: 1
                id: shop
                title: Web shop
                visibility: public
                threats:
                  - { id: T-1, title: Replay, status: open, references: [CWE-3] }
                  - { id: T-2, title: Hidden, status: open, visibility: internal, description: "[[CWE-4]]", references: [CWE-5, CWE-3] }
                mitigations:
                  - { id: M-1, title: Hidden too, visibility: internal, references: [CWE-6] }
                """,
            options => options with { Audience = Visibility.Public });
        Assert.Equal(["references/cwe-3/index.html", "references/index.html"], site.Files.Keys.Where(path => path.StartsWith("references/", StringComparison.Ordinal)));
        Assert.Equal("Replay", Assert.Single(site.Main("references/cwe-3/").QuerySelectorAll(".filed-threat a")).TextContent);
    }

    [Fact]
    public void Search_engines_have_no_page_that_names_what_nobody_has_looked_at()
    {
        var site = TestSite.Build(Frame + Shop, options => options with { Audience = Visibility.Public, BaseUrl = "https://example.org/" });
        Assert.Contains("https://example.org/references/cwe-89/", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("references/cwe-384", site.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.NotNull(site.Page("references/cwe-384/").QuerySelector("meta[name=robots]"));
        Assert.Null(site.Page("references/cwe-89/").QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void The_index_of_everything_has_them_as_references() =>
        Assert.Contains(
            """
                  "id": "cwe-384",
                  "kind": "reference",
                  "title": "CWE-384",
                  "url": "references/cwe-384/"
            """,
            TestSite.Build(Frame + Shop).Text("api/site.json"),
            StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_called_like_an_entry_is_not_in_its_way()
    {
        var site = TestSite.Build(Frame + "[file](references/cwe-384)\n" + Shop + "-- references/cwe-384 --\nnotes\n");
        Assert.True(site.Files.ContainsKey("references/cwe-384/index.html"));
        Assert.Equal("files/references/cwe-384", site.Main("").QuerySelector(".prose a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_thousand_entries_are_a_light_page()
    {
        var threats = Enumerable.Range(0, 10).Select(i => $"  - {{ id: T-{i}, title: Threat {i}, status: open, references: [{string.Join(", ", Enumerable.Range((i * 100) + 1, 100).Select(number => $"CWE-{number}"))}] }}\n");
        var site = TestSite.Build($"{Frame}-- threat-models/m.yml --\nschema: 1\nid: m\ntitle: M\nthreats:\n{string.Concat(threats)}");
        using var compressed = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(compressed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(site.Files["references/index.html"]);
        }

        Assert.Equal(1000, site.Main("references/").QuerySelectorAll(".entries li").Length);
        Assert.InRange(compressed.Length, 1, 10_000);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
