using System.Buffers;
using System.Collections.Immutable;
using Playbook.Views;

namespace Playbook.Themes.Default.Document;

/// <summary>The content security policy of a page: nothing, and then what it needs.</summary>
internal static class SecurityPolicy
{
    private const string Https = "https://";

    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-:");

    /// <summary>The policy of a page of the site.</summary>
    public static string Of(PageFrame frame)
    {
        // Mermaid styles what it draws with inline styles; without them it draws in black and reports success.
        ImmutableArray<PinnedFile> needed = frame.HasDiagrams ? [Cdn.MiniSearch, Cdn.Mermaid] : [Cdn.MiniSearch];
        var scripts = "'self'" + string.Concat(needed.Select(file => Cdn.SourceOf(file, frame) is { Integrity: not null } elsewhere ? " " + elsewhere.Address : ""));
        var styles = frame.HasDiagrams ? "'self' 'unsafe-inline'" : "'self'";
        return Write(scripts, styles, string.Concat(frame.PictureHosts.Where(IsHost).Select(host => " " + host)));
    }

    /// <summary>The policy of a page that leads on: the site's script, nothing to look at.</summary>
    public static string OfRedirect { get; } = Write("'self'", "'none'", "");

    /// <summary>The policy of a page with one inline style and no script.</summary>
    /// <param name="styleHash">The style's hash, as <c>sha256-...</c>.</param>
    public static string OfStandalone(string styleHash) => Write("'none'", $"'{styleHash}'", "");

    private static string Write(string scripts, string styles, string pictures) =>
        $"default-src 'none'; script-src {scripts}; style-src {styles}; img-src 'self' data:{pictures}; connect-src 'none'; "
        + "font-src 'self'; base-uri 'none'; form-action 'none'";

    // A host comes from the addresses that authors write: one with a blank or a semicolon would add a directive.
    private static bool IsHost(string host) =>
        host.StartsWith(Https, StringComparison.Ordinal)
        && host.Length > Https.Length
        && !host.AsSpan(Https.Length).ContainsAnyExcept(HostCharacters);
}
