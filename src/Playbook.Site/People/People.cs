using System.Collections.Frozen;
using Playbook.Site.Settings;

namespace Playbook.Site.People;

/// <summary>Decides what is shown of persons, by the site's policy. E-mail addresses never are.</summary>
internal sealed class PeoplePolicyGate(SiteSettings settings)
{
    // What stands around an address that was taken out: "Ada <ada@example.org>".
    private static readonly char[] Edges = [' ', '<', '>', '(', ')', ',', ';', '"'];

    private readonly FrozenDictionary<string, string> _roles =
        settings.Roles.ToFrozenDictionary(role => role.Id.Key, role => role.Title, StringComparer.Ordinal);

    /// <summary>An owner, author, approver or participant as the site may show it; null where it may not.</summary>
    public string? Show(string? person)
    {
        if (person is null || settings.People == PeoplePolicy.None)
        {
            return null;
        }

        if (_roles.TryGetValue(person.Trim().ToLowerInvariant(), out var title))
        {
            return title;
        }

        // Whatever the settings do not list as a role or team may be somebody's name.
        var name = WithoutAddress(person);
        return settings.People == PeoplePolicy.Roles || name.Length == 0 ? null : name;
    }

    /// <summary>Whether a text is the id of a role or team of the settings.</summary>
    public bool IsRole(string person) => _roles.ContainsKey(person.Trim().ToLowerInvariant());

    /// <summary>A role that somebody acts in: shown by every policy but <c>none</c>.</summary>
    public string? ShowRole(string? role) => role is null || settings.People == PeoplePolicy.None
        ? null
        : _roles.GetValueOrDefault(role.Trim().ToLowerInvariant()) ?? (WithoutAddress(role) is { Length: > 0 } text ? text : null);

    /// <summary>What is left of <c>Ada Byron &lt;ada@example.org&gt;</c> without the address and what stands around it.</summary>
    public static string WithoutAddress(string person) => WithoutAddresses(person, "").Trim(Edges);

    /// <summary>A text without the e-mail addresses in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="instead">What stands in their place.</param>
    public static string WithoutAddresses(string text, string instead) => EmailAddresses.Replace(text, instead);
}
