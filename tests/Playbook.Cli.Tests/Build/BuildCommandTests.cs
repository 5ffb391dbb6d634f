namespace Playbook.Cli.Tests.Build;

public class BuildCommandTests
{
    private const string Good = """
        -- content/index.md --
        # Home

        [Second](second.md)
        -- content/second.md --
        # Second
        """;

    private const string Broken = """
        -- content/index.md --
        # Home

        [Nowhere](nowhere.md)
        -- content/playbook.yml --
        schema: 1
        title: Broken
        """;

    [Fact]
    public void A_site_without_fault_is_built_and_says_where_to_look()
    {
        using var site = new CliSite(Good);
        Assert.Equal(0, site.Run("build"));
        Assert.Contains("<h1>Home</h1>", site.Read("output/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("Built.\n", site.Out, StringComparison.Ordinal);
        Assert.Contains($"Open {Path.Combine("output", "index.html")}\n", site.Out, StringComparison.Ordinal);
        Assert.Matches(@"\n  Links checked +\d+\n  Errors +0\n  Warnings +0\n  Notices +1\n  Time +\d+\.\d\d s\n", site.Out);
        Assert.Equal("content/playbook.yml: notice PB1102: the site does not know its own address: no canonical links and no sitemap; give --base-url or baseUrl where it is published\n", site.Error);
    }

    [Fact]
    public void The_values_of_the_summary_end_in_one_column()
    {
        using var site = new CliSite(Good);
        site.Run();
        var rows = site.Out.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();
        Assert.Equal(9, rows.Count);
        Assert.Single(rows.Select(row => row.Length).Distinct());
    }

    [Fact]
    public void Without_a_command_it_builds_and_takes_the_options_of_build()
    {
        using var site = new CliSite(Good);
        Assert.Equal(0, site.Run("--output", "site", "--audience", "public", "--base-url", "https://example.org/p", "--strict"));
        Assert.Contains("https://example.org/p/second/", site.Read("site/sitemap.xml"), StringComparison.Ordinal);
        Assert.Equal("", site.Error);
    }

    [Fact]
    public void Options_before_the_command_count_as_well()
    {
        using var site = new CliSite(Good);
        Assert.Equal(0, site.Run("--output", "site", "build"));
        Assert.True(File.Exists(site.At("site/index.html")));
    }

    [Fact]
    public void A_content_error_is_1_and_the_output_is_replaced()
    {
        using var site = new CliSite(Good);
        site.Run();
        site.Write("content/index.md", "# Changed\n\n[Second](second.md) [Nowhere](nowhere.md)\n");
        site.Write("content/playbook.yml", "schema: 1\ntitle: Changed\n");
        Assert.Equal(1, site.Run());
        Assert.Contains("Changed", site.Read("output/index.html"), StringComparison.Ordinal);
        Assert.Contains("\ncontent/index.md:3:21: error PB2001: ", "\n" + site.Error, StringComparison.Ordinal);
        Assert.StartsWith("Built, with 1 error.\n", site.Out, StringComparison.Ordinal);
        Assert.Contains("What a message means: playbook explain PB2001\n", site.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_withholds_the_output_on_a_warning()
    {
        using var site = new CliSite(Good);
        Assert.True(site.Run() == 0, site.Out + site.Error);
        site.Write("content/index.md", "# Changed\n\n<img src=\"picture.png\">\n");
        site.Write("content/picture.png", "");
        var before = site.Read("output/index.html");
        Assert.Equal(1, site.Run("--strict"));
        Assert.Equal(before, site.Read("output/index.html"));
        Assert.StartsWith("Not built: --strict allows no error and no warning. output is as it was.\n", site.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Open ", site.Out, StringComparison.Ordinal);
        Assert.Equal(["content", "output"], Directory.EnumerateDirectories(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_unusable_playbook_yml_is_3_and_the_output_is_as_it_was()
    {
        using var site = new CliSite(Good);
        site.Run();
        var before = site.Read("output/index.html");
        site.Write("content/index.md", "# Changed\n");
        site.Write("content/playbook.yml", "schema: 99\n");
        Assert.Equal(3, site.Run());
        Assert.Equal(before, site.Read("output/index.html"));
        Assert.Contains("content/playbook.yml: error PB1101", site.Error, StringComparison.Ordinal);
        Assert.StartsWith("Not built: playbook.yml cannot be used. output is as it was.\n", site.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused()
    {
        using var site = new CliSite(Good);
        site.Write("precious/thesis.txt", "years of work");
        Assert.Equal(3, site.Run("--output", "precious"));
        Assert.Equal(["thesis.txt"], Directory.EnumerateFileSystemEntries(site.At("precious")).Select(Path.GetFileName));
        Assert.Matches("^playbook: The output folder .*precious is not empty .* --output.\n$", site.Error);
        Assert.Equal(3, site.Run("--output", "content"));
        Assert.Equal(3, site.Run("--output", "content/site"));
        Assert.Equal(3, site.Run("--output", "."));
        Assert.Equal(2, Directory.EnumerateFiles(site.At("content")).Count());
    }

    [Fact]
    public void A_disk_that_fails_is_3()
    {
        using var site = new CliSite(Good);
        site.Write("file", "");
        Assert.Equal(3, site.Run("--output", "file/site"));
        Assert.Matches("^playbook: A file or folder could not be read or written: .*file.* The output is as it was.\n$", site.Error);
    }

    [Fact]
    public void A_cancellation_is_3_and_the_output_is_as_it_was()
    {
        using var site = new CliSite(Good);
        site.Run();
        var before = site.Read("output/index.html");
        site.Write("content/index.md", "# Changed\n");
        Assert.Equal(3, site.Run(new CancellationToken(canceled: true)));
        Assert.Equal(before, site.Read("output/index.html"));
        Assert.Equal("playbook: Stopped. The output is as it was.\n", site.Error);
        Assert.Equal(["content", "output"], Directory.EnumerateDirectories(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_empty_folder_is_built()
    {
        using var site = new CliSite();
        Directory.CreateDirectory(site.At("content"));
        Assert.Equal(0, site.Run());
        Assert.True(File.Exists(site.At("output/index.html")));
        Assert.Contains("notice PB1107", site.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_current_one_and_the_current_one_itself_can_be_named()
    {
        using var site = new CliSite(Broken);
        Assert.Equal(1, site.Run("build", "./content/"));
        Assert.Contains("./content/index.md:3:1: error PB2001", site.Error, StringComparison.Ordinal);
        Assert.Equal(1, site.Run("build", site.At("content")));
        Assert.Contains(site.At("content").Replace('\\', '/') + "/index.md:3:1: error PB2001", site.Error, StringComparison.Ordinal);
        File.Move(site.At("content/index.md"), site.At("index.md"));
        using var elsewhere = new CliSite();
        site.Run("build", ".", "--output", elsewhere.At("output"));
        Assert.Contains("\nindex.md:3:1: ", "\n" + site.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_are_built_where_asked_for()
    {
        using var site = new CliSite("""
            -- content/index.md --
            # Home
            -- content/later.md --
            ---
            draft: true
            ---
            # Later
            """);
        site.Run();
        Assert.False(File.Exists(site.At("output/later/index.html")));
        site.Run("--drafts");
        Assert.True(File.Exists(site.At("output/later/index.html")));
    }

    [Fact]
    public void The_day_can_be_given()
    {
        using var site = new CliSite(Good);
        site.Run("--as-of", "2026-06-30");
        Assert.Contains("2026-06-30", site.Read("output/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_piped_holds_an_escape_or_is_wrapped()
    {
        using var site = new CliSite();
        site.Write("content/playbook.yml", "schema: 1\ntitle: T\n");
        site.Write("content/index.md", $"# Home\n\n[Nowhere]({new string('a', 200)}.md)\n");
        site.Run();
        Assert.DoesNotContain('\e', site.Out + site.Error);
        Assert.Contains(site.Error.Split('\n'), line => line.Length > 200 && line.StartsWith("content/index.md:3:1: error", StringComparison.Ordinal));
    }

    [Fact]
    public void Unexpected_failures_are_3_and_owned()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var site = new CliSite(Good);
        Assert.Equal(3, PlaybookApp.Run(["build", site.At("content"), "--output", site.At("output")], new RunContext(new(output, error), null!, default)));
        Assert.StartsWith("playbook: This is a mistake in playbook itself", error.ToString(), StringComparison.Ordinal);
    }
}
