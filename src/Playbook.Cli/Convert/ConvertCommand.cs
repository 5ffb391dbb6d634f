using System.CommandLine;
using Playbook.Cli.CommandLine;
using Playbook.Site.Conversion;

namespace Playbook.Cli.Convert;

/// <summary><c>playbook convert</c>: a threat model in the format of another tool.</summary>
internal static class ConvertCommand
{
    /// <summary>What <c>--help</c> says.</summary>
    public const string Help =
        """
        playbook convert: write a threat model in another format.

        Usage
          playbook convert FILE --to FORMAT [options]

        FILE is a threat model of any tool that the playbook reads; what a NAME.playbook.yml beside it adds goes with it. The
        result goes to standard output, or to the file that --output names. What the format cannot hold of this model is listed
        on standard error, and so is what is wrong with FILE. FILE itself is never written.

        Options
          --to FORMAT      native          the playbook's own, YAML
                           otm             Open Threat Model 0.2, JSON
                           threat-dragon   OWASP Threat Dragon 2, JSON
                           tm-bom          OWASP Threat Model Library 1.0.1, JSON
                           csv             one row a threat, for a tracker or a spreadsheet
                           mermaid         the data-flow diagram
          --output FILE    Where the result goes. A file that is there is replaced.
          --model NAME     Which model, where FILE holds several: its id or its title.
          -h, --help       This text.

        Exit codes
          0   Converted.
          1   FILE has errors: what could be read of it is converted, or nothing could be.
          2   The command was not understood. Nothing was done.
          3   The result could not be written.

        Examples
          playbook convert shop.tm7 --to native --output content/threat-models/shop.yml
          playbook convert content/threat-models/webshop.yml --to threat-dragon > webshop.json
          playbook convert models.hcl --to otm --model "Web shop"
        """;

    /// <summary>The command.</summary>
    public static Subcommand Create()
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne };
        file.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && !given.StartsWith('-'))
            {
                CheckFile(given, result.AddError);
            }
        });
        var to = Inputs.OneOf("--to", "a format", ModelConversion.Targets.Select(target => target.Name));
        var output = Inputs.Text("--output", "a file", "--output model.yml");
        var model = Inputs.Text("--model", "the id or title of a model", "--model webshop");
        var command = new Command("convert") { file, to, output, model };
        command.Validators.Add(result =>
        {
            if (result.GetResult(file) is not { Tokens.Count: > 0 })
            {
                result.AddError("convert wants a file: playbook convert FILE --to FORMAT");
            }
            else if (result.GetResult(to) is null)
            {
                result.AddError($"convert wants to know the format. Write --to and one of {string.Join(", ", ModelConversion.Targets.Select(target => target.Name))}");
            }

            if (result.GetResult(file) is { Tokens: [{ Value: var given }] } && result.GetResult(output) is { Tokens: [{ Value: [not '-', ..] target }] })
            {
                CheckOutput(given, target, result.AddError);
            }
        });
        return new Subcommand(command, Help, (parsed, context) =>
            new ConvertRun(parsed.GetValue(file)!, parsed.GetValue(to)!, parsed.GetValue(output), parsed.GetValue(model), context.Terminal).Run());
    }

    private static void CheckFile(string given, Action<string> addError)
    {
        if (Directory.Exists(given))
        {
            addError($"\"{given}\" is a folder. Name one threat model in it");
        }
        else if (!File.Exists(given))
        {
            addError($"There is no file \"{given}\", as seen from {Directory.GetCurrentDirectory()}");
        }
        else if (ModelConversion.IsAddition(given))
        {
            addError($"\"{given}\" adds to a threat model. Name the file of the model, beside it");
        }
    }

    private static void CheckOutput(string file, string output, Action<string> addError)
    {
        if (Directory.Exists(output))
        {
            addError($"\"{output}\" is a folder. Name the file that is to be written, such as --output {Path.Combine(output, "model.yml")}");
        }
        else if (SameFile(file, output))
        {
            addError($"\"{output}\" is the file to be converted, which is never written. Choose another name");
        }
    }

    // Also by way of a link, and by another case where the system does not tell cases apart.
    private static bool SameFile(string one, string other) =>
        File.Exists(one) && File.Exists(other)
        && string.Equals(Real(one), Real(other), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static string Real(string path) => new FileInfo(Path.GetFullPath(path)).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
