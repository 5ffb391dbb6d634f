using System.Collections.Frozen;
using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>
/// What our writer says in a file's extensions. The format wants much that a model may not have: how critical the system is, who
/// attacks, in which zone each thing lies. Such places are filled in, since the file would not be valid without them, and listed here,
/// so that nobody takes them for what somebody said; our reader passes them over. And it allows fewer signs in names than we do in ids.
/// </summary>
internal sealed class TmBomFilled
{
    /// <summary>The extension that lists what was filled in. The format wants a name in the manner of a web address; this one can be nobody's.</summary>
    public const string Extension = "playbook.invalid/filled-in";

    /// <summary>The extension that says which ids names stand for.</summary>
    public const string Ids = "playbook.invalid/ids";

    /// <summary>The key for the places that were filled in: <c>section.key</c>, or <c>section/name.key</c> for one element only.</summary>
    public const string Keys = "keys";

    /// <summary>The key for the zone that is none.</summary>
    public const string Zone = "trust_zone";

    /// <summary>The key for the attacker that is none.</summary>
    public const string Persona = "threat_persona";

    private readonly FrozenSet<string> _keys;
    private readonly FrozenDictionary<string, string> _ids;

    /// <summary>Reads it from a file; there is nothing in a file of another's.</summary>
    public TmBomFilled(ForeignReader root)
    {
        var extensions = root.Child("extensions");
        var filled = extensions?.Child(Extension);
        NoZone = filled?.Text(Zone);
        NoPersona = filled?.Text(Persona);
        _keys = (filled?.Texts(Keys) ?? []).Select(key => key.Value).ToFrozenSet(StringComparer.Ordinal);
        var ids = extensions?.Child(Ids);
        _ids = (ids?.Keys ?? []).Distinct(StringComparer.Ordinal).Select(name => (name, Id: ids!.Text(name))).Where(each => each.Id is not null)
            .ToFrozenDictionary(each => each.name, each => each.Id!, StringComparer.Ordinal);
    }

    /// <summary>The name of the zone that is none; null where there is no such zone.</summary>
    public string? NoZone { get; }

    /// <summary>The name of the attacker that is none.</summary>
    public string? NoPersona { get; }

    /// <summary>The id that a name stands for: the name itself where nothing else is said.</summary>
    public string? IdOf(string? name) => name is not null && _ids.TryGetValue(name, out var id) ? id : name;

    /// <summary>Whether a place was filled in.</summary>
    public bool Has(string section, string? name, string key) => _keys.Count > 0 && (_keys.Contains($"{section}.{key}") || _keys.Contains($"{section}/{name}.{key}"));

    /// <summary>Passes over what was filled in.</summary>
    public void Skip(ForeignReader reader, string section, string? name = null)
    {
        if (_keys.Count > 0)
        {
            reader.Ignore([.. reader.Keys.Where(key => Has(section, name, key))]);
        }
    }
}
