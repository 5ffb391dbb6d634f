using Playbook.Site.Links;
using Playbook.Site.Pages;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;

namespace Playbook.Site.Redirects;

/// <summary>A page that leads from an old address to where the thing is now.</summary>
/// <param name="From">The old address, relative to the root.</param>
/// <param name="To">The new one, with a fragment where the alias names one.</param>
/// <param name="Title">What it leads to.</param>
internal sealed record AliasRedirect(string From, string To, string Title);

/// <summary>
/// Takes the <c>aliases</c> of pages. An old id keeps its <c>/go/</c> link and, like an old path, its address. <c>old#part</c> leads
/// on to that part of the page.
/// </summary>
internal static class AliasPlan
{
    /// <summary>The redirects of all pages; an alias that something else has is left out with a diagnostic.</summary>
    public static List<AliasRedirect> Make(IEnumerable<Page> pages, SiteIndex index, DiagnosticBag diagnostics)
    {
        var taken = index.Targets.Select(target => target.PageAddress).ToHashSet(StringComparer.Ordinal);
        var redirects = new List<AliasRedirect>();
        foreach (var page in pages)
        {
            foreach (var alias in page.Aliases)
            {
                var hash = alias.Value.IndexOf('#', StringComparison.Ordinal);
                var old = (hash < 0 ? alias.Value : alias.Value[..hash]).Trim('/');
                var address = AddressOf(old);
                var to = hash < 0 ? page.Address : page.Address + alias.Value[hash..];
                if (address is null || index.IsId(old) || !taken.Add(address))
                {
                    diagnostics.Add(PageDiagnostics.AliasTaken.At(
                        alias.Location,
                        address is null ? $"\"{alias.Value}\" can be neither an id nor an address" : $"\"{alias.Value}\" belongs to something else"));
                    continue;
                }

                if (hash >= 0 && !index.AnchorsOf(page.Address).Contains(alias.Value[(hash + 1)..]))
                {
                    diagnostics.Add(PageDiagnostics.BrokenFragment.At(
                        alias.Location,
                        $"this page has no heading or element \"{alias.Value[(hash + 1)..]}\"",
                        Nearest.Suggest(alias.Value[(hash + 1)..], index.AnchorsOf(page.Address))));
                    to = page.Address;
                }

                redirects.Add(new AliasRedirect(address, to, page.Title));
                if (Id.TryParse(old, out var id) && !index.IsId(id.Key))
                {
                    redirects.Add(new AliasRedirect($"go/{id.Key}/", to, page.Title));
                }
            }
        }

        return redirects;
    }

    // The parts of an old address stay as they were; only what cannot stand in a path is refused.
    private static string? AddressOf(string old) =>
        old.Length == 0 || old.Split('/').Any(part => part is "" or "." or ".." || part.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || part.Contains('\\', StringComparison.Ordinal))
            ? null
            : (old.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? old : old + "/");
}
