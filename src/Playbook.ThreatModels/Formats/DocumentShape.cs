using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats;

/// <summary>
/// The keys of a JSON or YAML document, near its root: what a format is recognised by. A key below another is written <c>a.b</c>;
/// lists are passed through, by their first items.
/// </summary>
internal sealed class DocumentShape
{
    private const int Depth = 4;
    private const int Items = 8;
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The shape of a document.</summary>
    public static DocumentShape Of(SourceNode root)
    {
        var shape = new DocumentShape();
        shape.Walk(root, "", 0);
        return shape;
    }

    /// <summary>Whether it has all of some keys.</summary>
    public bool Has(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (!_paths.Contains(path))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it has any of some keys.</summary>
    public bool HasAny(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (_paths.Contains(path))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the value of some key of the root, whatever it is called, has all of some keys: a document that lists things by their ids.</summary>
    public bool HasBelowAnyKey(string first, params ReadOnlySpan<string> others)
    {
        foreach (var path in _paths)
        {
            var dot = path.Length - first.Length - 1;
            if (dot > 0 && path[dot] == '.' && path.EndsWith(first, StringComparison.Ordinal) && path.IndexOf('.', StringComparison.Ordinal) == dot && HasAll(path[..dot], others))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAll(string key, ReadOnlySpan<string> below)
    {
        foreach (var name in below)
        {
            if (!_paths.Contains($"{key}.{name}"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text of a key, empty where it is none; the first one in a list.</summary>
    public string TextOf(string path) => _texts.GetValueOrDefault(path, "");

    private void Walk(SourceNode node, string path, int depth)
    {
        switch (node)
        {
            case SourceMapping mapping when depth < Depth:
                foreach (var entry in mapping.Entries)
                {
                    Walk(entry.Value, Enter(path, entry.Key), depth + 1);
                }

                break;
            case SourceList list:
                foreach (var item in list.Items.Take(Items))
                {
                    Walk(item, path, depth);
                }

                break;
            case SourceScalar scalar:
                _texts.TryAdd(path, scalar.Text);
                break;
            default:
                break;
        }
    }

    private string Enter(string path, string key)
    {
        var inner = path.Length == 0 ? key : $"{path}.{key}";
        _paths.Add(inner);
        return inner;
    }
}
