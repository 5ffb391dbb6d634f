using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Themes.Default.Rendering;
using Playbook.Views;

namespace Playbook.Themes.Default.Styles;

/// <summary>The style sheets: one for every page, of the hand-written parts and what the organization's settings and its risk scheme add.</summary>
internal static partial class StyleSheet
{
    private static readonly ImmutableArray<string> Parts =
        ["tokens.css", "base.css", "layout.css", "components.css", "model.css", "tables.css", "print.css"];

    /// <summary>The bytes of a part that only some pages need, and that is a file of its own for that reason.</summary>
    /// <param name="name">Its name.</param>
    public static byte[] Part(string name) => Encoding.UTF8.GetBytes(Minify(Resource.Text(name)));

    /// <summary>The bytes of the style sheet of every page.</summary>
    public static byte[] Write(ThemeSettings settings)
    {
        var css = new StringBuilder();
        foreach (var part in Parts)
        {
            css.Append(Minify(Resource.Text(part)));
        }

        if (settings.Title is { Length: > 0 } title)
        {
            css.Append($"@page{{@top-left{{content:\"{string.Concat(title.EnumerateRunes().Select(Escaped))}\"}}}}\n");
        }

        WriteAccent(css, settings);
        WriteTokens(css, settings);
        foreach (var level in settings.LevelColors.Where(level => KeyPattern().IsMatch(level.Key)))
        {
            if (Colour.Parse(level.Color) is { } colour)
            {
                css.Append($".level-{level.Key}{{--level:{colour};--level-ink:{colour.ReadableInk()}}}\n");
            }
        }

        // Last, and in no layer: what the organization says holds.
        css.Append(settings.Css);
        return Encoding.UTF8.GetBytes(css.ToString());
    }

    /// <summary>Style sheet text without comments, indentation and line ends: a small and safe saving, every rule left as it was written.</summary>
    public static string Minify(string css) =>
        SpacePattern().Replace(css, match =>
            match.ValueSpan[0] is '"' ? match.Value
            : match.ValueSpan.StartsWith("/*") ? ""
            : match.ValueSpan.Trim() is { Length: > 0 } mark ? mark.ToString()
            : " ")
        .Replace(";}", "}", StringComparison.Ordinal)
        .Trim()
        + "\n";

    // Letters and digits are safe in a string of CSS; whatever else there is has a number.
    private static string Escaped(Rune letter) => Rune.IsLetterOrDigit(letter) || letter.Value == ' ' ? letter.ToString() : $"\\{letter.Value:x} ";

    private static void WriteAccent(StringBuilder css, ThemeSettings settings)
    {
        var light = Colour.Parse(settings.Accent);
        var dark = Colour.Parse(settings.AccentDark);
        if (light is null && dark is null)
        {
            return;
        }

        css.Append($":root{{--accent:light-dark({light ?? Colour.Accent},{dark ?? Colour.AccentDark})}}\n");
    }

    private static void WriteTokens(StringBuilder css, ThemeSettings settings)
    {
        ReadOnlySpan<(string Token, string? Value)> tokens =
        [
            ("--sans", settings.TextFont),
            ("--headings", settings.HeadingFont),
            ("--mono", settings.CodeFont),
            ("--radius", settings.Radius is { } radius ? $"{radius.ToString(System.Globalization.CultureInfo.InvariantCulture)}px" : null),
        ];
        foreach (var (token, value) in tokens)
        {
            if (value is not null)
            {
                css.Append($":root{{{token}:{value}}}\n");
            }
        }
    }

    // A string is matched first, so that nothing within one changes. A colon loses only what follows it: before it, a blank matters to a selector.
    [GeneratedRegex("""
        "[^"]*"|/\*.*?\*/|\s*[{};,]\s*|:\s+|\s+
        """, RegexOptions.Singleline)]
    private static partial Regex SpacePattern();

    [GeneratedRegex(@"\A[a-z0-9_-]+\z")]
    private static partial Regex KeyPattern();
}
