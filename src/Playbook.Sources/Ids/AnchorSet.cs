namespace Playbook.Sources.Ids;

/// <summary>Gives the anchors of one page out, numbering the second and every further use of one as GitHub does.</summary>
public sealed class AnchorSet
{
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>The anchor itself at its first use, then <c>anchor-1</c>, <c>anchor-2</c> and so on, skipping what is taken.</summary>
    public string Take(string anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        if (_uses.TryAdd(anchor, 0))
        {
            return anchor;
        }

        string numbered;
        do
        {
            numbered = $"{anchor}-{++_uses[anchor]}";
        }
        while (!_uses.TryAdd(numbered, 0));

        return numbered;
    }

    /// <summary>Takes exactly this anchor, if it is free.</summary>
    /// <returns>Whether it was.</returns>
    public bool TryTake(string anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        return _uses.TryAdd(anchor, 0);
    }
}
