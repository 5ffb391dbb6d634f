namespace Playbook.ThreatModels.Tests.Formats;

public sealed class DocumentSizeTests
{
    [Theory]
    [InlineData("m.json", "{ \"otmVersion\": \"0.2.0\", \"project\": { \"name\": \"x\" }, \"threats\": [", "{},", "{}] }")]
    [InlineData("m.json", "{ \"threatmodel\": { \"m\": { \"data_flow_diagram\": { \"process\": {", "\"a\":{},", "\"a\":{} } } } } }")]
    [InlineData("m.hcl", "threatmodel \"m\" {\n", "threat {}\n", "}\n")]
    [InlineData("m.yml", "schema: 1\nid: m\ntitle: m\nthreats:\n", "- {}\n", "- {}\n")]
    public void Very_many_objects_that_hold_nothing_are_not_read(string path, string first, string each, string last)
    {
        var (models, found) = Import.Read($"threat-models/{path}", first + string.Concat(Enumerable.Repeat(each, 30_000)) + last);
        Assert.DoesNotContain(models, model => model.Threats.Length + model.Components.Length > 0);
        Assert.Single(found, diagnostic => diagnostic.Code == "PB3044");
    }

    [Fact]
    public void As_many_that_say_something_are_read()
    {
        var threats = string.Join(",\n", Enumerable.Range(0, 20_000).Select(number => $"{{ \"id\": \"t{number}\", \"name\": \"Somebody does thing number {number}\", \"categories\": [\"Tampering\"] }}"));
        Assert.Equal(20_000, Import.Good("threat-models/m.otm", $"{{ \"otmVersion\": \"0.2.0\", \"project\": {{ \"name\": \"x\" }}, \"threats\": [{threats}] }}").Threats.Length);
    }
}
