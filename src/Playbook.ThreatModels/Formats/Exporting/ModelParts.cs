using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Exporting;

/// <summary>What models have beside ids, titles and the things themselves: all that a format may have no place for.</summary>
internal static class ModelParts
{
    public static readonly ModelPart Summary = OfModel("the summary", model => model.Summary is not null);
    public static readonly ModelPart Owner = OfModel("the owner of the model", model => model.Owner is not null);
    public static readonly ModelPart Visibility = OfModel("who may see the model", model => model.Visibility != Sources.Audiences.Visibility.Internal);
    public static readonly ModelPart Status = OfModel("the status of the model", model => model.Status is not null);
    public static readonly ModelPart Application = OfModel("the application's level", model => model.Application is not null);
    public static readonly ModelPart Review = OfModel("the review", model => model.Reviewed is not null);
    public static readonly ModelPart Methodologies = new("methodologies", model => model.Methodologies.Length, "a methodology", "{0} methodologies");
    public static readonly ModelPart ModelAliases = new("former ids of the model", model => model.Aliases.Length, "a former id of the model", "{0} former ids of the model");
    public static readonly ModelPart Notes = new("notes on how the model was read", model => model.Notes.Length, "a note on how the model was read", "{0} notes on how the model was read");

    public static readonly ModelPart Boundaries = new("trust boundaries", model => model.TrustBoundaries.Length, "a trust boundary", "{0} trust boundaries");
    public static readonly ModelPart BoundaryParents = Of("trust boundaries in trust boundaries", model => model.TrustBoundaries, each => each.Parent is not null, "that a trust boundary lies in another", "that {0} trust boundaries lie in others");
    public static readonly ModelPart BoundaryDescriptions = Of("descriptions of trust boundaries", model => model.TrustBoundaries, each => each.Description is not null, "the description of a trust boundary", "the descriptions of {0} trust boundaries");
    public static readonly ModelPart BoundaryKinds = Of("kinds of trust boundaries", model => model.TrustBoundaries, each => each.Kind is not null, "the kind of a trust boundary", "the kinds of {0} trust boundaries");
    public static readonly ModelPart BoundaryLines = Of("trust boundaries drawn as lines", model => model.TrustBoundaries, each => each.IsLine, "that a trust boundary is a line", "that {0} trust boundaries are lines");

    public static readonly ModelPart Components = new("components", model => model.Components.Length, "a component", "{0} components");
    public static readonly ModelPart ComponentBoundaries = Of("where components lie", model => model.Components, each => each.Boundary is not null, "the trust boundary that a component lies in", "the trust boundaries that {0} components lie in");
    public static readonly ModelPart ComponentParents = Of("components in components", model => model.Components, each => each.Parent is not null, "that a component is a part of another", "that {0} components are parts of others");
    public static readonly ModelPart ComponentDescriptions = Of("descriptions of components", model => model.Components, each => each.Description is not null, "the description of a component", "the descriptions of {0} components");
    public static readonly ModelPart ComponentAssets = Of("what components hold", model => model.Components, each => !each.Assets.IsEmpty, "which assets a component holds", "which assets {0} components hold");
    public static readonly ModelPart Technologies = Of("technologies", model => model.Components, each => each.Technology is not null, "the technology of a component", "the technologies of {0} components");
    public static readonly ModelPart ComponentScopes = Of("components out of scope", model => model.Components, each => each.IsOutOfScope, "that a component is out of scope", "that {0} components are out of scope");

    public static readonly ModelPart Assets = new("assets", model => model.Assets.Length, "an asset", "{0} assets");
    public static readonly ModelPart AssetDescriptions = Of("descriptions of assets", model => model.Assets, each => each.Description is not null, "the description of an asset", "the descriptions of {0} assets");
    public static readonly ModelPart Classifications = Of("classifications", model => model.Assets, each => each.Classification is not null, "the classification of an asset", "the classifications of {0} assets");
    public static readonly ModelPart SourceClassifications = Of("classifications in another tool's words", model => model.Assets, each => each.SourceClassification is not null, "another tool's words for how an asset is classified", "another tool's words for how {0} assets are classified");

