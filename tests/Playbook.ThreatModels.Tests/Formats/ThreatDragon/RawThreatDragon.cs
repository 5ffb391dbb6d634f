using System.Text.Json;

namespace Playbook.ThreatModels.Tests.Formats.ThreatDragon;

/// <summary>Counts taken from a file's JSON as it is, by the types of the cells, without the reader.</summary>
internal sealed record RawThreatDragon(int Components, int Flows, int Boundaries, int Notes, int Threats, int Mitigations, int Open, int Diagrams)
{
    public static RawThreatDragon Of(string text)
    {
        using var document = JsonDocument.Parse(text);
        var diagrams = document.RootElement.GetProperty("detail").GetProperty("diagrams").EnumerateArray().ToList();
        var cells = diagrams.SelectMany(CellsOf).ToList();
        var types = cells.Select(cell => (Data(cell).TryGetProperty("type", out var type) ? type : cell.GetProperty("type")).GetString()!).ToList();
        var threats = cells.Where(cell => Data(cell).TryGetProperty("threats", out _)).SelectMany(cell => Data(cell).GetProperty("threats").EnumerateArray()).ToList();
        return new RawThreatDragon(
            types.Count(type => type is "tm.Actor" or "tm.Process" or "tm.Store"),
            types.Count(type => type is "tm.Flow"),
            types.Count(type => type.StartsWith("tm.Boundary", StringComparison.Ordinal)),
            types.Count(type => type is "tm.Text"),
            threats.Count,
            threats.Count(threat => threat.GetProperty("mitigation").GetString() is { } mitigation && mitigation.Trim().Length > 0 && !mitigation.StartsWith("Provide remediation for this", StringComparison.Ordinal)),
            threats.Count(threat => threat.GetProperty("status").GetString() == "Open"),
            diagrams.Count);
    }

    private static JsonElement Data(JsonElement cell) => cell.TryGetProperty("data", out var data) ? data : cell;

    private static IEnumerable<JsonElement> CellsOf(JsonElement diagram) =>
        (diagram.TryGetProperty("diagramJson", out var older) ? older : diagram).TryGetProperty("cells", out var cells) ? cells.EnumerateArray() : [];
}
