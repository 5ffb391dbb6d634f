using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Writes threats and mitigations.</summary>
internal sealed class ThreatsWriter(Losses losses)
{
    /// <summary>Adds them to a model.</summary>
    public void Write(YamlMap root, ThreatModel model) =>
        root.List("threats", model.Threats.Select(Threat)).List("mitigations", model.Mitigations.Select(Mitigation));

    private YamlMap Threat(Threat threat) =>
        SystemWriter.Element(threat, isBlock: true)
            .Texts("aliases", threat.Aliases)
            .Text("label", threat.Label)
            .Flag("placeholder", threat.IsPlaceholder)
            .References("categories", threat.Categories)
            .Texts("categoryWords", threat.CategoryWords)
            .Texts("affects", threat.Affects)
            .Prose("description", threat.Description)
            .Add("risk", Rating(threat, threat.Risk))
            .Add("residual", Rating(threat, threat.Residual))
            .Text("treatment", Treatment(threat.Treatment, threat.TreatmentWord))
            .Word("status", NativeWords.ThreatStatuses, threat.Status)
            .Text("sourceStatus", threat.SourceStatus)
            .Texts("mitigations", threat.Mitigations)
            .Texts("references", threat.References)
            .Word("visibility", NativeWords.Visibilities, threat.Visibility)
            .Add("accepted", Accepted(threat.Accepted))
            .List("options", threat.Options.Select(option => Option(threat, option)))
            .List("occurrences", threat.Uses.Select(Use));

    // The author's word means the same as ours.
    private static string? Treatment(Treatment? treatment, string? word) => word ?? NativeWords.Of(NativeWords.Treatments, treatment);

    private YamlMap Option(Threat threat, TreatmentOption option) =>
        new YamlMap { IsBlock = true }
            .Text("treatment", Treatment(option.Treatment, option.TreatmentWord))
            .Text("title", option.Title)
            .Prose("description", option.Description)
            .Text("cost", option.Cost)
            .Text("benefit", option.Benefit)
            .Add("residual", Rating(threat, option.Residual))
            .Texts("mitigations", option.Mitigations)
            .Flag("chosen", option.IsChosen);

    private YamlMap? Rating(Threat threat, RiskRating? rating)
    {
        switch (rating)
        {
            case ScaleRating scale:
                return new YamlMap().Text("likelihood", scale.Likelihood).Text("impact", scale.Impact);
            case CvssRating cvss when RatingReader.IsVector(cvss.Vector):
                return new YamlMap().Text("cvss", cvss.Vector);
            case CvssRating other:
                return new YamlMap().Add("stated", new YamlMap().Text("score", other.Vector));
            case OwaspRating { Factors.IsEmpty: false } owasp:
                return new YamlMap().Add("owasp", Factors(owasp.Factors));
            case FactorRating { Factors.IsEmpty: false } rated:
                return new YamlMap().Add("factors", Factors(rated.Factors));
            case StatedRating stated:
                var said = new YamlMap().Text("level", stated.Level).Text("likelihood", stated.Likelihood).Text("impact", stated.Impact).Text("score", stated.Score);
                return said.Entries.Count == 0 ? null : new YamlMap().Add("stated", said);
            case null or OwaspRating or FactorRating:
                return null;
            default:
                losses.Add($"the rating of \"{threat.Id}\"");
                return null;
        }
    }

    private static YamlMap Factors(IEnumerable<KeyValuePair<string, int>> factors)
    {
        var map = new YamlMap();
        foreach (var (name, value) in factors)
        {
            map.Number(name, value);
        }

        return map;
    }

    private static YamlMap? Accepted(Acceptance? accepted) =>
        accepted is null ? null : new YamlMap()
            .Text("by", accepted.By)
            .Text("role", accepted.Role)
            .Day("on", accepted.On)
            .Day("until", accepted.Until)
            .Prose("why", accepted.Why);

    private static YamlMap Use(ThreatUse use) =>
        new YamlMap()
            .Text("at", use.Element)
            .Word("status", NativeWords.ThreatStatuses, use.Status)
            .Text("sourceStatus", use.SourceStatus)
            .List("mitigations", use.Mitigations.Select(item => new YamlMap()
                .Text("id", item.Mitigation)
                .Word("status", NativeWords.MitigationStatuses, item.Status)
                .Text("sourceStatus", item.SourceStatus)));

    private static YamlMap Mitigation(Mitigation mitigation) =>
        SystemWriter.Element(mitigation)
            .Text("label", mitigation.Label)
            .Word("status", NativeWords.MitigationStatuses, mitigation.Status)
            .Text("sourceStatus", mitigation.SourceStatus)
            .Text("owner", mitigation.Owner)
            .Day("due", mitigation.Due)
            .Text("ticket", mitigation.Ticket)
            .Texts("references", mitigation.References)
            .Word("visibility", NativeWords.Visibilities, mitigation.Visibility)
            .Prose("description", mitigation.Description);
}
