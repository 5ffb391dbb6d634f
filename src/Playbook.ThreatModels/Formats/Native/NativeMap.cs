using Playbook.Sources.Text;
using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>The values that are particular to the native format, for a mapping that is written.</summary>
internal static class NativeMap
{
    /// <summary>Adds a Markdown text; one of several lines ends its last, as a person's would.</summary>
    public static YamlMap Prose(this YamlMap map, string key, Prose? prose)
    {
        if (prose is null)
        {
            return map;
        }

        return map.Text(key, Block(OwnMarkdown.Of(prose)));
    }

    /// <summary>Adds a text of several lines.</summary>
    public static YamlMap Lines(this YamlMap map, string key, string text) => map.Text(key, Block(text));

    /// <summary>Adds the word for a value.</summary>
    public static YamlMap Word<T>(this YamlMap map, string key, (string Word, T Value)[] words, T? value)
        where T : struct =>
        map.Text(key, NativeWords.Of(words, value));

    /// <summary>Adds ids of things of the site, each with another tool's word for it where it has one.</summary>
    public static YamlMap References(this YamlMap map, string key, IEnumerable<Reference> references) =>
        map.List(key, references.Select(reference => reference.Word is null
            ? (YamlNode)new YamlScalar(reference.Id.Text)
            : new YamlMap().Text("id", reference.Id).Text("word", reference.Word)));

    /// <summary>Adds that something is out of scope, and why.</summary>
    public static YamlMap OutOfScope(this YamlMap map, bool isOutOfScope, string? reason) =>
        !isOutOfScope ? map
        : string.IsNullOrWhiteSpace(reason) ? map.Flag("outOfScope", true)
        : map.Text("outOfScope", reason);

    private static string Block(string text) => text.TrimEnd() is var trimmed && trimmed.Contains('\n', StringComparison.Ordinal) ? trimmed + "\n" : trimmed;
}
