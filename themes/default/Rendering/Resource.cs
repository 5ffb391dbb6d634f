using System.Text;

namespace Playbook.Themes.Default.Rendering;

/// <summary>The files that are compiled into the theme.</summary>
internal static class Resource
{
    /// <summary>A file's text, with line feeds alone.</summary>
    /// <param name="name">Its name, without folder.</param>
    public static string Text(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream("assets/" + name)
            ?? throw new InvalidOperationException($"The theme was compiled without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A script's bytes, without the comments that stand on lines of their own and without indentation.</summary>
    /// <param name="name">Its name.</param>
    public static byte[] Script(string name) =>
        Encoding.UTF8.GetBytes(string.Concat(Text(name)
            .Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => line + "\n")));
}
