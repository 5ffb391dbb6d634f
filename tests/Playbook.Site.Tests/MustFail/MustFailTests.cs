using System.Runtime.CompilerServices;
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

    internal static TestSite Build(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), name + ".site"));
        var asked = text.ReplaceLineEndings("\n").Split('\n')
            .TakeWhile(line => !line.StartsWith("-- ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("option: ", StringComparison.Ordinal))
            .Select(line => line["option: ".Length..])
            .ToHashSet(StringComparer.Ordinal);
        var isStrict = asked.Remove("strict");
        var baseUrl = asked.Remove("no base URL") ? null : "https://example.org/";
        Assert.Empty(asked);
        return TestSite.Build(text, options => options with { IsStrict = isStrict, BaseUrl = baseUrl });
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
