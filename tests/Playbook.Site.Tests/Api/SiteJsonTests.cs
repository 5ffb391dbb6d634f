using System.Text.Json;

namespace Playbook.Site.Tests.Api;

/// <summary><c>api/site.json</c> names every linkable thing.</summary>
public sealed class SiteJsonTests
{
    [Fact]
    public void Every_thing_has_id_kind_title_and_address_and_a_model_its_counts()
    {
        var site = TestSite.Build(
            $$"""
            {{SampleFiles.Settings}}
            roles: [{ id: team, title: A team }]
            -- index.md --
            ---
            id: home
            title: Home
            ---
            Text
            -- activity.md --
            ---
            id: act
            title: Act
            stage: communication
            category: people
            number: "4.1"
            ---
            Text
            {{SampleFiles.Guide}}
            {{SampleFiles.Scheme}}
            -- glossary.yml --
            schema: 1
            terms: [{ term: Word, definition: It. }]
            -- threat-models/sub/m.yml --
            schema: 1
            id: Model
            title: "<M> & \"more\""
            trustBoundaries: [{ id: b, title: B }]
            components: [{ id: c, type: process, title: C }, { id: d, type: data-store, title: D }]
            dataFlows: [{ id: f, from: c, to: d, title: F }]
            assets: [{ id: a, title: A }]
            threats: [{ id: T-1, title: T1 }, { id: T-2, title: T2, status: not-applicable }]
            mitigations: [{ id: M-1, title: M1 }]
            """);
        using var json = JsonDocument.Parse(site.Text("api/site.json"));
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("id").GetString()!);

        Assert.Equal(1, json.RootElement.GetProperty("schema").GetInt32());
        Assert.Equal(
            [
                "act activity activity/", "actions page actions/", "glossary page glossary/", "home page ", "methodologies page methodologies/", "Model threat-model threat-models/model/",
                "Model/a asset threat-models/model/#a", "Model/b trust-boundary threat-models/model/#b", "Model/c component threat-models/model/#c",
                "Model/d component threat-models/model/#d", "Model/f data-flow threat-models/model/#f", "Model/M-1 mitigation threat-models/model/#m-1",
                "Model/T-1 threat threat-models/model/t-1/", "Model/T-2 threat threat-models/model/t-2/", "risk page risk/", "risk/register page risk/register/", "roles page roles/",
                "stride methodology methodologies/stride/", "stride.spoofing category methodologies/stride/#spoofing", "stride.tampering category methodologies/stride/#tampering",
                "team role roles/#team", "threat-models page threat-models/", "three risk-scheme risk/", "three.application-great application-level risk/#application-great",
                "three.application-small application-level risk/#application-small", "three.high risk-level risk/#high", "three.low risk-level risk/#low",
                "three.medium risk-level risk/#medium", "word term glossary/#word",
            ],
            items.Values.Select(item => $"{item.GetProperty("id")} {item.GetProperty("kind")} {item.GetProperty("url")}"));
        var model = items["Model"];
        Assert.Equal("<M> & \"more\"", model.GetProperty("title").GetString());
        Assert.Equal("threat-models/sub/m.yml", model.GetProperty("source").GetString());
        Assert.Equal("native", model.GetProperty("format").GetString());
        Assert.Equal(
            ["components 2", "dataFlows 1", "trustBoundaries 1", "assets 1", "threats 2", "mitigations 1"],
            model.GetProperty("counts").EnumerateObject().Select(count => $"{count.Name} {count.Value}"));
    }

    [Fact]
    public void Every_address_is_there()
    {
        var site = Sample.SampleContent.Build();
        using var json = JsonDocument.Parse(site.Text("api/site.json"));

        Assert.Equal([], json.RootElement.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("url").GetString()!)
            .Where(url => !Exists(site, url)));
        Assert.Equal([], site.Messages);
    }

    private static bool Exists(TestSite site, string url)
    {
        var parts = url.Split('#');
        return site.Files.ContainsKey(parts[0] + "index.html") && (parts.Length == 1 || site.Text(parts[0] + "index.html").Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal));
    }
}
