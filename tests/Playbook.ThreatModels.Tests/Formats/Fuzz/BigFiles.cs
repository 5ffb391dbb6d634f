using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.ThreatModels.Formats.Threatcl;

namespace Playbook.ThreatModels.Tests.Formats.Fuzz;

/// <summary>Makes files of some megabytes out of the small ones that the tests of a format have.</summary>
internal static partial class BigFiles
{
    // Somewhat below what the readers of JSON, YAML and HCL take.
    private const int Values = 190_000;

    /// <summary>The kinds of large files.</summary>
    public static readonly string[] Shapes = ["many", "bare", "same", "ids", "empty", "text", "html", "entities", "quotes", "deep", "deep inside"];

    /// <summary>A file of a format, at most about as long as is asked for.</summary>
    public static FuzzSeed Of(string format, string shape, int length)
    {
        // The longest of its own holds the most; XML and HCL before what is read by way of a tree.
        var seed = FuzzSeeds.Of(format).Where(seed => seed.Path.StartsWith(FuzzSeeds.OwnFolder, StringComparison.Ordinal)).MaxBy(seed => seed.Content.Length)
            ?? FuzzSeeds.Of(format).MinBy(seed => seed.Content.Length)!;
        return shape switch
        {
            "many" => seed with { Content = Many(seed, length, isBare: false, isSame: false) },
            "bare" => seed with { Content = Many(seed, length, isBare: true, isSame: false) },
            "same" => seed with { Content = Many(seed, length, isBare: true, isSame: true) },
            "ids" => seed with { Content = Many(seed, length, isBare: true, isSame: false, mostKeys: 1) },
            "empty" => seed with { Content = Many(seed, length, isBare: true, isSame: true, mostKeys: 0) },
            "text" => seed with { Content = WithText(seed, Times("Somebody reads what was not meant for them. ", length)) },
            "html" => seed with { Content = WithText(seed, Times("<ul><li><b>", length)) },
            "entities" => seed with { Content = WithText(seed, Times("&amp;lt;<br>&#8203;", length)) },
            "quotes" => seed with { Content = WithText(seed, Times("> ![a](b \\\"`*_[[", length)) },
            "deep" => seed with { Content = Deep(seed, length) },
            _ => seed with { Content = DeepInside(seed, length) },
        };
    }

    private static bool IsXml(FuzzSeed seed) => seed.Content.TrimStart().StartsWith('<');

    private static bool IsJson(FuzzSeed seed) => seed.Content.TrimStart() is ['{' or '[', ..];

    private static bool IsHcl(FuzzSeed seed) => !IsXml(seed) && !IsJson(seed) && new ThreatclFormat().RecognisesText(seed.Content);

    private static string Times(string text, int length) => string.Concat(Enumerable.Repeat(text, Math.Max(1, length / text.Length)));

    private static string Many(FuzzSeed seed, int length, bool isBare, bool isSame, int mostKeys = int.MaxValue)
    {
        if (IsXml(seed))
        {
            return ManyInXml(seed.Content, length, isSame);
        }

        if (IsHcl(seed))
        {
            return ManyInHcl(length, isBare, isSame, mostKeys);
        }

        var root = FuzzNode.Of(seed)!;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var collections = new List<(FuzzNode Node, List<(string Key, FuzzNode Value)> Items)>();
        Collect(root, names, collections, isRoot: true);
        var (values, written) = (0, 0);
        for (var number = 1; values < Values && written < length; number++)
        {
            foreach (var (node, items) in collections)
            {
                foreach (var (key, value) in items.Where(_ => values < Values && written < length))
                {
                    var suffix = isSame ? "" : $"-{number.ToString(CultureInfo.InvariantCulture)}";
                    var copy = Renamed(value, names, suffix, isBare);
                    copy.Items.RemoveRange(Math.Min(copy.Items.Count, mostKeys), Math.Max(0, copy.Items.Count - mostKeys));
                    node.Items.Add((names.Contains(key) ? key + suffix : key, copy));
                    var size = Size(copy);
                    (values, written) = (values + size.Values + 2, written + size.Length + 4);
                }
            }
        }

        var text = new StringBuilder();
        if (IsJson(seed))
        {
            root.Write(text, int.MaxValue);
        }
        else
        {
            WriteYaml(root, text, 0);
        }

        return text.ToString();
    }

