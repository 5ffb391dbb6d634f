using Playbook.ThreatModels.Risk.Cvss;

namespace Playbook.ThreatModels.Tests.Risk.Cvss;

/// <summary>Scores by FIRST's own examples, and what is said beside a score.</summary>
public sealed class CvssScoreTests
{
    // The examples documents of CVSS 3.1 and 4.0 at first.org.
    [Theory]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", "6.1", CvssSeverity.Medium)] // CVE-2013-1937
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", "6.4", CvssSeverity.Medium)] // CVE-2013-0375
    [InlineData("CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", "3.1", CvssSeverity.Low)] // CVE-2014-3566
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H", "9.9", CvssSeverity.Critical)] // CVE-2012-1516
    [InlineData("CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L", "4.2", CvssSeverity.Medium)] // CVE-2009-0783
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H", "8.8", CvssSeverity.High)] // CVE-2012-0384
    [InlineData("CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N", "4.6", CvssSeverity.Medium)] // CVE-2014-2019
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", "7.5", CvssSeverity.High)] // CVE-2014-0160
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "9.8", CvssSeverity.Critical)] // CVE-2014-6271
    [InlineData("CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N", "6.8", CvssSeverity.Medium)] // CVE-2008-1447
    [InlineData("CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "6.8", CvssSeverity.Medium)] // CVE-2014-2005
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:N/A:N", "5.8", CvssSeverity.Medium)] // CVE-2010-0467
    [InlineData("CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H", "9.3", CvssSeverity.Critical)] // CVE-2013-6014
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:H/A:H", "9.0", CvssSeverity.Critical)] // CVE-2019-7551
    [InlineData("CVSS:3.1/AV:L/AC:L/PR:H/UI:N/S:C/C:H/I:H/A:H", "8.2", CvssSeverity.High)] // CVE-2016-5729
    [InlineData("CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", "7.6", CvssSeverity.High)] // CVE-2018-3652
    [InlineData("CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", "7.3", CvssSeverity.High)] // CVE-2022-41741
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", "7.7", CvssSeverity.High)] // CVE-2020-3549
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U", "5.2", CvssSeverity.Medium)] // CVE-2020-3549
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N", "8.3", CvssSeverity.High)] // CVE-2023-3089
    [InlineData("CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N", "4.6", CvssSeverity.Medium)] // CVE-2021-44714
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N", "5.1", CvssSeverity.Medium)] // CVE-2022-21830
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N", "6.9", CvssSeverity.Medium)] // CVE-2022-22186
    [InlineData("CVSS:4.0/AV:L/AC:L/AT:N/PR:H/UI:N/VC:N/VI:N/VA:N/SC:H/SI:N/SA:N", "5.9", CvssSeverity.Medium)] // CVE-2023-21989
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N/CR:H/IR:L/AR:L/MAV:N/MAC:H/MVC:H/MVI:L/MVA:L", "8.1", CvssSeverity.High)] // CVE-2023-3089
    [InlineData("CVSS:4.0/AV:L/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", "9.4", CvssSeverity.Critical)] // CVE-2020-3947
    [InlineData("CVSS:4.0/AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:H/SA:N/S:P/V:D", "8.3", CvssSeverity.High)] // CVE-2023-30560
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/E:A", "8.7", CvssSeverity.High)] // CVE-2014-0160
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A", "10.0", CvssSeverity.Critical)] // CVE-2021-44228
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A", "9.3", CvssSeverity.Critical)] // CVE-2014-6271
    public void The_published_examples_have_their_scores(string text, string score, CvssSeverity severity)
    {
        var result = Result(text);
        Assert.Equal(score, result.Score.ToString());
        Assert.Equal(severity, result.Severity);
    }

    [Fact]
    public void Nothing_lost_is_no_score()
    {
        foreach (var text in new[] { "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:N/A:N", "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N" })
        {
            Assert.Equal("0.0", Result(text).Score.ToString());
            Assert.Equal(CvssSeverity.None, Result(text).Severity);
        }
    }

    [Theory]
    [InlineData("0.0", CvssSeverity.None)]
    [InlineData("0.1", CvssSeverity.Low)]
    [InlineData("3.9", CvssSeverity.Low)]
    [InlineData("4.0", CvssSeverity.Medium)]
    [InlineData("6.9", CvssSeverity.Medium)]
    [InlineData("7.0", CvssSeverity.High)]
    [InlineData("8.9", CvssSeverity.High)]
    [InlineData("9.0", CvssSeverity.Critical)]
    [InlineData("10.0", CvssSeverity.Critical)]
    public void A_score_has_the_word_of_its_band(string score, CvssSeverity severity) =>
        Assert.Equal(severity, CvssResult.SeverityOf(decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_score_of_3_1_is_of_the_most_that_is_said()
    {
        var all = Result("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:L/A:H/E:U/MAV:P");
        Assert.Equal((9.9m, 9.1m, 6.1m, 6.1m), (all.Base, all.Temporal, all.Environmental, all.Score));
        Assert.Null(all.Nomenclature);
        Assert.Null(all.MacroVector);

        var temporal = Result("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:L/A:H/E:U/MAV:X");
        Assert.Equal((9.1m, null, 9.1m), (temporal.Temporal, temporal.Environmental, temporal.Score));

        var undefined = Result("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:L/A:H/E:X");
        Assert.Equal((null, null, 9.9m), (undefined.Temporal, undefined.Environmental, undefined.Score));
    }

    // The environmental equation is what 3.1 changed.
    [Fact]
    public void The_environmental_score_of_3_0_is_by_its_own_equation()
    {
        const string Metrics = "/AV:L/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H/CR:H/IR:H";
        Assert.Equal(9.3m, Result("CVSS:3.0" + Metrics).Score);
        Assert.Equal(9.4m, Result("CVSS:3.1" + Metrics).Score);
    }

    [Theory]
    [InlineData("", "CVSS-B")]
    [InlineData("/E:X", "CVSS-B")]
    [InlineData("/E:P", "CVSS-BT")]
    [InlineData("/CR:L", "CVSS-BE")]
    [InlineData("/MSI:S", "CVSS-BE")]
    [InlineData("/E:A/MAV:P", "CVSS-BTE")]
    [InlineData("/S:P/AU:Y/R:I/V:C/RE:H/U:Red", "CVSS-B")]
    public void A_score_of_4_0_says_what_it_is_of(string more, string nomenclature)
    {
        const string Base = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N";
        var result = Result(Base + more);
        Assert.Equal(nomenclature, result.Nomenclature);
        Assert.Equal(8.7m, result.Base);
    }

    [Fact]
    public void A_score_of_4_0_says_which_macro_vector_it_starts_from() =>
        Assert.Equal("001210", Result("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/E:P").MacroVector);

    [Fact]
    public void A_vector_is_spelled_out_in_its_own_order()
    {
        var vector = CvssVector.Read("CVSS:4.0/AV:A/AC:L/AT:P/PR:N/UI:P/VC:H/VI:L/VA:N/SC:N/SI:N/SA:N/E:P/MSI:S/U:Amber");
        Assert.NotNull(vector);
        Assert.Equal(
            [
                "Attack Vector: Adjacent", "Attack Complexity: Low", "Attack Requirements: Present", "Privileges Required: None", "User Interaction: Passive",
                "Vulnerable System Confidentiality Impact: High", "Vulnerable System Integrity Impact: Low", "Vulnerable System Availability Impact: None",
                "Subsequent System Confidentiality Impact: None", "Subsequent System Integrity Impact: None", "Subsequent System Availability Impact: None",
                "Exploit Maturity: Proof-of-Concept", "Modified Subsequent System Integrity Impact: Safety", "Provider Urgency: Amber",
            ],
            vector.Parts.Select(part => $"{part.Metric.Name}: {part.Value.Name}"));
        Assert.Equal(
            [CvssGroup.Threat, CvssGroup.Environmental, CvssGroup.Supplemental],
            vector.Parts.Skip(11).Select(part => part.Metric.Group));
        Assert.All(vector.Parts, part => Assert.Equal($"{part.Metric.Key}:{part.Value.Key}", vector.Text[part.Offset..].Split('/')[0]));
    }

    private static CvssResult Result(string text)
    {
        var vector = CvssVector.Read(text);
        Assert.NotNull(vector);
        return vector.Score();
    }
}
