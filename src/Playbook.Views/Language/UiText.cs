using System.Collections.Immutable;
using System.Text.Json;

namespace Playbook.Views.Language;

/// <summary>
/// Every text that the product itself shows to readers, in one language: what authors wrote, ids, data files and diagnostics are none of
/// it. It is read from the file of its language beside this one, <c>en.json</c> and others, whose names are those of the members; a file
/// that lacks a text, or has one too many, is refused, and a test names it. <c>{names}</c> in braces stand for what is filled in.
/// <c>Scripts</c> holds by a script's name what that script shows; only the script knows what it asks for.
/// </summary>
public sealed record UiText(
    string Tag,
    string Name,
    FormatsText Formats,
    WordsText Words,
    FrameText Frame,
    PageText Page,
    BodyText Body,
    PrintText Print,
    NoticesText Notices,
    TagsText Tags,
    ImmutableSortedDictionary<string, JsonElement> Scripts,
    MatrixText Matrix,
    FiltersText Filters,
    RegistersText Registers,
    ModelsText Models,
    ApplicationsText Applications,
    RiskText Risk,
    ReviewsText Reviews,
    CataloguesText Catalogues,
    DrawingsText Drawings,
    HomeText Home,
    PagesText Pages,
    SearchText Search)
{
    /// <summary>A number of things, by the language's rule for one and many: <c>1 threat</c>, <c>1,250 threats</c>.</summary>
    /// <param name="words">The things; <c>{n}</c> in them is the number.</param>
    /// <param name="number">How many.</param>
    /// <param name="values">What is filled in besides.</param>
    public string Count(Counted words, int number, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(words);
        return FormFor(words, number).Fill([("n", Number(number)), .. values]);
    }

    /// <summary>The same in pieces, for a number that stands out from its words.</summary>
    /// <param name="words">The things.</param>
    /// <param name="number">How many.</param>
    public (string Before, string Number, string After) Parts(Counted words, int number)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (before, after) = FormFor(words, number).Around("n");
        return (before, Number(number), after);
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

    /// <summary>A word that begins with a capital letter as it stands inside a sentence: in small letters, save in German, whose nouns keep theirs.</summary>
    public string InSentence(string word) => Formats.KeepsCapitals ? word : word.ToLowerInvariant();

    /// <summary>Several things in a row, the last one joined by the language's <c>and</c>.</summary>
    public string List(params ReadOnlySpan<string> items) => items.Length switch
    {
        0 => "",
        1 => items[0],
        _ => Formats.LastOfList.Fill(("list", string.Join(", ", items[..^1]!)), ("last", items[^1])),
    };

    private string FormFor(Counted words, int number) => number == 1 || (number == 0 && Formats.ZeroIsOne) ? words.One : words.Other;
}
