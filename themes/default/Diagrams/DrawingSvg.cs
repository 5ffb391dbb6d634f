using Playbook.Views;

namespace Playbook.Themes.Default.Diagrams;

/// <summary>Writes a drawing as SVG: in a page, where the style sheet colours it, or as a file that stands alone.</summary>
/// <param name="view">The drawing.</param>
/// <param name="to">Makes an address relative to the root one relative to where the picture stands.</param>
/// <param name="isFile">Whether it stands alone.</param>
internal sealed class DrawingSvg(DrawingView view, Func<string, string> to, bool isFile)
{
    // What fits a phone at a size that can be read.
    private const double Wide = 480;

    // Where letters stand in a line, from its top.
    private const double Baseline = 0.77;

    // Of a process: round enough to be told from an external entity, and so little that an arrow near the corner meets the outline.
    private const double Rounding = 14;

    private readonly SvgText _svg = new();

    private string Arrow => $"_{view.Anchor}-arrow";

    /// <summary>The picture.</summary>
    public string Write()
    {
        _svg.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("class", view.Width > Wide ? "picture is-wide" : "picture"),
            ("viewBox", FormattableString.Invariant($"0 0 {Math.Ceiling(view.Width)} {Math.Ceiling(view.Height)}")),
            ("width", Math.Ceiling(view.Width)),
            ("height", Math.Ceiling(view.Height)),
            ("role", "group"),
            ("aria-labelledby", $"_{view.Anchor}-title _{view.Anchor}-desc"));
        _svg.Element("title", view.Title, ("id", $"_{view.Anchor}-title")).Element("desc", view.Description, ("id", $"_{view.Anchor}-desc"));
        if (isFile)
        {
            _svg.Style(PictureStyle.Write(view.LevelColors)).Empty("rect", ("class", "paper"), ("width", "100%"), ("height", "100%"));
        }

        WriteArrow();
        WriteAreas();
        WriteLines();
        foreach (var node in view.Nodes)
        {
            Write(node);
        }

        foreach (var line in view.Lines)
        {
            WriteName(line);
        }

        foreach (var note in view.Notes)
        {
            WriteText(note, "note");
        }

