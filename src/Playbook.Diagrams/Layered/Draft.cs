namespace Playbook.Diagrams.Layered;

/// <summary>What an item of a layer is.</summary>
internal enum ItemKind
{
    /// <summary>A node of the graph.</summary>
    Node,

    /// <summary>The content of a group that has none, so that it has a place.</summary>
    Blank,

    /// <summary>The end of an edge that ends in the air.</summary>
    Loose,

    /// <summary>The end of an edge that ends at a group.</summary>
    Port,

    /// <summary>Where a long edge passes a layer.</summary>
    Bend,

    /// <summary>The label of an edge, with the edge behind it.</summary>
    Label,

    /// <summary>The left border of a group in one of its layers.</summary>
    Left,

    /// <summary>The right border of a group in one of its layers.</summary>
    Right,
}

/// <summary>
/// What has a place in a layer. All steps work on a picture whose edges point down; one that points to the right is laid out with
/// widths and heights exchanged, and exchanged back when it is done.
/// </summary>
internal sealed class Item(ItemKind kind, Cluster? group)
{
    public ItemKind Kind { get; } = kind;

    /// <summary>The group it lies in directly; null for none. A border lies in the group that it is the border of.</summary>
    public Cluster? Group { get; } = group;

    /// <summary>The index of the node in the graph.</summary>
    public int Node { get; init; } = -1;

    /// <summary>The room to the left of its middle.</summary>
    public double Before { get; set; }

    /// <summary>The room to the right of its middle.</summary>
    public double After { get; set; }

    /// <summary>The room above its middle.</summary>
    public double Above { get; set; }

    /// <summary>The room below its middle.</summary>
    public double Below { get; set; }

    public int Layer { get; set; }

    /// <summary>Its place in its layer, from the left.</summary>
    public int Order { get; set; }

    /// <summary>Its middle.</summary>
    public double X { get; set; }

    /// <summary>Its number in the solver at work.</summary>
    public int Number { get; set; }

    /// <summary>The value it is sorted by in the step at work.</summary>
    public double Key { get; set; }

    public List<Segment> Up { get; } = [];

    public List<Segment> Down { get; } = [];

    public bool IsBorder => Kind is ItemKind.Left or ItemKind.Right;

    /// <summary>Whether it stands for a piece of an edge.</summary>
    public bool IsLine => Kind is ItemKind.Bend or ItemKind.Label or ItemKind.Port or ItemKind.Loose;

    /// <summary>Its size as drawn; the room it takes may be larger.</summary>
    public Size Drawn { get; private set; }

    /// <summary>Makes it so much wider as drawn.</summary>
    public void Widen(double by) => (Drawn, Before, After) = (new Size(Drawn.Width + by, Drawn.Height), Before + (by / 2), After + (by / 2));

    public void SetSize(Size size) => (Drawn, Before, After, Above, Below) = (size, size.Width / 2, size.Width / 2, size.Height / 2, size.Height / 2);
}

/// <summary>The piece of an edge, or of the border of a group, from one layer to the next.</summary>
internal sealed class Segment(Item upper, Item lower, bool isBorder)
{
    public Item Upper { get; } = upper;

    public Item Lower { get; } = lower;

    public bool IsBorder { get; } = isBorder;

    /// <summary>Where it leaves the upper item, from that item's middle.</summary>
    public double UpperPort { get; set; }

    /// <summary>Where it meets the lower item, from that item's middle.</summary>
    public double LowerPort { get; set; }

    public double UpperX => Upper.X + UpperPort;

    public double LowerX => Lower.X + LowerPort;
}

/// <summary>A group at work.</summary>
internal sealed class Cluster(int index, Size label)
{
    /// <summary>Its index in the graph.</summary>
    public int Index { get; } = index;

    public Size Label { get; } = label;

    public Cluster? Parent { get; set; }

    public int Depth { get; set; }

    /// <summary>The groups in it; while ordering, from left to right.</summary>
    public List<Cluster> Children { get; } = [];

    /// <summary>What lies in it directly, pieces of edges and borders not counted.</summary>
    public List<Item> Items { get; } = [];

    /// <summary>What lies in it directly in the layer at work.</summary>
    public List<Item> Own { get; } = [];

    /// <summary>Its first layer.</summary>
    public int First { get; set; }

    /// <summary>Its last layer.</summary>
    public int Last { get; set; }

    /// <summary>Its left border in each of its layers, from <see cref="First"/>.</summary>
    public List<Item> Lefts { get; } = [];

    /// <summary>Its right border, likewise.</summary>
    public List<Item> Rights { get; } = [];

    /// <summary>Its number in the solver at work, of the first of its two borders.</summary>
    public int Number { get; set; }

    /// <summary>The value it is sorted by in the step at work.</summary>
    public double Key { get; set; }

    public double Left { get; set; }

    public double Right { get; set; }

    public double Top { get; set; }

    public double Bottom { get; set; }

    /// <summary>Where its label stands.</summary>
    public Box LabelBox { get; set; }

    public bool Spans(int layer) => First <= layer && layer <= Last;
}

/// <summary>An edge at work.</summary>
internal sealed class Link(int edge, Item from, Item to, Size label, bool bothWays)
{
    /// <summary>Its index in the graph.</summary>
    public int Edge { get; } = edge;

    public Item From { get; } = from;

    public Item To { get; } = to;

    public Size Label { get; } = label;

    public bool BothWays { get; } = bothWays;

    /// <summary>Whether it is drawn upwards.</summary>
    public bool IsReversed { get; set; }

    public Item Upper => IsReversed ? To : From;

    public Item Lower => IsReversed ? From : To;

    /// <summary>From <see cref="Upper"/> to <see cref="Lower"/>, an item a layer; only these two where it is drawn as one line.</summary>
    public List<Item> Chain { get; } = [];

    /// <summary>The pieces between them; none where it is drawn as one line.</summary>
    public List<Segment> Segments { get; } = [];

    public bool HasLabel => Label.Width > 0 && Label.Height > 0;
}

/// <summary>An edge from a node to itself.</summary>
internal sealed record Loop(int Edge, Item Node, Size Label, int Place, int Count);

/// <summary>A part of the graph that hangs together, at work. Each step takes it from the one before and adds to it.</summary>
internal sealed class Draft
{
    /// <summary>Nodes and what stands in for one, in the order of the graph.</summary>
    public List<Item> Items { get; } = [];

    /// <summary>The groups, outer ones before those they hold.</summary>
    public List<Cluster> Groups { get; } = [];

    public List<Link> Links { get; } = [];

    public List<Loop> Loops { get; } = [];

    /// <summary>The items of each layer, from left to right.</summary>
    public List<List<Item>> Layers { get; } = [];

    /// <summary>The middle of each layer.</summary>
    public List<Band> Bands { get; } = [];

    /// <summary>Whether the picture will point to the right, so that the labels of groups stand at their left side now.</summary>
    public bool IsTransposed { get; init; }

    public double Width { get; set; }

    public double Height { get; set; }

    public IEnumerable<Cluster> Roots => Groups.Where(group => group.Parent is null);
}

/// <summary>Where a layer lies from top to bottom.</summary>
/// <param name="Top">The upper side of its highest item.</param>
/// <param name="Middle">The middle of its items.</param>
/// <param name="Bottom">The lower side of its highest item.</param>
/// <param name="Above">Where edges have to be above their items: higher than <paramref name="Top"/> by the borders of groups that begin here.</param>
/// <param name="Below">Until where they have to stay below them, likewise.</param>
internal readonly record struct Band(double Top, double Middle, double Bottom, double Above, double Below);
