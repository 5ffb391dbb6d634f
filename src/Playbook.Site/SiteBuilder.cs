using System.Collections.Concurrent;
using System.Collections.Frozen;
using Playbook.Site.Assets;
using Playbook.Site.Content;
using Playbook.Site.Git;
using Playbook.Site.Graph;
using Playbook.Site.HtmlRules;
using Playbook.Site.Look;
using Playbook.Site.Markdown;
using Playbook.Site.Markdown.Highlighting;
using Playbook.Site.Output;
using Playbook.Site.Pipelines;
using Playbook.Site.Print;
using Playbook.Site.Rendering;
using Playbook.Site.Risk;
using Playbook.Site.Settings;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Views;

namespace Playbook.Site;

/// <summary>Builds a site: Input, Process, PostProcess, Output, in that order, for every pipeline.</summary>
/// <param name="options">What is asked for.</param>
/// <param name="theme">How it looks.</param>
/// <param name="progress">Is told what the build is at; may be null.</param>
public sealed class SiteBuilder(BuildOptions options, ITheme theme, IProgress<BuildProgress>? progress)
{
    private readonly DiagnosticBag _diagnostics = new();

    /// <summary>Builds the site and puts it in its place.</summary>
    /// <param name="cancellation">Ends the build; the output is then as it was.</param>
    /// <exception cref="OutputRefusedException">The output folder is not this program's to replace.</exception>
    /// <exception cref="IOException">The disk fails; the output is as it was.</exception>
    /// <exception cref="OperationCanceledException">The build was ended.</exception>
    public BuildResult Build(CancellationToken cancellation)
    {
        var output = OutputFolder.Begin(options.Output, options.Content);
        try
        {
            var result = Build(output, cancellation);
            if (result.Outcome is BuildOutcome.Built or BuildOutcome.BuiltWithErrors)
            {
                output.Commit();
                return result with { WasReplacedFileByFile = output.WasReplacedFileByFile };
            }

            output.Abandon();
            return result;
        }
        catch
        {
            output.Abandon();
            throw;
        }
    }

