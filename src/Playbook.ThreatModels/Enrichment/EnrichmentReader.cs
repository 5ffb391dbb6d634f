using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Rules;

namespace Playbook.ThreatModels.Enrichment;

/// <summary>
/// Reads <c>NAME.playbook.yml</c>, which adds to a model what its own file cannot say: who answers for it, who may see it, when it was
/// reviewed, how single threats are rated and treated. The source stays as its tool wrote it. What stands here counts; the source's
/// own word is still shown beside it.
/// </summary>
public static class EnrichmentReader
{
    /// <summary>How the names of such files end.</summary>
    public const string Suffix = ".playbook.yml";

    /// <summary>Whether a file is one that adds to a model.</summary>
    public static bool IsEnrichment(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Applies a file to the models of another.</summary>
    /// <param name="text">The file.</param>
    /// <param name="models">The models that were read from the file it stands beside; at least one.</param>
    /// <param name="diagnostics">Takes what is wrong with it, entries that match nothing among them.</param>
    /// <returns>The models with what it adds. Where the file cannot be read they are restricted, for it may have said so.</returns>
    public static ImmutableArray<ThreatModel> Apply(SourceText text, ImmutableArray<ThreatModel> models, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (YamlReader.Read(text, diagnostics) is not { } node
            || MappingReader.Of(node, diagnostics, "the enrichment") is not { } root
            || !YamlSchema.Check(root))
        {
            return [.. models.Select(model => model with { Visibility = Sources.Audiences.Visibility.Restricted })];
        }

        var enriched = models.Length == 1 ? [Apply(root, models[0])] : Several(root, models);
        root.Finish();
        return enriched;
    }

    // A file of several models has an entry for each, by the last part of its id.
    private static ImmutableArray<ThreatModel> Several(MappingReader root, ImmutableArray<ThreatModel> models)
    {
        var entries = root.Map("models").ToDictionary(entry => entry.Key.ToLowerInvariant(), StringComparer.Ordinal);
        var enriched = models.Select(model =>
        {
            var key = model.Id.Key[(model.Id.Key.LastIndexOf('/') + 1)..];
            if (!entries.Remove(key, out var entry))
            {
                return model;
            }

            return entry.Value is SourceMapping mapping ? Apply(root.Child(mapping, $"the enrichment of \"{entry.Key}\""), model) : model;
        }).ToImmutableArray();
        foreach (var entry in entries.Values)
        {
            MatchesNothing(root, entry, "model", models.Select(model => model.Id.Key[(model.Id.Key.LastIndexOf('/') + 1)..]));
        }

        return enriched;
    }

    private static ThreatModel Apply(MappingReader root, ThreatModel model)
    {
        var id = root.Id("id");
        var named = model with
        {
            Id = id ?? model.Id,
            HasDerivedId = id is null && model.HasDerivedId,
            IdLocation = id is null ? model.IdLocation : root.Location("id"),
            Title = root.Text("title") ?? model.Title,
            Summary = root.Prose("summary") ?? model.Summary,
            Owner = root.Text("owner") ?? model.Owner,
            Visibility = root.Visibility() ?? model.Visibility,
            Status = ContextReader.Status(root) ?? model.Status,
            Application = ContextReader.Application(root) ?? model.Application,
            Reviewed = ReviewReader.Read(root) ?? model.Reviewed,
            Aliases = model.Aliases.AddRange(ThreatsReader.SiteReferences(root, "aliases")),
            Methodologies = [.. model.Methodologies.Concat(ThreatsReader.SiteReferences(root, "methodologies")).DistinctBy(reference => reference.Id)],
            Links = model.Links.AddRange(ContextReader.Links(root)),
            Participants = model.Participants.AddRange(ContextReader.Participants(root)),
        };
        var threats = Entries(root, "threats", named.Threats, (threat, reader) => Threat(threat, reader, named));
        var mitigations = Entries(root, "mitigations", named.Mitigations, Mitigation);
        return named with { Threats = threats, Mitigations = mitigations };
    }

    private static ImmutableArray<T> Entries<T>(MappingReader root, string key, ImmutableArray<T> elements, Func<T, MappingReader, T> apply)
        where T : class, IModelElement
    {
        var byId = elements.ToDictionary(element => element.Id!.Value.Key, StringComparer.Ordinal);
        var changed = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in root.Map(key))
        {
            if (!byId.TryGetValue(entry.Key.ToLowerInvariant(), out var element))
            {
                MatchesNothing(root, entry, key[..^1], byId.Values.Select(each => each.Id!.Value.Text));
            }
            else if (entry.Value is SourceMapping mapping)
            {
                changed[element.Id!.Value.Key] = apply(element, root.Child(mapping, $"{key[..^1]} \"{entry.Key}\""));
            }
            else
            {
                root.Diagnostics.Add(SourceDiagnostics.WrongType.At(entry.Value.Location, $"what is added to {key[..^1]} \"{entry.Key}\" is a mapping, and here stands {entry.Value.Kind}", "write \"key: value\" lines below it"));
            }
        }

        return changed.Count == 0 ? elements : [.. elements.Select(element => changed.GetValueOrDefault(element.Id!.Value.Key, element))];
    }

