namespace Playbook.Views.Language;

/// <summary>
/// Every text that the product itself shows to readers, in one language: what authors wrote, ids, data files and diagnostics are none of
/// it. It is read from the file of its language beside this one, <c>en.json</c> and others, whose names are those of the members; a file
/// that lacks a text, or has one too many, is refused, and a test names it. <c>{names}</c> in braces stand for what is filled in.
/// </summary>
/// <param name="Tag">The language tag, such as <c>nl</c>.</param>
/// <param name="Name">The language's own name for itself.</param>
/// <param name="Formats">How days, numbers and lists are written.</param>
/// <param name="Words">Words of threat modeling that stand on many kinds of pages.</param>
/// <param name="Frame">What stands around every page.</param>
/// <param name="Page">What a page says of itself.</param>
/// <param name="Body">What the product adds to a text written in Markdown.</param>
/// <param name="Notices">Pages that stand in the place of another.</param>
/// <param name="Tags">Tags and their pages.</param>
public sealed record UiText(
    string Tag,
    string Name,
    FormatsText Formats,
    WordsText Words,
    FrameText Frame,
    PageText Page,
    BodyText Body,
    NoticesText Notices,
    TagsText Tags)
{
    /// <summary>A number of things, by the language's rule for one and many: <c>1 threat</c>, <c>1,250 threats</c>.</summary>
    /// <param name="words">The things; <c>{n}</c> in them is the number.</param>
    /// <param name="number">How many.</param>
    /// <param name="values">What is filled in besides.</param>
    public string Count(Counted words, int number, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(words);
        var isOne = number == 1 || (number == 0 && Formats.ZeroIsOne);
        return (isOne ? words.One : words.Other).Fill([("n", Number(number)), .. values]);
    }

    /// <summary>A whole number with the language's grouping.</summary>
    public string Number(int number) => NumberFormat.Write(number, Formats);

    /// <summary>A number with the language's decimal sign and at most two places.</summary>
    public string Number(double number) => NumberFormat.Write(number, Formats);

    /// <summary>A day as a reader of the language writes it: <c>23 November 2026</c>.</summary>
    /// <param name="day">The day.</param>
    public string Day(DateOnly day) => Formats.Day.Fill(
        ("day", day.Day == 1 ? Formats.FirstOfMonth : Number(day.Day)),
        ("month", Formats.Months[day.Month - 1]),
        ("year", day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>A day given as <c>2026-11-23</c>, as a reader of the language writes it; a text that is no such day as it is.</summary>
    public string Day(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var found) ? Day(found) : day;

    /// <summary>Several things in a row, the last one joined by the language's <c>and</c>.</summary>
    public string List(params ReadOnlySpan<string> items) => items.Length switch
    {
        0 => "",
        1 => items[0],
        _ => Formats.LastOfList.Fill(("list", string.Join(", ", items[..^1]!)), ("last", items[^1])),
    };
}
