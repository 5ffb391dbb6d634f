using System.Globalization;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>
/// Writes threats, each in the cell of every element that it affects, with one text about mitigation. Those that affect nothing that is drawn
/// stand in a cell of their own.
/// </summary>
internal sealed class ThreatDragonThreatWriter
{
    private const string Undecided = "TBD";
    private readonly NameUuid _uuids;
    private readonly Dictionary<Id, List<Threat>> _byElement = [];
    private readonly List<Threat> _elsewhere = [];
    private readonly Dictionary<Id, int> _numbers = [];
    private readonly Dictionary<Id, Mitigation> _mitigations;
    private readonly Dictionary<Id, int> _uses;

    public ThreatDragonThreatWriter(ThreatModel model, Losses losses)
    {
        _uuids = new NameUuid(model.Id);
        _mitigations = model.Mitigations.ToDictionary(each => each.Id);
        _uses = model.Threats.SelectMany(threat => threat.Mitigations).CountBy(id => id).ToDictionary();
        var elements = model.Components.Select(each => each.Id).Concat(model.DataFlows.Select(each => each.Id)).Concat(model.TrustBoundaries.Select(each => each.Id)).ToHashSet();
        foreach (var threat in model.Threats)
        {
            foreach (var element in threat.Affects.Where(elements.Contains))
            {
                (_byElement.TryGetValue(element, out var threats) ? threats : _byElement[element] = []).Add(threat);
            }

            if (!threat.Affects.Any(elements.Contains))
            {
                _elsewhere.Add(threat);
            }
        }

        Number(model);
        CountLosses(model, losses, elements);
    }

    /// <summary>The highest number of a threat.</summary>
    public int Top { get; private set; }

    /// <summary>The threats that affect nothing that is drawn.</summary>
    public IReadOnlyList<Threat> Elsewhere => _elsewhere;

    /// <summary>The threats of an element.</summary>
    public IReadOnlyList<Threat> Of(Id element) => _byElement.GetValueOrDefault(element, []);

    /// <summary>Whether any of some threats needs work by its status, which is all that the tool knows of.</summary>
    public static bool AreOpen(IEnumerable<Threat> threats) => threats.Any(threat => threat.Status.IsOpen());

    /// <summary>Writes the threats of a cell.</summary>
    /// <param name="json">Takes them.</param>
    /// <param name="threats">The threats.</param>
    /// <param name="element">The element that the cell stands for; null where it stands for none.</param>
    /// <param name="diagramType">The methodology of the diagram.</param>
    public void Write(JsonOut json, IEnumerable<Threat> threats, Id? element, string diagramType) =>
        json.List("threats", threats, threat =>
        {
            var use = threat.Uses.FirstOrDefault(each => each.Element == element);
            json.Text("id", threat.Affects.Length == 1 && element == threat.Affects[0] ? _uuids.Of(threat.Id) : _uuids.Of($"{threat.Id.Key} at {element?.Key}"));
            json.Text(ThreatDragonMarks.Id, threat.Id.Text);
            json.Number("number", _numbers[threat.Id]);
            json.Text("title", threat.Title);
            json.Text("status", StatusOf(threat, use));
            json.Text("severity", SeverityOf(threat));
            json.Text("type", CategoryWords.Of(threat).FirstOrDefault() ?? "");
            json.Text("modelType", diagramType);
            json.Text("description", threat.Description?.Markdown ?? "");
            json.Text("mitigation", string.Join("\n\n", threat.Mitigations.Select(TextOf)));
            json.Text(ThreatDragonMarks.Mitigation, threat.Mitigations is [var only] && _uses[only] == 1 ? only.Text : null);
            json.Text("score", "");
            json.Flag("new", false);
        });

    // The reader's title is how the text begins, so that a title with a description behind it comes back as both.
    private string TextOf(Id id)
    {
        if (!_mitigations.TryGetValue(id, out var mitigation))
        {
            return id.Text;
        }

        return mitigation.Description is not { } text ? mitigation.Title
            : MitigationText.TitleOf(text.Markdown) == mitigation.Title ? text.Markdown
            : $"{mitigation.Title}\n\n{text.Markdown}";
    }

