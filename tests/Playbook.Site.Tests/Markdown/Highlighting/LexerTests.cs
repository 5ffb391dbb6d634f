using System.Net;
using Playbook.Site.Markdown.Highlighting;

namespace Playbook.Site.Tests.Markdown.Highlighting;

/// <summary>The four languages that are coloured without a grammar.</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("csharp", "// c", "<span class=\"hl-c\">// c</span>")]
    [InlineData("csharp", "public int X = 5; // c", "<span class=\"hl-k\">public</span> <span class=\"hl-k\">int</span> <span class=\"hl-t\">X</span> = <span class=\"hl-n\">5</span>; <span class=\"hl-c\">// c</span>")]
    [InlineData("csharp", "Run(@\"a\"\"b\", '\\'')", "<span class=\"hl-f\">Run</span>(<span class=\"hl-s\">@&quot;a&quot;&quot;b&quot;</span>, <span class=\"hl-s\">&#39;\\&#39;&#39;</span>)")]
    [InlineData("csharp", "\"\"\"a \"b\" c\"\"\" x", "<span class=\"hl-s\">&quot;&quot;&quot;a &quot;b&quot; c&quot;&quot;&quot;</span> x")]
    [InlineData("csharp", "/* a\nb */ c", "<span class=\"hl-c\">/* a\nb */</span> c")]
    [InlineData("json", "{ \"a\": \"b:c\", \"n\": -1.5, \"t\": true }", "{ <span class=\"hl-v\">&quot;a&quot;</span>: <span class=\"hl-s\">&quot;b:c&quot;</span>, <span class=\"hl-v\">&quot;n&quot;</span>: -<span class=\"hl-n\">1</span>.<span class=\"hl-n\">5</span>, <span class=\"hl-v\">&quot;t&quot;</span>: <span class=\"hl-k\">true</span> }")]
    [InlineData("yaml", "url: https://a.b#c # d", "<span class=\"hl-v\">url</span>: https://a.b#c <span class=\"hl-c\"># d</span>")]
    [InlineData("yaml", "- key: it's \"x\"", "- <span class=\"hl-v\">key</span>: it&#39;s <span class=\"hl-s\">&quot;x&quot;</span>")]
    [InlineData("yaml", "at: 10:30", "<span class=\"hl-v\">at</span>: <span class=\"hl-n\">10</span>:<span class=\"hl-n\">30</span>")]
    [InlineData("bash", "for x in \"$@\"; do echo ${x} $HOME; done # end", "<span class=\"hl-k\">for</span> x <span class=\"hl-k\">in</span> <span class=\"hl-s\">&quot;$@&quot;</span>; <span class=\"hl-k\">do</span> echo <span class=\"hl-v\">${x}</span> <span class=\"hl-v\">$HOME</span>; <span class=\"hl-k\">done</span> <span class=\"hl-c\"># end</span>")]
    public void Tokens_are_coloured(string language, string code, string html) =>
        Assert.Equal(html, new Highlighter().TryHighlight(language, code));

    [Fact]
    public void No_text_is_lost_whatever_is_open_at_the_end()
    {
        var pieces = new[] { "\"", "'", "/*", "*/", "//", "#", "$", "${", "@\"", "\"\"\"", "a", "1", ":", " ", "\n", "\\", "<b>", "&amp;" };
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var code = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var language in new[] { "csharp", "json", "yaml", "bash" })
            {
                var html = new Highlighter().TryHighlight(language, code)!;
                Assert.Equal(code, WebUtility.HtmlDecode(html.Replace("</span>", "", StringComparison.Ordinal).Split("<span class=\"hl-").Select((part, at) => at == 0 ? part : part[3..]).Aggregate("", (all, part) => all + part)));
            }
        }
    }

    [Fact]
    public void Other_languages_keep_their_grammar() =>
        Assert.Contains("hl-k", new Highlighter().TryHighlight("python", "def f():\n    return 1"), StringComparison.Ordinal);

    [Fact]
    public void A_language_that_nobody_knows_is_left_alone() =>
        Assert.Null(new Highlighter().TryHighlight("klingon", "qapla'"));
}
