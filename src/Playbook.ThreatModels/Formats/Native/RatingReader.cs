using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Risk;
using Playbook.ThreatModels.Risk.Cvss;
using Playbook.ThreatModels.Risk.Owasp;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads how a risk was rated.</summary>
internal static class RatingReader
{
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
        var own = FactorsReader.Read(reader);
        if (reader.Diagnostics.Count > reported)
        {
            return null;
        }

        if (reader.Entries.Any(entry => entry.Key is not ("likelihood" or "impact" or "cvss" or "owasp" or "factors" or "stated")))
        {
            // A key that is not known is reported as such, and most often is the one that would be missed here.
            return null;
        }

        var ways = (likelihood ?? impact) is null ? 0 : 1;
        ways += vector is null ? 0 : 1;
        ways += factors.IsEmpty ? 0 : 1;
        ways += stated is null ? 0 : 1;
        ways += own.IsEmpty ? 0 : 1;
        return (ways, likelihood, impact, vector) switch
        {
            (0, _, _, _) => Refuse(reader, reader.Start, $"{reader.Subject} says nothing", "write { likelihood: ..., impact: ... }"),
            ( > 1, _, _, _) => Refuse(reader, reader.Start, $"{reader.Subject} is rated in several ways at once", "keep one of likelihood with impact, cvss, owasp, factors and stated"),
            (_, not null, not null, _) => new ScaleRating(likelihood, impact, reader.Start)
            {
                LikelihoodLocation = reader.Location("likelihood"),
                ImpactLocation = reader.Location("impact"),
            },
            (_, not null, null, _) => Refuse(reader, reader.Start, $"{reader.Subject} has a likelihood and no impact", "add \"impact: ...\""),
            (_, null, not null, _) => Refuse(reader, reader.Start, $"{reader.Subject} has an impact and no likelihood", "add \"likelihood: ...\""),
            (_, _, _, not null) => Cvss(reader, vector),
            _ when stated is not null => stated,
            _ when !own.IsEmpty => new FactorRating(own, reader.Start),
            _ => new OwaspRating(factors, reader.Start),
        };
    }

    /// <summary>Whether a text is a CVSS vector that is read.</summary>
    public static bool IsVector(string text) => CvssVector.Read(text) is not null;

    private static CvssRating? Cvss(MappingReader reader, string vector)
    {
        if (CvssVector.Read(vector, out var problems) is not null)
        {
            return new CvssRating(vector, reader.Start);
        }

        foreach (var problem in problems)
        {
            reader.Diagnostics.Add(ModelDiagnostics.BadRating.At(Place(reader, problem.Offset), problem.Message, problem.Suggestion));
        }

        return null;
    }

    // What is wrong with the whole is said of the value. The rest is found in the file as long as the text stands there on one line, letter by letter.
    private static SourceLocation Place(MappingReader reader, int offset)
    {
        if (offset == 0 || reader.Raw("cvss") is not SourceScalar { Style: TextStyle.Plain or TextStyle.Quoted } scalar)
        {
            return reader.Location("cvss");
        }

        var before = scalar.Text.Length - scalar.Text.TrimStart().Length;
        var at = scalar.ContentLocation;
        return at with { Column = at.Column + before + offset };
    }

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
        var given = new HashSet<OwaspFactor>();
        foreach (var entry in reader.Map("owasp"))
        {
            if (entry.Value is not SourceScalar { IsPlain: true } scalar
                || !int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                || value > OwaspFactor.Greatest)
            {
                var found = entry.Value is SourceScalar other ? $"\"{other.Text}\"" : entry.Value.Kind;
                reader.Diagnostics.Add(ModelDiagnostics.BadRating.At(
                    entry.Value.Location,
                    $"the factor {entry.Key} is a whole number from 0 to {OwaspFactor.Greatest}, and this is {found}"));
            }
            else if (OwaspFactor.Of(entry.Key) is not { } factor)
            {
                reader.Diagnostics.Add(ModelDiagnostics.BadRating.At(
                    entry.KeyLocation,
                    $"the OWASP Risk Rating Methodology has no factor \"{entry.Key}\"",
                    Nearest.Suggest(entry.Key, OwaspFactor.All.Select(known => known.Key))));
            }
            else if (!given.Add(factor))
            {
                reader.Diagnostics.Add(ModelDiagnostics.BadRating.At(entry.KeyLocation, $"the factor {factor.Key} stands here a second time", "keep one of them"));
            }
            else
            {
                factors.Add(new KeyValuePair<string, int>(entry.Key, value));
            }
        }

        return factors.DrainToImmutable();
    }

    private static RiskRating? Refuse(MappingReader reader, SourceLocation at, string message, string suggestion)
    {
        reader.Diagnostics.Add(ModelDiagnostics.BadRating.At(at, message, suggestion));
        return null;
    }
}
