using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.Sources.Tests.Yaml;

public sealed class YamlReaderTests
{
    private static (SourceNode? Root, Diagnostic[] Found) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText("a.yml", yaml), bag);
        return (root, [.. bag.ToImmutable()]);
    }

    private static SourceMapping Mapping(string yaml)
    {
        var (root, found) = Read(yaml);
        Assert.Empty(found);
        return Assert.IsType<SourceMapping>(root);
    }

    private static Diagnostic Single(string yaml)
    {
        var (_, found) = Read(yaml);
        return Assert.Single(found);
    }

    [Fact]
    public void Reads_texts_lists_and_mappings_with_places()
    {
        var root = Mapping("a: \"\U0001F600x\" # c\r\nb:\r\n  - one\r\n  - 'it''s'\r\nc: { d: 1 }\r\n");
        Assert.Equal(["a", "b", "c"], root.Entries.Select(entry => entry.Key));
        var a = Assert.IsType<SourceScalar>(root.Find("a")!.Value);
        Assert.Equal(("\U0001F600x", TextStyle.Quoted), (a.Text, a.Style));
        Assert.Equal(new SourceLocation("a.yml", 1, 4), a.Location);
        Assert.Equal(new SourceLocation("a.yml", 1, 5), a.ContentLocation);
        Assert.True(a.KeepsLines);
        var b = Assert.IsType<SourceList>(root.Find("b")!.Value);
        Assert.Equal(new SourceLocation("a.yml", 3, 5), b.Items[0].Location);
        var its = Assert.IsType<SourceScalar>(b.Items[1]);
        Assert.Equal(("it's", false), (its.Text, its.KeepsLines));
        Assert.Equal(new SourceLocation("a.yml", 5, 6), Assert.IsType<SourceMapping>(root.Find("c")!.Value).Entries[0].KeyLocation);
    }

    [Fact]
    public void A_slice_has_the_places_of_the_whole_file()
    {
        const string page = "---\ntitle: x\nbad: [\n---\nbody";
        var bag = new DiagnosticBag();
        var text = new SourceText("p.md", page);
        var root = Assert.IsType<SourceMapping>(YamlReader.Read(text, 4, 9, bag));
        Assert.Equal(new SourceLocation("p.md", 2, 8), root.Find("title")!.Value.Location);
        Assert.Equal(0, bag.Count);
        Assert.Null(YamlReader.Read(text, 4, 16, bag));
        var failure = Assert.Single(bag.ToImmutable());
        Assert.Equal("PB1010", failure.Code);
        Assert.InRange(failure.Location.Line, 3, 4);
    }

    [Theory]
    [InlineData("a: |\n  one\n  two\n", "one\ntwo\n", 2, 3, true)]
    [InlineData("a: |2 # why\n    two\n   three\n", "  two\n three\n", 2, 3, true)]
    [InlineData("a: |-\n\n\n    deep\n     er\n", "\n\ndeep\n er", 2, 5, true)]
    [InlineData("a: &x |\n  one\n", "one\n", 2, 3, true)]
    [InlineData("a: >\n  one\n  two\n", "one two\n", 2, 3, false)]
    [InlineData("a: >-\n  one\n", "one", 2, 3, true)]
    [InlineData("a: one\n  two\n", "one two", 1, 4, false)]
    [InlineData("a: &x one\n", "one", 1, 7, true)]
    [InlineData("a: \"o\\ne\"\n", "o\ne", 1, 5, false)]
    [InlineData("a: |\n", "", 2, 1, false)]
    public void Knows_where_the_content_of_a_text_begins(string yaml, string text, int line, int column, bool keepsLines)
    {
        var scalar = Assert.IsType<SourceScalar>(Mapping(yaml).Entries[0].Value);
        Assert.Equal(text, scalar.Text);
        Assert.Equal(keepsLines, scalar.KeepsLines);
        Assert.Equal(new SourceLocation("a.yml", line, column), scalar.ContentLocation);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("~")]
    public void An_empty_document_is_an_empty_mapping(string yaml) => Assert.Empty(Mapping(yaml).Entries);

    [Theory]
    [InlineData("~", true)]
    [InlineData("", true)]
    [InlineData("null", true)]
    [InlineData("'null'", false)]
    [InlineData("!!str null", false)]
    [InlineData("no", false)]
    public void Knows_what_says_nothing(string value, bool isNull) =>
        Assert.Equal(isNull, Mapping($"a: {value}\n").Entries[0].Value.IsNull);

    [Fact]
    public void Merges_mappings_own_keys_first()
    {
        var root = Mapping("base: &b { x: 1, y: 2 }\nmore: &m { y: 3, z: 4 }\none:\n  <<: *b\n  x: own\nboth:\n  <<: [*m, *b]\n");
        static string Show(SourceNode node) => string.Join(' ', ((SourceMapping)node).Entries.Select(entry => $"{entry.Key}={((SourceScalar)entry.Value).Text}"));
        Assert.Equal("x=own y=2", Show(root.Find("one")!.Value));
        Assert.Equal("y=3 z=4 x=1", Show(root.Find("both")!.Value));
        Assert.Equal("<<", Assert.Single(Mapping("\"<<\": text").Entries).Key);
    }

    [Fact]
    public void An_alias_is_the_node_of_its_anchor()
    {
        var root = Mapping("a: &x [1]\nb: *x\n");
        Assert.Same(root.Find("a")!.Value, root.Find("b")!.Value);
    }

    [Theory]
    [InlineData("a: [1, 2\nb: 3", "PB1010", 1)]
    [InlineData("a: \"x\nb: 1\n", "PB1010", 1)]
    [InlineData("a: 1\n---\nb: 2\n", "PB1016", 2)]
    [InlineData("a: &x [*x]\n", "PB1014", 1)]
    [InlineData("a: &name 1\nb: *nam\n", "PB1017", 2)]
    [InlineData("a: 1\nb: 2\na: 3\n", "PB1015", 3)]
    [InlineData("a:\n  <<: text\n", "PB1018", 2)]
    [InlineData("[a]: 1\n", "PB1019", 1)]
    [InlineData("a: !include x.yml\n", "PB1020", 1)]
    [InlineData("a: 1\nb: \u0007\n", "PB1010", 2)]
    [InlineData("a: 1\u0001\nb: 2\n", "PB1010", 1)]
    [InlineData("\n: ! : ", "PB1010", 2)]
    public void Reports_what_is_wrong_at_its_place(string yaml, string code, int line)
    {
        var found = Single(yaml);
        Assert.Equal((code, line), (found.Code, found.Location.Line));
        Assert.True(found.Location.Column > 0);
    }

    [Fact]
    public void A_duplicate_names_the_first_and_keeps_it()
    {
        var (root, found) = Read("a: 1\nb: 2\na: 3\n");
        Assert.Contains("line 1, column 1", Assert.Single(found).Message, StringComparison.Ordinal);
        Assert.Equal("1", ((SourceScalar)((SourceMapping)root!).Find("a")!.Value).Text);
    }

    [Theory]
    [InlineData("a: b: c\n", "colon")]
    [InlineData("a:\n  b: 1\n\tc: 2\n", "tabs")]
    [InlineData("a: @x\n", "begins with @")]
    [InlineData("a: 'it's'\n", "quote")]
    public void Suggests_the_usual_mistake(string yaml, string part) => Assert.Contains(part, Single(yaml).Suggestion, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_alias_suggests_the_nearest() => Assert.Equal("did you mean \"name\"?", Single("a: &name 1\nb: *nam\n").Suggestion);

    [Fact]
    public void An_alias_bomb_is_refused_at_once()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Assert.Equal("PB1013", Single(bomb).Code);
    }

    [Fact]
    public void Aliases_do_not_hide_depth()
    {
        var deep = "a0: &a0 x\n" + string.Concat(Enumerable.Range(1, 70).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));
        Assert.Equal("PB1012", Single(deep).Code);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_hundred_thousand_levels_are_refused(string open) =>
        Assert.Equal("PB1012", Single(string.Concat(Enumerable.Repeat(open, 100_000))).Code);

    [Fact]
    public void Sixty_four_levels_are_read()
    {
        Mapping("a: " + new string('[', 63) + new string(']', 63));
        Assert.Equal("PB1012", Single("a: " + new string('[', 64) + new string(']', 64)).Code);
    }

    [Fact]
    public void Too_much_is_refused()
    {
        Assert.Equal("PB1011", Single(new string('#', YamlReader.MaximumLength + 1)).Code);
        Assert.Equal("PB1013", Single(string.Concat(Enumerable.Repeat("- x\n", YamlReader.MaximumNodes))).Code);
    }
}
