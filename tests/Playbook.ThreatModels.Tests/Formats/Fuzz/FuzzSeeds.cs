using System.Reflection;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;

namespace Playbook.ThreatModels.Tests.Formats.Fuzz;

/// <summary>A file to make others from.</summary>
/// <param name="Path">Its name, as a path in the content.</param>
/// <param name="Content">Its text.</param>
internal sealed record FuzzSeed(string Path, string Content);

/// <summary>
/// The files that fuzzing begins with: every long text in the tests of the formats, and the shared real files where they are present. Which
/// format each is of, the reader says, so that a new format needs no entry here.
/// </summary>
internal static class FuzzSeeds
{
    /// <summary>Where the texts of the tests stand.</summary>
    public const string OwnFolder = "threat-models/own/";

    private static readonly Lazy<ILookup<string, FuzzSeed>> s_byFormat = new(Find);

    /// <summary>All files of a format.</summary>
    public static IReadOnlyList<FuzzSeed> Of(string format) => [.. s_byFormat.Value[format]];

    /// <summary>The files of all formats.</summary>
    public static IReadOnlyList<FuzzSeed> All { get; } = [.. s_byFormat.Value.SelectMany(group => group)];

    private static ILookup<string, FuzzSeed> Find() =>
        Own().Concat(Shared()).SelectMany(seed => FormatsOf(seed).Select(format => (format, seed))).ToLookup(pair => pair.format, pair => pair.seed);

    private static IEnumerable<FuzzSeed> Own()
    {
        const BindingFlags any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var types = typeof(FuzzSeeds).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Playbook.ThreatModels.Tests.Formats.", StringComparison.Ordinal) == true);
        foreach (var type in types.Where(type => !type.ContainsGenericParameters).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            var texts = type.GetFields(any).Where(field => field.FieldType == typeof(string)).Select(field => field.GetValue(null))
                .Concat(type.GetProperties(any).Where(property => property.PropertyType == typeof(string)).Select(property => property.GetValue(null)));
            foreach (var content in texts.OfType<string>().Where(text => text.Length > 300))
            {
                yield return new FuzzSeed($"{OwnFolder}{type.Name}{ExtensionOf(content)}", content);
            }
        }
    }

    private static string ExtensionOf(string content) => content.TrimStart() switch
    {
        ['{' or '[', ..] => ".json",
        ['<', ..] => ".xml",
        _ => ".yml",
    };

    private static IEnumerable<FuzzSeed> Shared() =>
        Import.SharedFiles().Where(ThreatModelReader.IsCandidate)
            .Select(path => new FuzzSeed($"threat-models/{path}", File.ReadAllText(Path.Combine(Import.SharedModels(), path))));

    private static IEnumerable<string> FormatsOf(FuzzSeed seed) =>
        ThreatModelReader.Read(new SourceText(seed.Path, seed.Content), Id.Parse("seed"), NoModelFiles.Instance, new DiagnosticBag()).Select(model => model.Format).Distinct();
}
