namespace Playbook.ThreatModels.Risk.Cvss;

/// <summary>The levels of a vector in the six equivalence classes of CVSS 4.0; 0 is the worst.</summary>
internal readonly record struct Cvss4Macro(int Eq1, int Eq2, int Eq3, int Eq4, int Eq5, int Eq6)
{
    /// <summary>The six digits.</summary>
    public override string ToString() => $"{Eq1}{Eq2}{Eq3}{Eq4}{Eq5}{Eq6}";
}

/// <summary>The scores of the 270 macro vectors: FIRST's lookup table of CVSS v4.0 (the specification's section 8 and its calculator), in tenths.</summary>
internal static class Cvss4Lookup
{
    // A row for each of the first three classes; in it the fourth, fifth and sixth, the last fastest. 0 stands where there is no such vector:
    // with nothing high on the vulnerable system (third class 2) nothing high can be needed most (sixth class 0).
    private static ReadOnlySpan<byte> Scores =>
    [
        100, 99, 98, 95, 95, 92, 100, 96, 93, 87, 91, 81, 93, 90, 89, 80, 81, 68, // 000
        98, 95, 95, 92, 90, 84, 93, 92, 89, 81, 81, 65, 88, 80, 78, 70, 69, 48, // 001
        0, 92, 0, 82, 0, 72, 0, 79, 0, 69, 0, 50, 0, 69, 0, 55, 0, 27, // 002
        99, 97, 95, 92, 92, 85, 95, 91, 90, 83, 84, 71, 92, 81, 82, 71, 72, 53, // 010
        95, 93, 92, 85, 85, 73, 92, 82, 80, 72, 70, 59, 84, 70, 71, 52, 50, 30, // 011
        0, 86, 0, 75, 0, 52, 0, 71, 0, 52, 0, 29, 0, 63, 0, 29, 0, 17, // 012
        98, 95, 94, 87, 91, 81, 94, 89, 86, 74, 77, 64, 87, 75, 74, 63, 63, 49, // 100
        94, 89, 88, 77, 76, 67, 86, 76, 74, 58, 59, 50, 72, 57, 57, 52, 52, 25, // 101
        0, 83, 0, 70, 0, 54, 0, 65, 0, 58, 0, 26, 0, 53, 0, 21, 0, 13, // 102
        95, 90, 88, 76, 76, 70, 90, 77, 75, 62, 61, 53, 77, 66, 68, 59, 52, 30, // 110
        89, 78, 76, 67, 62, 58, 74, 59, 57, 57, 47, 23, 61, 52, 57, 29, 24, 16, // 111
        0, 71, 0, 59, 0, 30, 0, 58, 0, 26, 0, 15, 0, 23, 0, 13, 0, 6, // 112
        93, 87, 86, 72, 75, 58, 86, 74, 74, 61, 56, 34, 70, 54, 52, 40, 40, 22, // 200
        85, 75, 74, 55, 62, 51, 72, 57, 55, 41, 46, 19, 53, 36, 34, 19, 19, 8, // 201
        0, 64, 0, 51, 0, 20, 0, 47, 0, 21, 0, 11, 0, 24, 0, 9, 0, 4, // 202
        88, 75, 73, 53, 60, 50, 73, 55, 59, 40, 41, 20, 54, 43, 45, 22, 20, 11, // 210
        75, 55, 58, 45, 40, 21, 61, 51, 48, 18, 20, 9, 46, 18, 17, 7, 8, 2, // 211
        0, 53, 0, 24, 0, 14, 0, 24, 0, 12, 0, 5, 0, 10, 0, 3, 0, 1, // 212
    ];

    /// <summary>The score in tenths; null where there is no such macro vector.</summary>
    public static int? Of(Cvss4Macro macro)
    {
        if (macro is { Eq1: > 2 } or { Eq2: > 1 } or { Eq3: > 2 } or { Eq4: > 2 } or { Eq5: > 2 } or { Eq6: > 1 })
        {
            return null;
        }

        var row = (((macro.Eq1 * 2) + macro.Eq2) * 3) + macro.Eq3;
        var score = Scores[(row * 18) + (((macro.Eq4 * 3) + macro.Eq5) * 2) + macro.Eq6];
        return score == 0 ? null : score;
    }
}
