using System.Text;

namespace Playbook.Sources.Yaml;

/// <summary>
/// Writes YAML as a person would: blocks, with what is short between braces or brackets on one line, quotes only where they are
/// needed, and texts of several lines as literal blocks. <see cref="YamlReader"/> reads back what was given.
/// </summary>
public sealed class YamlWriter
{
    private const int Width = 130;
    private readonly StringBuilder _text = new();

    private YamlWriter()
    {
    }

    /// <summary>Writes a document.</summary>
    /// <returns>Lines ended by <c>\n</c>.</returns>
    public static string Write(YamlMap root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var writer = new YamlWriter();
        writer.Entries(root, 0);
        return writer._text.ToString();
    }

    // Where the first entry of a mapping stands behind a dash, its indentation is there already.
    private void Entries(YamlMap map, int indent, bool isFirstIndented = false)
    {
        foreach (var (key, value) in map.Entries)
        {
            _text.Append(' ', isFirstIndented ? 0 : indent).Append(YamlText.Key(key, inFlow: false)).Append(':');
            Value(value, indent);
            isFirstIndented = false;
        }
    }

    private void Value(YamlNode node, int indent)
    {
        if (Line(node, indent) is { } line)
        {
            _text.Append(' ').Append(line).Append('\n');
            return;
        }

        switch (node)
        {
            case YamlScalar scalar:
                Block(scalar.Text, indent + 2);
                break;
            case YamlList list:
                _text.Append('\n');
                Items(list, indent + 2);
                break;
            case YamlMap map:
                _text.Append('\n');
                Entries(map, indent + 2);
                break;
            default:
                break;
        }
    }

    private void Items(YamlList list, int indent)
    {
        foreach (var item in list.Items)
        {
            _text.Append(' ', indent).Append('-');
            if (Line(item, indent) is null && item is YamlMap map)
            {
                _text.Append(' ');
                Entries(map, indent + 2, isFirstIndented: true);
            }
            else
            {
                Value(item, indent);
            }
        }
    }

    private void Block(string text, int indent)
    {
        var endsLine = text.EndsWith('\n');
        _text.Append(endsLine ? " |\n" : " |-\n");
        foreach (var line in (endsLine ? text[..^1] : text).Split('\n'))
        {
            _text.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }
    }

    // What stands on the line of its key: texts that are no blocks, however long, and short lists and mappings.
    private static string? Line(YamlNode node, int indent)
    {
        switch (node)
        {
            case YamlScalar { IsValue: true } value:
                return value.Text;
            case YamlScalar scalar:
                return YamlText.CanBeBlock(scalar.Text) ? null : YamlText.Inline(scalar.Text, inFlow: false);
            case YamlList { Items.IsEmpty: true }:
                return "[]";
            case YamlMap { Entries.Count: 0 }:
                return "{}";
            case YamlList list when list.IsBlock || list.Items.Any(item => item is YamlMap):
                return null;
            default:
                var line = new StringBuilder();
                return Flow(node, line, Width - indent) ? line.ToString() : null;
        }
    }

    private static bool Flow(YamlNode node, StringBuilder line, int width)
    {
        switch (node)
        {
            case YamlScalar { IsValue: true } value:
                line.Append(value.Text);
                break;
            case YamlScalar scalar when scalar.Text.Length <= width && !scalar.Text.AsSpan().ContainsAny('\n', '\r'):
                line.Append(YamlText.Inline(scalar.Text, inFlow: true));
                break;
            case YamlList { IsBlock: false } list:
                line.Append('[');
                foreach (var (index, item) in list.Items.Index())
                {
                    line.Append(index == 0 ? "" : ", ");
                    if (!Flow(item, line, width))
                    {
                        return false;
                    }
                }

                line.Append(']');
                break;
            case YamlMap { IsBlock: false } map:
                line.Append('{');
                foreach (var (index, (key, value)) in map.Entries.Index())
                {
                    line.Append(index == 0 ? " " : ", ").Append(YamlText.Key(key, inFlow: true)).Append(": ");
                    if (!Flow(value, line, width))
                    {
                        return false;
                    }
                }

                line.Append(map.Entries.Count == 0 ? "}" : " }");
                break;
            default:
                return false;
        }

        return line.Length <= width;
    }
}
