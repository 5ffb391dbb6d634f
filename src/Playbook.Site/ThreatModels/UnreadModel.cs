namespace Playbook.Site.ThreatModels;

/// <summary>
/// A file under <c>threat-models/</c> of which no model could be made, since its format is not read or not known: what was found is
/// reported, and no page is made. It may still be a threat model, so what holds for those holds for a link to it: a site for the
/// public has no copy.
/// </summary>
internal sealed record UnreadModel : Document;
