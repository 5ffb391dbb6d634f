using System.Net;
using System.Text;
using Playbook.Site.Links;
using Playbook.Site.Markdown;
using Playbook.Site.People;
using Playbook.Site.Rendering;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.ThreatModels;

/// <summary>
/// A model as it may leave the site in a file: what the audience gate left of it, persons by the policy, no e-mail address, and in its
/// texts no link to what the audience may not see.
/// </summary>
/// <param name="renderer">What the site shows of persons.</param>
/// <param name="document">The model, gated and with its links resolved.</param>
internal sealed class PublishedModel(Renderer renderer, ThreatModelDocument document)
{
    private const string Instead = "[e-mail address]";

    /// <summary>The model.</summary>
    public ThreatModel Make()
    {
        var model = document.Model!;
        return model with
        {
            Summary = Text(model.Summary),
            Owner = Person(model.Owner),
            Reviewed = model.Reviewed is { } reviewed ? reviewed with { By = Person(reviewed.By) } : null,
            TrustBoundaries = [.. model.TrustBoundaries.Select(boundary => boundary with { Description = Text(boundary.Description) })],
            Components = [.. model.Components.Select(component => component with { Description = Text(component.Description) })],
            Assets = [.. model.Assets.Select(asset => asset with { Description = Text(asset.Description) })],
            DataFlows = [.. model.DataFlows.Select(flow => flow with { Description = Text(flow.Description) })],
            Threats =
            [
                .. model.Threats.Select(threat => threat with
                {
                    Description = Text(threat.Description),
                    Options = [.. threat.Options.Select(option => option with { Description = Text(option.Description) })],
                    Accepted = threat.Accepted is { } accepted ? accepted with { By = Person(accepted.By), Role = Role(accepted.Role), Why = Text(accepted.Why) } : null,
                }),
            ],
            Mitigations = [.. model.Mitigations.Select(mitigation => mitigation with { Description = Text(mitigation.Description), Owner = Person(mitigation.Owner) })],
            Assumptions = [.. model.Assumptions.Select(assumption => assumption with { Text = Text(assumption.Text)! })],
            AbuseCases = [.. model.AbuseCases.Select(abuse => abuse with { Description = Text(abuse.Description) })],
            OpenQuestions = [.. model.OpenQuestions.Select(question => question with { Question = Text(question.Question)!, Owner = Person(question.Owner) })],
            Participants =
            [
                .. model.Participants
                    .Select(participant => participant with { Name = Person(participant.Name), Role = Role(participant.Role) })
                    .Where(participant => (participant.Name ?? participant.Role) is not null),
            ],
            Diagrams = [.. model.Diagrams.Select(diagram => diagram with { Description = Text(diagram.Description) })],
            Links = [.. model.Links.Where(link => link.Url.Length > 0)],
            Changes = [.. model.Changes.Select(change => change with { By = Person(change.By), What = Text(change.What)! })],
            AlsoInSource = [.. model.AlsoInSource.Where(item => ModelRemainders.MayShow(renderer, item))],
        };
    }

    // A role or team keeps its id, by which other files know it.
    private string? Person(string? person) => renderer.People.Show(person) is { } shown ? renderer.People.IsRole(person!) ? person : shown : null;

    private string? Role(string? role) => renderer.People.ShowRole(role) is { } shown ? renderer.People.IsRole(role!) ? role : shown : null;

    private Prose? Text(Prose? field)
    {
        if (field is null)
        {
            return null;
        }

        var text = PeoplePolicyGate.WithoutAddresses(WithoutDeadLinks(field), Instead);

        // Escapes and entities hide an address from a look at the Markdown. On the page they are resolved and it is masked, so there
        // the words of the page are given instead.
        var plain = WebUtility.HtmlDecode(text.Replace("\\", "", StringComparison.Ordinal));
        if (EmailAddresses.AreIn(plain))
        {
            text = HtmlToMarkdown.Convert(WebUtility.HtmlEncode(HtmlText.Of(new BodyWriter("./", null, _ => "").Write(document.Prose.Of(field)).Markup)));
        }

        return field with { Markdown = text };
    }

    private string WithoutDeadLinks(Prose field)
    {
        var source = new SourceText("", field.Markdown).Content;
        var edits = document.Prose.Of(field).AllLinks
            .Where(each => each.Hole.Span is not null && each.Link.Outcome == LinkOutcome.Text)
            .Select(each => (each.Hole.Span!.Value.Start, each.Hole.Span.Value.Length, New: each.Hole.Form == LinkForm.Id ? each.Link.Text ?? "" : "<>"))
            .OrderBy(edit => edit.Start)
            .ToList();
        if (edits.Count == 0)
        {
            return source;
        }

        var text = new StringBuilder(source.Length);
        var at = 0;
        foreach (var (start, length, replacement) in edits.Where(edit => edit.Start + edit.Length <= source.Length))
        {
            if (start < at)
            {
                continue;
            }

            text.Append(source, at, start - at).Append(replacement);
            at = start + length;
        }

        return text.Append(source, at, source.Length - at).ToString();
    }
}
