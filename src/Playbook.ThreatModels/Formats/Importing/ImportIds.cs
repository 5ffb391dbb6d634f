using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Native;

namespace Playbook.ThreatModels.Formats.Importing;

/// <summary>An element of another tool's model, and the id it gets once all are known.</summary>
/// <param name="kind">What it is.</param>
/// <param name="key">By what the source refers to it; null where it does not.</param>
/// <param name="name">What it is called.</param>
/// <param name="at">Where it stands in the source.</param>
internal sealed class Claim(ElementKind kind, string? key, string name, SourceLocation at)
{
    public ElementKind Kind => kind;

    public string? Key => key;

    public string Name => name;

    public SourceLocation At => at;

    /// <summary>The id; of no use before <see cref="ImportIds.Seal"/>.</summary>
    public Id Id { get; set; }

    /// <summary>Whether the id was made from the name, or numbered, since the source has none that stays.</summary>
    public bool IsDerived { get; set; }
}

/// <summary>
/// Gives ids to the elements of another tool's model. All are claimed first; <see cref="Seal"/> then settles them, so that what
/// collides gets its kind before it, all of them, whatever their order; then the elements are made.
/// </summary>
/// <param name="path">The source file.</param>
/// <param name="diagnostics">Takes a notice where ids collide, and warnings of references that lead nowhere.</param>
internal sealed class ImportIds(string path, DiagnosticBag diagnostics)
{
    private const int LongestName = 60;
    private const int LongestStable = 100;
    private const int MostDangling = 500;
    private readonly List<Claim> _claims = [];
    private readonly Dictionary<string, List<Claim>> _byKey = new(StringComparer.Ordinal);
    private int _dangling;

    /// <summary>The ids that were made from names.</summary>
    public ImmutableHashSet<Id> Derived => [.. _claims.Where(claim => claim.IsDerived).Select(claim => claim.Id)];

    /// <summary>Claims an id.</summary>
    /// <param name="kind">What the element is.</param>
    /// <param name="key">By what the source refers to it (an id, a name); null where it does not.</param>
    /// <param name="stable">What does not change in this format when the element is renamed; null where there is no such thing.</param>
    /// <param name="name">What it is called, from which the id is made where there is nothing stable.</param>
    /// <param name="at">Where it stands in the source.</param>
    public Claim Claim(ElementKind kind, string? key, string? stable, string name, SourceLocation at)
    {
        var fromSource = string.IsNullOrWhiteSpace(stable) ? null : stable.Trim();
        var claim = new Claim(kind, key, name, at)
        {
            Id = fromSource is null ? OfName(kind, name) : OfStable(fromSource),
            IsDerived = fromSource is null,
        };
        _claims.Add(claim);
        if (key is not null)
        {
            if (!_byKey.TryGetValue(key, out var same))
            {
                _byKey.Add(key, same = []);
            }

            // The first of each kind is what a reference means, so that looking for it takes no longer where very many share a key.
            if (same.TrueForAll(other => other.Kind != kind))
            {
                same.Add(claim);
            }
        }

        return claim;
    }

