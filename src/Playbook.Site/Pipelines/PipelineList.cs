using Playbook.Site.Actions;
using Playbook.Site.Activities;
using Playbook.Site.Api;
using Playbook.Site.Applications;
using Playbook.Site.Assets;
using Playbook.Site.Glossary;
using Playbook.Site.NotFound;
using Playbook.Site.Pages;
using Playbook.Site.Redirects;
using Playbook.Site.References;
using Playbook.Site.Register;
using Playbook.Site.Reviews;
using Playbook.Site.Risk;
using Playbook.Site.Search;
using Playbook.Site.ThreatModels;

namespace Playbook.Site.Pipelines;

/// <summary>All the kinds of things a site is made of. A new kind is a folder of its own and a line here.</summary>
internal static class PipelineList
{
    /// <summary>Those that take files of the content.</summary>
    public static Pipeline[] Content() => [new PagesPipeline(), new ThreatModelsPipeline(), new RiskPipeline(), new GlossaryPipeline(), new ApplicationsPipeline()];

    /// <summary>Those made from the site as a whole.</summary>
    public static Pipeline[] Whole() =>
        [new MapPipeline(), new RegisterPipeline(), new ActionsPipeline(), new ReviewsPipeline(), new ReferencesPipeline(), new RedirectsPipeline(), new AssetsPipeline(), new SiteJsonPipeline(), new SearchPipeline(), new SearchEnginesPipeline(), new NotFoundPipeline()];
}
