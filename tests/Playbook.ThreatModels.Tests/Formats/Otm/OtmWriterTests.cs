using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests.Formats.Otm;

public sealed class OtmWriterTests
{
    private static Written Write(ThreatModel model) => WriterList.Find("otm")!.Write(model);

    /// <summary>
    /// A model, and what the format can say of it. It cannot say: who may see things, a model's own status, its review, its application's level, methodologies,
    /// former ids; that a boundary is a line; scope; our classifications; protocols, loose flows; which flows a view shows, its methodology, lines, notes and text, or that it shows
    /// what it does not place; the residual risk, ratings in words, references other than CWE, acceptances, short names, placeholders;
    /// that threats affect assets and boundaries, a treatment before it is done; owners, dates and tickets of mitigations; assumptions, attack trees, abuse cases, questions,
    /// participants, links and changes. A technology and a component's shape share one field, so only the shape is certain.
    /// </summary>
    private static ThreatModel Sayable(ThreatModel model)
    {
        var at = model.Location;
        var flows = model.DataFlows.Where(flow => flow.From is not null && flow.To is not null).Select(flow => flow with { Protocol = null }).ToImmutableArray();
        var elements = model.Components.Select(each => each.Id).Concat(flows.Select(each => each.Id)).ToHashSet();
        var threats = model.Threats.Select(threat =>
        {
            var affects = threat.Affects.RemoveAll(id => !elements.Contains(id));
            var isDone = threat.Status == ThreatStatus.Done && !affects.IsEmpty;
            return new Threat(threat.Id, threat.Title, at)
            {
                Categories = threat.Categories,
                CategoryWords = threat.CategoryWords,
                Description = threat.Description,
                Affects = affects,
                Status = affects.IsEmpty ? ThreatStatus.NotTriaged : threat.Status,
                Treatment = isDone ? threat.Treatment : null,
                Mitigations = affects.IsEmpty ? [] : threat.Mitigations,
                References = [.. threat.References.Where(reference => reference.StartsWith("CWE-", StringComparison.Ordinal))],
                Risk = threat.Risk is StatedRating { Level: null } stated && double.TryParse(stated.Impact, out _) ? stated : null,
            };
        }).ToImmutableArray();
        var named = threats.SelectMany(threat => threat.Mitigations).ToHashSet();
        return new ThreatModel
        {
            Id = model.Id,
            Title = model.Title,
            Source = model.Source,
            Format = model.Format,
            Location = at,
            Summary = model.Summary,
            Owner = model.Owner,
            Visibility = Visibility.Internal,
            TrustBoundaries = [.. model.TrustBoundaries.Select(each => each with { IsLine = false })],
            Components = [.. model.Components.Select(each => each with { Technology = null, IsOutOfScope = false, OutOfScopeReason = null, Boundary = Outermost(model, each).Boundary })],
            Assets = [.. model.Assets.Select(each => each with { Classification = null, SourceClassification = null })],
            DataFlows = flows,
            Threats = threats,
            Mitigations = [.. model.Mitigations.Select(each => new Mitigation(each.Id, each.Title, at) { Description = each.Description, Status = named.Contains(each.Id) ? each.Status : null })],
            Diagrams =
            [
                .. model.Diagrams.Where(view => view.Drawing is { Shapes.IsEmpty: false }).Select(view => view with
                {
                    DataFlows = null,
                    Methodology = null,
                    Text = null,
                    Drawing = view.Drawing! with { Lines = [], Notes = [] },
                }),
            ],
        };
    }

    // A part lies where the whole lies: a component has one place, a zone or a component.
    private static Component Outermost(ThreatModel model, Component component) =>
        component.Parent is { } parent ? Outermost(model, model.Components.First(each => each.Id == parent)) : component;

