using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playbook.Site.Content;
using Playbook.Views;

namespace Playbook.Site.Tables;

/// <summary>A column of a loaded table and what it says of a row.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Column">The column.</param>
/// <param name="Of">What it says: one value for a text or id, any number for every other kind.</param>
internal sealed record ColumnSource<T>(TableColumn Column, Func<T, IEnumerable<TableCell>> Of)
{
    /// <summary>Whether each row has a text of its own, which is then written row by row and not as a choice among values.</summary>
    public bool IsOwn => Column.Kind is TableColumnKind.Text or TableColumnKind.Id;
}

/// <summary>Writes the rows of a loaded table as <see cref="LoadedTable"/> describes: column by column, each value once.</summary>
internal static class TableScript
{
    private const int OpenFlag = 1;
    private const int HiddenFlag = 2;

    /// <summary>The script.</summary>
    /// <param name="rows">The rows, in the order in which they stand at first.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="isOpen">Whether a row is open.</param>
    /// <param name="isHidden">Whether it stays hidden until it is asked for.</param>
    public static string Write<T>(IReadOnlyList<T> rows, ImmutableArray<ColumnSource<T>> columns, Func<T, bool> isOpen, Func<T, bool> isHidden)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("flags", string.Concat(rows.Select(row => ((isOpen(row) ? OpenFlag : 0) + (isHidden(row) ? HiddenFlag : 0)).ToString(CultureInfo.InvariantCulture))));
            json.WriteStartArray("columns");
            foreach (var column in columns)
            {
                json.WriteStartObject();
                WriteColumn(json, column.Column);
                if (column.IsOwn)
                {
                    WriteTexts(json, [.. rows.Select(row => column.Of(row).Single())]);
                }
                else
                {
                    WriteChoices(json, [.. rows.Select(row => column.Of(row).Distinct().ToImmutableArray())]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return $"playbookRows({Encoding.UTF8.GetString(bytes.WrittenSpan)});\n";
    }

    private static void WriteColumn(Utf8JsonWriter json, TableColumn column)
    {
        json.WriteString("key", column.Key);
        json.WriteString("title", column.Title);
        json.WriteString("kind", column.Kind.ToString().ToLowerInvariant());
        WriteText(json, "in", column.In);
        WriteText(json, "label", column.Label);
    }

    private static void WriteTexts(Utf8JsonWriter json, ImmutableArray<TableCell> cells)
    {
        WriteAll(json, "texts", cells, cell => json.WriteStringValue(cell.Text));
        if (cells.Any(cell => cell.Address is null))
        {
            return;
        }

        // Addresses of one model share all but their last part.
        var split = cells.Select(cell => cell.Address!.TrimEnd('/').LastIndexOf('/') + 1).ToImmutableArray();
        var folders = cells.Select((cell, i) => cell.Address![..split[i]]).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var places = folders.Select((folder, i) => KeyValuePair.Create(folder, i)).ToDictionary(StringComparer.Ordinal);
        WriteAll(json, "folders", folders, json.WriteStringValue);
        WriteAll(json, "at", Enumerable.Range(0, cells.Length), i => json.WriteNumberValue(places[cells[i].Address![..split[i]]]));
        WriteAll(json, "names", Enumerable.Range(0, cells.Length), i => json.WriteStringValue(cells[i].Address![split[i]..]));
    }

    private static void WriteChoices(Utf8JsonWriter json, ImmutableArray<ImmutableArray<TableCell>> rows)
    {
        var values = rows.SelectMany(cells => cells).Distinct()
            .OrderBy(cell => cell.IsAbsent)
            .ThenBy(cell => cell.Order)
            .ThenBy(cell => cell.Text, NaturalOrder.Instance)
            .ThenBy(cell => cell.Key, StringComparer.Ordinal)
            .ThenBy(cell => cell.Note, StringComparer.Ordinal)
            .ThenBy(cell => cell.Tone, StringComparer.Ordinal)
            .ThenBy(cell => cell.Address, StringComparer.Ordinal)
            .ToImmutableArray();
        var places = values.Select((value, i) => KeyValuePair.Create(value, i)).ToDictionary();
        WriteAll(json, "values", values, value => WriteValue(json, value));
        WriteAll(json, "of", rows, cells =>
        {
            if (cells.Length == 1)
            {
                json.WriteNumberValue(places[cells[0]]);
                return;
            }

            json.WriteStartArray();
            foreach (var cell in cells)
            {
                json.WriteNumberValue(places[cell]);
            }

            json.WriteEndArray();
        });
    }

    private static void WriteValue(Utf8JsonWriter json, TableCell value)
    {
        if (value == new TableCell(value.Text) { Order = value.Order })
        {
            json.WriteStringValue(value.Text);
            return;
        }

        json.WriteStartObject();
        json.WriteString("t", value.Text);
        WriteText(json, "k", value.Key == value.Text ? null : value.Key);
        WriteText(json, "n", value.Note);
        WriteText(json, "c", value.Tone);
        WriteText(json, "a", value.Address);
        if (value.Of > 0)
        {
            json.WriteNumber("r", value.Order);
            json.WriteNumber("o", value.Of);
        }

        if (value.IsAbsent)
        {
            json.WriteNumber("x", 1);
        }

        json.WriteEndObject();
    }

    private static void WriteAll<TItem>(Utf8JsonWriter json, string name, IEnumerable<TItem> items, Action<TItem> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
