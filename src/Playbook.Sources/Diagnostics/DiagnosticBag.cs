using System.Collections.Immutable;

namespace Playbook.Sources.Diagnostics;

/// <summary>
/// Collects what one reader or one rule finds. Not safe for threads: each unit of work has its own, and what they hold is put
/// together and sorted afterwards, so that the order never depends on scheduling.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>Whether anything of severity <see cref="Severity.Error"/> was added.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many diagnostics were added.</summary>
    public int Count => _items.Count;

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
        _items.Add(diagnostic);
    }

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>What was added so far, in the order in which it is shown.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. _items.Order()];
}
