using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playbook.Sources.Yaml;

namespace Playbook.ThreatModels.Formats.Exporting;

/// <summary>Writes JSON as people read it: indented, lines ended by <c>\n</c>, letters of all scripts as they are. A value that is absent is left out.</summary>
public sealed class JsonOut : IDisposable
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Utf8JsonWriter _json;

    private JsonOut() => _json = new Utf8JsonWriter(_bytes, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",
        // Escapes whatever JSON must escape. The stricter encoders are for text that is put into HTML, which a file is not.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes a document whose root is an object.</summary>
    public static string Write(Action<JsonOut> body)
    {
        using var json = new JsonOut();
        json._json.WriteStartObject();
        body(json);
        json._json.WriteEndObject();
        json._json.Flush();
        return Encoding.UTF8.GetString(json._bytes.WrittenSpan) + "\n";
    }

    /// <summary>Writes an object.</summary>
    public void Object(string name, Action body)
    {
        _json.WriteStartObject(name);
        body();
        _json.WriteEndObject();
    }

    /// <summary>Writes a list of objects, also where it is empty.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<T> body)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            body(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    /// <summary>Writes a list of objects; nothing where it is empty.</summary>
    public void Some<T>(string name, IReadOnlyCollection<T> items, Action<T> body)
    {
        if (items.Count > 0)
        {
            List(name, items, body);
        }
    }

    /// <summary>Writes a list of texts, also where it is empty.</summary>
    public void Texts(string name, IEnumerable<string> texts)
    {
        _json.WriteStartArray(name);
        foreach (var text in texts)
        {
            _json.WriteStringValue(YamlText.Clean(text));
        }

        _json.WriteEndArray();
    }

    /// <summary>Writes a text; nothing for null.</summary>
    public void Text(string name, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(name, YamlText.Clean(text));
        }
    }

    /// <summary>Writes a number; nothing for null.</summary>
    public void Number(string name, double? number)
    {
        if (number is { } value)
        {
            _json.WriteNumber(name, value);
        }
    }

    /// <summary>Writes a number, or <c>null</c>.</summary>
    public void NumberOrNull(string name, double? number)
    {
        if (number is { } value)
        {
            _json.WriteNumber(name, value);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void Flag(string name, bool flag) => _json.WriteBoolean(name, flag);

    /// <summary>Writes <c>null</c>.</summary>
    public void Null(string name) => _json.WriteNull(name);

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
