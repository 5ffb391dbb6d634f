using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>The controls, each of which names the threats it is for.</summary>
internal sealed class TmBomControls
{
    private readonly Dictionary<Id, List<(Id Control, string? Word)>> _of = [];

    /// <summary>Reads them.</summary>
    /// <param name="controls">The controls.</param>
    /// <param name="filled">What our writer filled in.</param>
    /// <param name="ids">Finds the threats; a warning where there is none.</param>
    /// <param name="remainders">Takes the boundary that a control protects.</param>
    /// <param name="diagnostics">Takes states that the format does not have.</param>
    public TmBomControls(ImmutableArray<TmBomItem> controls, TmBomFilled filled, ImportIds ids, Remainders remainders, DiagnosticBag diagnostics)
    {
        var pairs = new TmBomZonePairs(ids, remainders);
        var mitigations = ImmutableArray.CreateBuilder<Mitigation>(controls.Length);
        foreach (var item in controls)
        {
            var (reader, claim, what) = (item.Reader, item.Claim, item.Named("control"));
            var word = filled.Has("controls", reader.Text("symbolic_name"), "status") ? null : reader.Line("status");
            if (word is not null && TmBomWords.Control(word) is null)
            {
                diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(
                    reader.Location("status"),
                    $"the status of {what} is \"{ImportIds.Shorten(word)}\", a word that the format does not have"));
            }

            foreach (var threat in reader.Texts("threats"))
            {
                if (ids.Resolve(threat.Value, threat.Location, what, ElementKind.Threat) is { } id)
                {
                    Add(id, claim.Id, word);
                }
            }

            if (reader.Child("trust_boundary") is { } pair)
            {
                pairs.ReadOf(claim, what, pair);
            }

            mitigations.Add(new Mitigation(claim.Id, item.Title, reader.Start)
            {
                Description = reader.Markdown("description"),
                Status = TmBomWords.Control(word),
                SourceStatus = word,
            });
        }

        Mitigations = mitigations.DrainToImmutable();
    }

    /// <summary>All of them, in the order of the file.</summary>
    public ImmutableArray<Mitigation> Mitigations { get; }

    /// <summary>The controls of a threat.</summary>
    public ImmutableArray<Id> Of(Id threat) => [.. _of.GetValueOrDefault(threat, []).Select(use => use.Control)];

    /// <summary>The states of the controls of a threat, in the source's words.</summary>
    public IReadOnlyCollection<string?> WordsOf(Id threat) => [.. _of.GetValueOrDefault(threat, []).Select(use => use.Word)];

    private void Add(Id threat, Id control, string? word)
    {
        if (!_of.TryGetValue(threat, out var uses))
        {
            _of.Add(threat, uses = []);
        }

        // Controls come one after the other, so that one that names a threat twice is the last one.
        if (uses.Count == 0 || !uses[^1].Control.Equals(control))
        {
            uses.Add((control, word));
        }
    }
}
