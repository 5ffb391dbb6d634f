using Playbook.Site.Applications;
using Playbook.Site.Glossary;
using Playbook.Site.Pages;
using Playbook.Site.Risk;
using Playbook.Site.ThreatModels;

namespace Playbook.Site.Graph;

/// <summary>What a fragment can name on the pages of each kind of document.</summary>
internal static class AnchorsOf
{
    /// <summary>For the address of each page of a document the ids on it.</summary>
    public static IEnumerable<KeyValuePair<string, IEnumerable<string>>> Document(Document document) => document switch
    {
        Page page => [KeyValuePair.Create(page.Address, page.Rendered.Anchors.Select(anchor => anchor.Id))],
        ThreatModelDocument { Model: { } model } document1 =>
        [
            .. model.Threats.Where(threat => !threat.Uses.IsEmpty).Select(threat => KeyValuePair.Create(
                document1.AddressOf(threat),
                threat.Uses.Select(use => ThreatModelDocument.AnchorOf(use.Element)))),
            KeyValuePair.Create(
                document1.Address,
                model.Elements.Select(element => ThreatModelDocument.AnchorOf(element.Id!.Value)).Concat(PresentSections(document1))),
        ],
        RiskSchemeDocument { Scheme: { } scheme, IsOfSite: false } => [KeyValuePair.Create(RiskSchemeDocument.Address, Enumerable.Repeat(RiskSchemeDocument.AnchorOfOther(scheme), 1))],
        RiskSchemeDocument { Scheme: { } scheme } =>
        [
            KeyValuePair.Create(
                RiskSchemeDocument.Address,
                RiskPage.SectionNames.Concat(scheme.Levels.Select(RiskSchemeDocument.AnchorOf)).Concat(scheme.Application?.Levels.Select(RiskSchemeDocument.AnchorOf) ?? [])),
        ],
        ApplicationsDocument list => [KeyValuePair.Create(ApplicationsDocument.Address, list.Applications.Select(ApplicationsDocument.AnchorOf))],
        GlossaryDocument glossary => [KeyValuePair.Create(GlossaryDocument.Address, glossary.Terms.Select(term => term.Id.Key))],
        _ => [],
    };

    private static IEnumerable<string> PresentSections(ThreatModelDocument document) =>
        document.Sections.Where(section => ModelSections.IsPresent(section.Key, document.Model!)).Select(section => section.Value);
}
