using System.Net;
using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Playbook.Browser.Tests.Setup;

/// <summary>
/// Serves a folder under <c>/playbook/</c> on this machine, as GitHub Pages does: a folder's index, a folder without its slash led on
/// to the one with it, and for all else the site's own 404 page under the address that was asked for.
/// </summary>
internal sealed class PagesServer : IAsyncDisposable
{
    /// <summary>The path that the site lies under.</summary>
    public const string BasePath = "/playbook/";

    private readonly WebApplication _application;

    private PagesServer(WebApplication application) => _application = application;

    /// <summary>The site's own address here.</summary>
    public Uri Root => new(_application.Urls.Single() + BasePath);

    /// <summary>Serves a folder until it is disposed of.</summary>
    public static async Task<PagesServer> Start(string folder)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(context => Answer(context, folder));
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new PagesServer(application);
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static Task Answer(HttpContext context, string folder)
    {
        var path = context.Request.Path.Value ?? "/";
        if (!path.StartsWith(BasePath, StringComparison.Ordinal) || path.Contains("..", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var file = Path.Combine(folder, path[BasePath.Length..]);
        if (Directory.Exists(file) && !path.EndsWith('/'))
        {
            context.Response.Redirect(path + "/" + context.Request.QueryString, permanent: true);
            return Task.CompletedTask;
        }

        file = Directory.Exists(file) ? Path.Combine(file, "index.html") : file;
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(folder, "404.html");
        }

        context.Response.ContentType = TypeOf(file);
        return context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "application/javascript; charset=utf-8",
        ".svg" => MediaTypeNames.Image.Svg,
        ".png" => MediaTypeNames.Image.Png,
        ".json" => "application/json; charset=utf-8",
        ".md" => "text/markdown; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        _ => MediaTypeNames.Application.Octet,
    };
}