    private static void Collect(FuzzNode node, HashSet<string> names, List<(FuzzNode, List<(string, FuzzNode)>)> collections, bool isRoot)
    {
        foreach (var (key, value) in node.Items)
        {
            if (value.Scalar is not null && Name().IsMatch(key))
            {
                names.Add(value.Scalar);
            }
        }

        if (!isRoot && node.Items.Count > 0 && node.Items.All(item => item.Value.IsMapping == true))
        {
            collections.Add((node, [.. node.Items]));
            names.UnionWith(node.Items.Select(item => item.Key).Where(key => key.Length > 0));
            foreach (var (_, value) in node.Items)
            {
                Collect(value, names, [], isRoot: true);
            }
        }
        else
        {
            foreach (var (_, value) in node.Items)
            {
                Collect(value, names, collections, isRoot: false);
            }
        }
    }

    private static FuzzNode Renamed(FuzzNode node, HashSet<string> names, string suffix, bool isBare)
    {
        if (node.Scalar is { } scalar)
        {
            return new FuzzNode(names.Contains(scalar) && scalar.EndsWith('"') ? $"{scalar[..^1]}{suffix}\"" : scalar, null);
        }

        var copy = new FuzzNode(null, node.IsMapping);
        foreach (var (key, value) in node.Items.Where(item => !isBare || node.IsMapping == false || (item.Value.Scalar is not null && (Name().IsMatch(item.Key) || item.Key is "type" or "shape"))))
        {
            copy.Items.Add((key, Renamed(value, names, suffix, isBare)));
        }

        return copy;
    }

    private static (int Values, int Length) Size(FuzzNode node)
    {
        var (values, length) = (node.Scalar is null ? 2 : 1, node.Scalar?.Length ?? 2);
        foreach (var (key, value) in node.Items)
        {
            var inner = Size(value);
            (values, length) = (values + inner.Values + (key.Length > 0 ? 1 : 0), length + inner.Length + key.Length + 6);
        }

        return (values, length);
    }

    private static void WriteYaml(FuzzNode node, StringBuilder into, int indent)
    {
        if (node.Scalar is not null || node.Items.Count == 0)
        {
            into.Append(node.Scalar ?? (node.IsMapping == true ? "{}" : "[]")).Append('\n');
            return;
        }

        into.Append('\n');
        foreach (var (key, value) in node.Items)
        {
            into.Append(' ', indent).Append(node.IsMapping == true ? $"{FuzzNode.Quote(key)}: " : "- ");
            WriteYaml(value, into, indent + 2);
        }
    }

    // What the serializer of .NET writes for the items of a dictionary, with other GUIDs and names.
    private static string ManyInXml(string content, int length, bool isSame)
    {
        var items = Item().Matches(content).Select(match => match.Value).ToList();
        var insertAt = Item().Matches(content);
        var added = insertAt.Select(_ => new StringBuilder()).ToList();
        var written = 0;
        for (var number = 1; written < length && items.Count > 0; number++)
        {
            for (var each = 0; each < items.Count; each++)
            {
                var copy = isSame ? items[each] : Guid().Replace(items[each], match => $"{number:x8}{match.Value[8..]}").Replace("<Key>", $"<Key>{number}", StringComparison.Ordinal);
                added[each].Append(copy);
                written += copy.Length;
            }
        }

        var text = new StringBuilder(content);
        for (var each = items.Count - 1; each >= 0; each--)
        {
            text.Insert(insertAt[each].Index + insertAt[each].Length, added[each].ToString());
        }

        return text.ToString();
    }

