namespace Playbook.Site.Pages;

/// <summary>The pages that the generator fills in below what an author wrote there, if anything.</summary>
internal static class Overviews
{
    /// <summary>The address of the guides' overview.</summary>
    public const string Methodologies = "methodologies/";

    /// <summary>The address of the portfolio.</summary>
    public const string ThreatModels = "threat-models/";

    /// <summary>The address of the applications.</summary>
    public const string Applications = "applications/";

    /// <summary>The address of the risk scheme.</summary>
    public const string Risk = "risk/";

    /// <summary>The address of the risk register.</summary>
    public const string Register = "risk/register/";

    /// <summary>The address of the actions.</summary>
    public const string Actions = "actions/";

    /// <summary>The address of what is to be looked at again.</summary>
    public const string Reviews = "reviews/";

    /// <summary>The address of the glossary.</summary>
    public const string Glossary = "glossary/";

    /// <summary>The address of the roles and teams.</summary>
    public const string Roles = "roles/";

    /// <summary>The address of the entries of catalogues that something refers to.</summary>
    public const string References = "references/";

    /// <summary>The address of the tags.</summary>
    public const string Tags = "tags/";

    /// <summary>The address of the search and of the pages that list everything; no part of the navigation unless an author wrote its top.</summary>
    public const string Search = Views.SearchAddresses.Page;

    private static readonly string[] InOrder = [Methodologies, ThreatModels, Applications, Risk, Register, Actions, Reviews, References, Glossary, Roles, Tags, Search];

    // Folders whose pages the generator makes alone; of one that is an overview an author may write the top.
    private static readonly string[] Reserved = ["go/", "api/", Register, Actions, Search];

    /// <summary>Whether an author's page cannot stand at an address, since the generator writes what lies in that folder.</summary>
    public static bool IsReserved(string address) =>
        Reserved.Any(folder => address.StartsWith(folder, StringComparison.Ordinal)) && Rank(address) is null;

    /// <summary>The place of an overview among the others; null for every other address.</summary>
    public static int? Rank(string address) => Array.IndexOf(InOrder, address) is var at and >= 0 ? at : null;
}
