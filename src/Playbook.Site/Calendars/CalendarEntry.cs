namespace Playbook.Site.Calendars;

/// <summary>A day of a calendar: a whole day, on which something is to be done or ends.</summary>
/// <param name="Id">What makes it the same entry in the next build, unique in its calendar, such as <c>review/webshop</c>.</param>
/// <param name="Day">The day.</param>
/// <param name="Summary">What it is, in a line of text.</param>
/// <param name="Address">The page about it, relative to the site's root, with a fragment where it is a part of a page.</param>
internal sealed record CalendarEntry(string Id, DateOnly Day, string Summary, string Address)
{
    /// <summary>What else there is to know, as text; null where nothing.</summary>
    public string? Description { get; init; }
}
