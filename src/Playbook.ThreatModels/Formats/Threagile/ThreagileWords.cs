using System.Text;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>What Threagile's words mean in ours.</summary>
internal static class ThreagileWords
{
    /// <summary>The status of a risk; null for a word that the tool does not have. Source: <c>pkg/types/risk_status.go</c>.</summary>
    public static (ThreatStatus Status, Treatment? Treatment)? StatusOf(string? word) => word?.ToLowerInvariant() switch
    {
        null or "unchecked" => (ThreatStatus.NotTriaged, null),
        "in-discussion" => (ThreatStatus.Open, null),
        "accepted" => (ThreatStatus.Done, Treatment.Retain),
        "in-progress" => (ThreatStatus.InProgress, null),
        "mitigated" => (ThreatStatus.Done, Treatment.Reduce),
        "false-positive" => (ThreatStatus.NotApplicable, null),
        _ => null,
    };

    /// <summary>The shape of a technical asset; null for a word that the tool does not have.</summary>
    public static ComponentType? ComponentTypeOf(string? type) => type?.ToLowerInvariant() switch
    {
        "external-entity" => ComponentType.ExternalEntity,
        "process" => ComponentType.Process,
        "datastore" or "data-store" => ComponentType.DataStore,
        _ => null,
    };

    /// <summary>
    /// The classification of a data asset. The tool's order is public, internal, restricted, confidential, strictly-confidential: its
    /// "restricted" lies below "confidential", ours above, and for the highest there is no word, so that those two stay unmapped.
    /// </summary>
    public static Classification? ClassificationOf(string? confidentiality) => confidentiality?.ToLowerInvariant() switch
    {
        "public" => Classification.Public,
        "internal" => Classification.Internal,
        "confidential" => Classification.Confidential,
        _ => null,
    };

    /// <summary>The key by which risks name a communication link: its asset, and its title in letters and digits. Source: <c>createDataFlowId</c>.</summary>
    public static string LinkKey(string asset, string title)
    {
        var slug = new StringBuilder(asset, asset.Length + title.Length + 1).Append('>');
        var start = slug.Length;
        foreach (var c in title)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > start && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>The category of a risk's id: what stands before its first <c>@</c>.</summary>
    public static string CategoryOf(string syntheticId) => syntheticId.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? syntheticId[..at] : syntheticId;

    /// <summary>A category's id in words: <c>sql-nosql-injection</c> is "SQL NoSQL injection".</summary>
    public static string Spoken(string id)
    {
        var words = string.Join(' ', id.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant() switch
        {
            "sql" or "ldap" or "xml" or "waf" or "xss" or "csrf" or "ssrf" or "api" => word.ToUpperInvariant(),
            "nosql" => "NoSQL",
            "dos" => "DoS",
            var other => other,
        }));
        return words.Length == 0 ? id : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The media type of a picture by its name; null for what is none that the site shows.</summary>
    public static string? MediaTypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
