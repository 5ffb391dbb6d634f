using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Applications;

namespace Playbook.ThreatModels.Risk;

/// <summary>Reads how critical applications can be, and the questions that decide it.</summary>
internal static class ApplicationSchemeReader
{
    private const int GreatestPoints = 1_000;

    /// <summary>The part of a scheme; null where it has none.</summary>
    public static ApplicationScheme? Read(MappingReader root)
    {
        if (root.Mapping("application", "the application part of the risk scheme") is not { } reader)
        {
            return null;
        }

        var reported = reader.Diagnostics.Count;
        var questions = Questions(reader);
        ImmutableArray<ApplicationLevel> levels =
        [
            .. RiskSchemeReader.Identified(reader, "levels", "application level").Select(item => new ApplicationLevel(
                item.Id,
                item.Reader.RequiredText("title") ?? item.Id.Text,
                RequiredNumber(item.Reader, "from"),
                item.Reader.Prose("meaning"),
                item.Reader.Prose("requires"),
                item.Reader.Start)
            {
                Demands = DemandsReader.Read(item.Reader),
            }),
        ];
        if (levels.IsEmpty)
        {
            reader.Diagnostics.Add(SourceDiagnostics.MissingKey.At(
                reader.Location("levels"),
                "the application part of the risk scheme has no levels",
                "add \"levels:\" with an id, a title and a from each, least first"));
            return null;
        }

        // What could not be read counts as no points: nothing follows from it.
        if (reader.Diagnostics.Count == reported)
        {
            CheckOrder(reader, questions, levels);
        }

        return new ApplicationScheme(questions, levels);
    }

    private static ImmutableArray<ApplicationQuestion> Questions(MappingReader reader)
    {
        var questions = ImmutableArray.CreateBuilder<ApplicationQuestion>();
        foreach (var (item, id) in RiskSchemeReader.Identified(reader, "questions", "question"))
        {
            ImmutableArray<ApplicationAnswer> answers =
            [
                .. RiskSchemeReader.Identified(item, "answers", "answer").Select(answer => new ApplicationAnswer(
                    answer.Id,
                    answer.Reader.RequiredText("title") ?? answer.Id.Text,
                    RequiredNumber(answer.Reader, "points"),
                    answer.Reader.Start)),
            ];
            var title = item.RequiredText("title") ?? id.Text;
            if (answers.IsEmpty)
            {
                item.Diagnostics.Add(SourceDiagnostics.MissingKey.At(
                    item.Location("answers"),
                    $"{item.Subject} has no answers",
                    "add \"answers:\" with an id, a title and points each"));
            }
            else
            {
                questions.Add(new ApplicationQuestion(id, title, answers, item.Start));
            }
        }

        return questions.DrainToImmutable();
    }

    private static int RequiredNumber(MappingReader reader, string key)
    {
        if (!reader.Has(key))
        {
            reader.Diagnostics.Add(SourceDiagnostics.MissingKey.At(reader.Start, $"{reader.Subject} has no {key}", $"add \"{key}: 0\", or another number of points"));
        }

        return reader.Integer(key, 0, GreatestPoints) ?? 0;
    }

    private static void CheckOrder(MappingReader reader, ImmutableArray<ApplicationQuestion> questions, ImmutableArray<ApplicationLevel> levels)
    {
        var ascends = true;
        foreach (var (before, level) in levels.Zip(levels.Skip(1)))
        {
            if (level.From <= before.From)
            {
                ascends = false;
                reader.Diagnostics.Add(RiskDiagnostics.ApplicationLevelsNotAscending.At(
                    level.Location,
                    $"the application level \"{level.Id}\" begins at {level.From} points, and \"{before.Id}\" before it at {before.From}",
                    "put the levels in order, least first"));
            }
        }

        if (!ascends || questions.IsEmpty)
        {
            return;
        }

        var least = questions.Sum(question => (long)question.Answers.Min(answer => answer.Points));
        var most = questions.Sum(question => (long)question.Answers.Max(answer => answer.Points));
        if (levels[0].From > least)
        {
            reader.Diagnostics.Add(RiskDiagnostics.ApplicationLevelUnreachable.At(
                levels[0].Location,
                $"an application can have {least} points, and the least level \"{levels[0].Id}\" begins at {levels[0].From}",
                $"write \"from: {least}\""));
        }

        foreach (var level in levels.Where(level => level.From > most))
        {
            reader.Diagnostics.Add(RiskDiagnostics.ApplicationLevelUnreachable.At(
                level.Location,
                $"no answers reach the application level \"{level.Id}\": it begins at {level.From} points, and {most} are the most there can be"));
        }
    }
}
