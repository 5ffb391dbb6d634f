using System.Collections.Immutable;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;

namespace Playbook.Sources.Trees;

/// <content>Values that are one of a few words.</content>
public sealed partial class MappingReader
{
    private static readonly (string, Visibility)[] s_visibilities =
        [("public", Audiences.Visibility.Public), ("internal", Audiences.Visibility.Internal), ("restricted", Audiences.Visibility.Restricted)];

    /// <summary>One of a few words, spelt exactly; null where absent, null and a diagnostic for another word.</summary>
    public T? OneOf<T>(string key, params (string Word, T Value)[] allowed)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(allowed);
        return Scalar(key) is { } scalar ? OneOf(key, scalar, allowed) : null;
    }

    /// <summary>One of a few words or of their synonyms, for which case, hyphens, underscores and spaces make no difference; null where absent, null and a diagnostic where it is none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="allowed">The words that a message names.</param>
    /// <param name="synonyms">Others that are understood.</param>
    /// <returns>What the word means, and the word as it is written.</returns>
    public (T Value, string Word)? OneOfSpelled<T>(string key, (string Word, T Value)[] allowed, (string Word, T Value)[] synonyms)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(allowed);
        ArgumentNullException.ThrowIfNull(synonyms);
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        var text = scalar.Text.Trim();
        foreach (var (word, value) in allowed.Concat(synonyms))
        {
            if (Spelling.Plain(word) == Spelling.Plain(text))
            {
                return (value, text);
            }
        }

        NotAllowed(key, scalar, allowed, allowed.Concat(synonyms).Select(pair => pair.Word));
        return null;
    }

    /// <summary>A list of a few words, such as the focus of a methodology; others are left out with a diagnostic.</summary>
    public ImmutableArray<T> SeveralOf<T>(string key, params (string Word, T Value)[] allowed)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(allowed);
        return [.. Scalars(key).Select(scalar => OneOf($"an item of {key}", scalar, allowed)).Where(value => value is not null).Select(value => value!.Value)];
    }

    /// <summary>
    /// The key <c>visibility</c>; null where absent. It fails closed: a word that is not known, an empty value, or a key that looks
    /// like a misspelt <c>visibility</c> means <see cref="Audiences.Visibility.Restricted"/>.
    /// </summary>
    public Visibility? Visibility()
    {
        const string key = "visibility";
        if (Ask(key) is not { } entry)
        {
            return Entries.Any(other => Nearest.To(other.Key, [key]).Count > 0) ? Audiences.Visibility.Restricted : null;
        }

        if (entry.Value.IsNull)
        {
            Diagnostics.Add(SourceDiagnostics.NotAllowed.At(entry.KeyLocation, "visibility is empty", "write public, internal or restricted"));
            return Audiences.Visibility.Restricted;
        }

        return OneOf(key, s_visibilities) ?? Audiences.Visibility.Restricted;
    }

    private T? OneOf<T>(string what, SourceScalar scalar, (string Word, T Value)[] allowed)
        where T : struct
    {
        var text = scalar.Text.Trim();
        foreach (var (word, value) in allowed)
        {
            if (string.Equals(word, text, StringComparison.Ordinal))
            {
                return value;
            }
        }

        NotAllowed(what, scalar, allowed, allowed.Select(pair => pair.Word));
        return null;
    }

    private void NotAllowed<T>(string what, SourceScalar scalar, (string Word, T Value)[] allowed, IEnumerable<string> candidates)
    {
        var words = allowed.Select(pair => pair.Word).ToArray();
        var list = words.Length > 1 ? $"{string.Join(", ", words[..^1])} or {words[^1]}" : words[0];
        var text = scalar.Text.Trim();
        Diagnostics.Add(SourceDiagnostics.NotAllowed.At(scalar.Location, $"{what} is {list}, and this is \"{text}\"", Nearest.Suggest(text, candidates)));
    }
}
