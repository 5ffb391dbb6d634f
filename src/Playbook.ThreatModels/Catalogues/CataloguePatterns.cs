using System.Text.RegularExpressions;

namespace Playbook.ThreatModels.Catalogues;

/// <summary>How people write the numbers of each catalogue. Letter case does not count; the texts are short, so none of these takes long.</summary>
internal static partial class CataloguePatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary><c>CWE-384</c>, <c>cwe 384</c>, <c>CWE384</c>.</summary>
    [GeneratedRegex(@"^cwe[ :_-]?0*(?<number>[1-9][0-9]{0,5})\z", Options)]
    public static partial Regex Cwe();

    /// <summary><c>CAPEC-60</c>, written likewise.</summary>
    [GeneratedRegex(@"^capec[ :_-]?0*(?<number>[1-9][0-9]{0,5})\z", Options)]
    public static partial Regex Capec();

    /// <summary><c>T1566</c>, <c>T1566.001</c>, tactics <c>TA0001</c>, mitigations <c>M1036</c>, software <c>S0002</c>, groups <c>G0007</c>, each with or without <c>ATT&amp;CK</c>.</summary>
    [GeneratedRegex(@"^((mitre[ :_-])?att&?a?ck[ :_-])?(?<number>TA[0-9]{4}|T[0-9]{4}(\.[0-9]{3})?|[MSG][0-9]{4})\z", Options)]
    public static partial Regex Attack();

    /// <summary><c>V2.1.1</c>, <c>ASVS 2.1.1</c>, and with the edition, as the standard asks for: <c>v4.0.3-2.1.1</c>.</summary>
    [GeneratedRegex(@"^((owasp[ :_-]?)?asvs[ :_-]?v?|v)((?<edition>[1-9]\.[0-9]{1,2}(\.[0-9]{1,2})?)[ -]v?)?(?<number>[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2})\z", Options)]
    public static partial Regex Asvs();

    /// <summary><c>AC-2</c>, an enhancement as <c>AC-2(1)</c> or <c>AC-2.1</c>, after nothing, <c>NIST</c>, <c>NIST SP 800-53</c> or <c>NIST SP 800-53 Rev. 4</c>.</summary>
    [GeneratedRegex(
        @"^(nist[ :_-]?)?((sp[ :_-]?)?800-53[ :_-]?)?(r(ev\.?)? ?(?<edition>[45])[ :_-])?"
        + @"(?<family>AC|AT|AU|CA|CM|CP|IA|IR|MA|MP|PE|PL|PM|PS|PT|RA|SA|SC|SI|SR)-0?(?<control>[1-9][0-9]?)( ?\(0?(?<enhancement>[1-9][0-9]?)\)|\.0?(?<enhancement>[1-9][0-9]?))?\z",
        Options)]
    public static partial Regex Nist();

    /// <summary><c>A.8.28</c>, <c>ISO 27001 A.8.28</c>, <c>ISO/IEC 27001:2013 A.9.4.2</c>; the dot after the A may lack only where the standard is named.</summary>
    [GeneratedRegex(
        @"^(iso([ /_-]iec)?[ :_-]?27001([ :_-](?<edition>2013|2022))?,?[ :_-](annex[ :_-]?)?a[ .]?|(annex[ :_-]?)?a\.)(?<chapter>[0-9]{1,2})\.(?<rest>[1-9][0-9]?(\.[1-9][0-9]?)?)\z",
        Options)]
    public static partial Regex Iso();
}
