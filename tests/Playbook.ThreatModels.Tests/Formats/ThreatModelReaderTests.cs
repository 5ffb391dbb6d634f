using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Tests.Formats;

public sealed class ThreatModelReaderTests
{
    private static (ThreatModel? Model, Diagnostic[] Found) Read(string content, string path = "threat-models/f.yml")
    {
        var (models, found) = Import.Read(path, content);
        return (models.IsEmpty ? null : Assert.Single(models), found);
    }

    [Theory]
    [InlineData("schema: 1\nid: x\ntitle: X\n", "a.yml")]
    [InlineData("{ schema: 1, id: x, title: X }\n", "a.yml")]
    [InlineData("{ \"schema\": 1, \"id\": \"x\", \"title\": \"X\" }", "a.json")]
    public void The_native_format_is_read_from_yaml_and_json(string content, string path)
    {
        var (model, found) = Read(content, path);
        Assert.Empty(found);
        Assert.Equal("x", model!.Id.Text);
    }

    [Fact]
    public void A_native_model_without_its_schema_line_is_read_with_a_warning()
    {
        var (model, found) = Read("id: x\ntitle: X\nthreats: []\n");
        Assert.NotNull(model);
        Assert.Equal("PB1040", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("{\"specFormat\": \"CycloneDX\", \"blueprints\": []}", "CycloneDX")]
    [InlineData("from pytm import TM\n", "pytm")]
    [InlineData("elements:\n  - a\n    type: b\ndata-flows:\n  - c -> d\n", "TicTaaC")]
    [InlineData("version: '1.0'\nmetadata: { title: x }\nelements: []\n", "Threat Forge")]
    [InlineData("ID: X\nschemaVersion: 1\nscope: {}\n", "corda threat-model-tool")]
    public void Other_tools_are_named(string content, string name)
    {
        var (model, found) = Read(content);
        Assert.Null(model);
        var only = Assert.Single(found);
        Assert.Equal("PB3001", only.Code);
        Assert.Equal($"the file is a threat model of {name}, a format that this version does not read yet", only.Message);
    }

    [Theory]
    [InlineData("a: 1\n", "f.yml", "PB3002")]
    [InlineData("[1, 2]", "f.json", "PB3002")]
    [InlineData("<svg/>", "f.xml", "PB3002")]
    [InlineData("", "f.yml", "PB3002")]
    [InlineData("schema: 1\n  id: x\n", "f.yml", "PB1010")]
    [InlineData("{\n  \"a\": \"ü\" \"b\"\n}", "f.json", "PB1050")]
    [InlineData("<a><b", "f.xml", "PB3002")]
    [InlineData("<a", "f.xml", "PB3003")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "f.xml", "PB3003")]
    public void What_is_no_model_is_one_diagnostic(string content, string path, string code)
    {
        var (model, found) = Read(content, path);
        Assert.Null(model);
        Assert.Equal(code, Assert.Single(found).Code);
    }

    [Fact]
    public void Broken_json_is_told_in_characters() =>
        Assert.Equal(new SourceLocation("f.json", 2, 12), Assert.Single(Read("{\n  \"a\": \"ü\" \"b\"\n}", "f.json").Found).Location);

    [Fact]
    public void A_plain_bill_of_materials_is_passed_over() =>
        Assert.Empty(Read("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [{\"type\": \"library\"}]}", "sbom.json").Found);

    [Theory]
    [InlineData("threat-models/a.YML", true)]
    [InlineData("a.tm7", true)]
    [InlineData("a.md", false)]
    [InlineData("a.png", false)]
    public void Candidates_are_told_by_their_extension(string path, bool expected) => Assert.Equal(expected, ThreatModelReader.IsCandidate(path));

    [Fact]
    public void Real_files_of_other_tools_are_named_after_their_tool()
    {
        var folder = FindSharedModels();
        Assert.SkipWhen(folder is null, "the shared sample models are not on this machine");
        var names = new Dictionary<string, string>
        {
            ["corda"] = "corda",
            ["cyclonedx"] = "CycloneDX",
            ["grokify-tms"] = "grokify",
            ["pytm"] = "pytm",
            ["threatforge"] = "Threat Forge",
            ["tictaac"] = "TicTaaC",
        };
        var wrong = new List<string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var tool = Path.GetFileName(Path.GetDirectoryName(path)!);
            if (!names.TryGetValue(tool, out var name))
            {
                continue;
            }

            var bag = new DiagnosticBag();
            var text = SourceFileReader.Read(path, Path.GetFileName(path), bag)!;
            Assert.Empty(ThreatModelReader.Read(text, Id.Parse("x"), NoModelFiles.Instance, bag));
            var found = bag.ToImmutable();
            if (found.Length != 1 || !(found[0].Code == "PB3001" && found[0].Message.Contains($" of {name}", StringComparison.Ordinal)))
            {
                wrong.Add(found.Length == 0 ? $"{path}: nothing" : string.Join('\n', found));
            }
        }

        // Files that their own tools refuse as well, and a list of TicTaaC's that has no key of a model.
        wrong.RemoveAll(line => line.Contains("malformed", StringComparison.Ordinal)
            || line.Contains("2.0-prototype.json:44", StringComparison.Ordinal)
            || line.Contains("TicTaaC__mitigations", StringComparison.Ordinal));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? FindSharedModels()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var models = Path.Combine(folder.FullName, "shared", "models");
            if (Directory.Exists(models))
            {
                return models;
            }
        }

        return null;
    }
}
