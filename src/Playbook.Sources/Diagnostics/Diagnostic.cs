using System.Text;

namespace Playbook.Sources.Diagnostics;

/// <summary>Something that is wrong, or worth knowing, at one place of one file. A value: collected, never thrown.</summary>
/// <param name="Descriptor">Which kind of diagnostic it is.</param>
/// <param name="Severity">Its severity here; usually that of <paramref name="Descriptor"/>.</param>
/// <param name="Location">The file, line and column it is about.</param>
/// <param name="Message">What is wrong here.</param>
/// <param name="Suggestion">What would be right, where that can be said.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor,
    Severity Severity,
    SourceLocation Location,
    string Message,
    string? Suggestion) : IComparable<Diagnostic>
{
    /// <summary>The stable code, such as <c>PB1021</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>By file, line, column, code and message: the order in which diagnostics are shown, the same in every run.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = Location.CompareTo(other.Location);
        if (order == 0)
        {
            order = string.CompareOrdinal(Code, other.Code);
        }

        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    /// <summary>One line, in the form that editors and build servers make clickable: <c>file:line:column: error PB0000: message</c>.</summary>
    public override string ToString()
    {
        var line = new StringBuilder();
        line.Append(Location).Append(": ")
            .Append(Severity.ToString().ToLowerInvariant()).Append(' ')
            .Append(Code).Append(": ").Append(Message);
        if (Suggestion is not null)
        {
            line.Append("; ").Append(Suggestion);
        }

        // What is quoted from a file may hold line ends.
        return line.Replace('\n', ' ').Replace('\r', ' ').ToString();
    }

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}
