using System.Collections.Concurrent;
using System.Net;
using System.Text;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace Playbook.Site.Markdown.Highlighting;

/// <summary>
/// Colours code at build time: four languages by their tokens (<see cref="Lexer"/>), all others by the grammars that Visual Studio
/// Code uses. One object serves a build; since a grammar is not safe
/// for threads, each thread borrows a registry of its own. A registry and its grammars are loaded when the first block needs them.
/// </summary>
internal sealed class Highlighter
{
    private const int LongestBlock = 200_000;
    private static readonly TimeSpan LineLimit = TimeSpan.FromSeconds(2);
    private readonly ConcurrentBag<Worker> _idle = [];

    /// <summary>The block as HTML with <c>span class="hl-…"</c>; null where the language is not known.</summary>
    public string? TryHighlight(string language, string code)
    {
        if (code.Length > LongestBlock)
        {
            return null;
        }

        if (LexicalRules.For(language) is { } rules)
        {
            return new Lexer(code, rules).Write();
        }

        if (!_idle.TryTake(out var worker))
        {
            worker = new Worker();
        }

        try
        {
            return worker.GrammarFor(language) is { } grammar ? Write(grammar, code) : null;
        }
        finally
        {
            _idle.Add(worker);
        }
    }

    private static string Write(IGrammar grammar, string code)
    {
        var html = new StringBuilder(code.Length * 2);
        IStateStack? state = null;
        var first = true;
        foreach (var range in code.AsSpan().Split('\n'))
        {
            var line = code[range];
            if (!first)
            {
                html.Append('\n');
            }

            first = false;
            var result = grammar.TokenizeLine(line, state, LineLimit);
            state = result.RuleStack;
            string? open = null;
            foreach (var token in result.Tokens)
            {
                var start = Math.Min(token.StartIndex, line.Length);
                var end = Math.Min(token.EndIndex, line.Length);
                if (start == end)
                {
                    continue;
                }

                var text = line[start..end];
                var name = string.IsNullOrWhiteSpace(text) ? open : ScopeClasses.Of(token.Scopes);
                if (name != open)
                {
                    html.Append(open is null ? "" : "</span>");
                    html.Append(name is null ? "" : $"<span class=\"{name}\">");
                    open = name;
                }

                html.Append(WebUtility.HtmlEncode(text));
            }

            html.Append(open is null ? "" : "</span>");
        }

        return html.ToString();
    }

    private sealed class Worker
    {
        private readonly RegistryOptions _options = new(ThemeName.LightPlus);
        private readonly Registry _registry;
        private readonly Dictionary<string, IGrammar?> _grammars = new(StringComparer.OrdinalIgnoreCase);

        public Worker() => _registry = new Registry(_options);

        public IGrammar? GrammarFor(string language)
        {
            if (!_grammars.TryGetValue(language, out var grammar))
            {
                var scope = LanguageNames.ScopeOf(language, _options);
                grammar = scope is null ? null : _registry.LoadGrammar(scope);
                _grammars.Add(language, grammar);
            }

            return grammar;
        }
    }
}
