using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats;

/// <summary>
/// A format that threat models are written in. Each stands in the folder of its format and is listed in <see cref="WriterList"/>. A
/// writer writes what it is given: leave out before what the audience may not see.
/// </summary>
public abstract class ModelWriter
{
    /// <summary>The short name, in lower case: what the command line calls it, and the same that <see cref="ThreatModel.Format"/> has where the format is read as well.</summary>
    public abstract string Name { get; }

    /// <summary>The name people know.</summary>
    public abstract string Title { get; }

    /// <summary>How the name of a file of this format ends, with the dot.</summary>
    public abstract string FileExtension { get; }

    /// <summary>The type that a web server gives such a file.</summary>
    public abstract string MediaType { get; }

    /// <summary>What no model keeps in this format, in words for a table: <c>attack trees</c>.</summary>
    public ImmutableArray<string> NeverHolds => [.. Never.Select(part => part.Name)];

    /// <summary>What no model keeps in this format.</summary>
    private protected abstract ImmutableArray<ModelPart> Never { get; }

    /// <summary>Writes a model.</summary>
    /// <returns>The text, lines ended by <c>\n</c>, and what of this model is not in it.</returns>
    public Written Write(ThreatModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var losses = new Losses(model);
        losses.Add(Never);
        var text = Write(model, losses);
        return new Written(text, losses.ToImmutable());
    }

    /// <summary>Writes the text.</summary>
    /// <param name="model">The model.</param>
    /// <param name="losses">Has what is <see cref="Never"/> kept; takes what of this model is lost besides.</param>
    private protected abstract string Write(ThreatModel model, Losses losses);
}

/// <summary>A model in the text of a format.</summary>
/// <param name="Text">The text.</param>
/// <param name="Losses">
/// What this model has and the format cannot hold, each to be read after "cannot hold": <c>3 attack trees</c>,
/// <c>the likelihood and impact of 2 threats, which are not numbers</c>. None where nothing is lost.
/// </param>
public sealed record Written(string Text, ImmutableArray<string> Losses);
