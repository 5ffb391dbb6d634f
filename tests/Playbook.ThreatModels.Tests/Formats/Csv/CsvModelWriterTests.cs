using System.Text;
using CsCheck;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Formats.Csv;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Tests.Formats.Csv;

public sealed class CsvModelWriterTests
{
    private static readonly string[] s_attacks =
        ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\"=1", "'=1", "x;=1+1;y", "x\n=1", "x\n- cmd|' /C calc'!A0", "＝1", "=HYPERLINK(\"http://x\",\"y\")", "\u200B=1", ";;=1", "\tx"];

    private static Written Write(ThreatModel model) => WriterList.Find("csv")!.Write(model);

    [Fact]
    public void Each_threat_is_a_row_in_the_columns_that_trackers_want()
    {
        var rows = Rows(Write(Import.Good("threat-models/shop.yml", Native.FullModel.Yaml)).Text);
        Assert.Equal(CsvModelWriter.Columns, rows[0]);
        Assert.Equal(3, rows.Count);
        string Cell(int row, string column) => rows[row][rows[0].IndexOf(column)];
        Assert.Equal(("T-003", "webshop", "A stolen session is replayed", "Spoofing"), (Cell(1, "Id"), Cell(1, "Model"), Cell(1, "Title"), Cell(1, "Category")));
        Assert.Equal("Front end; Checkout; Order; Shop network", Cell(1, "Affects"));
        Assert.Equal(("likely", "major", "unlikely", "minor"), (Cell(1, "Likelihood"), Cell(1, "Impact"), Cell(1, "Residual likelihood"), Cell(1, "Residual impact")));
        Assert.Equal(("done", "retain", "M-001 Rotate (verified)"), (Cell(1, "Status"), Cell(1, "Treatment"), Cell(1, "Mitigations")));
        Assert.Equal(("team-checkout", "2026-05-01", "SHOP-411"), (Cell(1, "Owner"), Cell(1, "Due"), Cell(1, "Tickets")));
        Assert.Equal(("Ada", "2027-05-02", "It is rare."), (Cell(1, "Accepted by"), Cell(1, "Accepted until"), Cell(1, "Acceptance reason")));
        Assert.Equal(("CWE-384; CAPEC-60", "Whoever holds the cookie\nis the customer."), (Cell(1, "References"), Cell(1, "Description")));
        Assert.Equal("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", Cell(2, "Score"));
    }

    [Fact]
    public void What_is_not_of_threats_is_counted()
    {
        var losses = Write(Import.Good("threat-models/shop.yml", Native.FullModel.Yaml)).Losses;
        Assert.Contains("3 components", losses);
        Assert.Contains("an attack tree", losses);
        Assert.DoesNotContain(losses, loss => loss.EndsWith("mitigation that no threat names", StringComparison.Ordinal));
    }

    [Fact]
    public void No_cell_begins_with_what_a_spreadsheet_would_run_however_it_splits()
    {
        foreach (var attack in s_attacks)
        {
            var safe = SafeCell.Of(attack);
            Assert.NotEqual(attack, safe);
            Assert.DoesNotContain(safe.Split(';', '\t', '\n', '\r').Where(piece => piece.Length > 0), piece => "=+@＝".Contains(piece.TrimStart(' ', '"', '\u200B').FirstOrDefault(), StringComparison.Ordinal));
            Assert.Equal(attack, SafeCell.Back(safe));
        }
    }

    [Theory]
    [InlineData("A stolen session")]
    [InlineData("a = b; c - d")]
    [InlineData("One:\n- two\n- three")]
    [InlineData("it's 'quoted'")]
    [InlineData("")]
    public void What_is_harmless_stays(string text) => Assert.Equal(text, SafeCell.Of(text));

    [Fact]
    public void Every_text_can_be_had_back() =>
        Gen.String[Gen.Char["=+-@'\" ;\t\r\n(|!ab＝\u200B"], 0, 12].Sample(text =>
        {
            var safe = SafeCell.Of(text);
            Assert.False("=+-@\t\r\n".Contains(safe.FirstOrDefault('x'), StringComparison.Ordinal));
            Assert.Equal(text, SafeCell.Back(safe));
        },
        iter: 20_000);

    [Fact]
    public void Any_model_gives_whole_rows() =>
        ModelGen.Models().Sample(
            model =>
            {
                var rows = Rows(Write(model).Text);
                Assert.Equal(model.Threats.Length + 1, rows.Count);
                Assert.All(rows, row => Assert.Equal(CsvModelWriter.Columns.Length, row.Count));
                Assert.Equal(model.Threats.Select(threat => threat.Title), rows.Skip(1).Select(row => SafeCell.Back(row[rows[0].IndexOf("Title")])));
            },
            iter: 300);

    // By hand after RFC 4180, to hold the writer to it and not to its own reader.
    private static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            Assert.Equal('"', text[at++]);
            var cell = new StringBuilder();
            while (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'))
            {
                at += text[at] == '"' ? 1 : 0;
                cell.Append(text[at++]);
            }

            row.Add(cell.ToString());
            at++;
            if (text[at] == ',')
            {
                at++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            rows.Add(row);
            row = [];
        }

        return rows;
    }
}
