using System.Collections.Immutable;
using Playbook.Site.Markdown;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.Site.Glossary;

/// <summary>The organization's glossary.</summary>
internal sealed record GlossaryDocument : Document
{
    /// <summary>Where it is looked for.</summary>
    public const string FileName = "glossary.yml";

    /// <summary>Where it stands in the site.</summary>
    public const string Address = "glossary/";

    /// <summary>Its terms, in the order of the source.</summary>
    public ImmutableArray<Term> Terms { get; init; } = [];

    /// <summary>The rendered definitions.</summary>
    public ProseSet Prose { get; init; } = ProseSet.Empty;
}

/// <summary>A term.</summary>
/// <param name="Id">Its id: the author's, else from the term.</param>
/// <param name="IdLocation">Where the author gave it; null where it follows from the term.</param>
/// <param name="Name">The term.</param>
/// <param name="Synonyms">Other words that mean the same and are linked as well.</param>
/// <param name="Definition">What it means.</param>
/// <param name="See">Ids of what to look at as well.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record Term(
    Id Id,
    SourceLocation? IdLocation,
    string Name,
    ImmutableArray<string> Synonyms,
    Prose? Definition,
    ImmutableArray<Located<string>> See,
    SourceLocation Location);
