using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads what surrounds a model: its application's level, its review, what was assumed, who took part and so on.</summary>
internal static class ContextReader
{
    /// <summary>Where the model stands in its own life; null where nothing is said.</summary>
    public static ModelStatus? Status(MappingReader root) => root.OneOf("status", NativeWords.ModelStatuses);

    /// <summary>How critical the application is.</summary>
    public static ApplicationProfile? Application(MappingReader root)
    {
        if (root.Mapping("application", "the application") is not { } reader)
        {
            return null;
        }

        var profile = Profile(reader, "profile");
        if (!reader.Has("level") && !reader.Has("profile"))
        {
            reader.Diagnostics.Add(SourceDiagnostics.MissingKey.At(
                reader.Start,
                "the application has neither a level nor a profile",
                "write { level: ... } or { profile: { question: answer } }"));
        }

        return profile;
    }

    /// <summary>A stated level and the answers to the scheme's questions; null where there is neither.</summary>
    /// <param name="reader">Holds <c>level</c>.</param>
    /// <param name="answersKey">The key of the answers.</param>
    public static ApplicationProfile? Profile(MappingReader reader, string answersKey)
    {
        var level = reader.Id("level") is { } id ? new Reference(id, reader.Location("level")) : null;
        var answers = ImmutableArray.CreateBuilder<ProfileAnswer>();
        foreach (var entry in reader.Map(answersKey))
        {
            if (entry.Value is SourceScalar { IsNull: false } answer)
            {
                answers.Add(new ProfileAnswer(entry.Key, answer.Text.Trim(), answer.Location) { QuestionLocation = entry.KeyLocation });
            }
            else
            {
                reader.Diagnostics.Add(SourceDiagnostics.WrongType.At(
                    entry.Value.Location,
                    $"the answer to {entry.Key} is the id of an answer, and here stands {entry.Value.Kind}"));
            }
        }

        return level is null && answers.Count == 0 ? null : new ApplicationProfile(level, answers.DrainToImmutable(), reader.Start);
    }

    /// <summary>What was taken for granted: plain texts, or mappings of an id and a text.</summary>
    public static ImmutableArray<Assumption> Assumptions(MappingReader root, ModelIds ids)
    {
        var assumptions = ImmutableArray.CreateBuilder<Assumption>();
        foreach (var item in root.Items("assumptions"))
        {
            switch (item)
            {
                case SourceScalar scalar:
                    if (!scalar.IsNull && MappingReader.ToProse(scalar) is { } text)
                    {
                        assumptions.Add(new Assumption(null, text, scalar.Location));
                    }

                    break;
                case SourceMapping mapping:
                    var reader = root.Child(mapping, "the assumption");
                    Id? id = reader.Has("id") ? ModelIds.ReadId(reader, ElementKind.Assumption) : null;
                    var isFree = id is not { } claimed || ids.TryClaim(claimed, ElementKind.Assumption, reader.Location("id"));
                    var about = ids.ResolveAll(reader, "about", ElementKind.Threat, ElementKind.Mitigation);
                    if (reader.RequiredProse("text") is { } prose && isFree)
                    {
                        assumptions.Add(new Assumption(id, prose, reader.Start) { About = about });
                    }

                    break;
                default:
                    ReportItem(root, "assumptions", item);
                    break;
            }
        }

        return assumptions.DrainToImmutable();
    }

    /// <summary>Ways to abuse a feature.</summary>
    public static ImmutableArray<AbuseCase> AbuseCases(ImmutableArray<Claimed> claimed) =>
        [.. claimed.Select(item => new AbuseCase(item.Id, item.Title, item.Reader.Prose("description"), item.Reader.Start))];

    /// <summary>What is not known yet: plain texts, or mappings of a question and an owner.</summary>
    public static ImmutableArray<OpenQuestion> OpenQuestions(MappingReader root)
    {
        var questions = ImmutableArray.CreateBuilder<OpenQuestion>();
        foreach (var item in root.Items("openQuestions"))
        {
            switch (item)
            {
                case SourceScalar scalar:
                    if (!scalar.IsNull && MappingReader.ToProse(scalar) is { } text)
                    {
                        questions.Add(new OpenQuestion(text, null, scalar.Location));
                    }

                    break;
                case SourceMapping mapping:
                    var reader = root.Child(mapping, "the open question");
                    var owner = reader.Text("owner");
                    if (reader.RequiredProse("question") is { } question)
                    {
                        questions.Add(new OpenQuestion(question, owner, reader.Start));
                    }

                    break;
                default:
                    ReportItem(root, "openQuestions", item);
                    break;
            }
        }

        return questions.DrainToImmutable();
    }

    /// <summary>Who took part.</summary>
    public static ImmutableArray<Participant> Participants(MappingReader root)
    {
        var participants = ImmutableArray.CreateBuilder<Participant>();
        foreach (var reader in root.Mappings("participants", "the participant"))
        {
            var participant = new Participant(reader.Text("name"), reader.Text("role"), reader.Start);
            if (participant is { Name: null, Role: null })
            {
                reader.Diagnostics.Add(SourceDiagnostics.MissingKey.At(reader.Start, "the participant has neither a name nor a role", "add \"role: ...\""));
            }
            else
            {
                participants.Add(participant);
            }
        }

        return participants.DrainToImmutable();
    }

    /// <summary>Documents elsewhere, at addresses that are safe to link to.</summary>
    public static ImmutableArray<ExternalLink> Links(MappingReader root)
    {
        var links = ImmutableArray.CreateBuilder<ExternalLink>();
        foreach (var reader in root.Mappings("links", "the link"))
        {
            var url = reader.RequiredText("url", "https://...");
            var title = reader.Text("title") ?? url;
            if (url is null || title is null)
            {
                continue;
            }

            if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto")
            {
                links.Add(new ExternalLink(title, url, reader.Start));
            }
            else
            {
                reader.Diagnostics.Add(ModelDiagnostics.BadUrl.At(
                    reader.Location("url"),
                    $"\"{url}\" is not a complete web or e-mail address",
                    url.Contains(':', StringComparison.Ordinal) ? null
                        : url.StartsWith('.') || !url.Split('/')[0].Contains('.', StringComparison.Ordinal) ? "link to things of this site in a text, as [[id]]"
                        : $"write \"https://{url}\""));
            }
        }

        return links.DrainToImmutable();
    }

    /// <summary>What changed in the model.</summary>
    public static ImmutableArray<Change> Changes(MappingReader root)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var reader in root.Mappings("changes", "the change"))
        {
            var on = reader.Date("on");
            var by = reader.Text("by");
            if (reader.RequiredProse("what") is { } what)
            {
                changes.Add(new Change(on, by, what, reader.Start));
            }
        }

        return changes.DrainToImmutable();
    }

    private static void ReportItem(MappingReader root, string key, SourceNode item) =>
        root.Diagnostics.Add(SourceDiagnostics.WrongType.At(
            item.Location,
            $"an item of {key} is a text or a mapping, and here stands {item.Kind}",
            "put the text in quotes if it begins with ["));
}
