using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.Site.Markdown.Snippets;
using Playbook.Site.Settings;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;

namespace Playbook.Site.Pages;

/// <summary>Makes a page of a Markdown file.</summary>
internal static class PageReader
{
    /// <summary>The folder that methodology guides lie in.</summary>
    public const string MethodologiesFolder = "methodologies";

    /// <summary>Reads and renders a page.</summary>
    public static Page Read(ContentFile file, ProcessContext context)
    {
        var diagnostics = new DiagnosticBag();
        var address = context.Addresses.OfPage(file.Path);
        var text = SourceFileReader.Read(file.FullPath, file.Path, diagnostics);
        if (text is null)
        {
            return Fault(file, address, null, context, diagnostics);
        }

        var (mapping, offset) = FrontMatterBlock.Read(text, context.Settings.IsPlainRepository, diagnostics, out var isFault);
        if (isFault)
        {
            return Fault(file, address, text, context, diagnostics);
        }

        var defaults = context.Defaults.Of(file.Path);
        var isGuide = IsBelow(file.Path, MethodologiesFolder);
        var matter = mapping is null ? FrontMatterReader.Of(defaults) : FrontMatterReader.Read(mapping, isGuide ? FrontMatterKind.Guide : address.Length == 0 ? FrontMatterKind.Home : FrontMatterKind.Page, context.Settings.IsPlainRepository, defaults, diagnostics);
        var snippets = new SnippetFiles(file.Path, matter.Visibility, context);
        var options = new BodyOptions(
            context.Settings.IsPlainRepository,
            context.LinksTerms,
            matter.Methodology is null ? [] : [.. matter.Methodology.Categories.Select(category => category.Id.Text)])
        {
            Snippets = snippets,
        };
        var rendered = MarkdownText.RenderPage(text, offset, context.PageDialect, options, diagnostics);
        return new Page
        {
            Source = file.Path,
            Visibility = snippets.Visibility,
            Shows = snippets.Read,
            Id = matter.Id?.Value ?? IdOf(address),
            IdLocation = matter.Id?.Location,
            Address = address,
            Title = matter.Title ?? rendered.Title?.Text ?? TitleOf(file.Path, context.Settings),
            NavigationTitle = matter.NavigationTitle,
            Description = matter.Description,
            Language = matter.Language,
            Order = matter.Order,
            IsDraft = matter.IsDraft,
            Owner = matter.Owner,
            Reviewed = matter.Reviewed,
            Tags = matter.Tags,
            Aliases = matter.Aliases,
            References = matter.References,
            Activity = matter.Activity,
            Methodology = matter.Methodology,
            WaysIn = matter.WaysIn,
            Fields = ProseSet.Render([.. matter.Methodology?.Fields ?? [], .. matter.WaysIn?.Fields ?? []], text, context, diagnostics),
            Text = text,
            BodyOffset = offset,
            Rendered = rendered,
            Folder = context.Addresses.IndexOf(SitePaths.FolderOf(file.Path)) == file.Path ? SitePaths.FolderOf(file.Path) : null,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    /// <summary>A page for a folder that has none of its own.</summary>
    public static Page Generate(string folder, string address, string title, string? description = null) => new()
    {
        Source = folder.Length == 0 ? "index.md" : $"{folder}/index.md",
        Visibility = Visibility.Public,
        Id = IdOf(address),
        Address = address,
        Title = title,
        Description = description,
        Folder = folder,
        Rendered = new RenderedMarkdown { Body = Body.Empty, Anchors = [] },
    };

    /// <summary>The id of a page without one: its address; <c>home</c> for the home page.</summary>
    public static Id IdOf(string address)
    {
        var path = string.Join('/', address.TrimEnd('/').Split('/').Select(part => Slug.ForId(part)).Where(part => part.Length > 0));
        return Id.TryParse(path, out var id) ? id : Id.Parse(address.Length == 0 ? "home" : "page");
    }

    /// <summary>A title for a file or folder that gives none: its name without number, hyphens as spaces, a capital at the front.</summary>
    public static string TitleOfName(string name)
    {
        var words = AddressPlan.WithoutNumber(AddressPlan.WithoutExtension(name)).Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Whether a path lies in a folder of the content.</summary>
    public static bool IsBelow(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static string TitleOf(string path, SiteSettings settings)
    {
        var name = SitePaths.NameOf(path);
        var bare = AddressPlan.WithoutExtension(name);
        if (!string.Equals(bare, "index", StringComparison.OrdinalIgnoreCase) && !string.Equals(bare, "readme", StringComparison.OrdinalIgnoreCase))
        {
            return TitleOfName(name);
        }

        var folder = SitePaths.FolderOf(path);
        return folder.Length == 0 ? settings.Title ?? settings.Ui.Home.Home : TitleOfName(SitePaths.NameOf(folder));
    }

    // Nobody can tell who may see a page whose front matter cannot be read, so it fails closed: at least internal, and restricted
    // where the word stands in it.
    private static Page Fault(ContentFile file, string address, SourceText? text, ProcessContext context, DiagnosticBag diagnostics) => new()
    {
        Source = file.Path,
        Visibility = text is null || text.Content.Contains("restricted", StringComparison.OrdinalIgnoreCase) || context.Defaults.Of(file.Path).Visibility == Visibility.Restricted ? Visibility.Restricted : Visibility.Internal,
        Id = IdOf(address),
        Address = address,
        Title = TitleOf(file.Path, context.Settings),
        IsFault = true,
        Folder = context.Addresses.IndexOf(SitePaths.FolderOf(file.Path)) == file.Path ? SitePaths.FolderOf(file.Path) : null,
        Rendered = new RenderedMarkdown { Body = Body.Empty, Anchors = ImmutableArray<Anchor>.Empty },
        Diagnostics = diagnostics.ToImmutable(),
    };
}
