using System.Globalization;
using LibGit2Sharp;
using Playbook.Site.Tests.Sample;

namespace Playbook.Site.Tests.Determinism;

/// <summary>The site is the same to the byte, wherever and however it is built.</summary>
public sealed class SameBytesTests
{
    private static readonly Lazy<TestSite> s_usual = new(() => SampleContent.Build(WithAddress));

    [Fact]
    public void In_another_folder_and_with_its_files_taken_up_in_any_order()
    {
        var random = new Random(20261123);
        Same(SampleContent.Build(options => WithAddress(options) with { Schedule = indices => indices.Reverse() }, "ein anderer/Ordner"));
        Same(SampleContent.Build(options => WithAddress(options) with { Schedule = indices => [.. indices.OrderBy(_ => random.Next())] }));
    }

    [Fact]
    public void In_another_time_zone()
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
            TimeZoneInfo.ClearCachedData();
            Assert.SkipUnless(TimeZoneInfo.Local.BaseUtcOffset.Hours == 14, "This machine knows no time zones.");
            Same(SampleContent.Build(WithAddress));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Under_another_culture()
    {
        // The program knows only the invariant culture, as tr-TR would be if it were not so; this one differs from it in all that can be set.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = "·";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        culture.DateTimeFormat.DateSeparator = "!";
        var (current, everywhere) = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.DefaultThreadCurrentCulture = culture;
            Assert.Equal("~1·5", string.Format(CultureInfo.CurrentCulture, "{0}", -1.5));
            Assert.Equal("i", "I".ToLower(CultureInfo.CurrentCulture));
            Same(SampleContent.Build(WithAddress));
        }
        finally
        {
            CultureInfo.CurrentCulture = current;
            CultureInfo.DefaultThreadCurrentCulture = everywhere;
        }
    }

    [Fact]
    public void The_program_has_no_culture_but_the_invariant_one() =>
        Assert.True(AppContext.TryGetSwitch("System.Globalization.Invariant", out var isInvariant) && isInvariant);

    [Fact]
    public void Line_ends_and_a_byte_order_mark_do_not_matter()
    {
        const string files = "-- index.md --\n# Home\n\nOne\ntwo.\n\n```yaml\na: 1\nb: 2\n```\n\n| a |\n| - |\n| 1 |\n-- threat-models/m.yml --\nschema: 1\nid: m\ntitle: M\nsummary: |\n  One\n  two.\n";
        using var folder = new TemporaryFolder();
        TestSite.Write(files, folder.Path);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToList())
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        using var output = new TemporaryFolder();
        Same(TestSite.Build(files), TestSite.BuildFolder(folder.Path, options => options with { Output = Path.Combine(output.Path, "output") }));
    }

    [Theory]
    [InlineData("2026-03-01T23:30:00-05:00", "2026-03-02")]
    [InlineData("2026-03-02T00:30:00+02:00", "2026-03-01")]
    public void The_day_is_that_of_the_commit_in_UTC_however_old_the_clock(string committed, string day)
    {
        using var folder = new TemporaryFolder();
        var content = Path.Combine(folder.Path, "repository", "content");
        TestSite.Write("-- index.md --\n# Home", content);
        Repository.Init(Path.Combine(folder.Path, "repository"));
        using (var repository = new Repository(Path.Combine(folder.Path, "repository")))
        {
            Commands.Stage(repository, "*");
            var somebody = new Signature("Somebody", "somebody@example.org", DateTimeOffset.Parse(committed, CultureInfo.InvariantCulture));
            repository.Commit("Begin", somebody, somebody);
        }

        var site = TestSite.BuildFolder(content);

        Assert.Equal(day, site.Page("").QuerySelector("footer time")?.GetAttribute("datetime"));
        Assert.Null(TestSite.Build("-- index.md --\n# Home").Page("").QuerySelector("footer time"));
    }

    private static BuildOptions WithAddress(BuildOptions options) => options with { BaseUrl = "https://example.org/playbook/" };

    private static void Same(TestSite site) => Same(s_usual.Value, site);

    private static void Same(TestSite expected, TestSite actual)
    {
        Assert.Equal(expected.Files.Keys, actual.Files.Keys);
        Assert.Equal([], expected.Files.Keys.Where(path => !expected.Files[path].AsSpan().SequenceEqual(actual.Files[path])));
        Assert.Equal(expected.Messages, actual.Messages);
    }
}
