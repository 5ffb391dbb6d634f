using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.Sources.Tests.Trees;

public sealed class MappingReaderTests
{
    private readonly DiagnosticBag _bag = new();

    private MappingReader Reader(string yaml) => MappingReader.Of(YamlReader.Read(new SourceText("a.yml", yaml), _bag)!, _bag, "the thing")!;

    private Diagnostic Only() => Assert.Single(_bag.ToImmutable());

    [Fact]
    public void Reads_every_type()
    {
        var reader = Reader("text: ' x '\nprose: |\n  One.\n  Two.\nid: T-1\nn: 42\nyes: true\non: 2026-06-30\nword: two\ntexts: [a, b]\nids: [x, y.z]\nmap: { k: v }\nmany: [{ a: 1 }, { a: 2 }]\nwords: [one, two]\nempty:\n");
        Assert.Equal("x", reader.Text("text"));
        var prose = reader.Prose("prose")!;
        Assert.Equal("One.\nTwo.", prose.Markdown);
        Assert.Equal(new SourceLocation("a.yml", 4, 3), prose.LocationAt(1, 0));
        Assert.Equal(Id.Parse("t-1"), reader.Id("id"));
        Assert.Equal(42, reader.Integer("n"));
        Assert.True(reader.Boolean("yes"));
        Assert.Equal(new DateOnly(2026, 6, 30), reader.Date("on"));
        Assert.Equal(2, reader.OneOf("word", ("one", 1), ("two", 2)));
        Assert.Equal(["a", "b"], reader.Texts("texts").Select(text => text.Value));
        Assert.Equal(new Located<Id>(Id.Parse("y.z"), new SourceLocation("a.yml", 11, 10)), reader.Ids("ids")[1]);
        Assert.Equal("v", reader.Mapping("map")!.Text("k"));
        Assert.Equal([1, 2], reader.Mappings("many", "the item").Select(item => item.Integer("a")!.Value));
        Assert.Equal([1, 2], reader.SeveralOf("words", ("one", 1), ("two", 2)));
        Assert.Null(reader.Text("empty"));
        Assert.Null(reader.Text("absent"));
        reader.Finish();
        Assert.Equal(0, _bag.Count);
    }

    [Fact]
    public void Unknown_keys_are_named_with_the_nearest_also_in_mappings_below()
    {
        var reader = Reader("titel: x\nin:\n  colour: y\n");
        reader.Text("title");
        reader.Mapping("in")!.Text("color");
        reader.Finish();
        reader.Finish();
        var found = _bag.ToImmutable();
        Assert.Equal(["PB1030", "PB1030"], found.Select(diagnostic => diagnostic.Code));
        Assert.Equal("did you mean \"title\"?", found[0].Suggestion);
        Assert.Equal("a.yml:3:3", found[1].Location.ToString());
        Assert.Equal("did you mean \"color\"?", found[1].Suggestion);
    }

    [Fact]
    public void Unknown_keys_may_be_less_than_an_error()
    {
        Reader("layout: x\n").Finish(Severity.Notice);
        Assert.Equal(Severity.Notice, Only().Severity);
    }

    [Fact]
    public void Known_keys_are_not_reported()
    {
        var reader = Reader("layout: x\n");
        reader.Known("layout");
        reader.Finish();
        Assert.Equal(0, _bag.Count);
    }

    [Theory]
    [InlineData("k: [x]", "PB1032")]
    [InlineData("k: { a: b }", "PB1032")]
    [InlineData("k:", "PB1031")]
    [InlineData("j: 1", "PB1031")]
    [InlineData("k: ''", "PB1031")]
    public void A_required_text_is_reported_once(string yaml, string code)
    {
        Assert.Null(Reader(yaml).RequiredText("k"));
        Assert.Equal(code, Only().Code);
        Assert.NotNull(Only().Suggestion);
    }

    [Fact]
    public void A_required_id_is_reported_where_the_thing_stands()
    {
        Assert.Null(Reader("\n\nother: 1\n").RequiredId("id"));
        Assert.Equal(("PB1031", 3), (Only().Code, Only().Location.Line));
    }

    [Fact]
    public void A_bad_id_comes_with_a_good_one()
    {
        Assert.Null(Reader("id: Web shop!").Id("id"));
        Assert.Equal(("PB1034", "write \"web-shop\""), (Only().Code, Only().Suggestion));
    }

