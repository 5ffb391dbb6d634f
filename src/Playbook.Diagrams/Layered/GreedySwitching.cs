namespace Playbook.Diagrams.Layered;

/// <summary>
/// Exchanges neighbours in a layer wherever fewer edges cross then: two items of the same group, or an item and a whole group beside it
/// (Eades, Kelly, "Heuristics for reducing crossings in 2-layered networks", Ars Combinatoria 21A, 1986).
/// </summary>
internal sealed class GreedySwitching(Draft draft)
{
    // The places of the neighbours of the two that are compared, kept so that comparing asks for no memory.
    private readonly List<int> _leftUp = [], _leftDown = [], _rightUp = [], _rightDown = [];

    /// <summary>Goes over all layers, and again while that helps.</summary>
    /// <param name="passes">How often at most.</param>
    public void Run(int passes)
    {
        for (var changed = true; changed && passes > 0; passes--)
        {
            changed = false;
            foreach (var layer in draft.Layers)
            {
                changed |= Switch(layer);
            }
        }
    }

    private bool Switch(List<Item> layer)
    {
        var changed = false;
        for (var at = 0; at + 1 < layer.Count;)
        {
            var left = BlockFrom(layer, at);
            var middle = at + left;
            var right = left > 0 && middle < layer.Count ? BlockFrom(layer, middle) : 0;

            // Two groups stay in the order they have in all layers.
            if (left == 0 || right == 0 || (layer[at].IsBorder && layer[middle].IsBorder))
            {
                at += Math.Max(1, layer[at].IsBorder ? 1 : left);
                continue;
            }

            if (Gain(layer, at, middle, middle + right) > 0)
            {
                layer.Reverse(at, left);
                layer.Reverse(middle, right);
                layer.Reverse(at, left + right);
                for (var i = at; i < middle + right; i++)
                {
                    layer[i].Order = i;
                }

                changed = true;
            }

            at += layer[at].IsBorder ? 1 : BlockFrom(layer, at);
        }

        return changed;
    }

    // How long what begins here is: an item, or a group with all in it; 0 where a group ends.
    private static int BlockFrom(List<Item> layer, int at)
    {
        if (!layer[at].IsBorder)
        {
            return 1;
        }

        return layer[at].Kind == ItemKind.Right ? 0 : layer.FindIndex(at, item => item.Kind == ItemKind.Right && ReferenceEquals(item.Group, layer[at].Group)) - at + 1;
    }

    private long Gain(List<Item> layer, int from, int middle, int to)
    {
        Gather(layer, from, middle, _leftUp, _leftDown);
        Gather(layer, middle, to, _rightUp, _rightDown);
        return Crossings.Between(_leftUp, _rightUp) + Crossings.Between(_leftDown, _rightDown) - Crossings.Between(_rightUp, _leftUp) - Crossings.Between(_rightDown, _leftDown);
    }

    private static void Gather(List<Item> layer, int from, int to, List<int> up, List<int> down)
    {
        up.Clear();
        down.Clear();
        for (var i = from; i < to; i++)
        {
            foreach (var segment in layer[i].Up)
            {
                up.Add(segment.Upper.Order);
            }

            foreach (var segment in layer[i].Down)
            {
                down.Add(segment.Lower.Order);
            }
        }

        up.Sort();
        down.Sort();
    }
}
