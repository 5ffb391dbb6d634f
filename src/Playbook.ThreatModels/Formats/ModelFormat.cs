using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats;

/// <summary>
/// A format that threat models are kept in. Each stands in a folder of its own and is listed in <see cref="FormatList"/>; a file is
/// recognised by what it holds. A format overrides the one test that fits its kind of text, and <see cref="Read"/>.
/// </summary>
internal abstract class ModelFormat
{
    /// <summary>The short name, in lower case: what the site's data and the command line call it.</summary>
    public abstract string Name { get; }

    /// <summary>The name people know.</summary>
    public abstract string Title { get; }

    /// <summary>By what a file is recognised, for the message about one that nobody recognises; Markdown.</summary>
    public abstract string RecognisedBy { get; }

    /// <summary>Whether a key may stand twice in one object of JSON and mean two things.</summary>
    public virtual bool TakesDuplicateKeys => false;

    /// <summary>Whether a JSON or YAML document is of this format.</summary>
    public virtual bool Recognises(DocumentShape shape) => false;

    /// <summary>
    /// Whether a document that no format recognises with certainty, and that is of none of those known by name, is of this one: a part of
    /// a model, or one whose first line is missing.
    /// </summary>
    public virtual bool RecognisesLoosely(DocumentShape shape) => false;

    /// <summary>Whether an XML document with this root is.</summary>
    public virtual bool RecognisesXml(string localName, string namespaceName) => false;

    /// <summary>Whether a text that is neither JSON nor XML is, before it is tried as YAML.</summary>
    public virtual bool RecognisesText(string content) => false;

    /// <summary>Reads a file that was recognised. Whatever is wrong with it is a diagnostic; no exception leaves this.</summary>
    /// <returns>The models; none where nothing could be read.</returns>
    public abstract ImmutableArray<ThreatModel> Read(ModelSource source, DiagnosticBag diagnostics);
}

/// <summary>A file to be read as a threat model.</summary>
/// <param name="Text">The file.</param>
/// <param name="Root">Its root, where it is JSON or YAML; else null.</param>
/// <param name="Id">The id that a model without one of its own gets: the file's path.</param>
/// <param name="Files">The files beside it.</param>
internal sealed record ModelSource(SourceText Text, SourceNode? Root, Id Id, IModelFiles Files)
{
    /// <summary>The path of the file, relative to the content folder.</summary>
    public string Path => Text.Path;

    /// <summary>The root as a mapping; null where it is none.</summary>
    public SourceMapping? Mapping => Root as SourceMapping;
}
