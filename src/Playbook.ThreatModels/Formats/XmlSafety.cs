using System.Xml;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;

namespace Playbook.ThreatModels.Formats;

/// <summary>XML from anybody: no document type, no entity but the five, nothing fetched.</summary>
internal static class XmlSafety
{
    /// <summary>The settings of every reader of XML.</summary>
    public static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        CheckCharacters = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>What to say of XML that breaks its grammar.</summary>
    public static Diagnostic Broken(XmlException failure, SourceText text)
    {
        // The parser was given the text without the white space before it, which XML does not allow.
        var before = text.Content.Length - text.Content.AsSpan().TrimStart().Length;
        var start = text.LocationAt(before);
        var line = Math.Max(failure.LineNumber, 1);
        return ModelDiagnostics.FileBroken.At(
            new SourceLocation(text.Path, start.Line + line - 1, line == 1 ? start.Column + Math.Max(failure.LinePosition, 1) - 1 : failure.LinePosition),
            "this is not XML that can be read: it breaks the grammar here, or declares a document type, which is not allowed");
    }
}
