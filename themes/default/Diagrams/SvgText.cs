using System.Globalization;
using System.Text;

namespace Playbook.Themes.Default.Diagrams;

/// <summary>Writes SVG, element by element. Every value is escaped here and nowhere else, and what XML does not allow is left out, so that no name can become markup.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Its attributes; those without a value are left out. A number is written in tenths.</param>
    public SvgText Open(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Writes an element without content.</summary>
    public SvgText Empty(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>Writes an element with a text in it.</summary>
    public SvgText Element(string name, string content, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Open(name, attributes);
        Escape(content);
        return Close();
    }

    /// <summary>Writes a style sheet of the theme's own, as it is.</summary>
    public SvgText Style(string css)
    {
        _text.Append("<style>").Append(css).Append("</style>");
        return this;
    }

    /// <summary>Ends the element begun last.</summary>
    public SvgText Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    private void Begin(string name, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                _text.Append(' ').Append(attribute).Append("=\"");
                Escape(value is double number ? Number(number) : Convert.ToString(value, CultureInfo.InvariantCulture)!);
                _text.Append('"');
            }
        }
    }

    private void Escape(string value)
    {
        foreach (var rune in value.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '&' => _text.Append("&amp;"),
                '"' => _text.Append("&quot;"),
                '\t' or '\n' or '\r' => _text.Append(' '),
                < ' ' or 0xFFFE or 0xFFFF => _text,
                _ => _text.Append(rune.ToString()),
            };
        }
    }

    private static string Number(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}
