namespace Playbook.Diagrams.Kept;

/// <summary>A drawing that was mended, and how well its labels came out.</summary>
/// <param name="Sheet">Where nodes and groups stand.</param>
/// <param name="Lines">The lines of the edges.</param>
/// <param name="Labels">Where their labels stand; null for those without one.</param>
/// <param name="Away">How many labels stand away from their line.</param>
/// <param name="OnOthers">How many stand on another's.</param>
internal sealed record Attempt(Sheet Sheet, EdgePath[] Lines, Box?[] Labels, int Away, int OnOthers)
{
    /// <summary>Mends a drawing; at least one node of it has a place.</summary>
    public static Attempt Make(DiagramGraph graph, Drawn drawn, LayoutOptions options)
    {
        var sheet = new Sheet(graph, DrawnPlaces.Fill(graph, DrawnPlaces.Nodes(graph, drawn)), DrawnPlaces.Groups(graph, drawn), options);
        Nesting.Run(sheet);
        var lines = new Lines(sheet, drawn).Draw();
        var places = new LabelPlaces(sheet, lines);
        var labels = places.Find();
        return new Attempt(sheet, lines, labels, places.CountAway(labels), places.CountOnOthers(labels));
    }
}
