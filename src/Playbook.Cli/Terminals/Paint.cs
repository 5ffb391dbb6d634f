using Playbook.Sources.Diagnostics;

namespace Playbook.Cli.Terminals;

/// <summary>
/// Colours for words in a line. Lines are written by hand rather than through Spectre, which would wrap them: a diagnostic is one
/// line, whatever the width, so that editors and build servers find the place in it.
/// </summary>
internal sealed class Paint
{
    private readonly bool _isOn;

    private Paint(bool isOn) => _isOn = isOn;

    /// <summary>No colours.</summary>
    public static Paint None { get; } = new(isOn: false);

    /// <summary>The terminal's own palette.</summary>
    public static Paint Ansi { get; } = new(isOn: true);

    /// <summary>What is wrong.</summary>
    public string Red(string text) => Write(text, "31");

    /// <summary>What is doubtful.</summary>
    public string Yellow(string text) => Write(text, "33");

    /// <summary>What is well.</summary>
    public string Green(string text) => Write(text, "32");

    /// <summary>What is worth knowing.</summary>
    public string Blue(string text) => Write(text, "36");

    /// <summary>What is read first.</summary>
    public string Bold(string text) => Write(text, "1");

    /// <summary>The word for a severity, in its colour.</summary>
    public string Severity(Severity severity) => severity switch
    {
        Sources.Diagnostics.Severity.Error => Red("error"),
        Sources.Diagnostics.Severity.Warning => Yellow("warning"),
        _ => Blue("notice"),
    };

    private string Write(string text, string code) => _isOn ? $"\e[{code}m{text}\e[0m" : text;
}
