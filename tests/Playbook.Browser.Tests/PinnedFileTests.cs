using System.Security.Cryptography;
using System.Text.Json;
using Playbook.Browser.Tests.Setup;
using Playbook.Themes.Default.Document;

namespace Playbook.Browser.Tests;

public sealed class PinnedFileTests(BuiltSite site)
{
    public static TheoryData<string> Names => [.. Cdn.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_tests_serve_the_very_file_that_the_theme_names(string name)
    {
        site.Require();
        var file = Cdn.All.Single(each => each.Name == name);

        using var manifest = JsonDocument.Parse(File.ReadAllBytes(PinnedPackage.ManifestOf(file)));

        Assert.Equal(file.Version, manifest.RootElement.GetProperty("version").GetString());
        Assert.Equal(file.Integrity, "sha384-" + Convert.ToBase64String(SHA384.HashData(PinnedPackage.Read(file))));
    }
}
