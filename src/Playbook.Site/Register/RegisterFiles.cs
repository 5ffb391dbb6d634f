using System.Collections.Immutable;
using Playbook.Site.Rendering;
using Playbook.Site.ThreatModels;
using Playbook.ThreatModels.Formats.Csv;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.Views.Language;

namespace Playbook.Site.Register;

/// <summary>The register as files for other programs. Documented in <c>docs/risk-register.md</c>.</summary>
internal static class RegisterFiles
{
    private const int Schema = 1;

    private static readonly ImmutableArray<(string Title, Func<RegisteredThreat, string?> Cell)> s_columns =
    [
        ("Id", IdOf),
        ("Title", each => each.Threat.Title),
        ("Model", each => each.Document.Title),
        ("Team", each => each.Row.Team),
        ("Applications", each => string.Join("; ", each.Applications.Select(application => application.Title))),
        ("Categories", each => string.Join("; ", CategoriesOf(each))),
        ("Inherent level", each => each.Row.Threat.Inherent?.Title),
        ("Current level", each => each.Level?.Title),
        ("Source level", each => each.Row.Threat.SourceLevel),
        ("Status", each => ModelWords.Of(each.Threat.Status, Languages.English)),
        ("Source status", each => each.Row.Threat.SourceStatus),
        ("Why open", each => AcceptanceWords.WhyOpen(each.Threat, Languages.English)),
        ("Open", each => each.Threat.IsOpen ? "yes" : "no"),
        ("Treatment", each => each.Threat.Treatment is { } treatment ? ModelWords.Of(treatment, Languages.English) : null),
        ("Due", each => each.Row.Due),
        ("Accepted until", each => each.Row.AcceptedUntil),
        ("Template", each => each.Threat.IsPlaceholder ? "yes" : "no"),
        ("Address", each => each.Row.Threat.Threat.Address),
    ];

    /// <summary>The register as CSV.</summary>
    public static string Csv(ImmutableArray<RegisteredThreat> threats) =>
        CsvText.Write(s_columns.Select(column => column.Title), threats.Select(each => s_columns.Select(column => column.Cell(each))));

    /// <summary>The register as JSON.</summary>
    public static string Json(Renderer renderer, ImmutableArray<RegisteredThreat> threats) => JsonOut.Write(json =>
    {
        json.Number("schema", Schema);
        json.Text("asOf", Renderer.Text(renderer.Site.Facts.AsOf));
        json.Text("audience", renderer.Site.Audience.ToString().ToLowerInvariant());
        json.List("threats", threats, each =>
        {
            var row = each.Row.Threat;
            json.Text("id", IdOf(each));
            json.Text("label", row.Id);
            json.Text("title", each.Threat.Title);
            json.Text("url", row.Threat.Address);
            json.Object("model", () =>
            {
                json.Text("id", each.Document.Id.Text);
                json.Text("title", each.Document.Title);
                json.Text("url", each.Document.Address);
            });
            json.Text("team", each.Row.Team);
            json.Texts("applications", each.Applications.Select(application => application.Id.Text));
            json.Texts("categories", CategoriesOf(each));
            json.Text("inherent", row.Inherent?.Key);
            json.Text("current", each.Level?.Key);
            json.Text("sourceLevel", row.SourceLevel);
            json.Text("status", Sources.Ids.Slug.ForAddress(ModelWords.Of(each.Threat.Status, Languages.English)));
            json.Text("sourceStatus", row.SourceStatus);
            json.Text("whyOpen", AcceptanceWords.WhyOpen(each.Threat, Languages.English));
            json.Flag("open", row.IsOpen);
            json.Flag("template", row.IsPlaceholder);
            json.Text("treatment", each.Threat.Treatment is { } treatment ? Sources.Ids.Slug.ForAddress(ModelWords.Of(treatment, Languages.English)) : null);
            json.Text("due", each.Row.Due);
            json.Text("acceptedUntil", each.Row.AcceptedUntil);
        });
    });

    private static string IdOf(RegisteredThreat each) => each.Document.Id.Child(each.Threat.Id).Text;

    private static IEnumerable<string> CategoriesOf(RegisteredThreat each) =>
        each.Threat.Categories.Select(reference => reference.Id.Text).Concat(each.Threat.CategoryWords);
}
