using Playbook.Cli.Terminals;
using Playbook.Site;
using Spectre.Console;

namespace Playbook.Cli.Build;

/// <summary>Shows on one line what a build is at, and leaves nothing behind.</summary>
internal sealed class LiveProgress : IProgress<BuildProgress>
{
    private readonly Lock _lock = new();
    private BuildProgress _latest = new("Building", 0, 1);

    /// <summary>Called by the threads of the build, for each file: keeps the value and does nothing else.</summary>
    public void Report(BuildProgress value)
    {
        lock (_lock)
        {
            // Threads overtake each other between counting and reporting.
            if (value.Phase != _latest.Phase || value.Done > _latest.Done)
            {
                _latest = value;
            }
        }
    }

    /// <summary>Runs work while showing how far it is; without a terminal to draw on, runs it.</summary>
    public static T Run<T>(Terminal terminal, Func<IProgress<BuildProgress>?, T> work)
    {
        if (terminal.Live is not { } console)
        {
            return work(null);
        }

        var latest = new LiveProgress();
        return console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn { Width = 30 }, new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(view =>
            {
                var shown = view.AddTask("Building");
                var running = Task.Run(() => work(latest));
                while (Task.WaitAny([running], millisecondsTimeout: 80) < 0)
                {
                    latest.Show(shown);
                }

                return running.GetAwaiter().GetResult();
            });
    }

    private void Show(ProgressTask shown)
    {
        BuildProgress latest;
        lock (_lock)
        {
            latest = _latest;
        }

        shown.Description = latest.Total > 1 ? $"{latest.Phase}: {latest.Done:N0} of {latest.Total:N0}" : latest.Phase;
        shown.IsIndeterminate = latest.Total <= 1;
        shown.MaxValue = latest.Total;
        shown.Value = latest.Done;
    }
}
