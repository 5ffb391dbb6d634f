using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Links;
using Playbook.Site.Markdown;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.Site.Look;

/// <summary>A filled slot, before its links are resolved.</summary>
/// <param name="Source">The file it comes from.</param>
/// <param name="Body">What it became.</param>
internal sealed record SlotBody(string Source, Body Body);

/// <summary>Reads the files that fill the slots of the layout. They are written like pages: HTML, Markdown, or both, and held to the same rules.</summary>
internal static class LayoutSlots
{
    /// <summary>Reads and renders the files that the settings name.</summary>
    public static ImmutableSortedDictionary<LayoutSlot, SlotBody> Render(LookSettings look, ContentFolder content, ProcessContext context, DiagnosticBag diagnostics)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<LayoutSlot, SlotBody>();
        foreach (var (slot, path) in look.Slots)
        {
            if (Find(path, content, diagnostics) is { } file && SourceFileReader.Read(file.FullPath, file.Path, diagnostics) is { } text)
            {
                found[slot] = new SlotBody(file.Path, MarkdownText.RenderPage(text, 0, context.PageDialect, BodyOptions.Default, diagnostics).Body);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A file of the content that <c>playbook.yml</c> names; null, with a diagnostic, where there is none.</summary>
    public static ContentFile? Find(Located<string> path, ContentFolder content, DiagnosticBag diagnostics)
    {
        var file = content.Find(path.Value);
        if (file is null)
        {
            diagnostics.Add(SiteDiagnostics.MissingFile.At(
                path.Location,
                $"there is no file \"{path.Value}\" in the content",
                Nearest.Suggest(path.Value, content.Files.Select(each => each.Path))));
        }

        return file;
    }

    /// <summary>Resolves the links of the slots.</summary>
    public static ImmutableSortedDictionary<LayoutSlot, ResolvedBody> Resolve(ImmutableSortedDictionary<LayoutSlot, SlotBody> slots, LinkResolver resolver, DiagnosticBag diagnostics) =>
        slots.ToImmutableSortedDictionary(slot => slot.Key, slot => resolver.Resolve(slot.Value.Body, slot.Value.Source, "", diagnostics));
}
