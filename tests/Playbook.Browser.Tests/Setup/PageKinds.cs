namespace Playbook.Browser.Tests.Setup;

/// <summary>One page for each kind of page there is: of the sample site, and of <see cref="OddSite"/> where that has none.</summary>
internal static class PageKinds
{
    // What a site shows that does not know its own address, and so cannot lead back.
    private const string StandsAlone = "not found, alone";

    private static readonly Dictionary<string, string> Addresses = new(StringComparer.Ordinal)
    {
        ["home"] = "",
        ["chapter"] = "introduction/",
        ["stage"] = "embedding/",
        ["activity"] = "process/understand-the-current-process/",
        ["methodologies"] = "methodologies/",
        ["guide"] = "methodologies/stride/",
        ["portfolio"] = "threat-models/",
        ["model"] = "threat-models/webshop/",
        ["threat"] = "threat-models/webshop/t-003/",
        ["applications"] = "applications/",
        ["reviews"] = "reviews/",
        ["risk"] = "risk/",
        ["actions"] = "actions/",
        ["actions of an owner"] = "actions/team-checkout/",
        ["register"] = "risk/register/",
        ["level"] = "risk/register/high/",
        ["models of the register"] = OddSite.Folder + "risk/register/models/",
        ["glossary"] = "glossary/",
        ["list of everything"] = "search/threats/",
        ["references"] = "references/",
        ["reference"] = "references/cwe-384/",
        ["roles"] = "roles/",
        ["tags"] = "tags/",
        ["tag"] = "tags/risk/",
        ["fault"] = OddSite.Folder + "fault/",
        ["not found"] = "404.html",
        [StandsAlone] = OddSite.Folder + "404.html",
    };

    /// <summary>The names of the kinds.</summary>
    public static TheoryData<string> All => [.. Addresses.Keys];

    /// <summary>The kinds whose pages have the header and navigation of the site.</summary>
    public static TheoryData<string> WithFrame => [.. Addresses.Keys.Where(kind => kind != StandsAlone)];

    /// <summary>The kinds whose pages hold a diagram that an author wrote, for Mermaid to draw.</summary>
    public static TheoryData<string> WithDiagrams => ["stage", "activity"];

    /// <summary>The kinds whose pages hold a drawing made at build time.</summary>
    public static TheoryData<string> WithDrawings => ["home", "model"];

    /// <summary>Each kind, each way.</summary>
    public static TheoryData<Way, string> AllWays => Cross(Addresses.Keys);

    /// <summary>Each kind whose page holds a diagram, each way.</summary>
    public static TheoryData<Way, string> WithDiagramsAllWays => Cross(WithDiagrams.Select(row => row.Data));

    /// <summary>The address of a kind's page, relative to the site's root.</summary>
    public static string Address(string kind) => Addresses[kind];

    private static TheoryData<Way, string> Cross(IEnumerable<string> kinds)
    {
        var rows = new TheoryData<Way, string>();
        foreach (var kind in kinds)
        {
            rows.Add(Way.Disk, kind);
            rows.Add(Way.Server, kind);
        }

        return rows;
    }
}
