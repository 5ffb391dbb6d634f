using System.Collections.Immutable;
using Playbook.Site.Content;
using Playbook.Sources.Diagnostics;
using Playbook.Sources.Text;

namespace Playbook.Site.HtmlRules;

/// <summary>Runs the rules over the finished site and finds the places in the sources.</summary>
internal static class HtmlRuleRunner
{
    /// <summary>The rules, by code.</summary>
    public static ImmutableArray<HtmlRule> Rules { get; } =
        [new BrokenReferenceRule(), new BrokenFragmentRule(), new DuplicateIdRule(), new MissingAlternativeRule(), new OrphanRule(), new ActiveContentRule()];

    /// <summary>Runs them all.</summary>
    public static void Run(FinishedSite site, ContentFolder content, bool isPlainRepository, DiagnosticBag diagnostics)
    {
        foreach (var rule in Rules)
        {
            foreach (var finding in rule.Check(site))
            {
                var diagnostic = rule.Descriptor.At(LocationOf(finding, content), finding.Message, finding.Suggestion);
                // GitHub shows a repository's pages without a word about these.
                diagnostics.Add(isPlainRepository && diagnostic.Severity == Severity.Error ? diagnostic with { Severity = Severity.Warning } : diagnostic);
            }
        }
    }

    // The final HTML has no places of the source, so the source is read again and searched: this happens only where something is wrong.
    private static SourceLocation LocationOf(HtmlFinding finding, ContentFolder content)
    {
        if (finding.Page.Source is not { } source)
        {
            return SourceLocation.Of(finding.Page.Path);
        }

        if (finding.Needle is { Length: > 0 } needle
            && content.Find(source) is { } file
            && SourceFileReader.Read(file.FullPath, source, new DiagnosticBag()) is { } text
            && text.Content.IndexOf(needle, StringComparison.Ordinal) is var at and >= 0)
        {
            return text.LocationAt(at);
        }

        return SourceLocation.Of(source);
    }
}
