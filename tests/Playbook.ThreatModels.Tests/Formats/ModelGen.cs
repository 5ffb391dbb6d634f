using System.Collections.Immutable;
using CsCheck;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats;

/// <summary>Makes models that hold together: every reference leads somewhere, boundaries and components nest without circles, and nothing in them is a mistake.</summary>
internal sealed class ModelGen
{
    private static readonly string[] s_words =
        ["web", "Shop front", "Customer's browser", "orders: all", "#12", "yes", "2026-06-30", "a, b", "[x]", "{y}", "say \"hi\"", "C:\\temp", "é 東京 👩‍💻", "- dash", "* star", "| bar", "null", "1.0", "&amp;", "!bang", "%done", "@home", "x #y", "<<", "0x1F", "=1+1", "~"];

    private static readonly string[] s_synonyms = ["mitigate", "Accept", "avoidance", "SHARE"];

    private static readonly string[] s_lines = ["One line.", "  indented", "- item: one", "# Head", "", "```", "ends in two spaces  ", "key: value", "\ttab", "**bold** `code`", "1. first"];

    private readonly Random _random;
    private readonly int _size;
    private readonly bool _isPlain;

    private ModelGen(int seed, int size, bool isPlain)
    {
        _random = new Random(seed);
        _size = size;
        _isPlain = isPlain;
    }

    /// <summary>Models of a few elements; the size shrinks, the seed is what a failure prints.</summary>
    /// <param name="isPlain">Whether texts are such as any tool's file holds: a line, without leading marks.</param>
    public static Gen<ThreatModel> Models(bool isPlain = false) =>
        Gen.Select(Gen.Int[0, int.MaxValue - 1], Gen.Int[0, 6]).Select((seed, size) => new ModelGen(seed, size, isPlain).Model());

    private static SourceLocation Here => SourceLocation.Of("m");

    private ThreatModel Model()
    {
        var boundaries = Boundaries();
        var assets = Make("as", id => new Asset(id, Title(), Maybe(Any<Classification>), MaybeProse(), Here) { SourceClassification = Maybe(Title) });
        var components = Components(boundaries, assets);
        Id[] ends = [.. components.Select(each => each.Id), .. boundaries.Select(each => each.Id)];
        var flows = Make("fl", id => new DataFlow(id, ends.Length == 0 ? null : MaybeId(ends), ends.Length == 0 ? null : MaybeId(ends), Title(), Maybe(Title), MaybeProse(), Some(assets), Here) { IsBidirectional = Flag() });
        var mitigations = Make("M-", id => new Mitigation(id, Title(), Here)
        {
            Description = MaybeProse(),
            Status = Maybe(Any<MitigationStatus>),
            Owner = Maybe(Title),
            Due = Maybe(Day),
            Ticket = Maybe(Title),
            References = Flag() ? ["ASVS V2.1.1", Title()] : [],
            Label = Maybe(Title),
            SourceStatus = Maybe(Title),
            Visibility = Maybe(Any<Visibility>),
        });
        Id[] affected = [.. components.Select(each => each.Id), .. flows.Select(each => each.Id), .. assets.Select(each => each.Id), .. boundaries.Select(each => each.Id)];
        var threats = Make("T-", id => Threat(id, affected, mitigations));
        Id[] rests = [.. threats.Select(each => each.Id), .. mitigations.Select(each => each.Id)];
        return new ThreatModel
        {
            Id = Id.Parse("a/model"),
            Title = Title(),
            Source = "m",
            Format = "native",
            Location = Here,
            Summary = MaybeProse(),
            Owner = Maybe(Title),
            Visibility = Any<Visibility>(),
            Status = Maybe(Any<ModelStatus>),
            Application = Flag() ? new ApplicationProfile(Flag() ? Ref("high") : null, [new ProfileAnswer(Title(), Title(), Here)], Here) : null,
            Methodologies = Flag() ? [Ref("stride") with { Word = Maybe(Title) }] : [],
            Reviewed = Flag() ? new Review(Maybe(Day), Maybe(Title), Maybe(() => new CalendarPeriod(_random.Next(3), _random.Next(3), _random.Next(30))), Here) : null,
            TrustBoundaries = boundaries,
            Components = components,
            Assets = assets,
            DataFlows = flows,
            Threats = threats,
            Mitigations = mitigations,
            Assumptions = Make("AS-", id => new Assumption(Flag() ? id : null, Prose(), Here) { About = Some(rests) }),
            AttackTrees = Make("AT-", id => new AttackTree(id, Node(threats, 4), Here)),
            AbuseCases = Make("AC-", id => new AbuseCase(id, Title(), MaybeProse(), Here)),
            OpenQuestions = Make("x", _ => new OpenQuestion(Prose(), Maybe(Title), Here)),
            Participants = Make("x", _ => new Participant(Title(), Maybe(Title), Here)),
            Diagrams = Make("D-", id => View(id, components, boundaries, flows)),
            Links = Make("x", _ => new ExternalLink(Title(), "https://example.org/?a=b#c", Here)),
            Changes = Make("x", _ => new Change(Maybe(Day), Maybe(Title), Prose(), Here)),
            Aliases = Flag() ? [Ref("old/id")] : [],
            Notes = Make("x", _ => Title()),
        };
    }

