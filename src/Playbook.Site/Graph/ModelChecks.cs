using System.Collections.Immutable;
using Playbook.Site.Links;
using Playbook.Site.Settings;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.ThreatModels.Rules;

namespace Playbook.Site.Graph;

/// <summary>What models and the risk scheme say of the rest of the site: guides, categories and roles exist, ratings and acceptances hold by the scheme and by the day.</summary>
internal sealed class ModelChecks(SiteSettings settings, SiteIndex index, DiagnosticBag diagnostics)
{
    /// <summary>Checks the models that the audience may see, and the scheme; null where the site has none.</summary>
    public void Run(ImmutableArray<ThreatModelDocument> models, RiskScheme? scheme)
    {
        foreach (var role in scheme?.Levels.SelectMany(RolesOf).Where(role => !settings.Roles.Any(known => known.Id.Equals(role.Value))) ?? [])
        {
            Unknown(role.Location, $"playbook.yml lists no role \"{role.Value}\"", role.Value, settings.Roles.Select(known => known.Id.Text));
        }

        foreach (var model in models.Select(document => document.Model).OfType<ThreatModel>())
        {
            Run(model, scheme);
        }
    }

    private void Run(ThreatModel model, RiskScheme? scheme)
    {
        foreach (var reference in model.Methodologies.Where(reference => index.Find(reference.Id.Key)?.Kind != TargetKinds.Methodology))
        {
            Unknown(reference.Location, $"there is no methodology guide \"{reference.Id}\"", reference.Id, IdsOf(TargetKinds.Methodology));
        }

        foreach (var reference in model.Threats.SelectMany(threat => threat.Categories).Where(reference => index.Find(reference.Id.Key)?.Kind != TargetKinds.Category))
        {
            Unknown(reference.Location, $"no guide has a category \"{reference.Id}\"", reference.Id, IdsOf(TargetKinds.Category));
        }

        diagnostics.AddRange(AcceptanceRules.CheckStamped(model, scheme));
        if (scheme is not null)
        {
            diagnostics.AddRange(ModelAgainstScheme.Check(model, scheme));
        }
    }

    private void Unknown(SourceLocation at, string message, Id id, IEnumerable<string> known) =>
        diagnostics.Add(PageDiagnostics.UnknownId.At(at, message, Nearest.Suggest(id.Text, known)));

    private IEnumerable<string> IdsOf(string kind) => index.Targets.Where(target => target.Kind == kind).Select(target => target.Id.Text);

    private static IEnumerable<Located<Id>> RolesOf(RiskLevel level) => [.. level.Accept ?? [], .. level.Escalate is { } role ? [role] : Array.Empty<Located<Id>>()];
}