    public static readonly ModelPart Flows = new("data flows", model => model.DataFlows.Length, "a data flow", "{0} data flows");
    public static readonly ModelPart LooseFlows = Of("data flows with a loose end", model => model.DataFlows, each => each.From is null || each.To is null, "a data flow with a loose end", "{0} data flows with a loose end");
    public static readonly ModelPart FlowDescriptions = Of("descriptions of data flows", model => model.DataFlows, each => each.Description is not null, "the description of a data flow", "the descriptions of {0} data flows");
    public static readonly ModelPart FlowAssets = Of("what data flows carry", model => model.DataFlows, each => !each.Assets.IsEmpty, "which assets a data flow carries", "which assets {0} data flows carry");
    public static readonly ModelPart Protocols = Of("protocols", model => model.DataFlows, each => each.Protocol is not null, "the protocol of a data flow", "the protocols of {0} data flows");
    public static readonly ModelPart Bidirectional = Of("data flows both ways", model => model.DataFlows, each => each.IsBidirectional, "that a data flow goes both ways", "that {0} data flows go both ways");
    public static readonly ModelPart FlowScopes = Of("data flows out of scope", model => model.DataFlows, each => each.IsOutOfScope, "that a data flow is out of scope", "that {0} data flows are out of scope");

    public static readonly ModelPart Threats = new("threats", model => model.Threats.Length, "a threat", "{0} threats");
    public static readonly ModelPart ThreatDescriptions = Of("descriptions of threats", model => model.Threats, each => each.Description is not null, "the description of a threat", "the descriptions of {0} threats");
    public static readonly ModelPart Affects = Of("what threats affect", model => model.Threats, each => !each.Affects.IsEmpty, "what a threat affects", "what {0} threats affect");
    public static readonly ModelPart Residual = Of("residual risks", model => model.Threats, each => each.Residual is not null, "the residual risk of a threat", "the residual risks of {0} threats");
    public static readonly ModelPart Categories = Of("categories", model => model.Threats, each => !each.Categories.IsEmpty || !each.CategoryWords.IsEmpty, "the categories of a threat", "the categories of {0} threats");
    public static readonly ModelPart References = Of("references", model => model.Threats, each => !each.References.IsEmpty, "the references of a threat", "the references of {0} threats");
    public static readonly ModelPart Acceptances = Of("acceptances", model => model.Threats, each => each.Accepted is not null, "who accepted a risk, and why", "who accepted {0} risks, and why");
    public static readonly ModelPart Options = Of("treatment options", model => model.Threats, each => !each.Options.IsEmpty, "the treatment options considered for a threat", "the treatment options considered for {0} threats");
    public static readonly ModelPart TreatmentWords = Of("the author's words for treatments", model => model.Threats, each => each.TreatmentWord is not null, "the author's own word for a treatment", "the author's own words for {0} treatments");
    public static readonly ModelPart ThreatVisibility = Of("who may see threats", model => model.Threats, each => each.Visibility is not null, "who may see a threat", "who may see {0} threats");
    public static readonly ModelPart ThreatLabels = Of("short names of threats", model => model.Threats, each => each.Label is not null, "the short name of a threat", "the short names of {0} threats");
    public static readonly ModelPart Placeholders = Of("marks of unfilled templates", model => model.Threats, each => each.IsPlaceholder, "the mark that a threat is an unfilled template", "the mark that {0} threats are unfilled templates");
    public static readonly ModelPart Uses = Of("how threats stand at each element", model => model.Threats, each => !each.Uses.IsEmpty, "how a threat stands at each element", "how {0} threats stand at each element");
    public static readonly ModelPart ThreatAliases = Of("former ids of threats", model => model.Threats, each => !each.Aliases.IsEmpty, "the former ids of a threat", "the former ids of {0} threats");

    public static readonly ModelPart Mitigations = new("mitigations", model => model.Mitigations.Length, "a mitigation", "{0} mitigations");
    public static readonly ModelPart MitigationDescriptions = Of("descriptions of mitigations", model => model.Mitigations, each => each.Description is not null, "the description of a mitigation", "the descriptions of {0} mitigations");
    public static readonly ModelPart MitigationStatuses = Of("statuses of mitigations", model => model.Mitigations, each => each.Status is not null, "the status of a mitigation", "the statuses of {0} mitigations");
    public static readonly ModelPart MitigationOwners = Of("owners of mitigations", model => model.Mitigations, each => each.Owner is not null, "the owner of a mitigation", "the owners of {0} mitigations");
    public static readonly ModelPart DueDates = Of("due dates", model => model.Mitigations, each => each.Due is not null, "when a mitigation is due", "when {0} mitigations are due");
    public static readonly ModelPart Tickets = Of("tickets", model => model.Mitigations, each => each.Ticket is not null, "the ticket of a mitigation", "the tickets of {0} mitigations");
    public static readonly ModelPart MitigationReferences = Of("references of mitigations", model => model.Mitigations, each => !each.References.IsEmpty, "the references of a mitigation", "the references of {0} mitigations");
    public static readonly ModelPart MitigationLabels = Of("short names of mitigations", model => model.Mitigations, each => each.Label is not null, "the short name of a mitigation", "the short names of {0} mitigations");
    public static readonly ModelPart MitigationVisibility = Of("who may see mitigations", model => model.Mitigations, each => each.Visibility is not null, "who may see a mitigation", "who may see {0} mitigations");

