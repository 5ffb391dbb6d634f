using CsCheck;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Tests.Formats.Native;

public sealed class NativeDiagnosticsTests
{
    private const string Head = "schema: 1\nid: m\ntitle: M\n";

    private static (ThreatModel Model, Diagnostic[] Found) Read(string body)
    {
        var bag = new DiagnosticBag();
        var model = NativeReader.Read(new SourceText("m.yml", Head + body), bag);
        return (model!, [.. bag.ToImmutable()]);
    }

    [Theory]
    // References. The line is that of the whole file, whose head has three.
    [InlineData("components:\n  - { id: web, type: process, title: W, boundary: shp }\ntrustBoundaries: [{ id: shop, title: S }]\n", "PB3012", 5, "did you mean \"shop\"?")]
    [InlineData("trustBoundaries: [{ id: a, title: A, parent: b }]\n", "PB3012", 4, null)]
    [InlineData("components: [{ id: web, type: process, title: W }]\ndataFlows:\n  - { id: f, from: wbe, to: web, title: F }\n", "PB3012", 6, "did you mean \"web\"?")]
    [InlineData("components: [{ id: web, type: process, title: W }]\ndataFlows:\n  - { id: f, from: web, to: f, title: F }\n", "PB3013", 6, null)]
    [InlineData("threats: [{ id: T, title: T, affects: [webb] }]\ncomponents: [{ id: web, type: process, title: W }]\n", "PB3012", 4, "did you mean \"web\"?")]
    [InlineData("threats: [{ id: T1, title: T, affects: [T1] }]\n", "PB3013", 4, null)]
    [InlineData("threats: [{ id: T, title: T, mitigations: [M-1] }]\n", "PB3012", 4, null)]
    [InlineData("diagrams: [{ id: d, title: D, components: [x] }]\n", "PB3012", 4, null)]
    [InlineData("attackTrees: [{ id: t, goal: G, threat: T-1 }]\n", "PB3012", 4, null)]
    // Ids.
    [InlineData("components:\n  - { id: web, type: process, title: W }\nthreats:\n  - { id: WEB, title: T }\n", "PB3011", 7, "give it another id, such as \"WEB-2\"")]
    [InlineData("threats: [{ title: A b }]\n", "PB1031", 4, "add \"id: a-b\"")]
    [InlineData("threats: [{ description: x }]\n", "PB1031", 4, "add \"id: ...\"")]
    [InlineData("threats: [{ id: T }]\n", "PB1031", 4, "add \"title: ...\"")]
    [InlineData("threats: [{ id: m/T, title: T }]\n", "PB1034", 4, "write \"T\"")]
    [InlineData("threats: [{ id: T 1, title: T }]\n", "PB1034", 4, "write \"t-1\"")]
    [InlineData("threats: [{ id: [T], title: T }]\n", "PB1032", 4, "write one text, in quotes if it begins with [")]
    [InlineData("assumptions: [{ id: a, text: A }, { id: A, text: B }]\n", "PB3011", 4, "give it another id, such as \"A-2\"")]
    // Boundaries and trees.
    [InlineData("trustBoundaries:\n  - { id: a, title: A, parent: a }\n", "PB3014", 5, "take one parent out")]
    [InlineData("trustBoundaries:\n  - { id: out, title: O, parent: a }\n  - { id: a, title: A, parent: b }\n  - { id: b, title: B, parent: a }\n", "PB3014", 6, "take one parent out")]
    [InlineData("components:\n  - { id: a, type: process, title: A, parent: a }\n", "PB3014", 5, "take one parent out")]
    [InlineData("components:\n  - { id: a, type: process, title: A, parent: b }\n  - { id: b, type: process, title: B, parent: a }\n", "PB3014", 6, "take one parent out")]
    [InlineData("dataFlows: [{ id: f, title: F, dangling: true, to: x }]\n", "PB3012", 4, null)]
    [InlineData("threats: [{ id: T, title: T, occurrences: [{ at: x }] }]\n", "PB3012", 4, null)]
    [InlineData("threats: [{ id: T, title: T, occurrences: [{ status: open }] }]\n", "PB1031", 4, "add \"at: ...\"")]
    [InlineData("threats: [{ id: T, title: T, categories: [{ word: x }] }]\n", "PB1031", 4, "add \"id: ...\"")]
    [InlineData("threats: [{ id: T, title: T, risk: { stated: {} } }]\n", "PB3032", 4, null)]
    [InlineData("diagrams: [{ id: d, title: D, components: [], drawing: { shapes: [{ of: x, x: 1, y: 2, width: 3, height: 4 }] } }]\n", "PB3012", 4, null)]
    [InlineData("components: [{ id: c, type: process, title: C }]\ndiagrams: [{ id: d, title: D, components: [], drawing: { shapes: [{ of: c, x: left, y: 2, width: 3, height: 4 }] } }]\n", "PB1036", 5, null)]
    [InlineData("threats: [{ id: T, title: T }]\nattackTrees:\n  - { id: tree, goal: G, threat: T, children: [{ goal: H }] }\n", "PB3016", 6, "move the threat to a leaf")]
    [InlineData("attackTrees: [{ id: t, goal: G, children: [{ gate: and }] }]\n", "PB1031", 4, "add \"goal: ...\"")]
    [InlineData("attackTrees: [{ id: t, goal: G, gate: nor }]\n", "PB1033", 4, "did you mean \"or\"?")]
    // Acceptance.
    [InlineData("threats:\n  - { id: T, title: T, treatment: retain, status: done }\n", "PB3020", 5, null)]
    [InlineData("threats:\n  - { id: T, title: T, treatment: retain, accepted: { by: x, on: 2026-05-02, until: 2027-05-02 } }\n", "PB3021", 5, "add \"why: ...\"")]
    [InlineData("threats:\n  - { id: T, title: T, treatment: reduce, accepted: { why: x } }\n", "PB3022", 5, null)]
    [InlineData("threats:\n  - { id: T, title: T, accepted: { why: x } }\n", "PB3022", 5, null)]
    [InlineData("threats:\n  - { id: T, title: T, treatment: retain, accepted: { by: x, why: x, on: 2026-05-02, until: 2026-05-01 } }\n", "PB3023", 5, null)]
    [InlineData("threats:\n  - { id: T, title: T, treatment: retain, accepted: { role: x, why: x } }\n", "PB3025", 5, "add \"on: ..., until: ...\"")]
    // Treatments and their options.
    [InlineData("threats: [{ id: T, title: T, treatment: mitgate }]\n", "PB1033", 4, "did you mean \"mitigate\"?")]
    [InlineData("threats: [{ id: T, title: T, options: [{ title: A, treatment: ignore }] }]\n", "PB1033", 4, null)]
    [InlineData("threats: [{ id: T, title: T, options: [{ title: A }] }]\n", "PB1031", 4, "add \"treatment: reduce | retain | avoid | transfer\"")]
    [InlineData("threats: [{ id: T, title: T, options: [{ treatment: reduce }] }]\n", "PB1031", 4, "add \"title: ...\"")]
    [InlineData("threats: [{ id: T, title: T, options: [{ treatment: reduce, title: A, price: 3 }] }]\n", "PB1030", 4, null)]
    [InlineData("threats: [{ id: T, title: T, options: [{ treatment: reduce, title: A, mitigations: [M] }] }]\n", "PB3012", 4, null)]
    [InlineData("threats: [{ id: T, title: T, options: [{ treatment: reduce, title: A, residual: {} }] }]\n", "PB3032", 4, null)]
    [InlineData("threats:\n  - id: T\n    title: T\n    options:\n      - { treatment: reduce, title: A, chosen: true }\n      - { treatment: avoid, title: B, chosen: true }\n", "PB3026", 9, "keep \"chosen: true\" at one of them")]
    [InlineData("threats:\n  - id: T\n    title: T\n    treatment: avoid\n    options:\n      - { treatment: reduce, title: A, chosen: true }\n", "PB3027", 7, "correct one of the two, or choose another option")]
    [InlineData("mitigations:\n  - { id: M, title: M }\n", "PB3024", 5, null)]
    // Values.
    [InlineData("reviewed: { every: 6 months }\n", "PB3030", 4, null)]
    [InlineData("reviewed: { on: 30.6.2026 }\n", "PB1035", 4, null)]
    [InlineData("links: [{ title: L, url: \"javascript:alert(1)\" }]\n", "PB3031", 4, null)]
    [InlineData("links: [{ title: L, url: example.org }]\n", "PB3031", 4, "write \"https://example.org\"")]
    [InlineData("links: [{ title: L }]\n", "PB1031", 4, null)]
    [InlineData("threats: [{ id: T, title: T, risk: {} }]\n", "PB3032", 4, null)]
    [InlineData("threats: [{ id: T, title: T, risk: { likelihood: rare } }]\n", "PB3032", 4, "add \"impact: ...\"")]
    [InlineData("threats: [{ id: T, title: T, risk: { impact: minor } }]\n", "PB3032", 4, "add \"likelihood: ...\"")]
    [InlineData("threats: [{ id: T, title: T, risk: { likelihood: a, impact: b, owasp: { motive: 1 } } }]\n", "PB3032", 4, null)]
    [InlineData("threats: [{ id: T, title: T, risk: { cvss: \"9.8\" } }]\n", "PB3032", 4, null)]
    [InlineData("threats: [{ id: T, title: T, risk: { owasp: { motive: 10 } } }]\n", "PB3032", 4, null)]
    [InlineData("threats: [{ id: T, title: T, risk: high }]\n", "PB1032", 4, null)]
    [InlineData("threats: [{ id: T, title: T, status: closed }]\n", "PB1033", 4, null)]
    [InlineData("threats: [{ id: T, title: T, categories: [a b] }]\n", "PB1034", 4, "write \"a-b\"")]
    [InlineData("components: [{ id: c, title: C, type: store }]\n", "PB1033", 4, null)]
    [InlineData("components: [{ id: c, title: C }]\n", "PB1031", 4, null)]
    [InlineData("assets: [{ id: a, title: A, classification: secret }]\n", "PB1033", 4, null)]
    [InlineData("dataFlows: [{ id: f, title: F, to: c }]\ncomponents: [{ id: c, type: process, title: C }]\n", "PB1031", 4, null)]
    [InlineData("diagrams: [{ id: d, title: D }]\n", "PB1031", 4, null)]
    [InlineData("application: {}\n", "PB1031", 4, null)]
    [InlineData("application: { profile: { data: [x] } }\n", "PB1032", 4, null)]
    [InlineData("status: finished\n", "PB1033", 4, null)]
    [InlineData("assumptions: [[x]]\n", "PB1032", 4, null)]
    [InlineData("assumptions: [{ id: a }]\n", "PB1031", 4, null)]
    [InlineData("openQuestions: [{ owner: x }]\n", "PB1031", 4, null)]
    [InlineData("openQuestions: [[x]]\n", "PB1032", 4, null)]
    [InlineData("participants: [{}]\n", "PB1031", 4, null)]
    [InlineData("changes: [{ by: x }]\n", "PB1031", 4, null)]
    [InlineData("threats: none\n", "PB1032", 4, null)]
    // Unknown keys, at every depth.
    [InlineData("dataflows: []\n", "PB1030", 4, "did you mean \"dataFlows\"?")]
    [InlineData("threats: [{ id: T, title: T, treatement: reduce }]\n", "PB1030", 4, "did you mean \"treatment\"?")]
    [InlineData("threats: [{ id: T, title: T, risk: { likelihood: a, impact: b, likelyhood: c } }]\n", "PB1030", 4, "did you mean \"likelihood\"?")]
    [InlineData("attackTrees: [{ id: t, goal: G, children: [{ goal: H, gates: or }] }]\n", "PB1030", 4, "did you mean \"gate\"?")]
    public void Each_mistake_is_one_diagnostic_at_its_place(string body, string code, int line, string? suggestion)
    {
        var found = Assert.Single(Read(body).Found, diagnostic => diagnostic.Severity != Severity.Notice || code == "PB3024");
        Assert.Equal((code, line), (found.Code, found.Location.Line));
        Assert.True(found.Location.Column > 0);
        if (suggestion is not null)
        {
            Assert.Equal(suggestion, found.Suggestion);
        }
    }

