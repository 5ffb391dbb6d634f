using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Playbook.Sources.Diagnostics;
using Playbook.Themes.Default;

namespace Playbook.Site.Tests;

/// <summary>
/// A whole small site, written in one string: each file begins with a line <c>-- path --</c>. It is written to a temporary folder,
/// built, read back and deleted.
/// </summary>
internal sealed class TestSite
{
    private TestSite(BuildResult result, ImmutableSortedDictionary<string, byte[]> files)
    {
        Result = result;
        Files = files;
    }

    /// <summary>What the build said.</summary>
    public BuildResult Result { get; }

    /// <summary>Every file of the output.</summary>
    public ImmutableSortedDictionary<string, byte[]> Files { get; }

    /// <summary>The diagnostics as they are shown, notices left out.</summary>
    public IEnumerable<string> Messages =>
        Result.Diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Notice).Select(diagnostic => diagnostic.ToString());

    /// <summary>The text of a file.</summary>
    public string Text(string path) => Files.TryGetValue(path, out var bytes)
        ? System.Text.Encoding.UTF8.GetString(bytes)
        : throw new InvalidOperationException($"There is no {path}; there are {string.Join(", ", Files.Keys)}.");

    /// <summary>A page, by its address.</summary>
    public IDocument Page(string address) => new HtmlParser().ParseDocument(Text(address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address));

    /// <summary>The body an author wrote, of the page at an address.</summary>
    public IElement Main(string address) => Page(address).QuerySelector("main") ?? throw new InvalidOperationException("The page has no main element.");

    /// <summary>What stands beside the text of the page at an address: what it relates to.</summary>
    public IElement Side(string address) => Page(address).QuerySelector(".related") ?? throw new InvalidOperationException("The page relates to nothing.");

    /// <summary>Builds a site.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="change">Changes what is asked for.</param>
    public static TestSite Build(string files, Func<BuildOptions, BuildOptions>? change = null)
    {
        using var folder = new TemporaryFolder();
        Write(files, Path.Combine(folder.Path, "content"));
        return BuildFolder(Path.Combine(folder.Path, "content"), change);
    }

    /// <summary>Builds a folder.</summary>
    public static TestSite BuildFolder(string content, Func<BuildOptions, BuildOptions>? change = null)
    {
        using var folder = new TemporaryFolder();
        var options = new BuildOptions { Content = content, Output = Path.Combine(folder.Path, "output"), Version = "test" };
        options = change?.Invoke(options) ?? options;
        var result = new SiteBuilder(options, new DefaultTheme(), null).Build(TestContext.Current.CancellationToken);
        var files = Directory.Exists(options.Output)
            ? Directory.EnumerateFiles(options.Output, "*", SearchOption.AllDirectories)
                .ToImmutableSortedDictionary(
                    file => Path.GetRelativePath(options.Output, file).Replace(Path.DirectorySeparatorChar, '/'),
                    File.ReadAllBytes,
                    StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, byte[]>.Empty;
        return new TestSite(result, files);
    }

    /// <summary>
    /// Writes the files of a site. What stands before the first file is a remark. <c>-- path (hex) --</c> begins a file whose bytes are
    /// given in hexadecimal, <c>-- path (crlf) --</c> one with the line ends of Windows.
    /// </summary>
    public static void Write(string files, string folder)
    {
        Directory.CreateDirectory(folder);
        string? path = null;
        var lines = new List<string>();
        foreach (var line in files.ReplaceLineEndings("\n").Split('\n').Append("-- end --"))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                if (path is not null)
                {
                    WriteFile(Path.Combine(folder, path), lines);
                }

                path = line[3..^3];
                lines.Clear();
            }
            else
            {
                lines.Add(line);
            }
        }
    }

    private static void WriteFile(string path, List<string> lines)
    {
        var (name, bytes) = path switch
        {
            _ when path.EndsWith(" (hex)", StringComparison.Ordinal) => (path[..^6], Convert.FromHexString(string.Concat(lines).Replace(" ", "", StringComparison.Ordinal))),
            _ when path.EndsWith(" (crlf)", StringComparison.Ordinal) => (path[..^7], System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines))),
            _ => (path, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines))),
        };
        Directory.CreateDirectory(Path.GetDirectoryName(name)!);
        File.WriteAllBytes(name, bytes);
    }
}

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("playbook-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
