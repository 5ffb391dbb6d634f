using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Tests;

/// <summary>Reads files as the generator does, from texts and from the shared folder beside the checkout.</summary>
internal static class Import
{
    /// <summary>Reads a text that lies at a path, with other files beside it: path, then content.</summary>
    public static (ImmutableArray<ThreatModel> Models, Diagnostic[] Found) Read(string path, string content, params (string Path, string Content)[] beside)
    {
        var bag = new DiagnosticBag();
        var name = Path.ChangeExtension(path.StartsWith("threat-models/", StringComparison.Ordinal) ? path["threat-models/".Length..] : path, null);
        var id = Id.TryParse(string.Join('/', name.Split('/').Select(part => Slug.ForId(part))), out var made) ? made : Id.Parse("model");
        var models = ThreatModelReader.Read(new SourceText(path, content), id, new Files(beside), bag);
        return (models, [.. bag.ToImmutable()]);
    }

    /// <summary>Reads a text of one model, in which nothing is wrong.</summary>
    public static ThreatModel Good(string path, string content, params (string Path, string Content)[] beside)
    {
        var (models, found) = Read(path, content, beside);
        Assert.Empty(found.Where(diagnostic => diagnostic.Severity > Severity.Notice).Select(diagnostic => $"{diagnostic.Code} {diagnostic.Location} {diagnostic.Message}"));
        return Assert.Single(models);
    }

    /// <summary>The folder of real models beside the checkout; the test is skipped, with the reason, where there is none.</summary>
    public static string SharedModels()
    {
        var folder = FindShared();
        Assert.SkipWhen(folder is null, "there is no folder ../shared/models beside the checkout");
        return folder!;
    }

    /// <summary>The files of a folder of real models, by their paths in it; none where the folder is not there.</summary>
    public static IEnumerable<string> SharedFiles(string under = "") =>
        FindShared() is not { } folder || !Directory.Exists(Path.Combine(folder, under)) ? []
        : Directory.EnumerateFiles(Path.Combine(folder, under), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>Reads a file of the shared folder as if it lay under threat-models/.</summary>
    public static (ImmutableArray<ThreatModel> Models, Diagnostic[] Found) ReadShared(string path) =>
        Read($"threat-models/{path}", File.ReadAllText(Path.Combine(SharedModels(), path)));

    private static string? FindShared([CallerFilePath] string here = "")
    {
        var root = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(here)));
        var folder = Path.GetFullPath(Path.Combine(root!, "..", "shared", "models"));
        return Directory.Exists(folder) ? folder : null;
    }

    private sealed class Files((string Path, string Content)[] files) : IModelFiles
    {
        public bool Exists(string path) => files.Any(file => file.Path == path);

        public SourceText? Read(string path, DiagnosticBag diagnostics) =>
            files.FirstOrDefault(file => file.Path == path) is { Path: not null } found ? new SourceText(path, found.Content) : null;
    }
}
