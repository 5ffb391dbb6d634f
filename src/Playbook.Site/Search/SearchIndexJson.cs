using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Playbook.Site.Search;

/// <summary>Writes an index in MiniSearch's serialization version 2, which <c>MiniSearch.loadJS</c> takes.</summary>
internal static class SearchIndexJson
{
    /// <summary>Writes everything but the terms as properties of the object that is open: <c>index</c> is left to the caller.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="index">The index.</param>
    /// <param name="idOf">What a document is called outside, by its number.</param>
    public static void WriteHead(Utf8JsonWriter json, SearchIndex index, Func<int, int> idOf)
    {
        json.WriteNumber("serializationVersion", 2);
        json.WriteNumber("documentCount", index.Documents);
        json.WriteNumber("nextId", index.Documents);
        json.WriteStartObject("documentIds");
        for (var document = 0; document < index.Documents; document++)
        {
            json.WriteNumber(Name(document), idOf(document));
        }

        json.WriteEndObject();
        json.WriteStartObject("fieldIds");
        for (var field = 0; field < index.Fields.Count; field++)
        {
            json.WriteNumber(index.Fields[field], field);
        }

        json.WriteEndObject();
        json.WriteStartObject("fieldLength");
        for (var document = 0; document < index.Documents; document++)
        {
            WriteLengths(json, index, document);
        }

        json.WriteEndObject();
        json.WriteStartArray("averageFieldLength");
        foreach (var average in index.AverageLengths)
        {
            json.WriteNumberValue(average);
        }

        json.WriteEndArray();
        json.WriteStartObject("storedFields");
        json.WriteEndObject();
    }

    /// <summary>Writes a term as it stands in the array <c>index</c>: <c>["term",{"0":{"12":1}}]</c>. A term holds nothing that JSON would want escaped.</summary>
    public static void WriteTerm(IBufferWriter<byte> output, IndexedTerm term, int fields)
    {
        output.Write("[\""u8);
        Encoding.UTF8.GetBytes(term.Term, output);
        output.Write("\",{"u8);
        var isFirst = true;
        for (var field = 0; field < fields; field++)
        {
            isFirst = !WriteField(output, term, fields, field, isFirst) && isFirst;
        }

        output.Write("}]"u8);
    }

    private static bool WriteField(IBufferWriter<byte> output, IndexedTerm term, int fields, int field, bool isFirst)
    {
        var isWritten = false;
        foreach (var (place, count) in term.Postings)
        {
            if (place % fields != field)
            {
                continue;
            }

            if (isWritten)
            {
                output.Write(",\""u8);
            }
            else
            {
                output.Write(isFirst ? "\""u8 : ",\""u8);
                WriteNumber(output, field);
                output.Write("\":{\""u8);
                isWritten = true;
            }

            WriteNumber(output, place / fields);
            output.Write("\":"u8);
            WriteNumber(output, count);
        }

        if (isWritten)
        {
            output.Write("}"u8);
        }

        return isWritten;
    }

    // A field that a document lacks leaves a hole before a later one, which JavaScript writes as null; after the last there is nothing.
    private static void WriteLengths(Utf8JsonWriter json, SearchIndex index, int document)
    {
        var lengths = Enumerable.Range(0, index.Fields.Count).Select(field => index.Lengths[(document * index.Fields.Count) + field]).ToArray();
        var last = Array.FindLastIndex(lengths, length => length != SearchIndex.NoField);
        if (last < 0)
        {
            return;
        }

        json.WriteStartArray(Name(document));
        foreach (var length in lengths.AsSpan(0, last + 1))
        {
            if (length == SearchIndex.NoField)
            {
                json.WriteNullValue();
            }
            else
            {
                json.WriteNumberValue(length);
            }
        }

        json.WriteEndArray();
    }

    private static string Name(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void WriteNumber(IBufferWriter<byte> output, int number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(11), out var written);
        output.Advance(written);
    }
}
