namespace Playbook.Views.Language;

/// <summary>What stands around every page: header, navigation, outline, foot. <c>Search</c> and other features have texts of their own.</summary>
public sealed record FrameText(
    string Skip,
    string Announcement,
    string SiteNavigation,
    string AllChapters,
    string SwitchScheme,
    string LightOrDark,
    string Menu,
    string ChapterNavigation,
    string Breadcrumbs,
    string OnThisPage,
    string RelatesTo,
    string EditThisPage,
    string PreviousAndNext,
    string Previous,
    string Next,
    string PermanentLink,
    string AlsoAs,
    string AsOf,
    string Commit,
    string Audience,
    string Source,
    string Accessibility);

/// <summary>What the product adds to a text written in Markdown.</summary>
public sealed record BodyText(
    string LinkToSection,
    string Note,
    string Tip,
    string Important,
    string Warning,
    string Caution,
    string Done,
    string ToDo,
    string Table,
    string BackToText,
    string Details);

/// <summary>Pages that stand in the place of another: a file that cannot be read, an address that is none, a redirect.</summary>
public sealed record NoticesText(
    string NotFoundTitle,
    string NothingHere,
    string NoPage,
    string GoToStart,
    string LeadsOn,
    string Unreadable,
    Counted StandsInPlace);
