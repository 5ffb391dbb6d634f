namespace Playbook.Site.ThreatModels;

/// <summary>Addresses for entries of the catalogues that threats refer to.</summary>
internal static class CatalogueLinks
{
    /// <summary>The address of an entry such as <c>CWE-384</c> or <c>CAPEC-60</c>, by the scheme of mitre.org; null for others.</summary>
    public static string? Of(string reference)
    {
        if (Settings.SettingsReader.IsWebAddress(reference))
        {
            return reference;
        }

        var (catalogue, number) = Split(reference);
        return (catalogue, number.Length > 0 && number.All(char.IsAsciiDigit)) switch
        {
            ("CWE", true) => $"https://cwe.mitre.org/data/definitions/{number}.html",
            ("CAPEC", true) => $"https://capec.mitre.org/data/definitions/{number}.html",
            _ => null,
        };
    }

    private static (string Catalogue, string Number) Split(string reference)
    {
        var dash = reference.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (reference, "") : (reference[..dash].ToUpperInvariant(), reference[(dash + 1)..]);
    }
}
