using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Playbook.ThreatModels.Tests.Formats.Fuzz;

/// <summary>Damages what a document says and not how it is written, so that it comes as far as the reader of its format.</summary>
internal sealed class TreeMutator(Random random, TextMutator texts)
{
    private const int Longest = 400_000;

    /// <summary>The document with some damage, in JSON or XML; null where it is no document.</summary>
    public string? Mutate(FuzzSeed seed)
    {
        var start = seed.Content.AsSpan().TrimStart();
        if (start.StartsWith("<"))
        {
            return Xml(seed.Content);
        }

        if (FuzzNode.Of(seed) is not { } node)
        {
            return null;
        }

        for (var times = random.Next(1, 8); times > 0; times--)
        {
            Once(node);
        }

        var written = new StringBuilder();
        node.Write(written, Longest);

        // A line before it, and JSON is read as the YAML that it is.
        var isJson = start.StartsWith("{") || start.StartsWith("[");
        return isJson || random.Next(2) == 0 ? written.ToString() : $"# yaml\n{written}";
    }

    private void Once(FuzzNode root)
    {
        var all = new List<FuzzNode>();
        root.Collect(all);
        var (node, other) = (all[random.Next(all.Count)], all[random.Next(all.Count)]);
        switch (random.Next(14))
        {
            case 0 when node.Items.Count > 0:
                node.Items.RemoveAt(random.Next(node.Items.Count));
                break;
            case 1 when node.Items.Count > 0:
                var (key, item) = node.Items[random.Next(node.Items.Count)];
                for (var times = random.Next(5) == 0 ? 100 : 1; times > 0; times--)
                {
                    node.Items.Add((key, item.Copy()));
                }

                break;
            case 2 when node.Items.Count > 0:
                var at = random.Next(node.Items.Count);
                node.Items[at] = (other.Items.Count > 0 ? other.Items[random.Next(other.Items.Count)].Key : node.Items[at].Key, node.Items[at].Value);
                break;
            case 3:
                node.Become(other.Copy());
                break;
            case 4:
                node.Become(new FuzzNode("null", null));
                break;
            case 5:
                node.Become(new FuzzNode(random.Next(3) switch { 0 => "-1e300", 1 => "12345678901234567890", _ => "true" }, null));
                break;
            case 6:
                var inner = node.Copy();
                var list = new FuzzNode(null, false);
                list.Items.Add(("", inner));
                node.Become(list);
                break;
            case 7 when node.Items.Count > 0:
                node.Become(node.Items[0].Value.Copy());
                break;
            case 8:
                for (var depth = random.Next(1, 80); depth > 0; depth--)
                {
                    var around = new FuzzNode(null, random.Next(2) == 0);
                    around.Items.Add((other.Items.Count > 0 ? other.Items[0].Key : "a", node.Copy()));
                    node.Become(around);
                }

                break;
            case 9:
                node.Become(new FuzzNode(FuzzNode.Quote(texts.Odd()), null));
                break;
            default:
                // One text in place of another: most of them are references.
                var scalars = all.Where(each => each.Scalar is not null).ToList();
                if (scalars.Count > 0)
                {
                    var target = scalars[random.Next(scalars.Count)];
                    target.Become(random.Next(5) == 0 ? new FuzzNode(FuzzNode.Quote(texts.Mutate(target.Scalar!)), null) : scalars[random.Next(scalars.Count)].Copy());
                }

                break;
        }
    }

    private string? Xml(string content)
    {
        XDocument document;
        try
        {
            document = XDocument.Parse(content.TrimStart());
        }
        catch (XmlException)
        {
            return null;
        }

        var elements = document.Root!.DescendantsAndSelf().ToList();
        for (var times = random.Next(1, 10); times > 0; times--)
        {
            var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
            switch (random.Next(7))
            {
                case 0 when one.Parent is not null:
                    one.Remove();
                    break;
                case 1 when one.Parent is not null && one.DescendantsAndSelf().Count() < 2_000:
                    for (var copies = random.Next(5) == 0 ? 30 : 1; copies > 0; copies--)
                    {
                        one.AddAfterSelf(new XElement(one));
                    }

                    break;
                case 2 when one.Parent is not null && !one.AncestorsAndSelf().Contains(other) && !other.AncestorsAndSelf().Contains(one):
                    one.ReplaceWith(new XElement(other));
                    break;
                case 3 when one.HasAttributes:
                    var attributes = one.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
                    if (attributes.Count > 0)
                    {
                        attributes[random.Next(attributes.Count)].Value = Valid(texts.Odd());
                    }

                    break;
                default:
                    var leaves = elements.Where(element => !element.HasElements && element.Parent is not null).ToList();
                    var leaf = leaves.Count > 0 ? leaves[random.Next(leaves.Count)] : one;
                    if (!leaf.HasElements)
                    {
                        leaf.Value = random.Next(4) == 0 ? Valid(texts.Odd()) : leaves.Count > 0 ? leaves[random.Next(leaves.Count)].Value : "";
                    }

                    break;
            }
        }

        try
        {
            return document.ToString(SaveOptions.DisableFormatting);
        }
        catch (XmlException)
        {
            // An element moved to where its prefix stands for another namespace cannot be written.
            return null;
        }
    }

    private static string Valid(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c)));
}
