using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.ThreatModels.Risk;

/// <summary>Reads <c>risk/scheme.yml</c>, version 1.</summary>
public static class RiskSchemeReader
{
    /// <summary>The colour of a level whose own cannot be read.</summary>
    public const string FallbackColor = "#6b7280";

    /// <summary>Reads a scheme.</summary>
    /// <param name="text">The file.</param>
    /// <param name="diagnostics">Takes whatever is wrong with it.</param>
    /// <returns>The scheme, whose matrix has a level in every cell; null where that cannot be had, which is then a diagnostic.</returns>
    public static RiskScheme? Read(SourceText text, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (YamlReader.Read(text, diagnostics) is not { } document
            || MappingReader.Of(document, diagnostics, "the risk scheme") is not { } root
            || !YamlSchema.Check(root))
        {
            return null;
        }

        var id = root.RequiredId("id");
        var title = root.RequiredText("title");
        var summary = root.Prose("summary");
        var factors = Factors(root);
        var isByFactors = !factors.IsEmpty && !root.Has("likelihood") && !root.Has("impact") && !root.Has("matrix");
        var likelihood = isByFactors ? new Scale("Likelihood", []) : Scale(root, "likelihood", "Likelihood");
        var impact = isByFactors ? new Scale("Impact", []) : Scale(root, "impact", "Impact");
        var levels = RiskLevelsReader.Read(root);
        ImmutableArray<ImmutableArray<int>>? matrix = isByFactors ? []
            : likelihood is not null && impact is not null && !levels.IsEmpty ? RiskMatrixReader.Read(root, likelihood, impact, levels)
            : null;
        root.Known("matrix", "scores");
        var scores = levels.IsEmpty ? ScoreMapping.None : ScoreMappingReader.Read(root, levels, !factors.IsEmpty);
        if (!factors.IsEmpty && scores.Factors.IsEmpty)
        {
            Incomplete(root, root.Location("factors"), "the factors lead to no level", "add \"scores: { factors: [{ from: 0, level: ... }] }\"");
        }

        var appetite = RiskLevelsReader.Appetite(root, levels);
        if (matrix is { } whole)
        {
            RiskLevelsReader.ReportUnreachable(root, levels, whole, scores);
        }

        var application = ApplicationSchemeReader.Read(root);
        root.Finish();
        if (likelihood is null || impact is null || levels.IsEmpty || matrix is not { } cells || (isByFactors && scores.Factors.IsEmpty))
        {
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(text.Path);
        return new RiskScheme
        {
            Id = id ?? (Id.TryParse(Slug.ForId(name), out var derived) ? derived : Id.Parse("scheme")),
            Title = title ?? name,
            Source = text.Path,
            Location = root.Start,
            IdLocation = id is null ? null : root.Location("id"),
            Summary = summary,
            Likelihood = likelihood,
            Impact = impact,
            Levels = levels,
            Matrix = cells,
            Factors = factors,
            Scores = scores,
            Appetite = appetite,
            Application = application,
        };
    }

    /// <summary>The mappings of a list with their ids; those without one, or whose id is taken, are left out with a diagnostic.</summary>
    internal static ImmutableArray<(MappingReader Reader, Id Id)> Identified(MappingReader reader, string key, string subject)
    {
        var items = ImmutableArray.CreateBuilder<(MappingReader, Id)>();
        var first = new Dictionary<Id, SourceLocation>();
        foreach (var item in reader.Mappings(key, $"the {subject}"))
        {
            if (item.RequiredId("id") is { } id)
            {
                item.Subject = $"{subject} \"{id}\"";
                if (first.TryAdd(id, item.Location("id")))
                {
                    items.Add((item, id));
                    continue;
                }

                item.Diagnostics.Add(RiskDiagnostics.IdDuplicate.At(
                    item.Location("id"),
                    $"the {subject} \"{id}\" stands here a second time; the first is at line {first[id].Line}, column {first[id].Column}",
                    "give it another id"));
            }

            foreach (var entry in item.Entries)
            {
                item.Known(entry.Key);
            }
        }

        return items.DrainToImmutable();
    }

    private static Scale? Scale(MappingReader root, string key, string defaultTitle)
    {
        if (root.Mapping(key, $"the scale of {key}") is not { } reader)
        {
            if (!root.Has(key))
            {
                Incomplete(root, root.Start, $"the risk scheme has no {key}", $"add \"{key}: {{ title: {defaultTitle}, values: [...] }}\"");
            }

            return null;
        }

        var title = reader.Text("title") ?? defaultTitle;
        ImmutableArray<ScaleValue> values =
        [
            .. Identified(reader, "values", $"value of {key}").Select(item => new ScaleValue(
                item.Id,
                item.Reader.RequiredText("title") ?? item.Id.Text,
                item.Reader.Prose("meaning"),
                item.Reader.Start)),
        ];
        if (!values.IsEmpty)
        {
            return new Scale(title, values);
        }

        Incomplete(root, reader.Start, $"the scale of {key} has no values", "add \"values:\" with an id and a title each, least first");
        return null;
    }

    private static ImmutableArray<RiskFactor> Factors(MappingReader root) =>
    [
        .. Identified(root, "factors", "factor").Select(item => new RiskFactor(
            item.Id,
            item.Reader.RequiredText("title") ?? item.Id.Text,
            item.Reader.Prose("meaning"),
            item.Reader.Start)),
    ];

    /// <summary>Reports a part without which there is no scheme.</summary>
    internal static void Incomplete(MappingReader root, SourceLocation at, string message, string suggestion) =>
        root.Diagnostics.Add(RiskDiagnostics.SchemeIncomplete.At(at, message, suggestion));
}
