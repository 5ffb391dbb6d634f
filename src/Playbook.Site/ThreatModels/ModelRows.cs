using System.Collections.Immutable;
using Playbook.Site.Links;
using Playbook.Site.Markdown;
using Playbook.Site.References;
using Playbook.Site.Rendering;
using Playbook.Site.Reviews;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.Views;

namespace Playbook.Site.ThreatModels;

/// <summary>The rows that a model's page, its threats' pages and the portfolio share.</summary>
internal static class ModelRows
{
    /// <summary>A model at a glance.</summary>
    public static ModelRow Of(Renderer renderer, ThreatModelDocument document)
    {
        var model = document.Model!;
        return new ModelRow(new Link(document.Title, document.Address), CountsOf(model))
        {
            Summary = model.Summary is { } summary ? SummaryOf(document.Prose.Of(summary)) : null,
            Owner = renderer.People.Show(model.Owner),
            ApplicationLevel = renderer.Applications.LevelOf(model) is { } level ? renderer.Levels.Of(level) : null,
            Status = model.Status is { } status ? ModelWords.Of(status, renderer.Ui) : null,
            IsRetired = model.Status == ModelStatus.Retired,
            HighestOpen = HighestOpenOf(renderer, model),
            Review = ReviewWords.ViewOf(renderer, model),
            Format = ThreatModelReader.TitleOf(model.Format),
        };
    }

    /// <summary>The highest level among a model's open threats; null where there are none or none is placed.</summary>
    public static LevelView? HighestOpenOf(Renderer renderer, ThreatModel model) =>
        renderer.Levels.Highest(model.Threats.Where(threat => threat.IsOpen).Select(threat => threat.Current));

    /// <summary>How many of what a model holds.</summary>
    public static ModelCounts CountsOf(ThreatModel model) => new(
        model.Components.Length,
        model.DataFlows.Length,
        model.TrustBoundaries.Length,
        model.Assets.Length,
        model.Threats.Length,
        model.Mitigations.Length,
        model.Threats.Count(threat => threat.IsOpen),
        model.Threats.Count(threat => threat.Status == ThreatStatus.NotTriaged));

    /// <summary>A threat in a table.</summary>
    /// <param name="renderer">What the site shows.</param>
    /// <param name="document">The model.</param>
    /// <param name="threat">The threat.</param>
    /// <param name="names">The model's <see cref="NamesOf"/>, which the caller makes once for all rows of its page.</param>
    public static ThreatRow Of(Renderer renderer, ThreatModelDocument document, Threat threat, Dictionary<Id, string> names)
    {
        return new ThreatRow(ThreatModelDocument.AnchorOf(threat.Id), ModelWords.LabelOf(threat), new Link(threat.Title, document.AddressOf(threat)))
        {
            Categories = [.. threat.Categories.Select(reference => CategoryLink(renderer, reference)).OfType<Link>()],
            CategoryWords = threat.CategoryWords,
            SourceStatus = threat.SourceStatus,
            SourceLevel = (threat.Current as StatedRating)?.Level,
            IsPlaceholder = threat.IsPlaceholder,
            Affects = [.. threat.Affects.Select(id => ElementLink(document, names, id))],
            Inherent = renderer.Levels.Of(threat.Risk),
            Current = renderer.Levels.Of(threat.Current),
            Treatment = threat.Treatment is { } treatment ? ModelWords.Of(treatment, renderer.Ui) : null,
            TreatmentWord = threat.TreatmentWord,
            Status = ModelWords.Of(threat.Status, renderer.Ui),
            IsOpen = threat.IsOpen,
            WhyOpen = AcceptanceWords.WhyOpen(threat, renderer.Ui),
            Mitigations = [.. threat.Mitigations.Select(id => MitigationLink(document, id))],
        };
    }

    /// <summary>A threat in a list over all models.</summary>
    public static CategoryThreat Line(Renderer renderer, ThreatModelDocument document, Threat threat) => new(
        threat.Id.Text,
        new Link(threat.Title, document.AddressOf(threat)),
        new Link(document.Title, document.Address),
        renderer.Levels.Of(threat.Current),
        AcceptanceWords.StatusOf(threat, renderer.Ui),
        threat.IsOpen);

    /// <summary>A mitigation.</summary>
    public static MitigationRow Of(Renderer renderer, ThreatModelDocument document, Mitigation mitigation, Func<Prose?, Html> text)
    {
        return new MitigationRow(ThreatModelDocument.AnchorOf(mitigation.Id), ModelWords.LabelOf(mitigation), mitigation.Title)
        {
            Description = text(mitigation.Description),
            Status = mitigation.Status is { } status ? ModelWords.Of(status, renderer.Ui) : null,
            SourceStatus = mitigation.SourceStatus,
            IsDone = mitigation.IsInPlace,
            IsOpen = mitigation.IsOpen,
            Owner = renderer.People.Show(mitigation.Owner),
            Due = Renderer.Text(mitigation.Due),
            IsOverdue = mitigation.IsOpen && document.Model!.Status != ModelStatus.Retired && renderer.IsPast(mitigation.Due),
            Ticket = mitigation.Ticket is { } ticket ? new OutsideLink(ticket, Settings.SettingsReader.IsWebAddress(ticket) ? ticket : "") : null,
            References = ReferenceViews.Of(renderer, mitigation.References),
            Threats =
            [
                .. document.Model!.Threats.Where(threat => threat.Mitigations.Contains(mitigation.Id))
                    .Select(threat => new Link(ModelWords.LabelOf(threat), document.AddressOf(threat))),
            ],
        };
    }

    /// <summary>A link to a mitigation on the model's page, by its label.</summary>
    public static Link MitigationLink(ThreatModelDocument document, Id id) => new(
        document.Model!.Mitigations.FirstOrDefault(mitigation => mitigation.Id.Equals(id)) is { } mitigation ? ModelWords.LabelOf(mitigation) : id.Text,
        $"{document.Address}#{ThreatModelDocument.AnchorOf(id)}");

    /// <summary>The titles of a model's elements by their ids.</summary>
    public static Dictionary<Id, string> NamesOf(ThreatModelDocument document) =>
        document.Model!.Elements.ToDictionary(element => element.Id!.Value, element => element.Title);

    /// <summary>A link to an element on the model's page.</summary>
    public static Link ElementLink(ThreatModelDocument document, Dictionary<Id, string> names, Id id) =>
        new(names.GetValueOrDefault(id, id.Text), $"{document.Address}#{ThreatModelDocument.AnchorOf(id)}");

    /// <summary>A link to the guide's section about a category; its id alone where the audience may not see the guide; null where nothing has the id.</summary>
    public static Link? CategoryLink(Renderer renderer, Reference reference) => renderer.Site.Index.Find(reference.Id.Key) switch
    {
        { IsHidden: false } target => new Link($"{renderer.Site.PageAt(target.PageAddress)?.Page.Title}: {target.Title}", target.Address),
        { } => new Link(reference.Id.Text, null),
        null => null,
    };

    // The first sentence of what the model says of its system, without any marks.
    private static string SummaryOf(ResolvedBody body)
    {
        var html = new BodyWriter("./", null, _ => "").Write(body).Markup;
        return Sentences.First(HtmlText.FirstParagraph(html));
    }
}
