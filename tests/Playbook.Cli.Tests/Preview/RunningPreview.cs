using System.Text.Json;
using System.Text.RegularExpressions;
using Playbook.Cli.Terminals;
using Playbook.Themes.Default;

namespace Playbook.Cli.Tests.Preview;

/// <summary>The command, running in this process until it is disposed of.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly Task<int> _run;

    private RunningPreview(string content)
    {
        var terminal = new Terminal(TextWriter.Synchronized(_out), TextWriter.Synchronized(_error));
        _run = Task.Run(() => PlaybookApp.Run(["preview", content, "--port", "0"], new RunContext(terminal, new DefaultTheme(), _end.Token)));
    }

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public static async Task<RunningPreview> Start(string content)
    {
        var preview = new RunningPreview(content);
        var address = "";
        await Until(() => preview._run.IsCompleted || (address = Regex.Match(preview._out.ToString(), @"Open (http://\S+) ").Groups[1].Value).Length > 0);
        Assert.False(preview._run.IsCompleted, preview._error.ToString());
        preview.Client.BaseAddress = new Uri(address);
        return preview;
    }

    public async Task<HttpResponseMessage> Get(string path, string? host = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Host = host;
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>What the page is told, from now on.</summary>
    public async IAsyncEnumerable<JsonElement> Events()
    {
        using var reader = new StreamReader(await Client.GetStreamAsync("_preview/events", TestContext.Current.CancellationToken));
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(2)) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                yield return JsonDocument.Parse(line[6..]).RootElement;
            }
        }
    }

    /// <summary>Ends it as Ctrl+C does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> End()
    {
        await _end.CancelAsync();
        return await _run.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        Client.Dispose();
        _end.Dispose();
    }

    private static async Task Until(Func<bool> isSo)
    {
        for (var i = 0; i < 1200 && !isSo(); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
