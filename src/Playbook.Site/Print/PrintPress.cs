using System.Collections.Concurrent;
using AngleSharp.Dom;
using Playbook.Site.Content;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Print;

/// <summary>
/// Makes the documents for print of the finished pages: nothing is rendered or parsed a second time, and what the audience may not see was
/// never there. Pages are taken as they are written, from several threads.
/// </summary>
/// <param name="plan">Which documents there are.</param>
/// <param name="basePath">The path of the site on its host.</param>
internal sealed class PrintPress(PrintPlan plan, string basePath)
{
    private readonly ConcurrentDictionary<string, PrintSection> _sections = new(StringComparer.Ordinal);

    /// <summary>Takes what a page holds, where it is part of a document. The tree is changed by that.</summary>
    public void Take(string path, IDocument page)
    {
        if (plan.Paths.Contains(path))
        {
            _sections[path] = new SectionReader(path, basePath).Read(page);
        }
    }

    /// <summary>The documents, as units that may be run at the same time, once all pages are written.</summary>
    public IEnumerable<Func<TextFile>> Output(Renderer renderer) => plan.Documents.Select(document => (Func<TextFile>)(() => Write(renderer, document)));

    private TextFile Write(Renderer renderer, PrintDocument document)
    {
        var root = SitePaths.RootFrom(document.Address);
        var entries = document.Entries.Where(entry => _sections.ContainsKey(entry.Path)).ToList();
        var members = entries.ToDictionary(entry => entry.Path, entry => _sections[entry.Path], StringComparer.Ordinal);
        var frame = renderer.Bare(document.Address, document.Title, null);
        var view = new PrintView(
            frame with
            {
                CanonicalUrl = null,
                IsHiddenFromSearchEngines = true,
                HasDiagrams = members.Values.Any(section => section.HasDiagrams),
                PictureHosts = [.. frame.PictureHosts.Concat(members.Values.SelectMany(section => section.PictureHosts)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            },
            [.. entries.Select(entry => new PrintSectionView(entry.Anchor, entry.Title, entry.Level, members[entry.Path].Write(root, entry.Level, members)))])
        {
            Of = document.Of.Length == 0 ? null : new Link(document.Title, document.Of),
        };
        return new TextFile(SitePaths.FileOf(document.Address), renderer.Theme.Print(view));
    }
}
