using System.Globalization;

namespace Playbook.Themes.Default.Parts;

/// <summary>Small English sentences that several pages need.</summary>
internal static class Words
{
    /// <summary>A number with its noun: <c>1 threat</c>, <c>2 threats</c>.</summary>
    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>A text that begins with a capital letter.</summary>
    public static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
