using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Playbook.Cli.Tests.Preview;

public class PreviewCommandTests
{
    private const string Site = """
        -- content/playbook.yml --
        schema: 1
        title: Site
        baseUrl: https://example.org/playbook/
        -- content/index.md --
        # Home

        [Second](second.md)
        -- content/second.md --
        # Second
        """;

    [Fact]
    public async Task The_site_is_served_as_GitHub_Pages_would()
    {
        using var site = new CliSite(Site);
        await using var preview = await RunningPreview.Start(site.At("content"));

        using var home = await preview.Get("");
        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (home.StatusCode, home.Content.Headers.ContentType?.ToString()));
        Assert.True(home.Headers.CacheControl!.NoStore);
        var html = await home.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\" defer></script></body>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", html, StringComparison.Ordinal);

        using var folder = await preview.Get("second?a=%20b");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/second/?a=%20b"), (folder.StatusCode, folder.Headers.Location?.OriginalString));

        using var nowhere = await preview.Get("nowhere/");
        Assert.Equal((HttpStatusCode.NotFound, "text/html; charset=utf-8"), (nowhere.StatusCode, nowhere.Content.Headers.ContentType?.ToString()));
        Assert.Contains("<script src=\"/_preview/", await nowhere.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var data = await preview.Get("api/site.json");
        Assert.Equal("application/json; charset=utf-8", data.Content.Headers.ContentType?.ToString());

        using var head = await preview.Get("second/", method: HttpMethod.Head);
        Assert.True(head.Content.Headers.ContentLength > 500);

        using var post = await preview.Get("", method: HttpMethod.Post);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);

        foreach (var own in new[] { "reload.js", "overlay.css" })
        {
            Assert.NotEmpty(await preview.Client.GetStringAsync("_preview/" + own, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_page_is_sent_compressed_to_a_browser_that_takes_it_so()
    {
        using var site = new CliSite(Site);
        await using var preview = await RunningPreview.Start(site.At("content"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "second/");
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var page = await preview.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await using var gzip = new GZipStream(await page.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);

        Assert.Equal(["gzip"], page.Content.Headers.ContentEncoding);
        Assert.Contains("<h1", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_names_of_this_machine_are_answered()
    {
        using var site = new CliSite(Site);
        await using var preview = await RunningPreview.Start(site.At("content"));
        foreach (var (host, status) in new[]
        {
            ("localhost", HttpStatusCode.OK), ("LOCALHOST:4000", HttpStatusCode.OK), ("127.0.0.1:1", HttpStatusCode.OK), ("[::1]:4000", HttpStatusCode.OK),
            ("rebound.example", HttpStatusCode.BadRequest), ("localhost.example", HttpStatusCode.BadRequest), ("127.0.0.1.example", HttpStatusCode.BadRequest),
        })
        {
            using var answer = await preview.Get("", host);
            Assert.Equal((host, status), (host, answer.StatusCode));
        }
    }

    [Fact]
    public async Task A_change_reaches_the_page_with_what_is_wrong_and_the_last_site_survives()
    {
        using var site = new CliSite(Site);
        await using var preview = await RunningPreview.Start(site.At("content"));
        await using var events = preview.Events().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var first = await Next(events, state => true);
        Assert.Empty(Lines(first));

        site.Write("content/new/deep.md", "# New\n\n[Nowhere](nowhere.md)\n");
        var second = await Next(events, state => Lines(state).Count > 0);
        Assert.NotEqual(Version(first), Version(second));
        Assert.StartsWith("error " + site.At("content/new/deep.md").Replace('\\', '/') + ":3:1: error PB2001: ", Lines(second)[0], StringComparison.Ordinal);
        Assert.Equal("1 error", second.GetProperty("headline").GetString());
        Assert.Contains("<h1>New</h1>", await preview.Client.GetStringAsync("new/deep/", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        site.Write("content/playbook.yml", "title: [");
        var third = await Next(events, state => !state.GetProperty("isCurrent").GetBoolean());
        Assert.Equal(Version(second), Version(third));
        Assert.Contains(Lines(third), line => line.Contains("PB1101", StringComparison.Ordinal));
        Assert.Contains("<h1>New</h1>", await preview.Client.GetStringAsync("new/deep/", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // A page still listens.
        Assert.Equal(0, await preview.End());
    }

    [Fact]
    public async Task A_site_that_cannot_be_built_at_first_appears_once_it_can()
    {
        using var site = new CliSite(Site);
        site.Write("content/playbook.yml", "title: [");
        await using var preview = await RunningPreview.Start(site.At("content"));
        using (var nothing = await preview.Get("second/"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, nothing.StatusCode);
            Assert.Contains("<script src=\"/_preview/", await nothing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        await using var events = preview.Events().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await Next(events, state => Lines(state).Count > 0);
        site.Write("content/playbook.yml", "schema: 1\n");
        await Next(events, state => state.GetProperty("isCurrent").GetBoolean());
        using var there = await preview.Get("second/");
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
    }

    [Fact]
    public void A_port_in_use_is_3_and_names_the_port_and_the_option()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var site = new CliSite(Site);
        Assert.Equal(3, site.Run("preview", "--port", $"{port}"));
        Assert.StartsWith($"playbook: Port {port} is in use by another program, perhaps by another preview. Choose another: --port ", site.Error, StringComparison.Ordinal);
        Assert.Equal("", site.Out);
    }

    [Theory]
    [InlineData("\"abc\" is not a port.", "preview", "--port", "abc")]
    [InlineData("\"65536\" is not a port.", "preview", "--port", "65536")]
    [InlineData("There is no folder \"nowhere\".", "preview", "nowhere")]
    [InlineData("--output is not an option of \"preview\"", "--output", "x", "preview")]
    [InlineData("There is no option \"--output\"", "preview", "--output", "x")]
    public void What_is_not_understood_is_2(string message, params string[] args)
    {
        using var site = new CliSite(Site);
        Assert.Equal(2, site.Run(args));
        Assert.StartsWith("playbook: " + message, site.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_every_option()
    {
        using var site = new CliSite();
        Assert.Equal(0, site.Run("preview", "--help"));
        foreach (var option in new[] { "--port", "--audience", "--drafts", "--help" })
        {
            Assert.Contains(option, site.Out, StringComparison.Ordinal);
        }
    }

    // A file may be seen while it is being written, so there can be states between.
    private static async Task<JsonElement> Next(IAsyncEnumerator<JsonElement> events, Func<JsonElement, bool> isIt)
    {
        while (await events.MoveNextAsync())
        {
            if (isIt(events.Current))
            {
                return events.Current;
            }
        }

        throw new InvalidOperationException("The preview ended.");
    }

    private static string? Version(JsonElement state) => state.GetProperty("site").GetString();

    private static List<string> Lines(JsonElement state) =>
        [.. state.GetProperty("messages").EnumerateArray().Select(message => $"{message.GetProperty("severity").GetString()} {message.GetProperty("line").GetString()}")];
}
