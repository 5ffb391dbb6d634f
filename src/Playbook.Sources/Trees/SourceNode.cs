using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.Sources.Trees;

/// <summary>A piece of a YAML document: a text, a list or a mapping. Where an alias stands, the very node of its anchor stands.</summary>
/// <param name="Location">Where it begins in the file, also when only a slice of the file was read.</param>
public abstract record SourceNode(SourceLocation Location)
{
    /// <summary>What it is, in the words of messages: <c>a text</c>, <c>a list</c>, <c>a mapping</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether it says nothing: an empty value, <c>~</c> or <c>null</c>.</summary>
    public virtual bool IsNull => false;
}

/// <summary>How a text is written.</summary>
public enum TextStyle
{
    /// <summary>Without quotes, so that it may mean a number, a truth value or nothing.</summary>
    Plain,

    /// <summary>In quotes, or with a tag that makes it text.</summary>
    Quoted,

    /// <summary>A block after <c>|</c>, whose lines are lines of the file.</summary>
    Literal,

    /// <summary>A block after <c>&gt;</c>, whose lines are joined.</summary>
    Folded,
}

/// <summary>A text.</summary>
/// <param name="Text">The text as YAML means it: unquoted, unescaped, its lines joined where the style says so.</param>
/// <param name="Style">How it is written.</param>
/// <param name="ContentLocation">Where its first character stands: behind the quote, or on the line after <c>|</c>.</param>
/// <param name="KeepsLines">Whether every line of the text stands in the file as it is, below <paramref name="ContentLocation"/>.</param>
/// <param name="Location">Where the node begins: its quote, its <c>|</c>, its anchor or its text.</param>
public sealed record SourceScalar(
    string Text,
    TextStyle Style,
    SourceLocation ContentLocation,
    bool KeepsLines,
    SourceLocation Location) : SourceNode(Location)
{
    /// <summary>Whether it is written without quotes.</summary>
    public bool IsPlain => Style == TextStyle.Plain;

    /// <summary>Whether it is a block after <c>|</c>.</summary>
    public bool IsLiteralBlock => Style == TextStyle.Literal;

    /// <inheritdoc/>
    public override bool IsNull => IsPlain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <inheritdoc/>
    public override string Kind => IsNull ? "nothing" : "a text";
}

/// <summary>A list.</summary>
public sealed record SourceList(ImmutableArray<SourceNode> Items, SourceLocation Location) : SourceNode(Location)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>A mapping. Its keys are texts, each one once, in the order of the file; what was merged by <c>&lt;&lt;</c> comes last.</summary>
public sealed record SourceMapping(ImmutableArray<SourceEntry> Entries, SourceLocation Location) : SourceNode(Location)
{
    /// <inheritdoc/>
    public override string Kind => "a mapping";

    /// <summary>The entry of a key, compared exactly; null where there is none.</summary>
    public SourceEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>One key of a mapping with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyLocation">Where the key stands.</param>
/// <param name="Value">The value.</param>
public sealed record SourceEntry(string Key, SourceLocation KeyLocation, SourceNode Value);
