using System.Collections.Immutable;
using System.Xml;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Json;
using Playbook.Sources.Text;
using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats;

/// <summary>Reads a file under <c>threat-models/</c> in whatever format it is; the format is recognised by the content, never by the name.</summary>
public static class ThreatModelReader
{
    private static readonly string[] s_extensions = [".yml", ".yaml", ".json", ".xml", ".tm7", ".tb7", ".otm", ".hcl", ".thf", ".tm"];

    // What lies beside models and is none: looked at by nobody, so that a folder of pictures costs nothing.
    private static readonly string[] s_others =
    [
        ".md", ".markdown", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".pdf", ".html", ".htm", ".css", ".js", ".zip", ".gz", ".docx", ".xlsx", ".pptx", ".odt", ".ods",
        ".odp", ".drawio", ".vsdx", ".csv", ".tsv", ".mp4", ".webm", ".woff", ".woff2",
    ];

    /// <summary>Whether a file of this name must be a model: structured text, and the extensions of the tools that are known. What is wrong with it is said.</summary>
    public static bool IsCandidate(string path) => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file of this name may be a model: names lie, so whatever is no known kind of something else is looked at. Where it is none, nothing is said.</summary>
    public static bool MayBeCandidate(string path) => IsCandidate(path) || !s_others.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the formats that are read, with the names people know, by name.</summary>
    public static ImmutableArray<(string Name, string Title)> Formats { get; } = [.. FormatList.Read.Select(format => (format.Name, format.Title)).OrderBy(format => format.Name, StringComparer.Ordinal)];

    /// <summary>The name people know of a format; the name itself where it is none.</summary>
    public static string TitleOf(string format) => FormatList.Read.FirstOrDefault(each => each.Name == format)?.Title ?? format;

    /// <summary>Reads a file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="id">The id of a model that has none of its own. Several models in one file have it as the first part of theirs.</param>
    /// <param name="files">The files beside it.</param>
    /// <param name="diagnostics">Takes whatever is wrong with it; one that says so, where its format is not read.</param>
    /// <returns>The models, or what could be read of them; none where there is none.</returns>
    public static ImmutableArray<ThreatModel> Read(SourceText text, Id id, IModelFiles files, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return [.. ReadAny(text, id, files, diagnostics).Select(WithKnownElements)];
    }

    // What a reader claimed and then made nothing of is nothing that can be linked to.
    private static ThreatModel WithKnownElements(ThreatModel model)
    {
        if (model.AlsoInSource.IsEmpty && model.DerivedIds.IsEmpty)
        {
            return model;
        }

        var known = model.Elements.Select(element => element.Id!.Value).ToHashSet();
        return model with
        {
            DerivedIds = model.DerivedIds.All(known.Contains) ? model.DerivedIds : model.DerivedIds.Intersect(known),
            AlsoInSource =
            [
                .. model.AlsoInSource.Select(item => item.Element is { } element && !known.Contains(element) ? item with { Element = null, Name = $"{element}: {item.Name}" } : item),
            ],
        };
    }

    private static ImmutableArray<ThreatModel> ReadAny(SourceText text, Id id, IModelFiles files, DiagnosticBag diagnostics)
    {
        var source = new ModelSource(text, null, id, files);
        var content = text.Content.AsSpan().TrimStart();
        if (content.StartsWith("<"))
        {
            return ReadXml(source, diagnostics);
        }

        if (content.StartsWith("{") || content.StartsWith("["))
        {
            return ReadJson(source, diagnostics);
        }

        if (FormatList.Read.FirstOrDefault(format => format.RecognisesText(text.Content)) is { } known)
        {
            return known.Read(source, diagnostics);
        }

        if (IsPytm(text.Content))
        {
            return NotRead(text.Path, "pytm", diagnostics);
        }

        return ReadYaml(source, diagnostics);
    }

    private static ImmutableArray<ThreatModel> ReadYaml(ModelSource source, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        if (YamlReader.Read(source.Text, found) is { } root)
        {
            return ReadTree(source with { Root = root }, isJson: false, found, diagnostics);
        }

        if (LooksLikeTicTaaC(source.Text.Content))
        {
            return NotRead(source.Path, "TicTaaC", diagnostics);
        }

        diagnostics.AddRange(found.ToImmutable());
        return [];
    }

