using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Trees;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threagile;

/// <summary>Reads one model of Threagile, or a part of one.</summary>
internal sealed class ThreagileReader
{
    private const string Checker = "Checked risks";
    private readonly ModelSource _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly ThreagileIncludes _includes;
    private readonly ForeignReader _root;
    private readonly bool _isCategory;
    private readonly bool _isFragment;
    private readonly ImportIds _ids;
    private readonly ThreagileSystem _system;
    private readonly ThreagileCategories _categories;
    private readonly ThreagileTracking _tracking;
    private readonly ThreagileRisks _risks;
    private readonly ThreagileTexts _texts;

    public ThreagileReader(ModelSource source, SourceMapping root, DiagnosticBag diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _includes = new ThreagileIncludes(source, diagnostics);
        root = _includes.Resolve(root);
        _root = new ForeignReader(root);
        _root.Texts("includes");
        _isCategory = _root.Has("stride") && _root.Has("function");
        _isFragment = !_root.Has("threagile_version") && (_isCategory || !_root.Has("title"));
        _ids = new ImportIds(source.Path, diagnostics);
        var references = new ThreagileReferences(_ids, _isFragment || _includes.IsIncomplete);
        _system = new ThreagileSystem(_root, references, isDump: IsDump);
        _categories = new ThreagileCategories(_root, root, _ids);
        _tracking = new ThreagileTracking(_root, diagnostics);
        var generated = _isFragment && !_system.HasComponents ? null : ThreagileGenerated.Read(source, _root, root, _ids);
        _risks = new ThreagileRisks(references, _categories, _tracking, generated, diagnostics);
        _texts = new ThreagileTexts(source, _root, _ids);
        _ids.Seal();
    }

    // The tool can write a model as it understood it, with all that followed from it.
    private bool IsDump => _root.Has("built_in_risk_categories") || _root.Has("generated_risks_by_category");

    /// <summary>The model.</summary>
    public ThreatModel Read()
    {
        var boundaries = _system.Boundaries(_diagnostics);
        var threats = _risks.Threats();
        var components = _system.Components();
        var model = new ThreatModel
        {
            Id = _source.Id,
            HasDerivedId = true,
            Title = _root.Line("title") ?? Path.GetFileNameWithoutExtension(_source.Path),
            Source = _source.Path,
            Format = "threagile",
            FormatVersion = _root.Text("threagile_version"),
            Location = _root.Start,
            Summary = _texts.Summary() ?? (_isCategory ? _categories.Own[^1].Description : null),
            TrustBoundaries = boundaries,
            Components = components,
            Assets = _system.Assets(),
            DataFlows = _system.Flows(),
            Threats = threats,
            Mitigations = _categories.Mitigations(),
            AbuseCases = _texts.AbuseCases(),
            OpenQuestions = _texts.OpenQuestions(),
            Participants = Participants(),
            Links = [.. _categories.Links()],
            Pictures = _texts.Pictures(),
            DerivedIds = _ids.Derived,
            Notes = [.. Notes(components.Length)],
        };
        Report();
        return model with { AlsoInSource = Remainders() };
    }

    private void Report()
    {
        if (_isFragment)
        {
            _diagnostics.Add(ModelDiagnostics.ImportedPartAlone.At(_root.Start, "the file is a part of a Threagile model; what it refers to in other parts is not shown"));
        }

        if (_risks.Dangling is { Count: > 0 } dangling)
        {
            _diagnostics.Add(ModelDiagnostics.ImportedReferenceDangles.At(
                SourceLocation.Of(_source.Path),
                $"{(dangling.Count == 1 ? "a risk in risks.json refers" : $"{dangling.Count} references in risks.json lead")} to what the model does not have, such as \"{ImportIds.Shorten(dangling.First!)}\"",
                "run Threagile anew, so that risks.json fits the model"));
        }
    }

    // Persons are shown by the site's policy, so they stand here and nowhere else; what leads to a person besides the name is left out.
    private ImmutableArray<Participant> Participants()
    {
        var found = ImmutableArray.CreateBuilder<Participant>();
        var seen = new HashSet<(string, string)>();
        void Add(string? name, string role, SourceLocation at)
        {
            if (name is not null && seen.Add((name, role)))
            {
                found.Add(new Participant(name, role, at));
            }
        }

        foreach (var (key, role) in (ReadOnlySpan<(string, string)>)[("author", "Author"), ("contributors", "Contributor")])
        {
            foreach (var name in _root.Texts(key))
            {
                Add(ForeignReader.OneLine(name.Value), role, name.Location);
            }

            foreach (var person in _root.Children(key))
            {
                Add(person.Line("name"), role, person.Start);
            }

            _root.Ignore(key);
        }

        foreach (var row in _tracking.Rows)
        {
            foreach (var name in row.CheckedBy)
            {
                Add(name, Checker, row.Location);
            }
        }

        foreach (var (name, node) in _includes.Conflicts)
        {
            if (node is SourceScalar person && RoleOf(name) is { Length: > 0 } role)
            {
                Add(ForeignReader.OneLine(person.Text), role, person.Location);
            }
        }

        return found.DrainToImmutable();
    }

    // What an included file says of persons: null where it is of none, empty where it is not their name.
    private static string? RoleOf(string path) =>
        path is "author.name" or "author" ? "Author"
        : path.EndsWith(".checked_by", StringComparison.Ordinal) ? Checker
        : path.StartsWith("author.", StringComparison.Ordinal) || path.StartsWith("contributors", StringComparison.Ordinal) ? ""
        : null;

    private IEnumerable<string> Notes(int components)
    {
        if (!_risks.IsComplete && (components > 0 || !_tracking.Rows.IsEmpty))
        {
            yield return "Threagile generates most risks when it runs, and keeps them in its output and not in the model. There is no risks.json beside this one, so that only risks are shown that somebody identified or tracked by hand.";
        }

        if (_risks.Patterns is > 0 and var patterns)
        {
            yield return patterns == 1
                ? "One of the threats stands for all generated risks whose ids match its pattern."
                : $"{patterns} of the threats stand each for all generated risks whose ids match a pattern.";
        }

        if (_risks.Orphans is > 0 and var orphans)
        {
            yield return orphans == 1
                ? "One row of the risk tracking matches no risk in risks.json; it is listed with what else the source says."
                : $"{orphans} rows of the risk tracking match no risk in risks.json; they are listed with what else the source says.";
        }
    }

    private ImmutableArray<SourceRemainder> Remainders()
    {
        foreach (var entry in _root.Entries.Where(entry => entry.Key.StartsWith("diagram_tweak_", StringComparison.Ordinal)))
        {
            _root.Take(entry.Value);
        }

        // In a dump, what stands in the elements is said again.
        if (IsDump)
        {
            _root.Ignore("communication_links", "incoming_technical_communication_links_mapped_by_target_id", "direct_containing_trust_boundary_mapped_by_technical_asset_id", "all_supported_tags");
        }

        var remainders = new Remainders();
        _system.SharedRuntimes(remainders);
        _root.Remainders(remainders);
        _risks.Remainders(remainders);
        foreach (var (name, node) in _includes.Conflicts.Where(conflict => RoleOf(conflict.Name) is null))
        {
            remainders.Add(null, name, node);
        }

        return remainders.ToImmutable();
    }
}
