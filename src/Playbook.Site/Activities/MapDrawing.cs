using System.Collections.Immutable;
using Playbook.Diagrams;
using Playbook.Diagrams.Text;
using Playbook.Site.Diagrams;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Activities;

/// <summary>Draws the playbook's map: a column a stage, an activity a card, people above process above technology, an arrow from each stage to the next.</summary>
internal static class MapDrawing
{
    private const double CardWidth = 164;
    private const double Padding = 12;
    private const double Gap = 10;
    private const double StageGap = 30;
    private const double HeaderHeight = 44;
    private const double Margin = 12;
    private const double LeastStage = 60;

    /// <summary>Draws the map.</summary>
    /// <param name="rows">A row a stage, a cell a category.</param>
    /// <param name="categories">The categories' names.</param>
    /// <param name="ui">The product's own texts.</param>
    public static DrawingView Draw(ImmutableArray<MapRow> rows, ImmutableArray<string> categories, UiText ui)
    {
        var areas = ImmutableArray.CreateBuilder<DrawnArea>();
        var nodes = ImmutableArray.CreateBuilder<DrawnNode>();
        var stageWidth = CardWidth + (2 * Padding);
        var bottom = Margin + HeaderHeight + LeastStage;
        foreach (var (index, row) in rows.Index())
        {
            var x = Margin + (index * (stageWidth + StageGap));
            var y = Margin + HeaderHeight;
            foreach (var (column, activity) in row.Cells.SelectMany((cell, column) => cell.Select(activity => (column, activity))))
            {
                var text = new NodeText(LabelText.Fit($"{activity.Number} {activity.Link.Text}", NodeText.NodeFont, CardWidth - (2 * Padding), 4), null, categories[column]);
                var box = new Box(x + Padding, y, CardWidth, text.Size.Height + (2 * Gap));
                nodes.Add(new DrawnNode(
                    new DrawnThing($"map-{index}-{nodes.Count}", activity.Link.Address, $"{activity.Number} {activity.Link.Text}, {row.Stage.Text}, {categories[column].ToLowerInvariant()}".Trim()),
                    NodeShape.Rounded,
                    box.Drawn(),
                    text.LabelIn(box)));
                y += box.Height + Gap;
            }

            bottom = Math.Max(bottom, y + Padding - Gap);
        }

        foreach (var (index, row) in rows.Index())
        {
            var x = Margin + (index * (stageWidth + StageGap));
            var label = LabelText.Fit(row.Stage.Text, NodeText.AreaFont, CardWidth, 2, isBold: true);
            areas.Add(new DrawnArea(
                new DrawnThing($"map-stage-{index}", row.Stage.Address, $"{row.Stage.Text}, a stage"),
                new DrawnBox(x, Margin, stageWidth, bottom - Margin),
                new DrawnLabel(label.Lines, new DrawnBox(x + Padding, Margin + 8, label.Width, label.Height)))
            { IsStage = true });
        }

        var middle = Margin + (HeaderHeight / 2);
        return new DrawingView("map-drawing", ui.Drawings.Map, (2 * Margin) + (rows.Length * stageWidth) + ((rows.Length - 1) * StageGap), bottom + Margin)
        {
            Description = $"{rows.Length} stages from left to right, with {nodes.Count} activities. The table beside it says the same.",
            Areas = areas.ToImmutable(),
            Nodes = nodes.ToImmutable(),
            Lines =
            [
                .. Enumerable.Range(0, Math.Max(0, rows.Length - 1)).Select(index =>
                {
                    var x = Margin + (index * (stageWidth + StageGap)) + stageWidth;
                    return new DrawnLine(
                        new DrawnThing($"map-to-{index + 1}", null, $"{rows[index].Stage.Text} leads to {rows[index + 1].Stage.Text}"),
                        LineKind.Arrow,
                        FormattableString.Invariant($"M{x:0.#} {middle:0.#}h{StageGap:0.#}"),
                        null);
                }),
            ],
            FileAddress = FileAddress,
        };
    }

    /// <summary>Where the map is written as a file.</summary>
    public const string FileAddress = "map.svg";
}
