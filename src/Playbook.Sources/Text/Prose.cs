using Playbook.Sources.Diagnostics;

namespace Playbook.Sources.Text;

/// <summary>A text field that is Markdown without raw HTML, and where it stands.</summary>
/// <param name="Markdown">The text.</param>
/// <param name="Location">Where its first character stands in the source.</param>
/// <param name="KeepsLines">
/// Whether a line of the text is a line of the source, so that a place inside the text can be told exactly (a YAML literal block,
/// or a scalar of one line); else places inside it are given as <paramref name="Location"/>.
/// </param>
public sealed record Prose(string Markdown, SourceLocation Location, bool KeepsLines)
{
    /// <summary>Whether a line end in the text is one on the page: the text was typed into a tool's plain text box.</summary>
    public bool BreaksLines { get; init; }

    /// <summary>Whether another tool's author wrote it, who knows nothing of this site: what looks like a link to it and leads nowhere is text.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The place in the source of a line (from 0) and column (from 0) of the text.</summary>
    public SourceLocation LocationAt(int line, int column) => KeepsLines
        ? new SourceLocation(Location.File, Location.Line + line, Location.Column + column)
        : Location;
}
