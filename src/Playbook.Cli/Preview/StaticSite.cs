using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;

namespace Playbook.Cli.Preview;

/// <summary>What a folder answers to an address, as GitHub Pages would.</summary>
internal static class StaticSite
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new(new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings, StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = "text/markdown",
        [".yml"] = "text/yaml",
        [".yaml"] = "text/yaml",
        [".ics"] = "text/calendar",
    });

    private static readonly FrozenSet<string> TextTypes =
        new[] { "application/json", "application/javascript", "application/manifest+json", "application/xml", "image/svg+xml" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Finds the answer.</summary>
    /// <param name="root">The folder, as a full path.</param>
    /// <param name="path">The path of the address, percent-decoded, with the slash it begins with.</param>
    public static Answer Find(string root, string path)
    {
        if (FullPathOf(root, path) is not { } full)
        {
            return NotFound(root);
        }

        if (path.EndsWith('/'))
        {
            return Page(Path.Combine(full, "index.html")) ?? NotFound(root);
        }

        // A file goes before a page of that name, and a page before a folder.
        return File.Exists(full) ? new Answer(200, full, MediaTypeOf(full), null)
            : Page(full + ".html") ?? (Directory.Exists(full) ? new Answer(301, null, null, path + "/") : NotFound(root));
    }

    /// <summary>The media type of a file, with its character set where it is text.</summary>
    public static string MediaTypeOf(string file)
    {
        if (!MediaTypes.TryGetContentType(file, out var type))
        {
            return "application/octet-stream";
        }

        return type.StartsWith("text/", StringComparison.Ordinal) || TextTypes.Contains(type) ? type + "; charset=utf-8" : type;
    }

    private static Answer? Page(string file) => File.Exists(file) ? new Answer(200, file, MediaTypeOf(file), null) : null;

    private static Answer NotFound(string root) =>
        Page(Path.Combine(root, "404.html")) is { } page ? page with { Status = 404 } : new Answer(404, null, null, null);

    // An address never leads out of the folder, whatever it holds; and one with two slashes, as a redirect, would lead to another host.
    private static string? FullPathOf(string root, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal) || path.Contains("//", StringComparison.Ordinal))
        {
            return null;
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.TrimStart('/'), root));
        return full == root || full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }
}

/// <summary>What is answered.</summary>
/// <param name="Status">The status: 200, 301 or 404.</param>
/// <param name="File">The file to send; null where there is none.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Location">Where to go instead, percent-decoded; null unless the status says so.</param>
internal sealed record Answer(int Status, string? File, string? MediaType, string? Location);
