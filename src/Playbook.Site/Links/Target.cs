using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;

namespace Playbook.Site.Links;

/// <summary>Something that has an id, and where it stands.</summary>
/// <param name="Id">Its id in the site.</param>
/// <param name="Kind">What it is, in the words of <c>/api/site.json</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it stands, relative to the root, with a fragment where it is a part of a page.</param>
/// <param name="Owner">The document it lies in.</param>
/// <param name="Location">Where its id was given; null where it follows from a path or name.</param>
internal sealed record Target(Id Id, string Kind, string Title, string Address, Document Owner, SourceLocation? Location)
{
    /// <summary>Whether the audience may not see it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The address without a fragment.</summary>
    public string PageAddress => Address.Split('#')[0];
}

/// <summary>The kinds of targets, as <c>/api/site.json</c> names them.</summary>
internal static class TargetKinds
{
    public const string Page = "page";
    public const string Activity = "activity";
    public const string Methodology = "methodology";
    public const string Category = "category";
    public const string ThreatModel = "threat-model";
    public const string Threat = "threat";
    public const string Application = "application";
    public const string Term = "term";
    public const string Role = "role";
    public const string Tag = "tag";
    public const string Reference = "reference";
    public const string RiskScheme = "risk-scheme";
    public const string RiskLevel = "risk-level";
    public const string ApplicationLevel = "application-level";
}
