using System.Collections.Immutable;
using Playbook.Site.Markdown;
using Playbook.Site.Methodologies;
using Playbook.Site.Risk;
using Playbook.Sources.Ids;
using Playbook.Views;

namespace Playbook.Site.Rendering;

/// <summary>Writes what stands for the fences of one page: matrices, diagrams, a category's threats.</summary>
/// <param name="renderer">The rendering.</param>
/// <param name="root">What leads from the page to the root.</param>
/// <param name="anchors">The ids the page has already.</param>
internal sealed class Fences(Renderer renderer, string root, ImmutableArray<Anchor> anchors)
{
    private readonly AnchorSet _anchors = Taken(anchors);

    /// <summary>The page the fences stand on, where it is a guide, for its categories.</summary>
    public Pages.Page? Guide { get; init; }

    /// <summary>Whether a diagram was written.</summary>
    public bool HasDiagrams { get; private set; }

    /// <summary>Whether a matrix was written.</summary>
    public bool HasMatrix { get; private set; }

    /// <summary>Writes one.</summary>
    public string Write(Hole hole)
    {
        switch (hole)
        {
            case MermaidHole mermaid:
                HasDiagrams = true;
                return renderer.Theme.Diagram(new DiagramView(_anchors.Take("diagram"), mermaid.Title, mermaid.Source), renderer.Ui);
            case RiskMatrixHole matrix:
                HasMatrix = true;
                return RiskMatrixViews.ForFence(renderer, matrix) is { } view ? renderer.Theme.RiskMatrix(view, root, renderer.Ui) : "";
            case CategoryThreatsHole category when Guide is not null:
                return CategoryThreatViews.For(renderer, Guide, category.Category) is { } threats ? renderer.Theme.CategoryThreats(threats, root, renderer.Ui) : "";
            default:
                return "";
        }
    }

    private static AnchorSet Taken(ImmutableArray<Anchor> anchors)
    {
        var taken = new AnchorSet();
        foreach (var anchor in anchors)
        {
            taken.TryTake(anchor.Id);
        }

        return taken;
    }
}