    public static readonly ModelPart Assumptions = new("assumptions", model => model.Assumptions.Length, "an assumption", "{0} assumptions");
    public static readonly ModelPart AssumptionIds = Of("ids of assumptions", model => model.Assumptions, each => each.Id is not null, "the id of an assumption", "the ids of {0} assumptions");
    public static readonly ModelPart AssumptionsAbout = Of("what rests on assumptions", model => model.Assumptions, each => !each.About.IsEmpty, "what rests on an assumption", "what rests on {0} assumptions");
    public static readonly ModelPart AttackTrees = new("attack trees", model => model.AttackTrees.Length, "an attack tree", "{0} attack trees");
    public static readonly ModelPart AbuseCases = new("abuse cases", model => model.AbuseCases.Length, "an abuse case", "{0} abuse cases");
    public static readonly ModelPart OpenQuestions = new("open questions", model => model.OpenQuestions.Length, "an open question", "{0} open questions");
    public static readonly ModelPart Participants = new("participants", model => model.Participants.Length, "a participant", "{0} participants");
    public static readonly ModelPart Links = new("links", model => model.Links.Length, "a link", "{0} links");
    public static readonly ModelPart Changes = new("changes", model => model.Changes.Length, "a change", "{0} changes");

    public static readonly ModelPart Diagrams = new("views of the diagram", model => model.Diagrams.Length, "a view of the diagram", "{0} views of the diagram");
    public static readonly ModelPart DiagramDescriptions = Of("descriptions of views", model => model.Diagrams, each => each.Description is not null, "the description of a view", "the descriptions of {0} views");
    public static readonly ModelPart DiagramFlows = Of("which data flows a view shows", model => model.Diagrams, each => each.DataFlows is not null, "which data flows a view shows", "which data flows {0} views show");
    public static readonly ModelPart DiagramMethodologies = Of("methodologies of views", model => model.Diagrams, each => each.Methodology is not null, "the methodology of a view", "the methodologies of {0} views");
    public static readonly ModelPart DrawnShapes = Of("drawn positions", model => model.Diagrams, each => each.Drawing is { Shapes.IsEmpty: false }, "where a view draws its shapes", "where {0} views draw their shapes");
    public static readonly ModelPart DrawnLines = Of("drawn lines", model => model.Diagrams, each => each.Drawing is { Lines.IsEmpty: false }, "the course of the lines of a view", "the course of the lines of {0} views");
    public static readonly ModelPart DrawnNotes = Of("notes in drawings", model => model.Diagrams, each => each.Drawing is { Notes.IsEmpty: false }, "the notes in a view", "the notes in {0} views");
    public static readonly ModelPart DiagramTexts = Of("diagrams as text", model => model.Diagrams, each => each.Text is not null, "the text that a view is drawn from", "the texts that {0} views are drawn from");

    public static readonly ModelPart Pictures = new("pictures", model => model.Pictures.Length, "a picture", "{0} pictures");
    public static readonly ModelPart AlsoInSource = new("what else the source says", model => model.AlsoInSource.Length, "a value that the source has besides", "{0} values that the source has besides");
    public static readonly ModelPart DerivedIds = new("which ids were made from names", model => model.DerivedIds.Count, "that an id was made from a name", "that {0} ids were made from names");

    private static ModelPart OfModel(string words, Func<ThreatModel, bool> has) => new(words, model => has(model) ? 1 : 0, words, words);

    private static ModelPart Of<T>(string name, Func<ThreatModel, IEnumerable<T>> items, Func<T, bool> has, string one, string many) =>
        new(name, model => items(model).Count(has), one, many);
}
