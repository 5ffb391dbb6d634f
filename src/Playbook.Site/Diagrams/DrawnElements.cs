using Playbook.Site.ThreatModels;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.Diagrams;

/// <summary>What each element of a model is in words, and where it leads: to its row on the model's page.</summary>
/// <param name="document">The model.</param>
/// <param name="risks">Its open threats.</param>
internal sealed class DrawnElements(ThreatModelDocument document, Risks risks)
{
    private readonly Dictionary<Id, string> _names = ModelRows.NamesOf(document);

    /// <summary>A component.</summary>
    public DrawnThing Of(Component component)
    {
        var boundary = component.Boundary is { } id ? $", in {_names.GetValueOrDefault(id, id.Text)}" : "";
        return Thing(component.Id, $"{component.Title}, {ModelWords.Of(component.Type).ToLowerInvariant()}{boundary}", component.IsOutOfScope);
    }

    /// <summary>A data flow.</summary>
    public DrawnThing Of(DataFlow flow)
    {
        var protocol = flow.Protocol is null ? "" : $" ({flow.Protocol})";
        return Thing(flow.Id, $"{flow.Title}{protocol}, data flow {(flow.IsBidirectional ? "between" : "from")} {NameOf(flow.From)} {(flow.IsBidirectional ? "and" : "to")} {NameOf(flow.To)}", flow.IsOutOfScope);
    }

    /// <summary>A trust boundary.</summary>
    public DrawnThing Of(TrustBoundary boundary) => Thing(boundary.Id, $"{boundary.Title}, trust boundary", false);

    /// <summary>What a view shows, in a sentence or two.</summary>
    public static string Describe(ShownIn shown)
    {
        var parts = new[]
        {
            Count(shown.Components.Count(each => each.Type == ComponentType.ExternalEntity), "external entity", "external entities"),
            Count(shown.Components.Count(each => each.Type == ComponentType.Process), "process", "processes"),
            Count(shown.Components.Count(each => each.Type == ComponentType.DataStore), "data store", "data stores"),
            Count(shown.Flows.Length, "data flow", "data flows"),
            Count(shown.Boundaries.Length, "trust boundary", "trust boundaries"),
        }.OfType<string>().ToList();
        return $"{(parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}")}.";
    }

    private static string? Count(int count, string one, string many) => count == 0 ? null : $"{count} {(count == 1 ? one : many)}";

    private DrawnThing Thing(Id id, string name, bool isOutOfScope)
    {
        var anchor = ThreatModelDocument.AnchorOf(id);
        var scope = isOutOfScope ? ", out of scope" : "";
        var open = risks.At(id) is { } risk ? $". Open risk: {risk.Text}" : "";
        return new DrawnThing(anchor, $"{document.Address}#{anchor}", $"{name}{scope}{open}") { IsOutOfScope = isOutOfScope };
    }

    private string NameOf(Id? end) => end is { } id ? _names.GetValueOrDefault(id, id.Text) : "an end that is not connected";
}
