using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Threatcl;

namespace Playbook.ThreatModels.Tests.Formats.Threatcl;

public sealed class HclReaderTests
{
    private static (SourceMapping Root, Diagnostic[] Found) Read(string text)
    {
        var bag = new DiagnosticBag();
        var root = HclReader.Read(new SourceText("m.hcl", text), type => type == "named", bag);
        return (root, [.. bag.ToImmutable()]);
    }

    private static SourceMapping Good(string text)
    {
        var (root, found) = Read(text);
        Assert.Empty(found);
        return root;
    }

    private static SourceScalar Scalar(string value) => Assert.IsType<SourceScalar>(Good($"a = {value}\n").Entries.Single().Value);

    [Theory]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"a \\\"quote\\\", a \\\\, a tab\\t and a line\\n\"", "a \"quote\", a \\, a tab\t and a line\n")]
    [InlineData("\"\\u00e9 \\U0001F600 \\ud800\"", "\u00e9 \U0001F600 \uFFFD")]
    [InlineData("\"$${x} and %%{y}\"", "${x} and %{y}")]
    [InlineData("\"100 % of $5\"", "100 % of $5")]
    [InlineData("\"see ${var.x[\"}\"]} there\"", "see ${var.x[\"}\"]} there")]
    [InlineData("-12.5e3", "-12.5e3")]
    [InlineData("true # why", "true")]
    [InlineData("null // nothing", "null")]
    [InlineData("/* before */ 7 /* after */", "7")]
    [InlineData("var.x", "var.x")]
    [InlineData("import.control.a.description # where from", "import.control.a.description")]
    [InlineData("1 + 2", "1 + 2")]
    [InlineData("\"a\" == \"b\" ? \"#\" : \"}\"", "\"a\" == \"b\" ? \"#\" : \"}\"")]
    [InlineData("join(\",\", [\n  \"a\",\n  \"b\" ])", "join(\",\", [\n  \"a\",\n  \"b\" ])")]
    [InlineData("[for x in y : x]", "[for x in y : x]")]
    [InlineData("{ for k, v in y : k => v }", "{ for k, v in y : k => v }")]
    [InlineData("[1, 2][0]", "[1, 2][0]")]
    [InlineData("12ab", "12ab")]
    public void A_value_is_what_it_says_or_stays_as_it_is_written(string written, string value) => Assert.Equal(value, Scalar(written).Text);

    [Theory]
    [InlineData("\"7\"", false)]
    [InlineData("7", false)]
    [InlineData("null", false)]
    [InlineData("seven", true)]
    [InlineData("[1][0]", true)]
    public void What_would_have_to_be_computed_is_told_apart(string written, bool isExpression) =>
        Assert.Equal(isExpression, HclExpressions.IsExpression(Scalar(written)));

    [Fact]
    public void A_heredoc_is_its_lines() => Assert.Equal("one\n  two ${x} \"three\" \\n\n", Scalar("<<EOT\none\n  two $${x} \"three\" \\n\nEOT").Text);

    [Fact]
    public void A_heredoc_with_a_hyphen_loses_the_least_indentation_and_keeps_blank_lines()
    {
        var scalar = Scalar("<<-EOT\n      graph\n\n        a --> b\n    EOT");
        Assert.Equal("graph\n\n  a --> b\n", scalar.Text);
        Assert.Equal((2, 7), (scalar.ContentLocation.Line, scalar.ContentLocation.Column));
    }

    [Fact]
    public void An_empty_heredoc_is_an_empty_text() => Assert.Equal("", Scalar("<<EOT\nEOT").Text);

    [Fact]
    public void Lists_and_objects_hold_literals_beside_expressions()
    {
        var root = Good("a = [\"x\", var.y, [1,],\n # last\n]\nb = { c = 1, \"d e\" : 2\n f = var.g }\n");
        var list = Assert.IsType<SourceList>(root.Find("a")!.Value);
        Assert.Equal(["x", "var.y"], list.Items.OfType<SourceScalar>().Select(item => item.Text));
        Assert.Equal([("c", "1"), ("d e", "2"), ("f", "var.g")], Assert.IsType<SourceMapping>(root.Find("b")!.Value).Entries.Select(entry => (entry.Key, ((SourceScalar)entry.Value).Text)));
    }

    [Fact]
    public void Blocks_are_mappings_by_label_and_may_repeat()
    {
        var root = Good("a \"b\" c {}\na \"b\" d { x = 1 }\na {\n y = 2 }\n");
        Assert.Equal(["a", "a", "a"], root.Entries.Select(entry => entry.Key));
        Assert.Equal("b.d.x", Path(root.Entries[1].Value));
        Assert.Equal("y", Path(root.Entries[2].Value));
        Assert.Equal(new SourceLocation("m.hcl", 2, 3), ((SourceMapping)root.Entries[1].Value).Entries[0].KeyLocation);

        static string Path(SourceNode node) => node is SourceMapping { Entries: [var entry, ..] } ? $"{entry.Key}.{Path(entry.Value)}".TrimEnd('.') : "";
    }

    [Fact]
    public void A_label_may_be_an_attribute() =>
        Assert.Equal([("name", "b"), ("x", "1")], ((SourceMapping)Good("named \"b\" {\n x = 1 }\n").Entries.Single().Value).Entries.Select(entry => (entry.Key, ((SourceScalar)entry.Value).Text)));

    [Theory]
    [InlineData("a = \"x\nb = 1\n", 1, 5, "the text that begins here is not closed on its line")]
    [InlineData("a {\n  b = 1\n", 1, 1, "the block \"a\" that begins here is not closed")]
    [InlineData("a {\n  b = \n}\n", 2, 7, "a value is expected here")]
    [InlineData("a {\n  \"b\" = 1\n}\n", 2, 3, "the name of a block or of an attribute is expected here")]
    [InlineData("a \"b\"\n", 1, 6, "\"{\" is expected after the labels of \"a\"")]
    [InlineData("a\n", 1, 2, "\"=\" and a value, or a block in braces, is expected after \"a\"")]
    [InlineData("a = [1 2\n b = 3\n", 1, 5, "the list that begins here is not closed")]
    [InlineData("a = [1 2}\n", 1, 9, "a comma or the end of the list is expected here")]
    [InlineData("a = f(1\n", 1, 5, "what begins here is not closed: \")\" is missing")]
    [InlineData("a = f(1]\n", 1, 8, "\")\" is expected here")]
    [InlineData("a = [1\n", 1, 5, "the list that begins here is not closed")]
    [InlineData("a = 1, b\n", 1, 6, "the end of the line is expected after the value of \"a\"")]
    [InlineData("a = <<EOT\nx\n", 1, 5, "the text that begins here is not closed: a line with its name alone is expected")]
    [InlineData("/* a = 1", 1, 1, "the comment that begins here is not closed")]
    [InlineData("a {}\n}\n", 2, 1, "this brace closes nothing")]
    public void Broken_grammar_is_told_with_its_place(string text, int line, int column, string message)
    {
        var broken = Assert.Single(Read(text).Found);
        Assert.Equal(("PB3003", line, column), (broken.Code, broken.Location.Line, broken.Location.Column));
        Assert.Equal(message, broken.Message);
    }

    [Fact]
    public void What_was_whole_before_the_break_is_kept()
    {
        var (root, _) = Read("a = 1\nb {\n c = 2 }\nd { e = \"\n");
        Assert.Equal(["a", "b"], root.Entries.Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("a {", "}")]
    [InlineData("a = [", "]")]
    [InlineData("a \"b\" \"c\" {", "}")]
    [InlineData("x = {\n a = {", "}")]
    public void Depth_is_bounded(string open, string close)
    {
        foreach (var times in (int[])[1_000, 200_000])
        {
            var first = open[..(open.IndexOfAny(['{', '[']) + 1)];
            var text = first.Contains('=', StringComparison.Ordinal)
                ? first + string.Concat(Enumerable.Repeat(open[^1] == '[' ? "[" : "a={", times)) + string.Concat(Enumerable.Repeat(close, times + 1))
                : string.Concat(Enumerable.Repeat(open, times)) + string.Concat(Enumerable.Repeat(close, times));
            Assert.Equal("PB3044", Assert.Single(Read(text).Found).Code);
        }
    }

    [Theory]
    [InlineData("x = f(", "<<A\n")]
    [InlineData("x = ", "a<<b")]
    [InlineData("x = ", "f(")]
    [InlineData("x = \"", "${\"")]
    [InlineData("x = [", "[1 2],")]
    [InlineData("", "a {} ")]
    [InlineData("", "/* */ # \n")]
    [InlineData("x = ", "{a=[")]
    public void Nothing_takes_long(string first, string repeated)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Read(first + string.Concat(Enumerable.Repeat(repeated, 2_000_000 / repeated.Length)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(4), $"took {clock.Elapsed}");
    }
}