    private ImmutableArray<TrustBoundary> Boundaries()
    {
        var made = ImmutableArray.CreateBuilder<TrustBoundary>();
        for (var i = 0; i < _random.Next(_size + 1); i++)
        {
            made.Add(new TrustBoundary(Id.Parse($"tb{i}"), Title(), made.Count > 0 && Flag() ? made[_random.Next(made.Count)].Id : null, MaybeProse(), Here) { Kind = Maybe(Title), IsLine = Flag() && Flag() });
        }

        return made.ToImmutable();
    }

    private ImmutableArray<Component> Components(ImmutableArray<TrustBoundary> boundaries, ImmutableArray<Asset> assets)
    {
        var made = ImmutableArray.CreateBuilder<Component>();
        for (var i = 0; i < _random.Next(_size + 1); i++)
        {
            var parent = made.Count > 0 && Flag() && Flag() ? made[_random.Next(made.Count)] : null;
            var isOut = Flag() && Flag();
            made.Add(new Component(Id.Parse($"c{i}"), Any<ComponentType>(), Title(), parent?.Boundary ?? MaybeId([.. boundaries.Select(each => each.Id)]), Maybe(Title), MaybeProse(), Some(assets), Here)
            {
                Parent = parent?.Id,
                IsOutOfScope = isOut,
                OutOfScopeReason = isOut ? Maybe(Title) : null,
            });
        }

        return made.ToImmutable();
    }

    private Threat Threat(Id id, Id[] affected, ImmutableArray<Mitigation> mitigations)
    {
        var treatment = Maybe(Any<Treatment>);
        var options = Options(mitigations, treatment);
        var chosen = options.FirstOrDefault(option => option.IsChosen);
        return new Threat(id, Title(), Here)
        {
            Categories = [.. new[] { "stride.spoofing", "stride.information-disclosure", "linddun.linking" }.Where(_ => Flag()).Select(Ref)],
            CategoryWords = Make("x", _ => Title()).Distinct().ToImmutableArray(),
            Affects = Some(affected),
            Description = MaybeProse(),
            Risk = Rating(),
            // What the chosen option says is said of the threat.
            Residual = Rating() ?? chosen?.Residual,
            Treatment = treatment,
            TreatmentWord = treatment is { } decided ? MaybeWord(decided) : null,
            Options = options,
            Status = Any<ThreatStatus>(),
            Mitigations = [.. mitigations.Select(each => each.Id).Where(id => Flag() || chosen?.Mitigations.Contains(id) == true)],
            References = Flag() ? ["CWE-79", "CAPEC-63", Title()] : [],
            Accepted = treatment == Treatment.Retain ? new Acceptance(Maybe(Title), Maybe(Title), new DateOnly(2026, 1, 2), Maybe(Day), Prose(), Here) : null,
            Visibility = Maybe(Any<Visibility>),
            Label = Maybe(Title),
            SourceStatus = Maybe(Title),
            IsPlaceholder = Flag() && Flag(),
            Uses = [.. Some(affected).Select(element => new ThreatUse(element, Any<ThreatStatus>(), Maybe(Title), [.. Some(mitigations).Select(each => new MitigationUse(each, Maybe(Any<MitigationStatus>), Maybe(Title)))], Here))],
            Aliases = Flag() ? [Id.Parse($"old-{id.Text}")] : [],
        };
    }

    private ImmutableArray<TreatmentOption> Options(ImmutableArray<Mitigation> mitigations, Treatment? decided)
    {
        var made = ImmutableArray.CreateBuilder<TreatmentOption>();
        for (var left = Flag() ? _random.Next(3) : 0; left > 0; left--)
        {
            var isChosen = decided is not null && Flag() && !made.Any(option => option.IsChosen);
            var treatment = isChosen ? decided!.Value : Any<Treatment>();
            made.Add(new TreatmentOption(treatment, Title(), Here)
            {
                TreatmentWord = MaybeWord(treatment),
                Description = MaybeProse(),
                Cost = Maybe(Title),
                Benefit = Maybe(Title),
                Residual = Rating(),
                Mitigations = Some(mitigations),
                IsChosen = isChosen,
            });
        }

        return made.ToImmutable();
    }

