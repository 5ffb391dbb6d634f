using System.Text.Json;
using CsCheck;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Json;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.Sources.Tests.Json;

public sealed class JsonTreeReaderTests
{
    private static (SourceNode? Root, Diagnostic[] Found) Read(string json)
    {
        var bag = new DiagnosticBag();
        var root = JsonTreeReader.Read(new SourceText("f.json", json), bag);
        return (root, [.. bag.ToImmutable()]);
    }

    private static SourceMapping Good(string json)
    {
        var (root, found) = Read(json);
        Assert.Empty(found);
        return Assert.IsType<SourceMapping>(root);
    }

    [Fact]
    public void Every_node_has_its_place_in_characters()
    {
        var root = Good("{\n  \"ä😀\": [1, \"x\"],\n  \"b\": { \"c\": null }\n}");
        var list = Assert.IsType<SourceList>(root.Find("ä😀")!.Value);
        Assert.Equal(new SourceLocation("f.json", 2, 3), root.Entries[0].KeyLocation);
        Assert.Equal(new SourceLocation("f.json", 2, 10), list.Location);
        Assert.Equal(new SourceLocation("f.json", 2, 14), list.Items[1].Location);
        Assert.Equal(new SourceLocation("f.json", 2, 15), ((SourceScalar)list.Items[1]).ContentLocation);
        Assert.Equal(new SourceLocation("f.json", 3, 15), ((SourceMapping)root.Find("b")!.Value).Find("c")!.Value.Location);
    }

    [Fact]
    public void Null_says_nothing_and_a_text_in_quotes_is_no_number()
    {
        var root = Good("{ \"a\": null, \"b\": \"null\", \"c\": true, \"d\": \"1\", \"e\": 1.5e3 }");
        Assert.Equal([true, false, false, false, false], root.Entries.Select(entry => entry.Value.IsNull));
        Assert.Equal(["null", "null", "true", "1", "1.5e3"], root.Entries.Select(entry => ((SourceScalar)entry.Value).Text));
        Assert.Equal([true, false, true, false, true], root.Entries.Select(entry => ((SourceScalar)entry.Value).IsPlain));
    }

    [Fact]
    public void A_key_that_stands_twice_is_kept_twice_and_the_first_is_found()
    {
        var root = Good("{ \"a\": 1, \"a\": 2 }");
        Assert.Equal(2, root.Entries.Length);
        Assert.Equal("1", ((SourceScalar)root.Find("a")!.Value).Text);
    }

    [Fact]
    public void Comments_and_trailing_commas_are_passed_over() => Assert.Single(Good("/* x */ { \"a\": [1, 2,], // y\n }").Entries);

    [Fact]
    public void Half_a_character_and_what_no_text_holds_are_replaced()
    {
        var root = Good("{ \"a\": \"x\\ud83dy\", \"b\": \"\\u0000\\uFDD0\" }");
        Assert.DoesNotContain('\ud83d', ((SourceScalar)root.Find("a")!.Value).Text);
        Assert.Equal("\uFFFD\uFFFD", ((SourceScalar)root.Find("b")!.Value).Text);
    }

    [Theory]
    [InlineData("{", "PB1050")]
    [InlineData("", "PB1050")]
    [InlineData("{} {}", "PB1050")]
    [InlineData("{ \"a\": 01 }", "PB1050")]
    [InlineData("{ 'a': 1 }", "PB1050")]
    public void What_is_no_json_is_one_diagnostic(string json, string code)
    {
        var (root, found) = Read(json);
        Assert.Null(root);
        Assert.Equal(code, Assert.Single(found).Code);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void Depth_is_bounded(int depth, bool isRead)
    {
        var (root, found) = Read(new string('[', depth) + new string(']', depth));
        Assert.Equal(isRead, root is not null);
        Assert.Equal(isRead ? [] : ["PB1051"], found.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void The_number_of_values_is_bounded()
    {
        var (root, found) = Read("[" + string.Join(',', Enumerable.Repeat("1", JsonTreeReader.MaximumNodes)) + "]");
        Assert.Null(root);
        Assert.Equal("PB1052", Assert.Single(found).Code);
    }

    [Fact]
    public void Any_text_is_read_as_System_Text_Json_reads_it_and_nothing_throws() =>
        Gen.String[Gen.Char["{}[]\",:0123456789.eE+-truefalsn \n\\u\u00e9\ud83d\ude00'/*"], 0, 60].Sample(json =>
        {
            var (root, found) = Read(json);
            bool isJson;
            try
            {
                using var document = JsonDocument.Parse(new SourceText("f", json).Content, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                isJson = true;
            }
            catch (Exception failure) when (failure is JsonException or ArgumentException)
            {
                isJson = false;
            }

            // A lone half of a character in the text itself is replaced before parsing here, and refused there.
            return root is not null == isJson || json.Any(char.IsSurrogate) || (root is null && found.Length == 1);
        }, iter: 20_000);
}
