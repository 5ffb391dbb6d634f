using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>Reads the threats of a model with their controls, each of which belongs to one threat.</summary>
internal sealed class ThreatclThreats
{
    private readonly ThreatclNames<Claim> _assets;
    private readonly ImportIds? _dangling;
    private readonly ImmutableArray<Found> _threats;

    /// <summary>Claims the ids.</summary>
    /// <param name="model">The model.</param>
    /// <param name="ids">Its ids.</param>
    /// <param name="assets">Its assets.</param>
    /// <param name="isPart">Whether the assets that it refers to may be in another file.</param>
    public ThreatclThreats(ForeignReader model, ImportIds ids, ThreatclNames<Claim> assets, bool isPart)
    {
        _assets = assets;
        _dangling = isPart ? null : ids;
        var readers = ThreatclReader.Blocks(model, "threat").Select(reader => (Reader: reader, Title: TitleOf(reader), Controls: ControlsOf(reader))).ToList();

        // A control of the same name at two threats is two controls, and each gets its threat before its name.
        var several = readers.SelectMany(threat => threat.Controls).GroupBy(control => control.Title, StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        _threats = [.. readers.Select(Claim)];

        Found Claim((ForeignReader Reader, string Title, List<Control> Controls) threat)
        {
            threat.Reader.Element = ids.Claim(ElementKind.Threat, null, null, threat.Title, threat.Reader.Start);
            foreach (var control in threat.Controls)
            {
                control.Claim = ids.Claim(ElementKind.Mitigation, null, several.Contains(control.Title) ? $"{threat.Title} {control.Title}" : null, control.Title, control.At);
                control.Claim.IsDerived = true;
                control.Reader?.Element = control.Claim;
            }

            return new Found(threat.Reader, threat.Reader.Element, threat.Title, threat.Controls);
        }
    }

    private enum Form
    {
        Block,
        Proposed,
        Text,
    }

    /// <summary>The threats, and all their controls.</summary>
    public (ImmutableArray<Threat> Threats, ImmutableArray<Mitigation> Mitigations) Read()
    {
        var threats = ImmutableArray.CreateBuilder<Threat>(_threats.Length);
        var mitigations = ImmutableArray.CreateBuilder<Mitigation>();
        foreach (var found in _threats)
        {
            var first = mitigations.Count;
            mitigations.AddRange(found.Controls.Select(Mitigation));
            threats.Add(Threat(found, [.. mitigations.Skip(first)]));
        }

        return (threats.DrainToImmutable(), mitigations.DrainToImmutable());
    }

    private Threat Threat(Found found, ImmutableArray<Mitigation> mitigations)
    {
        var reader = found.Reader;
        var (categories, words) = CategoryNames.Sort(reader.Texts("stride"), isStride: true);
        var status = StatusOf(mitigations, reader.Has("control_imports"));
        return new Threat(found.Claim.Id, found.Title.Length > 0 ? found.Title : found.Claim.Id.Text, reader.Start)
        {
            Categories = categories,
            CategoryWords = [.. words.Concat(reader.Texts("impacts").Select(impact => ForeignReader.OneLine(impact.Value))).Distinct(StringComparer.Ordinal)],
            Affects = Affects(found),
            Description = reader.Markdown("description"),
            Risk = Rating(reader),
            Status = status,
            Treatment = status == ThreatStatus.Done ? Treatment.Reduce : null,
            Mitigations = [.. mitigations.Select(mitigation => mitigation.Id)],
        };
    }

    // There is no word for the status. Imported controls are not known, and so not known to be implemented.
    private static ThreatStatus StatusOf(ImmutableArray<Mitigation> mitigations, bool hasMore)
    {
        var done = mitigations.Count(mitigation => mitigation.Status == MitigationStatus.Done);
        return done == 0 ? ThreatStatus.NotTriaged : done == mitigations.Length && !hasMore ? ThreatStatus.Done : ThreatStatus.InProgress;
    }

    private ImmutableArray<Id> Affects(Found found)
    {
        var affected = new List<Id>();
        foreach (var key in (ReadOnlySpan<string>)["information_asset_refs", "informationAssetRefs"])
        {
            var dangles = false;
            foreach (var named in found.Reader.Texts(key))
            {
                if (_assets.Find(named.Value) is { } asset)
                {
                    affected.Add(asset.Id);
                    continue;
                }

                dangles = true;
                _dangling?.ReportDangling(named.Value, named.Location, $"the threat \"{ImportIds.Shorten(found.Title)}\"", "information asset");
            }

            if (dangles)
            {
                found.Reader.PutBack(key);
            }
        }

        return [.. affected.Distinct()];
    }

    // The level is the author's where there is one. Else the tool computes it from the other two, which are what the file says.
    private static StatedRating? Rating(ForeignReader threat)
    {
        if (threat.Children("risk").FirstOrDefault() is not { } risk)
        {
            return null;
        }

        var (level, likelihood, impact) = (risk.Line("severity"), risk.Line("likelihood"), risk.Line("impact"));
        return (level ?? likelihood ?? impact) is null ? null : new StatedRating(level, risk.Start) { Likelihood = likelihood, Impact = impact };
    }

    private static Mitigation Mitigation(Control control)
    {
        var title = control.Title.Length > 0 ? control.Title : control.Claim.Id.Text;
        if (control.Reader is not { } reader)
        {
            return new Mitigation(control.Claim.Id, title, control.At)
            {
                Description = control.Text == title ? null : new Prose(control.Text, control.At, KeepsLines: false) { IsForeign = true },
            };
        }

        var implemented = reader.Flag("implemented");
        return new Mitigation(control.Claim.Id, title, control.At)
        {
            Description = reader.Markdown("description"),
            // The format's own default is that a control is not implemented. A value that is an expression is not known.
            Status = implemented == true ? MitigationStatus.Done
                : control.Form == Form.Proposed ? MitigationStatus.Proposed
                : implemented is null && reader.Has("implemented") ? null
                : MitigationStatus.Planned,
            SourceStatus = implemented switch
            {
                true => "implemented",
                false => "not implemented",
                null => null,
            },
        };
    }

    private static List<Control> ControlsOf(ForeignReader threat)
    {
        var controls = new List<Control>();
        foreach (var text in threat.Texts("control"))
        {
            controls.Add(new Control(Form.Text, null, ImportIds.Shorten(text.Value), text.Value, text.Location));
        }

        foreach (var reader in ThreatclReader.Blocks(threat, "control", "expanded_control", "expandedControl"))
        {
            controls.Add(new Control(Form.Block, reader, TitleOf(reader), "", reader.Start));
        }

        foreach (var reader in ThreatclReader.Blocks(threat, "proposed_control", "proposedControl"))
        {
            controls.Add(new Control(Form.Proposed, reader, TitleOf(reader), "", reader.Start));
        }

        return controls;
    }

    // Blocks had no names before 0.2, and some kinds have none today.
    private static string TitleOf(ForeignReader reader) =>
        reader.Line("name") ?? (reader.Text("description") is { } text ? ImportIds.Shorten(text) : "");

    private sealed record Found(ForeignReader Reader, Claim Claim, string Title, List<Control> Controls);

    private sealed class Control(Form form, ForeignReader? reader, string title, string text, SourceLocation at)
    {
        public Form Form => form;

        public ForeignReader? Reader => reader;

        public string Title => title;

        public string Text => text;

        public SourceLocation At => at;

        public Claim Claim { get; set; } = null!;
    }
}
