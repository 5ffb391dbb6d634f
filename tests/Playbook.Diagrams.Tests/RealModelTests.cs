namespace Playbook.Diagrams.Tests;

public sealed class RealModelTests
{
    [Fact]
    public void The_diagram_of_every_real_model_has_no_fault()
    {
        var folder = ModelGraphs.FindFolder(AppContext.BaseDirectory);
        Assert.SkipWhen(folder is null, "there is no folder ../shared/models beside the checkout");
        var faults = new List<string>();
        var count = 0;
        foreach (var (name, model) in ModelGraphs.Read(folder!))
        {
            count++;
            foreach (var direction in Enum.GetValues<Direction>())
            {
                var graph = ModelGraphs.Graph(model);
                var layout = LayeredLayout.LayOut(graph, new LayoutOptions { Direction = direction });
                var measures = LayoutMeasures.Of(graph, layout);
                faults.AddRange(measures.Faults.Concat(LayoutBlemishes.Of(graph, layout)).Select(fault => $"{name} {direction}: {fault}"));
                if (measures.EdgesBehindLabels > 0)
                {
                    faults.Add($"{name} {direction}: {measures.EdgesBehindLabels} edges pass behind labels");
                }
            }
        }

        Assert.Equal([], faults);
        Assert.True(count > 20, $"only {count} models were read");
    }
}
