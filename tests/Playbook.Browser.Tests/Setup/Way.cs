namespace Playbook.Browser.Tests.Setup;

/// <summary>How a reader comes to the site.</summary>
public enum Way
{
    /// <summary>Opened from disk, as somebody does who has just built it.</summary>
    Disk,

    /// <summary>Served under a folder of a host, as GitHub Pages serves a repository's site.</summary>
    Server,
}
