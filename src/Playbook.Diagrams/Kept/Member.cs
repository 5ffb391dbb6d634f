namespace Playbook.Diagrams.Kept;

/// <summary>A node or a settled group, as what it lies in sees it: a box that can be moved.</summary>
internal sealed class Member(Sheet sheet, int index, bool isGroup)
{
    public int Index { get; } = index;

    public bool IsGroup { get; } = isGroup;

    public Box Box => IsGroup ? sheet.Groups[Index] : sheet.Nodes[Index];

    public void Move(double x, double y)
    {
        if (IsGroup)
        {
            sheet.MoveGroup(Index, x, y);
        }
        else
        {
            sheet.Nodes[Index] = sheet.Nodes[Index].Moved(x, y);
        }
    }

    /// <summary>Moves what stands with its middle outside of an area to the nearest place within it.</summary>
    public void MoveInto(Box area)
    {
        var center = Box.Center;
        if (center.X < area.X || center.X > area.Right || center.Y < area.Y || center.Y > area.Bottom)
        {
            Move(Shift(Box.X, Box.Right, area.X, area.Right), Shift(Box.Y, Box.Bottom, area.Y, area.Bottom));
        }
    }

    // What is larger than the area is put into its middle.
    private static double Shift(double from, double to, double areaFrom, double areaTo) =>
        to - from > areaTo - areaFrom ? ((areaFrom + areaTo) - (from + to)) / 2 : from < areaFrom ? areaFrom - from : to > areaTo ? areaTo - to : 0;
}
