using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;

namespace Playbook.Site.Markdown;

/// <summary>Rendered Markdown whose links, pictures and generated parts are still holes, since what they lead to is not known yet.</summary>
/// <param name="Template">HTML with <see cref="Marks"/> where the holes are.</param>
/// <param name="Holes">What belongs into each.</param>
internal sealed record Body(string Template, ImmutableArray<Hole> Holes)
{
    /// <summary>Nothing.</summary>
    public static Body Empty { get; } = new("", []);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Template);

    /// <summary>The links among the holes.</summary>
    public IEnumerable<LinkHole> Links => Holes.OfType<LinkHole>();
}

/// <summary>Something to be filled in once all documents are known.</summary>
/// <param name="Location">Where it stands in the source.</param>
internal abstract record Hole(SourceLocation Location);

/// <summary>How a link was written.</summary>
internal enum LinkForm
{
    /// <summary>A Markdown link: the hole is where <c>&lt;a&gt;</c> goes, its closing mark where <c>&lt;/a&gt;</c> goes.</summary>
    Link,

    /// <summary>A Markdown picture: the hole is the whole of <c>&lt;img&gt;</c>.</summary>
    Picture,

    /// <summary><c>[[id]]</c> or <c>[[id|text]]</c>: the hole is the whole link.</summary>
    Id,

    /// <summary>The value of an attribute in raw HTML.</summary>
    Attribute,
}

/// <summary>A link or picture.</summary>
/// <param name="Form">How it was written.</param>
/// <param name="Destination">The address or id as written, without its fragment's <c>#</c> split off.</param>
/// <param name="Text">The author's text of a <c>[[id|text]]</c>, or the picture's alternative; null where there is none.</param>
/// <param name="Title">The title of a Markdown link or picture.</param>
/// <param name="Sentence">The sentence it stands in, as text, in which a mark stands for a <c>[[id]]</c> that has no text of its own; null for pictures.</param>
/// <param name="Span">The characters of the source that hold the destination, or the whole of a <c>[[id]]</c>: start and length; null where the source does not have them as one piece.</param>
/// <param name="Location">Where it stands in the source.</param>
internal sealed record LinkHole(
    LinkForm Form,
    string Destination,
    string? Text,
    string? Title,
    string? Sentence,
    (int Start, int Length)? Span,
    SourceLocation Location) : Hole(Location)
{
    /// <summary>Whether what it names is shown in place, so that a file of another kind than a page is meant.</summary>
    public bool IsPicture => Form == LinkForm.Picture || (Form == LinkForm.Attribute && Text == PictureAttribute);

    /// <summary>Whether it leads to what is never shown, such as an e-mail address: its text stays, the link goes.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>What <see cref="Text"/> says of an attribute that names a picture or other embedded file.</summary>
    internal const string PictureAttribute = "src";
}

/// <summary>A <c>risk-matrix</c> fence.</summary>
/// <param name="Title">The caption; null for the usual one.</param>
/// <param name="Filter">Which threats are to be shown; null for the scheme alone.</param>
/// <param name="Location">Where it stands in the source.</param>
internal sealed record RiskMatrixHole(string? Title, Risk.MatrixFilter? Filter, SourceLocation Location) : Hole(Location)
{
    /// <summary>The id of the scheme, where another than the site's is asked for.</summary>
    public Located<string>? Scheme { get; init; }

    /// <summary>How much room it takes.</summary>
    public Views.MatrixSize Size { get; init; } = Views.MatrixSize.Medium;
}

/// <summary>A <c>mermaid</c> fence.</summary>
/// <param name="Title">The title its info string gives; null where there is none.</param>
/// <param name="Source">The Mermaid text.</param>
/// <param name="Location">Where it stands in the source.</param>
internal sealed record MermaidHole(string? Title, string Source, SourceLocation Location) : Hole(Location)
{
    /// <summary>The links in it, in their order.</summary>
    public ImmutableArray<MermaidLink> Links { get; init; } = [];
}

/// <summary>A link in a <c>mermaid</c> fence.</summary>
/// <param name="Start">Where it begins in the fence's text.</param>
/// <param name="Length">How long it is, brackets included.</param>
/// <param name="Hole">The number of its hole among those of the body.</param>
/// <param name="Node">The node in whose label it stands; null elsewhere.</param>
/// <param name="IsClick">Whether it stands in a <c>click</c> line, where an address is wanted.</param>
internal sealed record MermaidLink(int Start, int Length, int Hole, string? Node, bool IsClick);

/// <summary>The end of the section about a methodology's category, where the threats filed under it are listed.</summary>
/// <param name="Category">The category's id, local to the guide.</param>
/// <param name="Location">Where the section's heading stands.</param>
internal sealed record CategoryThreatsHole(string Category, SourceLocation Location) : Hole(Location);
