using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>Reads the diagrams, which are texts in one of three languages, or an SVG picture.</summary>
internal sealed class TmBomDiagrams
{
    private readonly List<(ForeignReader Reader, Claim Claim)> _texts = [];
    private readonly List<(ForeignReader Reader, string Title)> _pictures = [];
    private readonly List<ExternalLink> _links = [];

    /// <summary>Claims the ids of those that are texts.</summary>
    public TmBomDiagrams(ImmutableArray<ForeignReader> diagrams, ImportIds ids)
    {
        foreach (var reader in diagrams)
        {
            var title = reader.Line("title") ?? "Diagram";
            if (IsSvg(reader))
            {
                _pictures.Add((reader, title));
            }
            else
            {
                reader.Element = ids.Claim(ElementKind.Diagram, null, null, title, reader.Start);
                _texts.Add((reader, reader.Element));
            }

            if (EmbeddedPicture.IsWebAddress(reader.Text("link")))
            {
                _links.Add(new ExternalLink(title, reader.Text("link")!, reader.Location("link")));
            }
            else
            {
                reader.PutBack("link");
            }
        }
    }

    /// <summary>Where the diagrams' sources are.</summary>
    public IEnumerable<ExternalLink> Links => _links;

    /// <summary>The diagrams that are texts.</summary>
    public IEnumerable<DiagramView> Views(DiagnosticBag diagnostics)
    {
        foreach (var (reader, claim) in _texts)
        {
            var language = reader.Line("type")?.ToLowerInvariant();
            if (language is not ("mermaid" or "plantuml" or "graphviz"))
            {
                diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(
                    reader.Location("type"),
                    language is null
                        ? $"the diagram \"{ImportIds.Shorten(claim.Name)}\" does not say what it is written in"
                        : $"the diagram \"{ImportIds.Shorten(claim.Name)}\" is written in \"{ImportIds.Shorten(language)}\", and the format has Graphviz, Mermaid, PlantUML and SVG"));
            }

            yield return new DiagramView(claim.Id, claim.Name, [], reader.Markdown("description"), reader.Start)
            {
                Text = reader.Text("source") is { } source ? new DiagramText(language ?? "text", source) : null,
            };
        }
    }

    /// <summary>The diagrams that are pictures.</summary>
    public IEnumerable<Picture> Pictures(DiagnosticBag diagnostics)
    {
        foreach (var (reader, title) in _pictures)
        {
            // Some write the picture's address in place of its text.
            var picture = reader.Text("source") is { } source && source.StartsWith('<')
                ? EmbeddedPicture.OfSvg(source, title, reader.Location("source"), diagnostics)
                : EmbeddedPicture.Read(reader, "source", title, diagnostics);
            if (picture is not null)
            {
                yield return picture;
            }
        }
    }

    private static bool IsSvg(ForeignReader reader) => string.Equals(reader.Text("type"), "svg", StringComparison.OrdinalIgnoreCase);
}