    private BuildResult Build(OutputFolder output, CancellationToken cancellation)
    {
        progress?.Report(new BuildProgress("Looking for content", 0, 1));
        var content = ContentFolder.List(options.Content, options.Output, cancellation);
        if (ReadSettings(content) is not { } settings)
        {
            return Result(BuildOutcome.Unusable, BuildCounts.None, output);
        }

        var git = GitFacts.Read(content.Root, _diagnostics);
        var facts = new BuildFacts(git.Commit, options.AsOf ?? git.CommittedOn, BaseUrlOf(settings), options.Version, git.Repository.ContentPath);
        // Beside the reading of pages, which does not need it: a long history keeps nobody waiting.
        var changes = Task.Factory.StartNew(
            () => FileHistory.Read(git, content.Files.Where(file => file.IsMarkdown || Pages.PageReader.IsBelow(file.Path, ThreatModels.ThreatModelDocument.Folder)).Select(file => file.Path), cancellation),
            cancellation,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        var addresses = AddressPlan.Make(content.Files.Where(file => file.IsPage).Select(file => file.Path));
        var context = ContextOf(settings, content, addresses);
        Pipeline[] pipelines = PipelineList.Content();

        var documents = Process(pipelines, content, context, cancellation);
        Report(documents, addresses, content);
        progress?.Report(new BuildProgress("Binding links", 0, 1));
        var footer = settings.Footer is { } prose ? MarkdownText.RenderProse(prose, settings.Source!, context.ProseDialect, _diagnostics) : Body.Empty;
        var lastChanges = changes.GetAwaiter().GetResult();
        _diagnostics.AddRange(lastChanges.Notice is { } notice ? [notice] : []);
        var site = new SiteGraphBuilder(settings, facts with { LastChanges = lastChanges }, options.Audience ?? settings.Audience, options.WithDrafts, content, addresses, git.Repository)
            .Build(documents, footer, LayoutSlots.Render(settings.Look, content, context, _diagnostics), _diagnostics);
        var style = OwnStyle.Read(settings.Look, content, _diagnostics);

        var themeFiles = new ThemePipeline(
        [
            .. theme.Assets(ThemeSettingsOf(settings, site, style), settings.Ui),
            .. style.Files,
            .. settings.SelfContained is { } asked ? PinnedFolder.Read(content.Root, theme.PinnedFiles, asked, _diagnostics) : [],
        ]);
        var renderer = new Renderer(site, theme, themeFiles.Addresses);
        var finished = Write([.. pipelines, .. PipelineList.Whole(), themeFiles], renderer, output, cancellation);
        progress?.Report(new BuildProgress("Checking pages", 0, 1));
        HtmlRuleRunner.Run(finished.Site, content, settings.IsPlainRepository, _diagnostics);
        return Result(Outcome(), finished.Counts, output);
    }

    private static ThemeSettings ThemeSettingsOf(SiteSettings settings, SiteGraph site, OwnStyle style) =>
        new(settings.Accent.Light, settings.Accent.Dark, LevelViews.ColorsOf(site))
        {
            Title = site.Title,
            TextFont = settings.Look.TextFont,
            HeadingFont = settings.Look.HeadingFont,
            CodeFont = settings.Look.CodeFont,
            Radius = settings.Look.Radius,
            Css = style.Css,
        };

    private BuildOutcome Outcome()
    {
        var found = _diagnostics.ToImmutable();
        var isWrong = found.Any(diagnostic => diagnostic.Severity == Severity.Error);
        return options.IsStrict && found.Any(diagnostic => diagnostic.Severity >= Severity.Warning) ? BuildOutcome.Withheld
            : isWrong ? BuildOutcome.BuiltWithErrors
            : BuildOutcome.Built;
    }

    private BuildResult Result(BuildOutcome outcome, BuildCounts counts, OutputFolder output) =>
        new(outcome, counts, [.. _diagnostics.ToImmutable().Distinct()], output.Target, WasReplacedFileByFile: false);

    private SiteSettings? ReadSettings(ContentFolder content)
    {
        if (content.Find(SiteSettings.FileName) is not { } file)
        {
            return new SiteSettings();
        }

        var text = SourceFileReader.Read(file.FullPath, file.Path, _diagnostics);
        var settings = text is null ? null : SettingsReader.Read(text, _diagnostics);
        if (text is null)
        {
            _diagnostics.Add(SiteDiagnostics.UnusableSettings.At(SourceLocation.Of(file.Path), "the settings of the site cannot be read, so nothing was built"));
        }
        else if (settings?.Logo is { } logo)
        {
            LayoutSlots.Find(logo, content, _diagnostics);
        }

        return settings;
    }

    private string? BaseUrlOf(SiteSettings settings)
    {
        if (options.IsPreview)
        {
            return null;
        }

        var url = options.BaseUrl is { } given ? given.TrimEnd('/') + "/" : settings.BaseUrl;
        if (url is null)
        {
            _diagnostics.Add(SiteDiagnostics.NoBaseUrl.At(
                SourceLocation.Of(SiteSettings.FileName),
                "the site does not know its own address: no canonical links and no sitemap",
                "give --base-url or baseUrl where it is published"));
        }

        return url;
    }

    private ProcessContext ContextOf(SiteSettings settings, ContentFolder content, AddressPlan addresses)
    {
        var (highlighter, words) = (new Highlighter(), settings.Ui.Body);
        return new ProcessContext(
            settings,
            addresses,
            settings.IsExtendedMarkdown ? MarkdownDialect.Extended(highlighter, words) : MarkdownDialect.GitHub(highlighter, words),
            MarkdownDialect.Prose(highlighter, words),
            MarkdownDialect.Typed(highlighter, words),
            content.Find(Glossary.GlossaryDocument.FileName) is not null,
            content,
            ThreatModels.ModelFilePlan.Make(content),
            Pages.FolderDefaults.Read(content, _diagnostics));
    }

    private List<Document> Process(Pipeline[] pipelines, ContentFolder content, ProcessContext context, CancellationToken cancellation)
    {
        var units = pipelines.SelectMany(pipeline => pipeline.Input(content).Select(file => (Pipeline: pipeline, File: file))).ToArray();
        var documents = new Document[units.Length][];
        var done = 0;
        Parallel.ForEach(options.Schedule(Enumerable.Range(0, units.Length)), new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            documents[i] = [.. units[i].Pipeline.Process(units[i].File, context)];
            progress?.Report(new BuildProgress("Reading and rendering", Interlocked.Increment(ref done), units.Length));
        });
        var shipped = pipelines.SelectMany(pipeline => pipeline.Shipped(content, context));
        return [.. DrawnOn.LeaveOut(documents.SelectMany(each => each).Concat(shipped)).OrderBy(document => document.Source, StringComparer.Ordinal)];
    }

