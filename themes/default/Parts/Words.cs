using System.Globalization;

namespace Playbook.Themes.Default.Parts;

/// <summary>Small English sentences that several pages need.</summary>
internal static class Words
{
    /// <summary>A number with its noun: <c>1 threat</c>, <c>2 threats</c>.</summary>
    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>What is to be said of threats that nobody has looked at; at least one.</summary>
    public static string NotTriaged(int number) => number == 1
        ? "1 threat is not triaged: nobody has looked at it yet."
        : string.Create(CultureInfo.InvariantCulture, $"{number} threats are not triaged: nobody has looked at them yet.");

    /// <summary>A text that begins with a capital letter.</summary>
    public static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
