using Playbook.Site.Pages;
using Playbook.Site.References;
using Playbook.Site.Rendering;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.ThreatModels;

/// <summary>A threat's page.</summary>
internal static class ThreatPage
{
    /// <summary>The page.</summary>
    public static ThreatView View(Renderer renderer, ThreatModelDocument document, Threat threat)
    {
        var model = document.Model!;
        var address = document.AddressOf(threat);
        var names = ModelRows.NamesOf(document);
        var row = ModelRows.Of(renderer, document, threat, names);
        var home = renderer.Site.Navigation.Of(document.Address);
        var frame = renderer.Bare(address, threat.Title, renderer.Ui.Models.ThreatOf.Fill(("id", ModelWords.LabelOf(threat)), ("model", document.Title)));
        var text = renderer.Fields(document.Prose, frame.Root);
        var at = model.Threats.IndexOf(threat);
        return new ThreatView(
            SourceFacts.With(frame, renderer.Site, document) with
            {
                Breadcrumbs = [.. home.Ancestors.Append(home).Select(Renderer.LinkTo)],
                Section = Section(document, threat),
                Previous = at > 0 ? LinkOf(document, model.Threats[at - 1]) : null,
                Next = at + 1 < model.Threats.Length ? LinkOf(document, model.Threats[at + 1]) : null,
                Print = renderer.PrintOf(home),
                Language = renderer.Site.Settings.LanguageOf(null),
                PermanentAddress = $"go/{document.Id.Child(threat.Id).Key}/",
                IsHiddenFromSearchEngines = frame.IsHiddenFromSearchEngines || threat.Status == ThreatStatus.NotTriaged || threat.IsPlaceholder,
            },
            row,
            new Link(document.Title, document.Address))
        {
            Occurrences = [.. threat.Uses.Select(use => OccurrenceOf(renderer, document, names, use))],
            HasDerivedId = model.DerivedIds.Contains(threat.Id),
            AlsoInSource = ModelRemainders.Of(renderer, document, threat.Id),
            Description = text(threat.Description),
            Owner = renderer.People.Show(model.Owner),
            InherentRating = renderer.Levels.Describe(threat.Risk),
            ResidualRating = renderer.Levels.Describe(threat.Residual),
            InherentParts = Risk.RatingWords.Parts(threat.Risk),
            ResidualParts = Risk.RatingWords.Parts(threat.Residual),
            Residual = renderer.Levels.Of(threat.Residual),
            Matrix = Risk.RiskMatrixViews.OfThreat(renderer, threat),
            Properties = [.. threat.Categories.Select(reference => PropertyOf(renderer, reference)).OfType<string>().Distinct(StringComparer.Ordinal)],
            Options = [.. threat.Options.Select(option => OptionOf(renderer, document, option, text))],
            Acceptance = [.. AcceptanceOf(renderer, threat, text)],
            Mitigations =
            [
                .. model.Mitigations.Where(mitigation => threat.Mitigations.Contains(mitigation.Id))
                    .Select(mitigation => ModelRows.Of(renderer, document, mitigation, text)),
            ],
            References = ReferenceViews.Of(renderer, threat.References),
            AttackTrees =
            [
                .. model.AttackTrees.Where(tree => Names(tree.Root, threat))
                    .Select(tree => new Link(tree.Title, $"{document.Address}#{ThreatModelDocument.AnchorOf(tree.Id)}")),
            ],
            MentionedOn = renderer.MentionsOf(address),
        };
    }

    private static NavigationItem Section(ThreatModelDocument document, Threat current) => new(
        new Link(document.Title, document.Address),
        false,
        [.. document.Model!.Threats.Select(threat => new NavigationItem(LinkOf(document, threat), ReferenceEquals(threat, current), []))]);

    private static Link LinkOf(ThreatModelDocument document, Threat threat) => new($"{ModelWords.LabelOf(threat)} {threat.Title}", document.AddressOf(threat));

    private static OccurrenceRow OccurrenceOf(Renderer renderer, ThreatModelDocument document, Dictionary<Id, string> names, ThreatUse use) => new(
        ThreatModelDocument.AnchorOf(use.Element),
        ModelRows.ElementLink(document, names, use.Element),
        ModelWords.Of(use.Status, renderer.Ui),
        use.SourceStatus,
        use.Status.IsOpen(),
        [
            .. use.Mitigations.Select(item => new OccurrenceMitigation(
                ModelRows.ElementLink(document, names, item.Mitigation),
                item.Status is { } status ? ModelWords.Of(status, renderer.Ui) : null,
                item.SourceStatus)),
        ]);

    private static OptionRow OptionOf(Renderer renderer, ThreatModelDocument document, TreatmentOption option, Func<Sources.Text.Prose?, Html> text) =>
        new(option.Title, ModelWords.Of(option.Treatment, renderer.Ui), option.IsChosen)
        {
            TreatmentWord = option.TreatmentWord,
            Description = text(option.Description),
            Cost = option.Cost,
            Benefit = option.Benefit,
            After = renderer.Levels.Of(option.Residual),
            AfterRating = renderer.Levels.Describe(option.Residual),
            Mitigations = [.. option.Mitigations.Select(id => ModelRows.MitigationLink(document, id))],
        };

    private static string? PropertyOf(Renderer renderer, Reference reference) =>
        renderer.Site.Index.FindVisible(reference.Id.Key)?.Owner is Page { Methodology: { } methodology } guide
            ? methodology.Categories.FirstOrDefault(category => guide.Id.Member(category.Id).Equals(reference.Id))?.Property
            : null;

    private static IEnumerable<Fact> AcceptanceOf(Renderer renderer, Threat threat, Func<Sources.Text.Prose?, Html> text)
    {
        if (AcceptanceWords.WhyOpen(threat, renderer.Ui) is { } why)
        {
            yield return new Fact(renderer.Ui.Models.Standing, Plain(why));
        }

        if (threat.Accepted is not { } accepted)
        {
            yield break;
        }

        static Html Plain(string words) => new(System.Net.WebUtility.HtmlEncode(words));
        if (renderer.People.Show(accepted.By) is { } by)
        {
            yield return new Fact(renderer.Ui.Models.AcceptedBy, Plain(by));
        }

        if (renderer.People.ShowRole(accepted.Role) is { } role)
        {
            yield return new Fact(renderer.Ui.Models.InRole, Plain(role));
        }

        if (accepted.On is { } on)
        {
            yield return new Fact(renderer.Ui.Models.On, Plain(renderer.Ui.Day(on)));
        }

        if (accepted.Until is { } until)
        {
            yield return new Fact(renderer.Ui.Models.Until, Plain(renderer.IsPast(until) ? renderer.Ui.Models.UntilExpired.Fill(("day", renderer.Ui.Day(until))) : renderer.Ui.Day(until)));
        }

        if (accepted.Why is not null)
        {
            yield return new Fact(renderer.Ui.Models.Why, text(accepted.Why));
        }
    }

    private static bool Names(AttackNode node, Threat threat) =>
        (node.Threat is { } id && id.Equals(threat.Id)) || node.Children.Any(child => Names(child, threat));
}
