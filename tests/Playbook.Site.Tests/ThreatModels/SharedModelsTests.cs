using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml.Linq;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Tests.ThreatModels;

/// <summary>A site of all the real models beside the checkout. What its data say is held to counts taken from the raw files in another way.</summary>
public sealed class SharedModelsTests
{
    private static readonly string[] s_read = ["mstmt/", "otm/", "threagile/", "threat-composer/", "threat-dragon-v1/", "threat-dragon-v2/", "threatcl/", "tm-bom/"];

    // What is wrong with the files themselves: broken on purpose by their authors, or a part that lies elsewhere.
    private static readonly (string File, string Code)[] s_broken =
    [
        ("threat-dragon-v1/OWASP-threat-dragon__malformed-new-model.json", "PB3002"),
        ("threat-dragon-v2/OWASP-threat-dragon__v2-malformed-new-model.json", "PB3002"),
        ("cyclonedx/CycloneDX-specification__cyclonedx-2.0-prototype.json", "PB1050"),
        ("threagile/Threagile-threagile__test-main.yaml", "PB3043"),
        ("tm-bom/OWASP-www-project-threat-model-library__hashicorp-vault-threat-model.json", "PB3041"),
        ("tm-bom/OWASP-www-project-threat-model-library__husky-ai-threat-model.json", "PB3041"),
    ];

    // Some hundred models: built once for all tests of this class.
    private static readonly Lazy<TestSite> s_site = new(() => Build(Shared()));

    [Fact]
    public void Every_model_has_a_page_and_only_what_is_broken_or_not_read_yet_is_said_to_be()
    {
        var shared = Shared();
        var site = s_site.Value;
        var items = Items(site);

        var models = Directory.EnumerateFiles(shared, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(shared, file).Replace('\\', '/'))
            .Where(file => s_read.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)) && !file.Contains("malformed", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(models);
        Assert.All(models, file => Assert.Contains(items, item => item.Source == "threat-models/" + file));
        Assert.All(items, item => Assert.NotNull(site.Page(item.Url).QuerySelector("h1")));

        var odd = site.Result.Diagnostics
            .Where(diagnostic => diagnostic.Severity > Severity.Notice && diagnostic.Code != "PB3001")
            .Where(diagnostic => !s_broken.Contains((diagnostic.Location.File["threat-models/".Length..], diagnostic.Code)));
        Assert.Empty(odd.Select(diagnostic => diagnostic.ToString()));
        Assert.All(
            site.Result.Diagnostics.Where(diagnostic => diagnostic.Code == "PB3001"),
            diagnostic => Assert.DoesNotContain(s_read, folder => diagnostic.Location.File.StartsWith("threat-models/" + folder, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_counts_are_those_of_the_raw_files()
    {
        var shared = Shared();
        var counted = 0;
        foreach (var item in Items(s_site.Value))
        {
            var path = Path.Combine(shared, item.Source["threat-models/".Length..]);
            if (RawCounts(path) is { } raw)
            {
                Assert.Equal((item.Source, raw.Components, raw.Flows, raw.Threats), (item.Source, item.Components, item.Flows, item.Threats));
                counted++;
            }
        }

        Assert.True(counted >= 17, $"only {counted} files were counted");
    }

    private static (int Components, int Flows, int Threats)? RawCounts(string path) => Path.GetExtension(path) switch
    {
        ".tm7" => OfTm7(XDocument.Load(path)),
        ".json" or ".otm" when File.ReadAllText(path).TrimStart('\uFEFF', ' ', '\n', '\r') is ['{', ..] text => OfJson(JsonDocument.Parse(text).RootElement),
        _ => null,
    };

    private static (int, int, int)? OfJson(JsonElement root)
    {
        static int Count(JsonElement from, string name) => from.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : 0;
        if (root.TryGetProperty("otmVersion", out _))
        {
            return (Count(root, "components"), Count(root, "dataflows"), Count(root, "threats"));
        }

        if (root.TryGetProperty("trust_zones", out _))
        {
            return (Count(root, "actors") + Count(root, "components") + Count(root, "data_stores"), Count(root, "data_flows"), Count(root, "threats"));
        }

        if (root.TryGetProperty("applicationInfo", out _))
        {
            return (0, 0, Count(root, "threats"));
        }

        if (!root.TryGetProperty("detail", out var detail))
        {
            return null;
        }

        var cells = detail.GetProperty("diagrams").EnumerateArray()
            .Select(diagram => diagram.TryGetProperty("diagramJson", out var inner) ? inner : diagram)
            .Where(diagram => diagram.TryGetProperty("cells", out _))
            .SelectMany(diagram => diagram.GetProperty("cells").EnumerateArray())
            .Select(cell => cell.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? data : cell)
            .ToList();
        string TypeOf(JsonElement cell) => cell.TryGetProperty("type", out var type) ? type.GetString()! : "";
        return (cells.Count(cell => TypeOf(cell) is "tm.Actor" or "tm.Process" or "tm.Store"), cells.Count(cell => TypeOf(cell) == "tm.Flow"), cells.Sum(cell => Count(cell, "threats")));
    }

    private static (int, int, int) OfTm7(XDocument document)
    {
        XNamespace instance = "http://www.w3.org/2001/XMLSchema-instance";
        var drawn = document.Descendants().Where(element => element.Name.LocalName == "DrawingSurfaceModel").Descendants().Where(element => element.Name.LocalName == "Value").ToList();
        string TypeOf(XElement element) => element.Attribute(instance + "type")?.Value.Split(':')[^1] ?? "";
        return (
            drawn.Count(element => TypeOf(element) is "StencilEllipse" or "StencilRectangle" or "StencilParallelLines"
                && element.Elements().FirstOrDefault(child => child.Name.LocalName == "GenericTypeId")?.Value != "GE.A"),
            drawn.Count(element => TypeOf(element) == "Connector"),
            document.Descendants().Where(element => element.Name.LocalName == "ThreatInstances").Elements().Count());
    }

    private static List<Item> Items(TestSite site)
    {
        using var document = JsonDocument.Parse(site.Text("api/site.json"));
        return
        [
            .. document.RootElement.GetProperty("items").EnumerateArray()
                .Where(item => item.GetProperty("kind").GetString() == "threat-model" && item.TryGetProperty("counts", out _))
                .Select(item => new Item(
                    item.GetProperty("source").GetString()!,
                    item.GetProperty("url").GetString()!,
                    item.GetProperty("counts").GetProperty("components").GetInt32(),
                    item.GetProperty("counts").GetProperty("dataFlows").GetInt32(),
                    item.GetProperty("counts").GetProperty("threats").GetInt32())),
        ];
    }

    private static TestSite Build(string shared)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(shared, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(folder.Path, "content", "threat-models", Path.GetRelativePath(shared, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return TestSite.BuildFolder(Path.Combine(folder.Path, "content"));
    }

    private static string Shared([CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "..", "shared", "models"));
        Assert.SkipUnless(Directory.Exists(folder), "there is no folder ../shared/models beside the checkout");
        return folder;
    }

    private sealed record Item(string Source, string Url, int Components, int Flows, int Threats);
}