    // The line is that of the threat: "  - { id: T, title: T, risk: { cvss: " has 37 columns.
    [Theory]
    [InlineData("CVSS:3.1/AV:N/AC:Q/PR:N/UI:N/S:U/C:H/I:H/A:H", 38 + 17)]
    [InlineData("\"CVSS:3.1/AV:N/AC:Q/PR:N/UI:N/S:U/C:H/I:H/A:H\"", 39 + 17)]
    [InlineData("'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/AT:N'", 39 + 45)]
    [InlineData("'CVSS:3.1/AV:N/AC:L'", 38)]
    [InlineData("\"9.8\"", 38)]
    public void A_vector_is_reported_at_the_metric_that_is_wrong(string vector, int column)
    {
        var found = Assert.Single(Read($"threats:\n  - {{ id: T, title: T, risk: {{ cvss: {vector} }} }}\n").Found);
        Assert.Equal(("PB3032", 5, column), (found.Code, found.Location.Line, found.Location.Column));
    }

    [Theory]
    [InlineData("luck: 3", null)]
    [InlineData("skill-levl: 3", "did you mean \"skillLevel\"?")]
    [InlineData("skillLevel: 3, skill-level: 4", "keep one of them")]
    public void A_factor_is_one_of_sixteen_and_stands_once(string factors, string? suggestion)
    {
        var found = Assert.Single(Read($"threats: [{{ id: T, title: T, risk: {{ owasp: {{ {factors} }} }} }}]\n").Found);
        Assert.Equal("PB3032", found.Code);
        Assert.Equal(suggestion, found.Suggestion);
    }

