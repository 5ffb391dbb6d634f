using System.Globalization;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Otm;

/// <summary>
/// The format wants a trust zone for every component, and a number for the risk of every zone, asset, threat and mitigation. A
/// model that has none is written with a zone and with zeros that are marked, in the attribute <c>playbook</c>, as
/// no statement of anybody's; our reader passes them over.
/// </summary>
internal static class OtmMarks
{
    /// <summary>The attribute.</summary>
    public const string Key = "playbook";

    /// <summary>The mark of an element whose numbers are not meant.</summary>
    public const string Unrated = "not-rated";

    /// <summary>The mark of a zone for components that lie in none.</summary>
    public const string NoZone = "no-trust-zone";

    /// <summary>Whether a zone is there only because the format wants one.</summary>
    public static bool IsNoZone(ForeignReader zone) => MarkOf(zone) == NoZone;

    /// <summary>Passes over numbers that are not meant.</summary>
    public static void TakeUnrated(ForeignReader element)
    {
        if (MarkOf(element) == Unrated)
        {
            element.Ignore("risk", "riskReduction");
        }
    }

    /// <summary>Whether the numbers of an element are not meant.</summary>
    public static bool IsUnrated(ForeignReader element) => MarkOf(element) == Unrated;

    /// <summary>The numbers that the source had of elements, by a name of <see cref="ThreatModel.AlsoInSource"/>: a model that came from this format has them still.</summary>
    public static Dictionary<Id, double> NumbersOf(ThreatModel model, string name)
    {
        var numbers = new Dictionary<Id, double>();
        foreach (var item in model.AlsoInSource)
        {
            if (item.Element is { } element && item.Name == name && double.TryParse(item.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            {
                numbers.TryAdd(element, number);
            }
        }

        return numbers;
    }

    private static string? MarkOf(ForeignReader element)
    {
        if (element.Child("attributes") is not { } attributes || attributes.Text(Key) is not { } mark)
        {
            return null;
        }

        if (mark is not (Unrated or NoZone))
        {
            attributes.PutBack(Key);
        }

        return mark;
    }
}
