using Playbook.Site.Links;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;

namespace Playbook.Site.Markdown;

/// <summary>The rendered text fields of one document, found by the field itself.</summary>
internal sealed class ProseSet
{
    private readonly Dictionary<Prose, ResolvedBody> _bodies;

    private ProseSet(Dictionary<Prose, ResolvedBody> bodies) => _bodies = bodies;

    /// <summary>No fields.</summary>
    public static ProseSet Empty { get; } = new([]);

    /// <summary>The bodies, in the order of the source.</summary>
    public IEnumerable<ResolvedBody> Bodies => _bodies.OrderBy(each => each.Key.Location).Select(each => each.Value);

    /// <summary>Renders fields; their links are not resolved yet.</summary>
    public static ProseSet Render(IEnumerable<Prose?> fields, SourceText source, ProcessContext context, DiagnosticBag diagnostics)
    {
        // By identity: two fields with the same words at one place are the same field only if they are one object.
        var bodies = new Dictionary<Prose, ResolvedBody>(ReferenceEqualityComparer.Instance);
        foreach (var field in fields.OfType<Prose>())
        {
            bodies.TryAdd(field, new ResolvedBody(MarkdownText.RenderProse(field, source, context.DialectOf(field), BagFor(field, diagnostics)), []));
        }

        return new ProseSet(bodies);
    }

    /// <summary>The same fields with each body changed, before its links are resolved.</summary>
    public ProseSet Select(Func<Body, Body> change) =>
        new(_bodies.ToDictionary(each => each.Key, each => new ResolvedBody(change(each.Value.Body), []), (IEqualityComparer<Prose>)ReferenceEqualityComparer.Instance));

    /// <summary>The same with links resolved.</summary>
    public ProseSet Resolve(LinkResolver resolver, string source, string address, DiagnosticBag diagnostics)
    {
        var bodies = new Dictionary<Prose, ResolvedBody>(ReferenceEqualityComparer.Instance);
        foreach (var (field, body) in _bodies.OrderBy(each => each.Key.Location))
        {
            bodies.Add(field, resolver.Resolve(body.Body, source, address, BagFor(field, diagnostics)));
        }

        return new ProseSet(bodies);
    }

    // Whoever wrote a foreign text cannot mend it for our sake, and what looks like a link to this site there seldom is one.
    private static DiagnosticBag BagFor(Prose field, DiagnosticBag diagnostics) => field.IsForeign ? new DiagnosticBag() : diagnostics;

    /// <summary>Only the fields that are still wanted: what the audience may not see is gone.</summary>
    public ProseSet Only(IEnumerable<Prose?> fields)
    {
        var wanted = new HashSet<object>(fields.OfType<Prose>(), ReferenceEqualityComparer.Instance);
        return new ProseSet(_bodies.Where(each => wanted.Contains(each.Key)).ToDictionary(each => each.Key, each => each.Value, (IEqualityComparer<Prose>)ReferenceEqualityComparer.Instance));
    }

    /// <summary>The body of a field; empty where there is none.</summary>
    public ResolvedBody Of(Prose? field) => field is not null && _bodies.TryGetValue(field, out var body) ? body : ResolvedBody.Empty;

    /// <summary>Every link of every field that leads somewhere, with the sentence it stands in.</summary>
    public IEnumerable<(LinkHole Hole, ResolvedLink Link)> Links => Bodies.SelectMany(body => body.AllLinks);
}
