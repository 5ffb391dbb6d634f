using Playbook.Cli.Terminals;
using Playbook.Themes.Default;
using Playbook.Views;

namespace Playbook.Cli.Tests;

/// <summary>A small site in a temporary folder, with the program run on it in this process.</summary>
internal sealed class CliSite : IDisposable
{
    /// <summary>Writes a site: each file begins with a line <c>-- path --</c>.</summary>
    public CliSite(string files = "")
    {
        Folder = Directory.CreateTempSubdirectory("playbook-cli-").FullName;
        string? path = null;
        foreach (var line in files.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                path = line[3..^3];
                Write(path, "");
            }
            else if (path is not null)
            {
                File.AppendAllText(At(path), line + "\n");
            }
        }
    }

    /// <summary>How sites look.</summary>
    public ITheme Theme { get; init; } = new DefaultTheme();

    /// <summary>The folder that holds the content folder.</summary>
    public string Folder { get; }

    /// <summary>What the last run wrote for whoever asked.</summary>
    public string Out { get; private set; } = "";

    /// <summary>What the last run wrote of diagnostics and failures.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The full path of a file.</summary>
    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>Writes a file.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Reads a file.</summary>
    public string Read(string path) => File.ReadAllText(At(path));

    /// <summary>Runs the program in the folder, piped.</summary>
    /// <returns>The exit code.</returns>
    public int Run(params string[] args) => Run(TestContext.Current.CancellationToken, args);

    /// <summary>Runs the program in the folder, piped.</summary>
    /// <returns>The exit code.</returns>
    public int Run(CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(Folder);
        try
        {
            return PlaybookApp.Run(args, new RunContext(new Terminal(output, error), Theme, cancellation));
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            Out = output.ToString();
            Error = error.ToString();
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