        new LegendSvg(_svg, Arrow).Write(view.Legend);
        return _svg.Close().ToString();
    }

    private void WriteArrow() => _svg
        .Open("defs")
        .Open("marker", ("id", Arrow), ("viewBox", "0 0 10 10"), ("refX", "9"), ("refY", "5"), ("markerWidth", "8"), ("markerHeight", "8"), ("orient", "auto-start-reverse"))
        .Empty("path", ("class", "tip"), ("d", "M0 1L10 5L0 9z"))
        .Close().Close();

    // Areas first, since everything else stands on them; their names are links among the others.
    private void WriteAreas()
    {
        foreach (var area in view.Areas)
        {
            _svg.Empty("rect", ("class", area.IsStage ? "area stage" : "area"), ("x", area.Box.X), ("y", area.Box.Y), ("width", area.Box.Width), ("height", area.Box.Height), ("rx", 8.0));
        }

        foreach (var area in view.Areas.Where(area => area.Label is not null))
        {
            OpenLink(area.Thing, "area-name");
            WriteText(area.Label!, "area-text", isCentred: false);
            WriteMark(area.Thing.Mark);
            _svg.Close();
        }
    }

    // All lines before all names, so that no line crosses out what another is called. What a screen reader reads are the names.
    private void WriteLines()
    {
        _svg.Open("g", ("aria-hidden", "true"));
        foreach (var line in view.Lines)
        {
            _svg.Empty(
                "path",
                ("class", Classes("line", line.Thing, line.Kind == LineKind.Boundary ? "boundary-line" : null)),
                ("d", line.Path),
                ("data-of", isFile ? null : line.Thing.Key),
                ("marker-end", line.Kind is LineKind.Arrow or LineKind.BothArrows ? $"url(#{Arrow})" : null),
                ("marker-start", line.Kind is LineKind.BothArrows ? $"url(#{Arrow})" : null));
        }

        _svg.Close();
    }

    private void Write(DrawnNode node)
    {
        OpenLink(node.Thing, "node");
        var box = node.Box;
        switch (node.Shape)
        {
            case NodeShape.ParallelLines:
                _svg.Empty("rect", ("class", "shape store"), ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height))
                    .Empty("path", ("class", "bars"), ("d", FormattableString.Invariant($"M{box.X:0.#} {box.Y:0.#}h{box.Width:0.#}m0 {box.Height:0.#}h{-box.Width:0.#}")));
                break;
            case NodeShape.Hexagon:
                _svg.Empty("path", ("class", "shape gate"), ("d", HexagonOf(box)));
                break;
            default:
                var radius = node.Shape == NodeShape.Rounded ? Math.Min(box.Height / 2, Rounding) : 0;
                _svg.Empty("rect", ("class", node.Shape == NodeShape.Rounded ? "shape" : "shape external"), ("x", box.X), ("y", box.Y), ("width", box.Width), ("height", box.Height), ("rx", radius));
                break;
        }

        WriteText(node.Label, "node-text");
        WriteMark(node.Thing.Mark);
        _svg.Close();
    }

    private static string HexagonOf(DrawnBox box) => FormattableString.Invariant(
        $"M{box.X:0.#} {box.Y + (box.Height / 2):0.#}l10 {-box.Height / 2:0.#}h{box.Width - 20:0.#}l10 {box.Height / 2:0.#}l-10 {box.Height / 2:0.#}h{-(box.Width - 20):0.#}z");

    // The line once more, unseen and wide: what a pointer can meet, and what lights up with the name.
    private void WriteName(DrawnLine line)
    {
        if (line.Kind == LineKind.Plain)
        {
            return;
        }

        OpenLink(line.Thing, "flow");
        _svg.Empty("path", ("class", "hit"), ("d", line.Path));
        if (line.Label is { } label)
        {
            var bottom = line.Thing.Mark is { } mark ? mark.Box.Y : label.Box.Y + label.Box.Height + 1;
            _svg.Empty("rect", ("class", "name-back"), ("x", label.Box.X - 2), ("y", label.Box.Y - 1), ("width", label.Box.Width + 4), ("height", bottom - label.Box.Y + 1), ("rx", 3.0));
            WriteText(label, "flow-text");
        }

        WriteMark(line.Thing.Mark);
        _svg.Close();
    }

    private void WriteText(DrawnLabel label, string kind, bool isCentred = true)
    {
        if (label.Lines.IsEmpty)
        {
            return;
        }

        var x = isCentred ? label.Box.X + (label.Box.Width / 2) : label.Box.X;
        var height = label.Box.Height / label.Lines.Length;
        if (label.Lines.Length == 1)
        {
            _svg.Element("text", label.Lines[0], ("class", kind), ("x", x), ("y", label.Box.Y + (height * Baseline)));
            return;
        }

        _svg.Open("text", ("class", kind));
        for (var i = 0; i < label.Lines.Length; i++)
        {
            _svg.Element("tspan", label.Lines[i], ("x", x), ("y", label.Box.Y + (height * (i + Baseline))));
        }

        _svg.Close();
    }

    private void WriteMark(RiskMark? mark)
    {
        if (mark is not null)
        {
            MarkSvg.Write(_svg, mark);
        }
    }

    private void OpenLink(DrawnThing thing, string kind)
    {
        _svg.Open(
            thing.Address is null ? "g" : "a",
            ("class", Classes(kind, thing)),
            ("href", thing.Address is { } address ? to(address) : null),
            ("data-of", isFile ? null : thing.Key));
        _svg.Element("title", thing.Name);
    }

    private static string Classes(string kind, DrawnThing thing, string? more = null) =>
        $"{kind}{(thing.IsOutOfScope ? " out-of-scope" : "")}{(more is null ? "" : " " + more)}";
}
