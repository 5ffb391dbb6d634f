namespace Playbook.ThreatModels.Formats.Tm7;

/// <summary>The little of a template that is needed to understand a model: names of stencils, categories and types of threats, labels of properties.</summary>
internal sealed class Tm7Knowledge
{
    private readonly Dictionary<string, (string? Name, string? Representation)> _stencils = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _categories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Tm7ThreatType> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Name, string Label)> _properties = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the template.</summary>
    public string? Name { get; private set; }

    /// <summary>Reads the template, and goes past it.</summary>
    public void Read(Tm7Xml xml) => xml.EachChild(part =>
    {
        switch (part)
        {
            case "Manifest":
                Name = xml.Element().TextOf("Name");
                break;
            case "GenericElements" or "StandardElements":
                xml.EachChild(_ => ReadStencil(xml));
                break;
            case "ThreatCategories":
                xml.EachChild(_ => ReadCategory(xml));
                break;
            case "ThreatTypes":
                xml.EachChild(_ => ReadType(xml));
                break;
            case "ThreatMetaData":
                xml.EachChild(inner => ReadProperties(xml, inner));
                break;
            default:
                xml.Skip();
                break;
        }
    });

    /// <summary>The name of a stencil, by its id.</summary>
    public string? StencilOf(string? id) => id is null ? null : _stencils.GetValueOrDefault(id).Name;

    /// <summary>The shape that the template has for a stencil: <c>Ellipse</c>, <c>Annotation</c>.</summary>
    public string? RepresentationOf(string? id) => id is null ? null : _stencils.GetValueOrDefault(id).Representation;

    /// <summary>The name of a category, by its id.</summary>
    public string? CategoryOf(string? id) => id is null ? null : _categories.GetValueOrDefault(id);

    /// <summary>A type of threats, by its id.</summary>
    public Tm7ThreatType? TypeOf(string? id) => id is null ? null : _types.GetValueOrDefault(id);

    /// <summary>The name that the tool has for a threat's property, and what people see; the key twice where the template does not explain it.</summary>
    public (string Name, string Label) PropertyOf(string key) => _properties.TryGetValue(key, out var known) ? known : (key, key);

    private void ReadStencil(Tm7Xml xml)
    {
        string? id = null, name = null, representation = null;
        xml.EachChild(part =>
        {
            // The pictures are nine tenths of a file.
            switch (part)
            {
                case "Id":
                    id = xml.Element().Text;
                    break;
                case "Name":
                    name = xml.Element().Text;
                    break;
                case "Representation":
                    representation = xml.Element().Text;
                    break;
                default:
                    xml.Skip();
                    break;
            }
        });
        if (id is not null)
        {
            _stencils.TryAdd(id, (name, representation));
        }
    }

    private void ReadCategory(Tm7Xml xml)
    {
        var category = xml.Element();
        if (category.TextOf("Id") is { } id && category.TextOf("Name") is { } name)
        {
            _categories.TryAdd(id, name);
        }
    }

    private void ReadType(Tm7Xml xml)
    {
        string? id = null, title = null, category = null, description = null;
        xml.EachChild(part =>
        {
            switch (part)
            {
                case "Id":
                    id = xml.Element().Text;
                    break;
                case "ShortTitle":
                    title = xml.Element().Text;
                    break;
                case "Category":
                    category = xml.Element().Text;
                    break;
                case "Description":
                    description = xml.Element().Text;
                    break;
                default:
                    ReadProperties(xml, part);
                    break;
            }
        });
        if (id is not null)
        {
            _types.TryAdd(id, new Tm7ThreatType(title, category, description));
        }
    }

    private void ReadProperties(Tm7Xml xml, string part)
    {
        if (part != "PropertiesMetaData")
        {
            xml.Skip();
            return;
        }

        xml.EachChild(_ =>
        {
            var datum = xml.Element();
            if ((datum.TextOf("Name") ?? datum.TextOf("Id")) is { } name)
            {
                var property = (name, datum.TextOf("Label") ?? name);
                _properties.TryAdd(name, property);
                // One template gives all its properties the same id, which then says nothing; the first keeps it.
                if (datum.TextOf("Id") is { } id)
                {
                    _properties.TryAdd(id, property);
                }
            }
        });
    }
}

/// <summary>A type of threats that a template has.</summary>
/// <param name="Title">The title, with places for names such as <c>{source.Name}</c>.</param>
/// <param name="Category">The id of its category.</param>
/// <param name="Description">The description, with places for names.</param>
internal sealed record Tm7ThreatType(string? Title, string? Category, string? Description);
