using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;

namespace Playbook.ThreatModels.Risk;

/// <summary>Reads the key <c>scores</c> of a risk scheme. A method whose map is wrong is left out as a whole: no score is placed by half a map.</summary>
internal static class ScoreMappingReader
{
    private const decimal Greatest = 10;

    // A CVSS score of 0.0 is called "none" by its specification, which is no risk to be placed; the next one is 0.1.
    private const decimal LeastCvss = 0.1m;

    // The severities of the methodology's own matrix, least first.
    private static readonly string[] s_owasp = ["note", "low", "medium", "high", "critical"];

    /// <summary>The mapping of a scheme; <see cref="ScoreMapping.None"/> where it states none.</summary>
    /// <param name="root">The scheme.</param>
    /// <param name="levels">Its levels, least first.</param>
    /// <param name="hasFactors">Whether it has factors of its own, whose mean can be mapped.</param>
    public static ScoreMapping Read(MappingReader root, ImmutableArray<RiskLevel> levels, bool hasFactors)
    {
        if (root.Mapping("scores", "the mapping of scores") is not { } reader)
        {
            return ScoreMapping.None;
        }

        return new ScoreMapping
        {
            Cvss = Bands(reader, "cvss", LeastCvss, levels),
            Owasp = Words(reader, "owasp", s_owasp, levels),
            Factors = hasFactors ? Bands(reader, "factors", 0, levels) : [],
        };
    }

    private static ImmutableArray<ScoreBand> Bands(MappingReader reader, string method, decimal least, ImmutableArray<RiskLevel> levels)
    {
        var reported = reader.Diagnostics.Count;
        var bands = ImmutableArray.CreateBuilder<ScoreBand>();
        foreach (var item in reader.Mappings(method, $"a band of {method}"))
        {
            var from = From(item);
            var level = Level(reader, item.RequiredText("level"), item.Location("level"), $"a band of {method}", levels);
            if (from is not { } threshold || level is not { } index)
            {
                continue;
            }

            var band = new ScoreBand(threshold, index, item.Start);
            if (bands.Count > 0 && (bands[^1].From >= band.From || bands[^1].Level > band.Level))
            {
                var before = bands[^1];
                reader.Diagnostics.Add(RiskDiagnostics.ScoresNotAscending.At(
                    item.Start,
                    $"the band of {method} from {Text(band.From)} ({levels[band.Level].Id}) comes after the one from {Text(before.From)} ({levels[before.Level].Id})",
                    before.From >= band.From ? "order the bands by \"from\", least first, each once" : "let a higher score lead to the same level or a higher one"));
            }

            bands.Add(band);
        }

        if (reader.Diagnostics.Count > reported)
        {
            return [];
        }

        if (bands.Count > 0 && bands[0].From > least)
        {
            reader.Diagnostics.Add(RiskDiagnostics.ScoreGap.At(
                bands[0].Location,
                $"scores of {method} from {Text(least)} up to {Text(bands[0].From)} lead to no level",
                $"begin with {{ from: {Text(least)}, level: {levels[0].Id} }}"));
        }

        return bands.DrainToImmutable();
    }

    private static ImmutableArray<ScoreWord> Words(MappingReader reader, string method, string[] known, ImmutableArray<RiskLevel> levels)
    {
        if (!reader.Has(method))
        {
            return [];
        }

        var reported = reader.Diagnostics.Count;
        var words = ImmutableArray.CreateBuilder<ScoreWord>();
        foreach (var entry in reader.Map(method))
        {
            if (!known.Contains(entry.Key, StringComparer.Ordinal))
            {
                reader.Diagnostics.Add(RiskDiagnostics.ScoreWordUnknown.At(
                    entry.KeyLocation,
                    $"{method} has no severity \"{entry.Key}\"; it has {string.Join(", ", known)}",
                    Nearest.Suggest(entry.Key, known)));
            }
            else if (Level(reader, entry.Value is SourceScalar { IsNull: false } scalar ? scalar.Text.Trim() : entry.Value.Kind, entry.Value.Location, $"\"{entry.Key}\" of {method}", levels) is { } level)
            {
                words.Add(new ScoreWord(entry.Key, level, entry.KeyLocation));
            }
        }

        if (reader.Diagnostics.Count > reported)
        {
            return [];
        }

        var ordered = words.OrderBy(word => Array.IndexOf(known, word.Word)).ToImmutableArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            var (before, word) = (ordered[i - 1], ordered[i]);
            if (before.Level > word.Level)
            {
                reader.Diagnostics.Add(RiskDiagnostics.ScoresNotAscending.At(
                    word.Location,
                    $"\"{word.Word}\" of {method} leads to {levels[word.Level].Id}, and \"{before.Word}\", which is less, to {levels[before.Level].Id}",
                    "let a higher severity lead to the same level or a higher one"));
            }
        }

        if (reader.Diagnostics.Count > reported)
        {
            return [];
        }

        var missing = known.Except(ordered.Select(word => word.Word), StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
        {
            reader.Diagnostics.Add(RiskDiagnostics.ScoreGap.At(
                reader.Location(method),
                $"{string.Join(", ", missing.Select(word => $"\"{word}\""))} of {method} {(missing.Length == 1 ? "leads" : "lead")} to no level",
                $"add \"{missing[0]}: {levels[0].Id}\", or another level"));
        }

        return ordered;
    }

    private static decimal? From(MappingReader item)
    {
        if (!item.Has("from"))
        {
            // Reports it as missing.
            item.RequiredText("from", "4");
            return null;
        }

        if (item.Number("from") is not { } number)
        {
            return null;
        }

        if (number is >= 0 and <= (double)Greatest)
        {
            return (decimal)number;
        }

        item.Diagnostics.Add(SourceDiagnostics.BadNumber.At(item.Location("from"), $"from is a number from 0 to {Greatest}, and this is \"{item.Text("from")}\""));
        return null;
    }

    private static int? Level(MappingReader reader, string? name, SourceLocation at, string what, ImmutableArray<RiskLevel> levels)
    {
        if (name is null)
        {
            return null;
        }

        for (var i = 0; i < levels.Length; i++)
        {
            if (string.Equals(levels[i].Id.Text, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        reader.Diagnostics.Add(RiskDiagnostics.ScoreLevelUnknown.At(
            at,
            $"{what} leads to \"{name}\", and the levels are {string.Join(", ", levels.Select(level => level.Id.Text))}",
            Nearest.Suggest(name, levels.Select(level => level.Id.Text))));
        return null;
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
