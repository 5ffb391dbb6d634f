using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.ThreatModels;

/// <summary>The kinds of diagnostics about risk schemes, and about models rated by one: PB4001 to PB4099.</summary>
public static class RiskDiagnostics
{
    /// <summary>PB4001</summary>
    public static readonly DiagnosticDescriptor SchemeIncomplete = new(
        "PB4001",
        Severity.Error,
        "A part of the risk scheme is missing",
        "A scheme has values of likelihood, values of impact, levels, and a matrix of a row for each likelihood and a cell for each impact. Without all of them no risk can be "
        + "given a level, so the scheme was not used.",
        "Add what the message names.");

    /// <summary>PB4002</summary>
    public static readonly DiagnosticDescriptor IdDuplicate = new(
        "PB4002",
        Severity.Error,
        "An id stands twice in one list",
        "In a risk scheme the values of a scale, the levels, the questions and the answers to a question each have an id of their own, and so has each application in `applications.yml`. "
        + "Ids are compared without regard to case. The second one was left out.",
        "Give one of the two another id.");

    /// <summary>PB4003</summary>
    public static readonly DiagnosticDescriptor MatrixRowUnknown = new(
        "PB4003",
        Severity.Error,
        "A row of the matrix belongs to no likelihood",
        "The rows of the matrix are named by the ids of the likelihood's values. This row was ignored.",
        "Correct the name of the row.");

    /// <summary>PB4004</summary>
    public static readonly DiagnosticDescriptor MatrixRowLength = new(
        "PB4004",
        Severity.Error,
        "A row of the matrix has too many or too few cells",
        "Each row has one cell for each value of impact, in their order, least first. Which cell is missing or too much cannot be known, so the scheme was not used.",
        "Write as many cells as there are values of impact.");

    /// <summary>PB4005</summary>
    public static readonly DiagnosticDescriptor MatrixLevelUnknown = new(
        "PB4005",
        Severity.Error,
        "A cell of the matrix names no level",
        "Cells hold ids of the scheme's levels. A cell is never guessed, so the scheme was not used.",
        "Correct the id, or add the level.");

    /// <summary>PB4006</summary>
    public static readonly DiagnosticDescriptor LevelUnused = new(
        "PB4006",
        Severity.Warning,
        "Nothing leads to a level",
        "The level is in no cell of the matrix, no score leads to it, and it has no words of other tools. No risk will be of this level, so that what the scheme says about it never "
        + "applies.",
        "Put the level into a cell, let a score or a word lead to it, or take it out of the scheme.");

    /// <summary>PB4007</summary>
    public static readonly DiagnosticDescriptor BadColor = new(
        "PB4007",
        Severity.Error,
        "This is not a colour",
        "A colour is written as `#` and six hexadecimal digits, so that its contrast with text can be computed. The level is shown in grey.",
        "Write it as `\"#2f7d32\"`, in quotes, since `#` begins a comment in YAML.");

    /// <summary>PB4008</summary>
    public static readonly DiagnosticDescriptor ApplicationLevelsNotAscending = new(
        "PB4008",
        Severity.Error,
        "The application levels do not ascend",
        "An application has the greatest level whose `from` its points reach, so each level begins at more points than the one before it.",
        "Put the levels in order, least first, and correct their `from`.");

    /// <summary>PB4009</summary>
    public static readonly DiagnosticDescriptor ApplicationLevelUnreachable = new(
        "PB4009",
        Severity.Warning,
        "Points and application levels do not fit",
        "Either an application can have fewer points than the least level wants, and then has no level; or no answers reach the level named.",
        "Correct the points of the answers or the `from` of the level.");

    /// <summary>PB4010</summary>
    public static readonly DiagnosticDescriptor ScoresNotAscending = new(
        "PB4010",
        Severity.Error,
        "The scores of a method do not ascend",
        "A score has the level of the last band whose `from` it reaches, so each band begins above the one before it and leads to no lower level. The same holds for severities that are "
        + "words. A level is never guessed, so what this method rates is listed as unplaced.",
        "Put the bands in order, least first, and correct their levels.");

