using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.ThreatModels;

/// <summary>The kinds of diagnostics about threat models: PB3001 to PB3099.</summary>
public static class ModelDiagnostics
{
    /// <summary>PB3001</summary>
    public static readonly DiagnosticDescriptor FormatNotRead = new(
        "PB3001",
        Severity.Warning,
        "A threat model of another tool is not read yet",
        "The file was recognised as a threat model written by another tool, by what it holds and not by its name. This version of the generator does not read that format, "
        + "so the model is missing from the site.",
        "Write the model in the generator's own format, or move the file out of `threat-models/` until its format is read.");

    /// <summary>PB3002</summary>
    public static readonly DiagnosticDescriptor FormatUnknown = new(
        "PB3002",
        Severity.Warning,
        "A file under threat-models/ is no threat model of a known format",
        "Structured files under `threat-models/` are taken for threat models. This one has none of the keys by which a format is recognised, so nothing was made of it.",
        "A threat model in the generator's own format begins with `schema: 1`, `id` and `title`. Move other files to another folder.");

    /// <summary>PB3003</summary>
    public static readonly DiagnosticDescriptor FileBroken = new(
        "PB3003",
        Severity.Error,
        "A file under threat-models/ breaks its grammar",
        "The file was recognised by its beginning (XML, HCL) and breaks the grammar at the place named, so that nothing, or nothing that follows, could be read.",
        "Mend the file, or write it anew with the tool it comes from.");

    /// <summary>PB3010</summary>
    public static readonly DiagnosticDescriptor IdDerived = new(
        "PB3010",
        Severity.Warning,
        "A threat model has no id",
        "The id was derived from the file's name. It is part of every link to the model and to what lies in it, so renaming the file would break them.",
        "Add the id that the message names.");

    /// <summary>PB3011</summary>
    public static readonly DiagnosticDescriptor IdDuplicate = new(
        "PB3011",
        Severity.Error,
        "An id stands twice in one threat model",
        "Components, flows, assets, boundaries, threats, mitigations and all else in a model share one set of ids, compared without regard to case, since each is part of an address. "
        + "The second thing of the same id was left out.",
        "Give one of the two another id, and correct what refers to it.");

    /// <summary>PB3012</summary>
    public static readonly DiagnosticDescriptor ReferenceUnknown = new(
        "PB3012",
        Severity.Error,
        "Something refers to what is not in the model",
        "A component's boundary, a flow's ends, what a threat affects, a threat's mitigations and the like are named by their ids in the same model. The reference was left out; "
        + "a flow without both its ends was left out as a whole.",
        "Correct the id, or add what it names.");

    /// <summary>PB3013</summary>
    public static readonly DiagnosticDescriptor ReferenceOfWrongKind = new(
        "PB3013",
        Severity.Error,
        "Something refers to a thing of the wrong kind",
        "The id is in the model, but names something that cannot stand here, such as an asset where a component is wanted. The reference was left out.",
        "Use the id of a thing of the kind that the message names.");

    /// <summary>PB3014</summary>
    public static readonly DiagnosticDescriptor BoundaryCycle = new(
        "PB3014",
        Severity.Error,
        "Trust boundaries or components lie in each other in a circle",
        "A boundary cannot lie inside one that it holds, nor a component. The one named is shown as an outermost one.",
        "Take the `parent` out of one of those in the circle.");

    /// <summary>PB3015</summary>
    public static readonly DiagnosticDescriptor AttackTreeTooDeep = new(
        "PB3015",
        Severity.Error,
        "An attack tree is too deep",
        "Trees are read to a depth of 16 goals; nobody can follow a deeper one. What lies deeper was left out.",
        "Make a tree of its own of a branch, and name it in the goal.");

    /// <summary>PB3016</summary>
    public static readonly DiagnosticDescriptor ThreatOnBranch = new(
        "PB3016",
        Severity.Warning,
        "A branch of an attack tree names a threat",
        "A step that breaks down into others follows from them; only a leaf stands for a threat. The threat is shown at the branch all the same.",
        "Move the threat to a leaf below the branch.");

