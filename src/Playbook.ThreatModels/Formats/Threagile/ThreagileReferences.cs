using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>
/// Finds what the source refers to by its id. In a model of which parts are missing a reference that leads nowhere is no fault of the
/// file's; everywhere it stays listed, since it was not used.
/// </summary>
internal sealed class ThreagileReferences(ImportIds ids, bool isPartial)
{
    /// <summary>The ids of the model.</summary>
    public ImportIds Ids => ids;

    /// <summary>The element that a key names; null where it names none.</summary>
    public Claim? One(ForeignReader reader, string key, string what, params ReadOnlySpan<ElementKind> kinds)
    {
        if (reader.Text(key) is not { } named)
        {
            return null;
        }

        var found = Find(named, reader.Location(key), what, kinds);
        if (found is null)
        {
            reader.PutBack(key);
        }

        return found;
    }

    /// <summary>The elements that a key lists, each once.</summary>
    public ImmutableArray<Claim> All(ForeignReader reader, string key, string what, params ReadOnlySpan<ElementKind> kinds)
    {
        var found = ImmutableArray.CreateBuilder<Claim>();
        var seen = new HashSet<Claim>();
        var isWhole = true;
        foreach (var named in reader.Texts(key))
        {
            if (Find(named.Value, named.Location, what, kinds) is not { } claim)
            {
                isWhole = false;
            }
            else if (seen.Add(claim))
            {
                found.Add(claim);
            }
        }

        if (!isWhole)
        {
            reader.PutBack(key);
        }

        return found.DrainToImmutable();
    }

    /// <summary>The elements that a key or another lists, each once, by their ids.</summary>
    public ImmutableArray<Id> Both(ForeignReader reader, string first, string second, string what, ElementKind kind) =>
        [.. All(reader, first, what, kind).Concat(All(reader, second, what, kind)).Select(claim => claim.Id).Distinct()];

    private Claim? Find(string named, SourceLocation at, string what, ReadOnlySpan<ElementKind> kinds)
    {
        if (ids.Find(named, kinds) is { } claim)
        {
            return claim;
        }

        if (!isPartial)
        {
            ids.Resolve(named, at, what, kinds);
        }

        return null;
    }
}
