namespace Playbook.Views.Language;

/// <summary>The risk register, the actions and the reviews.</summary>
public sealed record RegistersText(
    string Risk,
    string Register,
    string OpenByLevel,
    string ByModel,
    string ThreatsByModel,
    Counted CountModelsWithThreats,
    string WholeAsFiles,
    Counted CountOpenThreats,
    string HoldsAll,
    string Inherent,
    string ActionsAtGlance,
    string ByOwner,
    string OpenActionsByOwner,
    string Open,
    string DueSoon,
    string AllActionsAsFiles,
    Counted ActionsOpen,
    string Action,
    string Serves,
    Counted CountOpenActions,
    string ClosedAmong,
    string NothingToReview,
    string What,
    string AsCalendar,
    string SameAsCalendar,
    Counted CountActions,
    Counted InModels,
    Counted ThreatsOpen,
    LoadedTableText ThreatTable,
    LoadedTableText ActionTable,
    string Title,
    string InSentence,
    string ModelsDescription,
    string OpenOfNoLevel,
    string OpenOfLevel,
    string PageOf,
    string Actions,
    string ActionsOf,
    string ActionsOfNobody,
    string AllActions,
    string NoOwnerShown,
    string InPlace,
    string DueWithin,
    string DueLater,
    string NoDate,
    string RejectedOrRetired,
    string Urgency,
    string NoThreat,
    string Calendar);

/// <summary>What is said of the rows of a table that can be searched and filtered.</summary>
/// <param name="SearchAndFilter">What its controls are called.</param>
/// <param name="Rows">How many rows are shown.</param>
/// <param name="None">That no row fits.</param>
/// <param name="Hidden">How many rows are hidden until they are asked for.</param>
/// <param name="ShowHidden">The switch that asks for them.</param>
public sealed record LoadedTableText(string SearchAndFilter, Counted Rows, string None, Counted Hidden, Counted ShowHidden);
