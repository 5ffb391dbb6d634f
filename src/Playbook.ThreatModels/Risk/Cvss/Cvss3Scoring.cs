namespace Playbook.ThreatModels.Risk.Cvss;

/// <summary>
/// The equations of CVSS 3.0 and 3.1. Source: sections 7 (weights: 7.4) and 8 of the specification documents. All weights have two decimals,
/// so that decimal numbers hold every product exactly; only the powers are rounded, at the 28th digit. Scores are in tenths.
/// </summary>
internal sealed class Cvss3Scoring(CvssVector vector)
{
    // Above it, all three impacts high would come out higher than the equation was made for.
    private const decimal GreatestModifiedImpact = 0.915m;

    private readonly bool _is30 = vector.Version == CvssVersion.V30;

    /// <summary>The base score.</summary>
    public int Base()
    {
        var subscore = 1m - ((1m - Impact(vector["C"])) * (1m - Impact(vector["I"])) * (1m - Impact(vector["A"])));
        var isChanged = vector["S"] == 'C';
        var impact = isChanged ? (7.52m * (subscore - 0.029m)) - (3.25m * Power(subscore - 0.02m, 15)) : 6.42m * subscore;
        return Combined(impact, Exploitability(vector["AV"], vector["AC"], vector["PR"], vector["UI"], isChanged), isChanged);
    }

    /// <summary>The temporal score.</summary>
    /// <param name="score">The base score.</param>
    public int Temporal(int score) => Roundup(score / 10m * TemporalFactor());

    /// <summary>The environmental score, which the temporal metrics are part of.</summary>
    public int Environmental()
    {
        var subscore = Math.Min(
            1m - ((1m - Affected("CR", "C")) * (1m - Affected("IR", "I")) * (1m - Affected("AR", "A"))),
            GreatestModifiedImpact);
        var isChanged = vector.Modified("S") == 'C';
        // Here, and here only, the two versions have different equations.
        var power = _is30 ? Power(subscore - 0.02m, 15) : Power((subscore * 0.9731m) - 0.02m, 13);
        var impact = isChanged ? (7.52m * (subscore - 0.029m)) - (3.25m * power) : 6.42m * subscore;
        var exploitability = Exploitability(vector.Modified("AV"), vector.Modified("AC"), vector.Modified("PR"), vector.Modified("UI"), isChanged);
        return Roundup(Combined(impact, exploitability, isChanged) / 10m * TemporalFactor());
    }

    private int Combined(decimal impact, decimal exploitability, bool isChanged) =>
        impact <= 0m ? 0 : Roundup(Math.Min((isChanged ? 1.08m : 1m) * (impact + exploitability), 10m));

    // Version 3.0 goes up to the next tenth. Version 3.1 (appendix A) first takes away what a computer's fractions leave after the fifth
    // decimal, by whole numbers; the sum that is zero but for that stays where it is.
    private int Roundup(decimal score)
    {
        if (_is30)
        {
            return (int)Math.Ceiling(score * 10m);
        }

        var whole = (int)Math.Round(score * 100_000m, MidpointRounding.AwayFromZero);
        return whole % 10_000 == 0 ? whole / 10_000 : (whole / 10_000) + 1;
    }

    private decimal Affected(string requirement, string impact) => Impact(vector.Modified(impact)) * vector[requirement] switch
    {
        'H' => 1.5m,
        'L' => 0.5m,
        _ => 1m,
    };

    private decimal TemporalFactor()
    {
        var maturity = vector["E"] switch
        {
            'F' => 0.97m,
            'P' => 0.94m,
            'U' => 0.91m,
            _ => 1m,
        };
        var remediation = vector["RL"] switch
        {
            'W' => 0.97m,
            'T' => 0.96m,
            'O' => 0.95m,
            _ => 1m,
        };
        var confidence = vector["RC"] switch
        {
            'R' => 0.96m,
            'U' => 0.92m,
            _ => 1m,
        };
        return maturity * remediation * confidence;
    }

    private static decimal Exploitability(char from, char complexity, char privileges, char interaction, bool isChanged)
    {
        var reach = from switch
        {
            'N' => 0.85m,
            'A' => 0.62m,
            'L' => 0.55m,
            _ => 0.2m,
        };
        var rights = (privileges, isChanged) switch
        {
            ('N', _) => 0.85m,
            ('L', false) => 0.62m,
            ('L', true) => 0.68m,
            (_, false) => 0.27m,
            (_, true) => 0.5m,
        };
        return 8.22m * reach * (complexity == 'L' ? 0.77m : 0.44m) * rights * (interaction == 'N' ? 0.85m : 0.62m);
    }

    private static decimal Impact(char value) => value switch
    {
        'H' => 0.56m,
        'L' => 0.22m,
        _ => 0m,
    };

    private static decimal Power(decimal number, int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= number;
        }

        return power;
    }
}
