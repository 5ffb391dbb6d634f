using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>Gives everything of a model a symbolic name: its id in lower case, with hyphens for the signs that the format does not allow.</summary>
internal sealed class TmBomNames
{
    private readonly Dictionary<Id, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Names the elements of a model.</summary>
    public TmBomNames(ThreatModel model)
    {
        foreach (var element in model.Elements)
        {
            var id = element.Id!.Value;
            _names.TryAdd(id, Take(string.Concat(id.Key.Select(c => c is '.' or '_' ? '-' : c))));
        }
    }

    /// <summary>The names that do not say the id as it is written.</summary>
    public IEnumerable<(string Name, string Id)> Other => _names.Where(each => each.Value != each.Key.Text).Select(each => (each.Value, each.Key.Text)).OrderBy(each => each.Value, StringComparer.Ordinal);

    /// <summary>The name of an element.</summary>
    public string Of(Id id) => _names[id];

    /// <summary>A name that nothing else has.</summary>
    public string Take(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++)
        {
            free = $"{name}-{number}";
        }

        return free;
    }
}
