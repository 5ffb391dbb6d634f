using CsCheck;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;

namespace Playbook.Sources.Tests.Text;

public sealed class SourceTextTests
{
    [Fact]
    public void Normalises_line_ends_and_the_byte_order_mark() =>
        Assert.Equal("a\nb\nc\n\nd", new SourceText("f", "\uFEFFa\r\nb\rc\r\n\r\nd").Content);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(4, 3, 1)]
    [InlineData(99, 3, 2)]
    [InlineData(-5, 1, 1)]
    public void Knows_lines_and_columns(int offset, int line, int column) =>
        Assert.Equal(new SourceLocation("f", line, column), new SourceText("f", "ab\n\nc").LocationAt(offset));

    [Fact]
    public void Offsets_and_places_go_back_and_forth() =>
        Gen.String[Gen.Char["ab\n"], 0, 40].SelectMany(text => Gen.Int[0, text.Length].Select(offset => (text, offset))).Sample(
            sample =>
            {
                var text = new SourceText("f", sample.text);
                var at = text.LocationAt(sample.offset);
                return text.OffsetOf(at.Line, at.Column) == sample.offset;
            });

    [Fact]
    public void Prose_tells_places_where_it_keeps_lines()
    {
        var at = new SourceLocation("f", 4, 3);
        Assert.Equal(new SourceLocation("f", 5, 7), new Prose("x\nyyyy z", at, true).LocationAt(1, 4));
        Assert.Equal(at, new Prose("x", at, false).LocationAt(1, 4));
    }
}
