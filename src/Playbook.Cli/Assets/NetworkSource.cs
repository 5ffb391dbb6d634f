using System.Net.Http.Headers;
using Playbook.Views;

namespace Playbook.Cli.Assets;

/// <summary>The addresses that pages would load the files from, by way of the proxy that the environment names.</summary>
internal sealed class NetworkSource : AssetSource
{
    // The largest is 4 MB; whoever answers with more answers with something else.
    private const int MostBytes = 32 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client = new() { Timeout = Longest, MaxResponseContentBufferSize = MostBytes };

    /// <summary>Prepares the asking.</summary>
    public NetworkSource() => _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("playbook", ProductVersion.Current));

    /// <inheritdoc/>
    public override async Task<(byte[] Bytes, string Origin)> Read(PinnedFile file, CancellationToken cancellation)
    {
        try
        {
            return (await _client.GetByteArrayAsync(file.Url, cancellation), file.Url);
        }
        catch (HttpRequestException failure)
        {
            throw NotHad(file, failure.StatusCode is { } status ? $"the answer was {(int)status}" : failure.Message.TrimEnd('.'));
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw NotHad(file, $"there was no answer within {Longest.TotalMinutes} minutes");
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _client.Dispose();
        base.Dispose();
    }

    private static AssetNotHadException NotHad(PinnedFile file, string reason) =>
        new($"{file.Url} could not be fetched{Proxy(new Uri(file.Url))}: {reason}. Where there is no network, take it from a folder: playbook assets restore --from FOLDER");

    // Its address may hold a password, so only the host is named.
    private static string Proxy(Uri address) =>
        !HttpClient.DefaultProxy.IsBypassed(address) && HttpClient.DefaultProxy.GetProxy(address) is { } proxy && proxy != address
            ? $" through the proxy {proxy.Host}:{proxy.Port}"
            : "";
}
