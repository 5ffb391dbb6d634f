namespace Playbook.Views.Language;

/// <summary>What a page says of itself.</summary>
public sealed record PageText(
    Counted ReadingTime,
    string LastChanged);
