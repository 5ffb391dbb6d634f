namespace Playbook.Themes.Default;

/// <summary>The names of the theme's assets.</summary>
internal static class AssetName
{
    /// <summary>The style sheet.</summary>
    public const string Style = "site.css";

    /// <summary>What only pages with drawings and diagrams need of it.</summary>
    public const string DrawingStyle = "diagrams.css";

    /// <summary>What only pages with a risk matrix need of it.</summary>
    public const string MatrixStyle = "matrix.css";

    /// <summary>What only pages with a table of loaded rows, or one of numbered pages of rows, need of it.</summary>
    public const string LoadedStyle = "loaded.css";

    /// <summary>What only pages that lead into a register by its numbers need of it.</summary>
    public const string TalliesStyle = "tallies.css";

    /// <summary>What only the home page needs of it.</summary>
    public const string HomeStyle = "home.css";

    /// <summary>What only guides and their comparison need of it.</summary>
    public const string GuideStyle = "guides.css";

    /// <summary>What every page does: colour scheme, outline that follows, links from disk.</summary>
    public const string Site = "site.js";

    /// <summary>The one blocking script: the colour scheme that the reader chose, before anything is painted.</summary>
    public const string Scheme = "scheme.js";

    /// <summary>Fetches Mermaid where a diagram comes near, and draws.</summary>
    public const string Diagrams = "diagrams.js";

    /// <summary>Zooms and pans pictures drawn at build time, and lights what belongs together.</summary>
    public const string Drawings = "drawings.js";

    /// <summary>Makes tabs of panels.</summary>
    public const string Tabs = "tabs.js";

    /// <summary>Filters a table that stands in its page, and sorts it; the choice stands in the address.</summary>
    public const string Portfolio = "portfolio.js";

    /// <summary>Loads the rows of a table as data; filters, sorts, groups and searches them.</summary>
    public const string Register = "register.js";

    /// <summary>Finds, and shows what is found; loaded when search is first opened.</summary>
    public const string Search = "search.js";

    /// <summary>How the search looks; loaded with it.</summary>
    public const string SearchStyle = "search.css";

    /// <summary>Marks the words that a search led to a page by.</summary>
    public const string Found = "found.js";

    /// <summary>Leads on from a redirect with the query and fragment it was given.</summary>
    public const string Go = "go.js";
}
