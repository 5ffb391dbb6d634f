using System.Collections.Immutable;
using Playbook.Site.Applications;
using Playbook.Site.Links;
using Playbook.Site.Markdown;
using Playbook.Site.Settings;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Risk;

namespace Playbook.Site.Risk;

/// <summary>
/// Whether what <c>risk-matrix</c> fences name exists. What the audience may not see exists; it is only not among what is suggested.
/// </summary>
/// <param name="index">Everything that has an id.</param>
/// <param name="settings">The site's settings, for its teams.</param>
/// <param name="owners">Who answers for models, those hidden included.</param>
/// <param name="schemes">The content's schemes, and the one of the product where the site uses it.</param>
internal sealed class MatrixFenceCheck(SiteIndex index, SiteSettings settings, IEnumerable<string> owners, ImmutableArray<RiskSchemeDocument> schemes)
{
    private readonly HashSet<string> _owners = owners.Select(owner => owner.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly RiskScheme? _scheme = schemes.FirstOrDefault(document => document.IsOfSite)?.Scheme;

    /// <summary>Reports what a fence names and the site does not have.</summary>
    public void Check(RiskMatrixHole fence, DiagnosticBag diagnostics)
    {
        if (fence.Scheme is { } scheme)
        {
            CheckScheme(scheme, fence.Filter, diagnostics);
        }

        if (fence.Filter is not { } filter)
        {
            return;
        }

        Check(filter.Models, id => index.Find(id) is { Owner: ThreatModelDocument, Kind: TargetKinds.ThreatModel }, "there is no threat model", IdsOf(TargetKinds.ThreatModel), diagnostics);
        Check(
            filter.Teams,
            id => _owners.Contains(id) || settings.Roles.Any(role => string.Equals(role.Id.Text, id, StringComparison.OrdinalIgnoreCase)),
            "no threat model is owned by, and playbook.yml does not list,",
            settings.Roles.Select(role => role.Id.Text),
            diagnostics);
        Check(
            filter.Applications,
            id => index.Find($"{ApplicationsDocument.Folder}/{id}")?.Kind == TargetKinds.Application,
            "there is no application",
            IdsOf(TargetKinds.Application).Select(id => id[(ApplicationsDocument.Folder.Length + 1)..]),
            diagnostics);
        Check(filter.Categories, id => index.Find(id)?.Kind == TargetKinds.Category, "no guide has a category", IdsOf(TargetKinds.Category), diagnostics);
        if (_scheme is not null)
        {
            var levels = _scheme.Levels.Select(level => level.Id.Text).ToList();
            Check(filter.Levels, id => levels.Contains(id, StringComparer.OrdinalIgnoreCase), "the site's risk scheme has no level", levels, diagnostics);
        }
    }

    private void CheckScheme(Located<string> asked, MatrixFilter? filter, DiagnosticBag diagnostics)
    {
        string[] known = [.. schemes.Select(document => document.Scheme).OfType<RiskScheme>().Concat(ShippedSchemes.All).Select(each => each.Id.Text).Distinct(StringComparer.OrdinalIgnoreCase)];
        Check([asked], id => known.Contains(id, StringComparer.OrdinalIgnoreCase), "there is no risk scheme", known, diagnostics);
        if (filter is not null && known.Contains(asked.Value, StringComparer.OrdinalIgnoreCase) && (_scheme is null || !MatrixFilter.Is(_scheme.Id.Text, asked)))
        {
            diagnostics.Add(PageDiagnostics.FenceWithoutThreats.At(
                asked.Location,
                $"threats are rated by {(_scheme is null ? "no scheme" : $"\"{_scheme.Id}\"")}, so the matrix of \"{asked.Value}\" stands here without them",
                "take out the key scheme, or those that select threats"));
        }
    }

    private static void Check(
        ImmutableArray<Located<string>> asked,
        Func<string, bool> exists,
        string what,
        IEnumerable<string> known,
        DiagnosticBag diagnostics)
    {
        foreach (var each in asked.Where(each => !exists(each.Value)))
        {
            diagnostics.Add(PageDiagnostics.UnknownId.At(each.Location, $"{what} \"{each.Value}\"", Nearest.Suggest(each.Value, known)));
        }
    }

    private IEnumerable<string> IdsOf(string kind) => index.Targets.Where(target => target.Kind == kind).Select(target => target.Id.Text);
}
