using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Playbook.Cli.Terminals;

namespace Playbook.Cli.Preview;

/// <summary>Tells pages, as server-sent events, what each build came to.</summary>
internal static class Events
{
    // The page shows what fits a screen or two; the terminal has all of it.
    private const int Most = 50;

    /// <summary>Writes the current state, and each one that follows it, until the page is left.</summary>
    public static async Task Write(HttpResponse response, PreviewStates states, CancellationToken cancellation)
    {
        response.ContentType = "text/event-stream";
        PreviewState? seen = null;
        while (true)
        {
            seen = await states.OtherThan(seen, cancellation);
            await response.Body.WriteAsync(Event(seen), cancellation);
            await response.Body.FlushAsync(cancellation);
        }
    }

    private static ReadOnlyMemory<byte> Event(PreviewState state)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // A page whose server went away comes back soon, since somebody is likely to start it again.
        buffer.Write("retry: 500\ndata: "u8);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("site", state.Version);
            json.WriteString("headline", state.Headline);
            json.WriteBoolean("isCurrent", state.IsCurrent);
            json.WriteStartArray("messages");
            foreach (var message in state.Messages.Take(Most))
            {
                json.WriteStartObject();
                json.WriteString("severity", Paint.None.Severity(message.Severity));
                json.WriteString("line", message.Line);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("more", Math.Max(0, state.Messages.Length - Most));
            json.WriteEndObject();
        }

        buffer.Write("\n\n"u8);
        return buffer.WrittenMemory;
    }
}
