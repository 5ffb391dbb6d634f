namespace Playbook.Sources.Text;

/// <summary>Paths relative to the content folder, with forward slashes.</summary>
public static class RelativePath
{
    /// <summary>A path relative to a folder, with <c>.</c> and <c>..</c> resolved and empty parts left out; null where it leads above the root.</summary>
    /// <param name="folder">The folder; empty for the root.</param>
    /// <param name="relative">The path. Whether it may begin with a slash is the caller's to say.</param>
    public static string? Combine(string folder, string relative)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(relative);
        var parts = new List<string>();
        foreach (var part in folder.Split('/').Concat(relative.Split('/')))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case "..":
                    if (parts.Count == 0)
                    {
                        return null;
                    }

                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }
}
