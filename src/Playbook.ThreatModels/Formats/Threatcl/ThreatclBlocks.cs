using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>
/// Brings the ways in which a block may be written into one. A labelled block is a mapping by label, in HCL's JSON form also a list of
/// such mappings, a mapping to lists, or a key that stands several times; the tool's own export has lists of objects with a <c>name</c>.
/// All become the last of these: one key with a list of bodies, each with its label as <c>name</c>. Blocks that no field of a model is
/// for stay as they are, so that they are listed by their labels.
/// </summary>
internal static class ThreatclBlocks
{
    private static readonly FrozenSet<string> s_labelled = FrozenSet.ToFrozenSet(
        [
            "threatmodel", "threatmodels", "information_asset", "informationAsset", "threat", "control", "expanded_control", "expandedControl",
            "data_flow_diagram_v2", "dataFlowDiagram", "process", "external_element", "externalElement", "data_store", "dataStore", "flow", "trust_zone", "trustZone", "mermaid",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_unlabelled = FrozenSet.ToFrozenSet(
        ["exclusion", "proposed_control", "proposedControl", "risk", "data_flow_diagram", "legacyDataFlowDiagram"],
        StringComparer.Ordinal);

    /// <summary>Whether a kind of block is read that has one label.</summary>
    public static bool IsLabelled(string type) => s_labelled.Contains(type);

    /// <summary>A body in which each kind of block that is read is one list. Depth is that of the tree, which its reader bounds.</summary>
    public static SourceMapping Even(SourceMapping body)
    {
        if (!body.Entries.Any(entry => entry.Key == "description" || s_labelled.Contains(entry.Key) || s_unlabelled.Contains(entry.Key)))
        {
            return body;
        }

        var entries = ImmutableArray.CreateBuilder<SourceEntry?>(body.Entries.Length);
        var gathered = new Dictionary<string, (int At, SourceEntry First, ImmutableArray<SourceNode>.Builder Bodies)>(StringComparer.Ordinal);
        foreach (var entry in body.Entries)
        {
            var labelled = s_labelled.Contains(entry.Key);
            if (!labelled && !s_unlabelled.Contains(entry.Key))
            {
                entries.Add(entry.Key == "description" ? entry with { Value = AsWritten(entry.Value) } : entry);
                continue;
            }

            if (!gathered.TryGetValue(entry.Key, out var same))
            {
                gathered.Add(entry.Key, same = (entries.Count, entry, ImmutableArray.CreateBuilder<SourceNode>(1)));
                entries.Add(null);
            }

            Gather(entry.Value, labelled, same.Bodies);
        }

        foreach (var (at, first, bodies) in gathered.Values)
        {
            var value = bodies is [SourceScalar alone] ? alone : (SourceNode)new SourceList(bodies.DrainToImmutable(), first.Value.Location);
            entries[at] = first with { Value = value };
        }

        return new SourceMapping([.. entries.OfType<SourceEntry>()], body.Location);
    }

    private static void Gather(SourceNode value, bool labelled, ImmutableArray<SourceNode>.Builder into)
    {
        switch (value)
        {
            case SourceMapping mapping when !labelled || IsBody(mapping):
                into.Add(Even(mapping));
                break;
            case SourceMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    switch (entry.Value)
                    {
                        case SourceList list:
                            foreach (var item in list.Items.OfType<SourceMapping>())
                            {
                                into.Add(Named(entry.Key, entry.KeyLocation, item));
                            }

                            break;
                        case SourceMapping body:
                            into.Add(Named(entry.Key, entry.KeyLocation, body));
                            break;
                        case { IsNull: true }:
                            into.Add(Named(entry.Key, entry.KeyLocation, new SourceMapping([], entry.KeyLocation)));
                            break;
                        default:
                            break;
                    }
                }

                break;
            case SourceList list:
                foreach (var item in list.Items)
                {
                    if (item is SourceMapping)
                    {
                        Gather(item, labelled, into);
                    }
                    else
                    {
                        into.Add(item);
                    }
                }

                break;
            default:
                into.Add(AsWritten(value));
                break;
        }
    }

    private static SourceMapping Named(string label, SourceLocation at, SourceMapping body)
    {
        return new SourceMapping([HclReader.NameEntry(label, at), .. Even(body).Entries], at);
    }

    // Whether a mapping is the body of a block without a label, and not one from labels to bodies. "//" is a comment in HCL's JSON form.
    private static bool IsBody(SourceMapping mapping) =>
        mapping.Entries.Any(entry => entry.Key != "//" && entry.Value switch
        {
            SourceScalar scalar => !scalar.IsNull,
            SourceList list => list.Items.IsEmpty || list.Items.Any(item => item is not SourceMapping),
            _ => false,
        });

    // An expression in place of a text is shown as the code that it is.
    private static SourceNode AsWritten(SourceNode value) =>
        value is SourceScalar scalar && HclExpressions.IsExpression(scalar) && !scalar.Text.Contains('`', StringComparison.Ordinal)
            ? scalar with { Text = $"`{scalar.Text}`" }
            : value;
}
