using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Tests.Formats.Native;

public sealed class TreatmentReaderTests
{
    private static Threat Threat(string yaml) =>
        Samples.ReadModel($"schema: 1\nid: m\ntitle: M\nthreats:\n  - id: T\n    title: T\n    {yaml}\nmitigations:\n  - {{ id: M-1, title: A }}\n  - {{ id: M-2, title: B }}\n").Threats[0];

    [Theory]
    [InlineData("reduce", Treatment.Reduce)]
    [InlineData("modify", Treatment.Reduce)]
    [InlineData("modification", Treatment.Reduce)]
    [InlineData("mitigate", Treatment.Reduce)]
    [InlineData("reduction", Treatment.Reduce)]
    [InlineData("retain", Treatment.Retain)]
    [InlineData("accept", Treatment.Retain)]
    [InlineData("retention", Treatment.Retain)]
    [InlineData("tolerate", Treatment.Retain)]
    [InlineData("avoid", Treatment.Avoid)]
    [InlineData("avoidance", Treatment.Avoid)]
    [InlineData("terminate", Treatment.Avoid)]
    [InlineData("transfer", Treatment.Transfer)]
    [InlineData("share", Treatment.Transfer)]
    [InlineData("sharing", Treatment.Transfer)]
    [InlineData("transference", Treatment.Transfer)]
    public void Words_of_all_editions_mean_one_of_four(string word, Treatment treatment)
    {
        foreach (var spelled in new[] { word, word.ToUpperInvariant(), $"{word[..3]}-{word[3..]}", $"{word[..3]}_{word[3..]}" })
        {
            var threat = Threat($"treatment: {spelled}");
            Assert.Equal(treatment, threat.Treatment);
            Assert.Equal(string.Equals(word, treatment.ToString(), StringComparison.OrdinalIgnoreCase) ? null : spelled, threat.TreatmentWord);
        }
    }

    [Fact]
    public void What_the_chosen_option_says_is_said_of_the_threat()
    {
        var threat = Threat("""
            mitigations: [M-1]
                options:
                  - { treatment: retain, title: Leave it }
                  - { treatment: Modify, title: Lock it, residual: { likelihood: rare, impact: minor }, mitigations: [M-2, M-1], chosen: true }
            """);

        Assert.Equal((Treatment.Reduce, "Modify"), (threat.Treatment!.Value, threat.TreatmentWord));
        Assert.Equal(["M-1", "M-2"], threat.Mitigations.Select(id => id.Text));
        Assert.Same(threat.Options[1].Residual, threat.Residual);
    }

    [Fact]
    public void What_the_threat_says_itself_counts_before_its_option()
    {
        var threat = Threat("""
            treatment: reduce
                residual: { likelihood: rare, impact: major }
                options: [{ treatment: mitigate, title: Lock it, residual: { likelihood: rare, impact: minor }, chosen: true }]
            """);

        Assert.Equal((Treatment.Reduce, null), (threat.Treatment!.Value, threat.TreatmentWord));
        Assert.NotSame(threat.Options[0].Residual, threat.Residual);
    }

    [Fact]
    public void Options_without_a_choice_decide_nothing()
    {
        var threat = Threat("options: [{ treatment: reduce, title: Lock it, mitigations: [M-1] }]");

        Assert.Null(threat.Treatment);
        Assert.Empty(threat.Mitigations);
    }
}
