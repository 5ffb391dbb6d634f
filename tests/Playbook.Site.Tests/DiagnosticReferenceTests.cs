using Playbook.Tests;

namespace Playbook.Site.Tests;

public class DiagnosticReferenceTests
{
    [Fact]
    public void The_page_in_docs_is_the_catalogue()
    {
        var page = Path.Combine(Repository(), "docs", "diagnostics.md");
        var text = DiagnosticReference.Write();
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
        {
            File.WriteAllText(page, text);
        }

        Assert.True(
            File.Exists(page) && File.ReadAllText(page).ReplaceLineEndings("\n") == text,
            $"{page} is not what the catalogue of diagnostics says. It is written from it: run this test with {Snapshot.AcceptVariable}=1, look at the difference, and commit it.");
    }

    [Fact]
    public void The_page_is_built_without_fault_and_each_code_has_its_section()
    {
        var site = TestSite.Build("-- playbook.yml --\nschema: 1\ntitle: Reference\n-- index.md --\n# Home\n\n[Diagnostics](diagnostics.md)\n-- diagnostics.md --\n" + DiagnosticReference.Write());
        Assert.Empty(site.Messages);
        var headings = site.Main("diagnostics/").QuerySelectorAll("h2").Select(heading => heading.Id);
        Assert.Equal(DiagnosticCatalog.All.Select(kind => kind.Code.ToLowerInvariant()), headings.Where(id => id!.StartsWith("pb", StringComparison.Ordinal)));
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Playbook.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder;
    }
}
