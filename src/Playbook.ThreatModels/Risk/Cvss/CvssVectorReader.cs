using System.Collections.Immutable;

namespace Playbook.ThreatModels.Risk.Cvss;

/// <summary>Reads one vector. It goes on after what is wrong, so that all of it can be said at once.</summary>
internal sealed class CvssVectorReader(string text)
{
    private const string Prefix = "CVSS:";
    private const string Example = "write a vector of version 3.0, 3.1 or 4.0 in full, such as CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

    // The longest vector there is, every metric of 4.0 with its longest value, has less than half of this.
    private const int Longest = 500;
    private const int LongestShown = 80;

    private readonly ImmutableArray<CvssProblem>.Builder _problems = ImmutableArray.CreateBuilder<CvssProblem>();
    private readonly ImmutableArray<CvssPart>.Builder _parts = ImmutableArray.CreateBuilder<CvssPart>();
    private readonly HashSet<int> _given = [];
    private int _latest = -1;

    public CvssVector? Read(out ImmutableArray<CvssProblem> problems)
    {
        var specification = Metrics();
        problems = _problems.DrainToImmutable();
        return specification is not null && problems.IsEmpty ? new CvssVector(specification, text, _parts.DrainToImmutable()) : null;
    }

    private CvssSpecification? Metrics()
    {
        if (text.Length > Longest || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            Report(0, $"\"{Shown(text)}\" is no CVSS vector", Example);
            return null;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var label = slash < 0 ? text[Prefix.Length..] : text[Prefix.Length..slash];
        var specification = CvssSpecification.All.FirstOrDefault(known => known.Label == label);
        if (specification is null)
        {
            Report(Prefix.Length, $"CVSS \"{Shown(label)}\" is no version that is read", Example);
            return null;
        }

        var offset = Prefix.Length + label.Length;
        while (offset < text.Length)
        {
            var start = offset + 1;
            var next = text.IndexOf('/', start);
            offset = next < 0 ? text.Length : next;
            Metric(specification, start, text[start..offset]);
        }

        // A metric that could not be read is most often the one that would be missed here.
        if (_problems.Count == 0)
        {
            Missing(specification);
        }

        return specification;
    }

    private void Metric(CvssSpecification specification, int offset, string part)
    {
        if (part.Length == 0)
        {
            var isLast = offset == text.Length;
            Report(isLast ? offset - 1 : offset, isLast ? "the vector ends with a slash" : "between two slashes of the vector stands no metric", "take out the slash");
            return;
        }

        var colon = part.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == part.Length - 1)
        {
            Report(offset, $"\"{Shown(part)}\" is no metric with a value", "write a metric, a colon and a value, such as AV:N");
            return;
        }

        var key = part[..colon];
        if (specification.IndexOf(key) is not { } index)
        {
            Report(offset, $"CVSS {specification.Label} has no metric \"{Shown(key)}\"", MetricMeant(specification, key));
            return;
        }

        var metric = specification.Metrics[index];
        if (!_given.Add(index))
        {
            Report(offset, $"the metric \"{key}\" ({metric.Name}) stands here a second time", "keep one of them");
            return;
        }

        if (metric.Value(part[(colon + 1)..]) is not { } value)
        {
            Report(
                offset + colon + 1,
                $"the metric \"{key}\" ({metric.Name}) has no value \"{Shown(part[(colon + 1)..])}\"",
                $"it may be {string.Join(", ", metric.Values.Select(known => known.Key == known.Name ? known.Key : $"{known.Key} ({known.Name})"))}");
        }
        else
        {
            _parts.Add(new CvssPart(metric, value, offset));
        }

        if (specification.IsOrdered && index < _latest)
        {
            var before = specification.Metrics.First(later => specification.IndexOf(later.Key) is { } at && at > index && _given.Contains(at));
            Report(offset, $"the order of metrics is fixed in CVSS {specification.Label}, and \"{key}\" belongs before \"{before.Key}\"", $"move \"{Shown(part)}\" there");
        }

        _latest = Math.Max(_latest, index);
    }

    private void Missing(CvssSpecification specification)
    {
        string[] missing =
        [
            .. specification.Metrics
                .Where((metric, index) => metric.Group == CvssGroup.Base && !_given.Contains(index))
                .Select(metric => $"{metric.Key} ({metric.Name})"),
        ];
        if (missing.Length > 0)
        {
            Report(0, $"the vector lacks {string.Join(", ", missing)}, which CVSS {specification.Label} wants", "add what is missing, with a value");
        }
    }

    private static string? MetricMeant(CvssSpecification specification, string key)
    {
        if (specification.Metrics.FirstOrDefault(metric => string.Equals(metric.Key, key, StringComparison.OrdinalIgnoreCase)) is { } meant)
        {
            return $"did you mean \"{meant.Key}\"?";
        }

        var others = CvssSpecification.All.Where(other => other.IndexOf(key) is not null).Select(other => other.Label).ToArray();
        return others.Length == 0 ? null : $"that is a metric of version {string.Join(" and ", others)}";
    }

    private void Report(int offset, string message, string? suggestion) => _problems.Add(new CvssProblem(offset, message, suggestion));

    private static string Shown(string part) => part.Length <= LongestShown ? part : part[..LongestShown] + "…";
}
