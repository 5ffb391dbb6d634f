using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;

namespace Playbook.Site.Markdown.Snippets;

/// <summary>The files of the content of which one page shows pieces: those that were listed, so that no name leads out of the folder.</summary>
/// <param name="page">The page's file.</param>
/// <param name="visibility">Who may see the page by its own words.</param>
/// <param name="context">The content, and what its folders say.</param>
internal sealed class SnippetFiles(string page, Visibility visibility, ProcessContext context)
{
    /// <summary>The size up to which a file is read, in bytes.</summary>
    public const long MaximumBytes = 200_000;

    /// <summary>How many lines a page shows of one file at most.</summary>
    public const int MaximumLines = 2_000;

    private readonly SortedSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Who may see the page: nobody who may not see all that it shows.</summary>
    public Visibility Visibility { get; private set; } = visibility;

    /// <summary>The files that were read.</summary>
    public ImmutableArray<string> Read => [.. _read];

    /// <summary>The lines that a fence asks for; null after a diagnostic.</summary>
    /// <param name="request">What it asks for.</param>
    /// <param name="location">Where the fence stands.</param>
    /// <param name="body">Takes what is wrong.</param>
    public string? Take(SnippetRequest request, SourceLocation location, BodyContext body)
    {
        if (SitePaths.Combine(SitePaths.FolderOf(page), request.File) is not { } path || context.Content.Find(path) is not { } file)
        {
            body.Report(PageDiagnostics.SnippetMissing.At(location, $"the content has no file \"{request.File}\"", Suggestion(request.File)));
            return null;
        }

        if (TextOf(file, location, body) is not { } text)
        {
            return null;
        }

        _read.Add(path);
        var lines = text.TrimEnd('\n').Split('\n');
        if (request.RangeIn(lines.Length) is not { } range)
        {
            body.Report(PageDiagnostics.SnippetLines.At(location, $"\"{request.Lines}\" is no range of the {lines.Length} lines of {path}", "write lines=3-12, or lines=3"));
            return null;
        }

        if (range.Last - range.First >= MaximumLines)
        {
            body.Report(PageDiagnostics.SnippetUnusable.At(location, $"{range.Last - range.First + 1} lines of {path} are asked for, more than the {MaximumLines} that are shown", "ask for fewer: lines=3-12"));
            return null;
        }

        Raise(file, text, location, body);
        return string.Join('\n', lines[(range.First - 1)..range.Last]);
    }

    private static string? TextOf(ContentFile file, SourceLocation location, BodyContext body)
    {
        var found = new DiagnosticBag();
        var text = SourceFileReader.Read(file.FullPath, file.Path, found, MaximumBytes);
        if (text is null)
        {
            foreach (var diagnostic in found.ToImmutable())
            {
                body.Report(PageDiagnostics.SnippetUnusable.At(location, $"{file.Path} cannot be shown: {diagnostic.Message}", diagnostic.Suggestion));
            }
        }

        return text?.Content;
    }

    private void Raise(ContentFile file, string text, SourceLocation location, BodyContext body)
    {
        var texts = new List<string> { text };
        var isHidden = false;
        if (context.ModelFiles.EnrichmentOf(file.Path) is { } enrichment)
        {
            // What is wrong with it is said where the model is read; what cannot be read may have said anything.
            var beside = SourceFileReader.Read(context.Content.Find(enrichment)!.FullPath, enrichment, new DiagnosticBag())?.Content;
            isHidden = beside is null;
            texts.Add(beside ?? "");
        }

        var needed = isHidden ? Visibility.Restricted : SnippetVisibility.Of(file.Path, texts, context.Defaults);
        if (needed <= Visibility)
        {
            return;
        }

        var word = needed == Visibility.Restricted ? "restricted" : "internal";
        Visibility = needed;
        body.Report(PageDiagnostics.SnippetVisibility.At(location, $"the page becomes {word}, since it shows lines of {file.Path}", $"write \"visibility: {word}\" in the page's front matter, or keep the lines in a file that everybody may see"));
    }

    // As it would have to be written: the way it was begun.
    private string? Suggestion(string wanted)
    {
        var isRooted = wanted.StartsWith('/');
        return Nearest.Suggest(wanted, context.Content.Files.Select(file => isRooted ? "/" + file.Path : SitePaths.Relative(SitePaths.FolderOf(page), file.Path)));
    }
}
