using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats;
using Playbook.ThreatModels.Formats.Importing;

namespace Playbook.ThreatModels.Tests.Formats.Fuzz;

/// <summary>
/// Every reader is given damaged files. PLAYBOOK_FUZZ is how many each gets, PLAYBOOK_FUZZ_SEED the number of the first, PLAYBOOK_FUZZ_REPORT
/// a file to which a line a reader is added. Input number n of a reader is always the same, as long as the seeds are.
/// </summary>
public sealed class FuzzTests
{
    private const int Few = 1_500;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Formats() => [.. FormatList.Read.Select(format => format.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task No_damaged_file_does_harm(string format)
    {
        var seeds = FuzzSeeds.Of(format);
        Assert.NotEmpty(seeds);
        var first = Setting("PLAYBOOK_FUZZ_SEED", 0);
        var count = Setting("PLAYBOOK_FUZZ", Few);
        var run = new FuzzRun(format, seeds);
        var clock = Stopwatch.StartNew();
        var work = Task.Run(() => run.Through(first, count), TestContext.Current.CancellationToken);

        // Whoever does not come back at all is told by its number too.
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken)) != work)
        {
            Assert.True(run.SinceInput < 12 * s_longest, $"{format}: input {run.Current} does not end");
        }

        await work;

        Report($"{format}: {count} inputs from {seeds.Count} files, {run.Reached} reached the reader, {clock.Elapsed.TotalSeconds:F0} s, slowest {run.Slowest.TotalMilliseconds:F0} ms, {run.Findings.Count} findings");
        Assert.True(run.Findings.IsEmpty, string.Join("\n", run.Findings.Take(10)));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static void Report(string line)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        if (Environment.GetEnvironmentVariable("PLAYBOOK_FUZZ_REPORT") is { Length: > 0 } path)
        {
            File.AppendAllText(path, line + "\n");
        }
    }

    private sealed class FuzzRun(string format, IReadOnlyList<FuzzSeed> seeds)
    {
        private long _started = Stopwatch.GetTimestamp();

        public ImmutableList<string> Findings { get; private set; } = [];

        public int Current { get; private set; }

        public int Reached { get; private set; }

        public TimeSpan Slowest { get; private set; }

        public TimeSpan SinceInput => Stopwatch.GetElapsedTime(Interlocked.Read(ref _started));

        public void Through(int first, int count)
        {
            for (var number = first; number < first + count && Findings.Count < 50; number++)
            {
                Current = number;
                Interlocked.Exchange(ref _started, Stopwatch.GetTimestamp());
                var (path, content, files) = Input(number);
                var clock = Stopwatch.StartNew();
                var finding = Try(path, content, files);
                if (clock.Elapsed > s_longest)
                {
                    // Once more, since it may be the machine that was slow.
                    clock.Restart();
                    finding ??= Try(path, content, files);
                    finding ??= clock.Elapsed > s_longest ? $"took {clock.Elapsed}" : null;
                }

                Slowest = clock.Elapsed > Slowest ? clock.Elapsed : Slowest;
                if (finding is not null)
                {
                    var kept = Path.Combine(Path.GetTempPath(), $"fuzz-{format}-{number}{Path.GetExtension(path)}");
                    File.WriteAllText(kept, content);
                    Findings = Findings.Add($"{format}, input {number} ({path}, {content.Length} characters, kept as {kept}): {finding}");
                }
            }
        }

        private (string Path, string Content, IModelFiles Files) Input(int number)
        {
            var random = new Random(HashCode(number));
            var texts = new TextMutator(random, FuzzSeeds.All);

            // Large files are slow, and small ones say as much.
            var seed = seeds[random.Next(seeds.Count)];
            for (var again = 0; again < 10 && seed.Content.Length > 20_000; again++)
            {
                seed = seeds[random.Next(seeds.Count)];
            }

            var content = random.Next(5) < 2 ? texts.Mutate(seed.Content) : new TreeMutator(random, texts).Mutate(seed) ?? texts.Mutate(seed.Content);
            content = random.Next(12) == 0 ? texts.Mutate(content) : content;

            // A file is UTF-8: there is no half of a surrogate pair in its text.
            return (seed.Path, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(content)), new DamagedFiles(random, texts, seeds));
        }

        private int HashCode(int number) => unchecked((int)Convert.ToUInt64(ImportIds.Hash($"{format} {number}"), 16));

        private string? Try(string path, string content, IModelFiles files)
        {
            try
            {
                var diagnostics = new DiagnosticBag();
                var models = ThreatModelReader.Read(new SourceText(path, content), Id.Parse("fuzz"), files, diagnostics);
                Reached += models.Any(model => model.Format == format) ? 1 : 0;
                _ = diagnostics.ToImmutable();
                return Soundness.Faults(models).FirstOrDefault();
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                return failure.ToString();
            }
        }
    }

    /// <summary>Any file that a model asks for may be there, and be damaged.</summary>
    private sealed class DamagedFiles(Random random, TextMutator texts, IReadOnlyList<FuzzSeed> seeds) : IModelFiles
    {
        private readonly Dictionary<string, SourceText> _read = new(StringComparer.Ordinal);

        public bool Exists(string path) => path.Length % 3 != 0;

        public SourceText? Read(string path, DiagnosticBag diagnostics)
        {
            if (!Exists(path))
            {
                return null;
            }

            if (!_read.TryGetValue(path, out var text))
            {
                var content = seeds[random.Next(seeds.Count)].Content;
                _read.Add(path, text = new SourceText(path, random.Next(2) == 0 ? content : texts.Mutate(content)));
            }

            return text;
        }
    }
}
