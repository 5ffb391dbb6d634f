using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Rendering;

/// <summary>The files that are compiled into the theme.</summary>
internal static class Resource
{
    private const string Texts = "UI_TEXTS";

    /// <summary>A file's text, with line feeds alone.</summary>
    /// <param name="name">Its name, without folder.</param>
    public static string Text(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream("assets/" + name)
            ?? throw new InvalidOperationException($"The theme was compiled without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>
    /// A script's bytes, without the comments that stand on lines of their own and without indentation. Where it says <c>UI_TEXTS</c>
    /// stand the texts of the language that are its own.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="ui">The product's own texts.</param>
    public static byte[] Script(string name, UiText ui) =>
        Encoding.UTF8.GetBytes(string.Concat(Text(name)
            .Replace(Texts, ui.Scripts.TryGetValue(name, out var texts) ? Json(texts) : Texts, StringComparison.Ordinal)
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => line + "\n")));

    private static string Json(JsonElement texts)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            texts.WriteTo(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
