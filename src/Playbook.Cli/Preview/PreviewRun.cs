using Playbook.Cli.Terminals;
using Playbook.Site;

namespace Playbook.Cli.Preview;

/// <summary>A preview, from its start to Ctrl+C.</summary>
/// <param name="options">What is asked for.</param>
/// <param name="port">The port; 0 for any that is free.</param>
/// <param name="context">What it runs in.</param>
internal sealed class PreviewRun(BuildOptions options, int port, RunContext context)
{
    /// <summary>Serves until it is ended.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("playbook-preview-").FullName;
        try
        {
            var states = new PreviewStates();
            // First of all, so that a port in use is said before anybody waits for a build.
            await using var server = await PreviewServer.Start(states, port, context.Cancellation);
            using var watcher = new ContentWatcher(options.Content);
            var builds = new PreviewBuilds(options, folder, context);
            states.Publish(builds.Build());
            context.Terminal.Out.WriteLine($"Open {context.Terminal.OutPaint.Bold(server.Address.ToString())} to look at {options.Content}; Ctrl+C ends the preview.");
            while (true)
            {
                await watcher.Next(context.Cancellation);
                states.Publish(builds.Build());
            }
        }
        catch (OperationCanceledException) when (context.Cancellation.IsCancellationRequested)
        {
            return ExitCode.Done;
        }
        catch (PortRefusedException refused)
        {
            context.Terminal.Error.WriteLine(context.Terminal.ErrorPaint.Red("playbook: ") + SafeText.Of(refused.Message));
            return ExitCode.Failed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
