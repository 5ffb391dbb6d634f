using System.Collections.Immutable;

namespace Playbook.Themes.Default.Parts;

/// <summary>By what a table is filtered.</summary>
/// <param name="Name">The name in the address and on a row.</param>
/// <param name="Title">The name for the eye.</param>
/// <param name="Of">A row's value, as a word; one that is not said has a word as well.</param>
public sealed record Facet<TRow>(string Name, string Title, Func<TRow, string> Of);

/// <summary>What all facets share.</summary>
internal static class Facet
{
    /// <summary>The word for what nobody said.</summary>
    public const string NotSaid = "Not said";

    /// <summary>The attributes by which portfolio.js knows a row's values.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Attributes<TRow>(this ImmutableArray<Facet<TRow>> facets, TRow row) =>
        facets.Select(facet => KeyValuePair.Create($"data-{facet.Name}", (object)facet.Of(row)));
}
