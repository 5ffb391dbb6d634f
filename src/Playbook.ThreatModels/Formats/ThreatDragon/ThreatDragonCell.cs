using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>One cell of a diagram: a shape, a flow, a boundary or a text.</summary>
internal sealed class ThreatDragonCell
{
    // How the two versions and the libraries they draw with keep a drawing, and what they work out from it.
    private static readonly string[] s_drawn =
    [
        "attrs", "labels", "zIndex", "z", "angle", "smooth", "connector", "router", "ports", "tools", "visible", "markup", "width", "height", "size", "position", "vertices",
        "shape", "type", "hasOpenThreats", "isTrustBoundary", "crossingFlows", "containedElements", "$$hashKey", "id",
    ];

    private static readonly string[] s_texts = ["name", "description", "protocol", "reasonOutOfScope", "privilegeLevel", "threats", "source", "target", ThreatDragonMarks.Id, ThreatDragonMarks.NoElement];

    private readonly (double X, double Y)? _position;
    private readonly (double Width, double Height) _size;

    public ThreatDragonCell(ForeignReader reader, ImportIds ids)
    {
        Reader = reader;
        Data = reader.Child("data") ?? reader;
        Word = reader.Text("shape") ?? Data.Text("type") ?? reader.Text("type");
        Kind = Data.Flag(ThreatDragonMarks.NoElement) == true ? CellKind.NoElement : ThreatDragonWords.KindOf(reader.Text("shape"), Data.Text("type") ?? reader.Text("type"));
        Key = reader.Text("id");
        var name = Data.Line("name");
        Label = NameDrawn();
        Name = name ?? Label;
        Label = Label == Name ? null : Label;
        Vertices = [.. reader.Children("vertices").Select(PointOf).OfType<DrawnPoint>()];
        var position = reader.Child("position");
        _position = position is not null && PointOf(position) is { } at ? (at.X, at.Y) : null;
        var size = reader.Child("size");
        _size = (Length(size?.Number("width")), Length(size?.Number("height")));
        if (ElementKindOf(Kind) is { } kind)
        {
            Claim = ids.Claim(kind, Key, ThreatDragonMarks.IdOf(Data, Key), Name ?? ThreatDragonWords.Unnamed(Kind), reader.Start);
            reader.Element = Claim;
        }
    }

    /// <summary>The cell.</summary>
    public ForeignReader Reader { get; }

    /// <summary>What the cell says of its element: its <c>data</c> in version 2, itself in version 1.</summary>
    public ForeignReader Data { get; }

    /// <summary>What it is.</summary>
    public CellKind Kind { get; }

    /// <summary>The source's word for what it is.</summary>
    public string? Word { get; }

    /// <summary>Its id in the source.</summary>
    public string? Key { get; }

    /// <summary>The element it stands for; null for a text, and for what nobody knows.</summary>
    public Claim? Claim { get; }

    /// <summary>Its name, on one line; null where it has none.</summary>
    public string? Name { get; }

    /// <summary>The text drawn at it, where that is another than its name.</summary>
    public string? Label { get; }

    /// <summary>The points that a line goes through between its ends.</summary>
    public ImmutableArray<DrawnPoint> Vertices { get; }

    /// <summary>The name, or what stands for it.</summary>
    public string Title => Name ?? ThreatDragonWords.Unnamed(Kind);

    /// <summary>Its area; null where the source has no position of it, or it is no element.</summary>
    public DrawnShape? Shape => _position is { } at && Claim is { } claim ? new DrawnShape(claim.Id, at.X, at.Y, _size.Width, _size.Height) : null;

    /// <summary>The text it is; null where it is none, or has no position.</summary>
    public DrawnNote? Note => Kind == CellKind.Note && _position is { } at && (Data.Text("name") ?? Name) is { } text ? new DrawnNote(text, at.X, at.Y) : null;

    /// <summary>A text of it that goes into no element and no drawing.</summary>
    public string? Unplaced => Kind == CellKind.NoElement ? null : Claim is null && Note is null ? Name : Label;

    /// <summary>The line through the ends that lie in the air, and the points between.</summary>
    public DrawnLine? Line()
    {
        var points = ImmutableArray.CreateBuilder<DrawnPoint>();
        AddEnd(points, "source");
        points.AddRange(Vertices);
        AddEnd(points, "target");
        return points.Count == 0 || Claim is null ? null : new DrawnLine(Claim.Id, points.DrainToImmutable());
    }

    /// <summary>The cell that an end of a flow is at, by its id in the source.</summary>
    public (string? Key, ForeignReader? Reader) End(string end)
    {
        var reader = Reader.Child(end);
        reader?.Ignore("port", "selector", "magnet", "anchor", "connectionPoint");
        return (reader?.Text("cell", "id"), reader);
    }

    /// <summary>Passes over what says nothing about the system: the drawing, and properties that do not hold. Call it before the properties are read.</summary>
    public void IgnoreDrawing()
    {
        Reader.Ignore(s_drawn);
        if (Kind == CellKind.NoElement)
        {
            Data.Ignore("name", "description");
        }

        Data.Ignore("type", "hasOpenThreats", "isTrustBoundary", "crossingFlows", "containedElements");
        foreach (var key in Data.Keys.Where(key => !s_texts.Contains(key)))
        {
            // "It is not signed" may as well mean that nobody said anything.
            if (Data.Flag(key) == false)
            {
                Data.Ignore(key);
            }
            else
            {
                Data.PutBack(key);
            }
        }

        if (Data.Child("threatFrequency") is { } frequency)
        {
            frequency.Ignore([.. frequency.Keys.Where(key => frequency.Text(key) == "0")]);
            foreach (var key in frequency.Keys)
            {
                frequency.PutBack(key);
            }
        }
    }

    private static ElementKind? ElementKindOf(CellKind kind) => kind switch
    {
        CellKind.Actor or CellKind.Process or CellKind.Store => ElementKind.Component,
        CellKind.Flow => ElementKind.DataFlow,
        CellKind.Box or CellKind.Curve => ElementKind.TrustBoundary,
        _ => null,
    };

    // Version 1 keeps the name there. Version 2 has had three places for it.
    private string? NameDrawn()
    {
        if (Reader.Child("attrs") is { } attributes && TextIn(attributes) is { } own)
        {
            return own;
        }

        return Reader.Texts("labels").Select(text => ForeignReader.OneLine(text.Value)).FirstOrDefault()
            ?? Reader.Children("labels").Select(label => label.Child("attrs") is { } drawn ? TextIn(drawn) : null).OfType<string>().FirstOrDefault();
    }

    private static string? TextIn(ForeignReader attributes) =>
        attributes.Child("text")?.Line("text") ?? attributes.Child("label")?.Line("text") ?? attributes.Child("labelText")?.Line("text");

    private void AddEnd(ImmutableArray<DrawnPoint>.Builder points, string end)
    {
        if (Reader.Child(end) is { } reader && reader.Text("cell", "id") is null && PointOf(reader) is { } point)
        {
            points.Add(point);
        }
    }

    private static DrawnPoint? PointOf(ForeignReader reader) =>
        reader.Number("x") is { } x && reader.Number("y") is { } y && Math.Abs(x) <= Containment.Farthest && Math.Abs(y) <= Containment.Farthest ? new DrawnPoint(x, y) : null;

    private static double Length(double? length) => Math.Clamp(length ?? 0, 0, Containment.Farthest);
}
