using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Formats.Csv;

/// <summary>
/// Writes the threats of a model as <see cref="CsvText"/>: a row a threat, in the columns that trackers want.
/// </summary>
internal sealed class CsvModelWriter : ModelWriter
{
    private static readonly ImmutableArray<ModelPart> s_never =
    [
        ModelParts.Summary, ModelParts.Visibility, ModelParts.Status, ModelParts.Application, ModelParts.Review, ModelParts.Methodologies, ModelParts.ModelAliases,
        ModelParts.Boundaries, ModelParts.Components, ModelParts.Assets, ModelParts.Flows,
        ModelParts.Options, ModelParts.TreatmentWords, ModelParts.ThreatVisibility, ModelParts.ThreatAliases, ModelParts.Uses, ModelParts.MitigationDescriptions, ModelParts.MitigationReferences, ModelParts.MitigationVisibility,
        ModelParts.Assumptions, ModelParts.AttackTrees, ModelParts.AbuseCases, ModelParts.OpenQuestions,
        ModelParts.Participants, ModelParts.Links, ModelParts.Changes, ModelParts.Diagrams, ModelParts.Pictures, ModelParts.AlsoInSource,
    ];

    private static readonly ImmutableArray<(string Title, Func<Row, string?> Cell)> s_columns =
    [
        ("Id", row => row.Threat.Id.Text),
        ("Label", row => row.Threat.Label),
        ("Model", row => row.Model.Id.Text),
        ("Title", row => row.Threat.Title),
        ("Category", row => Join(CategoryWords.Of(row.Threat))),
        ("Affects", row => Join(row.Threat.Affects.Select(row.TitleOf))),
        ("Level", row => Level(row.Threat.Risk)),
        ("Likelihood", row => Likelihood(row.Threat.Risk)),
        ("Impact", row => Impact(row.Threat.Risk)),
        ("Score", row => Score(row.Threat.Risk)),
        ("Residual level", row => Level(row.Threat.Residual)),
        ("Residual likelihood", row => Likelihood(row.Threat.Residual)),
        ("Residual impact", row => Impact(row.Threat.Residual)),
        ("Residual score", row => Score(row.Threat.Residual)),
        ("Status", row => row.Threat.IsPlaceholder ? $"{NativeWords.Of<ThreatStatus>(NativeWords.ThreatStatuses, row.Threat.Status)} (placeholder)" : NativeWords.Of<ThreatStatus>(NativeWords.ThreatStatuses, row.Threat.Status)),
        ("Source status", row => row.Threat.SourceStatus),
        ("Treatment", row => NativeWords.Of(NativeWords.Treatments, row.Threat.Treatment)),
        ("Mitigations", row => Join(row.Mitigations.Select(Words))),
        ("Owner", row => Join(row.Mitigations.Select(each => each.Owner).OfType<string>()) is { Length: > 0 } owners ? owners : row.Model.Owner),
        ("Due", row => Join(row.Mitigations.Select(each => each.Due).OfType<DateOnly>().Order().Select(Day))),
        ("Tickets", row => Join(row.Mitigations.Select(each => each.Ticket).OfType<string>())),
        ("Accepted by", row => row.Threat.Accepted?.By ?? row.Threat.Accepted?.Role),
        ("Accepted on", row => row.Threat.Accepted?.On is { } on ? Day(on) : null),
        ("Accepted until", row => row.Threat.Accepted?.Until is { } until ? Day(until) : null),
        ("Acceptance reason", row => row.Threat.Accepted?.Why?.Markdown),
        ("References", row => Join(row.Threat.References)),
        ("Description", row => row.Threat.Description?.Markdown),
    ];

    /// <inheritdoc/>
    public override string Name => "csv";

    /// <inheritdoc/>
    public override string Title => "CSV";

    /// <inheritdoc/>
    public override string FileExtension => ".csv";

    /// <inheritdoc/>
    public override string MediaType => "text/csv";

    /// <inheritdoc/>
    private protected override ImmutableArray<ModelPart> Never => s_never;

    /// <summary>The titles of the columns.</summary>
    public static ImmutableArray<string> Columns => [.. s_columns.Select(column => column.Title)];

    /// <inheritdoc/>
    private protected override string Write(ThreatModel model, Losses losses)
    {
        var named = model.Threats.SelectMany(threat => threat.Mitigations).ToHashSet<Id>();
        losses.Add(model.Mitigations.Count(mitigation => !named.Contains(mitigation.Id)), "a mitigation that no threat names", "{0} mitigations that no threat names");
        var titles = new Dictionary<Id, string>();
        foreach (var element in model.Elements)
        {
            titles.TryAdd(element.Id!.Value, element.Title);
        }

        var mitigations = model.Mitigations.ToDictionary(mitigation => mitigation.Id);
        return CsvText.Write(Columns, model.Threats.Select(threat =>
        {
            var row = new Row(model, threat, titles, [.. threat.Mitigations.Select(id => mitigations.GetValueOrDefault(id)).OfType<Mitigation>()]);
            return s_columns.Select(column => column.Cell(row));
        }));
    }

    private sealed record Row(ThreatModel Model, Threat Threat, Dictionary<Id, string> Titles, ImmutableArray<Mitigation> Mitigations)
    {
        public string TitleOf(Id id) => Titles.GetValueOrDefault(id, id.Text);
    }

    private static string Words(Mitigation mitigation) =>
        (mitigation.SourceStatus ?? NativeWords.Of(NativeWords.MitigationStatuses, mitigation.Status)) is { } status
            ? $"{mitigation.Label ?? mitigation.Id.Text} {mitigation.Title} ({status})"
            : $"{mitigation.Label ?? mitigation.Id.Text} {mitigation.Title}";

    private static string Join(IEnumerable<string> words) => string.Join("; ", words.Distinct(StringComparer.Ordinal));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Level(RiskRating? rating) => (rating as StatedRating)?.Level;

    private static string? Likelihood(RiskRating? rating) => rating switch
    {
        ScaleRating scale => scale.Likelihood,
        StatedRating stated => stated.Likelihood,
        _ => null,
    };

    private static string Factors(IEnumerable<KeyValuePair<string, int>> factors) =>
        string.Join(", ", factors.Select(factor => string.Create(CultureInfo.InvariantCulture, $"{factor.Key} {factor.Value}")));

    private static string? Impact(RiskRating? rating) => rating switch
    {
        ScaleRating scale => scale.Impact,
        StatedRating stated => stated.Impact,
        _ => null,
    };

    private static string? Score(RiskRating? rating) => rating switch
    {
        CvssRating cvss => cvss.Vector,
        OwaspRating owasp => Factors(owasp.Factors),
        FactorRating rated => Factors(rated.Factors),
        StatedRating stated => stated.Score,
        _ => null,
    };
}
