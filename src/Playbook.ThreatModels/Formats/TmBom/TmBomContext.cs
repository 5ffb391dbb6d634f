using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.TmBom;

/// <summary>Reads what a file says of the model as a whole: what it is about, its review, its links, its assumptions, and who may attack.</summary>
/// <param name="root">The file.</param>
/// <param name="filled">What our writer filled in.</param>
/// <param name="remainders">Takes what has no field.</param>
/// <param name="diagnostics">Takes what is odd.</param>
internal sealed class TmBomContext(ForeignReader root, TmBomFilled filled, Remainders remainders, DiagnosticBag diagnostics)
{
    /// <summary>What the link to the repository is called.</summary>
    public const string Repository = "Repository";

    /// <summary>What the link to the documentation of a release is called.</summary>
    public const string Release = "Release documentation";

    private static readonly (string Key, string Name)[] s_ofScope =
        [("business_criticality", "business criticality"), ("data_sensitivity", "data sensitivity"), ("exposure", "exposure"), ("tier", "tier")];

    private readonly ForeignReader? _scope = root.Child("scope");

    /// <summary>What it is called.</summary>
    public string? Title => _scope?.Line("title");

    /// <summary>The version of the format, from an address such as <c>.../blob/v1.0.2/threat-model.schema.json</c>.</summary>
    public string? Version()
    {
        var schema = root.Text("$schema") ?? "";
        var start = schema.LastIndexOf("/v", StringComparison.Ordinal);
        var version = start < 0 ? "" : string.Concat(schema.Skip(start + 2).TakeWhile(c => char.IsAsciiDigit(c) || c == '.'));
        return version.Length > 0 ? version : null;
    }

    /// <summary>What the system is, then what of it is in scope, where that says anything else.</summary>
    public Prose? Summary()
    {
        var (whole, scope) = (root.Markdown("description"), _scope?.Markdown("description"));
        return (whole, scope) switch
        {
            ({ } one, { } other) when other.Markdown.StartsWith(one.Markdown, StringComparison.OrdinalIgnoreCase) => other,
            ({ } one, { } other) => one with { Markdown = $"{one.Markdown}\n\nScope: {other.Markdown}", KeepsLines = false },
            _ => whole ?? scope,
        };
    }

    /// <summary>Lists how critical and how exposed the system is.</summary>
    public void ListScope()
    {
        if (_scope is not null)
        {
            filled.Skip(_scope, "scope");
        }

        foreach (var (key, name) in _scope is null ? [] : s_ofScope.Where(each => !filled.Has("scope", null, each.Key)))
        {
            remainders.Add(null, name, string.Join(", ", _scope!.Texts(key).Select(value => value.Value)), _scope.Location(key));
        }
    }

    /// <summary>The last review, by its day alone.</summary>
    public Review? Reviewed()
    {
        if (root.Text("reviewed_at") is not { } text)
        {
            return null;
        }

        var at = root.Location("reviewed_at");
        const string form = "yyyy-MM-dd";
        if (DateOnly.TryParseExact(text[..Math.Min(text.Length, form.Length)], form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Review(day, null, null, at);
        }

        diagnostics.Add(ModelDiagnostics.ImportedValueOdd.At(at, $"the day of the last review is \"{ImportIds.Shorten(text)}\", and the format has dates such as 2026-06-30"));
        root.PutBack("reviewed_at");
        return null;
    }

    /// <summary>The link of a key, if it is one to the web.</summary>
    public IEnumerable<ExternalLink> Link(string key, string title)
    {
        if (root.Text(key) is { } address && EmbeddedPicture.IsWebAddress(address))
        {
            return [new ExternalLink(title, address, root.Location(key))];
        }

        root.PutBack(key);
        return [];
    }

    /// <summary>The assumptions. One is not confirmed unless somebody says so, and one that was rejected must not be read as one that holds.</summary>
    public IEnumerable<Assumption> Assumptions()
    {
        foreach (var reader in root.Children("assumptions"))
        {
            if (reader.Markdown("description") is not { } text)
            {
                continue;
            }

            var validity = reader.Line("validity");
            if (validity is "confirmed" or "rejected")
            {
                text = text with { Markdown = $"{text.Markdown} *({validity})*" };
            }
            else if (!filled.Has("assumptions", null, "validity"))
            {
                reader.PutBack("validity");
            }

            yield return new Assumption(null, text, reader.Start);
        }
    }

    /// <summary>Lists who may attack, once each; a threat then names them by the titles returned, which are found by symbolic name.</summary>
    public Dictionary<string, string> Personas()
    {
        var personas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var persona in root.Children("threat_personas"))
        {
            var name = persona.Text("symbolic_name");
            if (name is not null && name == filled.NoPersona)
            {
                persona.Ignore([.. persona.Keys]);
                continue;
            }

            var title = persona.Line("title") ?? name ?? "";
            if (name is not null)
            {
                personas.TryAdd(name, title);
            }

            var facts = TmBomWords.Facts(persona, "symbolic_name", "title", "description");
            var text = persona.Text("description") is { } description ? $"{description}{(facts.Length > 0 ? $" ({facts})" : "")}" : facts;
            remainders.Add(null, $"threat persona \"{ImportIds.Shorten(title)}\"", text, persona.Start);
        }

        return personas;
    }
}
