using Playbook.Cli.Preview;
using Playbook.Site.Content;

namespace Playbook.Cli.Tests.Preview;

public class ContentWatcherTests
{
    [Fact]
    public async Task Changes_that_come_together_are_one_and_those_of_what_is_no_content_are_none()
    {
        using var site = new CliSite("-- content/a.md --\n-- content/.git/index --\n-- content/node_modules/x.js --");
        using var watcher = new ContentWatcher(site.At("content"));
        site.Write("content/.git/index", "changed");
        site.Write("content/node_modules/x.js", "changed");
        site.Write("content/.a.md.swp", "");
        var next = watcher.Next(TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);

        for (var i = 0; i < 5; i++)
        {
            site.Write("content/a.md", $"{i}");
        }

        await next.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        next = watcher.Next(TestContext.Current.CancellationToken);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(next.IsCompleted);

        File.Delete(site.At("content/a.md"));
        await next.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("a.md", true)]
    [InlineData("a/b.md", true)]
    [InlineData("output", true)]
    [InlineData("output/b.html", false)]
    [InlineData("a/.b/c.md", false)]
    [InlineData(".playbook-assets/x.js", true)]
    [InlineData("bin/x", false)]
    public void Names_tell_what_is_content(string path, bool isContent) =>
        Assert.Equal(isContent, ContentNames.IsContent(path.Replace('/', Path.DirectorySeparatorChar)));
}