    private string? MaybeWord(Treatment treatment) => Flag() ? s_synonyms[(int)treatment] : null;

    private RiskRating? Rating() => _random.Next(7) switch
    {
        0 => new ScaleRating(Title(), Title(), Here),
        1 => new CvssRating("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", Here),
        2 => new OwaspRating([new("skill-level", _random.Next(10)), new("motive", 0)], Here),
        3 => new StatedRating(Maybe(Title), Here) { Likelihood = Maybe(Title), Impact = Title(), Score = Maybe(Title) },
        4 => new StatedRating(null, Here) { Likelihood = $"{_random.Next(101)}", Impact = $"{_random.Next(101)}" },
        5 => new FactorRating([new("damage", _random.Next(11)), new("discoverability", 10)], Here),
        _ => null,
    };

    private AttackNode Node(ImmutableArray<Threat> threats, int depth)
    {
        var children = Enumerable.Range(0, depth == 0 ? 0 : _random.Next(3)).Select(_ => Node(threats, depth - 1)).ToImmutableArray();
        return new AttackNode(Title(), !children.IsEmpty && Flag() ? Gate.And : Gate.Or, children, children.IsEmpty ? MaybeId([.. threats.Select(each => each.Id)]) : null, Here);
    }

    private DiagramView View(Id id, ImmutableArray<Component> components, ImmutableArray<TrustBoundary> boundaries, ImmutableArray<DataFlow> flows)
    {
        var shown = Some(components);
        var shapes = shown.Concat(Some(boundaries)).Select(each => new DrawnShape(each, _random.Next(-50, 900), _random.Next(0, 90000) / 100d, 80, 60.5)).ToImmutableArray();
        return new DiagramView(id, Title(), shown, MaybeProse(), Here)
        {
            DataFlows = Flag() ? Some(flows) : null,
            Methodology = Maybe(Title),
            Text = Flag() ? new DiagramText("mermaid", "flowchart TB\n  a --> b") : null,
            Drawing = Flag() ? new Drawing(shapes, [.. Some(flows).Select(each => new DrawnLine(each, [new DrawnPoint(1, 2.25), new DrawnPoint(-3, 4)]))], Flag() ? [new DrawnNote(Title(), 1, 2)] : []) : null,
        };
    }

    private ImmutableArray<T> Make<T>(string prefix, Func<Id, T> make) => [.. Enumerable.Range(1, _random.Next(_size + 1)).Select(number => make(Id.Parse($"{prefix}{number}")))];

    private static Reference Ref(string id) => new(Id.Parse(id), Here);

    private bool Flag() => _random.Next(2) == 0;

    private T? Maybe<T>(Func<T> make)
        where T : struct => Flag() ? make() : null;

    private string? Maybe(Func<string> make) => Flag() ? make() : null;

    private Id? MaybeId(Id[] ids) => ids.Length > 0 && _random.Next(4) > 0 ? ids[_random.Next(ids.Length)] : null;

    private ImmutableArray<Id> Some(IEnumerable<Id> ids) => [.. ids.Where(_ => Flag())];

    private ImmutableArray<Id> Some(IEnumerable<IModelElement> elements) => Some(elements.Select(each => each.Id!.Value));

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private DateOnly Day() => new DateOnly(2026, 2, 1).AddDays(_random.Next(1000));

    // A title is a line, and no two the same, since some formats know things by them.
    private string Title() => _isPlain ? $"Name {_random.Next(1_000_000)}" : $"{s_words[_random.Next(s_words.Length)]}{(Flag() ? "" : $" {_random.Next(1_000_000)}")}";

    private Prose? MaybeProse() => Flag() ? Prose() : null;

    private Prose Prose()
    {
        if (_isPlain)
        {
            return new Prose(Flag() ? $"Text {_random.Next(100)}." : $"Text {_random.Next(100)}.\n\nAnd a second paragraph.", Here, KeepsLines: true);
        }

        var text = Flag() ? Title() : string.Join('\n', Enumerable.Range(0, _random.Next(1, 5)).Select(_ => s_lines[_random.Next(s_lines.Length)])).TrimEnd();
        return new Prose(string.IsNullOrWhiteSpace(text) ? "Text" : text, Here, KeepsLines: true);
    }
}
