using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Playbook.Cli.Tests.Assets;

/// <summary>The proxy of the environment, which a process reads once: so in a process of its own.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task The_file_is_asked_for_through_the_proxy_whose_password_is_told_to_nobody()
    {
        using var site = new CliSite("-- content/index.md --\n# Home");
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var address = proxy.LocalEndpoint.ToString()!;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "playbook.dll"), "assets", "restore"])
        {
            WorkingDirectory = site.Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["HTTPS_PROXY"] = $"http://reader:secret@{address}", ["NO_PROXY"] = null, ["no_proxy"] = null, ["https_proxy"] = null },
        };
        using var process = Process.Start(start)!;
        var asked = await Refuse(proxy);
        // Were there a second file, it would wait for an answer.
        proxy.Stop();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("CONNECT cdn.jsdelivr.net:443 HTTP/1.1", asked);
        Assert.Equal(3, process.ExitCode);
        Assert.Contains($"could not be fetched through the proxy {address}: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    private static async Task<string?> Refuse(TcpListener proxy)
    {
        using var client = await proxy.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var asked = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 })
        {
        }

        await stream.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        return asked;
    }
}
