using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Playbook.Site.Markdown.Snippets;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;

namespace Playbook.Site.Markdown;

/// <summary>What the renderers of one text write into: holes, anchors, comments and diagnostics, with places of the source.</summary>
internal sealed class BodyContext
{
    private readonly Func<int, SourceLocation> _locationAt;
    private readonly bool _isLenient;
    private readonly DiagnosticBag _diagnostics;
    private readonly ImmutableArray<Hole>.Builder _holes = ImmutableArray.CreateBuilder<Hole>();
    private readonly ImmutableArray<Anchor>.Builder _anchors = ImmutableArray.CreateBuilder<Anchor>();
    private readonly ImmutableArray<(int, int)>.Builder _comments = ImmutableArray.CreateBuilder<(int, int)>();
    private readonly ImmutableArray<(int, string)>.Builder _snippets = ImmutableArray.CreateBuilder<(int, string)>();

    /// <summary>Begins a body.</summary>
    /// <param name="source">Whose source it is.</param>
    /// <param name="dialect">How it is written.</param>
    /// <param name="offset">Where the rendered part begins in the source; renderers speak of offsets in that part.</param>
    /// <param name="options">What the site wants of it.</param>
    /// <param name="locationAt">Gives the place of an offset in the rendered part.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public BodyContext(SourceText source, MarkdownDialect dialect, int offset, BodyOptions options, Func<int, SourceLocation> locationAt, DiagnosticBag diagnostics)
    {
        Source = source;
        Dialect = dialect;
        Offset = offset;
        Options = options;
        _isLenient = options.IsPlainRepository;
        _locationAt = locationAt;
        _diagnostics = diagnostics;
    }

    /// <summary>The source.</summary>
    public SourceText Source { get; }

    /// <summary>How it is written.</summary>
    public MarkdownDialect Dialect { get; }

    /// <summary>Where the rendered part begins in the source.</summary>
    public int Offset { get; }

    /// <summary>What the site wants of it.</summary>
    public BodyOptions Options { get; }

    /// <summary>Whether any raw HTML was written, so that the body has to be balanced.</summary>
    public bool HasRawHtml { get; set; }

    /// <summary>Whether any tabs were written, so that the page needs their script.</summary>
    public bool HasTabs { get; set; }

    /// <summary>How many tables were written.</summary>
    public int Tables { get; set; }

    /// <summary>The diagnostics of this text.</summary>
    public DiagnosticBag Diagnostics => _diagnostics;

    /// <summary>Anchors that are taken, for numbering.</summary>
    public AnchorSet AnchorSet { get; } = new();

    /// <summary>The holes so far.</summary>
    public ImmutableArray<Hole> Holes => _holes.ToImmutable();

    /// <summary>The anchors so far.</summary>
    public ImmutableArray<Anchor> Anchors => _anchors.ToImmutable();

    /// <summary>The comments so far.</summary>
    public ImmutableArray<(int Start, int Length)> Comments => _comments.ToImmutable();

    /// <summary>What fences show of other files so far: where the fence begins in the source, and the text.</summary>
    public ImmutableArray<(int Start, string Text)> Snippets => _snippets.ToImmutable();

    /// <summary>The place of an offset in the rendered part.</summary>
    public SourceLocation LocationAt(int offset) => _locationAt(offset);

    /// <summary>Notes a diagnostic. In a plain repository nothing that GitHub shows without complaint is an error.</summary>
    public void Report(Diagnostic diagnostic) =>
        _diagnostics.Add(_isLenient && diagnostic.Severity == Severity.Error ? diagnostic with { Severity = Severity.Warning } : diagnostic);

    /// <summary>Notes an id that a fragment can name.</summary>
    public void AddAnchor(string id, SourceLocation location) => _anchors.Add(new Anchor(id, location));

    /// <summary>Notes a comment, in characters of the rendered part.</summary>
    public void AddComment(int start, int length) => _comments.Add((start + Offset, length));

    /// <summary>Notes what a fence shows of another file.</summary>
    /// <param name="block">The fence, which is empty in the source.</param>
    /// <param name="text">What it shows.</param>
    public void AddSnippet(CodeBlock block, string text) => _snippets.Add((block.Span.Start + Offset, text));

    /// <summary>The characters that hold the destination of a reference definition; null where the source does not have them as one piece.</summary>
    public (int Start, int Length)? SpanOf(LinkReferenceDefinition definition)
    {
        var (start, length) = (definition.UrlSpan.Start, definition.UrlSpan.Length);
        return !definition.UrlSpan.IsEmpty
            && start + Offset + length <= Source.Content.Length
            && Source.Content.AsSpan(start + Offset, length).Trim("<>").SequenceEqual(definition.Url)
            ? (start, length)
            : null;
    }

    /// <summary>Notes a hole that has no place of its own in the HTML, being a part of another.</summary>
    /// <returns>Its number.</returns>
    public int AddHole(Hole hole)
    {
        _holes.Add(hole);
        return _holes.Count - 1;
    }

    /// <summary>Writes a hole into HTML.</summary>
    /// <returns>Its number.</returns>
    public int WriteHole(StringBuilder html, Hole hole)
    {
        var number = AddHole(hole is LinkHole { Span: { } span } link ? link with { Span = (span.Start + Offset, span.Length) } : hole);
        html.Append(Marks.Hole).Append(number.ToString(CultureInfo.InvariantCulture)).Append(Marks.End);
        return number;
    }
}

/// <summary>What the site wants of a rendered text.</summary>
/// <param name="IsPlainRepository">Whether there is no <c>playbook.yml</c>: the text was written for GitHub.</param>
/// <param name="LinksTerms">Whether places for glossary links are to be marked.</param>
/// <param name="Categories">The ids of the categories a methodology guide treats, so that the threats filed under each follow its section.</param>
internal sealed record BodyOptions(bool IsPlainRepository, bool LinksTerms, ImmutableArray<string> Categories)
{
    /// <summary>The files of which fences may show pieces; null where a text may show none.</summary>
    public SnippetFiles? Snippets { get; init; }

    /// <summary>For a text that stands alone.</summary>
    public static BodyOptions Default { get; } = new(false, false, []);
}
