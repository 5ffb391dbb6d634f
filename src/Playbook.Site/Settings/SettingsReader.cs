using System.Collections.Immutable;
using Playbook.Site.People;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;
using Playbook.Views.Language;

namespace Playbook.Site.Settings;

/// <summary>Reads <c>playbook.yml</c>.</summary>
internal static class SettingsReader
{
    /// <summary>Reads the settings.</summary>
    /// <returns>Null where the file cannot be used at all, which is then a diagnostic.</returns>
    public static SiteSettings? Read(SourceText text, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(text, diagnostics) is not { } root
            || MappingReader.Of(root, diagnostics, SiteSettings.FileName) is not { } reader
            || !YamlSchema.Check(reader))
        {
            diagnostics.Add(SiteDiagnostics.UnusableSettings.At(SourceLocation.Of(text.Path), "the settings of the site cannot be read, so nothing was built"));
            return null;
        }

        var theme = reader.Mapping("theme");
        var colors = theme?.Mapping("colors");
        var edit = reader.Mapping("edit");
        var language = LanguageReader.Read(reader) ?? Languages.English.Tag;
        var settings = new SiteSettings
        {
            IsPlainRepository = false,
            Source = text,
            Title = reader.Text("title"),
            Organization = reader.Text("organization"),
            Description = reader.Text("description"),
            Language = language,
            Ui = LanguageReader.TextsFor(language, reader),
            BaseUrl = WebAddress(reader, "baseUrl") is { } url ? url.TrimEnd('/') + "/" : null,
            Repository = WebAddress(reader, "repository")?.TrimEnd('/'),
            Branch = edit?.Text("branch") ?? "main",
            RepositoryPath = edit?.Text("path")?.Trim('/'),
            HasEditLinks = edit?.Boolean("links") ?? true,
            HasPrint = reader.Boolean("print") ?? true,
            Navigation = reader.Texts("navigation"),
            Logo = theme?.LocatedText("logo"),
            Accent = (Color(colors, "accent"), Color(colors, "accentDark")),
            Footer = theme?.Prose("footer"),
            Look = Playbook.Site.Look.LookSettings.Read(theme),
            PictureHosts = Hosts(theme),
            Audience = reader.OneOf(
                "audience",
                ("public", Visibility.Public),
                ("internal", Visibility.Internal),
                ("restricted", Visibility.Restricted)) ?? Visibility.Internal,
            People = reader.OneOf("people", ("names", PeoplePolicy.Names), ("roles", PeoplePolicy.Roles), ("none", PeoplePolicy.None))
                ?? (reader.Has("people") ? PeoplePolicy.None : PeoplePolicy.Names),
            SelfContained = reader.OneOf("assets", ("self", true), ("cdn", false)) ?? reader.Has("assets") ? reader.Location("assets") : null,
            IsExtendedMarkdown = reader.OneOf("markdown", ("extended", true), ("gfm", false)) ?? true,
            RiskScheme = reader.LocatedText("riskScheme"),
            Roles = Roles(reader),
        };
        reader.Finish();
        return settings;
    }

    private static ImmutableArray<Role> Roles(MappingReader reader)
    {
        var roles = ImmutableArray.CreateBuilder<Role>();
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var entry in reader.Mappings("roles", "a role"))
        {
            var id = entry.RequiredId("id");
            var title = entry.Text("title");
            if (id is not { } found)
            {
                continue;
            }

            if (!seen.TryAdd(found.Key, entry.Location("id")))
            {
                reader.Diagnostics.Add(PageDiagnostics.DuplicateId.At(entry.Location("id"), $"the role \"{found}\" stands in line {seen[found.Key].Line} already"));
                continue;
            }

            // No page shows an e-mail address, so a team's mailbox is not part of its title.
            roles.Add(new Role(found, title is not null && PeoplePolicyGate.WithoutAddress(title) is { Length: > 0 } name ? name : found.Text, entry.Location("id")));
        }

        return roles.ToImmutable();
    }

    private static string? WebAddress(MappingReader reader, string key) =>
        reader.Text(key) is { } text ? WebAddress(text, reader.Location(key), key, reader.Diagnostics) : null;

    private static string? WebAddress(string text, SourceLocation location, string key, DiagnosticBag diagnostics, bool mayBeHost = false)
    {
        var address = mayBeHost && !text.Contains("://", StringComparison.Ordinal) ? "https://" + text : text;
        if (IsWebAddress(address))
        {
            return address;
        }

        diagnostics.Add(SiteDiagnostics.BadBaseUrl.At(location, $"{key} is \"{text}\", which is not a web address", "write it in full: https://..."));
        return null;
    }

    /// <summary>Whether a text is an absolute <c>http</c> or <c>https</c> address.</summary>
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Length > 0;

    private static ImmutableArray<string> Hosts(MappingReader? theme) => theme is null
        ? []
        :
        [
            .. theme.Texts("pictures")
                .Select(host => WebAddress(host.Value, host.Location, "an item of pictures", theme.Diagnostics, mayBeHost: true))
                .OfType<string>()
                .Select(host => new Uri(host).GetLeftPart(UriPartial.Authority))
                .Distinct(StringComparer.Ordinal),
        ];

    private static string? Color(MappingReader? colors, string key)
    {
        if (colors?.Text(key) is not { } color)
        {
            return null;
        }

        if (color.Length == 7 && color[0] == '#' && color.AsSpan(1).IndexOfAnyExcept(System.Buffers.SearchValues.Create("0123456789abcdefABCDEF")) < 0)
        {
            return color.ToLowerInvariant();
        }

        colors.Diagnostics.Add(SiteDiagnostics.BadColor.At(colors.Location(key), $"{key} is \"{color}\", which is not a colour", "write it as \"#0f5c6e\""));
        return null;
    }
}
