using System.Diagnostics;
using System.Globalization;
using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;

namespace Playbook.ThreatModels.Tests.Formats.Fuzz;

/// <summary>Measures without others in the same process.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// How much memory a reader holds at once for a large file: 16 MB and 20 times the file at most. What it allocated over all is an upper bound,
/// and where that is small enough, nothing more is needed. Else the file is read again while another thread collects without a pause
/// and takes what is still alive each time; short peaks between two collections are missed, unoptimised code keeps more alive than it must.
/// PLAYBOOK_BIG is the size of the files in bytes, PLAYBOOK_FUZZ_REPORT a file to which a line a measurement is added.
/// </summary>
[Collection("alone")]
public sealed class MemoryTests
{
    private const int Usual = 1_000_000;
    private const long Free = 16 * 1024 * 1024;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Formats() => [.. FormatList.Read.Select(format => format.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_large_file_takes_little_memory_and_time(string format)
    {
        var size = int.TryParse(Environment.GetEnvironmentVariable("PLAYBOOK_BIG"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        var faults = new List<string>();
        foreach (var shape in BigFiles.Shapes)
        {
            var seed = BigFiles.Of(format, shape, size);
            var bytes = Encoding.UTF8.GetBytes(seed.Content);
            seed = seed with { Content = "" };
            var clock = Stopwatch.StartNew();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var (outcome, _) = Read(seed.Path, bytes);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            var took = clock.Elapsed;
            var bound = Free + (20L * bytes.Length);
            var alive = allocated <= bound ? allocated : Peak(seed.Path, bytes);
            var line = string.Create(CultureInfo.InvariantCulture, $"{format}, {shape}: {bytes.Length / 1e6:F1} MB, {outcome}, {took.TotalSeconds:F2} s, allocated {allocated / 1e6:F0} MB, at once {(allocated <= bound ? "at most that" : $"{alive / 1e6:F0} MB")} of {bound / 1e6:F0} MB");
            Report(line);
            if (alive > bound || took > s_longest)
            {
                faults.Add(line);
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private static (string Outcome, object Kept) Read(string path, byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var models = ThreatModelReader.Read(new SourceText(path, Encoding.UTF8.GetString(bytes)), Id.Parse("big"), NoModelFiles.Instance, diagnostics);
        var found = diagnostics.ToImmutable();
        return ($"{models.Sum(model => model.Elements.Count())} elements, {found.Length} diagnostics {string.Join(' ', found.Select(each => each.Code).Distinct().Take(4))}", (models, found));
    }

    private static long Peak(string path, byte[] bytes)
    {
        var before = Alive();
        var peak = before;
        using var done = new ManualResetEventSlim();
        var sampler = new Thread(() =>
        {
            while (!done.IsSet)
            {
                peak = Math.Max(peak, Alive());
                done.Wait(TimeSpan.FromMilliseconds(30));
            }
        });
        sampler.Start();
        var (_, kept) = Read(path, bytes);
        done.Set();
        sampler.Join();
        peak = Math.Max(peak, Alive());
        GC.KeepAlive(kept);
        return peak - before;
    }

    // What a collection left, without what was allocated since.
    private static long Alive()
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true);
        var alive = 0L;
        foreach (var generation in GC.GetGCMemoryInfo(GCKind.FullBlocking).GenerationInfo)
        {
            alive += generation.SizeAfterBytes - generation.FragmentationAfterBytes;
        }

        return alive;
    }

    private static void Report(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("PLAYBOOK_FUZZ_REPORT") is { Length: > 0 } path)
        {
            File.AppendAllText(path, line + "\n");
        }
    }
}
