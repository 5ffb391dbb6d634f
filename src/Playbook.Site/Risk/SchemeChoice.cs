using Playbook.Site.Applications;
using Playbook.Site.Glossary;
using Playbook.Site.Markdown;
using Playbook.Site.Pages;
using Playbook.Site.Settings;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Risk;

namespace Playbook.Site.Risk;

/// <summary>
/// Which scheme rates the site's risks: the one that <c>riskScheme</c> names, else the first file under <c>risk/</c> by name, else, where
/// there is none, the one that comes with the product. A file that cannot be read is not replaced by another scheme: nothing is guessed.
/// </summary>
internal static class SchemeChoice
{
    /// <summary>The documents with the site's scheme marked, and without those of an id that another file has.</summary>
    /// <param name="documents">All documents, in the order of their sources.</param>
    /// <param name="settings">The site's settings.</param>
    /// <param name="diagnostics">Takes what is wrong with the choice.</param>
    public static IReadOnlyList<Document> Apply(IReadOnlyList<Document> documents, SiteSettings settings, DiagnosticBag diagnostics)
    {
        var files = documents.OfType<RiskSchemeDocument>().Where(document => !document.IsShipped).ToList();
        var doubles = Doubles(files, diagnostics);
        var shipped = documents.OfType<RiskSchemeDocument>().FirstOrDefault(document => document.IsShipped);
        var chosen = settings.RiskScheme is { } named
            ? files.Find(file => Has(file, named.Value)) ?? shipped
            : files.FirstOrDefault() ?? shipped;
        if (settings.RiskScheme is { } unknown && chosen is null && files.TrueForAll(file => file.Scheme is not null))
        {
            string[] known = [.. files.Select(file => file.Scheme!).Concat(ShippedSchemes.All).Select(scheme => scheme.Id.Text).Distinct(StringComparer.OrdinalIgnoreCase)];
            diagnostics.Add(PageDiagnostics.UnknownId.At(
                unknown.Location,
                $"there is no risk scheme \"{unknown.Value}\"",
                Nearest.Suggest(unknown.Value, known) ?? $"there are {string.Join(", ", known)}"));
        }

        if (settings.RiskScheme is null && chosen is { Scheme: { } used })
        {
            foreach (var other in files.Where(file => !ReferenceEquals(file, chosen) && !doubles.Contains(file)))
            {
                diagnostics.Add(SiteDiagnostics.SeveralSchemes.At(
                    SourceLocation.Of(other.Source),
                    $"the site's risk scheme is {chosen.Source}, the first by name; this one is there for risk-matrix fences alone",
                    $"say in playbook.yml which one it is: riskScheme: {used.Id}"));
            }
        }

        return
        [
            .. documents
                .Where(document => document is not RiskSchemeDocument scheme || (!doubles.Contains(scheme) && (!scheme.IsShipped || ReferenceEquals(scheme, chosen))))
                .Select(document => ReferenceEquals(document, chosen) && document is RiskSchemeDocument scheme ? scheme with { IsOfSite = true } : document),
        ];
    }

    /// <summary>
    /// Whether the scheme that comes with the product is shown: where <c>riskScheme</c> names it, where there is something to rate, or
    /// where a page asks for its matrix. A site of pages alone gets no page about risk out of nowhere.
    /// </summary>
    /// <param name="visible">What the audience may see.</param>
    /// <param name="settings">The site's settings.</param>
    public static bool IsShippedShown(IReadOnlyList<Document> visible, SiteSettings settings) =>
        settings.RiskScheme is not null
        || visible.Any(document => document is ThreatModelDocument or ApplicationsDocument)
        || FencesIn(visible).Any(fence => fence.Scheme is null || string.Equals(fence.Scheme.Value.Value, ShippedSchemes.Default, StringComparison.OrdinalIgnoreCase));

    /// <summary>The <c>risk-matrix</c> fences of pages and text fields.</summary>
    public static IEnumerable<RiskMatrixHole> FencesIn(IEnumerable<Document> visible) =>
        visible.SelectMany(BodiesOf).SelectMany(body => body.Holes).OfType<RiskMatrixHole>();

    private static IEnumerable<Body> BodiesOf(Document document) => document switch
    {
        Page page => page.Fields.Bodies.Select(body => body.Body).Prepend(page.Rendered.Body),
        ThreatModelDocument model => model.Prose.Bodies.Select(body => body.Body),
        ApplicationsDocument list => list.Prose.Bodies.Select(body => body.Body),
        GlossaryDocument glossary => glossary.Prose.Bodies.Select(body => body.Body),
        RiskSchemeDocument scheme => scheme.Prose.Bodies.Select(body => body.Body),
        _ => [],
    };

    private static bool Has(RiskSchemeDocument document, string id) =>
        document.Scheme is { } scheme && string.Equals(scheme.Id.Text, id, StringComparison.OrdinalIgnoreCase);

    private static HashSet<RiskSchemeDocument> Doubles(List<RiskSchemeDocument> files, DiagnosticBag diagnostics)
    {
        var doubles = new HashSet<RiskSchemeDocument>(ReferenceEqualityComparer.Instance);
        var first = new Dictionary<Id, RiskScheme>();
        foreach (var file in files)
        {
            if (file.Scheme is { } scheme && !first.TryAdd(scheme.Id, scheme))
            {
                doubles.Add(file);
                diagnostics.Add(PageDiagnostics.DuplicateId.At(
                    scheme.IdLocation ?? scheme.Location,
                    $"the id \"{scheme.Id}\" belongs to the risk scheme in {first[scheme.Id].Source} already, so this one is left out",
                    "give it another id"));
            }
        }

        return doubles;
    }
}
