using System.Collections.Immutable;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;

namespace Playbook.Site.Home;

/// <summary>Where to begin, as the front matter of the home page says: by who one is, and by what one wants to do.</summary>
/// <param name="Roles">By role.</param>
/// <param name="Tasks">By task.</param>
internal sealed record WaysIn(ImmutableArray<WayIn> Roles, ImmutableArray<WayIn> Tasks)
{
    /// <summary>All text fields.</summary>
    public IEnumerable<Prose?> Fields => Roles.Concat(Tasks).SelectMany(way => (Prose?[])[way.Start, way.Then]);

    /// <summary>Reads the key <c>waysIn</c>; null where it is absent.</summary>
    public static WaysIn? Read(MappingReader reader) => reader.Mapping("waysIn", "the ways in") is { } ways
        ? new WaysIn(Read(ways, "roles"), Read(ways, "tasks"))
        : null;

    private static ImmutableArray<WayIn> Read(MappingReader ways, string key)
    {
        var found = ImmutableArray.CreateBuilder<WayIn>();
        foreach (var way in ways.Mappings(key, "a way in"))
        {
            var title = way.RequiredText("title");
            var start = way.RequiredProse("start");
            var then = way.Prose("then");
            if (title is not null && start is not null)
            {
                found.Add(new WayIn(title, start, then));
            }
        }

        return found.ToImmutable();
    }
}

/// <summary>A way in.</summary>
/// <param name="Title">Who one is, or what one wants to do.</param>
/// <param name="Start">Where to begin.</param>
/// <param name="Then">What to read after it; may be absent.</param>
internal sealed record WayIn(string Title, Prose Start, Prose? Then);
