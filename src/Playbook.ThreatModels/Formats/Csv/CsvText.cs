using System.Globalization;
using CsvHelper;

namespace Playbook.ThreatModels.Formats.Csv;

/// <summary>
/// CSV after RFC 4180: commas, every cell in quotes, lines ended by CR LF. <see cref="SafeCell"/> keeps a spreadsheet from running any of it.
/// </summary>
public static class CsvText
{
    /// <summary>A table as CSV.</summary>
    /// <param name="titles">The titles of the columns.</param>
    /// <param name="rows">The cells of each row, null for an empty one.</param>
    public static string Write(IEnumerable<string> titles, IEnumerable<IEnumerable<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(rows);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\r\n", Quoting = CsvQuoting.Always }, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(titles))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(SafeCell.Of(cell ?? ""));
                }

                csv.EndRecord();
            }

            csv.Flush();
        }

        return text.ToString();
    }
}
