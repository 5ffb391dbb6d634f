using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>Something drawn, with the element it stands for.</summary>
internal sealed class Tm7Item
{
    public Tm7Item(Tm7Shape shape, Tm7Knowledge knowledge, ImportIds ids)
    {
        Shape = shape;
        Kind = Tm7Words.KindOf(shape, knowledge);
        Stencil = StencilOf(shape, knowledge);
        Name = Tm7Text.Line(shape.Properties.FirstOrDefault(property => property.IsName)?.Value);
        if (ElementKindOf(Kind) is { } kind)
        {
            Claim = ids.Claim(kind, null, shape.Key, Title, shape.At);
        }
    }

    public Tm7Shape Shape { get; }

    public Tm7Kind Kind { get; }

    /// <summary>The element it stands for; null for a text, and for what nobody knows.</summary>
    public Claim? Claim { get; }

    /// <summary>What it is called; null where it is not.</summary>
    public string? Name { get; }

    /// <summary>The name of its stencil (<c>SQL Database</c>); null for those that say no more than the shape does.</summary>
    public string? Stencil { get; }

    /// <summary>The name, or what stands for it.</summary>
    public string Title => Name ?? Stencil ?? Tm7Words.Unnamed(Kind);

    public bool IsComponent => Kind is Tm7Kind.Process or Tm7Kind.External or Tm7Kind.Store;

    /// <summary>The protocol of a flow: most of the stencils for flows are one.</summary>
    public string? Protocol => Kind == Tm7Kind.Flow && Stencil is not ("Request" or "Response") ? Stencil : null;

    /// <summary>Whether it is out of scope, and why.</summary>
    public (bool IsOut, string? Reason) Scope
    {
        get
        {
            var isOut = string.Equals(Shape.Properties.FirstOrDefault(property => property.IsScope)?.Value, "true", StringComparison.OrdinalIgnoreCase);
            return (isOut, isOut ? Tm7Text.Line(Shape.Properties.FirstOrDefault(property => property.IsScopeReason)?.Value) : null);
        }
    }

    /// <summary>Its area; null where the file has no position of it, or it is no element.</summary>
    public DrawnShape? Area => Shape.Area is { } area && Claim is { } claim && Kind is not (Tm7Kind.Flow or Tm7Kind.Line)
        ? new DrawnShape(claim.Id, area.Left, area.Top, area.Width, area.Height)
        : null;

    /// <summary>The text it is; null where it is none or has no position.</summary>
    public DrawnNote? Note => Kind == Tm7Kind.Note && Name is { } text && Shape.Area is { } area ? new DrawnNote(text, area.Left, area.Top) : null;

    /// <summary>The line through the ends that are at no shape, and the point where it was bent.</summary>
    public DrawnLine? Line
    {
        get
        {
            (double X, double Y)?[] points = [Shape.Source.Key is null ? Shape.Source.Point : null, Shape.Handle, Shape.Target.Key is null ? Shape.Target.Point : null];
            return Claim is null || Array.TrueForAll(points, point => point is null)
                ? null
                : new DrawnLine(Claim.Id, [.. points.OfType<(double X, double Y)>().Select(point => new DrawnPoint(point.X, point.Y))]);
        }
    }

    /// <summary>Lists what no field holds.</summary>
    public void Remainders(Remainders into)
    {
        if (Claim is null && Note is null)
        {
            into.Add(null, "Text", Name, Shape.At);
        }

        if (Kind == Tm7Kind.Flow && Protocol is null)
        {
            into.Add(Claim, "Stencil", Stencil, Shape.At);
        }

        var (isOut, _) = Scope;
        foreach (var property in Shape.Properties)
        {
            if (property is { IsHeader: false, IsName: false, IsScope: false, IsSaid: true } && !(isOut && property.IsScopeReason))
            {
                into.Add(Claim, property.Label, Tm7Text.Of(property.Value, property.At)?.Markdown, property.At);
            }
        }
    }

    private static string? StencilOf(Tm7Shape shape, Tm7Knowledge knowledge)
    {
        var header = shape.Properties.FirstOrDefault(property => property.IsHeader)?.Label;
        var name = header is null or "Configurable Attributes" or "Predefined Static Attributes" || header.StartsWith("As Generic", StringComparison.Ordinal)
            ? knowledge.StencilOf(shape.Type)
            : header;
        return name is null || name.StartsWith("Generic ", StringComparison.Ordinal) || shape.Type?.StartsWith("GE.", StringComparison.Ordinal) == true ? null : Tm7Text.Line(name);
    }

    private static ElementKind? ElementKindOf(Tm7Kind kind) => kind switch
    {
        Tm7Kind.Process or Tm7Kind.External or Tm7Kind.Store => ElementKind.Component,
        Tm7Kind.Flow => ElementKind.DataFlow,
        Tm7Kind.Box or Tm7Kind.Line => ElementKind.TrustBoundary,
        _ => null,
    };
}
