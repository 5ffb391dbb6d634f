using Playbook.Sources.Diagnostics;

namespace Playbook.Cli.Terminals;

/// <summary>Writes diagnostics as lines that a terminal, an editor or a build server can follow to the place.</summary>
/// <param name="content">The content folder, as it was given.</param>
/// <param name="output">The output folder, as it was given.</param>
/// <param name="paint">Colours.</param>
internal sealed class DiagnosticLines(string content, string output, Paint paint)
{
    private readonly string _content = Prefix(content);
    private readonly string _output = Prefix(output);

    /// <summary>One line, without its end: <c>folder/file:line:column: severity CODE: message</c>.</summary>
    public string Write(Diagnostic diagnostic)
    {
        var placed = diagnostic with { Location = diagnostic.Location with { File = PathOf(diagnostic.Location.File) } };
        var line = SafeText.Of(placed.ToString());
        var head = SafeText.Of(placed.Location.ToString()).Length + 2;
        return string.Concat(line.AsSpan(0, head), paint.Severity(diagnostic.Severity), line.AsSpan(head + diagnostic.Severity.ToString().Length));
    }

    // Diagnostics name files as seen from the content; a rule over the finished site can name a page that comes from no file.
    private string PathOf(string file)
    {
        var inContent = _content + file;
        return File.Exists(inContent) || Directory.Exists(inContent) ? inContent
            : File.Exists(_output + file) ? _output + file
            : inContent;
    }

    private static string Prefix(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(folder).Replace(Path.DirectorySeparatorChar, '/');
        return path is "." ? "" : path.EndsWith('/') ? path : path + "/";
    }
}
