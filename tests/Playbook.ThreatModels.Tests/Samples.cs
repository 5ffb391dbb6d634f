using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;
using Playbook.ThreatModels.Formats.Native;
using Playbook.ThreatModels.Model;
using Playbook.ThreatModels.Risk;

namespace Playbook.ThreatModels.Tests;

/// <summary>Input that several tests share.</summary>
internal static class Samples
{
    public const string Scheme = """
        schema: 1
        id: two
        title: Two by three
        summary: Short.
        likelihood:
          title: Chance
          values:
            - { id: rare, title: Rare, meaning: Hardly ever }
            - { id: likely, title: Likely }
        impact:
          title: Harm
          values:
            - { id: minor, title: Minor }
            - { id: major, title: Major }
            - { id: severe, title: Severe }
        levels:
          - { id: low, title: Low, color: "#2f7d32", meaning: Fine, response: Watch }
          - { id: high, title: High, color: "#B00020" }
        matrix:
          rare: [low, low, high]
          likely: [low, high, high]
        application:
          questions:
            - id: data
              title: What data?
              answers:
                - { id: none, title: None, points: 0 }
                - { id: personal, title: Personal, points: 3 }
            - id: exposure
              title: Where?
              answers:
                - { id: inside, title: Inside, points: 0 }
                - { id: internet, title: Internet, points: 2 }
          levels:
            - { id: small, title: Small, from: 0, meaning: m, requires: r }
            - { id: big, title: Big, from: 4 }
        """;

    public static RiskScheme ReadScheme() => RiskSchemeReader.Read(new SourceText("risk/scheme.yml", Scheme), new DiagnosticBag())!;

    public static ThreatModel ReadModel(string yaml)
    {
        var bag = new DiagnosticBag();
        var model = NativeReader.Read(new SourceText("threat-models/m.yml", yaml), bag);
        Assert.False(bag.HasErrors, string.Join('\n', bag.ToImmutable()));
        return model!;
    }
}
