using System.Diagnostics.CodeAnalysis;
using Playbook.Sources.Ids;

namespace Playbook.ThreatModels.Catalogues;

/// <summary>An entry of a catalogue, such as CWE-384. Whether the catalogue has that number is not known: no catalogue comes with the product.</summary>
/// <param name="Catalogue">The catalogue.</param>
/// <param name="Number">The number, in the catalogue's own form: <c>384</c>, <c>T1566.001</c>, <c>AC-2(1)</c>.</param>
/// <param name="Edition">The edition that the number belongs to; null where the text names none and the catalogue needs none.</param>
public sealed record CatalogueEntry(Catalogue Catalogue, string Number, string? Edition)
{
    // The longest way to write one, "ISO/IEC 27001:2022 Annex A.8.28", is half as long.
    private const int LongestText = 64;

    /// <summary>How it is written: <c>CWE-384</c>, <c>ASVS v4.0.3-2.1.1</c>.</summary>
    public string Text => Catalogue.TextOf(this);

    /// <summary>Its id, the same however it is written: <c>cwe-384</c>, <c>nist-ac-2.1</c>.</summary>
    public Id Id => Id.Parse($"{Catalogue.Key}-{Catalogue.IdOf(this)}");

    /// <summary>Where the publisher has it.</summary>
    public string Address => Catalogue.AddressOf(this);

    /// <summary>Whether a text is the number of an entry of one of <see cref="CatalogueList.All"/>, and nothing else; gives it if it is.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CatalogueEntry? entry)
    {
        entry = null;
        var trimmed = text?.Trim();
        if (trimmed is null or "" || trimmed.Length > LongestText)
        {
            return false;
        }

        foreach (var catalogue in CatalogueList.All)
        {
            if (catalogue.Pattern.Match(trimmed) is { Success: true } match && catalogue.Read(match) is { } read)
            {
                entry = new CatalogueEntry(catalogue, read.Number, read.Edition);
                return true;
            }
        }

        return false;
    }
}
