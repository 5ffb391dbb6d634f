using Playbook.ThreatModels.Model;
using Playbook.Views.Language;

namespace Playbook.Site.Reviews;

/// <summary>Periods in words.</summary>
internal static class PeriodWords
{
    /// <summary>A period: <c>1 year 6 months</c>.</summary>
    public static string Of(CalendarPeriod period, UiText ui)
    {
        var parts = new[] { (period.Years, ui.Reviews.CountYears), (period.Months, ui.Reviews.CountMonths), (period.Days, ui.Reviews.CountDays) }
            .Where(part => part.Item1 > 0)
            .Select(part => ui.Count(part.Item2, part.Item1));
        return string.Join(' ', parts) is { Length: > 0 } text ? text : ui.Count(ui.Reviews.CountDays, 0);
    }

    /// <summary>As an interval: <c>every 6 months</c>, <c>every year</c>.</summary>
    public static string Every(CalendarPeriod period, UiText ui) => period switch
    {
        { Years: 1, Months: 0, Days: 0 } => ui.Reviews.EveryYear,
        { Years: 0, Months: 1, Days: 0 } => ui.Reviews.EveryMonth,
        { Years: 0, Months: 0, Days: 1 } => ui.Reviews.EveryDay,
        _ => ui.Reviews.Every.Fill(("period", Of(period, ui))),
    };
}
