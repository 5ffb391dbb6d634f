using System.Collections.Immutable;
using Playbook.ThreatModels.Formats.Csv;
using Playbook.ThreatModels.Formats.Mermaid;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Formats.Otm;
using Playbook.ThreatModels.Formats.ThreatDragon;
using Playbook.ThreatModels.Formats.TmBom;

namespace Playbook.ThreatModels.Formats;

/// <summary>The formats that are written.</summary>
public static class WriterList
{
    /// <summary>All of them, the generator's own first.</summary>
    public static ImmutableArray<ModelWriter> All { get; } =
    [
        new NativeWriter(),
        new OtmWriter(),
        new ThreatDragonWriter(),
        new TmBomWriter(),
        new CsvModelWriter(),
        new MermaidWriter(),
    ];

    /// <summary>The writer of a name; null where there is none.</summary>
    public static ModelWriter? Find(string name) => All.FirstOrDefault(writer => string.Equals(writer.Name, name, StringComparison.Ordinal));
}
