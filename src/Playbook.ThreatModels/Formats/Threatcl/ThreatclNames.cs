namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>
/// Finds elements by what a model calls them. Since 0.5 that is the exact name, which always wins, the name as a slug in any divider
/// (<c>web-app</c> for "Web App"), or a slug after its kind (<c>process.web_app</c>, <c>process["web_app"]</c>). A slug that fits several
/// elements means none of them.
/// </summary>
internal sealed class ThreatclNames<T>
    where T : class
{
    private readonly Dictionary<string, T> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T?> _bySlug = new(StringComparer.Ordinal);

    /// <summary>Adds an element. The first of a name is meant by it.</summary>
    /// <param name="kind">The word for its kind in HCL, such as <c>data_store</c>.</param>
    /// <param name="name">The label of its block.</param>
    /// <param name="element">The element.</param>
    public void Add(string kind, string name, T element)
    {
        if (!_byName.TryAdd(name, element))
        {
            return;
        }

        var plain = Plain(name);
        foreach (var slug in (ReadOnlySpan<string>)[plain, $"{kind}.{plain}"])
        {
            if (!_bySlug.TryAdd(slug, element))
            {
                _bySlug[slug] = null;
            }
        }
    }

    /// <summary>The element that a text means; null where there is none.</summary>
    public T? Find(string text)
    {
        if (_byName.TryGetValue(text, out var exact))
        {
            return exact;
        }

        var plain = Plain(text);
        if (plain.Length > 0 && _bySlug.GetValueOrDefault(plain) is { } near)
        {
            return near;
        }

        var kind = text.AsSpan().IndexOfAny('.', '[');
        return kind > 0 ? _bySlug.GetValueOrDefault($"{text[..kind]}.{Plain(text[(kind + 1)..])}") : null;
    }

    // Letters and digits alone: the tool's slugs differ in the divider, and divide before capitals.
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
