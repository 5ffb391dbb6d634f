using Playbook.ThreatModels.Risk.Cvss;

namespace Playbook.ThreatModels.Tests.Risk.Cvss;

/// <summary>
/// Scores agree with an independent implementation, whose scores make-oracle.mjs writes. The vectors are made here and there in the same way;
/// a change of either has to be made in both.
/// </summary>
public sealed class CvssOracleTests
{
    private static readonly string[] Base3 = ["AV:NALP", "AC:LH", "PR:NLH", "UI:NR", "S:UC", "C:HLN", "I:HLN", "A:HLN"];
    private static readonly string[] Threat3 = ["E:XHFPU", "RL:XUWTO", "RC:XCRU"];
    private static readonly string[] Environment3 =
    [
        "CR:XHML", "IR:XHML", "AR:XHML", "MAV:XNALP", "MAC:XLH", "MPR:XNLH", "MUI:XNR", "MS:XUC", "MC:XHLN", "MI:XHLN", "MA:XHLN",
    ];

    private static readonly string[] Base4 = ["AV:NALP", "AC:LH", "AT:NP", "PR:NLH", "UI:NPA", "VC:HLN", "VI:HLN", "VA:HLN", "SC:HLN", "SI:HLN", "SA:HLN"];
    private static readonly string[] Threat4 = ["E:XAPU"];
    private static readonly string[] Environment4 =
    [
        "CR:XHML", "IR:XHML", "AR:XHML", "MAV:XNALP", "MAC:XLH", "MAT:XNP", "MPR:XNLH", "MUI:XNPA",
        "MVC:XHLN", "MVI:XHLN", "MVA:XHLN", "MSC:XHLN", "MSI:XSHLN", "MSA:XSHLN",
    ];

    [Fact]
    public void Every_base_vector_of_3_0_has_the_score_of_the_other() => Agree("base-3.0.bin", 2_592, Every("CVSS:3.0", Base3));

    [Fact]
    public void Every_base_vector_of_3_1_has_the_score_of_the_other() => Agree("base-3.1.bin", 2_592, Every("CVSS:3.1", Base3));

    [Fact]
    public void Every_base_vector_of_4_0_has_the_score_of_the_other() => Agree("base-4.0.bin", 104_976, Every("CVSS:4.0", Base4));

    [Fact]
    public void Random_vectors_of_3_1_have_the_score_of_the_other() =>
        Agree("random-3.1.bin", 120_000, Random("CVSS:3.1", 31, 120_000, Base3, Threat3, Environment3));

    [Fact]
    public void Random_vectors_of_4_0_have_the_score_of_the_other() =>
        Agree("random-4.0.bin", 120_000, Random("CVSS:4.0", 40, 120_000, Base4, Threat4, Environment4));

    private static void Agree(string file, int count, IEnumerable<string> vectors)
    {
        using var stream = typeof(CvssOracleTests).Assembly.GetManifestResourceStream("cvss/" + file);
        Assert.NotNull(stream);
        var scores = new byte[stream.Length];
        stream.ReadExactly(scores);
        var differences = new List<string>();
        var index = 0;
        foreach (var text in vectors)
        {
            Assert.True(index < scores.Length, $"{file} holds fewer scores than there are vectors");
            var result = CvssVector.Read(text, out var problems)?.Score();
            Assert.True(result is not null, $"{text}: {string.Join("; ", problems)}");
            var expected = scores[index++] / 10m;
            if (result.Score != expected)
            {
                differences.Add($"{text}: {result.Score}, and the other has {expected}");
            }
        }

        Assert.Equal(count, index);
        Assert.Equal(count, scores.Length);
        Assert.True(differences.Count == 0, $"{differences.Count} differ: {string.Join("\n", differences.Take(10))}");
    }

    private static IEnumerable<string> Every(string prefix, ReadOnlySpan<string> metrics)
    {
        IEnumerable<string> vectors = [prefix];
        foreach (var metric in metrics)
        {
            var (key, values) = Parts(metric);
            vectors = vectors.SelectMany(vector => values.Select(value => $"{vector}/{key}:{value}"));
        }

        return vectors;
    }

    private static IEnumerable<string> Random(string prefix, uint seed, int count, string[] bases, string[] threat, string[] environment)
    {
        var state = seed;
        for (var i = 0; i < count; i++)
        {
            var kind = Next(4);
            var vector = prefix + Some(bases, isOptional: false);
            vector += kind == 1 ? "" : Some(threat, isOptional: true);
            vector += kind == 0 ? "" : Some(environment, isOptional: true);
            yield return vector;
        }

        int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }

        string Some(string[] metrics, bool isOptional)
        {
            var some = "";
            foreach (var metric in metrics)
            {
                var (key, values) = Parts(metric);
                var index = Next(values.Length + (isOptional ? 1 : 0));
                some += index == values.Length ? "" : $"/{key}:{values[index]}";
            }

            return some;
        }
    }

    private static (string Key, string Values) Parts(string metric)
    {
        var parts = metric.Split(':');
        return (parts[0], parts[1]);
    }
}
