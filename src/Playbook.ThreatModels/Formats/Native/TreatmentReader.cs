using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Reads what was decided about a threat, and between which options.</summary>
internal static class TreatmentReader
{
    /// <summary>The decision, with the author's word for it where it is not ours; null where nothing is said.</summary>
    public static (Treatment Value, string? Word)? Treatment(MappingReader reader) =>
        reader.OneOfSpelled("treatment", NativeWords.Treatments, NativeWords.TreatmentSynonyms) is { } read
            ? (read.Value, NativeWords.IsOwn(read.Word, read.Value) ? null : read.Word)
            : null;

    /// <summary>The options that were considered. Of several that are chosen the first is; the others are reported.</summary>
    /// <param name="threat">The threat's mapping.</param>
    /// <param name="mitigations">Reads the mitigations of an option, those alone that the model has.</param>
    public static ImmutableArray<TreatmentOption> Options(MappingReader threat, Func<MappingReader, ImmutableArray<Id>> mitigations)
    {
        var options = ImmutableArray.CreateBuilder<TreatmentOption>();
        foreach (var reader in threat.Mappings("options", $"the treatment option of {threat.Subject}"))
        {
            var read = Treatment(reader);
            var isChosen = reader.Boolean("chosen") ?? false;
            if (isChosen && options.FirstOrDefault(option => option.IsChosen) is { } first)
            {
                isChosen = false;
                threat.Diagnostics.Add(ModelDiagnostics.SeveralOptionsChosen.At(
                    reader.Location("chosen"),
                    $"{threat.Subject} has a second option that is chosen; the first is \"{first.Title}\" at line {first.Location.Line}",
                    "keep \"chosen: true\" at one of them"));
            }

            var option = new TreatmentOption(read?.Value ?? default, reader.RequiredText("title") ?? NativeWords.Of(NativeWords.Treatments, read?.Value) ?? "", reader.Start)
            {
                TreatmentWord = read?.Word,
                Description = reader.Prose("description"),
                Cost = reader.Text("cost"),
                Benefit = reader.Text("benefit"),
                Residual = RatingReader.Read(reader, "residual"),
                Mitigations = mitigations(reader),
                IsChosen = isChosen,
            };
            if (read is not null)
            {
                options.Add(option);
            }
            else if (!reader.Has("treatment"))
            {
                threat.Diagnostics.Add(SourceDiagnostics.MissingKey.At(
                    reader.Start,
                    $"{reader.Subject} has no treatment and is left out",
                    $"add \"treatment: {string.Join(" | ", NativeWords.Treatments.Select(each => each.Word))}\""));
            }
        }

        return options.DrainToImmutable();
    }

    /// <summary>A threat of which is said what its chosen option says: the treatment, the residual risk and what is done, so that nobody must write them twice.</summary>
    /// <param name="threat">The threat, as far as it was read.</param>
    /// <param name="reader">Its mapping, for the place of a treatment that is another one.</param>
    public static Threat WithChoice(Threat threat, MappingReader reader)
    {
        if (threat.Options.FirstOrDefault(option => option.IsChosen) is not { } chosen)
        {
            return threat;
        }

        if (threat.Treatment is { } treatment && treatment != chosen.Treatment)
        {
            reader.Diagnostics.Add(ModelDiagnostics.ChoiceContradictsTreatment.At(
                reader.Location("treatment"),
                $"the treatment of threat \"{threat.Id}\" is {NativeWords.Of<Treatment>(NativeWords.Treatments, treatment)}, and the option that is chosen says {NativeWords.Of<Treatment>(NativeWords.Treatments, chosen.Treatment)}",
                "correct one of the two, or choose another option"));
            return threat;
        }

        return threat with
        {
            Treatment = chosen.Treatment,
            TreatmentWord = threat.Treatment is null ? chosen.TreatmentWord : threat.TreatmentWord,
            Residual = threat.Residual ?? chosen.Residual,
            Mitigations = [.. threat.Mitigations.Union(chosen.Mitigations)],
        };
    }
}
