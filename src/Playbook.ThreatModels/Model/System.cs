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
}

/// <summary>Something worth protecting, held by components and carried by flows.</summary>
public sealed record Asset(Id Id, string Title, Classification? Classification, Prose? Description, SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;
}

/// <summary>Data going from one component to another.</summary>
public sealed record DataFlow(
    Id Id,
    Id From,
    Id To,
    string Title,
    string? Protocol,
    Prose? Description,
    ImmutableArray<Id> Assets,
    SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;
}

/// <summary>A named view of the data-flow diagram: some components, and the flows between them.</summary>
public sealed record DiagramView(Id Id, string Title, ImmutableArray<Id> Components, Prose? Description, SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;
}