    private void Report(List<Document> documents, AddressPlan addresses, ContentFolder content)
    {
        foreach (var document in documents)
        {
            _diagnostics.AddRange(document.Diagnostics);
        }

        foreach (var (path, address) in addresses.Renamed)
        {
            _diagnostics.Add(PageDiagnostics.AddressNumbered.At(SourceLocation.Of(path), $"another page has the same address, so this one is at \"{address}\""));
        }

        if (documents.All(document => document is ThreatModels.UnreadModel or RiskSchemeDocument { IsShipped: true }))
        {
            _diagnostics.Add(SiteDiagnostics.NoContent.At(SourceLocation.Of(Path.GetFileName(content.Root)), "there is no page and no threat model here yet", "write index.md or README.md"));
        }
    }

    private (FinishedSite Site, BuildCounts Counts) Write(Pipeline[] pipelines, Renderer renderer, OutputFolder output, CancellationToken cancellation)
    {
        var units = pipelines.SelectMany(pipeline => pipeline.Output(renderer)).ToArray();
        var pages = new ConcurrentDictionary<string, HtmlPage>(StringComparer.Ordinal);
        var files = new ConcurrentDictionary<string, byte>(StringComparer.Ordinal) { [OutputFolder.Marker] = 0 };
        var basePath = renderer.Site.Facts.BaseUrl is { } url ? new Uri(url).AbsolutePath : "/";
        var press = new PrintPress(renderer.Print, basePath);
        var reader = new HtmlPageReader(basePath, press);
        var done = 0;
        Parallel.ForEach(options.Schedule(Enumerable.Range(0, units.Length)), new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            foreach (var file in units[i]())
            {
                if (!files.TryAdd(file.Path, 0))
                {
                    throw new InvalidOperationException($"Two things are written to {file.Path}; the plan of addresses must rule that out.");
                }

                if (file is HtmlFile html)
                {
                    pages[html.Path] = reader.Read(html.Path, html.Html, html.Source);
                }

                Write(file, output);
            }

            progress?.Report(new BuildProgress("Writing pages", Interlocked.Increment(ref done), units.Length));
        });
        Parallel.ForEach(press.Output(renderer), new ParallelOptions { CancellationToken = cancellation }, document =>
        {
            var file = document();
            files[file.Path] = 0;
            Write(file, output);
        });
        var finished = new FinishedSite(pages.ToFrozenDictionary(StringComparer.Ordinal), files.Keys.ToFrozenSet(StringComparer.Ordinal));
        return (finished, Count(finished, renderer.Site));
    }

    private static BuildCounts Count(FinishedSite finished, SiteGraph site) => new(
        finished.Pages.Count,
        site.Models.Count(model => model.Model is not null),
        site.Models.Sum(model => model.Model?.Threats.Length ?? 0),
        finished.Pages.Values.Sum(page => page.Diagrams),
        finished.Pages.Values.Sum(page => page.References.Count),
        finished.Files.Count);

    private static void Write(OutputFile file, OutputFolder output)
    {
        switch (file)
        {
            case HtmlFile html:
                output.Write(html.Path, html.Html);
                break;
            case RedirectFile redirect:
                output.Write(redirect.Path, redirect.Html);
                break;
            case TextFile text:
                output.Write(text.Path, text.Text);
                break;
            case BinaryFile binary:
                output.Write(binary.Path, binary.Bytes.Span);
                break;
            case CopiedFile copied:
                output.Copy(copied.Path, copied.FullPath);
                break;
        }
    }
}
