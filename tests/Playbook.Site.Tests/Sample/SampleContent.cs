namespace Playbook.Site.Tests.Sample;

/// <summary>The repository's own content, without the repository around it, so that what is made of it depends on no commit.</summary>
internal static class SampleContent
{
    /// <summary>The day that the sample is built for in tests.</summary>
    public static readonly DateOnly AsOf = new(2026, 11, 23);

    /// <summary>Copies the content.</summary>
    public static void CopyTo(string folder)
    {
        var content = Path.Combine(Root(), "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Builds it.</summary>
    public static TestSite Build(Func<BuildOptions, BuildOptions>? change = null, string below = "content")
    {
        using var folder = new TemporaryFolder();
        var content = Path.Combine(folder.Path, below);
        CopyTo(content);
        return TestSite.BuildFolder(content, options =>
        {
            options = options with { AsOf = AsOf };
            return change?.Invoke(options) ?? options;
        });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Playbook.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }
}
