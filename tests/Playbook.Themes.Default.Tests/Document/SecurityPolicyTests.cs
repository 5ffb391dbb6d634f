using Playbook.Themes.Default.Document;
using Playbook.Themes.Default.Tests.Samples;

namespace Playbook.Themes.Default.Tests.Document;

public sealed class SecurityPolicyTests
{
    [Fact]
    public void A_page_without_diagrams_allows_the_site_and_the_one_program_that_searches() => Assert.Equal(
        "default-src 'none'; script-src 'self' https://cdn.jsdelivr.net/npm/minisearch@7.2.0/dist/umd/index.js; style-src 'self'; img-src 'self' data:; connect-src 'none'; font-src 'self'; base-uri 'none'; form-action 'none'",
        SecurityPolicy.Of(SampleSite.Frame("", "Home")));

    [Fact]
    public void A_page_with_diagrams_allows_the_one_program_that_draws_them_as_well() => Assert.Equal(
        "default-src 'none'; script-src 'self' https://cdn.jsdelivr.net/npm/minisearch@7.2.0/dist/umd/index.js https://cdn.jsdelivr.net/npm/mermaid@11.17.2/dist/mermaid.min.js; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; connect-src 'none'; font-src 'self'; base-uri 'none'; form-action 'none'",
        SecurityPolicy.Of(SampleSite.Frame("", "Home") with { HasDiagrams = true }));

    [Fact]
    public void Pictures_come_from_the_hosts_that_are_listed_and_a_host_adds_no_directive()
    {
        var policy = SecurityPolicy.Of(SampleSite.Frame("", "Home") with
        {
            PictureHosts = ["https://img.example.org", "https://x; script-src *", "https://", "http://plain.example.org", "https://*"],
        });

        Assert.Contains("img-src 'self' data: https://img.example.org;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("plain", policy, StringComparison.Ordinal);
    }
}
