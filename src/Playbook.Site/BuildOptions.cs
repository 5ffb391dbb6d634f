using Playbook.Sources.Audiences;

namespace Playbook.Site;

/// <summary>What a build is asked for.</summary>
public sealed record BuildOptions
{
    /// <summary>The content folder.</summary>
    public required string Content { get; init; }

    /// <summary>The output folder.</summary>
    public required string Output { get; init; }

    /// <summary>The site's own address; null to take that of <c>playbook.yml</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The day the site speaks of; null to take that of the last commit.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whom it is for; null to take that of <c>playbook.yml</c>.</summary>
    public Visibility? Audience { get; init; }

    /// <summary>Whether any error or warning withholds the output.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether drafts are built.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>Whether the site is only looked at on this machine: it then has no address of its own, which is no news either.</summary>
    public bool IsPreview { get; init; }

    /// <summary>The generator's version, as pages name it.</summary>
    public required string Version { get; init; }

    /// <summary>Changes the order in which files are taken up; only tests do, to show that it does not matter.</summary>
    internal Func<IEnumerable<int>, IEnumerable<int>> Schedule { get; init; } = indices => indices;
}
