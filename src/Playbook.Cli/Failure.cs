using Playbook.Site.Output;

namespace Playbook.Cli;

/// <summary>What can go wrong that is nobody's mistake in a file, in words.</summary>
internal static class Failure
{
    /// <summary>What to say about a failure; null where it is none of those that are to be expected.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        OutputRefusedException or OutputHalfReplacedException => failure.Message,
        OperationCanceledException => "Stopped. The output is as it was.",
        IOException or UnauthorizedAccessException => $"A file or folder could not be read or written: {failure.Message.TrimEnd('.')}. The output is as it was.",
        // Work in parallel fails in several places at once.
        AggregateException several => OfAll(several.Flatten().InnerExceptions),
        _ => null,
    };

    private static string? OfAll(IReadOnlyList<Exception> failures)
    {
        var messages = failures.Select(Of).ToList();
        return messages.Contains(null) ? null : messages[0];
    }
}
