using System.Collections.Immutable;
using System.Globalization;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>Reads a file of threatcl: any number of models, and what they share.</summary>
internal sealed class ThreatclFile(ModelSource source, DiagnosticBag diagnostics)
{
    /// <summary>How many models one file may hold.</summary>
    public const int MaximumModels = 1_000;

    private const int LongestSlug = 60;

    /// <summary>The models, in the order of the file.</summary>
    public ImmutableArray<ThreatModel> Read()
    {
        var reported = diagnostics.Count;
        var (bodies, shared) = Part(source.Root ?? Hcl());
        if (bodies.Count == 0)
        {
            if (diagnostics.Count == reported)
            {
                diagnostics.Add(ModelDiagnostics.ImportedPartAlone.At(shared.Location, "the file holds what models of threatcl share, and no model, so that there is no page of it"));
            }

            return [];
        }

        if (bodies.Count > MaximumModels)
        {
            diagnostics.Add(ModelDiagnostics.ImportedLimit.At(bodies[MaximumModels].Location, $"the file has more than the {MaximumModels} models that are read"));
        }

        var reader = new ForeignReader(shared);
        var version = reader.Text("spec_version", "specVersion");
        var models = ImmutableArray.CreateBuilder<ThreatModel>();
        var taken = new HashSet<Id>();
        foreach (var body in bodies.Take(MaximumModels))
        {
            // What stands outside of the models is listed with the first.
            var outside = new Remainders();
            if (models.Count == 0)
            {
                reader.Remainders(outside);
            }

            var model = new ForeignReader(body);
            var id = bodies.Count == 1 ? source.Id : source.Id.Child(Segment(model, models.Count, taken));
            models.Add(new ThreatclReader(source, model, id, diagnostics).Read(version, outside, HclExpressions.IsIn(body)));
        }

        return models.DrainToImmutable();
    }

    private SourceMapping Hcl()
    {
        var root = HclReader.Read(source.Text, ThreatclBlocks.IsLabelled, diagnostics);
        return DocumentSize.IsExceeded(root, source.Text, diagnostics) ? root with { Entries = [] } : root;
    }

    // The bodies of the models, each with its name, and the rest of the file.
    private static (List<SourceMapping> Models, SourceMapping Shared) Part(SourceNode root)
    {
        if (root is not SourceMapping file)
        {
            // The tool's export is a list of models.
            var exported = root is SourceList list ? list.Items.OfType<SourceMapping>().Select(ThreatclBlocks.Even).ToList() : [];
            return (exported, new SourceMapping([], root.Location));
        }

        var even = ThreatclBlocks.Even(file);
        var models = even.Entries.Where(IsOfModels).SelectMany(entry => ((SourceList)entry.Value).Items).OfType<SourceMapping>().ToList();
        return models.Count == 0 && even.Find("author") is not null
            ? ([even], new SourceMapping([], root.Location))
            : (models, even with { Entries = [.. even.Entries.Where(entry => !IsOfModels(entry))] });
    }

    private static bool IsOfModels(SourceEntry entry) => entry is { Key: "threatmodel" or "threatmodels", Value: SourceList };

    // The id that the format has had since 0.5, else the name.
    private static Id Segment(ForeignReader model, int number, HashSet<Id> taken)
    {
        var name = model.Line("id", "name") ?? "";
        var slug = Slug.ForId(name);
        slug = (slug.Length > LongestSlug ? slug[..LongestSlug] : slug).Trim('-', '.', '_');
        var id = Id.TryParse(slug, out var made) ? made
            : name.Length > 0 ? Id.Parse($"model-{ImportIds.Hash(name)}")
            : Id.Parse($"model-{(number + 1).ToString(CultureInfo.InvariantCulture)}");
        var free = id;
        for (var next = 2; !taken.Add(free); next++)
        {
            free = Id.Parse($"{id.Text}-{next.ToString(CultureInfo.InvariantCulture)}");
        }

        return free;
    }
}
