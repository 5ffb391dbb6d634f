using Playbook.Cli.Convert;
using Playbook.Site.Conversion;

namespace Playbook.Cli.Tests.Convert;

public sealed class ConvertCommandTests
{
    private const string Shop = """
        -- shop.yml --
        schema: 1
        id: shop
        title: Web shop
        components: [{ id: web, type: process, title: Front end }]
        threats: [{ id: T-1, title: Replay, affects: [web], status: open }]
        attackTrees: [{ id: tree, goal: Goods }]
        """;

    private const string Several = """
        -- models.hcl --
        threatmodel "One" {
          author = "a"
        }
        threatmodel "Two" {
          author = "b"
        }
        """;

    [Theory]
    [InlineData("native", "schema: 1\nid: shop\ntitle: Web shop\n")]
    [InlineData("otm", "{\n  \"otmVersion\": \"0.2.0\",\n")]
    [InlineData("threat-dragon", "{\n  \"version\": \"2.")]
    [InlineData("tm-bom", "{\n  \"$schema\": \"https://github.com/OWASP/")]
    [InlineData("csv", "\"Id\",\"Label\",\"Model\",")]
    [InlineData("mermaid", "flowchart TB\n")]
    public void The_result_alone_goes_to_standard_output(string target, string start)
    {
        using var site = new CliSite(Shop);
        Assert.Equal(0, site.Run("convert", "shop.yml", "--to", target));
        Assert.StartsWith(start, site.Out, StringComparison.Ordinal);
        Assert.Equal(["shop.yml"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void What_is_lost_is_said_on_standard_error()
    {
        using var site = new CliSite(Shop);
        site.Run("convert", "shop.yml", "--to", "otm");
        Assert.Equal("Open Threat Model (OTM) cannot hold: an attack tree\n", site.Error);
        site.Run("convert", "shop.yml", "--to", "native");
        Assert.Equal("", site.Error);
    }

    [Fact]
    public void A_file_takes_the_result_and_is_replaced()
    {
        using var site = new CliSite(Shop + "\n-- out.yml --\nold");
        Assert.Equal(0, site.Run("convert", "shop.yml", "--to", "native", "--output", "out.yml"));
        Assert.Equal("Wrote out.yml: Web shop, Playbook.\n", site.Out);
        Assert.StartsWith("schema: 1\n", site.Read("out.yml"), StringComparison.Ordinal);
        Assert.Equal(["out.yml", "shop.yml"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void What_another_file_adds_goes_with_it()
    {
        using var site = new CliSite(Shop + "\n-- in/shop.otm.json --\n{ \"otmVersion\": \"0.2.0\", \"project\": { \"name\": \"S\", \"id\": \"s\" } }\n-- in/shop.playbook.yml --\nschema: 1\nowner: team-checkout");
        Assert.Equal(0, site.Run("convert", "in/shop.otm.json", "--to", "native"));
        Assert.Contains("\nid: shop\n", site.Out, StringComparison.Ordinal);
        Assert.Contains("\nowner: team-checkout\n", site.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One")]
    [InlineData("models/one")]
    [InlineData("two")]
    public void One_of_several_models_is_named(string name)
    {
        using var site = new CliSite(Several);
        Assert.Equal(0, site.Run("convert", "models.hcl", "--to", "native", "--model", name));
        Assert.Contains(name.Contains("two", StringComparison.Ordinal) ? "title: Two" : "title: One", site.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_name_several_are_listed()
    {
        using var site = new CliSite(Several);
        Assert.Equal(2, site.Run("convert", "models.hcl", "--to", "native"));
        Assert.Equal("playbook: models.hcl holds 2 models. Name one by --model:\n  models/one  One\n  models/two  Two\n", site.Error);
        Assert.Equal(2, site.Run("convert", "models.hcl", "--to", "native", "--model", "three"));
        Assert.StartsWith("playbook: models.hcl holds no model \"three\". It holds:\n", site.Error, StringComparison.Ordinal);
        Assert.Equal("", site.Out);
    }

    [Fact]
    public void What_could_be_read_of_a_wrong_file_is_converted()
    {
        using var site = new CliSite("-- in/shop.yml --\nschema: 1\nid: shop\ntitle: Shop\nowned: x");
        Assert.Equal(1, site.Run("convert", "in/shop.yml", "--to", "native"));
        Assert.StartsWith("in/shop.yml:4:1: error PB1030: ", site.Error, StringComparison.Ordinal);
        Assert.StartsWith("schema: 1\nid: shop\n", site.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_is_1()
    {
        using var site = new CliSite("-- a.yml --\nsome: text");
        Assert.Equal(1, site.Run("convert", "a.yml", "--to", "native"));
        Assert.Contains("warning PB3002", site.Error, StringComparison.Ordinal);
        Assert.EndsWith("playbook: a.yml holds no threat model that can be converted\n", site.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_3()
    {
        using var site = new CliSite(Shop);
        Assert.Equal(3, site.Run("convert", "shop.yml", "--to", "native", "--output", "none/out.yml"));
        Assert.StartsWith("playbook: A file or folder could not be read or written: ", site.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("convert wants a file: playbook convert FILE --to FORMAT", "convert")]
    [InlineData("convert wants to know the format. Write --to and one of native, otm, threat-dragon, tm-bom, csv, mermaid", "convert", "shop.yml")]
    [InlineData("--to wants a format behind it. Write --to native", "convert", "shop.yml", "--to")]
    [InlineData("There is no format \"otn\"; did you mean \"otm\"?", "convert", "shop.yml", "--to", "otn")]
    [InlineData("There is no format \"pdf\"; there are native, otm, threat-dragon, tm-bom, csv, mermaid", "convert", "shop.yml", "--to", "pdf")]
    [InlineData("There is no file \"none.yml\", as seen from ", "convert", "none.yml", "--to", "otm")]
    [InlineData("\".\" is a folder. Name one threat model in it", "convert", ".", "--to", "otm")]
    [InlineData("\"shop.playbook.yml\" adds to a threat model. Name the file of the model, beside it", "convert", "shop.playbook.yml", "--to", "otm")]
    [InlineData("\"./shop.yml\" is the file to be converted, which is never written. Choose another name", "convert", "shop.yml", "--to", "otm", "--output", "./shop.yml")]
    [InlineData("\".\" is a folder. Name the file that is to be written", "convert", "shop.yml", "--to", "otm", "--output", ".")]
    [InlineData("There is no option \"--form\"", "convert", "shop.yml", "--to", "otm", "--form")]
    [InlineData("\"more\" is one word too many", "convert", "shop.yml", "more", "--to", "otm")]
    public void What_is_not_understood_is_2(string message, params string[] args)
    {
        using var site = new CliSite(Shop + "\n-- shop.playbook.yml --\nschema: 1");
        Assert.Equal(2, site.Run(args));
        Assert.StartsWith("playbook: " + message, site.Error, StringComparison.Ordinal);
        Assert.Equal("", site.Out);
    }

    [Fact]
    public void Nothing_outside_of_the_folder_of_the_file_is_read()
    {
        using var site = new CliSite("-- secret.yml --\ntitle: Secret\n-- in/model.yaml --\nthreagile_version: 1.0.0\ntitle: T\nincludes:\n  - ../secret.yml");
        Assert.Equal(1, site.Run("convert", "in/model.yaml", "--to", "native"));
        Assert.Contains("PB3043", site.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", site.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_stands_in_the_help() =>
        Assert.All(ModelConversion.Targets, target => Assert.Contains($" {target.Name} ", ConvertCommand.Help, StringComparison.Ordinal));
}
