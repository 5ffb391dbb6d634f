using AngleSharp.Dom;
using AngleSharp.Html;
using Playbook.Tests;

namespace Playbook.Site.Tests.Sample;

/// <summary>The sample's pages as they are: one of each kind, read like code when they change.</summary>
public sealed class SamplePagesTests
{
    private static readonly Lazy<TestSite> s_site = new(() => SampleContent.Build());

    [Fact]
    public void The_sample_is_without_fault() => Assert.Empty(s_site.Value.Messages);

    [Theory]
    [InlineData("home", "")]
    [InlineData("chapter", "stakeholders/")]
    [InlineData("activity", "process/define-the-methodology/")]
    [InlineData("guide", "methodologies/stride/")]
    [InlineData("model", "threat-models/webshop/")]
    [InlineData("threat", "threat-models/webshop/t-003/")]
    [InlineData("risk", "risk/")]
    [InlineData("glossary", "glossary/")]
    [InlineData("portfolio", "threat-models/")]
    [InlineData("methodologies", "methodologies/")]
    [InlineData("roles", "roles/")]
    public void A_page_is_as_it_was_accepted(string name, string address) =>
        Snapshot.Verify($"{name}.html", Indented(s_site.Value.Main(address)));

    // White space means nothing but in <pre>, whose text the formatter would fold; so that is kept out of its hands.
    internal static string Indented(IElement main)
    {
        var blocks = main.QuerySelectorAll("pre").Select(block => block.InnerHtml).ToList();
        foreach (var (number, block) in main.QuerySelectorAll("pre").Index())
        {
            block.TextContent = $"{{pre {number}}}";
        }

        using var writer = new StringWriter();
        main.ToHtml(writer, new PrettyMarkupFormatter { Indentation = "  ", NewLine = "\n" });
        var html = writer.ToString().Trim() + "\n";
        foreach (var (number, block) in blocks.Index())
        {
            html = html.Replace($"{{pre {number}}}", block, StringComparison.Ordinal);
        }

        return html;
    }
}
