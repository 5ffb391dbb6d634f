using System.Runtime.CompilerServices;
using Playbook.Sources.Audiences;
using Playbook.Tests;

namespace Playbook.Site.Tests.MustFail;

/// <summary>
/// Each <c>.site</c> file of this folder is a site with something wrong, named by the code it is about; the <c>.verified.txt</c> beside
/// it holds what the build says: the outcome and every diagnostic. A line <c>option: ...</c> before the first file changes what is asked for.
/// </summary>
public sealed class MustFailTests
{
    /// <summary>The names of all sites.</summary>
    public static TheoryData<string> Sites => [.. Directory.EnumerateFiles(Folder(), "*.site").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_site_is_told_exactly_what_is_wrong(string name)
    {
        var site = Build(name);
        Snapshot.Verify(
            $"{name}.txt",
            $"{site.Result.Outcome}\n{string.Concat(site.Result.Diagnostics.Select(diagnostic => diagnostic + "\n"))}");
    }

    /// <summary>What <see cref="MachineAndThemeTests"/> shows instead, and why no site can.</summary>
    private static readonly Dictionary<string, string> s_shownByCode = new(StringComparer.Ordinal)
    {
        ["PB1001"] = "a file has to vanish while the site is built",
        ["PB1002"] = "a file of 16 MB",
        ["PB1011"] = "a file of 4 MB",
        ["PB1052"] = "JSON of 200,000 values",
        ["PB1106"] = "a git repository, and its message names a folder of the machine",
        ["PB1113"] = "a shallow clone",
        ["PB2010"] = "a git repository around the content",
        ["PB5001"] = "only a theme can do it: links of an author are found in the source",
        ["PB5002"] = "only a theme can do it: links of an author are found in the source",
        ["PB5005"] = "only a theme can do it: the default one's navigation leads everywhere",
        ["PB5006"] = "only a theme can do it: an author's HTML is cleaned before",
    };

    [Fact]
    public void Every_code_has_a_site_that_shows_it()
    {
        var shown = Directory.EnumerateFiles(Folder(), "*.verified.txt").Select(File.ReadAllText).ToList();
        var wrong = DiagnosticCatalog.All
            .Select(descriptor => descriptor.Code)
            .Where(code => s_shownByCode.ContainsKey(code) == shown.Any(text => text.Contains($" {code}: ", StringComparison.Ordinal)));

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_site_is_named_by_a_code_that_it_shows() =>
        Assert.All(
            Directory.EnumerateFiles(Folder(), "PB*.site").Select(file => Path.GetFileNameWithoutExtension(file)),
            name => Assert.Contains($" {name[..6]}: ", File.ReadAllText(Path.Combine(Folder(), name + ".verified.txt")), StringComparison.Ordinal));

    // A site, a page of it that is as it should be, and the page at fault, with the code that it names.
    [Theory]
    [InlineData("PB1010-in-front-matter", "", "a/", "PB1010")]
    [InlineData("PB1010-in-model", "", "threat-models/shop/", "PB1010")]
    [InlineData("PB1014-cycle", "", "threat-models/shop/", "PB1014")]
    [InlineData("PB2015-unclosed", "", "a/", "PB2015")]
    public void An_error_takes_only_its_own_page(string name, string good, string fault, string code)
    {
        var site = Build(name);

        Assert.Contains("Welcome.", site.Main(good).TextContent, StringComparison.Ordinal);
        Assert.Contains(code, site.Main(fault).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PB1010-in-glossary")]
    [InlineData("PB1010-in-scheme")]
    [InlineData("PB2012-collisions")]
    [InlineData("PB2017-reserved")]
    [InlineData("PB2019-collision")]
    public void An_error_withholds_nothing_else(string name) =>
        Assert.Contains("Welcome.", Build(name).Main("").TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("PB1101-not-yaml")]
    [InlineData("odd-strict")]
    public void What_is_withheld_leaves_no_output(string name) => Assert.Empty(Build(name).Files);

    [Fact]
    public void Another_tools_model_is_not_copied_for_the_public()
    {
        const string files = "-- index.md --\n[model](threat-models/x.json)\n-- threat-models/x.json --\n{ \"boundaries\": [], \"flows\": [], \"elements\": [], \"name\": \"secret\" }\n";

        Assert.Contains("threat-models/x.json", TestSite.Build(files).Files.Keys);
        Assert.DoesNotContain("threat-models/x.json", TestSite.Build(files, options => options with { Audience = Visibility.Public }).Files.Keys);
    }

    private static TestSite Build(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), name + ".site"));
        var asked = text.ReplaceLineEndings("\n").Split('\n')
            .TakeWhile(line => !line.StartsWith("-- ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("option: ", StringComparison.Ordinal))
            .Select(line => line["option: ".Length..])
            .ToHashSet(StringComparer.Ordinal);
        var isStrict = asked.Remove("strict");
        var baseUrl = asked.Remove("no base URL") ? null : "https://example.org/";
        var asOf = asked.FirstOrDefault(option => option.StartsWith("as of ", StringComparison.Ordinal));
        asked.Remove(asOf ?? "");
        Assert.Empty(asked);
        return TestSite.Build(text, options => options with
        {
            IsStrict = isStrict,
            BaseUrl = baseUrl,
            AsOf = asOf is null ? options.AsOf : DateOnly.ParseExact(asOf["as of ".Length..], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
