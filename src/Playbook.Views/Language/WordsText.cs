namespace Playbook.Views.Language;

/// <summary>Words of threat modeling that stand on many kinds of pages.</summary>
public sealed record WordsText(AudiencesText Audiences);

/// <summary>Whom something is for, as it stands in the middle of a sentence.</summary>
public sealed record AudiencesText(string Public, string Internal, string Restricted);
