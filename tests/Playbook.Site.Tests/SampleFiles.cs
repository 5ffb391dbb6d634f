namespace Playbook.Site.Tests;

/// <summary>Files that several tests' sites need.</summary>
internal static class SampleFiles
{
    /// <summary>The settings of a site without any.</summary>
    public const string Settings = """
        -- playbook.yml --
        schema: 1
        title: Playbook
        """;

    /// <summary>A scheme of three by three.</summary>
    public const string Scheme = """
        -- risk/scheme.yml --
        schema: 1
        id: three
        title: Three by three
        likelihood:
          title: Likelihood
          values: [{ id: rare, title: Rare }, { id: possible, title: Possible }, { id: likely, title: Likely }]
        impact:
          title: Impact
          values: [{ id: minor, title: Minor }, { id: moderate, title: Moderate }, { id: major, title: Major }]
        levels:
          - { id: low, title: Low, color: "#2f7d32", meaning: Nothing to worry about., response: Live with it. }
          - { id: medium, title: Medium, color: "#b07000", meaning: Worth a look. }
          - { id: high, title: High, color: "#a02020", meaning: Worth a night., response: Act at once. }
        matrix:
          rare: [low, low, medium]
          possible: [low, medium, high]
          likely: [medium, high, high]
        application:
          questions:
            - { id: data, title: Which data?, answers: [{ id: none, title: None, points: 0 }, { id: personal, title: Personal, points: 5 }] }
          levels:
            - { id: small, title: Small, from: 0, requires: A checklist. }
            - { id: great, title: Great, from: 5, requires: A model. }
        """;

    /// <summary>A guide with two categories.</summary>
    public const string Guide = """
        -- methodologies/stride.md --
        ---
        id: stride
        title: STRIDE
        description: Six kinds of threats.
        focus: [security]
        centre: system
        effort: medium
        needs: [A diagram]
        yields: [A list of threats]
        categories:
          - { id: spoofing, title: Spoofing, property: Authentication, summary: Pretending. }
          - { id: tampering, title: Tampering, property: Integrity, summary: Changing. }
        ---
        Begins here.

        ## Kinds

        ### Spoofing {#spoofing}

        About spoofing.

        ### Tampering {#tampering}

        About tampering.
        """;
}
