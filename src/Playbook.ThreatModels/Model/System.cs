using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;

namespace Playbook.ThreatModels.Model;

/// <summary>The shapes of a data-flow diagram.</summary>
public enum ComponentType
{
    /// <summary>Somebody or something outside the system that talks to it.</summary>
    ExternalEntity,

    /// <summary>Something that acts on data.</summary>
    Process,

    /// <summary>Something that keeps data.</summary>
    DataStore,
}

/// <summary>How far an asset may travel.</summary>
public enum Classification
{
    /// <summary>Anybody may know it.</summary>
    Public,

    /// <summary>Everybody in the organization may.</summary>
    Internal,

    /// <summary>Only those who work with it may.</summary>
    Confidential,

    /// <summary>Only named persons may.</summary>
    Restricted,
}

/// <summary>A line that separates what is trusted differently, and what lies within it.</summary>
public sealed record TrustBoundary(Id Id, string Title, Id? Parent, Prose? Description, SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;

    /// <summary>Whether it is drawn as an open line, so that nothing can be said to lie within it.</summary>
    public bool IsLine { get; init; }

    /// <summary>What kind of boundary it is, in the source's own word (<c>network-cloud-provider</c>).</summary>
    public string? Kind { get; init; }
}

/// <summary>An external entity, a process or a data store.</summary>
public sealed record Component(
    Id Id,
    ComponentType Type,
    string Title,
    Id? Boundary,
    string? Technology,
    Prose? Description,
    ImmutableArray<Id> Assets,
    SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;

    /// <summary>The component it is a part of, where components lie in each other.</summary>
    public Id? Parent { get; init; }

    /// <summary>Whether its authors left it out of their considerations.</summary>
    public bool IsOutOfScope { get; init; }

    /// <summary>Why they did.</summary>
    public string? OutOfScopeReason { get; init; }
}

/// <summary>Something worth protecting, held by components and carried by flows.</summary>
public sealed record Asset(Id Id, string Title, Classification? Classification, Prose? Description, SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;

    /// <summary>How it is classified in the source's own words (<c>strictly-confidential; integrity critical</c>).</summary>
    public string? SourceClassification { get; init; }
}

/// <summary>Data going from one component to another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The component, or the trust boundary as a whole, that it comes from; null where a drawing leaves that end in the air.</param>
/// <param name="To">Where it goes, likewise.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Protocol">By what it goes.</param>
/// <param name="Description">What more is said of it.</param>
/// <param name="Assets">What it carries.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record DataFlow(
    Id Id,
    Id? From,
    Id? To,
    string Title,
    string? Protocol,
    Prose? Description,
    ImmutableArray<Id> Assets,
    SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;

    /// <summary>Whether data goes both ways.</summary>
    public bool IsBidirectional { get; init; }

    /// <summary>Whether its authors left it out of their considerations.</summary>
    public bool IsOutOfScope { get; init; }

    /// <summary>Why they did.</summary>
    public string? OutOfScopeReason { get; init; }
}

/// <summary>A named view of the data-flow diagram: some components, and the flows between them; or a drawing of another kind.</summary>
public sealed record DiagramView(Id Id, string Title, ImmutableArray<Id> Components, Prose? Description, SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;

    /// <summary>The flows it shows; null where these are all those between its components.</summary>
    public ImmutableArray<Id>? DataFlows { get; init; }

    /// <summary>The methodology it was drawn for, in the source's own word (<c>STRIDE</c>).</summary>
    public string? Methodology { get; init; }

    /// <summary>Where everything was drawn, for the layout; null where the source has no positions.</summary>
    public Drawing? Drawing { get; init; }

    /// <summary>The text it is drawn from, where the source holds one.</summary>
    public DiagramText? Text { get; init; }
}

/// <summary>A diagram written as text.</summary>
/// <param name="Language">The language, in lower case: <c>mermaid</c>, <c>plantuml</c>, <c>graphviz</c>.</param>
/// <param name="Source">The text.</param>
public sealed record DiagramText(string Language, string Source);

/// <summary>Where the source's tool drew the elements of a view. Units are those of the tool, x to the right and y downwards.</summary>
/// <param name="Shapes">Components and boundaries that are areas.</param>
/// <param name="Lines">Flows, and boundaries that are lines.</param>
/// <param name="Notes">Texts that stand in the drawing.</param>
public sealed record Drawing(ImmutableArray<DrawnShape> Shapes, ImmutableArray<DrawnLine> Lines, ImmutableArray<DrawnNote> Notes);

/// <summary>The area of a component or boundary.</summary>
public sealed record DrawnShape(Id Element, double X, double Y, double Width, double Height);

/// <summary>The line of a flow or boundary: the points it goes through. An end at a component is left out, since it follows from that.</summary>
public sealed record DrawnLine(Id Element, ImmutableArray<DrawnPoint> Points);

/// <summary>A text in a drawing.</summary>
public sealed record DrawnNote(string Text, double X, double Y);

/// <summary>A point of a drawing.</summary>
public readonly record struct DrawnPoint(double X, double Y);
