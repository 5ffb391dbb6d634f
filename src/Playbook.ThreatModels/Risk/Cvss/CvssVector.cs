using System.Collections.Immutable;

namespace Playbook.ThreatModels.Risk.Cvss;

/// <summary>Why a text is no CVSS vector.</summary>
/// <param name="Offset">Where it goes wrong, in UTF-16 units from 0; 0 for what is wrong with the whole.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Suggestion">What to write; null where that cannot be said.</param>
public sealed record CvssProblem(int Offset, string Message, string? Suggestion);

/// <summary>A CVSS vector of version 3.0, 3.1 or 4.0 in which every metric and value exists, once, and none that must be there is missing.</summary>
public sealed class CvssVector
{
    private readonly char[] _values;

    internal CvssVector(CvssSpecification specification, string text, ImmutableArray<CvssPart> parts)
    {
        Specification = specification;
        Text = text;
        Parts = parts;
        _values = new char[specification.Metrics.Length];
        Array.Fill(_values, CvssSpecification.NotDefined[0]);
        foreach (var part in parts)
        {
            // One letter tells apart the values of every metric that takes part in a score.
            _values[specification.IndexOf(part.Metric.Key)!.Value] = part.Value.Key[0];
        }
    }

    /// <summary>Which version.</summary>
    public CvssVersion Version => Specification.Version;

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>What it spells, in its own order.</summary>
    public ImmutableArray<CvssPart> Parts { get; }

    internal CvssSpecification Specification { get; }

    /// <summary>Reads a vector.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="problems">All that is wrong with it, in order of place; empty where it is a vector.</param>
    /// <returns>The vector; null where anything is wrong.</returns>
    public static CvssVector? Read(string text, out ImmutableArray<CvssProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CvssVectorReader(text).Read(out problems);
    }

    /// <summary>Reads a vector; null where the text is none.</summary>
    public static CvssVector? Read(string text) => Read(text, out _);

    /// <summary>Its scores.</summary>
    public CvssResult Score() => CvssResult.Of(this);

    /// <summary>Whether any metric of a group is given with a value other than "Not Defined".</summary>
    public bool Defines(CvssGroup group) => Parts.Any(part => part.Metric.Group == group && part.Value.Key != CvssSpecification.NotDefined);

    /// <summary>The value of a metric of this version; X where it is not given.</summary>
    internal char this[string metric] => _values[Specification.IndexOf(metric)!.Value];

    /// <summary>The value of a base metric as the environment changes it.</summary>
    internal char Modified(string metric) => this["M" + metric] is var modified and not 'X' ? modified : this[metric];

    /// <summary>The same vector with its base metrics only.</summary>
    internal CvssVector BaseOnly() => new(Specification, Text, [.. Parts.Where(part => part.Metric.Group == CvssGroup.Base)]);
}
