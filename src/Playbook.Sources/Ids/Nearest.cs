namespace Playbook.Sources.Ids;

/// <summary>Finds what somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidates that differ least from a text, nearest first, at most three: by the number of letters to insert, delete,
    /// change or swap (optimal string alignment), at most a third of the text's length, without regard to case.
    /// </summary>
    public static IReadOnlyList<string> To(string text, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(candidates);
        var limit = Math.Max(1, text.Length / 3);
        var wanted = text.ToLowerInvariant();
        return
        [
            .. candidates
                .Distinct(StringComparer.Ordinal)
                .Where(candidate => Math.Abs(candidate.Length - text.Length) <= limit || Tail(candidate).Length < candidate.Length)
                .Select(candidate => (candidate, distance: DistanceTo(wanted, candidate, limit)))
                .Where(found => found.distance <= limit)
                .OrderBy(found => found.distance)
                .ThenBy(found => found.candidate, StringComparer.Ordinal)
                .Take(3)
                .Select(found => found.candidate),
        ];
    }

    /// <summary>A suggestion that names the nearest candidates, or nothing where none is near.</summary>
    public static string? Suggest(string text, IEnumerable<string> candidates)
    {
        var nearest = To(text, candidates);
        return nearest.Count == 0 ? null : $"did you mean {string.Join(" or ", nearest.Select(name => $"\"{name}\""))}?";
    }

    // The last segment alone counts as well, one letter further away: "web" for "webshop/web".
    private static int DistanceTo(string wanted, string candidate, int limit)
    {
        var lower = candidate.ToLowerInvariant();
        var whole = Distance(wanted, lower);
        var tail = Tail(lower);
        return tail.Length == lower.Length || whole <= limit ? whole : Math.Min(whole, Distance(wanted, tail) + 1);
    }

    private static string Tail(string id) => id[(id.LastIndexOfAny(['/', '.']) + 1)..];

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var before = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
