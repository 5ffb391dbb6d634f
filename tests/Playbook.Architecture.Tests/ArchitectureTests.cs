using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;

namespace Playbook.Architecture.Tests;

/// <summary>The arrows of the design: Cli to themes and Site, themes to Views, Site to Views, Diagrams, ThreatModels and Sources, ThreatModels to Sources.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] s_ours = ["Playbook.Sources", "Playbook.ThreatModels", "Playbook.Diagrams", "Playbook.Views", "Playbook.Site", "Playbook.Themes", "Playbook.Cli"];

    // What serves over a network; a theme needs Microsoft.AspNetCore.Components, which renders without a server.
    private static readonly string[] s_servers =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.StaticFiles", "Microsoft.Extensions.Hosting", "System.Net.HttpListener",
    ];

    public static TheoryData<string, string[]> Arrows() => new()
    {
        { "Playbook.Sources", [] },
        { "Playbook.Views", [] },
        { "Playbook.Diagrams", [] },
        { "Playbook.ThreatModels", ["Playbook.Sources"] },
        { "Playbook.Site", ["Playbook.Sources", "Playbook.ThreatModels", "Playbook.Diagrams", "Playbook.Views"] },
        { "Playbook.Themes.Default", ["Playbook.Views"] },
        { "Playbook.Cli", ["Playbook.Sources", "Playbook.Site", "Playbook.Themes.Default", "Playbook.Views"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_uses_only_what_its_arrows_lead_to(string project, string[] uses)
    {
        var forbidden = s_ours.Where(name => !project.StartsWith(name, StringComparison.Ordinal) && !uses.Any(use => use.StartsWith(name, StringComparison.Ordinal))).ToArray();

        AssertNone(Types.InAssembly(Load(project)).ShouldNot().HaveDependencyOnAny(forbidden).GetResult());
        Assert.Equal([], References(project).Except(uses));
    }

    [Fact]
    public void The_library_that_builds_sites_knows_no_terminal()
    {
        AssertNone(Types.InAssembly(Load("Playbook.Site")).ShouldNot().HaveDependencyOnAny("Spectre", "System.CommandLine", "System.Console").GetResult());
    }

    [Theory]
    [InlineData("Playbook.Sources")]
    [InlineData("Playbook.ThreatModels")]
    [InlineData("Playbook.Diagrams")]
    [InlineData("Playbook.Views")]
    [InlineData("Playbook.Site")]
    [InlineData("Playbook.Themes.Default")]
    [InlineData("Playbook.Cli")]
    public void Only_the_preview_serves(string project) =>
        AssertNone(Types.InAssembly(Load(project)).That().DoNotResideInNamespaceStartingWith("Playbook.Cli.Preview").ShouldNot().HaveDependencyOnAny(s_servers).GetResult());

    [Fact]
    public void A_dependency_that_is_there_is_found()
    {
        // Otherwise the others would prove nothing.
        Assert.False(Types.InAssembly(Load("Playbook.Site")).ShouldNot().HaveDependencyOnAny("Playbook.Sources").GetResult().IsSuccessful);
        Assert.False(Types.InAssembly(Load("Playbook.Themes.Default")).ShouldNot().HaveDependencyOnAny("Microsoft.AspNetCore.Components").GetResult().IsSuccessful);
    }

    private static Assembly Load(string project) => Assembly.Load(project == "Playbook.Cli" ? "playbook" : project);

    private static void AssertNone(NetArchTest.Rules.TestResult result) => Assert.Equal([], result.FailingTypeNames ?? []);

    private static IEnumerable<string> References(string project)
    {
        var folder = project.StartsWith("Playbook.Themes.", StringComparison.Ordinal) ? "themes/" + project["Playbook.Themes.".Length..].ToLowerInvariant() : "src/" + project;
        return XDocument.Load(Path.Combine(Root(), folder, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Playbook.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        }

        return folder.FullName;
    }
}
