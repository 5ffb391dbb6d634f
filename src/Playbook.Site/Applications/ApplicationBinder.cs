using System.Collections.Immutable;
using Playbook.Site.Links;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Applications;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Applications;

/// <summary>Binds applications to the models they name: what the audience may not see is not named any more, only counted upon.</summary>
/// <param name="index">Everything that has an id.</param>
/// <param name="diagnostics">Takes the ids that are no model's.</param>
internal sealed class ApplicationBinder(SiteIndex index, DiagnosticBag diagnostics)
{
    /// <summary>The application with the models that it may be shown with, by their ids of today.</summary>
    public Application Bind(Application application)
    {
        var models = ImmutableArray.CreateBuilder<Reference>();
        var hidden = false;
        foreach (var reference in application.Models)
        {
            switch (index.Find(reference.Id.Key))
            {
                case { Kind: TargetKinds.ThreatModel, IsHidden: true }:
                    hidden = true;
                    break;
                case { Kind: TargetKinds.ThreatModel, Owner: ThreatModelDocument { Model: { } model } }:
                    models.Add(reference with { Id = model.Id });
                    break;
                case { Kind: TargetKinds.ThreatModel }:
                    // Its file could not be read, which is said there.
                    break;
                default:
                    diagnostics.Add(PageDiagnostics.UnknownId.At(
                        reference.Location,
                        $"there is no threat model \"{reference.Id}\"",
                        Nearest.Suggest(reference.Id.Text, index.Targets.Where(target => target.Kind == TargetKinds.ThreatModel).Select(target => target.Id.Text))));
                    break;
            }
        }

        return application with { Models = [.. models.DistinctBy(reference => reference.Id)], HasHiddenModels = hidden };
    }
}
