using Playbook.Cli.Terminals;
using Playbook.Site.Conversion;
using Playbook.Sources.Diagnostics;

namespace Playbook.Cli.Convert;

/// <summary>One conversion.</summary>
/// <param name="file">The file to be read.</param>
/// <param name="target">The name of the format to be written.</param>
/// <param name="output">The file to be written; null for standard output.</param>
/// <param name="name">Which model is meant; null where nobody said.</param>
/// <param name="terminal">Where to write.</param>
internal sealed class ConvertRun(string file, string target, string? output, string? name, Terminal terminal)
{
    /// <summary>Converts.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var source = ModelConversion.Read(file);
        var lines = new DiagnosticLines(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".", "", terminal.ErrorPaint);
        foreach (var diagnostic in source.Diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Notice))
        {
            terminal.Error.WriteLine(lines.Write(diagnostic));
        }

        if (source.Models.IsEmpty)
        {
            Say($"{file} holds no threat model that can be converted");
            return ExitCode.ContentErrors;
        }

        var meant = name is null ? source.Models : [.. source.Models.Where(model => model.IsCalled(name))];
        if (meant is not [var model])
        {
            Say(meant.IsEmpty ? $"{file} holds no model \"{name}\". It holds:" : $"{file} holds {source.Models.Length} models. Name one by --model:");
            foreach (var each in meant.IsEmpty ? source.Models : meant)
            {
                terminal.Error.WriteLine(SafeText.Of($"  {each.Id}  {each.Title}"));
            }

            return ExitCode.Misuse;
        }

        Write(model);
        return source.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.ContentErrors : ExitCode.Done;
    }

    private void Write(ConvertibleModel model)
    {
        var (text, format, losses) = model.Write(target);
        if (output is null)
        {
            terminal.Out.Write(text);
        }
        else
        {
            Save(text);
            terminal.Out.WriteLine($"Wrote {terminal.OutPaint.Bold(SafeText.Of(output))}: {SafeText.Of(model.Title)}, {format}.");
        }

        foreach (var loss in losses)
        {
            terminal.Error.WriteLine(SafeText.Of($"{format} cannot hold: {loss}"));
        }
    }

    // Beside its place first, so that a disk that fails leaves what was there.
    private void Save(string text)
    {
        var part = $"{output}.{Environment.ProcessId}.part";
        try
        {
            File.WriteAllText(part, text);
            File.Move(part, output!, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private void Say(string message) => terminal.Error.WriteLine(terminal.ErrorPaint.Red("playbook: ") + SafeText.Of(message));
}
