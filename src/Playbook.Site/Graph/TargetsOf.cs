using Playbook.Site.Applications;
using Playbook.Site.Glossary;
using Playbook.Site.Links;
using Playbook.Site.Pages;
using Playbook.Site.Risk;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Graph;

/// <summary>What can be linked to in each kind of document.</summary>
internal static class TargetsOf
{
    /// <summary>The targets of a document.</summary>
    /// <param name="document">The document as it was made.</param>
    /// <param name="visible">What of it the audience may see; null where nothing.</param>
    public static IEnumerable<Target> Document(Document document, Document? visible) => document switch
    {
        Page page => Page(page, visible as Page),
        ThreatModelDocument model => Model(model, visible as ThreatModelDocument),
        RiskSchemeDocument { Scheme: not null } scheme => Scheme(scheme, visible is null),
        ApplicationsDocument list => Applications(list, visible as ApplicationsDocument),
        GlossaryDocument glossary => glossary.Terms.Select(term => new Target(
            term.Id,
            TargetKinds.Term,
            term.Name,
            $"{GlossaryDocument.Address}#{term.Id.Key}",
            glossary,
            term.IdLocation)
        { IsHidden = visible is null }),
        _ => [],
    };

    /// <summary>What the old ids of a document stand for.</summary>
    public static IEnumerable<(string Key, Target Target)> Aliases(Document document, Document? visible) => document switch
    {
        Page page => page.Aliases
            .Select(alias => alias.Value.Split('#', 2))
            .Where(alias => Id.TryParse(alias[0].Trim('/'), out _))
            .Select(alias => (
                alias[0].Trim('/').ToLowerInvariant(),
                new Target(page.Id, TargetKinds.Page, page.Title, alias.Length == 1 ? page.Address : $"{page.Address}#{alias[1]}", visible ?? page, null) { IsHidden = visible is null })),
        ThreatModelDocument model => AliasesOf(model, visible as ThreatModelDocument).Select(each => (each.Alias.Value.Key, each.Target)),
        _ => [],
    };

    /// <summary>The old ids of a model and its threats, with where each was given.</summary>
    /// <param name="document">The model.</param>
    /// <param name="visible">What of it the audience may see; null where nothing.</param>
    public static IEnumerable<(Located<Id> Alias, Target Target)> AliasesOf(ThreatModelDocument document, ThreatModelDocument? visible)
    {
        if (document.Model is not { } model)
        {
            yield break;
        }

        foreach (var alias in model.Aliases)
        {
            yield return (
                new Located<Id>(alias.Id, alias.Location),
                new Target(document.Id, TargetKinds.ThreatModel, document.Title, document.Address, visible ?? document, null) { IsHidden = visible is null });
        }

        foreach (var threat in model.Threats)
        {
            foreach (var alias in threat.Aliases)
            {
                yield return (
                    new Located<Id>(document.Id.Child(alias), threat.Location),
                    new Target(document.Id.Child(threat.Id), TargetKinds.Threat, threat.Title, document.AddressOf(threat), visible ?? document, null)
                    {
                        IsHidden = visible?.Model?.Threats.Any(each => each.Id.Equals(threat.Id)) != true,
                    });
            }
        }
    }

    /// <summary>A role or team, on the page of all of them.</summary>
    public static Target Role(Settings.Role role, Page page) => new(role.Id, TargetKinds.Role, role.Title, role.Address, page, role.Location);

    private static IEnumerable<Target> Page(Page page, Page? visible)
    {
        var kind = page.Activity is not null ? TargetKinds.Activity : page.Methodology is not null ? TargetKinds.Methodology : page.IsTag ? TargetKinds.Tag : TargetKinds.Page;
        yield return new Target(page.Id, kind, page.Title, page.Address, visible ?? page, page.IdLocation) { IsHidden = visible is null };
        foreach (var category in page.Methodology?.Categories ?? [])
        {
            var anchor = page.Rendered.Anchors.Select(each => each.Id).FirstOrDefault(id => string.Equals(id, category.Id.Text, StringComparison.OrdinalIgnoreCase));
            yield return new Target(
                page.Id.Member(category.Id),
                TargetKinds.Category,
                category.Title,
                anchor is null ? page.Address : $"{page.Address}#{anchor}",
                visible ?? page,
                category.Location)
            { IsHidden = visible is null };
        }
    }

    private static IEnumerable<Target> Model(ThreatModelDocument document, ThreatModelDocument? visible)
    {
        yield return new Target(
            document.Id,
            TargetKinds.ThreatModel,
            document.Title,
            document.Address,
            visible ?? document,
            document.Model?.IdLocation)
        { IsHidden = visible is null };
        var left = visible?.Model?.Elements.Select(element => element.Id!.Value.Key).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var element in document.Model?.Elements ?? [])
        {
            var id = element.Id!.Value;
            yield return new Target(
                document.Id.Child(id),
                KindOf(element),
                element.Title,
                element is Threat threat ? document.AddressOf(threat) : $"{document.Address}#{ThreatModelDocument.AnchorOf(id)}",
                visible ?? document,
                element.Location)
            { IsHidden = !left.Contains(id.Key) };
        }
    }

    private static IEnumerable<Target> Scheme(RiskSchemeDocument document, bool isHidden)
    {
        var scheme = document.Scheme!;
        // An id that comes with the product gives way to one that somebody wrote.
        SourceLocation? At(SourceLocation? location) => document.IsShipped ? null : location;
        Target Of(Id id, string kind, string title, string? anchor, SourceLocation? location) => new(
            id,
            kind,
            title,
            !document.IsOfSite ? RiskSchemeDocument.AddressOfOther(scheme) : anchor is null ? RiskSchemeDocument.Address : $"{RiskSchemeDocument.Address}#{anchor}",
            document,
            At(location))
        { IsHidden = isHidden };

        yield return Of(scheme.Id, TargetKinds.RiskScheme, scheme.Title, null, scheme.IdLocation);
        foreach (var level in scheme.Levels)
        {
            yield return Of(scheme.Id.Member(level.Id), TargetKinds.RiskLevel, level.Title, RiskSchemeDocument.AnchorOf(level), level.Location);
        }

        foreach (var level in scheme.Application?.Levels ?? [])
        {
            yield return Of(
                scheme.Id.Member(Id.Parse($"application-{level.Id.Text}")),
                TargetKinds.ApplicationLevel,
                level.Title,
                RiskSchemeDocument.AnchorOf(level),
                level.Location);
        }
    }

    private static IEnumerable<Target> Applications(ApplicationsDocument list, ApplicationsDocument? visible) => list.Applications.Select(application => new Target(
        ApplicationsDocument.IdOf(application),
        TargetKinds.Application,
        application.Title,
        ApplicationsDocument.AddressOf(application),
        visible ?? list,
        application.IdLocation)
    { IsHidden = visible?.Applications.Contains(application) != true });

    private static string KindOf(IModelElement element) => element switch
    {
        TrustBoundary => "trust-boundary",
        Component => "component",
        Asset => "asset",
        DataFlow => "data-flow",
        Threat => TargetKinds.Threat,
        Mitigation => "mitigation",
        Assumption => "assumption",
        AttackTree => "attack-tree",
        AbuseCase => "abuse-case",
        DiagramView => "diagram",
        _ => throw new ArgumentOutOfRangeException(nameof(element), element.GetType().Name),
    };
}
