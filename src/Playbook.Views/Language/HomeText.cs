namespace Playbook.Views.Language;

/// <summary>The home page.</summary>
public sealed record HomeText(
    Counted ModelsOnSite,
    Counted OpenThreats,
    Counted OverdueActions,
    Counted ActionsDueSoon,
    Counted OverdueReviews,
    Counted NotTriaged,
    string StartWithRole,
    string StartWithTask,
    string Then,
    string Map,
    string Chapters,
    string NeedAttention,
    string AllModels,
    string Home);
