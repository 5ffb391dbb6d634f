using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats.Importing;

/// <summary>A set of nodes, by identity. There is one for every mapping of a file, and most hold few: those take no table.</summary>
internal struct NodeSet
{
    private const int Few = 8;
    private SourceNode[]? _few;
    private int _count;
    private HashSet<SourceNode>? _many;

    /// <summary>Whether a node is in it.</summary>
    public readonly bool Contains(SourceNode node) => _many?.Contains(node) ?? IndexOf(node) >= 0;

    /// <summary>Adds a node.</summary>
    public void Add(SourceNode node)
    {
        if (_many is not null)
        {
            _many.Add(node);
        }
        else if (IndexOf(node) < 0)
        {
            if (_count == Few)
            {
                _many = new HashSet<SourceNode>(_few!, ReferenceEqualityComparer.Instance) { node };
                _few = null;
                return;
            }

            if (_few is null || _count == _few.Length)
            {
                Array.Resize(ref _few, _count == 0 ? 2 : 2 * _count);
            }

            _few[_count++] = node;
        }
    }

    /// <summary>Takes a node out.</summary>
    public void Remove(SourceNode node)
    {
        if (_many is not null)
        {
            _many.Remove(node);
        }
        else if (IndexOf(node) is var at and >= 0)
        {
            _few![at] = _few[--_count];
            _few[_count] = null!;
        }
    }

    private readonly int IndexOf(SourceNode node)
    {
        for (var at = 0; at < _count; at++)
        {
            if (ReferenceEquals(_few![at], node))
            {
                return at;
            }
        }

        return -1;
    }
}
