using System.Buffers;
using System.Collections.Immutable;
using Playbook.Sources.Trees;

namespace Playbook.Site.Look;

/// <summary>Where an organization's own HTML stands in every page.</summary>
internal enum LayoutSlot
{
    /// <summary>Above the header: an announcement.</summary>
    Top,

    /// <summary>In the header, behind the navigation.</summary>
    Header,

    /// <summary>Above a page's heading.</summary>
    BeforeContent,

    /// <summary>Below a page's text.</summary>
    AfterContent,

    /// <summary>In the foot.</summary>
    Foot,
}

/// <summary>What <c>playbook.yml</c> says of fonts, corners, a style sheet of one's own and the slots of the layout.</summary>
internal sealed record LookSettings
{
    /// <summary>What holds where nothing is said: the theme's own.</summary>
    public static LookSettings None { get; } = new();

    /// <summary>The fonts of running text, as CSS lists them.</summary>
    public string? TextFont { get; init; }

    /// <summary>The fonts of headings.</summary>
    public string? HeadingFont { get; init; }

    /// <summary>The fonts of code.</summary>
    public string? CodeFont { get; init; }

    /// <summary>How round corners are, in CSS pixels.</summary>
    public int? Radius { get; init; }

    /// <summary>The path of a style sheet in the content.</summary>
    public Located<string>? Css { get; init; }

    /// <summary>For slots that are filled, the path of the file in the content.</summary>
    public ImmutableSortedDictionary<LayoutSlot, Located<string>> Slots { get; init; } = ImmutableSortedDictionary<LayoutSlot, Located<string>>.Empty;

    private const int MostRadius = 40;

    // What names of fonts are made of. Anything else could end the declaration.
    private static readonly SearchValues<char> OfFonts = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,\"'-_.");

    private static readonly (string Key, LayoutSlot Slot)[] SlotKeys =
    [
        ("top", LayoutSlot.Top),
        ("header", LayoutSlot.Header),
        ("beforeContent", LayoutSlot.BeforeContent),
        ("afterContent", LayoutSlot.AfterContent),
        ("foot", LayoutSlot.Foot),
    ];

    /// <summary>Reads the keys of <c>theme</c>.</summary>
    /// <param name="theme">The mapping; null where there is none.</param>
    public static LookSettings Read(MappingReader? theme)
    {
        if (theme is null)
        {
            return None;
        }

        var fonts = theme.Mapping("fonts", "the fonts");
        var slots = theme.Mapping("slots", "the slots of the layout");
        return new LookSettings
        {
            TextFont = Font(fonts, "text"),
            HeadingFont = Font(fonts, "headings"),
            CodeFont = Font(fonts, "code"),
            Radius = RadiusOf(theme),
            Css = theme.LocatedText("css"),
            Slots = SlotKeys
                .Select(each => (each.Slot, Path: slots?.LocatedText(each.Key)))
                .Where(each => each.Path is not null)
                .ToImmutableSortedDictionary(each => each.Slot, each => each.Path!.Value),
        };
    }

    private static string? Font(MappingReader? fonts, string key)
    {
        if (fonts?.Text(key) is not { } font)
        {
            return null;
        }

        // A quote that is left open would swallow the declarations after it.
        if (!font.AsSpan().ContainsAnyExcept(OfFonts) && font.Count(sign => sign == '"') % 2 == 0 && font.Count(sign => sign == '\'') % 2 == 0)
        {
            return font;
        }

        fonts.Diagnostics.Add(SiteDiagnostics.BadLook.At(fonts.Location(key), $"\"{font}\" is no list of fonts", "write names with commas between them: \"Inter, system-ui, sans-serif\""));
        return null;
    }

    private static int? RadiusOf(MappingReader theme)
    {
        if (theme.Integer("radius") is not { } radius)
        {
            return null;
        }

        if (radius is >= 0 and <= MostRadius)
        {
            return radius;
        }

        theme.Diagnostics.Add(SiteDiagnostics.BadLook.At(theme.Location("radius"), $"the radius is {radius}", $"write a whole number of pixels from 0 to {MostRadius}"));
        return null;
    }
}
