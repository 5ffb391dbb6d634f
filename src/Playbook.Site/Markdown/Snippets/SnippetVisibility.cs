using System.Text.RegularExpressions;
using Playbook.Site.Pages;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Audiences;

namespace Playbook.Site.Markdown.Snippets;

/// <summary>
/// Who may see a file that a page shows a piece of. The file may be of any kind, or broken, so nothing is parsed: what stands in it is
/// searched for words, and where they leave a doubt less is shown.
/// </summary>
internal static partial class SnippetVisibility
{
    /// <summary>Who may see a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="texts">What stands in it, and in the files beside it that say who may see it.</param>
    /// <param name="defaults">What folders say.</param>
    public static Visibility Of(string path, IReadOnlyCollection<string> texts, FolderDefaults defaults)
    {
        var said = texts.SelectMany(WordsIn).ToList();
        var isModel = PageReader.IsBelow(path, ThreatModelDocument.Folder);
        // A file without a word of its own may be a part of a restricted model that draws on it.
        var own = isModel && said.Count == 0 ? Visibility.Restricted : said.Append(isModel ? Visibility.Internal : Visibility.Public).Max();
        return (Visibility)Math.Max((int)own, (int)(defaults.Of(path).Visibility ?? Visibility.Public));
    }

    private static IEnumerable<Visibility> WordsIn(string text)
    {
        if (text.Contains("restricted", StringComparison.OrdinalIgnoreCase))
        {
            yield return Visibility.Restricted;
        }

        foreach (Match match in Said().Matches(text))
        {
            yield return match.Groups["value"].Value.ToLowerInvariant() switch
            {
                "public" => Visibility.Public,
                "internal" => Visibility.Internal,
                // Misspelt, or written in a way that only a parser understands.
                _ => Visibility.Restricted,
            };
        }
    }

    [GeneratedRegex("""visib\w*["']?[ \t]*[:=][ \t]*["']?(?<value>\w*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
