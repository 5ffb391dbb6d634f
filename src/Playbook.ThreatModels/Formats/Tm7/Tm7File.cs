using Playbook.Sources.Diagnostics;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>What a file says, before its ids are settled and its template is known.</summary>
internal sealed class Tm7File
{
    /// <summary>Where the model begins.</summary>
    public SourceLocation At { get; set; }

    /// <summary>The version of the format.</summary>
    public string? Version { get; set; }

    /// <summary>What is said of the model as a whole: name, owner, assumptions.</summary>
    public Tm7Element? Meta { get; set; }

    /// <summary>The drawings.</summary>
    public List<Tm7Tab> Tabs { get; } = [];

    /// <summary>The threats.</summary>
    public List<Tm7Threat> Threats { get; } = [];

    /// <summary>The notes that people left in the model, and what else stands beside the model's parts.</summary>
    public List<Tm7Element> Others { get; } = [];

    /// <summary>The template that the model was made with.</summary>
    public Tm7Knowledge Knowledge { get; } = new();
}

/// <summary>A drawing.</summary>
internal sealed class Tm7Tab(SourceLocation at)
{
    public SourceLocation At => at;

    public string? Key { get; set; }

    public string? Header { get; set; }

    public List<Tm7Shape> Shapes { get; } = [];
}

/// <summary>Something drawn: a shape, a box, a line or a text.</summary>
/// <param name="Key">Its guid, in lower case; null where it has none.</param>
/// <param name="Class">The tool's class: <c>StencilEllipse</c>, <c>Connector</c>.</param>
/// <param name="GenericType">The kind of element in the template: <c>GE.P</c>, or a guid.</param>
/// <param name="Type">The stencil in the template: <c>SE.P.TMCore.WebApp</c>, or a guid.</param>
/// <param name="Properties">What it says of itself.</param>
/// <param name="Area">Left, top, width and height; null where they are missing.</param>
/// <param name="Source">Where a line begins.</param>
/// <param name="Target">Where it ends.</param>
/// <param name="Handle">The point at which it was bent; null where there is none.</param>
/// <param name="At">Where it stands in the file.</param>
internal sealed record Tm7Shape(
    string? Key,
    string? Class,
    string? GenericType,
    string? Type,
    IReadOnlyList<Tm7Property> Properties,
    (double Left, double Top, double Width, double Height)? Area,
    Tm7End Source,
    Tm7End Target,
    (double X, double Y)? Handle,
    SourceLocation At);

/// <summary>An end of a line.</summary>
/// <param name="Key">The guid of the shape it is at, in lower case; null where it is at none.</param>
/// <param name="Point">Where it is drawn.</param>
internal readonly record struct Tm7End(string? Key, (double X, double Y)? Point);

/// <summary>One property of a shape.</summary>
/// <param name="Class">The tool's class: <c>HeaderDisplayAttribute</c>, <c>ListDisplayAttribute</c>.</param>
/// <param name="Name">By what the template knows it, often a guid.</param>
/// <param name="Label">What people see.</param>
/// <param name="Value">The text, or the value chosen from the list; null where there is none.</param>
/// <param name="IsFirst">Whether the value is the first of a list: what a new shape has.</param>
/// <param name="At">Where it stands in the file.</param>
internal sealed record Tm7Property(string? Class, string? Name, string Label, string? Value, bool IsFirst, SourceLocation At)
{
    /// <summary>Whether it is the heading over others: the first is the name of the stencil.</summary>
    public bool IsHeader => Class == "HeaderDisplayAttribute";

    /// <summary>Whether it is the name of the shape.</summary>
    public bool IsName => Label == "Name";

    /// <summary>Whether it says that the shape is out of scope.</summary>
    public bool IsScope => Name == "71f3d9aa-b8ef-4e54-8126-607a1d903103" || Label == "Out Of Scope";

    /// <summary>Whether it says why.</summary>
    public bool IsScopeReason => Name == "752473b6-52d4-4776-9a24-202153f7d579" || Label == "Reason For Out Of Scope";

    /// <summary>Whether somebody chose it, or the stencil has it for good: a new shape has the first of each list, no flag, and no place in an order.</summary>
    public bool IsSaid => Value is not null
        && !(Class == "ListDisplayAttribute" && (IsFirst || Value is "Not Selected" or "Select"))
        && !(Class == "BooleanDisplayAttribute" && Value == "false")
        && !(Label == "Dataflow Order" && Value == "0");
}

/// <summary>A threat.</summary>
/// <param name="Key">The key, of its type and the guids of what it is about.</param>
/// <param name="Fields">Its elements that hold texts, by name.</param>
/// <param name="Properties">Its properties, by the keys that the template explains.</param>
/// <param name="At">Where it stands in the file.</param>
internal sealed record Tm7Threat(string? Key, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<(string Key, string Value, SourceLocation At)> Properties, SourceLocation At);
