using Playbook.Site.Content;
using Playbook.Site.Rendering;
using Playbook.Views;

namespace Playbook.Site.Glossary;

/// <summary>The glossary's page.</summary>
internal static class GlossaryPage
{
    /// <summary>The page: what the author wrote, and the terms below it in alphabetical order.</summary>
    public static GlossaryView View(Renderer renderer, PageFrame frame, Html body)
    {
        var glossary = renderer.Site.Glossary;
        if (glossary is null)
        {
            return new GlossaryView(frame, body, []);
        }

        var text = renderer.Fields(glossary.Prose, frame.Root);
        return new GlossaryView(
            frame,
            body,
            [
                .. glossary.Terms
                    .OrderBy(term => term.Name, NaturalOrder.Instance)
                    .Select(term => new TermView(
                        term.Id.Key,
                        term.Name,
                        term.Synonyms,
                        text(term.Definition),
                        [
                            .. term.See
                                .Select(see => renderer.Site.Index.FindVisible(see.Value))
                                .OfType<Links.Target>()
                                .Select(target => new Link(target.Title, target.Address)),
                        ],
                        $"go/{term.Id.Key}/")),
            ]);
    }
}