    /// <summary>Settles what collides. Call it once, when all are claimed.</summary>
    public void Seal()
    {
        var mixed = _claims.GroupBy(claim => claim.Id).Where(group => group.Select(claim => claim.Kind).Distinct().Count() > 1).Select(group => group.ToList()).ToList();
        foreach (var claim in mixed.SelectMany(group => group))
        {
            claim.Id = Id.Parse($"{Slug.ForId(ModelIds.NameOf(claim.Kind))}-{claim.Id.Text}");
        }

        if (mixed.Count > 0)
        {
            diagnostics.Add(ModelDiagnostics.ImportedIdsCollide.At(
                mixed[0][0].At,
                $"{Count(mixed.Sum(group => group.Count))} share an id with one of another kind, such as \"{string.Join("\" and \"", mixed[0].Select(claim => claim.Id.Text).Distinct().Take(3))}\""));
        }

        var taken = new HashSet<Id>();
        var numbered = new List<Claim>();
        var next = new Dictionary<Id, int>();
        foreach (var claim in _claims)
        {
            var id = claim.Id;
            for (var number = next.GetValueOrDefault(id, 2); !taken.Add(claim.Id); number++)
            {
                claim.Id = Id.Parse($"{id.Text}-{number.ToString(CultureInfo.InvariantCulture)}");
                claim.IsDerived = true;
                next[id] = number + 1;
            }

            if (!claim.Id.Equals(id))
            {
                numbered.Add(claim);
            }
        }

        if (numbered.Count > 0)
        {
            diagnostics.Add(ModelDiagnostics.ImportedIdsCollide.At(
                numbered[0].At,
                $"{Count(numbered.Count)} {(numbered.Count == 1 ? "shares" : "share")} an id or a name with another and {(numbered.Count == 1 ? "is" : "are")} numbered in the order of the file, such as \"{numbered[0].Id}\""));
        }
    }

    /// <summary>The element that the source means by a key, of one of some kinds; null where there is none.</summary>
    public Claim? Find(string? key, params ReadOnlySpan<ElementKind> kinds)
    {
        if (key is null || !_byKey.TryGetValue(key, out var claims))
        {
            return null;
        }

        foreach (var claim in claims)
        {
            if (kinds.Contains(claim.Kind))
            {
                return claim;
            }
        }

        return null;
    }

    /// <summary>The id of the element that the source means by a key; null, with a warning, where there is none.</summary>
    /// <param name="key">The key. Null gives null without a warning.</param>
    /// <param name="at">Where the reference stands.</param>
    /// <param name="what">What refers, for the message: <c>the flow "Login"</c>.</param>
    /// <param name="kinds">What may be meant.</param>
    public Id? Resolve(string? key, SourceLocation at, string what, params ReadOnlySpan<ElementKind> kinds)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            return null;
        }

        if (Find(key, kinds) is { } claim)
        {
            return claim.Id;
        }

        ReportDangling(key, at, what, string.Join(" or ", kinds.ToArray().Select(ModelIds.NameOf)));
        return null;
    }

    /// <summary>Says that a reference leads nowhere; of very many, the first only, since a file can have more of them than there is room for.</summary>
    /// <param name="key">What the source refers to.</param>
    /// <param name="at">Where the reference stands.</param>
    /// <param name="what">What refers, for the message.</param>
    /// <param name="wanted">The kind of thing that is missing.</param>
    public void ReportDangling(string key, SourceLocation at, string what, string wanted)
    {
        if (++_dangling <= MostDangling + 1)
        {
            diagnostics.Add(ModelDiagnostics.ImportedReferenceDangles.At(
                at.File.Length == 0 ? SourceLocation.Of(path) : at,
                _dangling <= MostDangling
                    ? $"{what} refers to the {wanted} \"{Shorten(key)}\", which the file does not have"
                    : $"more references lead to what the file does not have; {MostDangling} are named"));
        }
    }

    /// <summary>A text for a message, not longer than one line takes.</summary>
    public static string Shorten(string text)
    {
        // A long text may be named in very many messages, and is not to be gone through for each.
        text = text.Length > 20 * LongestName ? text[..(20 * LongestName)] : text;
        var line = ForeignReader.OneLine(text);
        return line.Length <= LongestName ? line : $"{line[..(LongestName - 1)]}…";
    }

    private static Id OfStable(string stable)
    {
        var text = Id.TryParse(stable, out var whole) && !stable.Contains('/', StringComparison.Ordinal) ? whole.Text : Slug.ForId(stable);
        if (text.Length > LongestStable)
        {
            text = $"{text[..(LongestStable - 20)].TrimEnd('-', '.', '_')}-{Hash(stable)}";
        }

        return Id.TryParse(text, out var id) ? id : Id.Parse($"x-{Hash(stable)}");
    }

    private static Id OfName(ElementKind kind, string name)
    {
        var slug = Slug.ForId(name);
        if (slug.Length > LongestName)
        {
            slug = slug[..LongestName].TrimEnd('-', '.', '_');
        }

        // A name in letters that no id may have still gives the same id each time.
        return Id.TryParse(slug, out var id) ? id
            : name.Length == 0 ? Id.Parse(Slug.ForId(ModelIds.NameOf(kind)))
            : Id.Parse($"{Slug.ForId(ModelIds.NameOf(kind))}-{Hash(name)}");
    }

    private static string Count(int number) => number == 1 ? "1 element" : $"{number} elements";

    /// <summary>A short name for a text that is too long or has no letters an id may have: FNV-1a of its UTF-8, 64 bits, in hexadecimal.</summary>
    public static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
