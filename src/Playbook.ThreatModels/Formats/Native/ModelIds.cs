using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>What an id of a model names.</summary>
internal enum ElementKind
{
    TrustBoundary,
    Component,
    Asset,
    DataFlow,
    Threat,
    Mitigation,
    Assumption,
    AttackTree,
    AbuseCase,
    Diagram,
}

/// <summary>A mapping that describes an element, with the id it has.</summary>
internal readonly record struct Claimed(MappingReader Reader, Id Id)
{
    /// <summary>The title; a missing one is reported, and the id stands for it.</summary>
    public string Title => Reader.RequiredText("title") ?? Id.Text;
}

/// <summary>
/// All ids of one model. They are claimed first, every kind of element after the other, so that references can be resolved while the
/// elements are read, in any order.
/// </summary>
internal sealed class ModelIds(DiagnosticBag diagnostics)
{
    private readonly Dictionary<Id, (ElementKind Kind, SourceLocation Location)> _owners = [];

    /// <summary>Claims the ids of a list of elements. An element whose id is taken is left out, with a diagnostic.</summary>
    public ImmutableArray<Claimed> ClaimAll(MappingReader root, string key, ElementKind kind)
    {
        var claimed = ImmutableArray.CreateBuilder<Claimed>();
        foreach (var reader in root.Mappings(key, $"the {NameOf(kind)}"))
        {
            if (ReadId(reader, kind) is { } id && TryClaim(id, kind, reader.Location("id")))
            {
                reader.Subject = $"{NameOf(kind)} \"{id}\"";
                claimed.Add(new Claimed(reader, id));
            }
            else
            {
                KnowAll(reader);
            }
        }

        return claimed.DrainToImmutable();
    }

    /// <summary>Claims one id; a diagnostic and false where it is taken.</summary>
    public bool TryClaim(Id id, ElementKind kind, SourceLocation at)
    {
        if (_owners.TryAdd(id, (kind, at)))
        {
            return true;
        }

        var (other, first) = _owners[id];
        diagnostics.Add(ModelDiagnostics.IdDuplicate.At(
            at,
            $"the id \"{id}\" of this {NameOf(kind)} is that of the {NameOf(other)} at line {first.Line}, column {first.Column}; this one is left out",
            $"give it another id, such as \"{Free(id)}\""));
        return false;
    }

    /// <summary>The one element that a key names.</summary>
    public Id? Resolve(MappingReader reader, string key, params ReadOnlySpan<ElementKind> kinds) =>
        reader.Id(key) is { } id && IsKnown(id, reader.Location(key), key, kinds) ? id : null;

    /// <summary>The elements that a key lists, each once.</summary>
    public ImmutableArray<Id> ResolveAll(MappingReader reader, string key, params ReadOnlySpan<ElementKind> kinds)
    {
        var found = ImmutableArray.CreateBuilder<Id>();
        foreach (var item in reader.Ids(key))
        {
            if (IsKnown(item.Value, item.Location, key, kinds) && !found.Contains(item.Value))
            {
                found.Add(item.Value);
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>Reads an id of one part; where it is missing or cannot be one, a diagnostic, and one is made of the title.</summary>
    internal static Id? ReadId(MappingReader reader, ElementKind kind)
    {
        if (reader.Has("id"))
        {
            var written = reader.Id("id");
            if (written is { } id && !id.Text.Contains('/', StringComparison.Ordinal))
            {
                return id;
            }

            if (written is { } parts)
            {
                var last = parts.Text[(parts.Text.LastIndexOf('/') + 1)..];
                reader.Diagnostics.Add(SourceDiagnostics.BadId.At(
                    reader.Location("id"),
                    $"an id inside a model has one part, and \"{parts}\" has several",
                    $"write \"{last}\""));
                return Id.Parse(last);
            }

            return Id.TryParse(Slug.ForId(Peek(reader, "id")), out var near) ? near : null;
        }

        Id? derived = Id.TryParse(Slug.ForId(Peek(reader, "title") ?? Peek(reader, "goal")), out var made) ? made : null;
        reader.Diagnostics.Add(SourceDiagnostics.MissingKey.At(
            reader.Start,
            $"the {NameOf(kind)} has no id{(derived is null ? " and is left out" : "")}",
            $"add \"id: {(derived is { } suggestion ? suggestion.Text : "...")}\""));
        return derived;
    }

    internal static string NameOf(ElementKind kind) => kind switch
    {
        ElementKind.TrustBoundary => "trust boundary",
        ElementKind.Component => "component",
        ElementKind.Asset => "asset",
        ElementKind.DataFlow => "data flow",
        ElementKind.Threat => "threat",
        ElementKind.Mitigation => "mitigation",
        ElementKind.Assumption => "assumption",
        ElementKind.AttackTree => "attack tree",
        ElementKind.AbuseCase => "abuse case",
        _ => "diagram",
    };

    // Looks at a text without asking for it: whoever reads it later reports what is wrong with it.
    private static string? Peek(MappingReader reader, string key) =>
        reader.Entries.FirstOrDefault(entry => entry.Key == key)?.Value is SourceScalar { IsNull: false } scalar ? scalar.Text : null;

    // What is left out was reported; its keys are not looked at any more.
    private static void KnowAll(MappingReader reader)
    {
        foreach (var entry in reader.Entries)
        {
            reader.Known(entry.Key);
        }
    }

    /// <summary>Whether an id names an element of one of some kinds; a diagnostic where not.</summary>
    public bool IsKnown(Id id, SourceLocation at, string key, params ReadOnlySpan<ElementKind> kinds)
    {
        var wanted = kinds.ToArray();
        var names = wanted.Length > 1
            ? $"{string.Join(", ", wanted[..^1].Select(NameOf))} or {NameOf(wanted[^1])}"
            : NameOf(wanted[0]);
        var candidates = _owners.Where(owner => wanted.Contains(owner.Value.Kind)).Select(owner => owner.Key.Text);
        if (!_owners.TryGetValue(id, out var found))
        {
            diagnostics.Add(ModelDiagnostics.ReferenceUnknown.At(at, $"{key}: the model has no {names} \"{id}\"", Nearest.Suggest(id.Text, candidates)));
            return false;
        }

        if (!wanted.Contains(found.Kind))
        {
            diagnostics.Add(ModelDiagnostics.ReferenceOfWrongKind.At(
                at,
                $"{key}: \"{id}\" is the {NameOf(found.Kind)} at line {found.Location.Line}, and {(names[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an" : "a")} {names} is wanted",
                Nearest.Suggest(id.Text, candidates)));
            return false;
        }

        return true;
    }

    private string Free(Id id)
    {
        for (var number = 2; ; number++)
        {
            var next = Id.Parse($"{id}-{number}");
            if (!_owners.ContainsKey(next))
            {
                return next.Text;
            }
        }
    }
}
