using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Formats.ThreatDragon;

/// <summary>
/// What our writer adds to a file of this format so that our reader finds again what the format has no place for. Threat Dragon keeps
/// what it does not know.
/// </summary>
internal static class ThreatDragonMarks
{
    /// <summary>Our id of a cell, a threat or a diagram, where the tool has a uuid or a number. A threat that stands at several cells is one threat.</summary>
    public const string Id = "playbookId";

    /// <summary>The id of the mitigation that the text about mitigation is.</summary>
    public const string Mitigation = "playbookMitigation";

    /// <summary>Marks the cell of those threats that affect nothing that is drawn.</summary>
    public const string NoElement = "playbookNoElement";

    /// <summary>What is stable of an element: our own id, else the tool's.</summary>
    public static string? IdOf(ForeignReader reader, string? own) => reader.Text(Id) ?? own;
}
