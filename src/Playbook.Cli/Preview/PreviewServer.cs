using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Playbook.Cli.Preview;

/// <summary>Serves the site to browsers on this machine.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const string OwnFolder = "/_preview/";

    private readonly PreviewStates _states;
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();

    private PreviewServer(PreviewStates states, int port)
    {
        _states = states;
        // The empty builder reads no settings file and no environment, which could open the server to others.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (port == 0)
            {
                kestrel.Listen(IPAddress.Loopback, port);
            }
            else
            {
                kestrel.ListenLocalhost(port);
            }
        });
        // Ctrl+C is the program's to hear.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        // As GitHub Pages sends it, so that what is measured here holds there.
        builder.Services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        _app = builder.Build();
        _app.UseResponseCompression();
        _app.Run(Answer);
    }

    /// <summary>Where the site is.</summary>
    public Uri Address => new(_app.Urls.First(url => !url.Contains("[::1]", StringComparison.Ordinal)));

    /// <summary>Starts to serve; requests wait for the first build.</summary>
    /// <param name="states">What to serve.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="PortRefusedException">The port is not to be had.</exception>
    public static async Task<PreviewServer> Start(PreviewStates states, int port, CancellationToken cancellation)
    {
        var server = new PreviewServer(states, port);
        try
        {
            await server._app.StartAsync(cancellation);
            return server;
        }
        catch (Exception failure)
        {
            await server.DisposeAsync();
            throw failure switch
            {
                IOException { InnerException: AddressInUseException } =>
                    new PortRefusedException($"Port {port} is in use by another program, perhaps by another preview. Choose another: --port {Another(port)}", failure),
                SocketException => new PortRefusedException($"Port {port} cannot be used: {failure.Message}. Choose another: --port {Another(port)}", failure),
                _ => failure,
            };
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private static int Another(int port) => port is >= 1024 and < ushort.MaxValue ? port + 1 : 4001;

    private async Task Answer(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        try
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (!IsThisMachine(context.Request.Host))
            {
                await Text(context, StatusCodes.Status400BadRequest, "The preview answers to localhost only.", ended.Token);
            }
            else if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            {
                context.Response.Headers.Allow = "GET, HEAD";
                await Text(context, StatusCodes.Status405MethodNotAllowed, "The preview is there to be read.", ended.Token);
            }
            else if (context.Request.Path.Value is { } path && path.StartsWith(OwnFolder, StringComparison.Ordinal))
            {
                await Own(context, path[OwnFolder.Length..], ended.Token);
            }
            else
            {
                await Page(context, await _states.OtherThan(null, ended.Token), ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page was left, or the preview ended.
        }
    }

    // Another site could let its name lead to this machine and read what is served here: then the host is that name.
    private static bool IsThisMachine(HostString host) =>
        host.Host is "127.0.0.1" or "[::1]" || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    private Task Own(HttpContext context, string name, CancellationToken cancellation) => name switch
    {
        "events" => Events.Write(context.Response, _states, cancellation),
        "reload.js" or "overlay.css" => Send(context, StatusCodes.Status200OK, StaticSite.MediaTypeOf(name), Resource(name), cancellation),
        _ => Text(context, StatusCodes.Status404NotFound, "There is no such part of the preview.", cancellation),
    };

    private static async Task Page(HttpContext context, PreviewState state, CancellationToken cancellation)
    {
        if (state.Folder is not { } folder)
        {
            await Html(context, StatusCodes.Status503ServiceUnavailable, NoSite, state, cancellation);
            return;
        }

        var answer = StaticSite.Find(folder, context.Request.Path.Value ?? "/");
        if (answer.Location is { } location)
        {
            context.Response.StatusCode = answer.Status;
            context.Response.Headers.Location = new PathString(location).ToUriComponent() + context.Request.QueryString.ToUriComponent();
        }
        else if (answer.File is null)
        {
            await Text(context, answer.Status, "There is no such page.", cancellation);
        }
        else if (answer.File.EndsWith(".html", StringComparison.Ordinal))
        {
            await Html(context, answer.Status, await File.ReadAllTextAsync(answer.File, cancellation), state, cancellation);
        }
        else
        {
            await Send(context, answer.Status, answer.MediaType!, await File.ReadAllBytesAsync(answer.File, cancellation), cancellation);
        }
    }

    private const string NoSite =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>No site yet</title></head>
        <body><h1>There is no site yet</h1><p>It appears here as soon as it can be built.</p></body></html>
        """;

    private static Task Html(HttpContext context, int status, string html, PreviewState state, CancellationToken cancellation) =>
        Send(context, status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(LiveHtml.Of(html, state.Version)), cancellation);

    private static Task Text(HttpContext context, int status, string text, CancellationToken cancellation) =>
        Send(context, status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text + "\n"), cancellation);

    private static async Task Send(HttpContext context, int status, string mediaType, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, cancellation);
        }
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("preview/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>The port cannot be served on; the message says what to do.</summary>
/// <param name="message">Why, and what to do.</param>
/// <param name="cause">The cause.</param>
internal sealed class PortRefusedException(string message, Exception cause) : Exception(message, cause);
