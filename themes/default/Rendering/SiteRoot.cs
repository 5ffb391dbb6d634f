using Playbook.Views;

namespace Playbook.Themes.Default.Rendering;

/// <summary>Where a page stands; handed down to every part of it, so that a part can be used in any page.</summary>
/// <param name="Path">What leads from the page to the site's root: <c>./</c>, <c>../</c> ...</param>
public sealed record SiteRoot(string Path)
{
    /// <summary>An address relative to the root, made relative to the page.</summary>
    public string To(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Length == 0 || address[0] == '#' ? Path + address : Path == "./" ? address : Path + address;
    }

    /// <summary>Where a link leads; null where it leads nowhere.</summary>
    public string? To(Link link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Address is null ? null : To(link.Address);
    }
}
