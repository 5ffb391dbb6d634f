using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Playbook.Site.Markdown.Renderers;

/// <summary>
/// Tables, in a region of their own that scrolls where the page is too narrow. Alignment is a class: the content security policy
/// allows no inline style.
/// </summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var number = ++((BodyRenderer)renderer).Page.Tables;
        renderer.EnsureLine();
        renderer.Write($"<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Table {number}\"><table>").WriteLine();
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
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = implicitParagraph;
            renderer.Write($"</{name}>");
        }

        renderer.Write("</tr>");
    }
}
