using System.Text;
using System.Xml;
using Playbook.Site.Pipelines;
using Playbook.Site.References;
using Playbook.Site.Rendering;
using Playbook.Sources.Audiences;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Search;

/// <summary>What search engines are told: <c>sitemap.xml</c> and <c>robots.txt</c>.</summary>
internal sealed class SearchEnginesPipeline : Pipeline
{
    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        var url = renderer.Site.Facts.BaseUrl;
        var isPublic = renderer.Site.Audience == Visibility.Public;
        yield return () => [new TextFile("robots.txt", Robots(url, isPublic))];
        if (url is not null)
        {
            yield return () => [new BinaryFile("sitemap.xml", Sitemap(renderer, url))];
        }
    }

    private static string Robots(string? url, bool isPublic) => (url, isPublic) switch
    {
        (_, false) => "User-agent: *\nDisallow: /\n",
        (null, true) => "User-agent: *\nDisallow: /go/\n",
        _ => $"User-agent: *\nDisallow: {new Uri(url).AbsolutePath}go/\n\nSitemap: {url}sitemap.xml\n",
    };

    private static byte[] Sitemap(Renderer renderer, string url)
    {
        var addresses = renderer.Site.Pages.Where(page => !page.Page.IsFault).Select(page => page.Page.Address)
            .Concat(renderer.Site.Models.Where(model => model.Model is not null).SelectMany(model => model.Model!.Threats
                .Where(threat => threat.Status != ThreatStatus.NotTriaged)
                .Select(model.AddressOf)
                .Prepend(model.Address)))
            .Concat(renderer.Site.References.Entries.Where(entry => entry.Author is null && ReferencePage.IsForSearchEngines(entry)).Select(entry => entry.Address))
            .Order(StringComparer.Ordinal);
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var address in addresses)
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", new Uri(url + address).AbsoluteUri);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        buffer.Write("\n"u8);
        return buffer.ToArray();
    }
}
