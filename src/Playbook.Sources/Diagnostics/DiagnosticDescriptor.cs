namespace Playbook.Sources.Diagnostics;

/// <summary>
/// One kind of diagnostic: what never changes about it. The reference page <c>docs/diagnostics.md</c> is made from these,
/// so the texts are written for the person who has to mend the file.
/// </summary>
/// <param name="Code">The stable code, <c>PB</c> and four digits. A code is never used again for something else.</param>
/// <param name="Severity">The severity it usually has.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Explanation">Why it matters and what the generator does instead; Markdown.</param>
/// <param name="Remedy">What to do about it; Markdown.</param>
public sealed record DiagnosticDescriptor(
    string Code,
    Severity Severity,
    string Title,
    string Explanation,
    string Remedy)
{
    /// <summary>Makes a diagnostic of this kind.</summary>
    /// <param name="at">The place it is about.</param>
    /// <param name="message">What is wrong here, one sentence without a full stop at its end.</param>
    /// <param name="suggestion">What would be right, where that can be said: a complete phrase such as <c>did you mean "web"?</c>.</param>
    public Diagnostic At(SourceLocation at, string message, string? suggestion = null) =>
        new(this, Severity, at, message, suggestion);
}
