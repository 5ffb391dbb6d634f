using System.Buffers;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using YamlDotNet.Core;

namespace Playbook.Sources.Yaml;

/// <summary>
/// The one reader of YAML in the product. It takes files from anybody: nothing in them runs code, makes types or grows without
/// bound, and whatever is wrong with one is a diagnostic. YAML 1.2 with its core schema, and the merge key <c>&lt;&lt;</c>.
/// </summary>
public static class YamlReader
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int MaximumLength = 4 * 1024 * 1024;

    /// <summary>How deep lists and mappings may lie in each other, aliases followed.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How many nodes a document may have, counting what an alias stands for at each use.</summary>
    public const int MaximumNodes = 200_000;

    private static readonly SearchValues<char> s_controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n', '\r']), '\x7F']);

    /// <summary>Reads a whole file.</summary>
    /// <returns>
    /// The document's root; an empty mapping where the document says nothing; null where it cannot be read, which is then a
    /// diagnostic. What is wrong at one key only (a duplicate, an unknown tag) is reported and the rest is given.
    /// </returns>
    public static SourceNode? Read(SourceText text, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, 0, text.Content.Length, diagnostics);
    }

    /// <summary>Reads a slice of a file, such as the front matter of a page. Places are those of the whole file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="offset">Where the slice begins in its content.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>As <see cref="Read(SourceText, DiagnosticBag)"/>.</returns>
    public static SourceNode? Read(SourceText text, int offset, int length, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (length > MaximumLength)
        {
            diagnostics.Add(SourceDiagnostics.YamlTooLong.At(
                text.LocationAt(offset),
                $"the YAML is {length} characters long, more than the {MaximumLength} that are read"));
            return null;
        }

        var slice = text.Content.Substring(offset, length);
        var control = slice.AsSpan().IndexOfAny(s_controls);
        if (control >= 0)
        {
            diagnostics.Add(SourceDiagnostics.YamlSyntax.At(
                text.LocationAt(offset + control),
                $"the control character U+{(int)slice[control]:X4} is not allowed in YAML",
                "delete it, or write it as an escape in double quotes"));
            return null;
        }

        var events = new YamlEvents(text, offset, slice);
        try
        {
            return new YamlTreeBuilder(events, diagnostics).Build();
        }
        catch (YamlLimitException limit)
        {
            diagnostics.Add(limit.Diagnostic);
        }
        catch (YamlException failure)
        {
            diagnostics.Add(YamlSyntaxMessage.For(events, failure.Message, (int)failure.Start.Index));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // On bad input the parser also throws InvalidOperationException, ArgumentException and others, without a position.
            diagnostics.Add(YamlSyntaxMessage.For(events, "the parser stopped here", events.LastIndex));
        }

        return null;
    }
}

/// <summary>Ends the reading of a document for which a diagnostic was made. Never leaves <see cref="YamlReader"/>.</summary>
internal sealed class YamlLimitException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
