using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Importing;

/// <summary>Makes a mitigation of the free text about it that some tools keep with a threat.</summary>
internal static class MitigationText
{
    private const int LongestTitle = 90;

    /// <summary>The mitigation. Its title is how the text begins; the whole text follows where that is more.</summary>
    /// <param name="claim">Its id.</param>
    /// <param name="plain">The text without markup.</param>
    /// <param name="prose">The text.</param>
    public static Mitigation Of(Claim claim, string plain, Prose prose)
    {
        var title = TitleOf(plain);
        return new Mitigation(claim.Id, title, prose.Location) { Description = title == prose.Markdown.Trim() ? null : prose };
    }

    /// <summary>The first sentence or line of a text, cut at a word where it is long.</summary>
    public static string TitleOf(string plain)
    {
        var line = plain.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = (end < 0 ? line : line[..end]).TrimStart("-*#> \t").Trim();
        var stop = line.IndexOf(". ");
        var text = ForeignReader.OneLine((stop > 0 ? line[..(stop + 1)] : line).ToString());
        if (text.Length == 0)
        {
            return "Mitigation";
        }

        if (text.Length <= LongestTitle)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', LongestTitle - 1);
        var cut = space > LongestTitle / 2 ? space : LongestTitle - 1;
        return $"{text[..(char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut)].TrimEnd()}…";
    }
}
