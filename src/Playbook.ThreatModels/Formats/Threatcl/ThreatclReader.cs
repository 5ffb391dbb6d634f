using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Ids;
using Playbook.ThreatModels.Formats.Importing;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;

namespace Playbook.ThreatModels.Formats.Threatcl;

/// <summary>Reads one model of a file.</summary>
internal sealed class ThreatclReader
{
    private readonly ModelSource _source;
    private readonly ForeignReader _model;
    private readonly Id _id;
    private readonly ImportIds _ids;
    private readonly ImmutableArray<(ForeignReader Reader, Claim Claim)> _assets;
    private readonly ThreatclDiagrams _diagrams;
    private readonly ThreatclThreats _threats;
    private readonly bool _isPart;

    public ThreatclReader(ModelSource source, ForeignReader model, Id id, DiagnosticBag diagnostics)
    {
        _source = source;
        _model = model;
        _id = id;
        _ids = new ImportIds(source.Path, diagnostics);

        // What is inherited may be referred to, and is not here.
        _isPart = model.Has("including") || model.Has("extends");
        var names = new ThreatclNames<Claim>();
        _assets = [.. Blocks(model, "information_asset", "informationAsset").Select(reader => Asset(reader, names))];
        _diagrams = new ThreatclDiagrams(model, _ids, names);
        _threats = new ThreatclThreats(model, _ids, names, _isPart);
        _ids.Seal();
    }

    /// <summary>The model.</summary>
    /// <param name="version">The version of the format that the file states.</param>
    /// <param name="outside">What else the file says outside of its models, where it is to be listed with this one.</param>
    /// <param name="hasExpressions">Whether the model holds expressions.</param>
    public ThreatModel Read(string? version, Remainders outside, bool hasExpressions)
    {
        var diagrams = _diagrams.Read();
        var (threats, mitigations) = _threats.Read();
        var model = new ThreatModel
        {
            Id = _id,
            HasDerivedId = true,
            Title = _model.Line("name") ?? Path.GetFileNameWithoutExtension(_source.Path),
            Source = _source.Path,
            Format = "threatcl",
            FormatVersion = version,
            Location = _model.Start,
            Summary = _model.Markdown("description"),
            Owner = _model.Line("author"),
            TrustBoundaries = diagrams.Zones,
            Components = diagrams.Components,
            DataFlows = diagrams.Flows,
            Diagrams = diagrams.Views,
            Assets = [.. _assets.Select(Asset)],
            Threats = threats,
            Mitigations = mitigations,
            Assumptions = [.. _model.Children("exclusion").Select(Exclusion).OfType<Assumption>()],
            Links = [.. Links()],
            DerivedIds = _ids.Derived,
            Notes = [.. Notes(hasExpressions, threats)],
        };
        _model.Remainders(outside);
        return model with { AlsoInSource = outside.ToImmutable() };
    }

    /// <summary>The blocks of a kind, by its names in HCL and in the tool's export.</summary>
    public static IEnumerable<ForeignReader> Blocks(ForeignReader reader, params ReadOnlySpan<string> keys)
    {
        var all = ImmutableArray.CreateBuilder<ForeignReader>();
        foreach (var key in keys)
        {
            all.AddRange(reader.Children(key));
        }

        return all;
    }

    private (ForeignReader, Claim) Asset(ForeignReader reader, ThreatclNames<Claim> names)
    {
        var claim = _ids.Claim(ElementKind.Asset, null, null, reader.Line("name") ?? "", reader.Start);
        reader.Element = claim;
        names.Add("information_asset", claim.Name, claim);
        return (reader, claim);
    }

    private static Asset Asset((ForeignReader Reader, Claim Claim) item)
    {
        var (reader, claim) = item;
        var word = reader.Line("information_classification", "informationClassification");
        Classification? classification = word?.ToLowerInvariant() switch
        {
            "public" => Classification.Public,
            "internal" => Classification.Internal,
            "confidential" => Classification.Confidential,
            "restricted" => Classification.Restricted,
            _ => null,
        };
        return new Asset(claim.Id, claim.Name.Length > 0 ? claim.Name : claim.Id.Text, classification, reader.Markdown("description"), reader.Start)
        {
            SourceClassification = word,
        };
    }

    // What the authors left out of the model on purpose is what the model takes for granted.
    private static Assumption? Exclusion(ForeignReader reader) =>
        reader.Markdown("description") is { } text ? new Assumption(null, text, reader.Start) : null;

    private IEnumerable<ExternalLink> Links()
    {
        foreach (var (key, title) in ((string, string)[])[("link", "Documentation"), ("diagram_link", "Diagram"), ("diagramLink", "Diagram"), ("repository", "Repository")])
        {
            var addresses = _model.Texts(key);
            foreach (var address in addresses.Where(address => IsWeb(address.Value)))
            {
                yield return new ExternalLink(title, address.Value, address.Location);
            }

            if (addresses.Any(address => !IsWeb(address.Value)))
            {
                _model.PutBack(key);
            }
        }
    }

    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private IEnumerable<string> Notes(bool hasExpressions, ImmutableArray<Threat> threats)
    {
        if (_isPart || _model.Has("imports") || _diagrams.HasImports)
        {
            yield return "The model draws on other files of threatcl, named in its source. What these add is not shown here.";
        }

        if (hasExpressions)
        {
            yield return "Some texts are made from variables or from other files. They are shown as the source has them, and not worked out.";
        }

        if (threats.Any(threat => threat.Status != ThreatStatus.NotTriaged))
        {
            yield return "The format has no status for a threat. A threat counts as done where all its controls are implemented, and as in progress where some are.";
        }
    }
}
