using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;

namespace Playbook.Site.Conversion;

/// <summary>The files in the folder of a model, and below it. A link among them leads nowhere, since it could lead out of the folder.</summary>
/// <param name="folder">The folder.</param>
internal sealed class FilesBeside(string folder) : IModelFiles
{
    /// <inheritdoc/>
    public bool Exists(string path) => PathOf(path) is not null;

    /// <inheritdoc/>
    public SourceText? Read(string path, DiagnosticBag diagnostics) => PathOf(path) is { } full ? SourceFileReader.Read(full, path, diagnostics) : null;

    private string? PathOf(string path)
    {
        // Takes away whatever a name could do beside going down.
        if (ModelPaths.Resolve("", path) is not { } safe || safe != path)
        {
            return null;
        }

        var full = folder;
        foreach (var part in safe.Split('/'))
        {
            full = Path.Combine(full, part);
            if (new FileInfo(full) is { LinkTarget: not null })
            {
                return null;
            }
        }

        return File.Exists(full) ? full : null;
    }
}
