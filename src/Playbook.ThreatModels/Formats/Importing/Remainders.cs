using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Importing;

/// <summary>Collects what a source says and a reader could not place. Empty values say nothing and are left out.</summary>
internal sealed class Remainders
{
    /// <summary>How many are listed; the rest is counted.</summary>
    public const int Maximum = 2_000;

    /// <summary>How long a value is shown.</summary>
    public const int MaximumLength = 2_000;

    private readonly List<(Claim? Element, string Name, string Value, SourceLocation Location)> _items = [];
    private int _more;

    /// <summary>Takes a node with all that lies in it: a text or a list of texts as one item, each text of anything else as one.</summary>
    public void Add(Claim? element, string name, SourceNode node)
    {
        switch (node)
        {
            case { IsNull: true }:
                break;
            case SourceScalar scalar:
                Add(element, name, scalar.Text, scalar.Location);
                break;
            case SourceList list when list.Items.All(item => item is SourceScalar):
                Add(element, name, string.Join(", ", list.Items.Where(item => !item.IsNull).Select(item => ((SourceScalar)item).Text)), list.Location);
                break;
            case SourceList list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    Add(element, list.Items.Length == 1 ? name : $"{name}[{i + 1}]", list.Items[i]);
                }

                break;
            case SourceMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    Add(element, $"{name}.{entry.Key}", entry.Value);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Takes a text.</summary>
    public void Add(Claim? element, string name, string? value, SourceLocation at)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }

        if (_items.Count == Maximum)
        {
            _more++;
            return;
        }

        var text = value.Trim();
        _items.Add((element, name, text.Length <= MaximumLength ? text : $"{text[..MaximumLength]}… ({text.Length - MaximumLength} more characters)", at));
    }

    /// <summary>All of them, in the order of the source; the last says how many more there are.</summary>
    public ImmutableArray<SourceRemainder> ToImmutable()
    {
        var all = _items.Select(item => new SourceRemainder(item.Element is { } claim ? claim.Id : null, item.Name, item.Value, item.Location));
        return _more == 0 ? [.. all] : [.. all, new SourceRemainder(null, "…", $"{_more} more values, which the source file has", _items[^1].Location)];
    }
}
