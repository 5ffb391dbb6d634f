using System.Text;
using System.Text.Json;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Json;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Formats.Threatcl;

namespace Playbook.ThreatModels.Tests.Formats.Fuzz;

/// <summary>A tree that can be changed, and may have a key twice.</summary>
/// <param name="scalar">A scalar as JSON writes it; null for a list or a mapping.</param>
/// <param name="isMapping">Whether it is a mapping.</param>
internal sealed class FuzzNode(string? scalar, bool? isMapping)
{
    public string? Scalar { get; private set; } = scalar;

    public bool? IsMapping { get; private set; } = isMapping;

    public List<(string Key, FuzzNode Value)> Items { get; private set; } = [];

    /// <summary>What a file holds; null where it is no document.</summary>
    public static FuzzNode? Of(FuzzSeed seed)
    {
        var text = new SourceText(seed.Path, seed.Content);
        var start = text.Content.AsSpan().TrimStart();
        var root = start.StartsWith("{") || start.StartsWith("[") ? JsonTreeReader.Read(text, new DiagnosticBag())
            : new ThreatclFormat().RecognisesText(text.Content) ? HclReader.Read(text, _ => false, new DiagnosticBag())
            : YamlReader.Read(text, new DiagnosticBag());
        return root is null ? null : Of(root);
    }

    private static FuzzNode Of(SourceNode source)
    {
        switch (source)
        {
            case SourceScalar scalar:
                return new FuzzNode(scalar.IsPlain && scalar.Text is "true" or "false" or "null" ? scalar.Text : scalar.IsPlain && IsNumber(scalar.Text) ? scalar.Text : Quote(scalar.Text), null);
            case SourceList list:
                var items = new FuzzNode(null, false);
                items.Items.AddRange(list.Items.Select(item => ("", Of(item))));
                return items;
            case SourceMapping mapping:
                var entries = new FuzzNode(null, true);
                entries.Items.AddRange(mapping.Entries.Select(entry => (entry.Key, Of(entry.Value))));
                return entries;
            default:
                return new FuzzNode("null", null);
        }
    }

    // Halves of surrogate pairs too, which no writer of JSON takes.
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            quoted.Append(c is '"' or '\\' || char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString());
        }

        return quoted.Append('"').ToString();
    }

    public FuzzNode Copy()
    {
        var copy = new FuzzNode(Scalar, IsMapping);
        copy.Items.AddRange(Items.Select(item => (item.Key, item.Value.Copy())));
        return copy;
    }

    public void Become(FuzzNode other) => (Scalar, IsMapping, Items) = (other.Scalar, other.IsMapping, other.Items);

    public void Collect(List<FuzzNode> into)
    {
        into.Add(this);
        foreach (var (_, value) in Items)
        {
            value.Collect(into);
        }
    }

    public void Write(StringBuilder into, int longest)
    {
        if (Scalar is not null)
        {
            into.Append(Scalar);
            return;
        }

        into.Append(IsMapping == true ? '{' : '[');
        var first = true;
        foreach (var (key, value) in Items)
        {
            if (into.Length > longest)
            {
                break;
            }

            into.Append(first ? "" : ", ");
            if (IsMapping == true)
            {
                into.Append(Quote(key)).Append(": ");
            }

            value.Write(into, longest);
            first = false;
        }

        into.Append(IsMapping == true ? '}' : ']');
    }

    private static bool IsNumber(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
