using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;

namespace Playbook.ThreatModels.Model;

/// <summary>Something in a model that has an id of its own, so that it can be linked to.</summary>
public interface IModelElement
{
    /// <summary>The id, local to the model. Null only where the kind allows elements without one.</summary>
    Id? Id { get; }

    /// <summary>What it is called; its id where the author gave no title.</summary>
    string Title { get; }

    /// <summary>Where it stands in the source.</summary>
    SourceLocation Location { get; }
}

/// <summary>A mention of something that has an id, by that id.</summary>
/// <param name="Id">The id: of a thing of the site where methodologies and categories are meant, else local to the model.</param>
/// <param name="Location">Where the mention stands.</param>
public sealed record Reference(Id Id, SourceLocation Location)
{
    /// <summary>The source's own spelling, where the id was found by a table of spellings; such a reference is shown as this where the site has nothing of the id.</summary>
    public string? Word { get; init; }
}
