using System.Collections.Immutable;
using Playbook.Site.Links;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.ThreatModels;

/// <summary>
/// Binds the categories of imported threats to the guides' own: those that a table of spellings found, and words that are a category's
/// id or title in a guide of this site. What no guide has stays a word. Native models name categories by id, and are left alone.
/// </summary>
internal sealed class CategoryBinder
{
    private readonly SiteIndex _index;
    private readonly ILookup<string, Target> _byName;

    /// <summary>Prepares the names of all categories that the audience may see.</summary>
    public CategoryBinder(SiteIndex index)
    {
        _index = index;
        _byName = index.Targets.Where(target => target.Kind == TargetKinds.Category)
            .SelectMany(target => new[] { Slug.ForId(target.Title), target.Id.Key, target.Id.Key[(target.Id.Key.LastIndexOf('.') + 1)..] }.Distinct().Select(name => (Name: name, Target: target)))
            .ToLookup(each => each.Name, each => each.Target, StringComparer.Ordinal);
    }

    /// <summary>The model with its categories bound.</summary>
    public ThreatModel Bind(ThreatModel model) =>
        model.Threats.All(threat => threat.CategoryWords.IsEmpty && threat.Categories.All(category => category.Word is null))
            ? model
            : model with { Threats = [.. model.Threats.Select(threat => Bind(threat, model.Methodologies))] };

    private Threat Bind(Threat threat, ImmutableArray<Reference> methodologies)
    {
        var bound = threat.Categories.Where(category => category.Word is null || IsCategory(category.Id)).ToList();
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (word, location) in threat.Categories.Where(category => category.Word is not null && !IsCategory(category.Id)).Select(category => (category.Word!, category.Location))
            .Concat(threat.CategoryWords.Select(word => (word, threat.Location))))
        {
            if (Find(word, methodologies) is { } target)
            {
                bound.Add(new Reference(target.Id, location) { Word = word });
            }
            else
            {
                words.Add(word);
            }
        }

        return threat with { Categories = [.. bound.DistinctBy(category => category.Id)], CategoryWords = words.DrainToImmutable() };
    }

    // Hidden ones count as well: a link to one is text, and no mistake.
    private bool IsCategory(Id id) => _index.Find(id.Key)?.Kind == TargetKinds.Category;

    // Where several guides have a category of the name, the model's own methodologies decide, else none is taken.
    private Target? Find(string word, ImmutableArray<Reference> methodologies)
    {
        var slug = Slug.ForId(word);
        var found = _byName[slug].Concat(_byName[slug.EndsWith('s') ? slug[..^1] : slug + "s"]).Distinct().ToList();
        return found.Count == 1 ? found[0]
            : found.Where(target => methodologies.Any(methodology => target.Id.Key.StartsWith(methodology.Id.Key + ".", StringComparison.Ordinal))).ToList() is [var one] ? one
            : null;
    }
}
