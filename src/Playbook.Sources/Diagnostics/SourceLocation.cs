namespace Playbook.Sources.Diagnostics;

/// <summary>A place in a source file.</summary>
/// <param name="File">The path, relative to the content folder, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">The column in UTF-16 units, from 1; 0 where the line or file as a whole is meant.</param>
public readonly record struct SourceLocation(string File, int Line, int Column) : IComparable<SourceLocation>
{
    /// <summary>A file as a whole.</summary>
    public static SourceLocation Of(string file) => new(file, 0, 0);

    /// <summary>By file (ordinal), then line, then column.</summary>
    public int CompareTo(SourceLocation other)
    {
        var order = string.CompareOrdinal(File, other.File);
        if (order == 0)
        {
            order = Line.CompareTo(other.Line);
        }

        return order != 0 ? order : Column.CompareTo(other.Column);
    }

    /// <summary><c>file:line:column</c>, without what is not known.</summary>
    public override string ToString() => Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