    /// <summary>PB3020</summary>
    public static readonly DiagnosticDescriptor RetainedWithoutAcceptance = new(
        "PB3020",
        Severity.Error,
        "A risk is retained and nobody accepted it",
        "A threat whose treatment is `retain` and whose status is `done` says that the risk stays. Somebody must have decided that, and an acceptance is never inferred. "
        + "Until somebody does, the threat counts as open.",
        "Add `accepted: { by, role, on, until, why }`, or set the status back to `open`.");

    /// <summary>PB3021</summary>
    public static readonly DiagnosticDescriptor AcceptanceWithoutReason = new(
        "PB3021",
        Severity.Error,
        "An acceptance has no reason",
        "Whoever reviews the decision later must be able to see whether what it rested on still holds. Without a reason the threat counts as open.",
        "Add `why:` with the reason.");

    /// <summary>PB3022</summary>
    public static readonly DiagnosticDescriptor AcceptanceWithoutRetention = new(
        "PB3022",
        Severity.Warning,
        "A risk was accepted whose treatment is not to retain it",
        "An acceptance belongs to a risk that is retained. With another treatment, or none, readers cannot tell which of the two holds.",
        "Write `treatment: retain`, or take the acceptance out.");

    /// <summary>PB3023</summary>
    public static readonly DiagnosticDescriptor AcceptanceEndsEarly = new(
        "PB3023",
        Severity.Error,
        "An acceptance ends before it begins",
        "The day in `until` lies before the day in `on`, so the acceptance never held, and the threat counts as open.",
        "Correct one of the two days.");

    /// <summary>PB3024</summary>
    public static readonly DiagnosticDescriptor MitigationUnused = new(
        "PB3024",
        Severity.Notice,
        "A mitigation is named by no threat",
        "The mitigation is shown, but no threat says that it helps against it, so that nobody can tell what it is for.",
        "Add its id to the `mitigations` of the threats it is for.");

    /// <summary>PB3025</summary>
    public static readonly DiagnosticDescriptor AcceptanceIncomplete = new(
        "PB3025",
        Severity.Warning,
        "An acceptance does not say by whom, when or until when",
        "A risk is accepted by somebody (`by`, or the `role` in which it was decided), on a day, and for a time after which it is decided anew. As long as one of these is missing, the risk "
        + "is not accepted, and the threat counts as open.",
        "Add what the message names.");

    /// <summary>PB3026</summary>
    public static readonly DiagnosticDescriptor SeveralOptionsChosen = new(
        "PB3026",
        Severity.Error,
        "Several treatment options of a threat are chosen",
        "Of the `options` that were considered one is chosen, or none yet. The first that says so counts; the others are shown as not chosen.",
        "Keep `chosen: true` at one option. What is done together is one option with several mitigations.");

    /// <summary>PB3027</summary>
    public static readonly DiagnosticDescriptor ChoiceContradictsTreatment = new(
        "PB3027",
        Severity.Error,
        "The chosen option is not the treatment of the threat",
        "The option that is chosen says what was decided, and `treatment` says something else, so that readers cannot tell which of the two holds. What `treatment` says was used.",
        "Correct one of the two, or leave `treatment` out: it follows from the chosen option.");

    /// <summary>PB3030</summary>
    public static readonly DiagnosticDescriptor BadPeriod = new(
        "PB3030",
        Severity.Error,
        "This is not a period",
        "An interval is written as an ISO 8601 duration of years, months, weeks and days: `P1Y`, `P6M`, `P2W`. The value was ignored, so no date follows from it: no next review, no day by which a risk is to be treated.",
        "Write `P`, a number and one of `Y`, `M`, `W`, `D`.");

    /// <summary>PB3031</summary>
    public static readonly DiagnosticDescriptor BadUrl = new(
        "PB3031",
        Severity.Error,
        "This address cannot be linked to",
        "Links in a threat model lead to complete web or e-mail addresses. Others, such as `javascript:` ones, are refused, since a model may come from anybody. The link was left out.",
        "Write the complete address, beginning with `https://`, `http://` or `mailto:`. Things of this site are linked in texts, as `[[id]]`.");

    /// <summary>PB3032</summary>
    public static readonly DiagnosticDescriptor BadRating = new(
        "PB3032",
        Severity.Error,
        "A rating cannot be used",
        "A risk is rated in one of four ways: by `likelihood` and `impact` of the risk scheme, both of them; by a CVSS vector; by the factors of the OWASP risk rating, each 0 to 9; "
        + "or as `stated` in the words of another tool. A rating that is none of them, or several at once, was ignored.",
        "Write one of the four in full.");