    private static ImmutableArray<ThreatModel> ReadJson(ModelSource source, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        if (JsonTreeReader.Read(source.Text, found) is { } root)
        {
            return ReadTree(source with { Root = root }, isJson: true, found, diagnostics);
        }

        if (Path.GetExtension(source.Path) is ".yml" or ".yaml" or ".otm")
        {
            // A YAML mapping or list in braces or brackets.
            return ReadYaml(source, diagnostics);
        }

        diagnostics.AddRange(found.ToImmutable());
        return [];
    }

    // What was found while parsing is said of files that are read: others are not ours to mend.
    private static ImmutableArray<ThreatModel> ReadTree(ModelSource source, bool isJson, DiagnosticBag found, DiagnosticBag diagnostics)
    {
        var (format, named) = FormatList.Of(DocumentShape.Of(source.Root!));
        if (format is not null)
        {
            diagnostics.AddRange(found.ToImmutable());
            if (DocumentSize.IsExceeded(source.Root!, source.Text, diagnostics))
            {
                return [];
            }

            if (isJson && !format.TakesDuplicateKeys)
            {
                DuplicateKeys.Report(source.Root!, diagnostics);
            }

            return format.Read(source, diagnostics);
        }

        return named == FormatList.PlainBillOfMaterials ? [] : named is not null ? NotRead(source.Path, named, diagnostics) : Unknown(source.Path, diagnostics);
    }

    private static ImmutableArray<ThreatModel> ReadXml(ModelSource source, DiagnosticBag diagnostics)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text.Content.TrimStart()), XmlSafety.Settings());
            reader.MoveToContent();
            if (FormatList.Read.FirstOrDefault(format => format.RecognisesXml(reader.LocalName, reader.NamespaceURI)) is { } known)
            {
                return known.Read(source, diagnostics);
            }

            return reader.LocalName == "KnowledgeBase"
                ? NotAModel(source.Path, diagnostics)
                : Unknown(source.Path, diagnostics);
        }
        catch (XmlException failure)
        {
            diagnostics.Add(XmlSafety.Broken(failure, source.Text));
            return [];
        }
    }

    private static bool IsPytm(string content)
    {
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart(' ');
            if (start.StartsWith("from pytm import") || start.StartsWith("import pytm"))
            {
                return true;
            }
        }

        return false;
    }

    // Looks like YAML and is not: its items have keys below a plain text. Beside its models lie lists of what was decided.
    private static bool LooksLikeTicTaaC(string content)
    {
        bool elements = false, others = false;
        var decisions = 0;
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            elements |= line.StartsWith("elements:");
            others |= line.StartsWith("data-flows:") || line.StartsWith("boundaries:");
            decisions += line.StartsWith("mitigated:") || line.StartsWith("accepted:") || line.StartsWith("avoided:") || line.StartsWith("transferred:") || line.StartsWith("notApplicable:") ? 1 : 0;
        }

        return (elements && others) || decisions > 1;
    }

    private static ImmutableArray<ThreatModel> Unknown(string path, DiagnosticBag diagnostics)
    {
        diagnostics.Add(ModelDiagnostics.FormatUnknown.At(
            SourceLocation.Of(path),
            $"the file is not a threat model in a format that is known; looked for {string.Join("; ", FormatList.Read.Select(format => $"{format.Title} ({format.RecognisedBy.Replace("`", "", StringComparison.Ordinal)})"))}",
            "begin a threat model with \"schema: 1\", \"id: ...\" and \"title: ...\", or move the file elsewhere"));
        return [];
    }

    private static ImmutableArray<ThreatModel> NotAModel(string path, DiagnosticBag diagnostics)
    {
        diagnostics.Add(ModelDiagnostics.FormatNotRead.At(
            SourceLocation.Of(path),
            "the file is a template of the Microsoft Threat Modeling Tool, from which models are made, and no model itself",
            "put the .tm7 file here that was made with it"));
        return [];
    }

    private static ImmutableArray<ThreatModel> NotRead(string path, string format, DiagnosticBag diagnostics)
    {
        diagnostics.Add(ModelDiagnostics.FormatNotRead.At(SourceLocation.Of(path), $"the file is a threat model of {format}, a format that this version does not read yet"));
        return [];
    }
}
