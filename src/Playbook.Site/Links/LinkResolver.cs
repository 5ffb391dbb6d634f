using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.Site.Settings;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Catalogues;

namespace Playbook.Site.Links;

/// <summary>
/// Finds what links lead to: ids by the index, relative links as GitHub resolves them. A link that leads nowhere is reported with
/// its place and what was probably meant; one to what the audience may not see silently becomes text.
/// </summary>
/// <param name="index">Everything that has an id.</param>
/// <param name="settings">The site's settings.</param>
/// <param name="repository">The repository around the content.</param>
/// <param name="fences">Checks what fences name.</param>
internal sealed class LinkResolver(SiteIndex index, SiteSettings settings, RepositoryFiles repository, Risk.MatrixFenceCheck fences)
{
    private static readonly System.Buffers.SearchValues<char> s_lineLetters = System.Buffers.SearchValues.Create("0123456789-LC");

    /// <summary>Resolves the links of a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="source">The file it was written in, relative to the content folder.</param>
    /// <param name="address">The address of the page it stands on.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public ResolvedBody Resolve(Body body, string source, string address, DiagnosticBag diagnostics)
    {
        if (body.Holes.IsEmpty)
        {
            return new ResolvedBody(body, []);
        }

        var links = ImmutableArray.CreateBuilder<ResolvedLink?>(body.Holes.Length);
        foreach (var hole in body.Holes)
        {
            if (hole is RiskMatrixHole matrix)
            {
                fences.Check(matrix, diagnostics);
            }

            links.Add(hole is LinkHole link ? Resolve(link, source, address, diagnostics) : null);
        }

        return new ResolvedBody(
            body with { Holes = [.. body.Holes.Select(hole => hole is MermaidHole { Links.IsEmpty: false } mermaid ? MermaidLinks.Fill(mermaid, links, address) : hole)] },
            links.MoveToImmutable());
    }

    private ResolvedLink Resolve(LinkHole link, string source, string address, DiagnosticBag diagnostics)
    {
        if (link.IsWithheld)
        {
            return ResolvedLink.Nowhere;
        }

        if (link.Form == LinkForm.Id)
        {
            return ResolveId(link, address, diagnostics);
        }

        if (Destination.IsExternal(link.Destination))
        {
            return ResolveOutside(link, diagnostics);
        }

        var (path, query, fragment) = Destination.Split(link.Destination);
        return (path, fragment) switch
        {
            ("", "") => new ResolvedLink(LinkOutcome.Fragment, "#"),
            ("", _) => ToFragment(link, address, address, fragment, null, diagnostics),
            _ => ResolvePath(link, Uri.UnescapeDataString(path), fragment, source, address, diagnostics),
        } with
        { Query = query };
    }

    private ResolvedLink ResolveId(LinkHole link, string address, DiagnosticBag diagnostics)
    {
        if (settings.IsPlainRepository)
        {
            // GitHub knows no such links, so the brackets are text; an id that follows from a path is there by chance.
            return ResolvedLink.Nowhere with { Text = link.Title };
        }

        var (id, query, fragment) = Destination.Split(link.Destination);
        // However the number of a catalogue's entry is written, the entry has one id.
        var target = index.Find(id) ?? (CatalogueEntry.TryParse(id, out var entry) ? index.Find(entry.Id.Key) : null);
        if (target is null)
        {
            diagnostics.Add(PageDiagnostics.UnknownId.At(link.Location, $"nothing has the id \"{id}\"", index.Suggest(id)));
            return ResolvedLink.Nowhere with { Text = link.Text ?? link.Destination };
        }

        if (target.IsHidden)
        {
            // The title is not shown: it is part of what the audience may not see.
            return ResolvedLink.Nowhere with { Text = link.Text ?? link.Destination };
        }

        var text = link.Text ?? target.Title;
        var found = fragment.Length == 0 || target.Address.Contains('#', StringComparison.Ordinal)
            ? To(target.Address, address, target.Owner)
            : ToFragment(link, target.Address, address, fragment, target.Owner, diagnostics);
        return found with { Text = text, Query = query };
    }

