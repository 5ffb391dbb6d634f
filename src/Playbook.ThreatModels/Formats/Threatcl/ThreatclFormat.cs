using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>
/// threatcl, formerly hcltm: HCL, HCL's JSON form, and what <c>threatcl export -format=json</c> writes. Source: the structures and the
/// documentation of <c>threatcl/spec</c>, 0.0.3 to 0.8.
/// </summary>
internal sealed class ThreatclFormat : ModelFormat
{
    /// <inheritdoc/>
    public override string Name => "threatcl";

    /// <inheritdoc/>
    public override string Title => "threatcl";

    /// <inheritdoc/>
    public override string RecognisedBy => "a block `threatmodel \"...\" {`, or `threatmodel` in JSON";

    /// <summary>A block that stands several times is, in JSON, a key that stands several times.</summary>
    public override bool TakesDuplicateKeys => true;

    /// <inheritdoc/>
    public override bool Recognises(DocumentShape shape) =>
        !shape.Has("schema")
        && ((shape.Has("threatmodel") && shape.TextOf("threatmodel").Length == 0)
            || shape.Has("threatmodels.name", "threatmodels.author")
            || (shape.Has("name", "author")
                && shape.HasAny("threat", "informationAsset", "useCase", "exclusion", "thirdPartyDependency", "dataFlowDiagram", "legacyDataFlowDiagram", "mermaid", "attributes.newInitiative")));

    /// <summary>Whether a line begins a block of a model, or of a control that models share.</summary>
    public override bool RecognisesText(string content)
    {
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            var start = line.TrimStart();
            if (start.StartsWith("threatmodel") ? IsBlock(start["threatmodel".Length..]) : start.StartsWith("component \"control\" \"") && IsBlock(start["component".Length..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override ImmutableArray<ThreatModel> Read(ModelSource source, DiagnosticBag diagnostics) =>
        new ThreatclFile(source, diagnostics).Read();

    // At least one label, and a brace. A text of YAML may hold a line like it, but hardly both.
    private static bool IsBlock(ReadOnlySpan<char> labels) =>
        !labels.IsEmpty && (char.IsWhiteSpace(labels[0]) || labels[0] == '"')
        && labels.TrimStart() is ['"' or (>= 'A' and <= 'z'), ..]
        && labels.Contains('{');
}
