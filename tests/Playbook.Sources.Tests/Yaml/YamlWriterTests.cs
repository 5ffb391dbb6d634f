using CsCheck;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.Sources.Tests.Yaml;

public sealed class YamlWriterTests
{
    private static SourceMapping Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText("a.yml", yaml), bag);
        Assert.True(bag.Count == 0, $"{string.Join('\n', bag.ToImmutable())}\n{yaml}");
        return Assert.IsType<SourceMapping>(root);
    }

    private static string TextOf(SourceMapping map, string key) => Assert.IsType<SourceScalar>(map.Find(key)!.Value).Text;

    [Theory]
    [InlineData("Web shop", "Web shop")]
    [InlineData("Customer's browser", "Customer's browser")]
    [InlineData("ASP.NET Core (8)", "ASP.NET Core (8)")]
    [InlineData("a, b", "a, b")]
    [InlineData("C:\\temp", "C:\\temp")]
    [InlineData("who: me", "\"who: me\"")]
    [InlineData("ends:", "\"ends:\"")]
    [InlineData("a #1", "\"a #1\"")]
    [InlineData("a#1", "a#1")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("#12", "\"#12\"")]
    [InlineData("*a*", "\"*a*\"")]
    [InlineData("[[db]] fails", "\"[[db]] fails\"")]
    [InlineData("say \"hi\": now", "'say \"hi\": now'")]
    [InlineData("\"it's\"", "'\"it''s\"'")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("12", "\"12\"")]
    [InlineData("1e5", "\"1e5\"")]
    [InlineData("1.0", "\"1.0\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("2026-06-30", "\"2026-06-30\"")]
    [InlineData("2026-06-30 to be", "2026-06-30 to be")]
    [InlineData("0fa1b2c3-0000-4000-8000-000000000001", "0fa1b2c3-0000-4000-8000-000000000001")]
    [InlineData("", "\"\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("a\tb", "\"a\\tb\"")]
    [InlineData("a\u0085b\u2028c\u202Ed\uFEFF", "\"a\\u0085b\\u2028c\\u202Ed\\uFEFF\"")]
    [InlineData("köln 東京 👩‍💻", "köln 東京 👩‍💻")]
    [InlineData("... ", "\"... \"")]
    [InlineData("<<", "\"<<\"")]
    public void A_text_is_quoted_only_where_it_must_be(string text, string written)
    {
        var yaml = YamlWriter.Write(new YamlMap().Add("k", new YamlScalar(text)));
        Assert.Equal($"k: {written}\n", yaml);
        Assert.Equal(text, TextOf(Read(yaml), "k"));
    }

    [Fact]
    public void Between_braces_more_must_be_quoted() =>
        Assert.Equal(
            "list:\n  - { a: \"x, y\", b: \"https://example.org/\", c: \"[z]\", d: plain }\n",
            YamlWriter.Write(new YamlMap().List("list", [new YamlMap().Text("a", "x, y").Text("b", "https://example.org/").Text("c", "[z]").Text("d", "plain")])));

    [Fact]
    public void Several_lines_are_a_block_and_what_is_short_stands_on_a_line() =>
        Assert.Equal(
            """
            text: |
              One: two

              - "three"  
            exact: |-
              a
              b
            broken: "\n a"
            points: [[1, 2.5], [3, 4]]
            items:
              - { id: a, ids: [b, c], flag: true }
              - id: d
                text: |
                  x
                  y
              - id: e
                children:
                  - { id: f }
              - short
            day: 2026-06-30

            """.ReplaceLineEndings("\n"),
            YamlWriter.Write(new YamlMap()
                .Text("text", "One: two\n\n- \"three\"  \n")
                .Text("exact", "a\nb")
                .Text("broken", "\n a")
                .List("points", [Numbers(1, 2.5), Numbers(3, 4)])
                .List("items",
                [
                    new YamlMap().Text("id", "a").Texts("ids", ["b", "c"]).Flag("flag", true).Flag("no", false).Text("none", null as string),
                    new YamlMap().Text("id", "d").Text("text", "x\ny\n"),
                    new YamlMap { IsBlock = true }.Text("id", "e").List("children", [new YamlMap().Text("id", "f")]),
                    new YamlScalar("short"),
                ])
                .Day("day", new DateOnly(2026, 6, 30))));

    [Fact]
    public void What_is_too_long_for_a_line_is_a_block()
    {
        var yaml = YamlWriter.Write(new YamlMap().List("a", [new YamlMap().Text("id", "x").Text("text", new string('w', 200)).Texts("list", Enumerable.Range(0, 40).Select(i => $"word{i}"))]));
        Assert.StartsWith("a:\n  - id: x\n    text: www", yaml, StringComparison.Ordinal);
        Assert.Contains("\n    list:\n      - word0\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_reads_back_as_it_was_wherever_it_stands() =>
        Gen.OneOf(Gen.String[Gen.Char["ab :#-\n\t\"'\\,[]{}|>&*!?%@`~=<.0123_yesno\r\u0085\u2028\uFEFF\u200D\u202Eé"], 0, 12], Gen.String[0, 20], Gen.String[Gen.Char["a \n"], 0, 10]).Array[1, 4].Sample(
            texts =>
            {
                var map = new YamlMap();
                foreach (var (index, text) in texts.Index())
                {
                    map.Add($"block{index}", new YamlScalar(text));
                    map.Add($"list{index}", new YamlList { Items = [new YamlScalar(text), new YamlScalar("next")], IsBlock = true });
                    map.Add($"flow{index}", new YamlList { Items = [new YamlMap().Add("k", new YamlScalar(text)).Add("l", new YamlScalar("after"))] });
                }

                var read = Read(YamlWriter.Write(map));
                foreach (var (index, text) in texts.Index())
                {
                    var clean = YamlText.Clean(text);
                    var items = ((SourceList)read.Find($"list{index}")!.Value).Items;
                    var flow = (SourceMapping)((SourceList)read.Find($"flow{index}")!.Value).Items.Single();
                    Assert.Equal(clean, TextOf(read, $"block{index}"));
                    Assert.Equal([clean, "next"], items.Select(item => ((SourceScalar)item).Text));
                    Assert.Equal((clean, "after"), (TextOf(flow, "k"), TextOf(flow, "l")));
                    Assert.False(read.Find($"block{index}")!.Value.IsNull);
                }
            },
            iter: 20_000);

    [Fact]
    public void Any_key_reads_back() =>
        Gen.String[Gen.Char["ab :#-\"'\\,[]{}<~.0é"], 1, 8].Sample(
            key => Assert.Equal(key, Assert.Single(Read(YamlWriter.Write(new YamlMap().Add("a", new YamlMap().Add(key, new YamlScalar("v"))))).Find("a")!.Value is SourceMapping inner ? inner.Entries : []).Key),
            iter: 3_000);

    [Theory]
    [InlineData(0.1)]
    [InlineData(-12)]
    [InlineData(1e300)]
    [InlineData(123456789.125)]
    public void Numbers_read_back(double number) =>
        Assert.Equal(number, double.Parse(TextOf(Read(YamlWriter.Write(new YamlMap().Number("n", number))), "n"), System.Globalization.CultureInfo.InvariantCulture));

    private static YamlList Numbers(params double[] numbers) => new() { Items = [.. numbers.Select(YamlScalar.Of)] };
}
