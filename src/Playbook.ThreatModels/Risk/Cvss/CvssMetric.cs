using System.Collections.Immutable;

namespace Playbook.ThreatModels.Risk.Cvss;

/// <summary>The versions of CVSS that are read.</summary>
public enum CvssVersion
{
    /// <summary>Version 3.0.</summary>
    V30,

    /// <summary>Version 3.1.</summary>
    V31,

    /// <summary>Version 4.0.</summary>
    V40,
}

/// <summary>What a metric belongs to.</summary>
public enum CvssGroup
{
    /// <summary>Must be given; does not change with time or place.</summary>
    Base,

    /// <summary>What changes with time: "Temporal" in version 3, "Threat" in version 4.</summary>
    Threat,

    /// <summary>What is so at one organization only.</summary>
    Environmental,

    /// <summary>Said beside the score, and no part of it. Version 4 only.</summary>
    Supplemental,
}

/// <summary>A value that a metric can have.</summary>
/// <param name="Key">How a vector writes it: <c>N</c>.</param>
/// <param name="Name">FIRST's name for it: <c>Network</c>.</param>
public sealed record CvssValue(string Key, string Name);

/// <summary>A metric of a version.</summary>
/// <param name="Key">How a vector writes it: <c>AV</c>.</param>
/// <param name="Name">FIRST's name for it: <c>Attack Vector</c>.</param>
/// <param name="Group">What it belongs to.</param>
/// <param name="Values">What it can be.</param>
public sealed record CvssMetric(string Key, string Name, CvssGroup Group, ImmutableArray<CvssValue> Values)
{
    /// <summary>The value of a key, by the letter; null where the metric has none such.</summary>
    public CvssValue? Value(string key) => Values.FirstOrDefault(value => value.Key == key);
}

/// <summary>A metric as a vector gives it.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Value">Its value, which may be "Not Defined".</param>
/// <param name="Offset">Where the metric begins in the vector, in UTF-16 units from 0.</param>
public sealed record CvssPart(CvssMetric Metric, CvssValue Value, int Offset);