    private static Threat Threat(Threat threat, MappingReader reader, ThreatModel model)
    {
        var treatment = TreatmentReader.Treatment(reader);
        var options = TreatmentReader.Options(reader, option => Mitigations(option, model));
        var enriched = threat with
        {
            Title = reader.Text("title") ?? threat.Title,
            Description = reader.Prose("description") ?? threat.Description,
            Categories = [.. threat.Categories.Concat(ThreatsReader.SiteReferences(reader, "categories")).DistinctBy(reference => reference.Id)],
            Risk = RatingReader.Read(reader, "risk") ?? threat.Risk,
            Residual = RatingReader.Read(reader, "residual") ?? threat.Residual,
            Treatment = treatment?.Value ?? threat.Treatment,
            TreatmentWord = treatment is { } said ? said.Word : threat.TreatmentWord,
            Options = options.IsEmpty ? threat.Options : options,
            Status = ThreatsReader.Status(reader) ?? threat.Status,
            Accepted = ThreatsReader.Acceptance(reader) ?? threat.Accepted,
            Visibility = reader.Visibility() ?? threat.Visibility,
            Mitigations = [.. threat.Mitigations.Union(Mitigations(reader, model))],
            References = [.. threat.References.Concat(ThreatsReader.CatalogueReferences(reader)).Distinct(StringComparer.Ordinal)],
            Aliases = threat.Aliases.AddRange(reader.Ids("aliases").Select(alias => alias.Value)),
            IsPlaceholder = threat.IsPlaceholder && !reader.Has("title") && !reader.Has("status"),
        };

        enriched = TreatmentReader.WithChoice(enriched, reader);
        // What was decided here is held to the rules here, by the place where it can be mended.
        reader.Diagnostics.AddRange(ModelRules.Check(enriched with { Location = reader.Start }));
        return enriched;
    }

    // Those of the model; others are reported.
    private static ImmutableArray<Id> Mitigations(MappingReader reader, ThreatModel model)
    {
        var named = reader.Ids("mitigations").ToLookup(id => model.Mitigations.Any(mitigation => mitigation.Id.Equals(id.Value)));
        foreach (var unknown in named[false])
        {
            reader.Diagnostics.Add(ModelDiagnostics.ReferenceUnknown.At(
                unknown.Location,
                $"the model has no mitigation \"{unknown.Value}\"",
                Nearest.Suggest(unknown.Value.Text, model.Mitigations.Select(mitigation => mitigation.Id.Text))));
        }

        return [.. named[true].Select(id => id.Value).Distinct()];
    }

    private static Mitigation Mitigation(Mitigation mitigation, MappingReader reader) => mitigation with
    {
        Title = reader.Text("title") ?? mitigation.Title,
        Description = reader.Prose("description") ?? mitigation.Description,
        Status = ThreatsReader.MitigationStatus(reader) ?? mitigation.Status,
        Owner = reader.Text("owner") ?? mitigation.Owner,
        Due = reader.Date("due") ?? mitigation.Due,
        Ticket = reader.Text("ticket") ?? mitigation.Ticket,
        References = [.. mitigation.References.Concat(ThreatsReader.CatalogueReferences(reader)).Distinct(StringComparer.Ordinal)],
        Visibility = reader.Visibility() ?? mitigation.Visibility,
    };

    private static void MatchesNothing(MappingReader root, SourceEntry entry, string kind, IEnumerable<string> candidates) =>
        root.Diagnostics.Add(ModelDiagnostics.EnrichmentMatchesNothing.At(
            entry.KeyLocation,
            $"the model has no {kind} \"{entry.Key}\" (any more)",
            Nearest.Suggest(entry.Key, candidates) ?? "take the entry out, or correct its id"));
}
