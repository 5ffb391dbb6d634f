using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Exporting;

/// <summary>The categories of a threat in words, for formats that file threats by words.</summary>
internal static class CategoryWords
{
    /// <summary>The words, such that a reader finds the same categories again where it knows them at all.</summary>
    public static IEnumerable<string> Of(Threat threat) => threat.Categories.Select(Word).Concat(threat.CategoryWords);

    /// <summary>One of them: another tool's spelling, else the category's name in the methodology, else its id.</summary>
    public static string Word(Reference category)
    {
        if (category.Word is { } word && CategoryNames.Of(word) is { } id && id.Equals(category.Id))
        {
            return word;
        }

        var name = category.Id.Text[(category.Id.Text.LastIndexOf('.') + 1)..];
        var title = string.Join(' ', name.Split('-').Select(part => part is "of" || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
        return CategoryNames.Of(title) is { } found && found.Equals(category.Id) ? title : category.Word ?? category.Id.Text;
    }
}
