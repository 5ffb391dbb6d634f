using System.Globalization;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Tables;

/// <summary>A value in a loaded table.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Key">Its name in the address of a view; rows with the same key are one choice of a filter.</param>
internal sealed record TableCell(string Text, string Key)
{
    /// <summary>A value that is named in addresses as it is shown.</summary>
    public TableCell(string text)
        : this(text, text)
    {
    }

    /// <summary>Where it leads, relative to the site's root; or a complete web address.</summary>
    public string? Address { get; init; }

    /// <summary>What stands beside it: a source's own word, that a day has passed.</summary>
    public string? Note { get; init; }

    /// <summary>The class of the element that shows it, for a status: <c>is-open</c>, <c>is-closed</c>; for a day that of its note: <c>is-overdue</c> where none is given, <c>is-soon</c>.</summary>
    public string? Tone { get; init; }

    /// <summary>Its place among the column's values; those of the same place are in natural order.</summary>
    public int Order { get; init; }

    /// <summary>Of how many levels it is the one of rank <see cref="Order"/>; 0 where it is none.</summary>
    public int Of { get; init; }

    /// <summary>Whether it says that there is nothing: it then stands last, whichever way one sorts.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>A level; <paramref name="absent"/> where there is none.</summary>
    public static TableCell Level(LevelView? level, string absent) => level is null
        ? new TableCell(absent, Absent) { IsAbsent = true }
        : new TableCell(level.Title, level.Key) { Order = level.Rank, Of = level.Of };

    /// <summary>A text; <paramref name="absent"/>, for the choices of a filter, where there is none.</summary>
    public static TableCell OrNone(string? text, string absent) => text is { Length: > 0 } ? new TableCell(text) : new TableCell(absent, None) { IsAbsent = true };

    /// <summary>A day given as <c>2026-11-23</c>, named so in addresses and shown as in the site's language.</summary>
    public static TableCell Day(string day, UiText ui) => new(ui.Day(day), day) { Order = int.Parse(day.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) };

    /// <summary>The source's own word as a note; null where it is the same as ours.</summary>
    public static string? SourceWord(string? word, string? ours, UiText ui) =>
        string.IsNullOrEmpty(word) || string.Equals(word, ours, StringComparison.OrdinalIgnoreCase) ? null : ui.Words.SourceSays.Fill(("word", word));

    /// <summary>The key of a value that says that there is none.</summary>
    public const string None = "none";

    /// <summary>The key of a level that could not be given.</summary>
    public const string Absent = "unplaced";
}
