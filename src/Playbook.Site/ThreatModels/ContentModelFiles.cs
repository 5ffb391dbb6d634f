using Playbook.Site.Content;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;

namespace Playbook.Site.ThreatModels;

/// <summary>The content's files for a model that draws on others: those that were listed, so that no name leads out of the folder.</summary>
internal sealed class ContentModelFiles(ContentFolder content) : IModelFiles
{
    private readonly List<string> _read = [];

    /// <summary>The files that were read.</summary>
    public IReadOnlyList<string> Drawn => _read;

    /// <inheritdoc/>
    public bool Exists(string path) => content.Find(path) is not null;

    /// <inheritdoc/>
    public SourceText? Read(string path, DiagnosticBag diagnostics)
    {
        if (content.Find(path) is not { } file)
        {
            return null;
        }

        _read.Add(path);
        return SourceFileReader.Read(file.FullPath, file.Path, diagnostics);
    }
}
