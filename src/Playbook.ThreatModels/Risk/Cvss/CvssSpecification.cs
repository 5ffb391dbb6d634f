using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.ThreatModels.Risk.Cvss;

/// <summary>
/// The metrics of a version in the order of its specification, by FIRST's names. Source: the tables of metric values in the
/// specification documents of CVSS 3.0, 3.1 (section 6) and 4.0 (section 7).
/// </summary>
internal sealed class CvssSpecification
{
    /// <summary>The value that says nothing. Every metric outside the base group can have it.</summary>
    public const string NotDefined = "X";

    private static readonly ImmutableArray<CvssMetric> Metrics3 = Version3();

    private readonly FrozenDictionary<string, int> _index;

    private CvssSpecification(CvssVersion version, string label, ImmutableArray<CvssMetric> metrics, bool isOrdered)
    {
        Version = version;
        Label = label;
        Metrics = metrics;
        IsOrdered = isOrdered;
        _index = metrics.Select((metric, index) => KeyValuePair.Create(metric.Key, index)).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Version 3.0; its metrics are those of 3.1.</summary>
    public static CvssSpecification V30 { get; } = new(CvssVersion.V30, "3.0", Metrics3, isOrdered: false);

    /// <summary>Version 3.1. It prefers an order and allows every other.</summary>
    public static CvssSpecification V31 { get; } = new(CvssVersion.V31, "3.1", Metrics3, isOrdered: false);

    /// <summary>Version 4.0, where the order is fixed; FIRST's JSON schema holds vectors to it as well.</summary>
    public static CvssSpecification V40 { get; } = new(CvssVersion.V40, "4.0", Version4(), isOrdered: true);

    /// <summary>All of them, oldest first.</summary>
    public static ImmutableArray<CvssSpecification> All { get; } = [V30, V31, V40];

    /// <summary>Which version.</summary>
    public CvssVersion Version { get; }

    /// <summary>The version as a vector writes it.</summary>
    public string Label { get; }

    /// <summary>The metrics, in order.</summary>
    public ImmutableArray<CvssMetric> Metrics { get; }

    /// <summary>Whether a vector must keep the order.</summary>
    public bool IsOrdered { get; }

    /// <summary>The specification of a version.</summary>
    public static CvssSpecification Of(CvssVersion version) => version switch
    {
        CvssVersion.V30 => V30,
        CvssVersion.V31 => V31,
        _ => V40,
    };

    /// <summary>The place of a metric in <see cref="Metrics"/>, by the letter; null where the version has none such.</summary>
    public int? IndexOf(string key) => _index.TryGetValue(key, out var index) ? index : null;

    private static ImmutableArray<CvssMetric> Version3()
    {
        ImmutableArray<CvssMetric> bases =
        [
            Metric("AV", "Attack Vector", "N Network", "A Adjacent", "L Local", "P Physical"),
            Metric("AC", "Attack Complexity", "L Low", "H High"),
            Metric("PR", "Privileges Required", "N None", "L Low", "H High"),
            Metric("UI", "User Interaction", "N None", "R Required"),
            Metric("S", "Scope", "U Unchanged", "C Changed"),
            Metric("C", "Confidentiality", "H High", "L Low", "N None"),
            Metric("I", "Integrity", "H High", "L Low", "N None"),
            Metric("A", "Availability", "H High", "L Low", "N None"),
        ];
        return
        [
            .. bases,
            Optional(CvssGroup.Threat, "E", "Exploit Code Maturity", "H High", "F Functional", "P Proof-of-Concept", "U Unproven"),
            Optional(CvssGroup.Threat, "RL", "Remediation Level", "U Unavailable", "W Workaround", "T Temporary Fix", "O Official Fix"),
            Optional(CvssGroup.Threat, "RC", "Report Confidence", "C Confirmed", "R Reasonable", "U Unknown"),
            .. Requirements(),
            .. bases.Select(Modified),
        ];
    }

    private static ImmutableArray<CvssMetric> Version4()
    {
        ImmutableArray<CvssMetric> vulnerable =
        [
            Metric("AV", "Attack Vector", "N Network", "A Adjacent", "L Local", "P Physical"),
            Metric("AC", "Attack Complexity", "L Low", "H High"),
            Metric("AT", "Attack Requirements", "N None", "P Present"),
            Metric("PR", "Privileges Required", "N None", "L Low", "H High"),
            Metric("UI", "User Interaction", "N None", "P Passive", "A Active"),
            Metric("VC", "Vulnerable System Confidentiality Impact", "H High", "L Low", "N None"),
            Metric("VI", "Vulnerable System Integrity Impact", "H High", "L Low", "N None"),
            Metric("VA", "Vulnerable System Availability Impact", "H High", "L Low", "N None"),
        ];
        return
        [
            .. vulnerable,
            Metric("SC", "Subsequent System Confidentiality Impact", "H High", "L Low", "N None"),
            Metric("SI", "Subsequent System Integrity Impact", "H High", "L Low", "N None"),
            Metric("SA", "Subsequent System Availability Impact", "H High", "L Low", "N None"),
            Optional(CvssGroup.Threat, "E", "Exploit Maturity", "A Attacked", "P Proof-of-Concept", "U Unreported"),
            .. Requirements(),
            .. vulnerable.Select(Modified),
            // Harm to people stands here and nowhere else, and for confidentiality there is none.
            Optional(CvssGroup.Environmental, "MSC", "Modified Subsequent System Confidentiality Impact", "H High", "L Low", "N Negligible"),
            Optional(CvssGroup.Environmental, "MSI", "Modified Subsequent System Integrity Impact", "S Safety", "H High", "L Low", "N Negligible"),
            Optional(CvssGroup.Environmental, "MSA", "Modified Subsequent System Availability Impact", "S Safety", "H High", "L Low", "N Negligible"),
            Optional(CvssGroup.Supplemental, "S", "Safety", "N Negligible", "P Present"),
            Optional(CvssGroup.Supplemental, "AU", "Automatable", "N No", "Y Yes"),
            Optional(CvssGroup.Supplemental, "R", "Recovery", "A Automatic", "U User", "I Irrecoverable"),
            Optional(CvssGroup.Supplemental, "V", "Value Density", "D Diffuse", "C Concentrated"),
            Optional(CvssGroup.Supplemental, "RE", "Vulnerability Response Effort", "L Low", "M Moderate", "H High"),
            Optional(CvssGroup.Supplemental, "U", "Provider Urgency", "Clear Clear", "Green Green", "Amber Amber", "Red Red"),
        ];
    }

    private static ImmutableArray<CvssMetric> Requirements() =>
    [
        Optional(CvssGroup.Environmental, "CR", "Confidentiality Requirement", "H High", "M Medium", "L Low"),
        Optional(CvssGroup.Environmental, "IR", "Integrity Requirement", "H High", "M Medium", "L Low"),
        Optional(CvssGroup.Environmental, "AR", "Availability Requirement", "H High", "M Medium", "L Low"),
    ];

    private static CvssMetric Metric(string key, string name, params ReadOnlySpan<string> values) => new(key, name, CvssGroup.Base, Values(values));

    private static CvssMetric Optional(CvssGroup group, string key, string name, params ReadOnlySpan<string> values) =>
        new(key, name, group, [new CvssValue(NotDefined, "Not Defined"), .. Values(values)]);

    private static CvssMetric Modified(CvssMetric metric) =>
        new("M" + metric.Key, "Modified " + metric.Name, CvssGroup.Environmental, [new CvssValue(NotDefined, "Not Defined"), .. metric.Values]);

    // "N Network": the key ends at the first space.
    private static ImmutableArray<CvssValue> Values(ReadOnlySpan<string> values)
    {
        var read = ImmutableArray.CreateBuilder<CvssValue>(values.Length);
        foreach (var value in values)
        {
            var space = value.IndexOf(' ', StringComparison.Ordinal);
            read.Add(new CvssValue(value[..space], value[(space + 1)..]));
        }

        return read.DrainToImmutable();
    }
}