    private static string StatusOf(Threat threat, ThreatUse? use)
    {
        var status = use?.Status ?? threat.Status;
        var word = use is null ? threat.SourceStatus : use.SourceStatus;
        if (word is not null && ThreatDragonWords.StatusOf(word) is { } meant && meant.Status == status && (status != ThreatStatus.Done || meant.Treatment == threat.Treatment))
        {
            return word;
        }

        return (status, threat.Treatment) switch
        {
            (ThreatStatus.NotApplicable, _) => "NotApplicable",
            (ThreatStatus.Done, Treatment.Retain) => "Accepted",
            (ThreatStatus.Done, Treatment.Transfer) => "Transferred",
            (ThreatStatus.Done, Treatment.Avoid) => "Avoided",
            (ThreatStatus.Done, _) => "Mitigated",
            _ => "Open",
        };
    }

    // Where nobody has decided on a severity the tool has a word for it, by which an open threat is one that is not triaged.
    private static string SeverityOf(Threat threat) =>
        (threat.Risk as StatedRating)?.Level ?? (threat.Status == ThreatStatus.NotTriaged ? Undecided : "");

    private void Number(ThreatModel model)
    {
        foreach (var threat in model.Threats)
        {
            if (threat.Label is ['#', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            {
                _numbers[threat.Id] = number;
                Top = Math.Max(Top, number);
            }
        }

        foreach (var threat in model.Threats.Where(threat => !_numbers.ContainsKey(threat.Id)))
        {
            _numbers[threat.Id] = Top == int.MaxValue ? Top : ++Top;
        }
    }

    private void CountLosses(ThreatModel model, Losses losses, HashSet<Id> elements)
    {
        losses.Add(model.Threats.Count(threat => threat.Label is { } label && label != $"#{_numbers[threat.Id].ToString(CultureInfo.InvariantCulture)}"), ModelParts.ThreatLabels.One, ModelParts.ThreatLabels.Many);
        losses.Add(model.Threats.Count(threat => CategoryWords.Of(threat).Skip(1).Any()), "all but the first category of a threat", "all but the first category of {0} threats");
        losses.Add(model.Threats.Count(threat => threat.Affects.Any(id => !elements.Contains(id))), "that a threat affects an asset", "that {0} threats affect assets");
        losses.Add(
            model.Threats.Count(threat => threat.Risk is not null and not StatedRating { Level: not null, Likelihood: null, Impact: null, Score: null }),
            "the rating of a threat, which is not a severity",
            "the ratings of {0} threats, which are not severities");
        losses.Add(model.Threats.Count(threat => threat.Status == ThreatStatus.InProgress), "that work on a threat is in progress", "that work on {0} threats is in progress");
        losses.Add(
            model.Threats.Count(threat => threat.Status == ThreatStatus.NotTriaged && !ThreatDragonWords.IsUndecided(SeverityOf(threat)) && !threat.IsPlaceholder),
            "that nobody has looked at a threat that has a severity",
            "that nobody has looked at {0} threats that have a severity");
        losses.Add(
            model.Threats.Count(threat => threat.Treatment is not null && threat.Status != ThreatStatus.Done),
            "the treatment of a threat that is not done",
            "the treatments of {0} threats that are not done");
        losses.Add(model.Threats.Count(threat => threat.Uses.Any(use => !use.Mitigations.IsEmpty)), "how the mitigations of a threat stand at each element", "how the mitigations of {0} threats stand at each element");
        losses.Add(
            model.Mitigations.Count(mitigation => _uses.GetValueOrDefault(mitigation.Id) != 1) + model.Threats.Where(threat => threat.Mitigations.Length > 1).SelectMany(threat => threat.Mitigations).Count(id => _uses[id] == 1),
            "that a mitigation is a thing of its own, and not a text at one threat",
            "that {0} mitigations are things of their own, and not a text at one threat");
        losses.Add(
            model.Threats.Count(threat => threat.IsPlaceholder && !ThreatDragonWords.IsTemplate(threat.Title, null, threat.Description?.Markdown, threat.Mitigations.IsEmpty ? null : "")),
            ModelParts.Placeholders.One,
            ModelParts.Placeholders.Many);
    }
}
