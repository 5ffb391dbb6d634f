using System.Collections.Immutable;
using System.Xml;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>
/// The Microsoft Threat Modeling Tool's models, <c>.tm7</c>. There is no description of the format: it is what .NET's data contract
/// serializer makes of the tool's classes, read here from files that the tool wrote.
/// </summary>
internal sealed class Tm7Format : ModelFormat
{
    private const string Namespace = "http://schemas.datacontract.org/2004/07/ThreatModeling.Model";

    /// <inheritdoc/>
    public override string Name => "tm7";

    /// <inheritdoc/>
    public override string Title => "Microsoft Threat Modeling Tool";

    /// <inheritdoc/>
    public override string RecognisedBy => "XML whose root is `ThreatModel` of `ThreatModeling.Model`";

    /// <inheritdoc/>
    public override bool RecognisesXml(string localName, string namespaceName) => localName == "ThreatModel" && namespaceName == Namespace;

    /// <inheritdoc/>
    public override ImmutableArray<ThreatModel> Read(ModelSource source, DiagnosticBag diagnostics)
    {
        using var text = new StringReader(source.Text.Content.TrimStart());
        using var reader = XmlReader.Create(text, XmlSafety.Settings());
        var xml = new Tm7Xml(reader, source.Text);
        try
        {
            return [new Tm7Reader(source, new Tm7Parser(xml, diagnostics).Parse(), diagnostics).Read()];
        }
        catch (XmlException failure)
        {
            diagnostics.Add(xml.TooDeep is { } at
                ? ModelDiagnostics.ImportedLimit.At(at, $"elements lie more than {Tm7Xml.MaximumDepth} deep in each other, so nothing was made of the file")
                : XmlSafety.Broken(failure, source.Text));
            return [];
        }
    }
}
