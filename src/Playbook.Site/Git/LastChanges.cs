using System.Collections.Frozen;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site.Git;

/// <summary>The day each file of the content was last changed, as far as git knows: in UTC, by the committer's clock. Renames are not followed.</summary>
/// <param name="Days">The days, by paths relative to the content folder.</param>
internal sealed record LastChanges(FrozenDictionary<string, DateOnly> Days)
{
    /// <summary>Nothing is known.</summary>
    public static LastChanges None { get; } = new(FrozenDictionary<string, DateOnly>.Empty);

    /// <summary>What has to be told about it; null where nothing has.</summary>
    public Diagnostic? Notice { get; init; }

    /// <summary>The last day on which any of some files was changed; null where it is known of none.</summary>
    public DateOnly? Of(IEnumerable<string> paths)
    {
        DateOnly? last = null;
        foreach (var path in paths)
        {
            last = Days.TryGetValue(path, out var day) && !(day < last) ? day : last;
        }

        return last;
    }
}