    private static string ManyInHcl(int length, bool isBare, bool isSame, int mostKeys)
    {
        if (mostKeys < 2)
        {
            var lines = Enumerable.Range(0, Math.Min(Values / 2, length / 10)).Select(number => mostKeys == 0 ? "usecase {}\nthreat {}\n" : $"process p{number} {{}}\n");
            return $"threatmodel \"big\" {{\n data_flow_diagram_v2 \"d\" {{\n{string.Concat(lines)}}}\n}}\n";
        }

        var text = new StringBuilder("spec_version = \"0.8.0\"\nthreatmodel \"big\" {\n  author = \"a\"\n");
        var diagram = new StringBuilder("  data_flow_diagram_v2 \"d\" {\n");
        for (var number = 0; number < (isBare ? Values / 15 : Values / 45) && text.Length + diagram.Length < length; number++)
        {
            var n = isSame ? "x" : number.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"  information_asset \"a{n}\" {{}}\n");
            diagram.Append(CultureInfo.InvariantCulture, $"    process \"p{n}\" {{}}\n    flow \"f\" {{\n      from = \"p{n}\"\n      to = \"p0\"\n    }}\n");
            text.Append(isBare
                ? $"  threat \"t{n}\" {{}}\n"
                : $"  threat \"t{n}\" {{\n    description = <<-EOT\n      Somebody does something.\n    EOT\n    stride = [\"Spoofing\", \"Tampering\"]\n    information_asset_refs = [\"a{n}\"]\n    risk {{\n      likelihood = \"low\"\n      impact = \"high\"\n    }}\n    control \"c{n}\" {{\n      implemented = true\n      description = import.x.y\n    }}\n  }}\n");
        }

        return $"{text}{diagram}  }}\n}}\n";
    }

    // The longest text of all becomes much longer.
    private static string WithText(FuzzSeed seed, string text)
    {
        if (IsXml(seed))
        {
            var longest = Leaf().Matches(seed.Content).MaxBy(match => match.Groups[1].Length)!.Groups[1];
            return string.Concat(seed.Content.AsSpan(0, longest.Index), text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal), seed.Content.AsSpan(longest.Index + longest.Length));
        }

        if (IsHcl(seed))
        {
            return $"threatmodel \"big\" {{\n  author = \"a\"\n  description = {FuzzNode.Quote(text)}\n  threat \"t\" {{\n    description = <<EOT\n{text}\nEOT\n  }}\n}}\n";
        }

        var root = FuzzNode.Of(seed)!;
        var all = new List<FuzzNode>();
        root.Collect(all);
        all.Where(node => node.Scalar is not null).MaxBy(node => node.Scalar!.Length)!.Become(new FuzzNode(FuzzNode.Quote(text), null));
        var written = new StringBuilder();
        root.Write(written, int.MaxValue);
        return IsJson(seed) ? written.ToString() : $"# yaml\n{written}";
    }

    private static string Deep(FuzzSeed seed, int length) =>
        IsXml(seed) ? Times("<a>", length)
        : IsHcl(seed) ? "threatmodel \"a\" {\n" + Times("a \"b\" {\n", length)
        : IsJson(seed) ? Times("{\"a\":[", length)
        : Times("- ", length);

    private static string DeepInside(FuzzSeed seed, int length)
    {
        if (IsXml(seed))
        {
            var end = seed.Content.LastIndexOf("</", StringComparison.Ordinal);
            return seed.Content.Insert(end, Times("<a>", length / 2) + Times("</a>", length / 2));
        }

        if (IsHcl(seed))
        {
            return "threatmodel \"a\" {\n  description = " + Times("[", length / 2) + Times("]", length / 2) + "\n}\n";
        }

        var last = seed.Content.LastIndexOf('}');
        return IsJson(seed)
            ? seed.Content.Insert(last, ", \"zz\": " + Times("[", length / 2) + Times("]", length / 2))
            : $"{seed.Content}\nzz: {Times("[", length / 2)}{Times("]", length / 2)}\n";
    }

    [GeneratedRegex("^(id|.*[Ii]d|ID|name|title|uuid|key|.*[Nn]ame|label)$")]
    private static partial Regex Name();

    [GeneratedRegex("<(?:\\w+:)?KeyValueOf(?:guidanyType|stringThreat)\\w*>.*?</(?:\\w+:)?KeyValueOf(?:guidanyType|stringThreat)\\w*>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")]
    private static partial Regex Guid();

    [GeneratedRegex(">([^<>]*)</")]
    private static partial Regex Leaf();
}
