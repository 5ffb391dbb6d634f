using CsCheck;
using Playbook.ThreatModels.Risk.Cvss;

namespace Playbook.ThreatModels.Tests.Risk.Cvss;

/// <summary>What is wrong with a vector is said where it is.</summary>
public sealed class CvssVectorTests
{
    private const string Rest31 = "/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

    [Theory]
    [InlineData("", 0, "\"\" is no CVSS vector")]
    [InlineData("9.8", 0, "\"9.8\" is no CVSS vector")]
    [InlineData("cvss:3.1/AV:N" + Rest31, 0, "\"cvss:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\" is no CVSS vector")]
    [InlineData("CVSS:2.0/AV:N", 5, "CVSS \"2.0\" is no version that is read")]
    [InlineData("CVSS:", 5, "CVSS \"\" is no version that is read")]
    [InlineData("CVSS:3.1", 0, "the vector lacks AV (Attack Vector), AC (Attack Complexity), PR (Privileges Required), UI (User Interaction), S (Scope), C (Confidentiality), I (Integrity), A (Availability), which CVSS 3.1 wants")]
    [InlineData("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H", 0, "the vector lacks A (Availability), which CVSS 3.1 wants")]
    [InlineData("CVSS:3.1/AV:X" + Rest31, 12, "the metric \"AV\" (Attack Vector) has no value \"X\"")]
    [InlineData("CVSS:3.1/AV:n" + Rest31, 12, "the metric \"AV\" (Attack Vector) has no value \"n\"")]
    [InlineData("CVSS:3.1/AV:N/AV:N" + Rest31, 14, "the metric \"AV\" (Attack Vector) stands here a second time")]
    [InlineData("CVSS:3.1/AT:N/AV:N" + Rest31, 9, "CVSS 3.1 has no metric \"AT\"")]
    [InlineData("CVSS:3.1/av:N" + Rest31, 9, "CVSS 3.1 has no metric \"av\"")]
    [InlineData("CVSS:3.1/AV" + Rest31, 9, "\"AV\" is no metric with a value")]
    [InlineData("CVSS:3.1/AV:" + Rest31, 9, "\"AV:\" is no metric with a value")]
    [InlineData("CVSS:3.1/:N" + Rest31, 9, "\":N\" is no metric with a value")]
    [InlineData("CVSS:3.1//AV:N" + Rest31, 9, "between two slashes of the vector stands no metric")]
    [InlineData("CVSS:3.1/AV:N" + Rest31 + "/", 44, "the vector ends with a slash")]
    [InlineData("CVSS:3.1/AV:N" + Rest31 + "/E:A", 47, "the metric \"E\" (Exploit Code Maturity) has no value \"A\"")]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:S/SA:N", 57, "the metric \"SI\" (Subsequent System Integrity Impact) has no value \"S\"")]
    [InlineData("CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 14, "the order of metrics is fixed in CVSS 4.0, and \"AV\" belongs before \"AC\"")]
    [InlineData("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/CR:H/E:A", 69, "the order of metrics is fixed in CVSS 4.0, and \"E\" belongs before \"CR\"")]
    public void A_problem_has_a_place_and_a_reason(string text, int offset, string message)
    {
        Assert.Null(CvssVector.Read(text, out var problems));
        var problem = Assert.Single(problems);
        Assert.Equal((offset, message), (problem.Offset, problem.Message));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        Assert.Null(CvssVector.Read("CVSS:3.1/AV:Q/AC:L/XX:Y/AC:H", out var problems));
        Assert.Equal([12, 19, 24], problems.Select(problem => problem.Offset));
        Assert.Equal("it may be N (Network), A (Adjacent), L (Local), P (Physical)", problems[0].Suggestion);
    }

    [Theory]
    [InlineData("CVSS:3.1/av:N", "did you mean \"AV\"?")]
    [InlineData("CVSS:3.1/VC:H", "that is a metric of version 4.0")]
    [InlineData("CVSS:4.0/RL:O", "that is a metric of version 3.0 and 3.1")]
    [InlineData("CVSS:4.0/ZZ:O", null)]
    public void A_metric_that_is_not_known_may_be_one_of_another_version(string text, string? suggestion)
    {
        Assert.Null(CvssVector.Read(text, out var problems));
        Assert.Equal(suggestion, Assert.Single(problems).Suggestion);
    }

    [Theory]
    [InlineData("CVSS:3.0/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N")]
    [InlineData("CVSS:3.1/RC:C/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N/E:X")]
    public void Version_3_allows_every_order(string text) => Assert.Equal(9.8m, CvssVector.Read(text)?.Score().Score);

    [Fact]
    public void No_text_makes_it_throw_or_point_outside()
    {
        Gen.OneOf(
                Gen.String,
                Gen.String[Gen.Char["CVSS:/34.01AVNLHXU"], 0, 60].Select(text => "CVSS:3.1" + text),
                Gen.String[Gen.Char["CVSS:/34.01AVNLHXU"], 0, 60].Select(text => "CVSS:4.0/" + text))
            .Sample(text =>
            {
                var vector = CvssVector.Read(text, out var problems);
                Assert.Equal(vector is null, !problems.IsEmpty);
                Assert.All(problems, problem => Assert.InRange(problem.Offset, 0, text.Length));
            });
        Assert.Null(CvssVector.Read("CVSS:3.1" + new string('/', 100_000), out var many));
        Assert.True(Assert.Single(many).Message.Length < 200);
    }
}
