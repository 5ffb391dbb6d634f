using Playbook.Sources.Ids;

namespace Playbook.Site.Markdown.WikiLinks;

/// <summary>What stands between the brackets of <c>[[id|text]]</c>.</summary>
/// <param name="Destination">The id, with query and fragment.</param>
/// <param name="Text">The author's text; null where there is none.</param>
internal readonly record struct WikiLinkText(string Destination, string? Text)
{
    /// <summary>Reads it; null where no id can be meant: <c>[[why?]]</c> is a question.</summary>
    /// <param name="inner">What stands between the brackets.</param>
    public static WikiLinkText? Read(ReadOnlySpan<char> inner)
    {
        var bar = inner.IndexOf('|');
        // In a table the bar of [[id|text]] is written \| on GitHub, since a bare one ends the cell there.
        var escaped = bar > 0 && inner[bar - 1] == '\\';
        var destination = (bar < 0 ? inner : inner[..(escaped ? bar - 1 : bar)]).Trim().ToString();
        var (id, query, _) = Links.Destination.Split(destination);
        if (!Id.TryParse(id, out _) || (query.Length == 0 && destination.Contains('?', StringComparison.Ordinal)))
        {
            return null;
        }

        var label = bar < 0 ? null : inner[(bar + 1)..].Trim().ToString();
        return new WikiLinkText(destination, string.IsNullOrEmpty(label) ? null : label);
    }
}
