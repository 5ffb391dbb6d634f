using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads <c>reviewed: { on, by, every }</c>, which models and pages share.</summary>
public static class ReviewReader
{
    /// <summary>The last review and the interval to the next; null where the key is absent.</summary>
    public static Review? Read(MappingReader root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return root.Mapping("reviewed", "the review") is { } reader
            ? new Review(reader.Date("on"), reader.Text("by"), Period(reader, "every"), reader.Start)
            : null;
    }

    /// <summary>A period; null where absent, null and a diagnostic where it is none.</summary>
    internal static CalendarPeriod? Period(MappingReader reader, string key)
    {
        if (reader.Text(key) is not { } text)
        {
            return null;
        }

        if (CalendarPeriod.TryParse(text, out var period))
        {
            return period;
        }

        reader.Diagnostics.Add(ModelDiagnostics.BadPeriod.At(reader.Location(key), $"\"{text}\" is not a period", "write it as P6M for six months or P1Y for a year"));
        return null;
    }
}
