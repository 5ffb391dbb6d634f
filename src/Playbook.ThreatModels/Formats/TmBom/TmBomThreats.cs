using System.Globalization;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>Writes threats, the controls against them, and a risk for each that is rated in the format's words.</summary>
internal sealed class TmBomThreats
{
    private readonly JsonOut _json;
    private readonly ThreatModel _model;
    private readonly TmBomNames _names;
    private readonly ILookup<Id, Threat> _threatsOf;
    private readonly Dictionary<Id, Mitigation> _mitigations;
    private readonly HashSet<Id> _unplaced;

    public TmBomThreats(JsonOut json, ThreatModel model, TmBomNames names, Losses losses)
    {
        (_json, _model, _names) = (json, model, names);
        _threatsOf = model.Threats.SelectMany(threat => threat.Mitigations.Select(mitigation => (threat, mitigation))).ToLookup(each => each.mitigation, each => each.threat);
        _mitigations = model.Mitigations.ToDictionary(each => each.Id);
        _unplaced = [.. model.DataFlows.Where(flow => flow.From is null || flow.To is null).Select(flow => flow.Id)];
        NoPersona = model.Threats.IsEmpty ? null : names.Take("not-stated");
        CountLosses(losses);
    }

    /// <summary>The name of the attacker that stands for none; null where there are no threats.</summary>
    public string? NoPersona { get; }

    /// <summary>The places that were filled in, for single controls.</summary>
    public IEnumerable<string> Filled => _model.Mitigations.Where(each => each.Status is null).Select(each => $"controls/{_names.Of(each.Id)}.status");

    /// <summary>Writes them.</summary>
    public void Write()
    {
        _json.Some<string>("threat_personas", NoPersona is null ? [] : [NoPersona], Persona);
        _json.List("threats", _model.Threats, Threat);
        _json.List("controls", _model.Mitigations, Control);
        _json.List("risks", _model.Threats.Select(threat => (threat, Rating: Rating(threat.Risk))).Where(each => each.Rating is not null), each => Risk(each.threat, each.Rating!));
    }

    private void Persona(string name)
    {
        _json.Text("symbolic_name", name);
        _json.Text("title", "Not stated");
        _json.Text("description", "The model does not say who attacks.");
        _json.Flag("is_person", true);
        _json.Text("skill_level", "script_kid");
        _json.Text("access_level", "anonymous");
        _json.Flag("malicious_intent", true);
        _json.Text("applicability_to_org", "moderate");
    }

    private void Threat(Threat threat)
    {
        Head(_names.Of(threat.Id), threat.Title, threat.Description);
        _json.Text("threat_persona", NoPersona);
        _json.Text("event", "");
        _json.Texts("sources", []);
        _json.Texts("components_affected", threat.Affects.Where(id => !_unplaced.Contains(id)).Select(_names.Of));
        _json.List("attack_mechanisms", Numbers(threat, "CAPEC-"), number => _json.Number("capec_id", number));
        _json.List("weaknesses", Numbers(threat, "CWE-"), number => _json.Number("cwe_id", number));
    }

    private void Control(Mitigation mitigation)
    {
        Head(_names.Of(mitigation.Id), mitigation.Title, mitigation.Description);
        _json.Texts("threats", _threatsOf[mitigation.Id].Select(threat => _names.Of(threat.Id)));
        _json.Text("status", WordOf(mitigation) ?? "suggested");
        _json.Text("priority", "none");
    }

    private void Risk(Threat threat, StatedRating rating)
    {
        Head(_names.Take($"risk-{_names.Of(threat.Id)}"), threat.Title, null);
        _json.Texts("threats", [_names.Of(threat.Id)]);
        _json.Text("likelihood", rating.Likelihood);
        _json.Text("impact", rating.Impact);
        _json.Text("impact_description", "");
        _json.Number("score", int.Parse(rating.Score!, CultureInfo.InvariantCulture));
        _json.Text("level", rating.Level);
    }

    private void Head(string name, string title, Prose? description)
    {
        _json.Text("symbolic_name", name);
        _json.Text("title", title);
        _json.Text("description", description is null ? "" : OwnMarkdown.WithLines(description));
    }

    // The format's own word for the status, else the nearest.
    private static string? WordOf(Mitigation mitigation) => mitigation switch
    {
        { SourceStatus: { } word, Status: { } status } when TmBomWords.Control(word) == status => word,
        { Status: MitigationStatus.Proposed } => "suggested",
        { Status: MitigationStatus.Planned } => "approved",
        { Status: MitigationStatus.InProgress } => "scheduled",
        { Status: MitigationStatus.Done or MitigationStatus.Verified } => "active",
        { Status: MitigationStatus.Rejected } => "wont_do",
        _ => null,
    };

    // A rating in the format's words. Where a score or a level is missing, those of the format's own matrix stand for them.
    private static StatedRating? Rating(RiskRating? risk)
    {
        var (likelihood, impact) = risk switch
        {
            ScaleRating scale => (scale.Likelihood, scale.Impact),
            StatedRating stated => (stated.Likelihood, stated.Impact),
            _ => (null, null),
        };
        if (TmBomWords.ExactLikelihood(likelihood) is not (> 0 and var one) || TmBomWords.ExactImpact(impact) is not (> 0 and var other))
        {
            return null;
        }

        var given = risk as StatedRating;
        if (given?.Score is { } text && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var points) && points <= 25))
        {
            return null;
        }

        return new StatedRating(given?.Level ?? TmBomWords.Levels[TmBomWords.LevelOfScore(one * other)], risk!.Location)
        {
            Likelihood = likelihood,
            Impact = impact,
            Score = given?.Score ?? (one * other).ToString(CultureInfo.InvariantCulture),
        };
    }

    private static IEnumerable<double> Numbers(Threat threat, string catalogue) =>
        threat.References.Where(reference => IsOf(reference, catalogue)).Select(reference => double.Parse(reference.AsSpan(catalogue.Length), NumberStyles.None, CultureInfo.InvariantCulture));

    private static bool IsOf(string reference, string catalogue) =>
        reference.StartsWith(catalogue, StringComparison.Ordinal) && reference.Length - catalogue.Length is > 0 and <= 9 && reference.AsSpan(catalogue.Length).IndexOfAnyExceptInRange('0', '9') < 0;

    private void CountLosses(Losses losses)
    {
        losses.Add(
            _model.Threats.Count(threat => TmBomWords.Threat([.. threat.Mitigations.Select(id => _mitigations.GetValueOrDefault(id)).OfType<Mitigation>().Select(WordOf)]) != (threat.Status, threat.Treatment)),
            "the status of a threat, which follows from its controls",
            "the statuses of {0} threats, which follow from their controls");
        losses.Add(
            _model.Threats.Count(threat => threat.Risk is not null && Rating(threat.Risk) is null),
            "the rating of a threat, which is not in the format's words",
            "the ratings of {0} threats, which are not in the format's words");
        losses.Add(_model.Threats.Sum(threat => threat.References.Count(reference => !IsOf(reference, "CWE-") && !IsOf(reference, "CAPEC-"))), "a reference that is to neither CWE nor CAPEC", "{0} references that are to neither CWE nor CAPEC");
        losses.Add(_model.Threats.Count(threat => threat.Affects.Any(_unplaced.Contains)), "that a threat affects a loose flow", "that {0} threats affect loose flows");
        losses.Add(
            _model.Mitigations.Count(each => each.Status is { } status && TmBomWords.Control(WordOf(each)) != status),
            "that a mitigation is in progress, or was verified",
            "that {0} mitigations are in progress, or were verified");
    }
}
