using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Importing;

/// <summary>
/// Reads a picture that a model carries in itself as a <c>data:</c> address, or names by its web address. It is decoded and never looked
/// into: whoever serves it does so under its type alone, and an SVG so that it cannot run a script.
/// </summary>
internal static class EmbeddedPicture
{
    /// <summary>How large a picture may be, in bytes once decoded.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    private const int LongestHeader = 200;
    private const int LongestAddress = 2_048;
    private static readonly ImmutableArray<string> s_types = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml"];

    /// <summary>The picture of a key; null where there is none, and null with a diagnostic where it cannot be used.</summary>
    /// <param name="reader">What holds the key.</param>
    /// <param name="key">The key, whose value is a <c>data:</c> or a web address.</param>
    /// <param name="title">What the picture shows.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    public static Picture? Read(ForeignReader reader, string key, string title, DiagnosticBag diagnostics)
    {
        if (reader.Text(key) is not { } text)
        {
            return null;
        }

        var at = reader.Location(key);
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return Decode(text, title, at, diagnostics);
        }

        if (IsWebAddress(text))
        {
            return new Picture(title, "", [], text, at);
        }

        reader.PutBack(key);
        Odd(title, "is neither a data: address nor a web address", at, diagnostics);
        return null;
    }

    /// <summary>An SVG picture that stands in the source as its text; null with a diagnostic where it is too large.</summary>
    public static Picture? OfSvg(string source, string title, SourceLocation at, DiagnosticBag diagnostics)
    {
        // A UTF-16 unit takes at least one byte, so that a text that is too long need not be encoded to be known as such.
        if (source.Length > MaximumBytes || Encoding.UTF8.GetByteCount(source) > MaximumBytes)
        {
            TooLarge(title, at, diagnostics);
            return null;
        }

        return new Picture(title, "image/svg+xml", ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(source)), null, at);
    }

    /// <summary>Whether a text is an address of the web that can be linked to.</summary>
    public static bool IsWebAddress(string? text) =>
        text is { Length: <= LongestAddress } && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static Picture? Decode(string text, string title, SourceLocation at, DiagnosticBag diagnostics)
    {
        var comma = text.AsSpan(0, Math.Min(text.Length, LongestHeader)).IndexOf(',');
        var header = comma < 0 ? [] : text["data:".Length..comma].Split(';');
        if (header is not [var stated, .., var encoding] || !encoding.Trim().Equals("base64", StringComparison.OrdinalIgnoreCase))
        {
            Odd(title, "is not written in base64", at, diagnostics);
            return null;
        }

        var type = stated.Trim().ToLowerInvariant();
        type = type == "image/jpg" ? "image/jpeg" : type;
        if (!s_types.Contains(type))
        {
            Odd(title, $"is of the type \"{ImportIds.Shorten(stated)}\", and not PNG, JPEG, GIF, WebP or SVG", at, diagnostics);
            return null;
        }

        var encoded = text.AsSpan(comma + 1);
        if (encoded.Length / 4L * 3 > MaximumBytes + 2)
        {
            TooLarge(title, at, diagnostics);
            return null;
        }

        var bytes = new byte[(encoded.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out var length) || length == 0)
        {
            Odd(title, "breaks off, or is not base64", at, diagnostics);
            return null;
        }

        if (length > MaximumBytes)
        {
            TooLarge(title, at, diagnostics);
            return null;
        }

        Array.Resize(ref bytes, length);
        return new Picture(title, type, ImmutableCollectionsMarshal.AsImmutableArray(bytes), null, at);
    }

    private static void Odd(string title, string what, SourceLocation at, DiagnosticBag diagnostics) =>
        diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(at, $"the picture \"{ImportIds.Shorten(title)}\" {what}; it was left out"));

    private static void TooLarge(string title, SourceLocation at, DiagnosticBag diagnostics) =>
        diagnostics.Add(ModelDiagnostics.ImportedLimit.At(at, $"the picture \"{ImportIds.Shorten(title)}\" is larger than {MaximumBytes / 1024 / 1024} MB; it was left out"));
}
