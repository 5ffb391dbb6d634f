namespace Playbook.Diagrams.Layered;

/// <summary>
/// Puts parts that do not hang together beside and below each other, in rows of a width at which the whole comes near a proportion: the largest
/// part first, the others in their order, each row as high as its highest.
/// </summary>
internal static class Packing
{
    /// <summary>Where each part goes.</summary>
    /// <param name="sizes">The sizes of the parts.</param>
    /// <param name="gap">The room between two of them.</param>
    /// <param name="proportion">Width over height to aim at.</param>
    /// <returns>The upper left corner of each, and the size of the whole.</returns>
    public static (Point[] Corners, Size Size) Pack(IReadOnlyList<Size> sizes, double gap, double proportion)
    {
        int[] order = [.. Enumerable.Range(0, sizes.Count).OrderByDescending(part => sizes[part].Width * sizes[part].Height)];
        var widest = sizes.Select(size => size.Width).DefaultIfEmpty(0).Max();
        var all = sizes.Sum(size => (size.Width + gap) * (size.Height + gap));
        (Point[] Corners, Size Size)? best = null;
        foreach (var factor in (ReadOnlySpan<double>)[0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2])
        {
            var found = Rows(sizes, order, gap, Math.Max(widest, Math.Sqrt(all * proportion) * factor));
            if (best is not { } old || Cost(found.Size) < Cost(old.Size))
            {
                best = found;
            }
        }

        return best!.Value;

        // The side of the smallest page that holds it.
        double Cost(Size size) => Math.Max(size.Width, size.Height * proportion);
    }

    private static (Point[] Corners, Size Size) Rows(IReadOnlyList<Size> sizes, int[] order, double gap, double width)
    {
        var corners = new Point[sizes.Count];
        double x = 0, y = 0, height = 0, reach = 0;
        foreach (var part in order)
        {
            if (x > 0 && x + sizes[part].Width > width + 0.01)
            {
                (x, y, height) = (0, y + height + gap, 0);
            }

            corners[part] = new Point(x, y);
            reach = Math.Max(reach, x + sizes[part].Width);
            height = Math.Max(height, sizes[part].Height);
            x += sizes[part].Width + gap;
        }

        return (corners, new Size(reach, y + height));
    }
}
