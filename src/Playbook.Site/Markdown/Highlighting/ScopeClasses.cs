namespace Playbook.Site.Markdown.Highlighting;

/// <summary>Brings the hundreds of TextMate scopes down to the eight classes that the theme colours.</summary>
internal static class ScopeClasses
{
    // The first that fits, from the innermost scope outwards. Longer prefixes stand before shorter ones.
    private static readonly (string Prefix, string Class)[] Table =
    [
        ("comment", "hl-c"),
        ("punctuation.definition.comment", "hl-c"),
        ("punctuation.definition.string", "hl-s"),
        ("string", "hl-s"),
        ("constant.numeric", "hl-n"),
        ("constant.language", "hl-k"),
        ("constant", "hl-n"),
        ("entity.name.function", "hl-f"),
        ("support.function", "hl-f"),
        ("entity.name.tag", "hl-v"),
        ("support.type.property-name", "hl-v"),
        ("entity.other.attribute-name", "hl-v"),
        ("entity.name", "hl-t"),
        ("support.type", "hl-t"),
        ("support.class", "hl-t"),
        ("storage.type.numeric", "hl-n"),
        ("keyword.operator", "hl-p"),
        ("keyword", "hl-k"),
        ("storage", "hl-k"),
        ("variable", "hl-v"),
        ("punctuation", "hl-p"),
    ];

    /// <summary>The class for a token; null where it is plain text.</summary>
    public static string? Of(IReadOnlyList<string> scopes)
    {
        for (var i = scopes.Count - 1; i > 0; i--)
        {
            foreach (var (prefix, name) in Table)
            {
                if (scopes[i].StartsWith(prefix, StringComparison.Ordinal))
                {
                    return name;
                }
            }
        }

        return null;
    }
}
