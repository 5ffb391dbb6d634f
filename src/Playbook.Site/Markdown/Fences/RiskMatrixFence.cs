using System.Collections.Immutable;
using Markdig.Syntax;
using Playbook.Site.Risk;
using Playbook.Site.ThreatModels;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Model;
using Playbook.Views;

namespace Playbook.Site.Markdown.Fences;

/// <summary>
/// Reads a <c>risk-matrix</c> fence. Empty, it stands for the scheme's matrix; <c>scheme: ID</c> for that of another; what selects threats puts
/// them into the cells. Whether the ids exist is found out when all documents are known (<see cref="MatrixFenceCheck"/>).
/// </summary>
internal static class RiskMatrixFence
{
    private static readonly (string, MatrixSize)[] s_sizes = [("small", MatrixSize.Small), ("medium", MatrixSize.Medium), ("large", MatrixSize.Large)];
    private static readonly (string, ThreatStatus)[] s_statuses = [.. Enum.GetValues<ThreatStatus>().Select(status => (Slug.ForAddress(ModelWords.Of(status, Views.Language.Languages.English)), status))];
    private static readonly (string, Treatment)[] s_treatments = [.. Enum.GetValues<Treatment>().Select(treatment => (Slug.ForAddress(ModelWords.Of(treatment, Views.Language.Languages.English)), treatment))];

    /// <summary>Reads the fence's body, a YAML mapping or nothing.</summary>
    public static RiskMatrixHole Read(CodeBlock block, string text, BodyContext page)
    {
        var location = page.LocationAt(block.Span.Start);
        var hole = new RiskMatrixHole(null, null, location);
        if (string.IsNullOrWhiteSpace(text))
        {
            return hole;
        }

        var found = new DiagnosticBag();
        if (YamlReader.Read(new SourceText(location.File, text), found) is { } root && MappingReader.Of(root, found, "a risk-matrix fence") is { } reader)
        {
            var filter = new MatrixFilter
            {
                Models = Texts(reader, "model"),
                Teams = Texts(reader, "team"),
                Applications = Texts(reader, "application"),
                Levels = Texts(reader, "level"),
                Categories = Texts(reader, "category"),
                Statuses = OneOrSeveral(reader, "status", s_statuses),
                Treatments = OneOrSeveral(reader, "treatment", s_treatments),
            };
            hole = new RiskMatrixHole(reader.Text("title"), reader.HasAny(MatrixFilter.Keys) ? filter : null, location)
            {
                Scheme = reader.Text("scheme") is { } scheme ? new Located<string>(scheme, InPage(reader.Location("scheme"))) : null,
                Size = reader.OneOf("size", s_sizes) ?? MatrixSize.Medium,
            };
            reader.Finish();
        }

        foreach (var diagnostic in found.ToImmutable())
        {
            page.Report(diagnostic with { Location = InPage(diagnostic.Location) });
        }

        return hole;

        ImmutableArray<Located<string>> Texts(MappingReader reader, string key) => reader.Raw(key) is SourceScalar
            ? reader.Text(key) is { } text ? [new Located<string>(text, InPage(reader.Location(key)))] : []
            : [.. reader.Texts(key).Select(each => each with { Location = InPage(each.Location) })];

        // The fence was read as a text of its own; its first line is the one below the fence.
        SourceLocation InPage(SourceLocation inFence) =>
            new(location.File, location.Line + Math.Max(inFence.Line, 1), inFence.Column + location.Column - 1);
    }

    private static ImmutableArray<T> OneOrSeveral<T>(MappingReader reader, string key, (string, T)[] allowed)
        where T : struct => reader.Raw(key) is SourceScalar
            ? reader.OneOf(key, allowed) is { } value ? [value] : []
            : reader.SeveralOf(key, allowed);

    private static bool HasAny(this MappingReader reader, ImmutableArray<string> keys) => keys.Any(reader.Has);
}
