namespace Playbook.Sources.Audiences;

/// <summary>Who may see a thing, or whom a build is for. The order is from everybody to few.</summary>
public enum Visibility
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Everybody in the organization.</summary>
    Internal,

    /// <summary>Those who need it.</summary>
    Restricted,
}

/// <summary>The question the audience gate asks.</summary>
public static class VisibilityExtensions
{
    /// <summary>Whether a build for an audience may hold a thing of this visibility.</summary>
    public static bool IsShownTo(this Visibility visibility, Visibility audience) => visibility <= audience;
}
