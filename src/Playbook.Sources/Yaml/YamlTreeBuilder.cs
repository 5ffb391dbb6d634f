using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using YamlDotNet.Core.Events;

namespace Playbook.Sources.Yaml;

/// <summary>
/// Makes nodes of events. Depth and number of nodes are counted as if every alias were written out, so that whoever walks the
/// tree later walks no more than that; an alias shares its node, so that memory stays small all the same.
/// </summary>
internal sealed class YamlTreeBuilder(YamlEvents events, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Built> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>A node with the number of nodes in it and the levels below it, aliases written out.</summary>
    private readonly record struct Built(SourceNode Node, int Size, int Height);

    /// <summary>Builds the one document there is.</summary>
    public SourceNode Build()
    {
        SourceNode? root = null;
        while (events.MoveNext())
        {
            switch (events.Current)
            {
                case DocumentStart start when root is not null:
                    throw new YamlLimitException(SourceDiagnostics.YamlSeveralDocuments.At(
                        events.LocationAt(start.Start.Index),
                        "a second YAML document begins here",
                        "put it into a file of its own, or delete the line \"---\""));
                case DocumentStart:
                    events.MoveNext();
                    root = BuildNode(1).Node;
                    break;
                default:
                    break;
            }
        }

        return root is null or { IsNull: true } ? new SourceMapping([], root?.Location ?? events.LocationAt(0)) : root;
    }

    private Built BuildNode(int depth)
    {
        if (events.Current is AnchorAlias alias)
        {
            return Follow(alias, depth);
        }

        var start = (NodeEvent)events.Current;
        CheckDepth(depth, start);
        Count(1, start);
        if (!start.Tag.IsEmpty && !IsCoreTag(start.Tag.Value))
        {
            diagnostics.Add(SourceDiagnostics.YamlTagIgnored.At(
                events.LocationAt(start.Start.Index),
                $"the tag {start.Tag.Value} means nothing here and is ignored",
                "delete the tag"));
        }

        var anchor = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        var opened = anchor is not null && _open.Add(anchor);
        var built = start switch
        {
            SequenceStart => BuildSequence(depth),
            MappingStart => BuildMapping(depth),
            Scalar scalar => new Built(events.ToNode(scalar), 1, 0),
            _ => throw new InvalidOperationException("The parser gave an event that is no node."),
        };
        if (anchor is not null)
        {
            if (opened)
            {
                _open.Remove(anchor);
            }

            _anchors[anchor] = built;
        }

        return built;
    }

    private Built BuildSequence(int depth)
    {
        var location = events.LocationAt(events.Current.Start.Index);
        var items = ImmutableArray.CreateBuilder<SourceNode>();
        int size = 1, height = 0;
        while (events.MoveNext() && events.Current is not SequenceEnd)
        {
            var item = BuildNode(depth + 1);
            items.Add(item.Node);
            size += item.Size;
            height = Math.Max(height, item.Height + 1);
        }

        return new Built(new SourceList(items.DrainToImmutable(), location), size, height);
    }

    private Built BuildMapping(int depth)
    {
        var location = events.LocationAt(events.Current.Start.Index);
        var entries = new YamlEntries(diagnostics);
        int size = 1, height = 0;
        while (events.MoveNext() && events.Current is not MappingEnd)
        {
            var key = BuildNode(depth + 1);
            events.MoveNext();
            var value = BuildNode(depth + 1);
            size += key.Size + value.Size;
            height = Math.Max(height, Math.Max(key.Height, value.Height) + 1);
            entries.Add(key.Node, value.Node);
        }

        return new Built(new SourceMapping(entries.ToImmutable(), location), size, height);
    }

    private Built Follow(AnchorAlias alias, int depth)
    {
        var name = alias.Value.Value;
        if (_open.Contains(name))
        {
            throw new YamlLimitException(SourceDiagnostics.YamlCycle.At(
                events.LocationAt(alias.Start.Index),
                $"the alias *{name} stands inside what it repeats",
                "write out what is meant here"));
        }

        if (!_anchors.TryGetValue(name, out var target))
        {
            throw new YamlLimitException(SourceDiagnostics.YamlUnknownAlias.At(
                events.LocationAt(alias.Start.Index),
                $"no anchor &{name} stands before the alias *{name}",
                Nearest.Suggest(name, _anchors.Keys) ?? "if a text is meant, put it in quotes"));
        }

        CheckDepth(depth + target.Height, alias);
        Count(target.Size, alias);
        return target;
    }

    private void CheckDepth(int depth, ParsingEvent at)
    {
        if (depth > YamlReader.MaximumDepth)
        {
            throw new YamlLimitException(SourceDiagnostics.YamlTooDeep.At(
                events.LocationAt(at.Start.Index),
                $"lists and mappings lie more than {YamlReader.MaximumDepth} deep in each other"));
        }
    }

    private void Count(int nodes, ParsingEvent at)
    {
        _nodes += nodes;
        if (_nodes > YamlReader.MaximumNodes)
        {
            throw new YamlLimitException(SourceDiagnostics.YamlTooManyNodes.At(
                events.LocationAt(at.Start.Index),
                $"the document has more than {YamlReader.MaximumNodes} nodes, counting what aliases repeat"));
        }
    }

    private static bool IsCoreTag(string tag) => tag == "!" || tag.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal);
}
