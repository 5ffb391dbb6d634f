using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.ThreatModels;

namespace Playbook.Site;

/// <summary>Every kind of diagnostic that a build can report.</summary>
public static class DiagnosticCatalog
{
    /// <summary>All of them by what they are about, in the order of their codes.</summary>
    public static ImmutableArray<DiagnosticGroup> Groups { get; } =
    [
        new("Files and YAML", SourceDiagnostics.All),
        new("The site and its playbook.yml", SiteDiagnostics.All),
        new("Pages and links", PageDiagnostics.All),
        new("Threat models", ModelDiagnostics.All),
        new("Risk", RiskDiagnostics.All),
        new("Finished pages", HtmlDiagnostics.All),
    ];

    /// <summary>All of them by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. Groups.SelectMany(group => group.Kinds).OrderBy(kind => kind.Code, StringComparer.Ordinal)];

    /// <summary>The kind with a code; null where there is none.</summary>
    /// <param name="code">The code, exactly as it is written: <c>PB2001</c>.</param>
    public static DiagnosticDescriptor? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);
}

/// <summary>The diagnostics about one part of the work; their codes begin alike.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Kinds">The kinds, by code.</param>
public sealed record DiagnosticGroup(string Title, ImmutableArray<DiagnosticDescriptor> Kinds);
