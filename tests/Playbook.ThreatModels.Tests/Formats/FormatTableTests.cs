using System.Runtime.CompilerServices;
using Playbook.ThreatModels.Formats;

namespace Playbook.ThreatModels.Tests.Formats;

public sealed class FormatTableTests
{
    private const string Begin = "<!-- made by FormatTableTests from what the readers and writers do -->\n";
    private const string End = "<!-- end -->\n";

    [Fact]
    public void The_table_in_docs_is_what_the_readers_and_writers_do()
    {
        var page = Path.Combine(Docs(), "other-tools.md");
        var text = File.ReadAllText(page).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= Begin.Length && end >= begin, $"{page} has lost the marks between which the table stands");
        var expected = $"{text[..begin]}\n{FormatTable.Write()}\n{text[end..]}";
        if (Environment.GetEnvironmentVariable("PLAYBOOK_ACCEPT") == "1")
        {
            File.WriteAllText(page, expected);
        }
        else
        {
            Assert.Equal(expected, text);
        }
    }

    [Fact]
    public void Every_format_and_every_target_of_a_conversion_is_named_in_docs()
    {
        var text = File.ReadAllText(Path.Combine(Docs(), "other-tools.md"));
        Assert.All(ThreatModelReader.Formats, format => Assert.Contains(format.Title, text, StringComparison.Ordinal));
        Assert.All(WriterList.All, writer => Assert.Contains($"`{writer.Name}`", text, StringComparison.Ordinal));
    }

    private static string Docs([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs"));
}
