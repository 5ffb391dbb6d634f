using Playbook.Site.Risk;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.Diagrams;

/// <summary>The open threats of a model by the elements they affect.</summary>
internal sealed class Risks
{
    private readonly ILookup<Id, Threat> _openAt;
    private readonly LevelViews _levels;

    /// <summary>Sorts a model's open threats by element.</summary>
    public Risks(ThreatModel model, LevelViews levels)
    {
        _levels = levels;
        _openAt = model.Threats
            .Where(threat => threat.IsOpen)
            .SelectMany(threat => threat.Affects.Distinct(), (threat, element) => (threat, element))
            .ToLookup(each => each.element, each => each.threat);
    }

    /// <summary>What is open at an element; null where nothing is.</summary>
    public Open? At(Id element)
    {
        var threats = _openAt[element].ToList();
        if (threats.Count == 0)
        {
            return null;
        }

        var level = _levels.Highest(threats.Select(threat => threat.Current));
        return new Open(level, level is null ? $"{threats.Count} open" : $"{level.Title} · {threats.Count} open");
    }

    /// <summary>The risk of a threat; null where it is not open.</summary>
    public Open? Of(Threat threat) => threat.IsOpen ? _levels.Of(threat.Current) is { } level ? new Open(level, level.Title) : new Open(null, "open") : null;

    /// <summary>Open threats at an element.</summary>
    /// <param name="Level">The highest level among them; null where none is placed.</param>
    /// <param name="Text">What is written at the element.</param>
    public sealed record Open(LevelView? Level, string Text);
}
