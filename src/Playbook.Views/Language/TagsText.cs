namespace Playbook.Views.Language;

/// <summary>Tags and their pages.</summary>
public sealed record TagsText(
    string Title,
    string Tag,
    Counted Pages);
