using System.Globalization;
using System.Text;
using System.Xml;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>Walks through a file element by element, to a bounded depth, without keeping what is passed over.</summary>
internal sealed class Tm7Xml
{
    /// <summary>How deep elements may lie in each other. The tool's lie 12 deep.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How many elements one shape or threat may have. The tool's have a few hundred.</summary>
    public const int MaximumElements = 4_000;

    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private readonly XmlReader _reader;
    private readonly IXmlLineInfo? _places;
    private readonly SourceLocation _start;

    /// <summary>Walks through a text of which the white space before its first character was left out.</summary>
    public Tm7Xml(XmlReader reader, SourceText text)
    {
        _reader = reader;
        _places = reader as IXmlLineInfo;
        _start = text.LocationAt(text.Content.Length - text.Content.AsSpan().TrimStart().Length);
    }

    /// <summary>Where elements lie too deep in each other; null where they do not.</summary>
    public SourceLocation? TooDeep { get; private set; }

    /// <summary>Where the reader stands in the file.</summary>
    public SourceLocation At
    {
        get
        {
            var (line, column) = _places is { } places ? (Math.Max(places.LineNumber, 1), Math.Max(places.LinePosition, 1)) : (1, 1);
            return new SourceLocation(_start.File, _start.Line + line - 1, line == 1 ? _start.Column + column - 1 : column);
        }
    }

    /// <summary>Goes to the root.</summary>
    public void MoveToRoot() => _reader.MoveToContent();

    /// <summary>Goes through the elements in the one the reader stands on, and past it.</summary>
    /// <param name="visit">Is given the name of each. It must read the element or skip it, and so come to what follows.</param>
    public void EachChild(Action<string> visit)
    {
        if (_reader.IsEmptyElement)
        {
            Next();
            return;
        }

        var depth = _reader.Depth;
        Next();
        while (_reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                visit(_reader.LocalName);
            }
            else
            {
                Next();
            }
        }

        Next();
    }

    /// <summary>Goes past an element.</summary>
    public void Skip()
    {
        if (!_reader.IsEmptyElement)
        {
            var depth = _reader.Depth;
            do
            {
                Next();
            }
            while (_reader.Depth > depth);
        }

        Next();
    }

    /// <summary>Reads an element with all that lies in it, and goes past it. What is more than <see cref="MaximumElements"/> is left out.</summary>
    public Tm7Element Element()
    {
        var root = Open();
        var open = new Stack<Tm7Element>();
        if (!_reader.IsEmptyElement)
        {
            open.Push(root);
        }

        var count = 1;
        while (open.Count > 0)
        {
            Next();
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    root.IsCut |= ++count > MaximumElements;
                    var child = Open();
                    if (!root.IsCut)
                    {
                        open.Peek().Add(child);
                    }

                    if (!_reader.IsEmptyElement)
                    {
                        open.Push(child);
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek().Add(_reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                default:
                    break;
            }
        }

        Next();
        return root;
    }

    private Tm7Element Open()
    {
        var type = _reader.GetAttribute("type", Instance);
        return new Tm7Element(_reader.LocalName, type?[(type.IndexOf(':', StringComparison.Ordinal) + 1)..], At);
    }

    private void Next()
    {
        // At the end of the file the parser has said already what is missing.
        if (_reader.Read() && _reader.Depth > MaximumDepth)
        {
            TooDeep = At;
            throw new XmlException("too deep");
        }
    }
}

/// <summary>An element with what lies in it.</summary>
/// <param name="name">Its name, without a prefix.</param>
/// <param name="type">The class that it is, without a prefix; null where it does not say.</param>
/// <param name="at">Where it stands in the file.</param>
internal sealed class Tm7Element(string name, string? type, SourceLocation at)
{
    private List<Tm7Element>? _children;
    private StringBuilder? _more;
    private string _text = "";

    public string Name => name;

    public string? Type => type;

    public SourceLocation At => at;

    /// <summary>Whether a part of it was left out, since it has too many elements.</summary>
    public bool IsCut { get; set; }

    public IReadOnlyList<Tm7Element> Children => _children ?? [];

    /// <summary>Its own text; null where that is blank.</summary>
    public string? Text => (_more?.ToString() ?? _text).Trim() is { Length: > 0 } text ? text : null;

    public void Add(Tm7Element child) => (_children ??= []).Add(child);

    public void Add(string text)
    {
        if (_text.Length == 0)
        {
            _text = text;
            return;
        }

        _more ??= new StringBuilder(_text);
        _more.Append(text);
    }

    /// <summary>The first child of a name.</summary>
    public Tm7Element? Child(string wanted)
    {
        foreach (var child in Children)
        {
            if (child.Name == wanted)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The text of the first child of a name.</summary>
    public string? TextOf(string wanted) => Child(wanted)?.Text;

    /// <summary>The number that is the text of a child, where it can be a place in a drawing.</summary>
    public double? NumberOf(string wanted) =>
        double.TryParse(TextOf(wanted), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Containment.Farthest ? number : null;
}
