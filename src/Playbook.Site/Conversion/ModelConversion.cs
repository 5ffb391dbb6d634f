using System.Collections.Immutable;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Enrichment;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Model;

namespace Playbook.Site.Conversion;

/// <summary>Reads one file of threat models, whatever tool it comes from, to be written in another format.</summary>
public static class ModelConversion
{
    /// <summary>The formats that can be written, by the names a command line has for them.</summary>
    public static ImmutableArray<(string Name, string Title)> Targets { get; } = [.. WriterList.All.Select(writer => (writer.Name, writer.Title))];

    /// <summary>Whether a file adds to a model and is none itself.</summary>
    public static bool IsAddition(string path) => EnrichmentReader.IsEnrichment(path);

    /// <summary>Reads a file, with what it draws on in its own folder and what <c>NAME.playbook.yml</c> beside it adds.</summary>
    /// <param name="path">Where the file is.</param>
    public static ConversionSource Read(string path)
    {
        var full = Path.GetFullPath(path);
        var name = Path.GetFileName(full);
        var diagnostics = new DiagnosticBag();
        if (SourceFileReader.Read(full, name, diagnostics) is not { } text)
        {
            return new ConversionSource([], diagnostics.ToImmutable());
        }

        var files = new FilesBeside(Path.GetDirectoryName(full)!);
        var stem = ModelFilePlan.StemOf(name);
        var id = Id.TryParse(Slug.ForId(stem), out var made) ? made : Id.Parse("threat-model");
        var models = ThreatModelReader.Read(text, id, files, diagnostics);
        if (!models.IsEmpty && Addition(name, stem, files, diagnostics) is { } addition)
        {
            models = EnrichmentReader.Apply(addition, models, diagnostics);
        }

        return new ConversionSource([.. models.Select(model => new ConvertibleModel(model))], diagnostics.ToImmutable());
    }

    private static SourceText? Addition(string name, string stem, FilesBeside files, DiagnosticBag diagnostics) =>
        new[] { name, stem, Path.GetFileNameWithoutExtension(name) }
            .Select(each => each + EnrichmentReader.Suffix)
            .FirstOrDefault(files.Exists) is { } addition
            ? files.Read(addition, diagnostics)
            : null;
}

/// <summary>What was read of a file.</summary>
/// <param name="Models">Its models.</param>
/// <param name="Diagnostics">What is wrong with it. Files are named as seen from the folder of the file.</param>
public sealed record ConversionSource(ImmutableArray<ConvertibleModel> Models, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A model that can be written in another format.</summary>
public sealed class ConvertibleModel
{
    private readonly ThreatModel _model;

    internal ConvertibleModel(ThreatModel model) => _model = model;

    /// <summary>Its id.</summary>
    public string Id => _model.Id.Text;

    /// <summary>What it is called.</summary>
    public string Title => _model.Title;

    /// <summary>Whether somebody means it by a name: its id, the last part of that, or its title, in any case of the letters.</summary>
    public bool IsCalled(string name) =>
        string.Equals(name, Id, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, Id[(Id.LastIndexOf('/') + 1)..], StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, Title, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes it.</summary>
    /// <param name="target">One of <see cref="ModelConversion.Targets"/>.</param>
    /// <returns>The text, the name of its format, and what of the model the format cannot hold.</returns>
    public (string Text, string Format, ImmutableArray<string> Losses) Write(string target)
    {
        var writer = WriterList.Find(target) ?? throw new ArgumentOutOfRangeException(nameof(target));
        var written = writer.Write(_model);
        return (written.Text, writer.Title, written.Losses);
    }
}