    /// <summary>PB4011</summary>
    public static readonly DiagnosticDescriptor ScoreLevelUnknown = new(
        "PB4011",
        Severity.Error,
        "A score leads to a level that does not exist",
        "Scores and severities are mapped onto ids of the scheme's levels. A level is never guessed, so what this method rates is listed as unplaced.",
        "Correct the id, or add the level.");

    /// <summary>PB4012</summary>
    public static readonly DiagnosticDescriptor ScoreGap = new(
        "PB4012",
        Severity.Warning,
        "Some scores lead to no level",
        "The method can give a result that the scheme does not map. A threat rated so is listed as unplaced. A CVSS score of 0.0 means that there is no risk, and needs no level.",
        "Let the first band begin at the least score, and map every severity.");

    /// <summary>PB4013</summary>
    public static readonly DiagnosticDescriptor ScoreWordUnknown = new(
        "PB4013",
        Severity.Error,
        "The method has no such severity",
        "OWASP Risk Rating gives one of five severities, and only those can be mapped. A level is never guessed, so what this method rates is listed as unplaced.",
        "Use the severities that the message lists.");

    /// <summary>PB4014</summary>
    public static readonly DiagnosticDescriptor AppetiteUnknown = new(
        "PB4014",
        Severity.Error,
        "The appetite names no level",
        "The appetite is the id of the highest level that the organization carries without treatment. Without it nothing is shown as within or above the appetite.",
        "Use one of the levels that the message lists.");

    /// <summary>PB4015</summary>
    public static readonly DiagnosticDescriptor WordAmbiguous = new(
        "PB4015",
        Severity.Error,
        "A word means two levels",
        "What another tool states is placed by the ids, titles and `words` of the levels; case, spaces, hyphens and underscores make no difference. Where two levels share a word, that "
        + "level is used whose id or title it is, else the lower one, and the risk may look less than it is.",
        "Keep the word at one of the two levels.");

    /// <summary>PB4020</summary>
    public static readonly DiagnosticDescriptor ScaleValueUnknown = new(
        "PB4020",
        Severity.Error,
        "A threat is rated by a value that the scheme does not have",
        "Likelihood and impact are ids of the values in the risk scheme, and `factors` are those of the scheme, all of them. The threat has no level and is listed as unplaced; a level is never guessed.",
        "Use one of the values that the message lists.");

    /// <summary>PB4021</summary>
    public static readonly DiagnosticDescriptor ApplicationLevelUnknown = new(
        "PB4021",
        Severity.Error,
        "A model or an application states a level that the scheme does not have",
        "The level is the id of one of the application levels in the risk scheme. The application is shown without a level.",
        "Use one of the levels that the message lists.");

    /// <summary>PB4022</summary>
    public static readonly DiagnosticDescriptor QuestionUnknown = new(
        "PB4022",
        Severity.Error,
        "A model or an application answers a question that the scheme does not ask",
        "The keys of a model's `profile` and of an application's `answers` are ids of the scheme's questions. The answer was ignored.",
        "Correct the id of the question.");

    /// <summary>PB4023</summary>
    public static readonly DiagnosticDescriptor AnswerUnknown = new(
        "PB4023",
        Severity.Error,
        "A model or an application gives an answer that the scheme does not offer",
        "The values of a model's `profile` and of an application's `answers` are ids of the answers to the question. Without a known answer to each question no level can be computed.",
        "Use one of the answers that the message lists.");

    /// <summary>PB4024</summary>
    public static readonly DiagnosticDescriptor AnswerMissing = new(
        "PB4024",
        Severity.Warning,
        "A model or an application leaves a question of the scheme open",
        "The level of an application is computed once every question is answered. Until then the application is shown without a level.",
        "Add an answer to the question that the message names, or state the level.");

