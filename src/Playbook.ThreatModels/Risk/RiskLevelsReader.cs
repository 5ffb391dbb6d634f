using System.Collections.Immutable;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Native;

namespace Playbook.ThreatModels.Risk;

/// <summary>Reads the levels of a risk scheme, and which of them are within appetite.</summary>
internal static class RiskLevelsReader
{
    /// <summary>The levels; empty, with a diagnostic, where there are none.</summary>
    public static ImmutableArray<RiskLevel> Read(MappingReader root)
    {
        ImmutableArray<RiskLevel> levels =
        [
            .. RiskSchemeReader.Identified(root, "levels", "level").Select(item => new RiskLevel(
                item.Id,
                item.Reader.RequiredText("title") ?? item.Id.Text,
                Color(item.Reader),
                item.Reader.Prose("meaning"),
                item.Reader.Prose("response"),
                item.Reader.Start)
            {
                Words = [.. item.Reader.Texts("words").Select(text => text.Value)],
                Within = ReviewReader.Period(item.Reader, "within"),
                Accept = item.Reader.Has("accept") ? item.Reader.Ids("accept") : null,
                Escalate = item.Reader.Id("escalate") is { } role ? new Located<Id>(role, item.Reader.Location("escalate")) : null,
            }),
        ];
        if (levels.IsEmpty)
        {
            RiskSchemeReader.Incomplete(root, root.Location("levels"), "the risk scheme has no levels", "add \"levels:\" with an id, a title and a color each, least first");
        }

        ReportAmbiguous(root, levels);
        return levels;
    }

    private static string Color(MappingReader reader)
    {
        var color = reader.RequiredText("color", "\"#2f7d32\"");
        if (color is null)
        {
            return RiskSchemeReader.FallbackColor;
        }

        if (color.Length == 7 && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit))
        {
            return color.ToLowerInvariant();
        }

        reader.Diagnostics.Add(RiskDiagnostics.BadColor.At(
            reader.Location("color"),
            $"\"{color}\" is not a colour",
            "write # and six hexadecimal digits in quotes, such as \"#2f7d32\""));
        return RiskSchemeReader.FallbackColor;
    }

    /// <summary>The level that <c>appetite</c> names; null where absent, null and a diagnostic where there is no such level.</summary>
    public static RiskLevel? Appetite(MappingReader root, ImmutableArray<RiskLevel> levels)
    {
        if (root.Text("appetite") is not { } name || levels.IsEmpty)
        {
            return null;
        }

        if (levels.FirstOrDefault(level => string.Equals(level.Id.Text, name, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        root.Diagnostics.Add(RiskDiagnostics.AppetiteUnknown.At(
            root.Location("appetite"),
            $"the appetite is \"{name}\", and the levels are {string.Join(", ", levels.Select(level => level.Id.Text))}",
            Nearest.Suggest(name, levels.Select(level => level.Id.Text))));
        return null;
    }

    /// <summary>Reports the levels that no cell, no score and no word of another tool leads to.</summary>
    public static void ReportUnreachable(MappingReader root, ImmutableArray<RiskLevel> levels, ImmutableArray<ImmutableArray<int>> matrix, ScoreMapping scores)
    {
        for (var index = 0; index < levels.Length; index++)
        {
            if (levels[index].Words.IsEmpty && !scores.LeadsTo(index) && !matrix.Any(row => row.Contains(index)))
            {
                root.Diagnostics.Add(RiskDiagnostics.LevelUnused.At(
                    levels[index].Location,
                    $"nothing leads to the level \"{levels[index].Id}\": no cell, no score and no word of another tool"));
            }
        }
    }

    private static void ReportAmbiguous(MappingReader root, ImmutableArray<RiskLevel> levels)
    {
        // What a level is called counts before what others call it, as in RiskScheme.LevelOf.
        var owners = new Dictionary<string, RiskLevel>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var names = levels.SelectMany(level => new[] { (level, level.Id.Text), (level, level.Title) });
        foreach (var (level, word) in names.Concat(levels.SelectMany(level => level.Words.Select(word => (level, word)))))
        {
            var plain = Spelling.Plain(word);
            if (!owners.TryAdd(plain, level) && owners[plain].Id != level.Id && reported.Add(plain))
            {
                root.Diagnostics.Add(RiskDiagnostics.WordAmbiguous.At(
                    level.Location,
                    $"\"{word}\" means the level \"{owners[plain].Id}\" and the level \"{level.Id}\"; the former is used",
                    "keep it at one of them"));
            }
        }
    }
}
