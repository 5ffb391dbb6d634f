using System.Collections.Frozen;
using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Enrichment;
using Playbook.ThreatModels.Formats;

namespace Playbook.Site.ThreatModels;

/// <summary>
/// What follows from the names of the files under <c>threat-models/</c> alone: the id of a model that has none of its own, and which
/// enrichment belongs to which file.
/// </summary>
internal sealed class ModelFilePlan
{
    // Endings that tools put before the one that says JSON or YAML.
    private static readonly string[] s_inner = [".tc", ".otm", ".tm-bom", ".tmbom", ".threagile"];
    private readonly FrozenDictionary<string, Id> _ids;
    private readonly FrozenDictionary<string, string> _enrichments;
    private readonly FrozenSet<string> _used;

    private ModelFilePlan(FrozenDictionary<string, Id> ids, FrozenDictionary<string, string> enrichments) =>
        (_ids, _enrichments, _used) = (ids, enrichments, enrichments.Values.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Makes the plan.</summary>
    public static ModelFilePlan Make(ContentFolder content)
    {
        var files = content.Files.Where(file => IsModel(file)).Select(file => file.Path).ToList();
        var ids = new Dictionary<string, Id>(StringComparer.Ordinal);
        foreach (var group in files.GroupBy(path => PageReader.IdOf(StemOf(path)[(ThreatModelDocument.Folder.Length + 1)..] + "/")))
        {
            // Files that differ in their ending only have it in their ids, all of them.
            var isShared = group.Count() > 1;
            foreach (var path in group)
            {
                ids.Add(path, isShared ? PageReader.IdOf(path[(ThreatModelDocument.Folder.Length + 1)..] + "/") : group.Key);
            }
        }

        var byStem = files.ToLookup(StemOf, StringComparer.Ordinal);
        var enrichments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in content.Files.Where(IsEnrichment))
        {
            var name = file.Path[..^EnrichmentReader.Suffix.Length];
            if (ids.ContainsKey(name))
            {
                enrichments[name] = file.Path;
            }
            else if (byStem[name].Concat(byStem[StemOf(name + ".json")]).Distinct().ToList() is [var only])
            {
                enrichments.TryAdd(only, file.Path);
            }
        }

        return new ModelFilePlan(ids.ToFrozenDictionary(StringComparer.Ordinal), enrichments.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Whether a file is to be tried as a threat model.</summary>
    public static bool IsModel(ContentFile file) =>
        PageReader.IsBelow(file.Path, ThreatModelDocument.Folder) && !file.IsMarkdown && !file.IsAside && !EnrichmentReader.IsEnrichment(file.Path) && ThreatModelReader.MayBeCandidate(file.Path);

    /// <summary>Whether a file adds to a threat model.</summary>
    public static bool IsEnrichment(ContentFile file) =>
        PageReader.IsBelow(file.Path, ThreatModelDocument.Folder) && !file.IsAside && EnrichmentReader.IsEnrichment(file.Path);

    /// <summary>The id of the model in a file.</summary>
    public Id IdOf(string path) => _ids[path];

    /// <summary>The enrichment of the model in a file; null where there is none.</summary>
    public string? EnrichmentOf(string path) => _enrichments.GetValueOrDefault(path);

    /// <summary>Whether an enrichment belongs to a file.</summary>
    public bool IsUsed(string enrichment) => _used.Contains(enrichment);

    /// <summary>The path of a file without its ending, and without what tools put before that.</summary>
    public static string StemOf(string path)
    {
        var stem = path[..^Path.GetExtension(path).Length];
        return s_inner.FirstOrDefault(ending => stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } inner ? stem[..^inner.Length] : stem;
    }
}