    private ResolvedLink ResolveOutside(LinkHole link, DiagnosticBag diagnostics)
    {
        if (!link.IsPicture || link.Destination.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return new ResolvedLink(LinkOutcome.Outside, link.Destination);
        }

        // In a plain repository the pages were written for GitHub, which shows pictures from anywhere.
        if (settings.IsPlainRepository || PictureHosts.Of(link.Destination) is not { } host || settings.PictureHosts.Contains(host))
        {
            return new ResolvedLink(LinkOutcome.Outside, link.Destination);
        }

        diagnostics.Add(PageDiagnostics.PictureHost.At(
            link.Location,
            $"the picture comes from {host}, which is not listed, so the page links to it",
            $"list it in playbook.yml: theme: {{ pictures: [\"{host}\"] }}"));
        return new ResolvedLink(LinkOutcome.Outside, link.Destination) { Text = PictureHosts.NotShown };
    }

    private ResolvedLink ResolvePath(LinkHole link, string path, string fragment, string source, string address, DiagnosticBag diagnostics)
    {
        var folder = SitePaths.FolderOf(source);
        var (found, outside) = Locate(folder, path);
        if (found is null)
        {
            return ResolveOutsideContent(link, path, fragment, outside, folder, diagnostics);
        }

        if (index.FindSource(found) is { } document)
        {
            var target = AddressOf(document);
            return fragment.Length == 0 ? To(target, address, document) : ToFragment(link, target, address, fragment, document, diagnostics);
        }

        if (index.IsHiddenSource(found))
        {
            return ResolvedLink.Nowhere;
        }

        if (index.Content.Find(found) is not null)
        {
            return new ResolvedLink(LinkOutcome.Site, CopiedFiles.AddressOf(found, index.Addresses) + (fragment.Length == 0 ? "" : "#" + fragment), CopiedFile: found);
        }

        if (index.Addresses.OfFolder(found) is { } folderAddress)
        {
            var page = index.Addresses.IndexOf(found) is { } indexPage ? index.FindSource(indexPage) : index.FindSource($"{found}/index.md");
            if (page is not null)
            {
                return fragment.Length == 0 ? To(folderAddress, address, page) : ToFragment(link, folderAddress, address, fragment, page, diagnostics);
            }

            // All that lies in the folder is withheld.
            return ResolvedLink.Nowhere;
        }

        return ResolveOutsideContent(link, path, fragment, repository.PathOf(found), folder, diagnostics);
    }

    // GitHub resolves an absolute path from the root of the repository; a playbook's authors mean the content folder.
    private (string? Found, string? Outside) Locate(string folder, string path)
    {
        if (path.StartsWith('/') && repository.ContentPath is { Length: > 0 } prefix)
        {
            var absolute = SitePaths.Combine("", path);
            if (absolute is not null && (absolute == prefix || absolute.StartsWith(prefix + "/", StringComparison.Ordinal)))
            {
                return (absolute[Math.Min(prefix.Length + 1, absolute.Length)..], null);
            }

            return absolute is not null && Exists(absolute) ? (absolute, null) : (null, absolute);
        }

        var combined = SitePaths.Combine(folder, path);
        return combined is not null ? (combined, null) : (null, repository.Combine(folder, path));
    }

    private bool Exists(string path) => index.Content.Find(path) is not null || index.Content.Folders.Contains(path);

    private ResolvedLink ResolveOutsideContent(LinkHole link, string path, string fragment, string? repositoryPath, string folder, DiagnosticBag diagnostics)
    {
        if (repositoryPath is not null && repository.Exists(repositoryPath, out var isFolder))
        {
            if (settings.Repository is { } url && !link.IsPicture)
            {
                return new ResolvedLink(LinkOutcome.Outside, RepositoryFiles.Link(url, settings.Branch, repositoryPath, isFolder) + (fragment.Length == 0 ? "" : "#" + fragment));
            }

            diagnostics.Add(PageDiagnostics.OutsideContent.At(link.Location, $"\"{path}\" lies outside the content, so the site does not hold it"));
            return ResolvedLink.Nowhere;
        }

        diagnostics.Add(PageDiagnostics.BrokenLink.At(
            link.Location,
            $"{(link.IsPicture ? "the picture" : "the link")} \"{link.Destination}\" leads to no file",
            SuggestPath(folder, path)));
        return ResolvedLink.Nowhere;
    }

