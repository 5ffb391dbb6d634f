using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>Several pages as one document, to be printed.</summary>
/// <param name="Frame">What stands around it; its title is that of the document.</param>
/// <param name="Sections">The pages, in the playbook's order.</param>
public sealed record PrintView(PageFrame Frame, ImmutableArray<PrintSectionView> Sections)
{
    /// <summary>The chapter or model that it is; null for the whole playbook.</summary>
    public Link? Of { get; init; }
}

/// <summary>A page of a document.</summary>
/// <param name="Anchor">Its id in the document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Level">From 1: how deep it lies below the document; its own first heading is one level deeper, since the document has a title.</param>
/// <param name="Html">Its content, whose links lead to other pages of the document within it.</param>
public sealed record PrintSectionView(string Anchor, string Title, int Level, Html Html);
