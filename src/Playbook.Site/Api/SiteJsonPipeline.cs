using System.Text.Json;
using Playbook.Site.Links;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;

namespace Playbook.Site.Api;

/// <summary><c>/api/site.json</c>: every linkable thing, for whoever links.</summary>
internal sealed class SiteJsonPipeline : Pipeline
{
    private const string Path = "api/site.json";

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        yield return () => [new BinaryFile(Path, Write(renderer))];
    }

    private static byte[] Write(Renderer renderer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteStartArray("items");
            foreach (var target in renderer.Site.Index.Targets)
            {
                json.WriteStartObject();
                json.WriteString("id", target.Id.Text);
                json.WriteString("kind", target.Kind);
                json.WriteString("title", target.Title);
                json.WriteString("url", target.Address);
                if (target is { Kind: TargetKinds.ThreatModel, Owner: ThreatModelDocument { Model: not null } model })
                {
                    WriteModel(json, model);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.ToArray();
    }

    private static void WriteModel(Utf8JsonWriter json, ThreatModelDocument document)
    {
        var counts = ModelRows.CountsOf(document.Model!);
        json.WriteString("source", document.Source);
        json.WriteString("format", document.Model!.Format);
        json.WriteStartObject("counts");
        json.WriteNumber("components", counts.Components);
        json.WriteNumber("dataFlows", counts.DataFlows);
        json.WriteNumber("trustBoundaries", counts.TrustBoundaries);
        json.WriteNumber("assets", counts.Assets);
        json.WriteNumber("threats", counts.Threats);
        json.WriteNumber("mitigations", counts.Mitigations);
        json.WriteEndObject();
    }
}
