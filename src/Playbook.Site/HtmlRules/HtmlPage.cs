namespace Playbook.Site.HtmlRules;

/// <summary>What the rules want to know of one finished page.</summary>
/// <param name="Path">Where it is written.</param>
/// <param name="Source">The file it was made from; null for a page that none was.</param>
/// <param name="Ids">The ids on it.</param>
/// <param name="References">Where it leads within the site, each once.</param>
/// <param name="DuplicateIds">Ids that stand on it more than once.</param>
/// <param name="PicturesWithoutAlternative">The addresses of pictures without one.</param>
/// <param name="ActiveContent">What could run, in words.</param>
internal sealed record HtmlPage(
    string Path,
    string? Source,
    HashSet<string> Ids,
    HashSet<HtmlReference> References,
    List<string> DuplicateIds,
    List<string> PicturesWithoutAlternative,
    List<string> ActiveContent)
{
    /// <summary>How many diagrams it shows.</summary>
    public int Diagrams { get; set; }
}

/// <summary>A reference of a page to something of the site.</summary>
/// <param name="Target">The file it leads to, relative to the output folder.</param>
/// <param name="Fragment">The id it names there; null where none.</param>
/// <param name="Written">The attribute as it stands in the page.</param>
internal readonly record struct HtmlReference(string Target, string? Fragment, string Written);
