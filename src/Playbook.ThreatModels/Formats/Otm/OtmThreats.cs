using System.Globalization;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>Writes the definitions of threats and mitigations.</summary>
internal sealed class OtmThreats(JsonOut json, ThreatModel model, Losses losses)
{
    /// <summary>What our reader calls a mitigation's number among what the source says besides.</summary>
    public const string RiskReduction = "riskReduction";

    private const double Greatest = 100;
    private readonly Dictionary<Id, double> _reductions = OtmMarks.NumbersOf(model, RiskReduction);

    /// <summary>Writes them.</summary>
    public void Write()
    {
        json.List("threats", model.Threats, Threat);
        json.List("mitigations", model.Mitigations, Mitigation);
        CountLosses();
    }

    private void Threat(Threat threat)
    {
        json.Text("id", threat.Id.Text);
        json.Text("name", threat.Title);
        json.Text("description", threat.Description is { } text ? OwnMarkdown.WithLines(text) : null);
        json.Texts("categories", CategoryWords.Of(threat));
        json.Texts("cwes", threat.References.Where(IsCwe));
        var (likelihood, impact) = Numbers(threat.Risk);
        var isRated = (likelihood ?? impact) is not null;
        json.Object("risk", () =>
        {
            json.NumberOrNull("likelihood", likelihood);
            json.NumberOrNull("impact", isRated ? impact : 0);
        });
        Mark(isRated);
    }

    private void Mitigation(Mitigation mitigation)
    {
        json.Text("id", mitigation.Id.Text);
        json.Text("name", mitigation.Title);
        json.Text("description", mitigation.Description is { } text ? OwnMarkdown.WithLines(text) : null);
        var isRated = _reductions.TryGetValue(mitigation.Id, out var number);
        json.Number("riskReduction", isRated ? number : 0);
        Mark(isRated);
    }

    private void Mark(bool isRated)
    {
        if (!isRated)
        {
            json.Object("attributes", () => json.Text(OtmMarks.Key, OtmMarks.Unrated));
        }
    }

    private void CountLosses()
    {
        var elements = model.Components.Select(each => each.Id)
            .Concat(model.DataFlows.Where(flow => flow.From is not null && flow.To is not null).Select(flow => flow.Id))
            .ToHashSet();
        var unused = model.Threats.Where(threat => !OtmInstances.IsUsed(threat, elements)).ToHashSet();
        losses.Add(
            unused.Count(threat => threat.Status != ThreatStatus.NotTriaged || threat.Treatment is not null || !threat.Mitigations.IsEmpty),
            "the status and the mitigations of a threat that affects no component and no data flow",
            "the status and the mitigations of {0} threats that affect no component and no data flow");
        losses.Add(
            model.Threats.Count(threat => threat.Affects.Any(id => !elements.Contains(id))),
            "that a threat affects an asset, a trust boundary or a loose flow",
            "that {0} threats affect an asset, a trust boundary or a loose flow");
        losses.Add(
            model.Threats.Except(unused).Count(threat => threat.Treatment is not null && threat.Status != ThreatStatus.Done),
            "the treatment of a threat that is not done",
            "the treatments of {0} threats that are not done");
        losses.Add(
            model.Threats.Count(threat => threat.Risk is not null && !IsWhole(threat.Risk)),
            "the rating of a threat, which is not a likelihood and an impact from 0 to 100",
            "the ratings of {0} threats, which are not likelihoods and impacts from 0 to 100");
        losses.Add(
            model.Threats.Sum(threat => threat.References.Count(reference => !IsCwe(reference))),
            "a reference that is not to CWE",
            "{0} references that are not to CWE");
        var used = model.Threats.Except(unused).SelectMany(threat => threat.Mitigations).ToHashSet<Id>();
        losses.Add(
            model.Mitigations.Count(mitigation => mitigation.Status is not null && !used.Contains(mitigation.Id)),
            "the status of a mitigation that is named by no threat at a component or data flow",
            "the statuses of {0} mitigations that are named by no threat at a component or data flow");
    }

    private static bool IsCwe(string reference) => reference.StartsWith("CWE-", StringComparison.Ordinal) && reference.Length > 4 && reference.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsWhole(RiskRating risk) =>
        risk is StatedRating { Level: null, Score: null } stated && Numbers(risk) is var (likelihood, impact)
        && stated.Likelihood is null == likelihood is null && stated.Impact is null == impact is null;

    private static (double? Likelihood, double? Impact) Numbers(RiskRating? risk) =>
        risk is StatedRating stated ? (Number(stated.Likelihood), Number(stated.Impact)) : (null, null);

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= Greatest ? number : null;
}
