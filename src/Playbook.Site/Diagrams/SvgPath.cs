using System.Globalization;
using System.Text;
using Playbook.Diagrams;

namespace Playbook.Site.Diagrams;

/// <summary>Writes the line of an edge in the notation of SVG's <c>d</c>, in tenths of a pixel.</summary>
internal static class SvgPath
{
    /// <summary>Writes a line.</summary>
    public static string Of(EdgePath path)
    {
        var text = new StringBuilder();
        Write(text, 'M', path.Start);
        foreach (var step in path.Steps)
        {
            if (step is { Control1: { } first, Control2: { } second })
            {
                Write(text, 'C', first);
                Write(text, ' ', second);
                Write(text, ' ', step.To);
            }
            else
            {
                Write(text, 'L', step.To);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, char command, Point point) => text
        .Append(command)
        .Append(Math.Round(point.X, 1).ToString(CultureInfo.InvariantCulture))
        .Append(' ')
        .Append(Math.Round(point.Y, 1).ToString(CultureInfo.InvariantCulture));
}
