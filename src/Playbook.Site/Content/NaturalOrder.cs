namespace Playbook.Site.Content;

/// <summary>
/// Orders names as a person would: numbers by their value, letters without regard to case, names that begin with a number first.
/// Ties are broken ordinally, so that the order is the same everywhere.
/// </summary>
internal sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The one there is.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        while (!a.IsEmpty && !b.IsEmpty)
        {
            var order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0]) ? CompareNumbers(ref a, ref b) : CompareLetters(ref a, ref b);
            if (order != 0)
            {
                return order;
            }
        }

        var rest = a.Length.CompareTo(b.Length);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int CompareNumbers(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var left = Take(ref a).TrimStart('0');
        var right = Take(ref b).TrimStart('0');
        var order = left.Length.CompareTo(right.Length);
        return order != 0 ? order : left.SequenceCompareTo(right);
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9');
        var number = length < 0 ? text : text[..length];
        text = text[number.Length..];
        return number;
    }

    private static int CompareLetters(ref ReadOnlySpan<char> a, ref ReadOnlySpan<char> b)
    {
        var order = char.ToLowerInvariant(a[0]).CompareTo(char.ToLowerInvariant(b[0]));
        a = a[1..];
        b = b[1..];
        return order;
    }
}
