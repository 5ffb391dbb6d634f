using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads <c>factors</c> of a rating: the values of the scheme's own factors. Whether the scheme has them is not known here.</summary>
internal static class FactorsReader
{
    /// <summary>The factors as stated; what is no whole number from 0 to <see cref="RiskFactor.Greatest"/> is left out with a diagnostic.</summary>
    public static ImmutableArray<KeyValuePair<string, int>> Read(MappingReader reader)
    {
        var factors = ImmutableArray.CreateBuilder<KeyValuePair<string, int>>();
        foreach (var entry in reader.Map("factors"))
        {
            if (entry.Value is SourceScalar { IsPlain: true } scalar
                && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value <= RiskFactor.Greatest)
            {
                factors.Add(new KeyValuePair<string, int>(entry.Key, value));
            }
            else
            {
                var found = entry.Value is SourceScalar other ? $"\"{other.Text}\"" : entry.Value.Kind;
                reader.Diagnostics.Add(ModelDiagnostics.BadRating.At(
                    entry.Value.Location,
                    $"the factor {entry.Key} is a whole number from 0 to {RiskFactor.Greatest}, and this is {found}"));
            }
        }

        return factors.DrainToImmutable();
    }
}
