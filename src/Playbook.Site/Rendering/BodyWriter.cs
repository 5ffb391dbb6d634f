using System.Globalization;
using System.Net;
using System.Text;
using Playbook.Site.Glossary;
using Playbook.Site.Links;
using Playbook.Site.Markdown;
using Playbook.Views;

namespace Playbook.Site.Rendering;

/// <summary>Fills the holes of a body: the last step from Markdown to HTML, one pass over the template.</summary>
/// <param name="root">What leads from the page to the site's root.</param>
/// <param name="terms">Links glossary terms; null where none are to be.</param>
/// <param name="fragments">Writes what stands for a fence or a category's threats.</param>
internal sealed class BodyWriter(string root, TermLinker.Run? terms, Func<Hole, string> fragments)
{
    /// <summary>The body as HTML.</summary>
    public Html Write(ResolvedBody resolved)
    {
        var template = resolved.Body.Template;
        if (template.AsSpan().IndexOfAny(Marks.All) < 0)
        {
            return new Html(template);
        }

        var html = new StringBuilder(template.Length + (resolved.Body.Holes.Length * 40));
        var at = 0;
        while (true)
        {
            var found = template.AsSpan(at).IndexOfAny(Marks.All);
            if (found < 0)
            {
                html.Append(template, at, template.Length - at);
                return new Html(html.ToString());
            }

            html.Append(template, at, found);
            at += found;
            at = template[at] switch
            {
                Marks.Hole => WriteHole(html, resolved, template, at),
                Marks.Close => WriteClose(html, resolved, template, at),
                Marks.RunStart => WriteRun(html, template, at),
                Marks.Section => BeginSection(at),
                _ => at + 1,
            };
        }
    }

    private int BeginSection(int at)
    {
        terms?.BeginSection();
        return at + 1;
    }

    private int WriteRun(StringBuilder html, string template, int at)
    {
        var end = template.IndexOf(Marks.RunEnd, at + 1);
        var text = template.AsSpan(at + 1, end - at - 1);
        if (terms is null)
        {
            html.Append(text);
        }
        else
        {
            terms.Write(html, text);
        }

        return end + 1;
    }

    private int WriteHole(StringBuilder html, ResolvedBody resolved, string template, int at)
    {
        var number = Number(template, at, out var next);
        var hole = resolved.Body.Holes[number];
        if (hole is not LinkHole link)
        {
            html.Append(fragments(hole));
            return next;
        }

        var target = resolved.Links[number]!;
        switch (link.Form)
        {
            case LinkForm.Link:
                if (target.Outcome != LinkOutcome.Text)
                {
                    html.Append("<a href=\"").Append(Href(target)).Append('"');
                    WriteTitle(html, link.Title);
                    html.Append('>');
                }

                break;
            case LinkForm.Id:
                var text = WebUtility.HtmlEncode(target.Text ?? link.Text ?? link.Destination);
                html.Append(target.Outcome == LinkOutcome.Text ? text : $"<a href=\"{Href(target)}\">{text}</a>");
                break;
            case LinkForm.Picture:
                WritePicture(html, link, target);
                break;
            case LinkForm.Attribute:
                return WriteAttribute(html, target, template, next);
        }

        return next;
    }

    private static int WriteClose(StringBuilder html, ResolvedBody resolved, string template, int at)
    {
        var number = Number(template, at, out var next);
        html.Append(resolved.Links[number]!.Outcome == LinkOutcome.Text ? "" : "</a>");
        return next;
    }

    private void WritePicture(StringBuilder html, LinkHole link, ResolvedLink target)
    {
        var alternative = WebUtility.HtmlEncode(link.Text ?? "");
        if (target.Outcome == LinkOutcome.Text)
        {
            html.Append(alternative);
        }
        else if (target.Text == PictureHosts.NotShown)
        {
            html.Append("<a href=\"").Append(Href(target)).Append("\">").Append(alternative.Length == 0 ? "Picture" : alternative).Append("</a>");
        }
        else
        {
            html.Append("<img src=\"").Append(Href(target)).Append("\" alt=\"").Append(alternative).Append('"');
            WriteTitle(html, link.Title);
            html.Append(" loading=\"lazy\">");
        }
    }

    // The template reads: name="HOLE". An attribute that leads nowhere is taken off again, quote and name.
    private int WriteAttribute(StringBuilder html, ResolvedLink target, string template, int next)
    {
        if (target.Outcome != LinkOutcome.Text && target.Text != PictureHosts.NotShown)
        {
            html.Append(Href(target));
            return next;
        }

        var start = html.Length - 1;
        while (start > 0 && html[start] is not (' ' or '<'))
        {
            start--;
        }

        var isWholeValue = html.Length > 2 && html[^1] == '"' && html[^2] == '=' && next < template.Length && template[next] == '"';
        if (!isWholeValue)
        {
            return next;
        }

        html.Length = start;
        return next + 1;
    }

    private static void WriteTitle(StringBuilder html, string? title)
    {
        if (!string.IsNullOrEmpty(title))
        {
            html.Append(" title=\"").Append(WebUtility.HtmlEncode(title)).Append('"');
        }
    }

    private string Href(ResolvedLink target) => WebUtility.HtmlEncode(target.Outcome switch
    {
        LinkOutcome.Site when target.Address.Length == 0 || root != "./" => root + target.AddressWithQuery,
        _ => target.AddressWithQuery,
    });

    private static int Number(string template, int at, out int next)
    {
        var end = template.IndexOf(Marks.End, at + 1);
        next = end + 1;
        return int.Parse(template.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
