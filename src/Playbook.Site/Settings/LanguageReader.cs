using Playbook.Sources.Trees;
using Playbook.Views.Language;

namespace Playbook.Site.Settings;

/// <summary>Reads a language tag.</summary>
internal static class LanguageReader
{
    /// <summary>The value of <c>language</c>; null where it is absent or no language tag, which is then a diagnostic.</summary>
    public static string? Read(MappingReader reader)
    {
        if (reader.Text("language") is not { } tag)
        {
            return null;
        }

        if (Languages.IsTag(tag))
        {
            return tag;
        }

        reader.Diagnostics.Add(SiteDiagnostics.BadLanguage.At(reader.Location("language"), $"\"{tag}\" is not a language tag", "write one such as en, nl-BE or pt"));
        return null;
    }

    /// <summary>The product's own texts for the language of the site, with a notice where there are none.</summary>
    /// <param name="tag">The language tag of the content.</param>
    /// <param name="reader">The settings, for the place.</param>
    public static UiText TextsFor(string tag, MappingReader reader)
    {
        if (Languages.Find(tag) is { } texts)
        {
            return texts;
        }

        reader.Diagnostics.Add(SiteDiagnostics.LanguageNotSupplied.At(
            reader.Location("language"),
            $"the site's own texts are not supplied in \"{tag}\", so they are English",
            $"there are {string.Join(", ", Languages.Supplied)}"));
        return Languages.English;
    }
}
