using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;

namespace Playbook.Cli.Preview;

/// <summary>What the last build came to.</summary>
/// <param name="Folder">The folder of the last site that could be built; null where there is none yet.</param>
/// <param name="Version">Which site that is: another one has another version, also after a restart.</param>
/// <param name="Headline">What is to be said of the build in a few words; empty where nothing is.</param>
/// <param name="Messages">What is wrong, the gravest first; notices left out.</param>
/// <param name="IsCurrent">Whether the site is what the content says now, and not the last one that could be built.</param>
internal sealed record PreviewState(string? Folder, string Version, string Headline, ImmutableArray<PreviewMessage> Messages, bool IsCurrent);

/// <summary>A diagnostic for the page.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Line">The line, as the terminal shows it.</param>
internal sealed record PreviewMessage(Severity Severity, string Line);

/// <summary>Holds the last state and wakes whoever waits for the next one. Safe for threads.</summary>
internal sealed class PreviewStates
{
    private readonly Lock _lock = new();
    private PreviewState? _current;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Makes a state the current one.</summary>
    public void Publish(PreviewState state)
    {
        lock (_lock)
        {
            _current = state;
            _changed.SetResult();
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The current state, as soon as it is another than one that was seen.</summary>
    /// <param name="seen">The state that was seen; null to take any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<PreviewState> OtherThan(PreviewState? seen, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_current is { } current && !ReferenceEquals(current, seen))
                {
                    return current;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellation);
        }
    }
}
