using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Site.Markdown;
using Playbook.Sources.Audiences;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Text;
using Playbook.Sources.Trees;
using Playbook.Sources.Yaml;

namespace Playbook.Site.Glossary;

/// <summary>Reads <c>glossary.yml</c>.</summary>
internal static class GlossaryReader
{
    /// <summary>Reads the glossary; what is wrong with a term leaves that term out, with a diagnostic.</summary>
    public static GlossaryDocument Read(ContentFile file, ProcessContext context)
    {
        var diagnostics = new DiagnosticBag();
        var document = new GlossaryDocument { Source = file.Path, Visibility = Visibility.Public };
        if (SourceFileReader.Read(file.FullPath, file.Path, diagnostics) is { } text
            && YamlReader.Read(text, diagnostics) is { } root
            && MappingReader.Of(root, diagnostics, "the glossary") is { } reader
            && YamlSchema.Check(reader))
        {
            var terms = Terms(reader);
            var visibility = reader.Visibility() ?? Visibility.Public;
            reader.Finish();
            document = document with
            {
                Terms = terms,
                Visibility = visibility,
                Prose = ProseSet.Render(terms.Select(term => term.Definition), text, context, diagnostics),
            };
        }

        return document with { Diagnostics = diagnostics.ToImmutable() };
    }

    private static ImmutableArray<Term> Terms(MappingReader reader)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        var seen = new Dictionary<Id, SourceLocation>();
        foreach (var entry in reader.Mappings("terms", "a term"))
        {
            var name = entry.RequiredText("term", "Trust boundary");
            var authored = entry.Id("id");
            var term = (Synonyms: entry.Texts("synonyms"), Definition: entry.RequiredProse("definition"), See: entry.Texts("see"));
            if (name is null)
            {
                continue;
            }

            var id = authored ?? (Id.TryParse(Slug.ForId(name), out var derived) ? derived : Id.Parse($"term-{terms.Count + 1}"));
            var at = authored is null ? entry.Location("term") : entry.Location("id");
            if (!seen.TryAdd(id, at))
            {
                reader.Diagnostics.Add(PageDiagnostics.DuplicateId.At(at, $"the term \"{id}\" stands in line {seen[id].Line} already", "put the two together, or give this one another id"));
                continue;
            }

            terms.Add(new Term(
                id,
                authored is null ? null : entry.Location("id"),
                name,
                [.. term.Synonyms.Select(synonym => synonym.Value)],
                term.Definition,
                term.See,
                entry.Start));
        }

        return terms.ToImmutable();
    }
}
