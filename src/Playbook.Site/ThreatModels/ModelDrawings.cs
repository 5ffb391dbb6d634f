using Playbook.Site.Diagrams;
using Playbook.Site.Pipelines;
using Playbook.Site.Rendering;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Mermaid;
using Playbook.ThreatModels.Model;
using Playbook.Views;
using Playbook.Views.Language;
using ModelView = Playbook.ThreatModels.Model.DiagramView;

namespace Playbook.Site.ThreatModels;

/// <summary>A model's drawings: the data-flow diagram, its named views, its attack trees; each on the page, as a file and as Mermaid text.</summary>
/// <param name="renderer">What the site shows.</param>
/// <param name="document">The model, holding only what the audience may see.</param>
internal sealed class ModelDrawings(Renderer renderer, ThreatModelDocument document)
{
    private readonly ThreatModel _model = document.Model!;
    private readonly Dictionary<Id, string> _names = ModelRows.NamesOf(document);
    private readonly DataFlowDrawing _drawing = new(renderer, document);

    // The one view of a source that is the diagram itself.
    private ModelView? Only =>
        _model.Diagrams is [{ Drawing: not null, Text: null, Description: null } view] && !view.Components.IsEmpty && view.Components.Length == _model.Components.Length ? view : null;

    private bool HasSeveralDrawings =>
        _model.Diagrams.Count(view => view.Drawing is not null && !view.Components.IsEmpty) > 1
        && _model.Components.All(component => _model.Diagrams.Any(view => view.Drawing is not null && view.Components.Contains(component.Id)));

    /// <summary>The data-flow diagram; null where there is nothing to draw, or where several drawings of the source show all of it between them.</summary>
    public DrawingView? Whole()
    {
        if (HasSeveralDrawings)
        {
            return null;
        }

        var anchor = Only is { } drawn ? ThreatModelDocument.AnchorOf(drawn.Id) : "diagram";
        var title = Only is { } shown && shown.Title != document.Title ? $"{document.Title}: {shown.Title}" : renderer.Ui.Drawings.DataFlowOf.Fill(("model", document.Title));
        return _drawing.Draw(anchor, title, Only) is { } drawing
            ? drawing with { FileAddress = $"{document.Address.TrimEnd('/')}.svg", Mermaid = DataFlowDiagram.Write(_model, Href) }
            : null;
    }

    /// <summary>The named views. One that shows all that the diagram shows is not drawn a second time.</summary>
    /// <param name="text">Writes text fields.</param>
    public IEnumerable<NamedDiagramView> Views(Func<Prose?, Html> text) => _model.Diagrams.Where(view => view != Only).Select(view => new NamedDiagramView(
        ThreatModelDocument.AnchorOf(view.Id),
        view.Title,
        text(view.Description),
        view.Text is null ? Named(view) : null)
    {
        Written = view.Text is { Language: "mermaid" } written ? new Playbook.Views.DiagramView($"diagram-{ThreatModelDocument.AnchorOf(view.Id)}", view.Title, written.Source) : null,
        Code = view.Text is { Language: not "mermaid" } other ? new CodeView(other.Language, other.Source) : null,
    });

    /// <summary>An attack tree.</summary>
    public AttackTreeView Tree(AttackTree tree) => new(ThreatModelDocument.AnchorOf(tree.Id), tree.Title, Node(tree.Root), Drawn(tree));

    /// <summary>The drawings and the matrix of a model's page, each as a file.</summary>
    public static IEnumerable<OutputFile> Files(ITheme theme, ThreatModelView view)
    {
        var drawings = view.Views.Select(each => each.Drawing).Prepend(view.Diagram).Concat(view.AttackTrees.Select(tree => (DrawingView?)tree.Drawing));
        foreach (var drawing in drawings.OfType<DrawingView>())
        {
            yield return new TextFile(drawing.FileAddress!, theme.Picture(drawing, Content.SitePaths.RootFrom(Content.SitePaths.FolderOf(drawing.FileAddress!) + "/")));
        }

        if (view.Matrix is { FileAddress: { } file } matrix)
        {
            yield return new TextFile(file, theme.MatrixPicture(matrix, view.Frame.Site.Ui));
        }
    }

    private DrawingView? Named(ModelView view) =>
        _drawing.Draw($"diagram-{ThreatModelDocument.AnchorOf(view.Id)}", view.Title, view) is { } drawing
            ? drawing with
            {
                FileAddress = FileOf(view.Id),
                Mermaid = DataFlowDiagram.Write(_model, Href, view),
                Tables = DrawingTables.Of(document, ShownIn.Of(_model, view), renderer.Ui),
            }
            : null;

    private DrawingView Drawn(AttackTree tree) => AttackTreeDrawing.Draw(renderer, document, tree, $"diagram-{ThreatModelDocument.AnchorOf(tree.Id)}") with
    {
        FileAddress = FileOf(tree.Id),
        Mermaid = AttackTreeDiagram.Write(tree, Href),
    };

    // Below a name that no id can have, so that no page is in its way.
    private string FileOf(Id id) => $"{ModelPictures.FolderOf(document)}{id.Key}.svg";

    private AttackNodeView Node(AttackNode node) => new(
        node.Goal,
        node.Children.IsEmpty ? null : node.Gate == Gate.And ? renderer.Ui.Drawings.AllOf : renderer.Ui.Drawings.AnyOf,
        node.Threat is { } threat && _names.TryGetValue(threat, out var title)
            ? new Link($"{ShownId(threat)} {title}", $"{document.Address}{threat.Key}/")
            : null,
        [.. node.Children.Select(Node)]);

    private string ShownId(Id threat) =>
        _model.Threats.FirstOrDefault(each => each.Id.Equals(threat)) is { } found ? ModelWords.LabelOf(found) : threat.Text;

    // In a wiki only an absolute address leads anywhere; where the site does not know its own there are no links.
    private string? Href(Id id) => renderer.Site.Facts.BaseUrl is { } url
        ? _model.Threats.Any(threat => threat.Id.Equals(id)) ? $"{url}{document.Address}{id.Key}/" : $"{url}{document.Address}#{ThreatModelDocument.AnchorOf(id)}"
        : null;
}