    [Theory]
    [InlineData("2026-6-30")]
    [InlineData("30.06.2026")]
    [InlineData("2026-02-30")]
    [InlineData("soon")]
    public void A_bad_date_is_reported(string date)
    {
        Assert.Null(Reader($"on: {date}").Date("on"));
        Assert.Equal("PB1035", Only().Code);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("'3'")]
    [InlineData("10")]
    [InlineData("99999999999")]
    public void A_bad_number_is_reported_with_its_bounds(string number)
    {
        Assert.Null(Reader($"n: {number}").Integer("n", 0, 9));
        Assert.Equal("PB1036", Only().Code);
        Assert.Contains("from 0 to 9", Only().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Yes_is_not_a_truth_value_but_understood()
    {
        Assert.Null(Reader("draft: yes").Boolean("draft"));
        Assert.Equal("write draft: true", Only().Suggestion);
    }

    [Fact]
    public void A_bad_word_lists_the_good_ones()
    {
        Assert.Null(Reader("status: Done").OneOf("status", ("open", 1), ("done", 2), ("retired", 3)));
        Assert.Equal("status is open, done or retired, and this is \"Done\"", Only().Message);
        Assert.Equal("did you mean \"done\"?", Only().Suggestion);
    }

    [Fact]
    public void A_lone_text_is_a_list_of_one_with_a_diagnostic()
    {
        Assert.Equal("people", Assert.Single(Reader("tags: people").Texts("tags")).Value);
        Assert.Equal("write tags: [people]", Only().Suggestion);
    }

    [Theory]
    [InlineData("k: [[a]]")]
    [InlineData("k: [{ a: b }]")]
    public void Items_of_a_list_of_texts_are_texts(string yaml)
    {
        Assert.Empty(Reader(yaml).Texts("k"));
        Assert.Equal("PB1032", Only().Code);
    }

    [Fact]
    public void Items_of_a_list_of_mappings_are_mappings()
    {
        Assert.Single(Reader("k:\n  - a: b\n  - text\n  -\n").Mappings("k", "the item"));
        Assert.Equal(3, Only().Location.Line);
    }

    [Theory]
    [InlineData("k: text")]
    [InlineData("k: [a]")]
    public void Mappings_are_mappings(string yaml)
    {
        Assert.Null(Reader(yaml).Mapping("k"));
        Assert.Equal("PB1032", Only().Code);
    }

    [Fact]
    public void Maps_give_their_entries()
    {
        Assert.Equal("row", Assert.Single(Reader("k: { row: [a] }").Map("k")).Key);
        Assert.Empty(Reader("k: [a]").Map("k"));
        Assert.Equal("PB1032", Only().Code);
    }

    [Fact]
    public void A_root_that_is_no_mapping_is_reported()
    {
        Assert.Null(MappingReader.Of(YamlReader.Read(new SourceText("a.yml", "- a"), _bag)!, _bag, "a threat model"));
        Assert.Equal("a threat model is a mapping, and here stands a list", Only().Message);
    }

    [Theory]
    [InlineData("a: 1", null, 0)]
    [InlineData("visibility: public", Visibility.Public, 0)]
    [InlineData("visibility: Public", Visibility.Restricted, 1)]
    [InlineData("visibility:", Visibility.Restricted, 1)]
    [InlineData("visibility: [public]", Visibility.Restricted, 1)]
    [InlineData("visiblity: public", Visibility.Restricted, 0)]
    public void Visibility_fails_closed(string yaml, Visibility? expected, int diagnostics)
    {
        Assert.Equal(expected, Reader(yaml).Visibility());
        Assert.Equal(diagnostics, _bag.Count);
    }

    [Theory]
    [InlineData("schema: 1", null, true)]
    [InlineData("title: x", "PB1040", true)]
    [InlineData("schema: 2", "PB1041", false)]
    [InlineData("schema: one", "PB1042", true)]
    [InlineData("schema: '1'", "PB1042", true)]
    [InlineData("schema: 0", "PB1042", true)]
    [InlineData("schema: [1]", "PB1042", true)]
    public void Schema_is_checked(string yaml, string? code, bool readOn)
    {
        Assert.Equal(readOn, YamlSchema.Check(Reader(yaml)));
        Assert.Equal(code, _bag.ToImmutable().SingleOrDefault()?.Code);
    }
}
