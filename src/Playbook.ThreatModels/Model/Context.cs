using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;

namespace Playbook.ThreatModels.Model;

/// <summary>Where a model stands in its own life.</summary>
public enum ModelStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Being read by somebody else.</summary>
    InReview,

    /// <summary>Agreed.</summary>
    Approved,

    /// <summary>The system is gone; the model is kept for the record.</summary>
    Retired,
}

/// <summary>An application's risk level as stated, or the answers from which the risk scheme computes it.</summary>
/// <param name="Level">The id of one of the scheme's application levels, as stated.</param>
/// <param name="Answers">The answers given, question id to answer id, in the order of the source.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record ApplicationProfile(Reference? Level, ImmutableArray<ProfileAnswer> Answers, SourceLocation Location);

/// <summary>One answer to one of the scheme's questions.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Answer">The id of the answer.</param>
/// <param name="Location">Where the answer stands in the source.</param>
public sealed record ProfileAnswer(string Question, string Answer, SourceLocation Location)
{
    /// <summary>Where the question stands in the source.</summary>
    public SourceLocation QuestionLocation { get; init; } = Location;
}

/// <summary>The last review, and the interval to the next.</summary>
/// <param name="On">The day of the last review.</param>
/// <param name="By">Who did it.</param>
/// <param name="Every">The interval, in ISO 8601 such as <c>P6M</c>.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record Review(DateOnly? On, string? By, CalendarPeriod? Every, SourceLocation Location)
{
    /// <summary>When the next review is due, where both its parts are known.</summary>
    public DateOnly? Due => On is { } on && Every is { } every ? every.AddTo(on) : null;
}

/// <summary>Something taken for granted.</summary>
public sealed record Assumption(Id? Id, Prose Text, SourceLocation Location) : IModelElement
{
    string IModelElement.Title => Id?.Text ?? Text.Markdown;

    /// <summary>The threats and mitigations that rest on it.</summary>
    public ImmutableArray<Id> About { get; init; } = [];
}

/// <summary>How an attacker's goal breaks down into steps.</summary>
public sealed record AttackTree(Id Id, AttackNode Root, SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;

    /// <summary>The goal at the root.</summary>
    public string Title => Root.Goal;
}

/// <summary>How the children of a node come together.</summary>
public enum Gate
{
    /// <summary>Any child suffices.</summary>
    Or,

    /// <summary>All children are needed.</summary>
    And,
}

/// <summary>A step of an attack.</summary>
/// <param name="Goal">What the attacker wants at this step.</param>
/// <param name="Gate">How the children come together; of no meaning for a leaf.</param>
/// <param name="Children">The steps it breaks down into; none for a leaf.</param>
/// <param name="Threat">The threat a leaf stands for.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record AttackNode(string Goal, Gate Gate, ImmutableArray<AttackNode> Children, Id? Threat, SourceLocation Location);

/// <summary>A way to abuse a feature.</summary>
public sealed record AbuseCase(Id Id, string Title, Prose? Description, SourceLocation Location) : IModelElement
{
    Id? IModelElement.Id => Id;
}

/// <summary>Something that is not known yet.</summary>
public sealed record OpenQuestion(Prose Question, string? Owner, SourceLocation Location);

/// <summary>Somebody who took part in making the model.</summary>
public sealed record Participant(string? Name, string? Role, SourceLocation Location);

/// <summary>A document elsewhere.</summary>
public sealed record ExternalLink(string Title, string Url, SourceLocation Location);

/// <summary>A change of the model, as its authors tell it.</summary>
public sealed record Change(DateOnly? On, string? By, Prose What, SourceLocation Location);

/// <summary>A picture that a model carries in itself, or that lies beside it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="MediaType">The type of <paramref name="Bytes"/>: <c>image/png</c>, <c>image/jpeg</c>, <c>image/gif</c>, <c>image/webp</c> or <c>image/svg+xml</c>.</param>
/// <param name="Bytes">The picture; empty where it lies in a file or elsewhere.</param>
/// <param name="Address">The file, relative to the content folder, or the web address, where it is not carried.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record Picture(string Title, string MediaType, ImmutableArray<byte> Bytes, string? Address, SourceLocation Location);

/// <summary>Something that a source says and that no field of a model holds. It is listed on the model's page, so that nothing is lost in silence.</summary>
/// <param name="Element">The element it is said of; null where that is the model.</param>
/// <param name="Name">What it is called in the source, with the keys that lead to it.</param>
/// <param name="Value">What it says, as text.</param>
/// <param name="Location">Where it stands in the source.</param>
public sealed record SourceRemainder(Id? Element, string Name, string Value, SourceLocation Location);
