using System.Collections.Frozen;

namespace Playbook.Themes.Default.Document;

/// <summary>Which way a language is written.</summary>
internal static class Direction
{
    private static readonly FrozenSet<string> RightToLeft =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ar", "arc", "ckb", "dv", "fa", "he", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    /// <summary><c>rtl</c> for a language written from right to left; null, which writes no attribute, for every other.</summary>
    /// <param name="language">The language tag, such as <c>en</c> or <c>ar-EG</c>; null where it is the one around.</param>
    public static string? Of(string? language) => language is not null && RightToLeft.Contains(language.Split('-')[0]) ? "rtl" : null;
}
