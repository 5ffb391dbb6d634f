namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>
/// Finds elements by what a model calls them. Since 0.5 that is the exact name, which always wins, the name as a slug in any divider
/// (<c>web-app</c> for "Web App"), or a slug after its kind (<c>process.web_app</c>, <c>process["web_app"]</c>). A slug that fits several
/// elements means none of them.
/// </summary>
internal sealed class ThreatclNames<T>
    where T : class
{
    private readonly Dictionary<string, (string Kind, T Element)> _byName = new(StringComparer.Ordinal);

    // Made when a name is first not found: most models have no use for it.
    private Dictionary<string, T?>? _bySlug;

    /// <summary>Adds an element. The first of a name is meant by it.</summary>
    /// <param name="kind">The word for its kind in HCL, such as <c>data_store</c>.</param>
    /// <param name="name">The label of its block.</param>
    /// <param name="element">The element.</param>
    public void Add(string kind, string name, T element)
    {
        if (_byName.TryAdd(name, (kind, element)) && _bySlug is not null)
        {
            AddSlugs(_bySlug, kind, name, element);
        }
    }

    /// <summary>The element that a text means; null where there is none.</summary>
    public T? Find(string text)
    {
        if (_byName.TryGetValue(text, out var exact))
        {
            return exact.Element;
        }

        var slugs = _bySlug ??= Slugs();
        var plain = Plain(text);
        if (plain.Length > 0 && slugs.GetValueOrDefault(plain) is { } near)
        {
            return near;
        }

        var kind = text.AsSpan().IndexOfAny('.', '[');
        return kind > 0 ? slugs.GetValueOrDefault($"{text[..kind]}.{Plain(text[(kind + 1)..])}") : null;
    }

    private Dictionary<string, T?> Slugs()
    {
        var slugs = new Dictionary<string, T?>(StringComparer.Ordinal);
        foreach (var (name, (kind, element)) in _byName)
        {
            AddSlugs(slugs, kind, name, element);
        }

        return slugs;
    }

    private static void AddSlugs(Dictionary<string, T?> slugs, string kind, string name, T element)
    {
        var plain = Plain(name);
        foreach (var slug in (ReadOnlySpan<string>)[plain, $"{kind}.{plain}"])
        {
            if (!slugs.TryAdd(slug, element))
            {
                slugs[slug] = null;
            }
        }
    }

    // Letters and digits alone: the tool's slugs differ in the divider, and divide before capitals.
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
