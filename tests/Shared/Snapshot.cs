using System.Runtime.CompilerServices;

namespace Playbook.Tests;

/// <summary>
/// Compares a text with the one that was accepted before, in the file convention of Verify, so that taking that package later changes no
/// snapshot: <c>Name.verified.txt</c> is accepted and committed, <c>Name.received.txt</c> is what a failing test got instead.
/// </summary>
internal static class Snapshot
{
    /// <summary>The environment variable that accepts what was received, if it is <c>1</c>.</summary>
    public const string AcceptVariable = "PLAYBOOK_ACCEPT";

    /// <summary>Fails unless a text is the accepted one. Line ends are compared as line feeds.</summary>
    /// <param name="path">
    /// Where the snapshot is, with its ending but without <c>.verified</c>: <c>Snapshots/home.html</c> is accepted as
    /// <c>Snapshots/home.verified.html</c>. Absolute, or relative to the folder of the source file that calls.
    /// </param>
    /// <param name="text">What the test got.</param>
    /// <param name="caller">The source file that calls; given by the compiler.</param>
    public static void Verify(string path, string text, [CallerFilePath] string caller = "")
    {
        var full = Path.GetFullPath(path, Path.GetDirectoryName(caller)!);
        var received = Path.ChangeExtension(full, ".received" + Path.GetExtension(full));
        var verified = Path.ChangeExtension(full, ".verified" + Path.GetExtension(full));
        var actual = text.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (actual == expected || Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.Delete(received);
            if (actual != expected)
            {
                Write(verified, actual);
            }

            return;
        }

        Write(received, actual);
        Assert.Fail(
            $"""
             {(expected is null ? "There is no snapshot yet" : FirstDifference(expected, actual))}
             Accepted: {verified}
             Received: {received}
             If what was received is right, rename it to the accepted one, or run the test again with {AcceptVariable}=1, and commit it.
             """);
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Max(before.Length, now.Length)).First(at => At(before, at) != At(now, at));
        return $"""
            The snapshot differs, first in line {line + 1}:
              accepted: {At(before, line) ?? "(ends here)"}
              received: {At(now, line) ?? "(ends here)"}
            """;
    }

    private static string? At(string[] lines, int at) => at < lines.Length ? lines[at] : null;
}
