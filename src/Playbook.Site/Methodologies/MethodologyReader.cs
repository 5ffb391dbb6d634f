using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.Site.Methodologies;

/// <summary>Reads what a guide's front matter says about its methodology.</summary>
internal static class MethodologyReader
{
    private static readonly (string, string)[] Focuses = [("security", "Security"), ("privacy", "Privacy"), ("safety", "Safety")];
    private static readonly (string, string)[] Centres = [("assets", "Assets"), ("attackers", "Attackers"), ("system", "System")];
    private static readonly (string, string)[] Efforts = [("low", "Low"), ("medium", "Medium"), ("high", "High")];

    private static readonly (string Key, MethodQuality Quality)[] Qualities =
    [
        ("modelBased", MethodQuality.ModelBased),
        ("traceable", MethodQuality.Traceable),
        ("systematic", MethodQuality.Systematic),
        ("businessIntegration", MethodQuality.BusinessIntegration),
        ("contextAware", MethodQuality.ContextAware),
        ("scalable", MethodQuality.Scalable),
    ];

    private static readonly (string, int)[] Degrees = [("low", 1), ("medium", 2), ("high", 3)];

    /// <summary>Reads the keys.</summary>
    /// <returns>Null where there is none of them: the page is an ordinary one.</returns>
    public static Methodology? Read(MappingReader reader)
    {
        var methodology = new Methodology
        {
            Focus = Words(reader, "focus", Focuses),
            Centre = Word(reader, "centre", Centres),
            Effort = Word(reader, "effort", Efforts),
            Qualities = RatedQualities(reader),
            Needs = Texts(reader, "needs"),
            Yields = Texts(reader, "yields"),
            Categories = Categories(reader),
        };
        return reader.Has("focus") || reader.Has("centre") || reader.Has("effort") || reader.Has("needs") || reader.Has("yields") || reader.Has("categories") || reader.Has("qualities")
            ? methodology
            : null;
    }

    private static ImmutableArray<ThreatCategory> Categories(MappingReader reader)
    {
        var categories = ImmutableArray.CreateBuilder<ThreatCategory>();
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var item in reader.Mappings("categories", "a category"))
        {
            var id = item.RequiredId("id");
            var category = (Title: item.Text("title"), Property: item.Text("property"), Summary: item.Prose("summary"));
            if (id is not { } found)
            {
                continue;
            }

            if (!seen.TryAdd(found.Key, item.Location("id")))
            {
                reader.Diagnostics.Add(PageDiagnostics.DuplicateId.At(item.Location("id"), $"the category \"{found}\" stands in line {seen[found.Key].Line} already"));
                continue;
            }

            categories.Add(new ThreatCategory(found, category.Title ?? found.Text, category.Property, category.Summary, item.Location("id")));
        }

        return categories.ToImmutable();
    }

    private static ImmutableArray<RatedQuality> RatedQualities(MappingReader reader) =>
        reader.Mapping("qualities", "the guide's qualities") is { } rated
            ? [.. Qualities.Select(each => rated.OneOf(each.Key, Degrees) is { } degree ? new RatedQuality(each.Quality, degree) : null).OfType<RatedQuality>()]
            : [];

    private static ImmutableArray<Prose> Texts(MappingReader reader, string key) =>
        [.. reader.Items(key).OfType<SourceScalar>().Select(MappingReader.ToProse).OfType<Prose>()];

    private static ImmutableArray<string> Words(MappingReader reader, string key, (string, string)[] words)
    {
        return [.. reader.SeveralOf(key, [.. words.Select((word, index) => (word.Item1, index))]).Distinct().Select(index => words[index].Item2)];
    }

    private static string? Word(MappingReader reader, string key, (string, string)[] words) =>
        reader.OneOf(key, [.. words.Select((word, index) => (word.Item1, index))]) is { } index ? words[index].Item2 : null;
}
