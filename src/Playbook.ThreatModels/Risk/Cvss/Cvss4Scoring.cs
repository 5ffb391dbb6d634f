namespace Playbook.ThreatModels.Risk.Cvss;

/// <summary>
/// The scoring of CVSS 4.0, section 8 of the specification document. A vector falls into one of 270 sets, the macro vectors, each of which has
/// a score. How far it lies below the most severe vectors of its set moves it towards the sets one step lower. All of it is done in whole
/// numbers, so that a half is a half when it is rounded up. Scores are in tenths.
/// </summary>
internal static class Cvss4Scoring
{
    // The least common multiple of all depths below, which makes the shares of them whole numbers.
    private const int Common = 840;

    // How many steps the worst vectors of a level lie below the worst there is. A level has several of those, and all lie equally deep.
    private static ReadOnlySpan<int> Top1 => [0, 1, 3];

    private static ReadOnlySpan<int> Top2 => [0, 1];

    private static ReadOnlySpan<int> Top4 => [1, 3, 6];

    // How many steps the levels of an equivalence class are deep, each until the next begins.
    private static ReadOnlySpan<int> Depth1 => [1, 4, 5];

    private static ReadOnlySpan<int> Depth2 => [1, 2];

    private static ReadOnlySpan<int> Depth4 => [6, 5, 4];

    /// <summary>The score in tenths, and the macro vector.</summary>
    public static (int Score, string Macro) Of(CvssVector vector)
    {
        var impact = new Impact(vector);
        var (level1, steps1) = Exploitability(vector);
        var level2 = vector.Modified("AC") == 'L' && vector.Modified("AT") == 'N' ? 0 : 1;
        var steps2 = Steps("LH", vector.Modified("AC")) + Steps("NP", vector.Modified("AT"));
        var level5 = vector["E"] switch
        {
            'P' => 1,
            'U' => 2,
            _ => 0,
        };
        var macro = new Cvss4Macro(level1, level2, impact.Level3, impact.Level4, level5, impact.Level6);
        return (impact.IsNone ? 0 : Interpolated(macro, impact, steps1, steps2), macro.ToString());
    }

    private static int Interpolated(Cvss4Macro macro, Impact impact, int steps1, int steps2)
    {
        var score = Cvss4Lookup.Of(macro)!.Value;
        var lower = 0;
        var lost = 0;
        Towards(Cvss4Lookup.Of(macro with { Eq1 = macro.Eq1 + 1 }), steps1 - Top1[macro.Eq1], Depth1[macro.Eq1]);
        Towards(Cvss4Lookup.Of(macro with { Eq2 = macro.Eq2 + 1 }), steps2 - Top2[macro.Eq2], Depth2[macro.Eq2]);
        Towards(LowerThirdAndSixth(macro), impact.StepsVulnerable - TopVulnerable(macro), DepthVulnerable(macro));
        Towards(Cvss4Lookup.Of(macro with { Eq4 = macro.Eq4 + 1 }), impact.StepsSubsequent - Top4[macro.Eq4], Depth4[macro.Eq4]);
        // The levels of the fifth class are a single step each: it counts in the mean and moves nothing.
        Towards(Cvss4Lookup.Of(macro with { Eq5 = macro.Eq5 + 1 }), 0, 1);
        if (lower == 0)
        {
            return score;
        }

        // Half up: floor(x + 1/2), with all in units of a tenth divided by Common and the number of lower sets.
        var unit = Common * lower;
        return Math.Max(0, ((2 * ((score * unit) - lost)) + unit) / (2 * unit));

        void Towards(int? next, int steps, int depth)
        {
            if (next is { } at)
            {
                lower++;
                lost += (score - at) * steps * (Common / depth);
            }
        }
    }

    private static (int Level, int Steps) Exploitability(CvssVector vector)
    {
        var reach = Steps("NALP", vector.Modified("AV"));
        var rights = Steps("NLH", vector.Modified("PR"));
        var interaction = Steps("NPA", vector.Modified("UI"));
        var level = (reach, rights, interaction) switch
        {
            (0, 0, 0) => 0,
            (3, _, _) => 2,
            (0, _, _) or (_, 0, _) or (_, _, 0) => 1,
            _ => 2,
        };
        return (level, reach + rights + interaction);
    }

    // The third and the sixth class depend on each other and go down together. From both at their top there are two ways: the less steep counts.
    private static int? LowerThirdAndSixth(Cvss4Macro macro) => (macro.Eq3, macro.Eq6) switch
    {
        (0, 0) => Math.Max(Cvss4Lookup.Of(macro with { Eq6 = 1 })!.Value, Cvss4Lookup.Of(macro with { Eq3 = 1 })!.Value),
        (1, 0) => Cvss4Lookup.Of(macro with { Eq6 = 1 }),
        (_, 1) => Cvss4Lookup.Of(macro with { Eq3 = macro.Eq3 + 1 }),
        _ => null,
    };

    private static int TopVulnerable(Cvss4Macro macro) => (macro.Eq3, macro.Eq6) switch
    {
        (0, 0) => 0,
        (1, 0) => 1,
        _ => 3,
    };

    private static int DepthVulnerable(Cvss4Macro macro) => (macro.Eq3, macro.Eq6) switch
    {
        (0, 0) => 7,
        (0, _) => 6,
        (1, _) => 8,
        _ => 10,
    };

    private static int Steps(string fromWorst, char value) => fromWorst.IndexOf(value, StringComparison.Ordinal);

    /// <summary>What is lost, on the vulnerable system with what it needs most, and on those behind it.</summary>
    private readonly struct Impact
    {
        public Impact(CvssVector vector)
        {
            var (vc, vi, va) = (vector.Modified("VC"), vector.Modified("VI"), vector.Modified("VA"));
            var (sc, si, sa) = (vector.Modified("SC"), vector.Modified("SI"), vector.Modified("SA"));
            var (cr, ir, ar) = (Requirement(vector["CR"]), Requirement(vector["IR"]), Requirement(vector["AR"]));
            IsNone = (vc, vi, va, sc, si, sa) == ('N', 'N', 'N', 'N', 'N', 'N');
            Level3 = (vc, vi, va) switch
            {
                ('H', 'H', _) => 0,
                ('H', _, _) or (_, 'H', _) or (_, _, 'H') => 1,
                _ => 2,
            };
            Level4 = si == 'S' || sa == 'S' ? 0 : sc == 'H' || si == 'H' || sa == 'H' ? 1 : 2;
            Level6 = (cr == 'H' && vc == 'H') || (ir == 'H' && vi == 'H') || (ar == 'H' && va == 'H') ? 0 : 1;
            StepsVulnerable = Steps("HLN", vc) + Steps("HLN", vi) + Steps("HLN", va) + Steps("HML", cr) + Steps("HML", ir) + Steps("HML", ar);
            StepsSubsequent = Steps("SHLN", sc) + Steps("SHLN", si) + Steps("SHLN", sa);
        }

        public bool IsNone { get; }

        public int Level3 { get; }

        public int Level4 { get; }

        public int Level6 { get; }

        public int StepsVulnerable { get; }

        public int StepsSubsequent { get; }

        // What is not said is taken at its worst.
        private static char Requirement(char value) => value == 'X' ? 'H' : value;
    }
}
