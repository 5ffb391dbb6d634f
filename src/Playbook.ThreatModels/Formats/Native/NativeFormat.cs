using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>The generator's own format.</summary>
internal sealed class NativeFormat : ModelFormat
{
    /// <inheritdoc/>
    public override string Name => NativeReader.Format;

    /// <inheritdoc/>
    public override string Title => "Playbook";

    /// <inheritdoc/>
    public override string RecognisedBy => "`schema: 1` with `title`, `components`, `threats`, `dataFlows` or `trustBoundaries`";

    /// <inheritdoc/>
    public override bool RecognisesLoosely(DocumentShape shape) =>
        (shape.Has("schema") && shape.HasAny("title", "components", "threats", "dataFlows", "trustBoundaries"))
        // Without its schema line as well, where enough of it is unmistakable: the reader then says what is missing.
        || (shape.Has("title") && shape.HasAny("components", "threats", "dataFlows", "trustBoundaries", "mitigations", "attackTrees"));

    /// <inheritdoc/>
    public override ImmutableArray<ThreatModel> Read(ModelSource source, DiagnosticBag diagnostics) =>
        source.Root is { } root && NativeReader.Read(root, source.Path, diagnostics) is { } model ? [model] : [];
}
