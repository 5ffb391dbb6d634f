using System.Collections.Immutable;

namespace Playbook.Themes.Default.Parts;

/// <summary>By what a table is filtered.</summary>
/// <param name="Name">The name in the address and on a row.</param>
/// <param name="Title">The name for the eye.</param>
/// <param name="Of">The values under which a row is found, as words.</param>
public sealed record Facet<TRow>(string Name, string Title, Func<TRow, IEnumerable<string>> Of)
{
    /// <summary>A facet of which each row has one value; one that is not said has a word as well.</summary>
    public Facet(string name, string title, Func<TRow, string> of)
        : this(name, title, row => (IEnumerable<string>)[of(row)])
    {
    }

    /// <summary>The values in the order of the choice; empty where the alphabet is to do.</summary>
    public ImmutableArray<string> Order { get; init; } = [];

    /// <summary>The values that some row has.</summary>
    public IReadOnlyList<string> ValuesOf(IEnumerable<TRow> rows)
    {
        var found = rows.SelectMany(Of).ToHashSet(StringComparer.Ordinal);
        return Order.IsEmpty ? [.. found.Order(StringComparer.Ordinal)] : [.. Order.Where(found.Contains)];
    }
}

/// <summary>What all facets share.</summary>
internal static class Facet
{
    // What no word holds; portfolio.js takes the values apart at it.
    private const char Between = '\n';

    /// <summary>The attributes by which portfolio.js knows a row's values.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Attributes<TRow>(this ImmutableArray<Facet<TRow>> facets, TRow row) =>
        facets.Select(facet => KeyValuePair.Create($"data-{facet.Name}", (object)string.Join(Between, facet.Of(row))));
}
