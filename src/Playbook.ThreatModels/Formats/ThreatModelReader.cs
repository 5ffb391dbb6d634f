using System.Text;
using System.Text.Json;
using System.Xml;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats;

/// <summary>Reads a file under <c>threat-models/</c> in whatever format it is; the format is recognised by the content, never by the name.</summary>
public static class ThreatModelReader
{
    private static readonly string[] s_extensions = [".yml", ".yaml", ".json", ".xml", ".tm7", ".tb7", ".otm", ".hcl", ".thf"];

    /// <summary>Whether a file of this name is to be tried: structured text, and the extensions of the tools that are known.</summary>
    public static bool IsCandidate(string path) => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="diagnostics">Takes whatever is wrong with it; one that says so, where its format is not read.</param>
    /// <returns>The model, or what could be read of it; null where there is none.</returns>
    public static ThreatModel? Read(SourceText text, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var content = text.Content.AsSpan().TrimStart();
        if (content.StartsWith("<"))
        {
            ReadXml(text, diagnostics);
            return null;
        }

        if (content.StartsWith("{") || content.StartsWith("["))
        {
            return ReadJson(text, diagnostics);
        }

        if (NameOfText(text.Content) is { } name)
        {
            ReportNotRead(text.Path, name, diagnostics);
            return null;
        }

        return ReadYaml(text, diagnostics);
    }

    private static ThreatModel? ReadYaml(SourceText text, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        if (YamlReader.Read(text, found) is not { } root)
        {
            if (LooksLikeTicTaaC(text.Content))
            {
                ReportNotRead(text.Path, "TicTaaC", diagnostics);
                return null;
            }

            diagnostics.AddRange(found.ToImmutable());
            return null;
        }

        var format = KnownFormats.NameOf(DocumentShape.Of(root));
        if (format == KnownFormats.Native)
        {
            diagnostics.AddRange(found.ToImmutable());
            return NativeReader.Read(root, text.Path, diagnostics);
        }

        Report(text.Path, format, diagnostics);
        return null;
    }

    private static ThreatModel? ReadJson(SourceText text, DiagnosticBag diagnostics)
    {
        string? format;
        try
        {
            using var document = JsonDocument.Parse(text.Content, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            format = KnownFormats.NameOf(DocumentShape.Of(document.RootElement));
        }
        catch (JsonException failure)
        {
            if (Path.GetExtension(text.Path) is ".yml" or ".yaml")
            {
                // A YAML mapping or list in braces or brackets.
                return ReadYaml(text, diagnostics);
            }

            diagnostics.Add(ModelDiagnostics.FileBroken.At(LocationOf(failure, text), "this is not JSON: the value before or at this place breaks its grammar", "check for a missing comma, quote or bracket"));
            return null;
        }
        catch (ArgumentException)
        {
            diagnostics.Add(ModelDiagnostics.FileBroken.At(SourceLocation.Of(text.Path), "this is not JSON: it holds half of a character"));
            return null;
        }

        if (format == KnownFormats.Native)
        {
            return NativeReader.Read(text, diagnostics);
        }

        Report(text.Path, format, diagnostics);
        return null;
    }

    private static SourceLocation LocationOf(JsonException failure, SourceText text)
    {
        var line = (int)(failure.LineNumber ?? 0) + 1;
        var start = text.OffsetOf(line, 1);
        var rest = text.Content.AsSpan(start);
        var end = rest.IndexOf('\n') is var stop and >= 0 ? stop : rest.Length;
        // The parser counts bytes of UTF-8.
        var bytes = Encoding.UTF8.GetBytes(rest[..end].ToString());
        var count = (int)Math.Clamp(failure.BytePositionInLine ?? 0, 0, bytes.Length);
        return new SourceLocation(text.Path, line, Encoding.UTF8.GetCharCount(bytes, 0, count) + 1);
    }

    private static void ReadXml(SourceText text, DiagnosticBag diagnostics)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1 };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.Content.TrimStart()), settings);
            reader.MoveToContent();
            var format = reader.LocalName switch
            {
                "ThreatModel" => "Microsoft Threat Modeling Tool",
                "KnowledgeBase" => "Microsoft Threat Modeling Tool (a template, not a model)",
                _ => null,
            };
            Report(text.Path, format, diagnostics);
        }
        catch (XmlException failure)
        {
            var before = text.Content.Length - text.Content.AsSpan().TrimStart().Length;
            var start = text.LocationAt(before);
            var line = Math.Max(failure.LineNumber, 1);
            diagnostics.Add(ModelDiagnostics.FileBroken.At(
                new SourceLocation(text.Path, start.Line + line - 1, line == 1 ? start.Column + Math.Max(failure.LinePosition, 1) - 1 : failure.LinePosition),
                "this is not XML that can be read: it breaks the grammar here, or declares a document type, which is not allowed"));
        }
    }

    private static string? NameOfText(string content)
    {
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart(' ');
            if (start.StartsWith("threatmodel \""))
            {
                return "threatcl";
            }

            if (start.StartsWith("from pytm import") || start.StartsWith("import pytm"))
            {
                return "pytm";
            }
        }

        return null;
    }

    // Looks like YAML and is not: its items have keys below a plain text.
    private static bool LooksLikeTicTaaC(string content)
    {
        bool elements = false, others = false;
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            elements |= line.StartsWith("elements:");
            others |= line.StartsWith("data-flows:") || line.StartsWith("boundaries:");
        }

        return elements && others;
    }

    private static void Report(string path, string? format, DiagnosticBag diagnostics)
    {
        switch (format)
        {
            case KnownFormats.PlainBillOfMaterials:
                break;
            case null:
                diagnostics.Add(ModelDiagnostics.FormatUnknown.At(
                    SourceLocation.Of(path),
                    "the file is not a threat model in a format that is known",
                    "begin a threat model with \"schema: 1\", \"id: ...\" and \"title: ...\", or move the file elsewhere"));
                break;
            default:
                ReportNotRead(path, format, diagnostics);
                break;
        }
    }

    private static void ReportNotRead(string path, string format, DiagnosticBag diagnostics) =>
        diagnostics.Add(ModelDiagnostics.FormatNotRead.At(SourceLocation.Of(path), $"the file is a threat model of {format}, a format that this version does not read yet"));
}
