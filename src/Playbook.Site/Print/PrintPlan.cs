using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Site.Graph;
using Playbook.Site.Navigation;
using Playbook.Site.ThreatModels;

namespace Playbook.Site.Print;

/// <summary>Which documents for print there are: the whole playbook, each chapter with pages below it, each model with its threats.</summary>
internal sealed class PrintPlan
{
    /// <summary>How many pages a document has at most. A browser that lays out more is busy for minutes, so that one is not made.</summary>
    public const int MostPages = 500;

    private readonly FrozenDictionary<string, PrintDocument> _byAddress;

    private PrintPlan(ImmutableArray<PrintDocument> documents)
    {
        Documents = documents;
        _byAddress = documents.ToFrozenDictionary(document => document.Of, StringComparer.Ordinal);
        Paths = documents.SelectMany(document => document.Entries).Select(entry => entry.Path).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The documents, the whole playbook first.</summary>
    public ImmutableArray<PrintDocument> Documents { get; }

    /// <summary>The files of all pages that are part of one.</summary>
    public FrozenSet<string> Paths { get; }

    /// <summary>Makes the plan of what the audience may see. It is empty where the settings say so, and where the content has a folder of that name.</summary>
    public static PrintPlan Make(SiteGraph site)
    {
        if (!site.Settings.HasPrint || site.Pages.Any(page => page.Page.Address.StartsWith(PrintDocument.Folder, StringComparison.Ordinal)))
        {
            return new PrintPlan([]);
        }

        var models = site.Models.ToDictionary(model => model.Address, StringComparer.Ordinal);
        var chapters = site.Navigation.Root.Children;
        var documents = new List<PrintDocument> { new("", site.Title, [.. chapters.SelectMany(chapter => Entries(chapter, models, 1))]) };
        documents.AddRange(chapters.Where(chapter => !chapter.Children.IsEmpty).Select(chapter => Of(chapter, models)));
        documents.AddRange(site.Models
            .Where(model => model.Model is { Threats.IsEmpty: false })
            .Select(model => Of(site.Navigation.Of(model.Address), models)));
        return new PrintPlan([.. documents.DistinctBy(document => document.Of).Where(document => document.Entries.Length is > 1 and <= MostPages)]);
    }

    /// <summary>The document that is the whole playbook; null where there is none.</summary>
    public PrintDocument? Whole => _byAddress.GetValueOrDefault("");

    /// <summary>The smallest document in which a page of the navigation stands: its model or its chapter; null where it is in none of these.</summary>
    public PrintDocument? Nearest(NavigationNode node) =>
        node.Ancestors.Append(node).Reverse().Where(each => each.Address.Length > 0).Select(each => _byAddress.GetValueOrDefault(each.Address)).OfType<PrintDocument>().FirstOrDefault();

    private static PrintDocument Of(NavigationNode node, Dictionary<string, ThreatModelDocument> models) =>
        new(node.Address, node.Title, [.. Entries(node, models, 1)]) { IsModel = models.ContainsKey(node.Address) };

    private static IEnumerable<PrintEntry> Entries(NavigationNode node, Dictionary<string, ThreatModelDocument> models, int level)
    {
        yield return new PrintEntry(node.Address, node.Title, level);
        if (models.GetValueOrDefault(node.Address) is { Model: { } model } document)
        {
            foreach (var threat in model.Threats)
            {
                yield return new PrintEntry(document.AddressOf(threat), $"{ModelWords.LabelOf(threat)} {threat.Title}", level + 1);
            }
        }

        foreach (var entry in node.Children.SelectMany(child => Entries(child, models, level + 1)))
        {
            yield return entry;
        }
    }
}
