using System.Net;

namespace Playbook.Cli.Preview;

/// <summary>Lets a page of the site follow the builds: changes what is served, never what is on the disk.</summary>
internal static class LiveHtml
{
    private const string PolicyStart = "http-equiv=\"Content-Security-Policy\" content=\"";
    private static readonly string[] Needed = ["connect-src", "script-src", "style-src"];

    /// <summary>Adds the script that reloads the page, and lets the page's policy allow what that script does: to load itself, its style and its news from this server.</summary>
    /// <param name="html">The page.</param>
    /// <param name="version">Which site the page is of.</param>
    public static string Of(string html, string version)
    {
        // A page that only leads on is not there to be looked at.
        if (html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        {
            return html;
        }

        var script = $"<script src=\"/_preview/reload.js?site={version}\" defer></script>";
        var end = html.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return WithPolicy(end < 0 ? html + script : html.Insert(end, script));
    }

    private static string WithPolicy(string html)
    {
        var start = html.IndexOf(PolicyStart, StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : html.IndexOf('"', start + PolicyStart.Length);
        if (end < 0)
        {
            return html;
        }

        start += PolicyStart.Length;
        var policy = Allow(WebUtility.HtmlDecode(html[start..end]));
        return string.Concat(html.AsSpan(0, start), policy.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal), html.AsSpan(end));
    }

    private static string Allow(string policy)
    {
        var directives = policy
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(directive => directive.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        foreach (var name in Needed)
        {
            var at = directives.FindIndex(directive => directive[0] == name);
            if (at < 0)
            {
                directives.Add([name, "'self'"]);
            }
            else if (!directives[at].Contains("'self'"))
            {
                directives[at] = [name, "'self'", .. directives[at].Skip(1).Where(source => source != "'none'")];
            }
        }

        return string.Join("; ", directives.Select(directive => string.Join(' ', directive)));
    }
}
