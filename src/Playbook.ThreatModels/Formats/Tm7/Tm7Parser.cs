using Playbook.Sources.Diagnostics;

namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>Reads a file from its beginning to its end.</summary>
/// <param name="xml">The file.</param>
/// <param name="diagnostics">Takes the limits that it goes beyond.</param>
internal sealed class Tm7Parser(Tm7Xml xml, DiagnosticBag diagnostics)
{
    /// <summary>How many shapes and threats are read.</summary>
    public const int MaximumItems = 60_000;

    private const string Nowhere = "00000000-0000-0000-0000-000000000000";
    private readonly Tm7File _file = new();
    private int _items;

    /// <summary>Reads it.</summary>
    public Tm7File Parse()
    {
        xml.MoveToRoot();
        _file.At = xml.At;
        xml.EachChild(part =>
        {
            switch (part)
            {
                case "DrawingSurfaceList":
                    xml.EachChild(_ => ReadTab());
                    break;
                case "MetaInformation":
                    _file.Meta = xml.Element();
                    break;
                case "ThreatInstances":
                    xml.EachChild(_ => ReadThreat());
                    break;
                case "Version":
                    _file.Version = xml.Element().Text;
                    break;
                case "KnowledgeBase":
                    _file.Knowledge.Read(xml);
                    break;
                case "Validations" or "ThreatGenerationEnabled" or "Profile":
                    // What the tool works out anew, and how it was set up.
                    xml.Skip();
                    break;
                default:
                    Take(() => _file.Others.Add(xml.Element()));
                    break;
            }
        });
        return _file;
    }

    // An element as small as they come takes more room in a model than in its file.
    private void Take(Action read)
    {
        if (++_items <= MaximumItems)
        {
            read();
            return;
        }

        if (_items == MaximumItems + 1)
        {
            diagnostics.Add(ModelDiagnostics.ImportedLimit.At(xml.At, $"the file has more than the {MaximumItems} shapes and threats that are read"));
        }

        xml.Skip();
    }

    private Tm7Element Whole()
    {
        var element = xml.Element();
        if (element.IsCut)
        {
            diagnostics.Add(ModelDiagnostics.ImportedLimit.At(element.At, $"this has more than the {Tm7Xml.MaximumElements} elements that are read of one shape or threat"));
        }

        return element;
    }

    private void ReadTab()
    {
        var tab = new Tm7Tab(xml.At);
        string? name = null;
        _file.Tabs.Add(tab);
        xml.EachChild(part =>
        {
            switch (part)
            {
                case "Guid":
                    tab.Key = KeyOf(xml.Element().Text);
                    break;
                case "Header":
                    tab.Header = xml.Element().Text;
                    break;
                case "Properties":
                    name = Whole().Children.Where(property => property.TextOf("DisplayName") == "Name").Select(property => property.TextOf("Value")).FirstOrDefault();
                    break;
                case "Borders" or "Lines":
                    xml.EachChild(_ => Take(() => tab.Shapes.Add(Shape(Whole()))));
                    break;
                default:
                    xml.Skip();
                    break;
            }
        });
        tab.Header ??= name;
    }

    private static Tm7Shape Shape(Tm7Element pair)
    {
        var value = pair.Child("Value") ?? pair;
        (double, double)? Point(string x, string y) => value.NumberOf(x) is { } left && value.NumberOf(y) is { } top ? (left, top) : null;
        var properties = value.Child("Properties")?.Children.Select(Property).Where(property => property.Label.Length > 0).ToList() ?? [];
        var area = Point("Left", "Top") is { } at ? (at.Item1, at.Item2, Math.Max(0, value.NumberOf("Width") ?? 0), Math.Max(0, value.NumberOf("Height") ?? 0)) : ((double, double, double, double)?)null;
        return new Tm7Shape(
            KeyOf(value.TextOf("Guid") ?? pair.TextOf("Key")),
            value.Type,
            value.TextOf("GenericTypeId"),
            value.TextOf("TypeId"),
            properties,
            area,
            new Tm7End(KeyOf(value.TextOf("SourceGuid")), Point("SourceX", "SourceY")),
            new Tm7End(KeyOf(value.TextOf("TargetGuid")), Point("TargetX", "TargetY")),
            Point("HandleX", "HandleY"),
            pair.At);
    }

    private static Tm7Property Property(Tm7Element element)
    {
        var label = element.TextOf("DisplayName") ?? element.TextOf("Name") ?? "";
        var value = element.Child("Value");
        if (value is not { Children.Count: > 0 })
        {
            return new Tm7Property(element.Type, element.TextOf("Name"), label, value?.Text, IsFirst: false, element.At);
        }

        // The value is the list to choose from, and which of it is chosen stands beside it.
        var chosen = element.NumberOf("SelectedIndex") is { } index && index >= 0 && index < value.Children.Count ? (int)index : 0;
        return new Tm7Property(element.Type, element.TextOf("Name"), label, value.Children[chosen].Text, IsFirst: chosen == 0, element.At);
    }

    private void ReadThreat() => Take(() =>
    {
        var pair = Whole();
        var value = pair.Child("Value") ?? pair;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in value.Children)
        {
            if (field.Children.Count == 0 && field.Text is { } text)
            {
                fields.TryAdd(field.Name, text);
            }
        }

        var properties = new List<(string, string, SourceLocation)>();
        foreach (var property in value.Child("Properties")?.Children ?? [])
        {
            if (property.TextOf("Key") is { } key && property.TextOf("Value") is { } text)
            {
                properties.Add((key, text, property.At));
            }
        }

        _file.Threats.Add(new Tm7Threat(pair.TextOf("Key"), fields, properties, pair.At));
    });

    private static string? KeyOf(string? guid) => guid?.Trim().ToLowerInvariant() is { Length: > 0 } key && key != Nowhere ? key : null;
}
