using System.Collections.Immutable;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>The categories of risks: those of the model's own, and those of the tool where it dumped them with the model.</summary>
internal sealed class ThreagileCategories
{
    private readonly Dictionary<string, ThreagileCategory> _byId = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the categories, and claims the ids of their mitigations.</summary>
    /// <param name="root">The root of the model, or of the one category that the file holds.</param>
    /// <param name="mapping">The same.</param>
    /// <param name="ids">The ids.</param>
    public ThreagileCategories(ForeignReader root, SourceMapping mapping, ImportIds ids)
    {
        var own = ThreagileSystem.Entries(root, "individual_risk_categories").Concat(ThreagileSystem.Entries(root, "custom_risk_categories"));
        var isAlone = root.Has("stride") && root.Has("function");
        Own =
        [
            .. own.Select(entry => new ThreagileCategory(entry.Title, entry.Reader)),
            .. isAlone ? [new ThreagileCategory(root.Line("title") ?? "", root)] : Array.Empty<ThreagileCategory>(),
        ];
        foreach (var category in Own)
        {
            category.Claim(ids, isAlone);
            _byId.TryAdd(category.Id ?? "", category);
        }

        // The tool's own, in a dump: what they are called and filed under is of use, the rest says nothing about the system.
        if (mapping.Find("built_in_risk_categories")?.Value is SourceMapping)
        {
            foreach (var (title, reader) in ThreagileSystem.Entries(root, "built_in_risk_categories"))
            {
                var category = new ThreagileCategory(title, reader);
                _byId.TryAdd(category.Id ?? "", category);
            }

            root.Ignore("built_in_risk_categories");
        }
    }

    /// <summary>Those of the model, in the order of the file.</summary>
    public ImmutableArray<ThreagileCategory> Own { get; }

    /// <summary>The category of an id; null where the model does not describe it.</summary>
    public ThreagileCategory? Of(string id) => id.Length == 0 ? null : _byId.GetValueOrDefault(id);

    /// <summary>The mitigations, one for each category of the model's own that names one.</summary>
    public ImmutableArray<Mitigation> Mitigations() => [.. Own.Select(category => category.ReadMitigation()).OfType<Mitigation>()];

    /// <summary>The cheat sheets that they name.</summary>
    public IEnumerable<ExternalLink> Links() => Own.Select(category => category.ReadLink()).OfType<ExternalLink>();
}
