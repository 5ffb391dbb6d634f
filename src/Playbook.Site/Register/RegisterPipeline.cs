using Playbook.Site.Content;
using Playbook.Site.Pages;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Site.Tables;

namespace Playbook.Site.Register;

/// <summary>What lies below the risk register: its rows as data, as CSV and JSON, and its pages for those who read without script.</summary>
internal sealed class RegisterPipeline : Pipeline
{
    /// <summary>Where the rows stand for the page's script.</summary>
    public const string RowsPath = Overviews.Register + "rows.js";

    /// <summary>Where they stand as CSV.</summary>
    public const string CsvPath = "risk/register.csv";

    /// <summary>Where they stand as JSON.</summary>
    public const string JsonPath = "risk/register.json";

    /// <inheritdoc/>
    public override IEnumerable<Func<IEnumerable<OutputFile>>> Output(Renderer renderer)
    {
        if (!renderer.Site.HasThreats)
        {
            yield break;
        }

        yield return () =>
        {
            var threats = RiskRegister.Of(renderer);
            return
            [
                new TextFile(RowsPath, TableScript.Write(threats, RegisterColumns.Of(renderer), each => each.Threat.IsOpen, each => each.IsHidden)),
                new TextFile(CsvPath, RegisterFiles.Csv(threats)),
                new TextFile(JsonPath, RegisterFiles.Json(renderer, threats)),
                .. threats.Where(each => each.Threat.IsOpen && !each.IsHidden)
                    .GroupBy(each => each.Level)
                    .SelectMany(level => RegisterPage.LevelViews(renderer, level.Key, [.. level]))
                    .Select(view => new HtmlFile(SitePaths.FileOf(view.Frame.Address), renderer.Theme.RegisterLevel(view), null)),
            ];
        };
        yield return () => RegisterPage.ModelsView(renderer) is { } models
            ? [new HtmlFile(SitePaths.FileOf(models.Frame.Address), renderer.Theme.RegisterModels(models), null)]
            : [];
    }
}
