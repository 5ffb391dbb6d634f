using System.Collections.Immutable;
using Playbook.Site.Content;

namespace Playbook.Site.Print;

/// <summary>A document for print: pages of the site, one after the other.</summary>
/// <param name="Of">The address of the chapter or model that it is, and below which it is written; empty for the whole playbook.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Entries">Its pages, in the playbook's order.</param>
internal sealed record PrintDocument(string Of, string Title, ImmutableArray<PrintEntry> Entries)
{
    /// <summary>The folder of all documents.</summary>
    public const string Folder = "print/";

    /// <summary>Whether it is a threat model with its threats.</summary>
    public bool IsModel { get; init; }

    /// <summary>Where it is written.</summary>
    public string Address => Folder + Of;
}

/// <summary>A page of a document.</summary>
/// <param name="Address">Its address in the site.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Level">How deep it lies below the document, from 1.</param>
internal sealed record PrintEntry(string Address, string Title, int Level)
{
    /// <summary>The file of the page.</summary>
    public string Path => SitePaths.FileOf(Address);

    /// <summary>The id of the page in a document. No part of an address holds a tilde, so no two are equal.</summary>
    public string Anchor => AnchorOf(Path);

    /// <summary>The id of the page that a file is.</summary>
    public static string AnchorOf(string path) => SitePaths.FolderOf(path).Replace('/', '~') + "~";
}
