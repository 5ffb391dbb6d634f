using Playbook.Sources.Audiences;
using Playbook.Views.Language;

namespace Playbook.Site.Settings;

/// <summary>The words for whom something is for.</summary>
internal static class AudienceWords
{
    /// <summary>An audience as it stands in a sentence.</summary>
    public static string Of(Visibility audience, UiText ui) => audience switch
    {
        Visibility.Public => ui.Words.Audiences.Public,
        Visibility.Internal => ui.Words.Audiences.Internal,
        _ => ui.Words.Audiences.Restricted,
    };
}
