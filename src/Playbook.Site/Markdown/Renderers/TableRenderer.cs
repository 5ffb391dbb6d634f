using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Playbook.Views.Language;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>
/// Tables, in a region of their own that scrolls where the page is too narrow. Alignment is a class: the content security policy
/// allows no inline style.
/// </summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        if (!IsTable(table, (BodyRenderer)renderer))
        {
            return;
        }

        var number = ++((BodyRenderer)renderer).Page.Tables;
        renderer.EnsureLine();
        var label = ((BodyRenderer)renderer).Page.Dialect.Words.Table.Fill(("number", number.ToString(CultureInfo.InvariantCulture)));
        renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"").WriteEscape(label).Write("\"><table>").WriteLine();
        var inBody = false;
        foreach (var row in table.OfType<TableRow>())
        {
            if (row.IsHeader)
            {
                renderer.Write("<thead>");
            }
            else if (!inBody)
            {
                inBody = true;
                renderer.Write("<tbody>");
            }

            WriteRow(renderer, table, row);
            renderer.WriteLine(row.IsHeader ? "</thead>" : "");
        }

        renderer.WriteLine(inBody ? "</tbody></table></div>" : "</table></div>");
    }

    // GitHub takes it for a table only where the delimiter row has as many cells as the header (GFM 0.29, section 4.10), which Markdig
    // does not ask for; else the lines are text.
    private static bool IsTable(Table table, BodyRenderer renderer)
    {
        var written = renderer.Page.Source.Content.AsSpan(renderer.Page.Offset);
        if (table.Span.Start < 0 || table.Span.End >= written.Length || table.Count == 0)
        {
            return true;
        }

        var lines = written[table.Span.Start..(table.Span.End + 1)].ToString().Split('\n');
        if (lines.Length < 2 || CellsOf(lines[0]) == CellsOf(lines[1]))
        {
            return true;
        }

        renderer.EnsureLine();
        renderer.Write("<p>").WriteEscape(string.Join('\n', lines)).WriteLine("</p>");
        return false;
    }

    private static int CellsOf(string line)
    {
        var text = line.AsSpan().TrimStart(" >\t").TrimEnd();
        text = text.StartsWith("|", StringComparison.Ordinal) ? text[1..] : text;
        text = text.EndsWith("|", StringComparison.Ordinal) && !text.EndsWith("\\|", StringComparison.Ordinal) ? text[..^1] : text;
        var cells = 1;
        var inCode = false;
        for (var i = 0; i < text.Length; i++)
        {
            inCode ^= text[i] == '`';
            cells += text[i] == '|' && !inCode && (i == 0 || text[i - 1] != '\\') ? 1 : 0;
        }

        return cells;
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= table.ColumnDefinitions.Count ? i : cell.ColumnIndex;
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            var name = row.IsHeader ? "th" : "td";
            renderer.Write($"<{name}{(row.IsHeader ? " scope=\"col\"" : "")}");
            renderer.Write(alignment switch
            {
                TableColumnAlign.Center => " class=\"align-center\">",
                TableColumnAlign.Right => " class=\"align-right\">",
                TableColumnAlign.Left => " class=\"align-left\">",
                _ => ">",
            });
            var implicitParagraph = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = true;
            ((BodyRenderer)renderer).IsInTable = true;
            renderer.WriteChildren(cell);
            ((BodyRenderer)renderer).IsInTable = false;
            renderer.ImplicitParagraph = implicitParagraph;
            renderer.Write($"</{name}>");
        }

        renderer.Write("</tr>");
    }
}
