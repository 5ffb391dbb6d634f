namespace Playbook.Sources.Text;

/// <summary>Words that people spell in several ways.</summary>
public static class Spelling
{
    /// <summary>A word as it is compared where case, hyphens, underscores and spaces make no difference: <c>In-Progress</c> is <c>inprogress</c>.</summary>
    public static string Plain(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return string.Concat(word.Where(c => c is not ('-' or '_' or ' '))).ToLowerInvariant();
    }
}
