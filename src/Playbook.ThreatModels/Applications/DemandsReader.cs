using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Applications;

/// <summary>Reads the <c>demands</c> of an application level in a risk scheme.</summary>
internal static class DemandsReader
{
    private static readonly (string Word, ModelDemand Value)[] s_models =
        [("none", ModelDemand.None), ("optional", ModelDemand.Optional), ("required", ModelDemand.Required)];

    /// <summary>The demands of a level; null where it has none. Whoever demands something of a model and says no more demands the model.</summary>
    public static ApplicationDemands? Read(MappingReader level)
    {
        if (level.Mapping("demands", $"what {level.Subject} demands") is not { } reader)
        {
            return null;
        }

        var demands = new ApplicationDemands(reader.OneOf("model", s_models) ?? ModelDemand.Required, reader.Start)
        {
            Depth = [.. reader.SeveralOf("depth", [.. ModelContents.Words]).Distinct()],
            Methodologies = [.. reader.Ids("methodologies").DistinctBy(each => each.Value).Select(each => new Reference(each.Value, each.Location))],
            Review = ReviewReader.Period(reader, "review"),
            Participants = [.. reader.Ids("participants").DistinctBy(each => each.Value)],
        };
        if (demands is { Model: ModelDemand.None } and not { Depth.IsEmpty: true, Methodologies.IsEmpty: true, Review: null, Participants.IsEmpty: true })
        {
            reader.Diagnostics.Add(RiskDiagnostics.DemandsWithoutModel.At(
                reader.Location("model"),
                $"{level.Subject} demands no model, and yet something of it",
                "write \"model: optional\", so that a model that is there is held to it, or take the rest out"));
        }

        return demands;
    }
}
