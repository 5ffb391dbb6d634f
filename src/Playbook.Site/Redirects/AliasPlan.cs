using Playbook.Site.Content;
using Playbook.Site.Graph;
using Playbook.Site.Links;
using Playbook.Site.Pages;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;

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
    /// <summary>The redirects of all pages, models and threats; an alias that something else has is left out with a diagnostic.</summary>
    public static List<AliasRedirect> Make(IReadOnlyCollection<Page> pages, IEnumerable<ThreatModelDocument> models, SiteIndex index, DiagnosticBag diagnostics)
    {
        var taken = TakenFiles.Of(pages, index);
        var redirects = new List<AliasRedirect>();
        foreach (var (alias, target) in models.SelectMany(document => TargetsOf.AliasesOf(document, document)))
        {
            var old = $"{ThreatModelDocument.Folder}/{alias.Value.Key}/";
            var holder = index.IsId(alias.Value.Key) && index.Find(alias.Value.Key) is { } owner
                ? $"the {owner.Kind.Replace('-', ' ')} \"{owner.Title}\""
                : taken.TryTake(SitePaths.FileOf(old), $"an alias in {alias.Location.File}");
            if (holder is not null)
            {
                diagnostics.Add(PageDiagnostics.AliasTaken.At(alias.Location, $"the alias \"{alias.Value}\" belongs to {holder}", "take it out"));
                continue;
            }

            redirects.Add(new AliasRedirect(old, target.Address, target.Title));
            redirects.Add(new AliasRedirect($"go/{alias.Value.Key}/", target.Address, target.Title));
        }

        foreach (var page in pages)
        {
            foreach (var alias in page.Aliases)
            {
                var hash = alias.Value.IndexOf('#', StringComparison.Ordinal);
                var old = (hash < 0 ? alias.Value : alias.Value[..hash]).Trim('/');
                if (Refusal(old, alias, page, index, taken) is { } refusal)
                {
                    diagnostics.Add(PageDiagnostics.AliasTaken.At(alias.Location, $"the alias \"{alias.Value}\" {refusal}", "take it out"));
                    continue;
                }

                var to = hash < 0 ? page.Address : page.Address + alias.Value[hash..];
                if (hash >= 0 && !index.AnchorsOf(page.Address).Contains(alias.Value[(hash + 1)..]))
                {
                    diagnostics.Add(PageDiagnostics.BrokenFragment.At(
                        alias.Location,
                        $"this page has no heading or element \"{alias.Value[(hash + 1)..]}\"",
                        Nearest.Suggest(alias.Value[(hash + 1)..], index.AnchorsOf(page.Address))));
                    to = page.Address;
                }

                redirects.Add(new AliasRedirect(AddressOf(old)!, to, page.Title));
                if (Id.TryParse(old, out var id) && !index.IsId(id.Key))
                {
                    redirects.Add(new AliasRedirect($"go/{id.Key}/", to, page.Title));
                }
            }
        }

        return redirects;
    }

    // Why an alias cannot be had; null where it can, and is this page's from now on.
    private static string? Refusal(string old, Located<string> alias, Page page, SiteIndex index, TakenFiles taken)
    {
        if (AddressOf(old) is not { } address)
        {
            return "can be neither an id nor an address";
        }

        if (index.IsId(old) && index.Find(old) is { } owner && !ReferenceEquals(owner.Owner, page))
        {
            return $"is the id of the {owner.Kind.Replace('-', ' ')} \"{owner.Title}\"";
        }

        if (address == page.Address)
        {
            return "is where the page stands now";
        }

        return taken.TryTake(SitePaths.FileOf(address), $"an alias in {alias.Location.File}") is { } holder ? $"belongs to {holder}" : null;
    }

    // The parts of an old address stay as they were; only what cannot stand in a path is refused.
    private static string? AddressOf(string old) =>
        old.Length == 0 || old.Split('/').Any(part => part is "" or "." or ".." || part.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0 || part.Contains('\\', StringComparison.Ordinal))
            ? null
            : (old.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? old : old + "/");
}
