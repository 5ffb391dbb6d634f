using System.Collections.Immutable;
using Playbook.Site.Rendering;
using Playbook.Site.Tables;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;

namespace Playbook.Site.Register;

/// <summary>The pages of the register.</summary>
internal static class RegisterPage
{
    /// <summary>How many models the register's own page lists: more would make it heavy.</summary>
    public const int MostModels = 60;

    /// <summary>How many threats a page of a level holds.</summary>
    public const int RowsOfPage = 100;

    /// <summary>The register: how bad it is, the table that the script fills, the models.</summary>
    public static RegisterView View(Renderer renderer, PageFrame frame, Html body)
    {
        var threats = renderer.Site.Models.SelectMany(document => document.Model?.Threats ?? []).ToList();
        var triaged = threats.Where(threat => !RiskRegister.IsHidden(threat)).ToList();
        var models = Models(renderer);
        return new RegisterView(frame, body, Table(renderer, threats.Count - triaged.Count))
        {
            Levels = [.. Levels(renderer, triaged)],
            Threats = triaged.Count,
            Open = triaged.Count(threat => threat.IsOpen),
            Models = models.Length > MostModels ? [] : models,
            ModelCount = models.Length,
            ModelsAddress = models.Length > MostModels ? RiskRegister.Below("models/") : null,
            MentionedOn = renderer.MentionsOf(frame.Address),
        };
    }

    /// <summary>The models, each with its threats; those without any are left out.</summary>
    public static ImmutableArray<ModelTally> Models(Renderer renderer) =>
    [
        .. renderer.Site.Models.Where(document => document.Model is { Threats.IsEmpty: false }).Select(document =>
        {
            var row = ModelRows.Of(renderer, document);
            return new ModelTally(new Link(document.Title, $"{document.Address}#{document.Sections["threats"]}"), row.Counts, row.HighestOpen);
        }),
    ];

    /// <summary>The page of the models, where they have one.</summary>
    public static RegisterModelsView? ModelsView(Renderer renderer) =>
        Models(renderer) is { Length: > MostModels } models
            ? new RegisterModelsView(Below(renderer, RiskRegister.Below("models/"), renderer.Ui.Registers.ThreatsByModel, renderer.Ui.Registers.ModelsDescription), models)
            : null;

    /// <summary>The pages of a level's open threats.</summary>
    /// <param name="renderer">What the site shows.</param>
    /// <param name="level">The level; null for threats without one.</param>
    /// <param name="threats">All open threats of the level, those hidden left out.</param>
    public static IEnumerable<RegisterLevelView> LevelViews(Renderer renderer, LevelView? level, IReadOnlyList<RegisteredThreat> threats)
    {
        var pages = threats.Chunk(RowsOfPage).ToList();
        var title = level is null ? renderer.Ui.Registers.OpenOfNoLevel : renderer.Ui.Registers.OpenOfLevel.Fill(("level", level.Title));
        return pages.Select((rows, page) => new RegisterLevelView(
            Below(
                renderer,
                RiskRegister.AddressOf(level, page + 1),
                page == 0 ? title : renderer.Ui.Registers.PageOf.Fill(("title", title), ("page", renderer.Ui.Number(page + 1))),
                null),
            level,
            new Link(renderer.Ui.Registers.InSentence, Pages.Overviews.Register),
            threats.Count,
            [.. rows.Select(each => each.Row)],
            [.. pages.Select((_, other) => new Link((other + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), other == page ? null : RiskRegister.AddressOf(level, other + 1)))]));
    }

    /// <summary>How many of some threats are open, by level, the greatest first.</summary>
    public static IEnumerable<LevelTally> Levels(Renderer renderer, List<Threat> triaged)
    {
        var open = triaged.Where(threat => threat.IsOpen).Select(threat => renderer.Levels.Of(threat.Current)).ToList();
        var levels = renderer.Levels.Scheme is { } scheme ? scheme.Levels.Reverse().Select(renderer.Levels.Of) : [];
        foreach (var level in levels)
        {
            yield return Tally(level);
        }

        if (open.Contains(null))
        {
            yield return Tally(null);
        }

        LevelTally Tally(LevelView? level)
        {
            var count = open.Count(each => each == level);
            return new LevelTally(level, count, count == 0 ? null : RiskRegister.AddressOf(level, 1), $"?{RegisterColumns.Level}={level?.Key ?? TableCell.Absent}&open=1");
        }
    }

    private static LoadedTable Table(Renderer renderer, int hidden) => new(
        renderer.Ui.Registers.Title,
        renderer.Ui.Registers.ThreatTable,
        RegisterPipeline.RowsPath,
        [.. RegisterColumns.Of(renderer).Select(column => column.Column)],
        $"-{RegisterColumns.Level}")
    {
        HiddenName = "untriaged",
        HiddenCount = hidden,
        Downloads = [new Link("CSV", RegisterPipeline.CsvPath), new Link("JSON", RegisterPipeline.JsonPath)],
    };

    private static PageFrame Below(Renderer renderer, string address, string title, string? description) =>
        renderer.BareBelow(Pages.Overviews.Register, address, title, description);
}
