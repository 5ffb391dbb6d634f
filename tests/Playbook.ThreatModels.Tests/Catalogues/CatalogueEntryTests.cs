using Playbook.ThreatModels.Catalogues;

namespace Playbook.ThreatModels.Tests.Catalogues;

/// <summary>The ways in which people write numbers of catalogues, and the one form that all of them become.</summary>
public sealed class CatalogueEntryTests
{
    [Theory]
    [InlineData("CWE-384", "CWE-384", "cwe-384", "https://cwe.mitre.org/data/definitions/384.html")]
    [InlineData("cwe 384", "CWE-384", "cwe-384", "https://cwe.mitre.org/data/definitions/384.html")]
    [InlineData("CWE384", "CWE-384", "cwe-384", "https://cwe.mitre.org/data/definitions/384.html")]
    [InlineData(" cwe:0384 ", "CWE-384", "cwe-384", "https://cwe.mitre.org/data/definitions/384.html")]
    [InlineData("capec-60", "CAPEC-60", "capec-60", "https://capec.mitre.org/data/definitions/60.html")]
    [InlineData("T1566", "ATT&CK T1566", "attack-t1566", "https://attack.mitre.org/techniques/T1566/")]
    [InlineData("t1566.001", "ATT&CK T1566.001", "attack-t1566.001", "https://attack.mitre.org/techniques/T1566/001/")]
    [InlineData("MITRE ATT&CK TA0001", "ATT&CK TA0001", "attack-ta0001", "https://attack.mitre.org/tactics/TA0001/")]
    [InlineData("M1036", "ATT&CK M1036", "attack-m1036", "https://attack.mitre.org/mitigations/M1036/")]
    [InlineData("ATTACK-S0002", "ATT&CK S0002", "attack-s0002", "https://attack.mitre.org/software/S0002/")]
    [InlineData("G0007", "ATT&CK G0007", "attack-g0007", "https://attack.mitre.org/groups/G0007/")]
    [InlineData("V2.1.1", "ASVS V2.1.1", "asvs-2.1.1", "https://owasp.org/www-project-application-security-verification-standard/")]
    [InlineData("ASVS 2.1.1", "ASVS V2.1.1", "asvs-2.1.1", "https://owasp.org/www-project-application-security-verification-standard/")]
    [InlineData("v4.0.3-2.1.1", "ASVS v4.0.3-2.1.1", "asvs-4.0.3-2.1.1", "https://github.com/OWASP/ASVS/tree/v4.0.3/4.0/en")]
    [InlineData("OWASP ASVS v5.0.0-1.2.5", "ASVS v5.0.0-1.2.5", "asvs-5.0.0-1.2.5", "https://github.com/OWASP/ASVS/tree/v5.0.0/5.0/en")]
    [InlineData("AC-2", "NIST AC-2", "nist-ac-2", Control + "5.1&number=AC-2")]
    [InlineData("nist ac-02(01)", "NIST AC-2(1)", "nist-ac-2.1", Control + "5.1&number=AC-2")]
    [InlineData("NIST SP 800-53 AC-2 (12)", "NIST AC-2(12)", "nist-ac-2.12", Control + "5.1&number=AC-2")]
    [InlineData("NIST SP 800-53 Rev. 5 SC-7.4", "NIST SC-7(4)", "nist-sc-7.4", Control + "5.1&number=SC-7")]
    [InlineData("800-53 r4 SC-7", "NIST Rev. 4 SC-7", "nist-r4-sc-7", Control + "4.0&number=SC-7")]
    [InlineData("A.5.1", "ISO 27001 A.5.1", "iso-27001-a.5.1", "https://www.iso.org/standard/82875.html")]
    [InlineData("ISO 27001 A.8.28", "ISO 27001 A.8.28", "iso-27001-a.8.28", "https://www.iso.org/standard/82875.html")]
    [InlineData("ISO/IEC 27001:2022 Annex A 8.28", "ISO 27001 A.8.28", "iso-27001-a.8.28", "https://www.iso.org/standard/82875.html")]
    [InlineData("A.9.4.2", "ISO 27001:2013 A.9.4.2", "iso-27001-2013-a.9.4.2", "https://www.iso.org/standard/54534.html")]
    [InlineData("ISO 27001:2013 A.6.1", "ISO 27001:2013 A.6.1", "iso-27001-2013-a.6.1", "https://www.iso.org/standard/54534.html")]
    public void However_it_is_written_it_is_one_entry(string text, string shown, string id, string address)
    {
        Assert.True(CatalogueEntry.TryParse(text, out var entry));
        Assert.Equal((shown, id, address), (entry.Text, entry.Id.Text, entry.Address));

        // What is shown and what it is called can be written as well.
        Assert.True(CatalogueEntry.TryParse(shown, out var again));
        Assert.Equal(entry, again);
        Assert.True(CatalogueEntry.TryParse(id, out again));
        Assert.Equal(entry, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CWE")]
    [InlineData("CWE-0")]
    [InlineData("CWE-1234567")]
    [InlineData("CWE-384: Session fixation")]
    [InlineData("see CWE-384")]
    [InlineData("T123")]
    [InlineData("T-1234")]
    [InlineData("T1234.1")]
    [InlineData("M-001")]
    [InlineData("2.1.1")]
    [InlineData("v2.1")]
    [InlineData("ZZ-2")]
    [InlineData("AC2")]
    [InlineData("ISO 27001")]
    [InlineData("ISO 27001:2022 A.9.4.2")]
    [InlineData("A.1.1")]
    [InlineData("A5.1")]
    [InlineData("https://cwe.mitre.org/data/definitions/384.html")]
    [InlineData("CWE-384\nCWE-385")]
    public void What_is_no_number_stays_a_text(string text) => Assert.False(CatalogueEntry.TryParse(text, out _));

    private const string Control = "https://csrc.nist.gov/projects/risk-management/sp800-53-controls/release-search#!/control?version=";
}