    /// <summary>PB3040</summary>
    public static readonly DiagnosticDescriptor ImportedIdsCollide = new(
        "PB3040",
        Severity.Notice,
        "Elements of an imported model share an id",
        "A format may allow a flow and a threat of the same id, or name things by their titles only. Here each needs an address of its own: what is of different kinds "
        + "gets its kind before the id, all of them; what is of one kind is numbered. Such an address can change when the file does.",
        "Nothing needs to be done. Where links must stay, give the elements different names or ids in the tool they come from.");

    /// <summary>PB3041</summary>
    public static readonly DiagnosticDescriptor ImportedReferenceDangles = new(
        "PB3041",
        Severity.Warning,
        "Something in an imported model refers to what is not in the file",
        "The tool that wrote the file left a reference to an element that was deleted, or that it keeps elsewhere. The reference was left out.",
        "Open the model in its tool, and correct or delete what the message names.");

    /// <summary>PB3042</summary>
    public static readonly DiagnosticDescriptor ImportedValueOdd = new(
        "PB3042",
        Severity.Warning,
        "A value in an imported model is not one that its format has",
        "The value is outside of what the format's own description allows, so its meaning is not certain. It is shown in the source's words and not counted as any of ours.",
        "Correct the value in the tool that the file comes from.");

    /// <summary>PB3043</summary>
    public static readonly DiagnosticDescriptor ImportedFileRefused = new(
        "PB3043",
        Severity.Error,
        "A model draws on a file that it may not have, or that is not there",
        "Files that a model includes are looked for relative to it, and inside the content folder only. Nothing is ever fetched from the network.",
        "Put the file where the message says it was looked for, or take the mention of it out.");

    /// <summary>PB3044</summary>
    public static readonly DiagnosticDescriptor ImportedLimit = new(
        "PB3044",
        Severity.Error,
        "An imported model is larger than is read",
        "A model file can come from anybody, so every reader has limits: how many elements, how deep they lie in each other, how large a picture is. What lies beyond was left out.",
        "Split the model.");

    /// <summary>PB3045</summary>
    public static readonly DiagnosticDescriptor ImportedPartAlone = new(
        "PB3045",
        Severity.Notice,
        "A part of a split model is shown on its own",
        "The file holds one part of a model that is split into several files, and no model in the content includes it.",
        "Put the file that includes it beside it.");

    /// <summary>PB3050</summary>
    public static readonly DiagnosticDescriptor EnrichmentMatchesNothing = new(
        "PB3050",
        Severity.Warning,
        "An enrichment speaks of what is not in the model",
        "A `NAME.playbook.yml` adds to the threats and mitigations of the model beside it by their ids. The model has none of this id: it was deleted or renamed in its tool, or the id is misspelt. "
        + "The entry was ignored.",
        "Correct the id or take the entry out. The page of a threat shows its id.");

    /// <summary>PB3051</summary>
    public static readonly DiagnosticDescriptor EnrichmentAlone = new(
        "PB3051",
        Severity.Warning,
        "An enrichment stands beside no model, or beside several",
        "A `NAME.playbook.yml` adds to the model whose file has the same name before its ending, or whose whole name stands before `.playbook.yml`. There is no such file, or more than one, so nothing was added to any.",
        "Name it after the model's file, such as `shop.tm7.playbook.yml` for `shop.tm7`.");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        FormatNotRead, FormatUnknown, FileBroken,
        IdDerived, IdDuplicate, ReferenceUnknown, ReferenceOfWrongKind, BoundaryCycle, AttackTreeTooDeep, ThreatOnBranch,
        RetainedWithoutAcceptance, AcceptanceWithoutReason, AcceptanceWithoutRetention, AcceptanceEndsEarly, MitigationUnused, AcceptanceIncomplete,
        SeveralOptionsChosen, ChoiceContradictsTreatment,
        BadPeriod, BadUrl, BadRating,
        ImportedIdsCollide, ImportedReferenceDangles, ImportedValueOdd, ImportedFileRefused, ImportedLimit, ImportedPartAlone,
        EnrichmentMatchesNothing, EnrichmentAlone,
    ];
}
