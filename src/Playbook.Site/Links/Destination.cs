namespace Playbook.Site.Links;

/// <summary>What kind of thing the destination of a link is, by its text alone.</summary>
internal static class Destination
{
    /// <summary>Whether it names a scheme or a host, so that it leads out of the site.</summary>
    public static bool IsExternal(string destination) =>
        destination.StartsWith("//", StringComparison.Ordinal) || SchemeOf(destination).Length > 0;

    /// <summary>
    /// Whether a browser could run it. Everything but the schemes known to be harmless counts; control characters and white space,
    /// which browsers skip, do not hide a scheme.
    /// </summary>
    public static bool IsUnsafe(string destination)
    {
        var scheme = SchemeOf(destination);
        return scheme.Length > 0 && scheme switch
        {
            "http" or "https" or "mailto" or "tel" or "ftp" or "sftp" or "ssh" or "git" or "irc" or "ircs" or "xmpp" or "news" or "matrix"
                or "vscode" or "slack" or "urn" or "geo" or "sms" or "webcal" or "file" or "doi" => false,
            "data" => !Compact(destination).StartsWith("data:image/", StringComparison.OrdinalIgnoreCase),
            _ => true,
        };
    }

    /// <summary>The scheme in lower case, or nothing.</summary>
    public static string SchemeOf(string destination)
    {
        var text = Compact(destination);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(text[0]))
        {
            return "";
        }

        foreach (var c in text.AsSpan(1, colon - 1))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return "";
            }
        }

        return text[..colon].ToLowerInvariant();
    }

    /// <summary>The parts of a destination: the query with its <c>?</c>, the fragment without its <c>#</c>; empty where there is none.</summary>
    public static (string Path, string Query, string Fragment) Split(string destination)
    {
        var hash = destination.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? destination : destination[..hash];
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        var query = mark < 0 || mark == path.Length - 1 ? "" : path[mark..];
        return (mark < 0 ? path : path[..mark], query, hash < 0 ? "" : destination[(hash + 1)..]);
    }

    private static string Compact(string destination)
    {
        foreach (var c in destination)
        {
            if (c <= ' ')
            {
                return string.Concat(destination.Where(each => each > ' '));
            }
        }

        return destination;
    }
}
