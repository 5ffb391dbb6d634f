using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

public sealed class PermanentLinkTests(BuiltSite site)
{
    [Theory]
    [InlineData(Way.Disk, "go/stride/", "methodologies/stride/")]
    [InlineData(Way.Server, "go/stride/", "methodologies/stride/")]
    [InlineData(Way.Disk, "go/stride.tampering/", "methodologies/stride/#tampering")]
    [InlineData(Way.Server, "go/stride.tampering/", "methodologies/stride/#tampering")]
    [InlineData(Way.Disk, "go/stride/?from=wiki&line=3#spoofing", "methodologies/stride/?from=wiki&line=3#spoofing")]
    [InlineData(Way.Server, "go/stride/?from=wiki&line=3#spoofing", "methodologies/stride/?from=wiki&line=3#spoofing")]
    [InlineData(Way.Server, "go/stride.tampering/?from=wiki", "methodologies/stride/?from=wiki#tampering")]
    [InlineData(Way.Server, "go/stride.tampering/#spoofing", "methodologies/stride/#spoofing")]
    [InlineData(Way.Server, "go/webshop/t-003/", "threat-models/webshop/t-003/")]
    public async Task It_leads_on_with_the_query_and_fragment_it_was_given(Way way, string from, string to)
    {
        await using var visit = await Visit.Open(site, way, from);

        await visit.Arrive(to);

        Assert.Empty(await visit.Complaints());
        Assert.Empty(visit.Outside);
    }

    [Fact]
    public async Task It_leaves_no_step_behind_that_the_way_back_would_fall_into()
    {
        await using var visit = await Visit.Open(site, Way.Server, "glossary/");
        await visit.GoTo("go/stride/");
        await visit.Arrive("methodologies/stride/");

        await visit.Page.GoBackAsync();

        await visit.Arrive("glossary/");
    }
}
