using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Tests.Formats.Fuzz;

/// <summary>What holds of every model, whatever its source is like.</summary>
internal static class Soundness
{
    /// <summary>What does not hold, a sentence each.</summary>
    public static IEnumerable<string> Faults(IReadOnlyList<ThreatModel> models)
    {
        foreach (var twice in models.GroupBy(model => model.Id).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Count()} models have the id {twice.Key}";
        }

        foreach (var fault in models.SelectMany(Faults))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Faults(ThreatModel model)
    {
        var all = model.Elements.ToList();
        foreach (var twice in all.GroupBy(element => element.Id).Where(group => group.Count() > 1 || group.Key is null))
        {
            yield return $"{twice.Count()} elements have the id {twice.Key}";
        }

        foreach (var element in all.Where(element => string.IsNullOrWhiteSpace(element.Title) || (element is not Assumption && model.Format != "native" && element.Title.Contains('\n', StringComparison.Ordinal))))
        {
            yield return $"the title of {element.GetType().Name} {element.Id} is \"{ImportIds.Shorten(element.Title)}\"";
        }

        if (string.IsNullOrWhiteSpace(model.Title))
        {
            yield return "the model has no title";
        }

        var ids = all.GroupBy(element => element.GetType()).ToDictionary(group => group.Key, group => group.Select(element => element.Id!.Value).ToHashSet());
        var any = all.Select(element => element.Id!.Value).ToHashSet();
        foreach (var (what, id, kinds) in References(model))
        {
            if (kinds.Length == 0 ? !any.Contains(id) : !kinds.Any(kind => ids.TryGetValue(kind, out var known) && known.Contains(id)))
            {
                yield return $"{what} refers to {id}, which is not there";
            }
        }

        foreach (var fault in Circles(model).Concat(Limits(model)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<(string What, Id Id, Type[] Kinds)> References(ThreatModel model)
    {
        (string, Id, Type[])[] One(string what, Id? id, params Type[] kinds) => id is { } there ? [(what, there, kinds)] : [];
        IEnumerable<(string, Id, Type[])> Many(string what, IEnumerable<Id> several, params Type[] kinds) => several.Select(id => (what, id, kinds));
        return
        [
            .. model.TrustBoundaries.SelectMany(boundary => One($"the parent of {boundary.Id}", boundary.Parent, typeof(TrustBoundary))),
            .. model.Components.SelectMany(component => One($"the boundary of {component.Id}", component.Boundary, typeof(TrustBoundary))),
            .. model.Components.SelectMany(component => One($"the whole of {component.Id}", component.Parent, typeof(Component))),
            .. model.Components.SelectMany(component => Many($"an asset of {component.Id}", component.Assets, typeof(Asset))),
            .. model.DataFlows.SelectMany(flow => One($"the beginning of {flow.Id}", flow.From, typeof(Component), typeof(TrustBoundary))),
            .. model.DataFlows.SelectMany(flow => One($"the end of {flow.Id}", flow.To, typeof(Component), typeof(TrustBoundary))),
            .. model.DataFlows.SelectMany(flow => Many($"an asset of {flow.Id}", flow.Assets, typeof(Asset))),
            .. model.Threats.SelectMany(threat => Many($"what {threat.Id} affects", threat.Affects, typeof(Component), typeof(DataFlow), typeof(Asset), typeof(TrustBoundary))),
            .. model.Threats.SelectMany(threat => Many($"a mitigation of {threat.Id}", threat.Mitigations, typeof(Mitigation))),
            .. model.Threats.SelectMany(threat => Many($"a mitigation of an option of {threat.Id}", threat.Options.SelectMany(option => option.Mitigations), typeof(Mitigation))),
            .. model.Threats.SelectMany(threat => Many($"where {threat.Id} occurs", threat.Uses.Select(use => use.Element))),
            .. model.Threats.SelectMany(threat => Many($"a mitigation of {threat.Id} at one place", threat.Uses.SelectMany(use => use.Mitigations).Select(use => use.Mitigation), typeof(Mitigation))),
            .. model.Assumptions.SelectMany(assumption => Many("what an assumption is about", assumption.About, typeof(Threat), typeof(Mitigation))),
            .. model.AttackTrees.SelectMany(tree => Many($"a leaf of {tree.Id}", Leaves(tree.Root), typeof(Threat))),
            .. model.Diagrams.SelectMany(view => Many($"a component of {view.Id}", view.Components, typeof(Component))),
            .. model.Diagrams.SelectMany(view => Many($"a flow of {view.Id}", view.DataFlows ?? [], typeof(DataFlow))),
            .. model.Diagrams.SelectMany(view => Many($"a shape of {view.Id}", (view.Drawing?.Shapes ?? []).Select(shape => shape.Element), typeof(Component), typeof(TrustBoundary))),
            .. model.Diagrams.SelectMany(view => Many($"a line of {view.Id}", (view.Drawing?.Lines ?? []).Select(line => line.Element), typeof(DataFlow), typeof(TrustBoundary))),
            .. model.AlsoInSource.SelectMany(item => One($"the remainder {item.Name}", item.Element)),
            .. Many("a derived id", model.DerivedIds),
        ];
    }

    private static IEnumerable<Id> Leaves(AttackNode node) => [.. node.Threat is { } threat ? (Id[])[threat] : [], .. node.Children.SelectMany(Leaves)];

    private static IEnumerable<string> Circles(ThreatModel model)
    {
        var outer = new HashSet<Id>();
        foreach (var boundary in model.TrustBoundaries)
        {
            if (boundary.Parent is { } parent && !outer.Contains(parent))
            {
                yield return $"the boundary {boundary.Id} stands before the one it lies in, or in a circle";
            }

            outer.Add(boundary.Id);
        }

        var wholes = model.Components.GroupBy(component => component.Id).ToDictionary(group => group.Key, group => group.First().Parent);
        var good = new HashSet<Id>();
        foreach (var component in model.Components)
        {
            var path = new HashSet<Id>();
            for (Id? at = component.Id; at is { } id && !good.Contains(id); at = wholes.GetValueOrDefault(id))
            {
                if (!path.Add(id))
                {
                    yield return $"the component {component.Id} lies in itself";
                    break;
                }
            }

            good.UnionWith(path);
        }
    }

    private static IEnumerable<string> Limits(ThreatModel model)
    {
        if (model.AlsoInSource.Length > Remainders.Maximum + 1 || model.AlsoInSource.Any(item => item.Value.Length > Remainders.MaximumLength + 100))
        {
            yield return "more is listed as also in the source than is allowed";
        }

        foreach (var link in model.Links.Where(link => !Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto")))
        {
            yield return $"a link leads to {link.Url}";
        }

        foreach (var picture in model.Pictures.Where(picture => !picture.Bytes.IsEmpty && picture.MediaType is not ("image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/svg+xml")))
        {
            yield return $"a picture is of the type {picture.MediaType}";
        }

        foreach (var picture in model.Pictures.Where(picture => picture.Address is { } address && address.Contains(':', StringComparison.Ordinal) && !address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"a picture is looked for at {picture.Address}";
        }

        if (model.Format != "native" && model.Threats.Any(threat => threat.Accepted is not null))
        {
            yield return "an acceptance was made up";
        }

        foreach (var view in model.Diagrams.Where(view => view.Drawing is not null))
        {
            if (view.Drawing!.Shapes.Any(shape => !double.IsFinite(shape.X + shape.Y + shape.Width + shape.Height)) || view.Drawing.Lines.Any(line => line.Points.Any(point => !double.IsFinite(point.X + point.Y))))
            {
                yield return $"a place in {view.Id} is no number";
            }
        }
    }
}
