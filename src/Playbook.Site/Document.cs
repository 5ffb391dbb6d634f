using System.Collections.Immutable;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site;

/// <summary>What one source unit became in the Process phase. Immutable; later phases make new ones.</summary>
internal abstract record Document
{
    /// <summary>The file it was made from, relative to the content folder; a made-up page has the path it would have.</summary>
    public required string Source { get; init; }

    /// <summary>Who may see it.</summary>
    public required Visibility Visibility { get; init; }

    /// <summary>Other files it was made from, relative to the content folder: a document made of one of these alone is left out.</summary>
    public ImmutableArray<string> DrawsOn { get; init; } = [];

    /// <summary>Other files of which it shows pieces, relative to the content folder. Unlike those of <see cref="DrawsOn"/> they stand for themselves as well.</summary>
    public ImmutableArray<string> Shows { get; init; } = [];

    /// <summary>What was found while it was made.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
