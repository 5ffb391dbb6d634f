using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Themes.Default.Diagrams;

/// <summary>
/// Writes a risk matrix as a picture that stands alone: each cell with its level's word and bars and how many threats lie in it, the
/// appetite as a thick line. Names that are long are broken at spaces; a word that is longer still is set narrower.
/// </summary>
/// <param name="view">The matrix.</param>
/// <param name="grid">Its cells.</param>
/// <param name="ui">The product's own texts.</param>
internal sealed class MatrixSvg(RiskMatrixView view, MatrixGrid grid, UiText ui)
{
    private const double CellWidth = 132;
    private const double CellHeight = 66;
    private const double Gap = 4;
    private const double Left = 150;
    private const double Top = 92;
    private const double Margin = 14;
    private const double LineHeight = 15;

    // As many letters of the small font as a cell is wide, on average.
    private const int LettersALine = 19;

    private readonly SvgText _svg = new();

    /// <summary>The picture.</summary>
    public string Write()
    {
        double width = Left + (grid.Columns.Length * (CellWidth + Gap)) + Margin, height = Top + (grid.Rows.Length * (CellHeight + Gap)) + (view.Appetite is null ? 0 : 26) + Margin;
        _svg.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", FormattableString.Invariant($"0 0 {width} {height}")),
            ("width", width),
            ("height", height),
            ("role", "group"),
            ("aria-labelledby", "_matrix-title"));
        _svg.Element("title", view.Caption, ("id", "_matrix-title")).Style(PictureStyle.Write(view.LevelColors)).Empty("rect", ("class", "paper"), ("width", "100%"), ("height", "100%"));
        _svg.Element("text", view.Caption, ("class", "matrix-caption"), ("x", Margin), ("y", 26.0));
        WriteAxes();
        foreach (var (index, row) in grid.Rows.Index())
        {
            Write(row, Top + (index * (CellHeight + Gap)));
        }

        if (view.Appetite is { } appetite)
        {
            var y = height - Margin - 4;
            _svg.Empty("path", ("class", "appetite"), ("d", FormattableString.Invariant($"M{Left} {y - 4}h26")))
                .Element("text", ui.Matrix.AppetiteOfPicture.Fill(("level", appetite.Title)), ("class", "legend-text"), ("x", Left + 34), ("y", y));
        }

        return _svg.Close().ToString();
    }

    private void WriteAxes()
    {
        var middle = Top + (grid.Rows.Length * (CellHeight + Gap) / 2);
        _svg.Element("text", grid.ColumnTitle, ("class", "axis"), ("x", Left + (grid.Columns.Length * (CellWidth + Gap) / 2)), ("y", 50.0))
            .Element("text", grid.RowTitle, ("class", "axis"), ("transform", FormattableString.Invariant($"translate(22 {middle:0.#}) rotate(-90)")));
        foreach (var (index, column) in grid.Columns.Index())
        {
            WriteLines(column, Left + (index * (CellWidth + Gap)) + (CellWidth / 2), Top - 16, "axis-name", 2);
        }
    }

    private void Write(MatrixRow row, double y)
    {
        WriteLines(row.Title, Left - 12, y + (CellHeight / 2), "row-name", 3);
        foreach (var (index, cell) in row.Cells.Index())
        {
            var x = Left + (index * (CellWidth + Gap));
            var words = cell.Threats.Count == 0 ? "" : ui.Count(ui.Words.CountThreats, cell.Threats.Count);
            _svg.Open("g", ("class", $"level-{cell.Level.Key}"))
                .Element("title", $"{grid.RowTitle} {row.Title}, {grid.ColumnTitle} {grid.Columns[index]}: {cell.Level.Title}{(words.Length == 0 ? "" : ", " + words)}{(cell.IsBeyondAppetite ? $", {ui.Matrix.BeyondAppetite}" : "")}")
                .Empty("rect", ("class", "cell"), ("x", x), ("y", y), ("width", CellWidth), ("height", CellHeight), ("rx", 4.0));
            MarkSvg.Write(_svg, new RiskMark(cell.Level, cell.Level.Title, new DrawnBox(x + 6, y + 6, CellWidth - 12, 17)));
            if (words.Length > 0)
            {
                _svg.Element("text", words, ("class", "cell-count"), ("x", x + (CellWidth / 2)), ("y", y + 48));
            }

            _svg.Close();
            WriteAppetite(cell.AppetiteEnds, x, y);
        }
    }

    // In the gap between the cells, on the sides where a cell within the appetite lies.
    private void WriteAppetite(CellSides sides, double x, double y)
    {
        double left = x - (Gap / 2), top = y - (Gap / 2), width = CellWidth + Gap, height = CellHeight + Gap;
        WriteSide(CellSides.Top, $"M{left} {top}h{width}");
        WriteSide(CellSides.Bottom, $"M{left} {top + height}h{width}");
        WriteSide(CellSides.Start, $"M{left} {top}v{height}");
        WriteSide(CellSides.End, $"M{left + width} {top}v{height}");

        void WriteSide(CellSides side, FormattableString path)
        {
            if (sides.HasFlag(side))
            {
                _svg.Empty("path", ("class", "appetite"), ("d", FormattableString.Invariant(path)));
            }
        }
    }

    private void WriteLines(string text, double x, double middle, string kind, int most)
    {
        var lines = Lines(text, most);
        _svg.Open("text", ("class", kind));
        foreach (var (index, line) in lines.Index())
        {
            _svg.Element(
                "tspan",
                line,
                ("x", x),
                ("y", middle + 4 + ((index - ((lines.Count - 1) / 2.0)) * LineHeight)),
                ("textLength", line.Length > LettersALine ? CellWidth - 20 : null),
                ("lengthAdjust", line.Length > LettersALine ? "spacingAndGlyphs" : null));
        }

        _svg.Close();
    }

    private static List<string> Lines(string text, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && (lines[^1].Length + word.Length < LettersALine || lines.Count == most))
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }
}