    [Fact]
    public void Whatever_it_can_say_comes_back() =>
        ModelGen.Models(isPlain: true).Sample(
            model =>
            {
                var wanted = Sayable(model);
                var written = Write(wanted);
                var (models, found) = Import.Read("threat-models/a/model.otm", written.Text);
                Assert.Empty(found.Where(each => each.Severity > Severity.Notice).Select(each => each.ToString()));
                // Besides: the word that stands for a status, and how a threat stands at each element where it affects several, are the format's own.
                string[] own = ["Word", nameof(Threat.SourceStatus), nameof(Threat.Uses)];
                Assert.Equal(Said.Of(wanted, own), Said.Of(Assert.Single(models), [.. own, nameof(ThreatModel.Notes), nameof(ThreatModel.AlsoInSource)]));
                Assert.Equal(["project.id"], models[0].AlsoInSource.Select(item => item.Name));
                Assert.Empty(written.Losses);
                Assert.Equal(written.Text, Write(wanted with { Notes = models[0].Notes }).Text);
            },
            iter: 2_000);

    [Fact]
    public void What_it_cannot_say_is_counted_and_the_rest_is_written() =>
        ModelGen.Models(isPlain: true).Sample(
            model =>
            {
                var (models, _) = Import.Read("threat-models/a/model.otm", Write(model).Text);
                Assert.Equal(model.Threats.Length, Assert.Single(models).Threats.Length);
                Assert.Equal(model.Components.Length, models[0].Components.Length);
                Assert.Equal(model.AttackTrees.IsEmpty, !Write(model).Losses.Any(loss => loss.EndsWith("attack tree", StringComparison.Ordinal) || loss.EndsWith("attack trees", StringComparison.Ordinal)));
            },
            iter: 300);

    [Fact]
    public void A_model_of_this_format_stays_what_it_is()
    {
        var model = Import.Good("threat-models/shops/tickets.otm", OtmReaderTests.Whole);
        var written = Write(model);
        var again = Import.Good("threat-models/shops/tickets.otm", written.Text);
        Assert.Equal(
            Said.Of(model with { Links = [] }, nameof(ThreatModel.AlsoInSource)),
            Said.Of(again, nameof(ThreatModel.AlsoInSource)));
        Assert.Equal(["7 values that the source has besides", "a link"], written.Losses);
    }

    [Fact]
    public void The_words_for_a_status_are_the_formats_and_the_sources_own_stay() =>
        Assert.Equal(
            ["exposed", "Open", "accepted", "avoided"],
            States(Import.Good("threat-models/m.yml", """
                schema: 1
                id: m
                title: M
                components: [{ id: c, type: process, title: C }]
                threats:
                  - { id: a, title: A, status: open, affects: [c] }
                  - { id: b, title: B, status: open, sourceStatus: Open, affects: [c] }
                  - { id: d, title: D, status: done, treatment: retain, accepted: { by: a, on: 2026-01-01, until: 2027-01-01, why: w }, affects: [c] }
                  - { id: e, title: E, status: done, treatment: avoid, sourceStatus: Mitigated, affects: [c] }
                """)));

    [Fact]
    public void Numbers_that_the_format_wants_and_nobody_gave_are_marked_as_such()
    {
        using var json = JsonDocument.Parse(Write(Import.Good("threat-models/m.yml", "schema: 1\nid: m\ntitle: M\ncomponents: [{ id: c, type: process, title: C }]\nthreats: [{ id: t, title: T }]\n")).Text);
        var zone = json.RootElement.GetProperty("trustZones")[0];
        Assert.Equal(("no-trust-zone", 0), (zone.GetProperty("attributes").GetProperty("playbook").GetString(), zone.GetProperty("risk").GetProperty("trustRating").GetInt32()));
        Assert.Equal("no-trust-zone", json.RootElement.GetProperty("components")[0].GetProperty("parent").GetProperty("trustZone").GetString());
        Assert.Equal("not-rated", json.RootElement.GetProperty("threats")[0].GetProperty("attributes").GetProperty("playbook").GetString());
    }

    private static IEnumerable<string?> States(ThreatModel model)
    {
        using var json = JsonDocument.Parse(Write(model).Text);
        return [.. json.RootElement.GetProperty("components")[0].GetProperty("threats").EnumerateArray().Select(threat => threat.GetProperty("state").GetString())];
    }
}
