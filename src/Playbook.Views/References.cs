using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>What a threat, a mitigation or a page refers to: an entry of a catalogue, a web address, or words.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">The site's own page about the entry, relative to the root; null where there is none.</param>
/// <param name="Outside">Where the publisher has the entry, or the web address; null for words.</param>
public sealed record ReferenceLink(string Text, string? Address, OutsideLink? Outside);

/// <summary>All entries of catalogues that something of the site refers to.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Body">What the author wrote above them; may be empty.</param>
/// <param name="Catalogues">The catalogues with entries.</param>
public sealed record ReferencesView(PageFrame Frame, Html Body, ImmutableArray<CatalogueView> Catalogues)
{
    /// <summary>What mentions the page.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>A catalogue.</summary>
/// <param name="Anchor">Its id on the page of all references.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Title">Its name.</param>
/// <param name="Site">Its publisher's page about it.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Terms">On what terms its names and texts may be used, to be read after "is": <c>in the public domain</c>.</param>
/// <param name="Entries">Its entries, in natural order.</param>
public sealed record CatalogueView(string Anchor, string Name, string Title, OutsideLink Site, string Publisher, string Terms, ImmutableArray<ReferenceRow> Entries);

/// <summary>An entry in the list of its catalogue.</summary>
/// <param name="Link">Its page.</param>
/// <param name="Threats">How many threats refer to it.</param>
/// <param name="Mitigations">How many mitigations do.</param>
/// <param name="Pages">How many pages do, or mention it.</param>
public sealed record ReferenceRow(Link Link, int Threats, int Mitigations, int Pages);

/// <summary>An entry of a catalogue, and what refers to it.</summary>
/// <param name="Frame">What stands around it.</param>
/// <param name="Catalogue">The catalogue, without its entries.</param>
/// <param name="Outside">Where the publisher has it.</param>
public sealed record ReferenceView(PageFrame Frame, CatalogueView Catalogue, OutsideLink Outside)
{
    /// <summary>Where all entries of the catalogue stand.</summary>
    public required Link Overview { get; init; }

    /// <summary>The edition its number belongs to; null where that is not said or does not matter.</summary>
    public string? Edition { get; init; }

    /// <summary>The threats that refer to it and that somebody has looked at.</summary>
    public ImmutableArray<CategoryThreat> Threats { get; init; } = [];

    /// <summary>Those that nobody has looked at yet, templates of tools among them.</summary>
    public ImmutableArray<CategoryThreat> Untriaged { get; init; } = [];

    /// <summary>The mitigations that refer to it.</summary>
    public ImmutableArray<ReferringMitigation> Mitigations { get; init; } = [];

    /// <summary>The pages that refer to it or mention it.</summary>
    public ImmutableArray<Backlink> MentionedOn { get; init; } = [];
}

/// <summary>A mitigation that refers to an entry.</summary>
/// <param name="Id">Its id or short name.</param>
/// <param name="Mitigation">The mitigation, on its model's page.</param>
/// <param name="Model">The model.</param>
/// <param name="Status">Where it stands; null where the source does not say.</param>
/// <param name="IsDone">Whether it is in place.</param>
public sealed record ReferringMitigation(string Id, Link Mitigation, Link Model, string? Status, bool IsDone);
