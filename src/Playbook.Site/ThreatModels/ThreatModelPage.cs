using System.Collections.Immutable;
using System.Net;
using Playbook.Site.Applications;
using Playbook.Site.Rendering;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.ThreatModels;

/// <summary>A threat model's page.</summary>
internal static class ThreatModelPage
{
    private const int LongestLede = 280;

    /// <summary>The page.</summary>
    public static ThreatModelView View(Renderer renderer, ThreatModelDocument document)
    {
        var model = document.Model!;
        var row = ModelRows.Of(renderer, document);
        var frame = renderer.Frame(document.Address, document.Title, row.Summary);
        var text = renderer.Fields(document.Prose, frame.Root);
        var diagrams = new ModelDrawings(renderer, document);
        var tables = new ModelTables(document, text, renderer.Ui);
        var names = ModelRows.NamesOf(document);
        var participants = ParticipantsOf(renderer, model);
        var view = new ThreatModelView(frame, row)
        {
            Sections = document.Sections,
            Summary = IsLong(model) ? new Html(Encode(row.Summary ?? "")) : text(model.Summary),
            Description = IsLong(model) ? text(model.Summary) : Html.Empty,
            Facts = [.. FactsOf(renderer, document)],
            Notes = model.Notes,
            Pictures = [.. ModelPictures.Views(renderer, document)],
            Downloads = [.. ModelDownloads.Links(renderer, document)],
            WhyNoOriginal = ModelDownloads.WhyNoOriginal(renderer, document),
            AlsoInSource = [.. ModelRemainders.Groups(renderer, document)],
            Demands = CoverageViews.Of(renderer, document),
            Diagram = diagrams.Whole(),
            Views = [.. diagrams.Views(text)],
            Boundaries = tables.Boundaries(),
            Components = tables.Components(),
            Flows = tables.Flows(),
            Assets = tables.Assets(),
            Threats = [.. model.Threats.Select(threat => ModelRows.Of(renderer, document, threat, names))],
            Matrix = Risk.RiskMatrixViews.OfModel(renderer, document),
            Mitigations = [.. model.Mitigations.Select(mitigation => ModelRows.Of(renderer, document, mitigation, text))],
            Assumptions = [.. model.Assumptions.Select(assumption => new TextRow(assumption.Id is { } id ? ThreatModelDocument.AnchorOf(id) : null, assumption.Id?.Text, text(assumption.Text)))],
            AttackTrees = [.. model.AttackTrees.Select(tree => diagrams.Tree(tree))],
            AbuseCases = [.. model.AbuseCases.Select(abuse => new TextRow(ThreatModelDocument.AnchorOf(abuse.Id), $"{abuse.Id}: {abuse.Title}", text(abuse.Description)))],
            OpenQuestions = [.. model.OpenQuestions.Select(question => new TextRow(null, renderer.People.Show(question.Owner), text(question.Question)))],
            Participants = participants,
            Links = [.. model.Links.Select(link => new OutsideLink(link.Title, link.Url))],
            Changes = [.. model.Changes.Select(change => new TextRow(null, Join(Renderer.Text(change.On), renderer.People.Show(change.By)), text(change.What)))],
            MentionedOn = renderer.MentionsOf(document.Address),
        };
        return view with
        {
            Frame = SourceFacts.With(frame, renderer.Site, document) with
            {
                HasDrawings = view.Diagram is not null || !view.AttackTrees.IsEmpty || view.Views.Any(each => each.Drawing is not null),
                HasDiagrams = view.Views.Any(each => each.Written is not null),
                Language = renderer.Site.Settings.LanguageOf(null),
                PermanentAddress = $"go/{document.Id.Key}/",
                Outline = [.. OutlineOf(renderer, document, view)],
            },
        };
    }

    // A page of text above the facts hides them: then its first sentence stands there, and the whole in a section of its own.
    private static bool IsLong(ThreatModel model) => model.Summary is { Markdown.Length: > LongestLede };

    private static IEnumerable<OutlineItem> OutlineOf(Renderer renderer, ThreatModelDocument document, ThreatModelView view) => ModelSections.Names
        .Where(name => ModelSections.IsPresent(name, document.Model!) && name switch
        {
            "participants" => !view.Participants.IsEmpty,
            "demands" => view.Demands is not null,
            "risk-matrix" => view.Matrix is not null,
            "data-flow-diagram" => view.Diagram is not null,
            "description" => !view.Description.IsEmpty,
            "views" => !view.Views.IsEmpty,
            "pictures" => !view.Pictures.IsEmpty,
            "also-in-source" => !view.AlsoInSource.IsEmpty,
            "downloads" => !view.Downloads.IsEmpty,
            _ => true,
        })
        .Select(name => new OutlineItem(2, ModelSections.TitleOf(name, renderer.Ui), document.Sections[name]));

    private static ImmutableArray<string> ParticipantsOf(Renderer renderer, ThreatModel model) =>
    [
        .. model.Participants
            .Select(participant => Join(renderer.People.Show(participant.Name), renderer.People.ShowRole(participant.Role)))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<Fact> FactsOf(Renderer renderer, ThreatModelDocument document)
    {
        var model = document.Model!;
        var root = Content.SitePaths.RootFrom(document.Address);
        var methodologies = model.Methodologies
            .Select(reference => renderer.Site.Index.FindVisible(reference.Id.Key) is { } guide
                ? $"<a href=\"{root}{guide.Address}\">{Encode(guide.Title)}</a>"
                : Encode(reference.Id.Text))
            .ToList();
        if (methodologies.Count > 0)
        {
            yield return new Fact(methodologies.Count == 1 ? renderer.Ui.Models.Methodology : renderer.Ui.Words.Methodologies, new Html(string.Join(", ", methodologies)));
        }

        var applications = renderer.Applications.Of(model)
            .Select(application => $"<a href=\"{root}{ApplicationsDocument.AddressOf(application)}\">{Encode(application.Title)}</a>")
            .ToList();
        if (applications.Count > 0)
        {
            yield return new Fact(renderer.Ui.Models.BelongsTo, new Html(string.Join(", ", applications)));
        }

        foreach (var answer in model.Application?.Answers ?? [])
        {
            var question = renderer.Levels.Scheme?.Application?.Questions.FirstOrDefault(each => string.Equals(each.Id.Text, answer.Question, StringComparison.OrdinalIgnoreCase));
            var choice = question?.Answers.FirstOrDefault(each => string.Equals(each.Id.Text, answer.Answer, StringComparison.OrdinalIgnoreCase));
            yield return new Fact(question?.Title ?? answer.Question, new Html(Encode(choice?.Title ?? answer.Answer)));
        }

        if (model.Visibility != Sources.Audiences.Visibility.Public)
        {
            yield return new Fact(renderer.Ui.Words.Visibility, new Html(model.Visibility.ToString()));
        }

        if (model.Format != Playbook.ThreatModels.Formats.Native.NativeReader.Format && !model.DerivedIds.IsEmpty)
        {
            var all = model.Elements.Count();
            yield return new Fact(
                renderer.Ui.Models.Addresses,
                new Html(Encode(model.DerivedIds.Count == all
                    ? Encode(renderer.Ui.Models.DerivedIds)
                    : Encode(renderer.Ui.Models.SomeDerivedIds.Fill(("derived", renderer.Ui.Number(model.DerivedIds.Count)), ("all", renderer.Ui.Number(all)))))));
        }

        yield return new Fact(renderer.Ui.Frame.Source, new Html($"<code>{Encode(model.Source)}</code>"));
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string? Join(string? first, string? second) =>
        first is null ? second : second is null ? first : $"{first}, {second}";
}
