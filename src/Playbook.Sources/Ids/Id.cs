namespace Playbook.Sources.Ids;

/// <summary>
/// The id of anything that can be linked to. Segments of <c>[A-Za-z0-9][A-Za-z0-9._-]*</c> joined by <c>/</c>; compared and
/// served in lower case, shown as written. No segment is <c>index.html</c>, since a segment becomes a folder beside the file of that name.
/// </summary>
public readonly record struct Id
{
    private Id(string text)
    {
        Text = text;
        Key = text.ToLowerInvariant();
    }

    /// <summary>As the author wrote it.</summary>
    public string Text { get; }

    /// <summary>In lower case: what is compared and what stands in an address.</summary>
    public string Key { get; }

    /// <summary>The id with a further segment: <c>webshop</c> and <c>T-003</c> give <c>webshop/T-003</c>.</summary>
    public Id Child(Id segment) => new($"{Text}/{segment.Text}");

    /// <summary>The id with a further name after a dot: <c>stride</c> and <c>tampering</c> give <c>stride.tampering</c>.</summary>
    public Id Member(Id name) => new($"{Text}.{name.Text}");

    /// <summary>Whether a text is an id; gives it if it is.</summary>
    public static bool TryParse(string? text, out Id id)
    {
        if (!string.IsNullOrEmpty(text) && IsValid(text))
        {
            id = new Id(text);
            return true;
        }

        id = default;
        return false;
    }

    /// <summary>Takes a text that is known to be an id.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static Id Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"\"{text}\" is not an id.");

    /// <summary>Equal where the lower-case forms are.</summary>
    public bool Equals(Id other) => string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Key is null ? 0 : string.GetHashCode(Key, StringComparison.Ordinal);

    /// <summary>The id as written.</summary>
    public override string ToString() => Text ?? "";

    private static bool IsValid(ReadOnlySpan<char> text)
    {
        var startsSegment = true;
        foreach (var c in text)
        {
            if (c == '/')
            {
                if (startsSegment)
                {
                    return false;
                }

                startsSegment = true;
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                startsSegment = false;
            }
            else if (startsSegment || c is not ('.' or '_' or '-'))
            {
                return false;
            }
        }

        return !startsSegment && !HasReservedSegment(text);
    }

    private static bool HasReservedSegment(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('/'))
        {
            if (text[range].Equals("index.html", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
