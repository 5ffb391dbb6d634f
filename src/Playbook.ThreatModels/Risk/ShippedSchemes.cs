using System.Collections.Immutable;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;

namespace Playbook.ThreatModels.Risk;

/// <summary>The risk schemes that come with the product, for content that has none of its own or copies one. They state no roles and no appetite: those are an organization's to decide.</summary>
public static class ShippedSchemes
{
    /// <summary>The id of the scheme that is used where content has none.</summary>
    public const string Default = "qualitative-5x5";

    private static readonly string[] s_ids = [Default, "qualitative-3x3", "threagile", "dread"];

    /// <summary>All of them, the default first. Their source is named <c>shipped/ID.yml</c>, which is no file of the content folder.</summary>
    public static ImmutableArray<RiskScheme> All { get; } = [.. s_ids.Select(id => Read(TextOf(id)!))];

    /// <summary>The scheme of an id, without regard to case; null where none has it.</summary>
    public static RiskScheme? Find(string id) => All.FirstOrDefault(scheme => string.Equals(scheme.Id.Text, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The source of a scheme, which an author can copy and which the texts of <see cref="RiskScheme"/> are places in; null where none has the id.</summary>
    public static SourceText? TextOf(string id)
    {
        if (s_ids.FirstOrDefault(known => string.Equals(known, id, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return null;
        }

        using var stream = typeof(ShippedSchemes).Assembly.GetManifestResourceStream($"schemes/{found}.yml")
            ?? throw new InvalidOperationException($"The scheme {found} is not in the program.");
        using var reader = new StreamReader(stream);
        return new SourceText($"shipped/{found}.yml", reader.ReadToEnd());
    }

    private static RiskScheme Read(SourceText text)
    {
        var diagnostics = new DiagnosticBag();
        return RiskSchemeReader.Read(text, diagnostics)
            ?? throw new InvalidOperationException($"The scheme {text.Path} cannot be read: {string.Join("; ", diagnostics.ToImmutable())}");
    }
}
