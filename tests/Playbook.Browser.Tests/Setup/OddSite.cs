using System.Globalization;
using Playbook.Site;
using Playbook.Themes.Default;

namespace Playbook.Browser.Tests.Setup;

/// <summary>
/// A site for the kinds of pages that the sample does not have: a file that cannot be read, more models than the register lists on its
/// own page, and no address of its own.
/// </summary>
internal static class OddSite
{
    /// <summary>Where it stands within the sample site.</summary>
    public const string Folder = "odd/";

    private const int Models = 61;

    /// <summary>Builds it into a sample site.</summary>
    /// <param name="content">A folder for what it is made of.</param>
    /// <param name="outputs">The folders of the sample site.</param>
    public static void Build(string content, params ReadOnlySpan<string> outputs)
    {
        var models = Directory.CreateDirectory(Path.Combine(content, "threat-models"));
        File.WriteAllText(Path.Combine(content, "playbook.yml"), "schema: 1\ntitle: Odd playbook\n");
        File.WriteAllText(Path.Combine(content, "index.md"), "# Home\n\nPages that the sample has no reason to have.\n");
        File.WriteAllText(Path.Combine(content, "fault.md"), "---\ntitle: Threats: an overview\n---\nA colon in a title without quotes.\n");
        for (var i = 1; i <= Models; i++)
        {
            File.WriteAllText(
                Path.Combine(models.FullName, string.Create(CultureInfo.InvariantCulture, $"m{i}.yml")),
                string.Create(CultureInfo.InvariantCulture, $"schema: 1\nid: m{i}\ntitle: Model {i}\nthreats: [{{ id: T-001, title: Somebody guesses a password, status: open }}]\n"));
        }

        foreach (var output in outputs)
        {
            new SiteBuilder(new BuildOptions { Content = content, Output = Path.Combine(output, Folder), Version = "test" }, new DefaultTheme(), null).Build(CancellationToken.None);
        }
    }
}
