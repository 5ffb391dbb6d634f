using System.Collections.Immutable;
using Playbook.Site.Graph;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;
using Playbook.Views;

namespace Playbook.Site.Risk;

/// <summary>A scheme's levels as badges.</summary>
/// <param name="scheme">The scheme; null where the site has none: then nothing has a level.</param>
/// <param name="place">Whose it is: decides where its levels are explained, and what their classes are called.</param>
internal sealed class LevelViews(RiskScheme? scheme, SchemePlace place = SchemePlace.Site)
{
    /// <summary>The scheme.</summary>
    public RiskScheme? Scheme => scheme;

    /// <summary>The badge of a level.</summary>
    public LevelView Of(RiskLevel level) => new(
        ClassOf(KeyOf(level.Id)),
        level.Title,
        scheme!.Levels.IndexOf(level) + 1,
        scheme.Levels.Length,
        AddressOf(RiskSchemeDocument.AnchorOf(level)));

    /// <summary>The badge of a rating; null where it is none, or the scheme does not place it.</summary>
    public LevelView? Of(RiskRating? rating) => scheme?.LevelOf(rating) is { } level ? Of(level) : null;

    /// <summary>The badge of an application level.</summary>
    public LevelView Of(ApplicationLevel level)
    {
        var levels = scheme!.Application!.Levels;
        return new LevelView(
            ClassOf($"application-{KeyOf(level.Id)}"),
            level.Title,
            levels.IndexOf(level) + 1,
            levels.Length,
            AddressOf(RiskSchemeDocument.AnchorOf(level)));
    }

    /// <summary>The badge of an application: its stated level, or the one its answers reach; null where neither is known.</summary>
    public LevelView? Of(ApplicationProfile? profile) =>
        profile is not null && scheme?.Application?.LevelOf(profile) is { } level ? Of(level) : null;

    /// <summary>The highest level among ratings; null where none is placed.</summary>
    public LevelView? Highest(IEnumerable<RiskRating?> ratings)
    {
        LevelView? highest = null;
        foreach (var level in ratings.Select(Of).OfType<LevelView>())
        {
            highest = highest is null || level.Rank > highest.Rank ? level : highest;
        }

        return highest;
    }

    /// <summary>How a rating came about, in words; null where there is none.</summary>
    public string? Describe(RiskRating? rating) => rating switch
    {
        ScaleRating rated when scheme?.CellOf(rated) is { } cell =>
            $"{scheme.Likelihood.Title.ToLowerInvariant()} {scheme.Likelihood.Values[cell.Likelihood].Title.ToLowerInvariant()}, {scheme.Impact.Title.ToLowerInvariant()} {scheme.Impact.Values[cell.Impact].Title.ToLowerInvariant()}",
        ScaleRating rated => $"likelihood {rated.Likelihood}, impact {rated.Impact}",
        CvssRating cvss => RatingWords.Of(cvss),
        StatedRating stated => RatingWords.Of(stated),
        OwaspRating owasp => RatingWords.Of(owasp),
        FactorRating rated => string.Join(", ", rated.Factors.Select(factor => $"{factor.Key.Replace('-', ' ')} {factor.Value}")),
        _ => null,
    };

    /// <summary>The colours of every scheme that the site can show.</summary>
    public static ImmutableArray<LevelColor> ColorsOf(SiteGraph site) =>
    [
        .. new LevelViews(site.Risk?.Scheme).Colors(),
        .. site.OtherSchemes.SelectMany(document => new LevelViews(document.Scheme, SchemePlace.Beside).Colors()),
        .. site.SchemesOfFences.SelectMany(shipped => new LevelViews(shipped, SchemePlace.Nowhere).Colors()),
    ];

    /// <summary>The colours of all levels, for the theme. Application levels take those of the risk levels, spread over them.</summary>
    public ImmutableArray<LevelColor> Colors()
    {
        if (scheme is null)
        {
            return [];
        }

        var own = scheme.Levels.Select(level => new LevelColor(ClassOf(KeyOf(level.Id)), level.Color));
        var levels = scheme.Application?.Levels ?? [];
        var application = levels.Select((level, index) => new LevelColor(
            ClassOf($"application-{KeyOf(level.Id)}"),
            scheme.Levels[levels.Length < 2 ? 0 : index * (scheme.Levels.Length - 1) / (levels.Length - 1)].Color));
        return [.. own, .. application];
    }

    // No id begins with an underscore, so a level of another scheme never has the class of one of the site's.
    private string ClassOf(string key) => place == SchemePlace.Site ? key : $"_{KeyOf(scheme!.Id)}_{key}";

    private string? AddressOf(string anchor) => place switch
    {
        SchemePlace.Site => $"{RiskSchemeDocument.Address}#{anchor}",
        SchemePlace.Beside => RiskSchemeDocument.AddressOfOther(scheme!),
        _ => null,
    };

    // A dot would end the name of a class in a style sheet.
    private static string KeyOf(Id id) => id.Key.Replace('.', '-').Replace('/', '-');
}

/// <summary>Where a site explains a scheme.</summary>
internal enum SchemePlace
{
    /// <summary>It is the site's own: on its page.</summary>
    Site,

    /// <summary>It is another one of the content: below the site's own.</summary>
    Beside,

    /// <summary>It comes with the product, and the site does not use it.</summary>
    Nowhere,
}
