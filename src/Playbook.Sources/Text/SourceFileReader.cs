using System.Text;
using Playbook.Sources.Diagnostics;

namespace Playbook.Sources.Text;

/// <summary>Reads files as text. Whatever prevents it is a diagnostic.</summary>
public static class SourceFileReader
{
    /// <summary>The size up to which a file is read where the caller names none, in bytes.</summary>
    public const long DefaultMaximumBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="fullPath">Where it is on the disk.</param>
    /// <param name="relativePath">Its path relative to the content folder, with forward slashes: how it is named in messages.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="maximumBytes">The size up to which it is read.</param>
    /// <returns>Its text; null after a diagnostic.</returns>
    public static SourceText? Read(string fullPath, string relativePath, DiagnosticBag diagnostics, long maximumBytes = DefaultMaximumBytes) =>
        ReadBytes(fullPath, relativePath, diagnostics, maximumBytes) is { } bytes ? Decode(bytes, relativePath, diagnostics) : null;

    /// <summary>Reads a file's bytes, for a caller that wants them as well, such as for a hash.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <returns>The bytes; null after a diagnostic.</returns>
    public static byte[]? ReadBytes(string fullPath, string relativePath, DiagnosticBag diagnostics, long maximumBytes = DefaultMaximumBytes)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        ArgumentNullException.ThrowIfNull(relativePath);
        ArgumentNullException.ThrowIfNull(diagnostics);
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (stream.Length > maximumBytes)
            {
                diagnostics.Add(SourceDiagnostics.FileTooLarge.At(
                    SourceLocation.Of(relativePath),
                    $"the file has {stream.Length} bytes, more than the {maximumBytes} that are read"));
                return null;
            }

            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return read == bytes.Length ? bytes : bytes[..read];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The runtime's message holds the full path, which differs from machine to machine: it is not repeated.
            var reason = failure switch
            {
                FileNotFoundException or DirectoryNotFoundException => "the file does not exist",
                UnauthorizedAccessException => "reading the file is not permitted, or it is a folder",
                _ => "the file cannot be read",
            };
            diagnostics.Add(SourceDiagnostics.FileUnreadable.At(SourceLocation.Of(relativePath), reason));
            return null;
        }
    }

    /// <summary>Takes bytes as UTF-8 text, with or without a byte order mark.</summary>
    /// <param name="bytes">The bytes of a whole file.</param>
    /// <param name="relativePath">The file's path relative to the content folder, with forward slashes.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <returns>The text; null after a diagnostic.</returns>
    public static SourceText? Decode(ReadOnlySpan<byte> bytes, string relativePath, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(relativePath);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (OtherEncoding(bytes) is { } encoding)
        {
            diagnostics.Add(SourceDiagnostics.FileNotUtf8.At(
                SourceLocation.Of(relativePath),
                $"the file is {encoding}, by its byte order mark, and not UTF-8",
                "save it as UTF-8"));
            return null;
        }

        try
        {
            return new SourceText(relativePath, s_strict.GetString(bytes));
        }
        catch (DecoderFallbackException failure)
        {
            // The index counts from the call's first byte; the place is told in lines and in bytes of the line.
            var before = bytes[..Math.Clamp(failure.Index, 0, bytes.Length)];
            var line = before.Count((byte)'\n') + 1;
            var column = before.Length - before.LastIndexOf((byte)'\n');
            var found = failure.BytesUnknown is { Length: > 0 } unknown ? $"the byte 0x{unknown[0]:X2}" : "a byte";
            diagnostics.Add(SourceDiagnostics.FileNotUtf8.At(
                new SourceLocation(relativePath, line, column),
                $"{found} here is not UTF-8",
                "save the file as UTF-8"));
            return null;
        }
    }

    private static string? OtherEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        _ => null,
    };
}
