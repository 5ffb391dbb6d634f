using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads how a risk was rated.</summary>
internal static partial class RatingReader
{
    private const int GreatestFactor = 9;

    /// <summary>The rating of a key; null where absent, null and a diagnostic where it cannot be used.</summary>
    public static RiskRating? Read(MappingReader threat, string key)
    {
        if (threat.Mapping(key, $"{key} of {threat.Subject}") is not { } reader)
        {
            return null;
        }

        var reported = reader.Diagnostics.Count;
        var likelihood = reader.Text("likelihood");
        var impact = reader.Text("impact");
        var vector = reader.Text("cvss");
        var factors = Factors(reader);
        var stated = Stated(reader);
        if (reader.Diagnostics.Count > reported)
        {
            return null;
        }

        if (reader.Entries.Any(entry => entry.Key is not ("likelihood" or "impact" or "cvss" or "owasp" or "stated")))
        {
            // A key that is not known is reported as such, and most often is the one that would be missed here.
            return null;
        }

        var ways = (likelihood ?? impact) is null ? 0 : 1;
        ways += vector is null ? 0 : 1;
        ways += factors.IsEmpty ? 0 : 1;
        ways += stated is null ? 0 : 1;
        return (ways, likelihood, impact, vector) switch
        {
            (0, _, _, _) => Refuse(reader, reader.Start, $"{reader.Subject} says nothing", "write { likelihood: ..., impact: ... }"),
            ( > 1, _, _, _) => Refuse(reader, reader.Start, $"{reader.Subject} is rated in several ways at once", "keep one of likelihood with impact, cvss, owasp and stated"),
            (_, not null, not null, _) => new ScaleRating(likelihood, impact, reader.Start)
            {
                LikelihoodLocation = reader.Location("likelihood"),
                ImpactLocation = reader.Location("impact"),
            },
            (_, not null, null, _) => Refuse(reader, reader.Start, $"{reader.Subject} has a likelihood and no impact", "add \"impact: ...\""),
            (_, null, not null, _) => Refuse(reader, reader.Start, $"{reader.Subject} has an impact and no likelihood", "add \"likelihood: ...\""),
            (_, _, _, not null) when Vector().IsMatch(vector) => new CvssRating(vector, reader.Start),
            (_, _, _, not null) => Refuse(
                reader,
                reader.Location("cvss"),
                $"\"{vector}\" is no CVSS vector",
                "write a vector of version 3.0, 3.1 or 4.0 in full, such as CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
            _ when stated is not null => stated,
            _ => new OwaspRating(factors, reader.Start),
        };
    }

    /// <summary>Whether a text has the form of a CVSS vector of a version that is read.</summary>
    public static bool IsVector(string text) => Vector().IsMatch(text);

    private static StatedRating? Stated(MappingReader rating)
    {
        if (rating.Mapping("stated", $"what is stated of {rating.Subject}") is not { } reader)
        {
            return null;
        }

        var stated = new StatedRating(reader.Text("level"), rating.Start)
        {
            Likelihood = reader.Text("likelihood"),
            Impact = reader.Text("impact"),
            Score = reader.Text("score"),
        };
        return (stated.Level ?? stated.Likelihood ?? stated.Impact ?? stated.Score) is null ? null : stated;
    }

    private static ImmutableArray<KeyValuePair<string, int>> Factors(MappingReader reader)
    {
        var factors = ImmutableArray.CreateBuilder<KeyValuePair<string, int>>();
        foreach (var entry in reader.Map("owasp"))
        {
            if (entry.Value is SourceScalar { IsPlain: true } scalar
                && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value <= GreatestFactor)
            {
                factors.Add(new KeyValuePair<string, int>(entry.Key, value));
            }
            else
            {
                var found = entry.Value is SourceScalar other ? $"\"{other.Text}\"" : entry.Value.Kind;
                reader.Diagnostics.Add(ModelDiagnostics.BadRating.At(
                    entry.Value.Location,
                    $"the factor {entry.Key} is a whole number from 0 to {GreatestFactor}, and this is {found}"));
            }
        }

        return factors.DrainToImmutable();
    }

    private static RiskRating? Refuse(MappingReader reader, SourceLocation at, string message, string suggestion)
    {
        reader.Diagnostics.Add(ModelDiagnostics.BadRating.At(at, message, suggestion));
        return null;
    }

    // The form only. Which metrics a version has, and which it wants, is for the calculation to say.
    [GeneratedRegex(@"\ACVSS:(?:3\.[01]|4\.0)(?:/[A-Za-z]{1,3}:[A-Za-z]{1,6}){4,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Vector();
}