    /// <summary>PB4025</summary>
    public static readonly DiagnosticDescriptor AcceptanceUnauthorised = new(
        "PB4025",
        Severity.Error,
        "A risk was accepted by somebody who may not",
        "The scheme's level says which roles may accept a risk of its kind, in `accept`. The acceptance names another, or none, so by the organization's own rules the risk is not accepted, and the threat counts as open.",
        "Have it accepted by one of the roles that the message names, and write the role's id into `role`; or treat the risk.");

    /// <summary>PB4026</summary>
    public static readonly DiagnosticDescriptor AcceptanceExpired = new(
        "PB4026",
        Severity.Warning,
        "An acceptance has ended",
        "The day in `until` lies before the day that the site speaks of (`--as-of`, else the day of the last commit), so nobody accepts the risk any more, and the threat counts as open.",
        "Decide anew: have the risk accepted again with a later day, or treat it.");

    /// <summary>PB4027</summary>
    public static readonly DiagnosticDescriptor AcceptedElsewhere = new(
        "PB4027",
        Severity.Notice,
        "Another tool calls a risk accepted, and nobody is named who accepted it",
        "The tool that the model comes from has a word for accepted risks, and no place for who accepted them, when, until when and why. An acceptance is never inferred, so such a threat is "
        + "shown with the tool's word and counts as open. This is said once for each model.",
        "Write `accepted: { by, role, on, until, why }` for each of them into the enrichment beside the model's file; or treat the risk.");

    /// <summary>PB4030</summary>
    public static readonly DiagnosticDescriptor ApplicationUnrated = new(
        "PB4030",
        Severity.Error,
        "An application has no answers",
        "What is demanded of an application follows from its level, and that from its answers to the scheme's questions. An application without them, and without a stated level, is shown "
        + "without a level, and whether its threat model suffices is not known.",
        "Answer the questions that the message names under `answers`, or state the `level`.");

    /// <summary>PB4031</summary>
    public static readonly DiagnosticDescriptor ApplicationLevelContradicted = new(
        "PB4031",
        Severity.Warning,
        "A stated level and the answers lead to different levels",
        "A level can be stated, or computed from the answers to the scheme's questions. Here both are given and do not agree. The stated one counts.",
        "Leave the `level` out if the answers are right; else correct the answers, or take them out.");

    /// <summary>PB4032</summary>
    public static readonly DiagnosticDescriptor ModelShared = new(
        "PB4032",
        Severity.Warning,
        "Two applications name the same threat model",
        "A model belongs to one application, so that it is clear whose level it has and whose demands it meets. Where two name it, it counts for both, and has the higher of their levels.",
        "Take the model out of one of them. What several applications share is better listed as an application of its own.");

    /// <summary>PB4033</summary>
    public static readonly DiagnosticDescriptor ApplicationLevelDiffers = new(
        "PB4033",
        Severity.Warning,
        "An application and its threat model are of different levels",
        "The level is given in `applications.yml` and again in the model, and the two do not agree. The model is shown with its own, the application with that of the list.",
        "Take `application` out of the model: it then has the level of the application that names it.");

    /// <summary>PB4034</summary>
    public static readonly DiagnosticDescriptor DemandsWithoutModel = new(
        "PB4034",
        Severity.Warning,
        "A level demands no model, and yet something of it",
        "`model: none` says that an application of this level needs no threat model, and that one which is there is held to nothing. What else is demanded has no effect then.",
        "Write `model: optional` so that a model that is there is held to the demands, or take the other demands out.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        SchemeIncomplete, IdDuplicate, MatrixRowUnknown, MatrixRowLength, MatrixLevelUnknown, LevelUnused, BadColor,
        ApplicationLevelsNotAscending, ApplicationLevelUnreachable,
        ScoresNotAscending, ScoreLevelUnknown, ScoreGap, ScoreWordUnknown, AppetiteUnknown, WordAmbiguous,
        ScaleValueUnknown, ApplicationLevelUnknown, QuestionUnknown, AnswerUnknown, AnswerMissing,
        AcceptanceUnauthorised, AcceptanceExpired, AcceptedElsewhere,
        ApplicationUnrated, ApplicationLevelContradicted, ModelShared, ApplicationLevelDiffers, DemandsWithoutModel,
    ];
}
