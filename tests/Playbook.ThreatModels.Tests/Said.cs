using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests;

/// <summary>What a model says, a line a value, whatever file it was read from: for comparing two models and seeing where they differ.</summary>
internal static class Said
{
    private static readonly HashSet<string> s_ofTheFile =
    [
        nameof(ThreatModel.Source), nameof(ThreatModel.Format), nameof(ThreatModel.FormatVersion), nameof(ThreatModel.IdLocation), nameof(ThreatModel.HasDerivedId),
        nameof(ThreatModel.Elements), nameof(Threat.IsOpen), nameof(Threat.Current), nameof(Review.Due), "EqualityContract",
        nameof(Prose.KeepsLines), nameof(Prose.IsForeign), nameof(Prose.BreaksLines),
    ];

    /// <summary>The lines.</summary>
    /// <param name="model">The model.</param>
    /// <param name="without">Paths that are left out, such as <c>Threats.Label</c>, or names of properties anywhere, such as <c>Word</c>.</param>
    public static string Of(ThreatModel model, params IEnumerable<string> without)
    {
        var text = new StringBuilder();
        Write(text, "", "", model, [.. without]);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string shown, string path, object? value, HashSet<string> without)
    {
        switch (value)
        {
            case null or SourceLocation:
                break;
            case string or bool or Enum or DateOnly or CalendarPeriod or byte or int or double:
                text.Append(CultureInfo.InvariantCulture, $"{shown}: {value}\n");
                break;
            case Id id:
                text.Append(CultureInfo.InvariantCulture, $"{shown}: {id.Text}\n");
                break;
            case IEnumerable items:
                if (value.GetType() is { IsGenericType: true } type && type.Name.StartsWith("ImmutableArray", StringComparison.Ordinal) && (bool)type.GetProperty("IsDefault")!.GetValue(value)!)
                {
                    break;
                }

                var index = 0;
                foreach (var item in items)
                {
                    Write(text, $"{shown}[{index++}]", path, item, without);
                }

                break;
            default:
                if (value is RiskRating or AttackNode)
                {
                    text.Append(CultureInfo.InvariantCulture, $"{shown}: {value.GetType().Name}\n");
                }

                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
                    if (!s_ofTheFile.Contains(property.Name) && !without.Contains(property.Name) && !without.Contains(inner))
                    {
                        Write(text, shown.Length == 0 ? property.Name : $"{shown}.{property.Name}", inner, property.GetValue(value), without);
                    }
                }

                break;
        }
    }
}
