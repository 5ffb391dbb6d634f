using Playbook.Site.Markdown;
using Playbook.Site.People;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.ThreatModels;

/// <summary>
/// Takes the e-mail addresses out of a model as soon as it is read, so that nothing made of it can hold one, whatever the people
/// policy says. Who owns, reviewed and took part is left to <see cref="PeoplePolicyGate"/>, which compares it with roles.
/// </summary>
internal static class ModelAddresses
{
    private const string Instead = "[e-mail address]";

    /// <summary>A model without addresses in its plain texts. Those written in Markdown are masked once they are rendered.</summary>
    public static ThreatModel Mask(ThreatModel model) => model with
    {
        Title = Mask(model.Title),
        TrustBoundaries = [.. model.TrustBoundaries.Select(boundary => boundary with { Title = Mask(boundary.Title) })],
        Components = [.. model.Components.Select(component => component with { Title = Mask(component.Title), Technology = Optional(component.Technology), OutOfScopeReason = Optional(component.OutOfScopeReason) })],
        Assets = [.. model.Assets.Select(asset => asset with { Title = Mask(asset.Title), SourceClassification = Optional(asset.SourceClassification) })],
        DataFlows = [.. model.DataFlows.Select(flow => flow with { Title = Mask(flow.Title), Protocol = Optional(flow.Protocol), OutOfScopeReason = Optional(flow.OutOfScopeReason) })],
        Threats =
        [
            .. model.Threats.Select(threat => threat with
            {
                Title = Mask(threat.Title),
                References = [.. threat.References.Select(Mask)],
                CategoryWords = [.. threat.CategoryWords.Select(Mask)],
                SourceStatus = Optional(threat.SourceStatus),
                Options = [.. threat.Options.Select(option => option with { Title = Mask(option.Title), Cost = Optional(option.Cost), Benefit = Optional(option.Benefit) })],
            }),
        ],
        Mitigations = [.. model.Mitigations.Select(mitigation => mitigation with { Title = Mask(mitigation.Title), Ticket = Optional(mitigation.Ticket), References = [.. mitigation.References.Select(Mask)], SourceStatus = Optional(mitigation.SourceStatus) })],
        AttackTrees = [.. model.AttackTrees.Select(tree => tree with { Root = Mask(tree.Root) })],
        AbuseCases = [.. model.AbuseCases.Select(abuse => abuse with { Title = Mask(abuse.Title) })],
        Diagrams =
        [
            .. model.Diagrams.Select(diagram => diagram with
            {
                Title = Mask(diagram.Title),
                Text = diagram.Text is { } text ? text with { Source = Mask(text.Source) } : null,
                Drawing = diagram.Drawing is { } drawing ? drawing with { Notes = [.. drawing.Notes.Select(note => note with { Text = Mask(note.Text) })] } : null,
            }),
        ],
        Notes = [.. model.Notes.Select(Mask)],
        Pictures = [.. model.Pictures.Select(picture => picture with { Title = Mask(picture.Title), Address = picture.Address is { } address && Holds(address) ? null : picture.Address })],
        AlsoInSource = [.. model.AlsoInSource.Select(item => item with { Name = Mask(item.Name), Value = Mask(item.Value) })],
        // An address that holds one leads nowhere: only the title is left.
        Links = [.. model.Links.Select(link => link with { Title = Mask(link.Title), Url = Holds(link.Url) ? "" : link.Url })],
    };

    /// <summary>
    /// A rendered text without addresses: masked in the HTML, where escapes and entities are resolved, rather than in the source, whose
    /// places diagnostics speak of.
    /// </summary>
    public static Body Mask(Body body) =>
        new(Mask(body.Template), [.. body.Holes.Select(Mask)]);

    private static Hole Mask(Hole hole) => hole switch
    {
        LinkHole link => link with
        {
            Text = Optional(link.Text),
            Title = Optional(link.Title),
            Sentence = Optional(link.Sentence),
            IsWithheld = Holds(link.Destination),
        },
        MermaidHole mermaid => mermaid with { Title = Optional(mermaid.Title), Source = Mask(mermaid.Source) },
        RiskMatrixHole matrix => matrix with { Title = Optional(matrix.Title) },
        _ => hole,
    };

    private static AttackNode Mask(AttackNode node) => node with { Goal = Mask(node.Goal), Children = [.. node.Children.Select(Mask)] };

    private static bool Holds(string text) => Mask(Uri.UnescapeDataString(text)) != Uri.UnescapeDataString(text);

    private static string Mask(string text) => PeoplePolicyGate.WithoutAddresses(text, Instead);

    private static string? Optional(string? text) => text is null ? null : Mask(text);
}
