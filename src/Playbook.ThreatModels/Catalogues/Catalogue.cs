using System.Text.RegularExpressions;

namespace Playbook.ThreatModels.Catalogues;

/// <summary>A public catalogue that threats, mitigations and pages refer to by numbers.</summary>
/// <param name="Key">Its short name in lower case, with which the ids of its entries begin: <c>cwe</c>.</param>
/// <param name="Name">Its short name: <c>CWE</c>.</param>
/// <param name="Title">Its name: <c>Common Weakness Enumeration</c>.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Address">Its home page.</param>
/// <param name="Terms">On what terms its names and texts may be used, in a few words. Nothing but numbers and addresses is taken from any of them.</param>
public sealed record Catalogue(string Key, string Name, string Title, string Publisher, string Address, string Terms)
{
    /// <summary>Finds an entry in a text that is nothing but its number, in any of the ways in which people write it.</summary>
    public required Regex Pattern { get; init; }

    /// <summary>What an entry's id is, after the catalogue's key and a dash.</summary>
    public required Func<CatalogueEntry, string> IdOf { get; init; }

    /// <summary>How an entry is written.</summary>
    public required Func<CatalogueEntry, string> TextOf { get; init; }

    /// <summary>Where an entry stands, by the publisher's own scheme of addresses; the nearest page above it where entries have none.</summary>
    public required Func<CatalogueEntry, string> AddressOf { get; init; }

    /// <summary>The number in the catalogue's own form, with its edition where that matters; null where the catalogue cannot have it.</summary>
    public Func<Match, (string Number, string? Edition)?> Read { get; init; } = match => (match.Groups["number"].Value, null);
}
