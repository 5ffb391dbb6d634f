using System.Collections.Immutable;
using Playbook.Site.Applications;
using Playbook.Site.Links;
using Playbook.Site.Settings;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.ThreatModels.Rules;

namespace Playbook.Site.Graph;

/// <summary>What models, applications and the risk scheme say of the rest of the site: guides, categories and roles exist, ratings, acceptances and levels hold by the scheme and by the day.</summary>
internal sealed class ModelChecks(SiteSettings settings, SiteIndex index, DiagnosticBag diagnostics)
{
    /// <summary>Checks what the audience may see.</summary>
    /// <param name="models">The models.</param>
    /// <param name="applications">The applications; null where there are none.</param>
    /// <param name="scheme">The scheme; null where the site has none.</param>
    public void Run(ImmutableArray<ThreatModelDocument> models, ApplicationsDocument? applications, RiskScheme? scheme)
    {
        foreach (var role in RolesOf(scheme).Where(role => !settings.Roles.Any(known => known.Id.Equals(role.Value))))
        {
            Unknown(role.Location, $"playbook.yml lists no role \"{role.Value}\"", role.Value, settings.Roles.Select(known => known.Id.Text));
        }

        foreach (var reference in scheme?.Application?.Levels.SelectMany(level => level.Demands?.Methodologies ?? []) ?? [])
        {
            CheckMethodology(reference);
        }

        ImmutableArray<ThreatModel> read = [.. models.Select(document => document.Model).OfType<ThreatModel>()];
        foreach (var model in read)
        {
            Run(model, scheme);
        }

        if (applications is not null)
        {
            diagnostics.AddRange(ApplicationRules.Check(new ApplicationList(applications.Applications, scheme?.Application), read, scheme?.Application));
        }
    }

    private void Run(ThreatModel model, RiskScheme? scheme)
    {
        foreach (var reference in model.Methodologies)
        {
            CheckMethodology(reference);
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

    private void CheckMethodology(Reference reference)
    {
        if (index.Find(reference.Id.Key)?.Kind != TargetKinds.Methodology)
        {
            Unknown(reference.Location, $"there is no methodology guide \"{reference.Id}\"", reference.Id, IdsOf(TargetKinds.Methodology));
        }
    }

    private void Unknown(SourceLocation at, string message, Id id, IEnumerable<string> known) =>
        diagnostics.Add(PageDiagnostics.UnknownId.At(at, message, Nearest.Suggest(id.Text, known)));

    private IEnumerable<string> IdsOf(string kind) => index.Targets.Where(target => target.Kind == kind).Select(target => target.Id.Text);

    private static IEnumerable<Located<Id>> RolesOf(RiskScheme? scheme) => scheme is null
        ? []
        : scheme.Levels.SelectMany(level => level.Accept ?? [])
            .Concat(scheme.Levels.Select(level => level.Escalate).OfType<Located<Id>>())
            .Concat(scheme.Application?.Levels.SelectMany(level => level.Demands?.Participants ?? []) ?? []);
}
