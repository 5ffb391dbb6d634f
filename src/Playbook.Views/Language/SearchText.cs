namespace Playbook.Views.Language;

/// <summary>The page of the search and the lists of everything; what the search itself shows are texts of its scripts.</summary>
public sealed record SearchText(
    string Title,
    string Heading,
    string ByLetter,
    string LettersOf,
    string Letter,
    string Page,
    SearchKindsText Kinds);

/// <summary>The kinds of things that can be found.</summary>
public sealed record SearchKindsText(
    KindText Pages,
    KindText Sections,
    KindText Activities,
    KindText Guides,
    KindText Categories,
    KindText Models,
    KindText Threats,
    KindText Parts,
    KindText Applications,
    KindText Terms,
    KindText Roles,
    KindText Tags,
    KindText References,
    KindText Risk);

/// <summary>What one thing of a kind and what several are called.</summary>
public sealed record KindText(string One, string Many);
