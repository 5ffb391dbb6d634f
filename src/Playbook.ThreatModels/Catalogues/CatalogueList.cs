using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Playbook.ThreatModels.Catalogues;

/// <summary>The catalogues that are known: how their numbers are written, and where their publishers have each entry.</summary>
public static class CatalogueList
{
    private const string Mitre = "The MITRE Corporation";
    private const string MitreTerms = "a trademark of The MITRE Corporation; its terms of use allow use with a notice";
    private const string AsvsSource = "https://github.com/OWASP/ASVS/tree/";

    /// <summary>MITRE's weaknesses.</summary>
    public static Catalogue Cwe { get; } = new("cwe", "CWE", "Common Weakness Enumeration", Mitre, "https://cwe.mitre.org/", MitreTerms)
    {
        Pattern = CataloguePatterns.Cwe(),
        IdOf = entry => entry.Number,
        TextOf = entry => $"CWE-{entry.Number}",
        AddressOf = entry => $"https://cwe.mitre.org/data/definitions/{entry.Number}.html",
    };

    /// <summary>MITRE's attack patterns.</summary>
    public static Catalogue Capec { get; } = new("capec", "CAPEC", "Common Attack Pattern Enumeration and Classification", Mitre, "https://capec.mitre.org/", MitreTerms)
    {
        Pattern = CataloguePatterns.Capec(),
        IdOf = entry => entry.Number,
        TextOf = entry => $"CAPEC-{entry.Number}",
        AddressOf = entry => $"https://capec.mitre.org/data/definitions/{entry.Number}.html",
    };

    /// <summary>MITRE's tactics and techniques, and the mitigations, software and groups that it has with them.</summary>
    public static Catalogue Attack { get; } = new("attack", "ATT&CK", "MITRE ATT&CK", Mitre, "https://attack.mitre.org/", MitreTerms)
    {
        Pattern = CataloguePatterns.Attack(),
        IdOf = entry => entry.Number.ToLowerInvariant(),
        TextOf = entry => $"ATT&CK {entry.Number}",
        AddressOf = entry => $"https://attack.mitre.org/{AttackFolder(entry.Number)}/{entry.Number.Replace('.', '/')}/",
        Read = match => (match.Groups["number"].Value.ToUpperInvariant(), null),
    };

    /// <summary>OWASP's requirements. A number means another thing in each edition, so the edition is a part of it where it is given.</summary>
    public static Catalogue Asvs { get; } = new(
        "asvs",
        "ASVS",
        "OWASP Application Security Verification Standard",
        "OWASP",
        "https://owasp.org/www-project-application-security-verification-standard/",
        "under a Creative Commons Attribution-ShareAlike licence")
    {
        Pattern = CataloguePatterns.Asvs(),
        IdOf = entry => entry.Edition is null ? entry.Number : $"{entry.Edition}-{entry.Number}",
        TextOf = entry => entry.Edition is null ? $"ASVS V{entry.Number}" : $"ASVS v{entry.Edition}-{entry.Number}",
        // The folders of the editions whose tags are known; a requirement has no address of its own.
        AddressOf = entry => entry.Edition switch
        {
            "4.0.3" => $"{AsvsSource}v4.0.3/4.0/en",
            "5.0.0" => $"{AsvsSource}v5.0.0/5.0/en",
            _ => "https://owasp.org/www-project-application-security-verification-standard/",
        },
        Read = match => (Numbers(match.Groups["number"].Value), match.Groups["edition"] is { Success: true } edition ? edition.Value : null),
    };

    /// <summary>NIST's security and privacy controls; revision 5 unless the text says 4. An enhancement stands with its control.</summary>
    public static Catalogue Nist { get; } = new("nist", "NIST SP 800-53", "NIST SP 800-53, Security and Privacy Controls", "NIST", "https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final", "a work of the United States government, in the public domain there")
    {
        Pattern = CataloguePatterns.Nist(),
        // The dot is how OSCAL, NIST's own format, writes an enhancement in an id.
        IdOf = entry => (entry.Edition is null ? "" : $"r{entry.Edition}-") + entry.Number.ToLowerInvariant().Replace('(', '.').TrimEnd(')'),
        TextOf = entry => entry.Edition is null ? $"NIST {entry.Number}" : $"NIST Rev. {entry.Edition} {entry.Number}",
        AddressOf = entry =>
            $"https://csrc.nist.gov/projects/risk-management/sp800-53-controls/release-search#!/control?version={(entry.Edition is null ? "5.1" : "4.0")}&number={entry.Number.Split('(')[0]}",
        Read = ReadNist,
    };

    /// <summary>
    /// The controls of Annex A. The edition of 2022 numbers them in two parts in the chapters 5 to 8; that of 2013 in three, in the chapters
    /// 5 to 18, with objectives of two parts above them.
    /// </summary>
    public static Catalogue Iso { get; } = new("iso-27001", "ISO 27001", "ISO/IEC 27001, Annex A", "ISO and IEC", "https://www.iso.org/standard/27001", "under copyright of ISO and IEC; the standard has to be bought")
    {
        Pattern = CataloguePatterns.Iso(),
        IdOf = entry => (entry.Edition == "2013" ? "2013-" : "") + entry.Number.ToLowerInvariant(),
        TextOf = entry => $"ISO 27001{(entry.Edition == "2013" ? ":2013" : "")} {entry.Number}",
        AddressOf = entry => entry.Edition == "2013" ? "https://www.iso.org/standard/54534.html" : "https://www.iso.org/standard/82875.html",
        Read = ReadIso,
    };

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<Catalogue> All { get; } = [Cwe, Capec, Attack, Asvs, Nist, Iso];

    private static string AttackFolder(string number) => number switch
    {
        ['T', 'A', ..] => "tactics",
        ['T', ..] => "techniques",
        ['M', ..] => "mitigations",
        ['S', ..] => "software",
        _ => "groups",
    };

    private static (string, string?)? ReadNist(Match match)
    {
        var control = $"{match.Groups["family"].Value.ToUpperInvariant()}-{match.Groups["control"].Value}";
        return (
            match.Groups["enhancement"] is { Success: true } enhancement ? $"{control}({enhancement.Value})" : control,
            match.Groups["edition"].Value == "4" ? "4" : null);
    }

    private static (string, string?)? ReadIso(Match match)
    {
        var chapter = int.Parse(match.Groups["chapter"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var hasThreeParts = match.Groups["rest"].ValueSpan.Contains('.');
        var edition = match.Groups["edition"] is { Success: true } stated ? stated.Value : hasThreeParts || chapter > 8 ? "2013" : "2022";
        return chapter is < 5 or > 18 || (edition == "2022" && (hasThreeParts || chapter > 8)) ? null : ($"A.{chapter}.{match.Groups["rest"].Value}", edition);
    }

    // 02.01.01 is 2.1.1.
    private static string Numbers(string dotted) =>
        string.Join('.', dotted.Split('.').Select(part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)));
}
