using Markdig.Syntax;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.Site.Markdown.Fences;

/// <summary>
/// Reads a <c>risk-matrix</c> fence. Empty, it stands for the scheme's matrix; <c>model: ID</c> puts that model's threats into the
/// cells; <c>title:</c> is the caption.
/// </summary>
internal static class RiskMatrixFence
{
    /// <summary>Reads the fence's body, a YAML mapping or nothing.</summary>
    public static RiskMatrixHole Read(CodeBlock block, string text, BodyContext page)
    {
        var location = page.LocationAt(block.Span.Start);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new RiskMatrixHole(null, null, location);
        }

        var found = new DiagnosticBag();
        RiskMatrixHole hole;
        if (YamlReader.Read(new SourceText(location.File, text), found) is SourceMapping mapping)
        {
            var reader = new MappingReader(mapping, found, "a risk-matrix fence");
            hole = new RiskMatrixHole(reader.Text("model"), reader.Text("title"), location)
            {
                ModelLocation = InPage(reader.Location("model")),
                Scheme = reader.Text("scheme") is { } scheme ? new Located<string>(scheme, InPage(reader.Location("scheme"))) : null,
            };
            reader.Finish();
        }
        else
        {
            hole = new RiskMatrixHole(null, null, location);
        }

        foreach (var diagnostic in found.ToImmutable())
        {
            page.Report(diagnostic with { Location = InPage(diagnostic.Location) });
        }

        return hole;

        // The fence was read as a text of its own; its first line is the one below the fence.
        SourceLocation InPage(SourceLocation inFence) =>
            new(location.File, location.Line + Math.Max(inFence.Line, 1), inFence.Column + location.Column - 1);
    }
}
