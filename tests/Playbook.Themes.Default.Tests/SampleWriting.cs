using Playbook.Themes.Default.Tests.Samples;

namespace Playbook.Themes.Default.Tests;

/// <summary>
/// Writes the sample as files: <c>PLAYBOOK_THEME_SAMPLE=/tmp/sample dotnet test tests/Playbook.Themes.Default.Tests</c>, to be looked at.
/// </summary>
public sealed class SampleWriting : IDisposable
{
    private readonly string? _wanted = Environment.GetEnvironmentVariable("PLAYBOOK_THEME_SAMPLE");
    private readonly string _folder;

    public SampleWriting() => _folder = _wanted ?? Directory.CreateTempSubdirectory("playbook-theme-").FullName;

    [Fact]
    public void Every_file_that_a_page_asks_the_theme_for_is_among_its_assets()
    {
        var theme = new DefaultTheme();
        foreach (var asset in theme.Assets(SampleSite.Settings, SampleSite.Site.Ui))
        {
            Write("assets/" + asset.Name, [.. asset.Content]);
        }

        Write("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 480 120'><rect width='480' height='120' fill='#e6eef0'/></svg>"u8);
        foreach (var (path, html) in SampleSite.Pages(theme))
        {
            Write(path, System.Text.Encoding.UTF8.GetBytes(html));
        }

        foreach (var (path, html) in SampleSite.Pages(theme).Where(page => page.Path != "404.html"))
        {
            foreach (var asked in Markup.Parse(html).QuerySelectorAll("script[src], link[rel=stylesheet]"))
            {
                var address = asked.GetAttribute("src") ?? asked.GetAttribute("href")!;
                Assert.True(File.Exists(Path.Combine(_folder, Path.GetDirectoryName(path)!, address)), $"{path} asks for {address}");
            }
        }
    }

    public void Dispose()
    {
        if (_wanted is null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Write(string path, ReadOnlySpan<byte> content)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }
}
