using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Risk;

namespace Playbook.Site.Risk;

/// <summary>A risk scheme: the organization's, another for comparison, or the one that comes with the product.</summary>
internal sealed record RiskSchemeDocument : Document
{
    /// <summary>The folder it is looked for in.</summary>
    public const string Folder = "risk";

    /// <summary>Where it stands in the site.</summary>
    public const string Address = "risk/";

    /// <summary>The scheme; null where the file could not be read.</summary>
    public RiskScheme? Scheme { get; init; }

    /// <summary>Whether it comes with the product: it then has no file that anybody could mend.</summary>
    public bool IsShipped { get; init; }

    /// <summary>Whether the site's risks are rated by it; <see cref="SchemeChoice"/> says so of one at most.</summary>
    public bool IsOfSite { get; init; }

    /// <summary>Its rendered text fields.</summary>
    public ProseSet Prose { get; init; } = ProseSet.Empty;

    /// <summary>Reads a scheme.</summary>
    public static RiskSchemeDocument Read(ContentFile file, ProcessContext context)
    {
        var diagnostics = new DiagnosticBag();
        var document = new RiskSchemeDocument { Source = file.Path, Visibility = Visibility.Public };
        if (SourceFileReader.Read(file.FullPath, file.Path, diagnostics) is { } text && RiskSchemeReader.Read(text, diagnostics) is { } scheme)
        {
            document = document with { Scheme = scheme, Prose = ProseSet.Render(FieldsOf(scheme), text, context, diagnostics) };
        }

        return document with { Diagnostics = diagnostics.ToImmutable() };
    }

    /// <summary>A scheme that comes with the product, its texts rendered like a file's.</summary>
    public static RiskSchemeDocument OfShipped(RiskScheme scheme, ProcessContext context)
    {
        var found = new DiagnosticBag();
        var document = new RiskSchemeDocument
        {
            Source = scheme.Source,
            Visibility = Visibility.Public,
            Scheme = scheme,
            IsShipped = true,
            Prose = ProseSet.Render(FieldsOf(scheme), ShippedSchemes.TextOf(scheme.Id.Text)!, context, found),
        };
        return found.ToImmutable() is { IsEmpty: false } wrong
            ? throw new InvalidOperationException($"The scheme {scheme.Source} has texts that cannot be rendered: {string.Join("; ", wrong)}")
            : document;
    }

    /// <summary>Where a scheme that is not the site's is shown.</summary>
    public static string AddressOfOther(RiskScheme scheme) => $"{Address}#{AnchorOfOther(scheme)}";

    /// <summary>The anchor of a scheme that is not the site's on the page of the one that is.</summary>
    public static string AnchorOfOther(RiskScheme scheme) => $"scheme-{scheme.Id.Key}";

    /// <summary>The anchor of a level on the scheme's page.</summary>
    public static string AnchorOf(RiskLevel level) => level.Id.Key;

    /// <summary>The anchor of an application level on the scheme's page.</summary>
    public static string AnchorOf(ApplicationLevel level) => $"application-{level.Id.Key}";

    private static IEnumerable<Prose?> FieldsOf(RiskScheme scheme) =>
    [
        scheme.Summary,
        .. scheme.Likelihood.Values.Select(value => value.Meaning),
        .. scheme.Impact.Values.Select(value => value.Meaning),
        .. scheme.Levels.SelectMany(level => new[] { level.Meaning, level.Response }),
        .. scheme.Application?.Levels.SelectMany(level => new[] { level.Meaning, level.Requires }) ?? [],
    ];
}
