using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Applications;

namespace Playbook.Site.Applications;

/// <summary>The organization's applications.</summary>
internal sealed record ApplicationsDocument : Document
{
    /// <summary>Where they are looked for.</summary>
    public const string FileName = "applications.yml";

    /// <summary>Where they stand in the site.</summary>
    public const string Address = "applications/";

    /// <summary>What the ids of applications begin with in the site, before a slash.</summary>
    public const string Folder = "applications";

    private static readonly Id s_parent = Id.Parse(Folder);

    /// <summary>The applications, in the order of the source.</summary>
    public ImmutableArray<Application> Applications { get; init; } = [];

    /// <summary>The rendered summaries.</summary>
    public ProseSet Prose { get; init; } = ProseSet.Empty;

    /// <summary>Reads the applications. Each has an audience of its own, so the list as a whole is for everybody.</summary>
    public static ApplicationsDocument Read(ContentFile file, ProcessContext context)
    {
        var diagnostics = new DiagnosticBag();
        var document = new ApplicationsDocument { Source = file.Path, Visibility = Visibility.Public };
        if (SourceFileReader.Read(file.FullPath, file.Path, diagnostics) is { } text)
        {
            var applications = ApplicationsReader.Read(text, diagnostics);
            document = document with
            {
                Applications = applications,
                Prose = ProseSet.Render(applications.Select(application => application.Summary), text, context, diagnostics),
            };
        }

        return document with { Diagnostics = diagnostics.ToImmutable() };
    }

    /// <summary>The id of an application in the site.</summary>
    public static Id IdOf(Application application) => s_parent.Child(application.Id);

    /// <summary>The anchor of an application on the page of all.</summary>
    public static string AnchorOf(Application application) => application.Id.Key;

    /// <summary>Where an application stands.</summary>
    public static string AddressOf(Application application) => $"{Address}#{AnchorOf(application)}";

    /// <summary>What is left that an audience may see; null where nothing is.</summary>
    public ApplicationsDocument? For(Visibility audience)
    {
        ImmutableArray<Application> left = [.. Applications.Where(application => application.Visibility.IsShownTo(audience))];
        return left.IsEmpty ? null : this with { Applications = left, Prose = Prose.Only(left.Select(application => application.Summary)) };
    }
}
