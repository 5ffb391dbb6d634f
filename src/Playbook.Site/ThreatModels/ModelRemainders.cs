using System.Collections.Immutable;
using Playbook.Site.Rendering;
using Playbook.Site.Settings;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.ThreatModels;

/// <summary>What a source says besides, as rows for the page.</summary>
internal static class ModelRemainders
{
    // Keys under which tools keep persons.
    private static readonly string[] s_persons = ["owner", "author", "reviewer", "contributor", "contact", "person", "checkedby", "changedby", "createdby", "modifiedby", "updatedby", "assignee"];

    /// <summary>All of it, what is said of the model as a whole first, then by element in the order of the page.</summary>
    public static IEnumerable<RemainderGroup> Groups(Renderer renderer, ThreatModelDocument document)
    {
        var names = ModelRows.NamesOf(document);
        var order = document.Model!.Elements.Index().ToDictionary(each => each.Item.Id!.Value, each => each.Index);
        return document.Model.AlsoInSource
            .Where(item => MayShow(renderer, item))
            .GroupBy(item => item.Element)
            .OrderBy(group => group.Key is { } id ? order.GetValueOrDefault(id, int.MaxValue) : -1)
            .Select(group => new RemainderGroup(
                group.Key is { } id ? LinkTo(document, names, id) : null,
                Rows(group)));
    }

    /// <summary>What is said of one element.</summary>
    public static ImmutableArray<RemainderRow> Of(Renderer renderer, ThreatModelDocument document, Id element) =>
        Rows(document.Model!.AlsoInSource.Where(item => item.Element is { } id && id.Equals(element) && MayShow(renderer, item)));

    /// <summary>Whether the people policy lets an item be shown: what stands under some keys is a name, and whose it is cannot be asked.</summary>
    public static bool MayShow(Renderer renderer, SourceRemainder item)
    {
        if (renderer.Site.Settings.People == PeoplePolicy.Names)
        {
            return true;
        }

        var plain = string.Concat(item.Name.Where(char.IsLetter)).ToLowerInvariant();
        return !s_persons.Any(word => plain.Contains(word, StringComparison.Ordinal));
    }

    private static Link LinkTo(ThreatModelDocument document, Dictionary<Id, string> names, Id id) =>
        document.Model!.Threats.FirstOrDefault(threat => threat.Id.Equals(id)) is { } threat
            ? new Link($"{ModelWords.LabelOf(threat)} {threat.Title}", document.AddressOf(threat))
            : ModelRows.ElementLink(document, names, id);

    private static ImmutableArray<RemainderRow> Rows(IEnumerable<SourceRemainder> items) => [.. items.Select(item => new RemainderRow(item.Name, item.Value))];
}
