using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>An element of the file, with the id it gets.</summary>
internal sealed class TmBomItem(ForeignReader reader, Claim claim)
{
    private string? _title;

    public ForeignReader Reader => reader;

    public Claim Claim => claim;

    /// <summary>What it is called; its id where it has no title, so that it is not to be asked for before ids are settled.</summary>
    public string Title => _title ??= reader.Line("title") ?? claim.Id.Text;

    /// <summary>What it is called, for a message.</summary>
    public string Named(string kind) => $"the {kind} \"{ImportIds.Shorten(Title)}\"";
}
