using System.Buffers;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;

namespace Playbook.ThreatModels.Formats;

/// <summary>The files that lie in the content folder, for a model that draws on others. A reader gets at files in no other way.</summary>
public interface IModelFiles
{
    /// <summary>Whether there is a file.</summary>
    /// <param name="path">Its path relative to the content folder, with forward slashes.</param>
    bool Exists(string path);

    /// <summary>Reads a file, and notes that the model draws on it.</summary>
    /// <param name="path">Its path relative to the content folder, with forward slashes.</param>
    /// <param name="diagnostics">Takes what is wrong with it.</param>
    /// <returns>Its text; null where there is none (without a diagnostic) or it cannot be read (with one).</returns>
    SourceText? Read(string path, DiagnosticBag diagnostics);
}

/// <summary>No files at all: a model on its own.</summary>
public sealed class NoModelFiles : IModelFiles
{
    /// <summary>The one there is.</summary>
    public static NoModelFiles Instance { get; } = new();

    /// <inheritdoc/>
    public bool Exists(string path) => false;

    /// <inheritdoc/>
    public SourceText? Read(string path, DiagnosticBag diagnostics) => null;
}

/// <summary>Paths that a model names, made relative to the content folder.</summary>
public static class ModelPaths
{
    private static readonly SearchValues<char> s_notPortable = SearchValues.Create("\\:\0?*\"<>|");

    /// <summary>
    /// The path of a file that a model names relative to itself; null where it leads out of the content folder, is absolute, or is no
    /// path that every system takes the same way.
    /// </summary>
    /// <param name="from">The model's own path, relative to the content folder.</param>
    /// <param name="named">What the model says.</param>
    public static string? Resolve(string from, string named)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(named);
        if (named.Length is 0 or > 500 || named[0] == '/' || named.AsSpan().ContainsAny(s_notPortable))
        {
            return null;
        }

        return RelativePath.Combine(from[..Math.Max(from.LastIndexOf('/'), 0)], named) is { Length: > 0 } path ? path : null;
    }

    /// <summary>The path of a file that lies beside a model.</summary>
    public static string Beside(string from, string name)
    {
        ArgumentNullException.ThrowIfNull(from);
        return from[..(from.LastIndexOf('/') + 1)] + name;
    }
}
