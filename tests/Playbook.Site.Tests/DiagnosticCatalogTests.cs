namespace Playbook.Site.Tests;

public class DiagnosticCatalogTests
{
    [Fact]
    public void Each_code_is_there_once_and_in_order()
    {
        var codes = DiagnosticCatalog.All.Select(kind => kind.Code).ToList();
        Assert.True(codes.Count > 80);
        Assert.All(codes, code => Assert.Matches("^PB[0-9]{4}$", code));
        Assert.Equal(codes.Distinct(), codes);
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Groups_follow_each_other_without_overlap() =>
        Assert.Equal(DiagnosticCatalog.All, DiagnosticCatalog.Groups.SelectMany(group => group.Kinds));

    [Fact]
    public void Every_text_is_a_sentence_for_whoever_has_to_mend_the_file() =>
        Assert.All(DiagnosticCatalog.All, kind =>
        {
            Assert.Matches(@"^[^`*_<\[|]+[^.`*_<\[|]$", kind.Title);
            Assert.EndsWith(".", kind.Explanation.TrimEnd('"'), StringComparison.Ordinal);
            Assert.EndsWith(".", kind.Remedy, StringComparison.Ordinal);
        });

    [Fact]
    public void A_kind_is_found_by_its_code()
    {
        Assert.Same(PageDiagnostics.BrokenLink, DiagnosticCatalog.Find("PB2001"));
        Assert.Null(DiagnosticCatalog.Find("PB0000"));
    }
}