    [Fact]
    public void A_duplicate_names_the_first_and_is_left_out()
    {
        var (model, found) = Read("components:\n  - { id: web, type: process, title: W }\nassets:\n  - { id: Web, title: T }\n");
        Assert.Equal("the id \"Web\" of this asset is that of the component at line 5, column 11; this one is left out", Assert.Single(found).Message);
        Assert.Empty(model.Assets);
        Assert.Single(model.Components);
    }

    [Fact]
    public void What_leads_nowhere_is_dropped_also_at_second_hand()
    {
        var (model, found) = Read("components: [{ id: web, type: process, title: W }]\ndataFlows: [{ id: f, from: web, to: none, title: F }]\nthreats: [{ id: T, title: T, affects: [f, web, WEB] }]\n");
        Assert.Single(found);
        Assert.Empty(model.DataFlows);
        Assert.Equal("web", Assert.Single(model.Threats.Single().Affects).Text);
    }

    [Fact]
    public void An_id_is_made_of_the_title_where_it_is_missing() =>
        Assert.Equal("a-b", Assert.Single(Read("threats: [{ title: A b }]\n").Model.Threats).Id.Text);

    [Fact]
    public void A_circle_is_opened_and_the_rest_keeps_its_order()
    {
        var (model, _) = Read("trustBoundaries:\n  - { id: out, title: O, parent: a }\n  - { id: a, title: A, parent: b }\n  - { id: b, title: B, parent: a }\n");
        Assert.Equal(["a:", "out:a", "b:a"], model.TrustBoundaries.Select(boundary => $"{boundary.Id}:{boundary.Parent}"));
    }

