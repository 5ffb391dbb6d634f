using TextMateSharp.Grammars;

namespace Playbook.Site.Markdown.Highlighting;

/// <summary>Finds the grammar for the word behind a fence.</summary>
internal static class LanguageNames
{
    // The words people write that are neither the grammar's own name nor a file extension of it.
    private static readonly Dictionary<string, string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["c#"] = "csharp",
        ["bash"] = "shellscript",
        ["shell"] = "shellscript",
        ["zsh"] = "shellscript",
        ["console"] = "shellscript",
        ["sh"] = "shellscript",
        ["docker"] = "dockerfile",
        ["golang"] = "go",
        ["py"] = "python",
        ["js"] = "javascript",
        ["ts"] = "typescript",
        ["yml"] = "yaml",
        ["terraform"] = "hcl",
        ["tf"] = "hcl",
        ["md"] = "markdown",
        ["ps1"] = "powershell",
        ["rs"] = "rust",
        ["rb"] = "ruby",
    };

    /// <summary>The grammar's scope; null where there is none.</summary>
    public static string? ScopeOf(string language, RegistryOptions options)
    {
        var name = Others.TryGetValue(language, out var other) ? other : language.ToLowerInvariant();
        if (options.GetAvailableLanguages().Any(known => string.Equals(known.Id, name, StringComparison.Ordinal)))
        {
            return options.GetScopeByLanguageId(name);
        }

        return options.GetLanguageByExtension("." + name) is { } byExtension ? options.GetScopeByLanguageId(byExtension.Id) : null;
    }
}
