using System.Collections.Immutable;
using Playbook.Sources.Yaml;
using Playbook.ThreatModels.Formats.Exporting;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Native;

/// <summary>Writes a threat model in the generator's own format, version 1. <see cref="NativeReader"/> reads it back as it was.</summary>
internal sealed class NativeWriter : ModelWriter
{
    private static readonly ImmutableArray<ModelPart> s_never = [ModelParts.Pictures, ModelParts.AlsoInSource, ModelParts.DerivedIds];

    /// <inheritdoc/>
    public override string Name => NativeReader.Format;

    /// <inheritdoc/>
    public override string Title => "Playbook";

    /// <inheritdoc/>
    public override string FileExtension => ".yml";

    /// <inheritdoc/>
    public override string MediaType => "application/yaml";

    /// <inheritdoc/>
    private protected override ImmutableArray<ModelPart> Never => s_never;

    /// <inheritdoc/>
    private protected override string Write(ThreatModel model, Losses losses)
    {
        var root = new YamlMap()
            .Number("schema", 1)
            .Text("id", model.Id)
            .Texts("aliases", model.Aliases.Select(alias => alias.Id))
            .Text("title", string.IsNullOrWhiteSpace(model.Title) ? model.Id.Text : model.Title)
            .Prose("summary", model.Summary)
            .Text("owner", model.Owner)
            .Word("visibility", NativeWords.Visibilities, model.Visibility)
            .Word("status", NativeWords.ModelStatuses, model.Status)
            .Add("application", Application(model.Application))
            .References("methodologies", model.Methodologies)
            .Add("reviewed", Reviewed(model.Reviewed))
            .List("notes", model.Notes.Select(note => new YamlScalar(note)), isBlock: true);
        SystemWriter.Write(root, model);
        new ThreatsWriter(losses).Write(root, model);
        root.List("assumptions", model.Assumptions.Select(Assumption), isBlock: true)
            .List("attackTrees", model.AttackTrees.Select(tree => AttackTree(tree, losses)))
            .List("abuseCases", model.AbuseCases.Select(each => SystemWriter.Element(each).Prose("description", each.Description)))
            .List("openQuestions", model.OpenQuestions.Select(OpenQuestion), isBlock: true)
            .List("participants", model.Participants.Select(each => new YamlMap().Text("name", each.Name).Text("role", each.Role)))
            .List("diagrams", model.Diagrams.Select(DiagramsWriter.Write))
            .List("links", model.Links.Select(each => new YamlMap().Text("title", each.Title).Text("url", each.Url)))
            .List("changes", model.Changes.Select(each => new YamlMap().Day("on", each.On).Text("by", each.By).Prose("what", each.What)));
        var text = YamlWriter.Write(root);
        losses.Add(text.Length > YamlReader.MaximumLength ? $"more than {YamlReader.MaximumLength} characters, which is all that is read of a file" : null);
        return text;
    }

    private static YamlMap? Application(ApplicationProfile? application)
    {
        if (application is null)
        {
            return null;
        }

        var map = new YamlMap().Text("level", application.Level?.Id);
        var answers = new YamlMap();
        foreach (var answer in application.Answers)
        {
            answers.Text(answer.Question, answer.Answer);
        }

        map.Add("profile", answers.Entries.Count == 0 ? null : answers);
        return map.Entries.Count == 0 ? null : map;
    }

    private static YamlMap? Reviewed(Review? review) =>
        review is null ? null : new YamlMap().Day("on", review.On).Text("by", review.By).Text("every", review.Every?.ToIso());

    private static YamlNode Assumption(Assumption assumption)
    {
        var map = new YamlMap().Text("id", assumption.Id).Prose("text", assumption.Text).Texts("about", assumption.About);
        return map.Entries.Count == 1 ? map.Entries[0].Value : map;
    }

    private static YamlNode OpenQuestion(OpenQuestion question)
    {
        var map = new YamlMap().Prose("question", question.Question).Text("owner", question.Owner);
        return map.Entries.Count == 1 ? map.Entries[0].Value : map;
    }

    private static YamlMap AttackTree(AttackTree tree, Losses losses)
    {
        var cut = 0;
        var map = Goal(new YamlMap { IsBlock = true }.Text("id", tree.Id), tree.Root, 1, ref cut);
        losses.Add(cut, $"a branch of the attack tree \"{tree.Id}\" below {AttackTreesReader.MaximumDepth} goals", $"{{0}} branches of the attack tree \"{tree.Id}\" below {AttackTreesReader.MaximumDepth} goals");
        return map;
    }

    private static YamlMap Goal(YamlMap map, AttackNode node, int depth, ref int cut)
    {
        map.Text("goal", string.IsNullOrWhiteSpace(node.Goal) ? "?" : node.Goal);
        if (node.Children.Length > 1 || (node.Gate == Gate.And && !node.Children.IsEmpty))
        {
            map.Word("gate", NativeWords.Gates, node.Gate);
        }

        map.Text("threat", node.Threat);
        if (depth == AttackTreesReader.MaximumDepth)
        {
            cut += node.Children.Length;
            return map;
        }

        var children = new List<YamlNode>();
        foreach (var child in node.Children)
        {
            children.Add(Goal(new YamlMap(), child, depth + 1, ref cut));
        }

        return map.List("children", children);
    }
}