    [Fact]
    public void A_tree_is_cut_where_it_is_too_deep()
    {
        static string Nest(int depth) => depth == 0 ? "{ goal: leaf }" : $"{{ goal: g{depth}, children: [{Nest(depth - 1)}] }}";
        static int Depth(AttackNode node) => 1 + (node.Children.IsEmpty ? 0 : node.Children.Max(Depth));
        Assert.Empty(Read($"attackTrees:\n  - {{ id: t, goal: r, children: [{Nest(14)}] }}\n").Found);
        var (model, found) = Read($"attackTrees:\n  - {{ id: t, goal: r, children: [{Nest(15)}] }}\n");
        Assert.Equal("PB3015", Assert.Single(found).Code);
        Assert.Equal(16, Depth(model.AttackTrees.Single().Root));
    }

    [Fact]
    public void A_second_mistake_does_not_hide_the_first() =>
        Assert.Equal(["PB1033", "PB3012", "PB1030"], Read("status: x\nthreats:\n  - { id: T, title: T, affects: [y] }\nunknown: 1\n").Found.Select(found => found.Code));

    [Fact]
    public void Mutated_models_never_throw_and_hold_no_loose_end() =>
        Gen.Select(Gen.Int[0, FullModel.Yaml.Length - 1], Gen.Int[0, 12], Gen.String[Gen.Char["[]{}:-, \n'\"abTM013#&*"], 0, 5]).Array[1, 8].Sample(
            edits =>
            {
                var yaml = FullModel.Yaml;
                foreach (var (at, cut, insert) in edits)
                {
                    var start = Math.Min(at, yaml.Length);
                    yaml = yaml[..start] + insert + yaml[Math.Min(start + cut, yaml.Length)..];
                }

                var bag = new DiagnosticBag();
                var model = NativeReader.Read(new SourceText("m.yml", yaml), bag);
                if (model is null)
                {
                    return bag.HasErrors;
                }

                var ids = model.Elements.Select(element => element.Id!.Value).ToHashSet();
                return ids.Count == model.Elements.Count()
                    && model.DataFlows.All(flow => ids.Contains(flow.From!.Value) && ids.Contains(flow.To!.Value))
                    && model.Threats.All(threat => threat.Affects.Concat(threat.Mitigations).All(ids.Contains))
                    && model.Components.All(component => component.Boundary is not { } boundary || ids.Contains(boundary));
            },
            iter: 3_000);
}
