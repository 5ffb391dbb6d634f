using System.Globalization;

namespace Playbook.ThreatModels.Model;

/// <summary>A period of the calendar: years, months, weeks and days of an ISO 8601 duration (<c>P1Y6M</c>, <c>P2W</c>). Times of day are not taken.</summary>
public readonly record struct CalendarPeriod(int Years, int Months, int Days)
{
    private const int MaximumParts = 10_000;

    /// <summary>The day that is this period later; a day that the month lacks becomes its last (31 January plus a month).</summary>
    public DateOnly AddTo(DateOnly day)
    {
        var months = ((long)day.Year * 12) + (day.Month - 1) + ((long)Years * 12) + Months;
        if (months / 12 > DateOnly.MaxValue.Year - 1)
        {
            return DateOnly.MaxValue;
        }

        var moved = day.AddYears(Years).AddMonths(Months);
        return moved.DayNumber + (long)Days > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : moved.AddDays(Days);
    }

    /// <summary>
    /// Whether this period is longer than another when both begin on one day: months have no length of their own, so P180D can be longer or
    /// shorter than P6M.
    /// </summary>
    /// <param name="other">The other period.</param>
    /// <param name="from">The day both begin on; null for the first of January of a common year.</param>
    public bool IsLongerThan(CalendarPeriod other, DateOnly? from)
    {
        var day = from ?? new DateOnly(2001, 1, 1);
        return AddTo(day) > other.AddTo(day);
    }

    /// <summary>Reads an ISO 8601 duration without times of day.</summary>
    public static bool TryParse(string? text, out CalendarPeriod period)
    {
        period = default;
        if (text is not { Length: > 2 } || text[0] != 'P')
        {
            return false;
        }

        int years = 0, months = 0, days = 0;
        const string units = "YMWD";
        var nextUnit = 0;
        for (var at = 1; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end == at || end == text.Length || !int.TryParse(text.AsSpan(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MaximumParts)
            {
                return false;
            }

            var unit = units.IndexOf(text[end], StringComparison.Ordinal);
            if (unit < nextUnit)
            {
                return false;
            }

            nextUnit = unit + 1;
            switch (text[end])
            {
                case 'Y': years = number; break;
                case 'M': months = number; break;
                case 'W': days = number * 7; break;
                default: days += number; break;
            }

            at = end + 1;
        }

        period = new CalendarPeriod(years, months, days);
        return true;
    }

    /// <summary>The ISO 8601 duration that <see cref="TryParse"/> reads as this: <c>P6M</c>, <c>P2W</c>.</summary>
    public string ToIso()
    {
        static string Part(int number, char unit) => number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");
        var weeks = Days > MaximumParts || Days % 7 == 0 ? Math.Min(Days / 7, MaximumParts) : 0;
        var text = $"P{Part(Years, 'Y')}{Part(Months, 'M')}{Part(weeks, 'W')}{Part(Days - (weeks * 7), 'D')}";
        return text.Length == 1 ? "P0D" : text;
    }

    /// <summary>As an interval, in words: <c>every 6 months</c>, <c>every year</c>.</summary>
    public string ToInterval()
    {
        var text = ToString();
        return text.StartsWith("1 ", StringComparison.Ordinal) && text.Count(c => c == ' ') == 1 ? $"every {text[2..]}" : $"every {text}";
    }

    /// <summary>In words: <c>6 months</c>, <c>1 year 6 months</c>.</summary>
    public override string ToString()
    {
        static string? Part(int number, string unit) => number == 0 ? null : $"{number} {unit}{(number == 1 ? "" : "s")}";
        var text = string.Join(' ', new[] { Part(Years, "year"), Part(Months, "month"), Part(Days, "day") }.Where(part => part is not null));
        return text.Length == 0 ? "0 days" : text;
    }
}
