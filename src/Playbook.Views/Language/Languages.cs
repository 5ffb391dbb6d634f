using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Playbook.Views.Language;

/// <summary>The languages that the product's own texts are supplied in.</summary>
public static class Languages
{
    private static readonly FrozenDictionary<string, Lazy<UiText>> s_byTag =
        new[] { "de", "en", "fr", "nl" }.ToFrozenDictionary(tag => tag, tag => new Lazy<UiText>(() => Read(tag)), StringComparer.OrdinalIgnoreCase);

    /// <summary>Their tags, in order.</summary>
    public static ImmutableArray<string> Supplied { get; } = [.. s_byTag.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What holds where there is no file for the language of the content, and what data files are written in.</summary>
    public static UiText English => s_byTag["en"].Value;

    /// <summary>The texts for a language tag, by its first part: <c>nl-BE</c> is read in Dutch. Null where there are none.</summary>
    /// <param name="tag">The language tag.</param>
    public static UiText? Find(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return s_byTag.GetValueOrDefault(tag.Split('-')[0])?.Value;
    }

    /// <summary>Whether a text has the form of a language tag (BCP 47): letters, then groups of letters and digits behind hyphens.</summary>
    public static bool IsTag(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts[1..].All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private static UiText Read(string tag)
    {
        using var stream = typeof(Languages).Assembly.GetManifestResourceStream($"language/{tag}.json")
            ?? throw new InvalidOperationException($"The program was compiled without {tag}.json.");
        return JsonSerializer.Deserialize(stream, UiTextJson.Default.UiText)
            ?? throw new InvalidOperationException($"{tag}.json holds no texts.");
    }
}