    private ResolvedLink ToFragment(LinkHole link, string target, string address, string fragment, Document? owner, DiagnosticBag diagnostics)
    {
        var anchors = index.AnchorsOf(target);
        var wanted = Uri.UnescapeDataString(fragment);
        if (wanted.StartsWith("user-content-", StringComparison.Ordinal))
        {
            wanted = wanted["user-content-".Length..];
        }

        if (owner is Pages.Page { Rendered.Title.Anchor: var title } && string.Equals(title, wanted, StringComparison.OrdinalIgnoreCase))
        {
            return To(target, address, owner);
        }

        // GitHub finds an anchor whatever its letters' case; the page then has it in its own.
        var anchor = anchors.Contains(wanted) ? wanted : anchors.FirstOrDefault(each => string.Equals(each, wanted, StringComparison.OrdinalIgnoreCase));
        if (anchor is null)
        {
            // "#L12" names a line of the file, and ":~:text=" words of the page; both lead to the page.
            if (!IsLine(wanted) && !wanted.StartsWith(":~:", StringComparison.Ordinal) && wanted is not ("top" or ""))
            {
                var where = target == address ? "this page" : $"\"{TitleOf(owner) ?? target}\"";
                diagnostics.Add(PageDiagnostics.BrokenFragment.At(link.Location, $"{where} has no heading or element \"{wanted}\"", Nearest.Suggest(wanted, anchors)));
            }

            return To(target, address, owner);
        }

        var encoded = "#" + Uri.EscapeDataString(anchor);
        return target == address ? new ResolvedLink(LinkOutcome.Fragment, encoded, Target: owner) : new ResolvedLink(LinkOutcome.Site, target + encoded, Target: owner);
    }

    private static ResolvedLink To(string target, string address, Document? owner) => target == address
        ? new ResolvedLink(LinkOutcome.Fragment, "#", Target: owner)
        : new ResolvedLink(LinkOutcome.Site, target, Target: owner);

    /// <summary>The address of a document's own page.</summary>
    public static string AddressOf(Document document) => document switch
    {
        Pages.Page page => page.Address,
        ThreatModels.ThreatModelDocument model => model.Address,
        Risk.RiskSchemeDocument => Risk.RiskSchemeDocument.Address,
        Applications.ApplicationsDocument => Applications.ApplicationsDocument.Address,
        Glossary.GlossaryDocument => Glossary.GlossaryDocument.Address,
        _ => throw new ArgumentOutOfRangeException(nameof(document), document.GetType().Name),
    };

    private static string? TitleOf(Document? document) => document switch
    {
        Pages.Page page => page.Title,
        ThreatModels.ThreatModelDocument model => model.Title,
        Risk.RiskSchemeDocument { Scheme: { } scheme } => scheme.Title,
        Applications.ApplicationsDocument => "Applications",
        Glossary.GlossaryDocument => "Glossary",
        _ => null,
    };

    private static bool IsLine(string fragment) =>
        fragment.Length > 1 && fragment[0] == 'L' && fragment.AsSpan(1).IndexOfAnyExcept(s_lineLetters) < 0;

    // By name first, since a long folder would make every name in it a near one; a folder is looked for as a whole.
    private string? SuggestPath(string folder, string path)
    {
        var name = SitePaths.NameOf(path.TrimEnd('/'));
        var wanted = SitePaths.Combine(folder, path) ?? path;
        var files = index.Content.Files.Select(file => file.Path).Where(file => !index.IsHiddenSource(file)).ToList();
        if (!name.Contains('.', StringComparison.Ordinal))
        {
            files.AddRange(files.SelectMany(SitePaths.FoldersOf).Where(each => each.Length > 0).Distinct(StringComparer.Ordinal).ToList());
        }

        var near = files.Where(file => string.Equals(BareName(file), AddressPlan.WithoutExtension(name), StringComparison.OrdinalIgnoreCase)).ToList();
        if (near.Count == 0)
        {
            var names = Nearest.To(name, files.Select(SitePaths.NameOf));
            near = [.. names.SelectMany(each => files.Where(file => SitePaths.NameOf(file) == each))];
        }

        var best = near.OrderByDescending(file => SitePaths.FolderOf(file) == SitePaths.FolderOf(wanted)).Take(3).Select(file => $"\"{Written(file)}\"").ToList();
        return best.Count == 0 ? null : $"did you mean {string.Join(" or ", best)}?";

        static string BareName(string file) => AddressPlan.WithoutExtension(SitePaths.NameOf(file));

        // A blank ends the address of a Markdown link.
        string Written(string file) => SitePaths.Relative(folder, file).Replace(" ", "%20", StringComparison.Ordinal);
    }
}
