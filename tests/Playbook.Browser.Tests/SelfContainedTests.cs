using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;
using Playbook.Site;
using Playbook.Site.Assets;
using Playbook.Themes.Default.Document;

namespace Playbook.Browser.Tests;

/// <summary>A site with <c>assets: self</c>.</summary>
public sealed class SelfContainedTests(BuiltSite site) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playbook-self-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Way.Disk)]
    [InlineData(Way.Server)]
    public async Task It_draws_its_diagrams_and_asks_no_other_host(Way way)
    {
        site.Require();
        var output = Build();
        await using var server = await PagesServer.Start(output);
        await using var context = await site.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var asked = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);
        var root = way == Way.Disk ? new Uri(output + "/").AbsoluteUri : server.Root.AbsoluteUri;

        await page.GotoAsync(root + (way == Way.Disk ? "index.html" : ""));
        await page.Locator("figure.diagram .drawing svg").WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });

        Assert.Contains(asked, address => address.Contains("/assets/mermaid", StringComparison.Ordinal));
        Assert.All(asked, address => Assert.True(address.StartsWith(root, StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal), address));
        Assert.Empty(complaints);
    }

    private string Build()
    {
        var content = Directory.CreateDirectory(Path.Combine(_folder.FullName, "content"));
        File.WriteAllText(Path.Combine(content.FullName, "playbook.yml"), "schema: 1\ntitle: Test\nassets: self\n");
        File.WriteAllText(Path.Combine(content.FullName, "index.md"), "# Home\n\n```mermaid\nflowchart LR\n  a --> b\n```\n");
        content.CreateSubdirectory(PinnedFolder.Name);
        foreach (var file in Cdn.All)
        {
            File.WriteAllBytes(PinnedFolder.PathOf(content.FullName, file), PinnedPackage.Read(file));
        }

        var output = Path.Combine(_folder.FullName, "site");
        BuiltSite.Build(new BuildOptions { Content = content.FullName, Output = output, Version = "test", BaseUrl = "https://playbook.example/" });
        return output;
    }
}
