namespace Playbook.Site.Pipelines;

/// <summary>A file of the site.</summary>
/// <param name="Path">Where it is written, relative to the output folder, with forward slashes.</param>
internal abstract record OutputFile(string Path);

/// <summary>A page: HTML that the rules look at before it is written.</summary>
/// <param name="Path">Where it is written.</param>
/// <param name="Html">The document.</param>
/// <param name="Source">The file it was made from, relative to the content folder; null for a page that none was.</param>
internal sealed record HtmlFile(string Path, string Html, string? Source) : OutputFile(Path);

/// <summary>A small page made by the generator alone that leads on to another; the rules need not look at it.</summary>
internal sealed record RedirectFile(string Path, string Html) : OutputFile(Path);

/// <summary>A text.</summary>
internal sealed record TextFile(string Path, string Text) : OutputFile(Path);

/// <summary>Bytes.</summary>
internal sealed record BinaryFile(string Path, ReadOnlyMemory<byte> Bytes) : OutputFile(Path);

/// <summary>A file of the content, copied as it is.</summary>
/// <param name="Path">Where it is written.</param>
/// <param name="FullPath">Where it lies.</param>
internal sealed record CopiedFile(string Path, string FullPath) : OutputFile(Path);
