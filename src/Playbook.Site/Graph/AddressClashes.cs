using Playbook.Site.Pages;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Graph;

/// <summary>Models and threats have addresses that follow from ids, so they and pages can get in each other's way: who comes second is left out, and this is said.</summary>
internal static class AddressClashes
{
    /// <summary>The documents that stand at addresses of their own, in the order of their sources, and the sources of those left out.</summary>
    public static (List<Document> Kept, List<string> LeftOut) Settle(IReadOnlyList<Document> documents, DiagnosticBag diagnostics)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var kept = new List<Document>();
        var leftOut = new List<string>();
        foreach (var document in documents.OfType<ThreatModelDocument>())
        {
            var addresses = (document.Model?.Threats.Select(document.AddressOf) ?? []).Prepend(document.Address).ToList();
            if (addresses.FirstOrDefault(taken.ContainsKey) is { } clash)
            {
                diagnostics.Add(PageDiagnostics.OutputCollision.At(
                    document.Model?.IdLocation ?? SourceLocation.Of(document.Source),
                    $"the address \"{clash}\" belongs to {taken[clash]}, so this model is left out",
                    "give it an id that no other model has"));
                leftOut.Add(document.Source);
                continue;
            }

            addresses.ForEach(address => taken.TryAdd(address, document.Source));
            kept.Add(document);
        }

        foreach (var document in documents.Where(document => document is not ThreatModelDocument))
        {
            if (document is Page page && (taken.ContainsKey(page.Address) || taken.ContainsKey(MarkdownTwin.PathOf(page.Address) + "/") || Overviews.IsReserved(page.Address)))
            {
                diagnostics.Add(PageDiagnostics.ReservedAddress.At(SourceLocation.Of(page.Source), $"the page would stand at \"{page.Address}\", which {(taken.TryGetValue(page.Address, out var owner) || taken.TryGetValue(MarkdownTwin.PathOf(page.Address) + "/", out owner) ? $"belongs to {owner}" : "the generator writes")}"));
                leftOut.Add(document.Source);
                continue;
            }

            kept.Add(document);
        }

        // The first by file keeps an id that two ask for.
        return ([.. kept.OrderBy(document => document.Source, StringComparer.Ordinal)], leftOut);
    }
}
