using System.Collections.Frozen;

namespace Playbook.Site.Markdown.Highlighting;

/// <summary>What has to be known of a language to colour it by its tokens alone.</summary>
internal sealed record LexicalRules
{
    /// <summary>Words that are the language's own.</summary>
    public FrozenSet<string> Keywords { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What begins a comment that ends with the line.</summary>
    public required string LineComment { get; init; }

    /// <summary>Whether a comment begins only at the start of a line or behind white space, as in YAML and shells.</summary>
    public bool NeedsSpaceBeforeComment { get; init; }

    /// <summary>Whether <c>/* … */</c> is a comment.</summary>
    public bool HasBlockComments { get; init; }

    /// <summary>Whether <c>@"…"</c> and <c>"""…"""</c> are strings.</summary>
    public bool HasVerbatimStrings { get; init; }

    /// <summary>Whether a backslash has no meaning between single quotes.</summary>
    public bool SingleQuotesAreRaw { get; init; }

    /// <summary>Whether a word or string before a colon is a key.</summary>
    public bool HasKeys { get; init; }

    /// <summary>Whether <c>$name</c> is a variable.</summary>
    public bool HasVariables { get; init; }

    /// <summary>Whether a word before a parenthesis is a function, and a capitalized one a type.</summary>
    public bool HasTypes { get; init; }

    /// <summary>The characters besides letters, digits and underscores that a word may hold.</summary>
    public string WordMarks { get; init; } = "";

    private static readonly LexicalRules s_csharp = new()
    {
        LineComment = "//",
        HasBlockComments = true,
        HasVerbatimStrings = true,
        HasTypes = true,
        Keywords = Words("""
            abstract and as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum event
            explicit extern false file finally fixed float for foreach from get global goto group if implicit in init int interface internal into is join let
            lock long managed nameof namespace new not null object on operator or orderby out override params partial private protected public readonly record
            ref remove required return sbyte scoped sealed select set short sizeof stackalloc static string struct switch this throw true try typeof uint ulong
            unchecked unsafe ushort using value var virtual void volatile when where while with yield
            """),
    };

    private static readonly LexicalRules s_json = new() { LineComment = "//", HasBlockComments = true, HasKeys = true, Keywords = Words("true false null") };

    private static readonly LexicalRules s_yaml = new()
    {
        LineComment = "#",
        NeedsSpaceBeforeComment = true,
        SingleQuotesAreRaw = true,
        HasKeys = true,
        WordMarks = "-./",
        Keywords = Words("true false null yes no on off True False Null"),
    };

    private static readonly LexicalRules s_shell = new()
    {
        LineComment = "#",
        NeedsSpaceBeforeComment = true,
        SingleQuotesAreRaw = true,
        HasVariables = true,
        WordMarks = "-",
        Keywords = Words("if then elif else fi for in do done while until case esac function select time return exit local export readonly declare set unset shift trap source eval exec"),
    };

    private static readonly FrozenDictionary<string, LexicalRules> s_byName = new Dictionary<string, LexicalRules>(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = s_csharp,
        ["c#"] = s_csharp,
        ["cs"] = s_csharp,
        ["json"] = s_json,
        ["jsonc"] = s_json,
        ["yaml"] = s_yaml,
        ["yml"] = s_yaml,
        ["bash"] = s_shell,
        ["sh"] = s_shell,
        ["shell"] = s_shell,
        ["zsh"] = s_shell,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules for the word behind a fence; null where a grammar is needed.</summary>
    public static LexicalRules? For(string language) => s_byName.GetValueOrDefault(language);

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
