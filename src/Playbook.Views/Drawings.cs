using System.Collections.Immutable;

namespace Playbook.Views;

/// <summary>A picture drawn when the site is built. Lengths are CSS pixels; x goes to the right and y downwards from the upper left corner.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Title">What it shows; also its accessible name.</param>
/// <param name="Width">The width of the whole.</param>
/// <param name="Height">The height of the whole.</param>
public sealed record DrawingView(string Anchor, string Title, double Width, double Height)
{
    /// <summary>What there is to see, in a sentence or two, for whoever does not see it.</summary>
    public required string Description { get; init; }

    /// <summary>The areas around other things, outer ones first.</summary>
    public ImmutableArray<DrawnArea> Areas { get; init; } = [];

    /// <summary>The lines, in the order in which they are drawn.</summary>
    public ImmutableArray<DrawnLine> Lines { get; init; } = [];

    /// <summary>The nodes, in reading order: that of the keyboard.</summary>
    public ImmutableArray<DrawnNode> Nodes { get; init; } = [];

    /// <summary>Texts that stand in the drawing, as the source's tool has them.</summary>
    public ImmutableArray<DrawnLabel> Notes { get; init; } = [];

    /// <summary>What the shapes mean: only those that occur.</summary>
    public ImmutableArray<LegendEntry> Legend { get; init; } = [];

    /// <summary>The colours of the levels that occur, for a picture that stands alone.</summary>
    public ImmutableArray<LevelColor> LevelColors { get; init; } = [];

    /// <summary>The picture as a file, relative to the root; null where it has none.</summary>
    public string? FileAddress { get; init; }

    /// <summary>The same as Mermaid text, for a wiki that draws Mermaid; null where there is none.</summary>
    public string? Mermaid { get; init; }

    /// <summary>The same as tables; empty where the page has them anyway.</summary>
    public ImmutableArray<DrawingTable> Tables { get; init; } = [];
}

/// <summary>A rectangle, by its upper left corner.</summary>
public readonly record struct DrawnBox(double X, double Y, double Width, double Height);

/// <summary>Text in lines.</summary>
/// <param name="Lines">The lines, as text.</param>
/// <param name="Box">What they fill; each line is centred in it, or begins at its left where the drawing says so.</param>
public sealed record DrawnLabel(ImmutableArray<string> Lines, DrawnBox Box);

/// <summary>What is the same of everything drawn.</summary>
/// <param name="Key">Its anchor on the page that the drawing belongs to; whatever else of the page has it lights up with it.</param>
/// <param name="Address">Where it leads, relative to the root; null where nowhere.</param>
/// <param name="Name">What it is, in words: its accessible name and its tooltip.</param>
public sealed record DrawnThing(string Key, string? Address, string Name)
{
    /// <summary>Its highest open risk; null where there is none.</summary>
    public RiskMark? Mark { get; init; }

    /// <summary>Whether it was left out of the considerations.</summary>
    public bool IsOutOfScope { get; init; }
}

/// <summary>The open risk of something drawn.</summary>
/// <param name="Level">The highest level; null where none is placed.</param>
/// <param name="Text">The level's word and how many threats are open.</param>
/// <param name="Box">Where it stands.</param>
public sealed record RiskMark(LevelView? Level, string Text, DrawnBox Box);

/// <summary>An area around other things: a trust boundary, or a stage of the playbook's map.</summary>
/// <param name="Thing">What it is.</param>
/// <param name="Box">Its border.</param>
/// <param name="Label">Its name.</param>
public sealed record DrawnArea(DrawnThing Thing, DrawnBox Box, DrawnLabel? Label)
{
    /// <summary>Whether it only holds things together, and is no boundary that anything crosses.</summary>
    public bool IsStage { get; init; }
}

/// <summary>The shapes of nodes.</summary>
public enum NodeShape
{
    /// <summary>A rectangle: an external entity, a goal.</summary>
    Rectangle,

    /// <summary>With round ends: a process.</summary>
    Rounded,

    /// <summary>Between two parallel lines: a data store.</summary>
    ParallelLines,

    /// <summary>A hexagon: the gate of an attack tree.</summary>
    Hexagon,
}

/// <summary>A node.</summary>
/// <param name="Thing">What it is.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Box">What it fills.</param>
/// <param name="Label">Its name.</param>
public sealed record DrawnNode(DrawnThing Thing, NodeShape Shape, DrawnBox Box, DrawnLabel Label);

/// <summary>How lines are drawn.</summary>
public enum LineKind
{
    /// <summary>With an arrow at its end: a flow.</summary>
    Arrow,

    /// <summary>With an arrow at each end.</summary>
    BothArrows,

    /// <summary>Without arrows: a branch of a tree.</summary>
    Plain,

    /// <summary>Dashed: a trust boundary drawn as a line.</summary>
    Boundary,
}

/// <summary>A line.</summary>
/// <param name="Thing">What it is.</param>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Path">Its course, in the notation of SVG's <c>d</c>.</param>
/// <param name="Label">Its name; null where it has none.</param>
public sealed record DrawnLine(DrawnThing Thing, LineKind Kind, string Path, DrawnLabel? Label);

/// <summary>An entry of the legend: a shape or a line, and what it means.</summary>
/// <param name="Sample">What is shown of it.</param>
/// <param name="Text">What it means.</param>
/// <param name="Box">Where it stands, the sample at its left.</param>
public sealed record LegendEntry(LegendSample Sample, string Text, DrawnBox Box);

/// <summary>What a legend explains.</summary>
public enum LegendSample
{
    /// <summary>An external entity.</summary>
    Rectangle,

    /// <summary>A process.</summary>
    Rounded,

    /// <summary>A data store.</summary>
    ParallelLines,

    /// <summary>A data flow.</summary>
    Arrow,

    /// <summary>A trust boundary.</summary>
    Dashed,

    /// <summary>Something out of scope.</summary>
    OutOfScope,

    /// <summary>The mark of an open risk.</summary>
    Mark,
}

/// <summary>A part of a drawing as a table.</summary>
/// <param name="Title">What it lists.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">A cell for each column: text, linked where it leads somewhere.</param>
public sealed record DrawingTable(string Title, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<Link>> Rows);
