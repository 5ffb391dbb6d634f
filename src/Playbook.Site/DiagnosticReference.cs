using System.Text;
using Playbook.Sources.Diagnostics;

namespace Playbook.Site;

/// <summary>Writes the page of the reference that says what each diagnostic means: <c>docs/diagnostics.md</c>.</summary>
public static class DiagnosticReference
{
    /// <summary>The page, as Markdown.</summary>
    public static string Write()
    {
        var page = new StringBuilder(
            """
            ---
            id: diagnostics
            title: Diagnostics
            description: Every message of a build by its code, with what it means and what to do about it.
            ---

            A build reports everything that is wrong in one run, one line for each place, on standard error:

            ```text
            content/stakeholders.md:12:34: error PB2003: nothing has the id "sponser"; did you mean "sponsor"?
            ```

            That is the file, the line and the column (counted from 1), the severity, the code, what is wrong, and where it can be said what would be right.
            A code never changes its meaning. `playbook explain PB2003` shows in the terminal what stands here.

            | severity | meaning | exit code | with `--strict` |
            |---|---|---|---|
            | error | something is wrong; the page is made as well as it can be | 1 | nothing is written; exit code 1 |
            | warning | probably a mistake; the page is right all the same | 0 | nothing is written; exit code 1 |
            | notice | worth knowing | 0 | as without |

            | codes | about |
            |---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var group in DiagnosticCatalog.Groups)
        {
            page.Append($"| [{group.Kinds[0].Code}](#{Anchor(group.Kinds[0])}) to [{group.Kinds[^1].Code}](#{Anchor(group.Kinds[^1])}) | {group.Title} |\n");
        }

        foreach (var kind in DiagnosticCatalog.All)
        {
            page.Append($"\n## {kind.Code}: {kind.Title} {{#{Anchor(kind)}}}\n\n")
                .Append($"Severity: {kind.Severity.ToString().ToLowerInvariant()}.\n\n")
                .Append(kind.Explanation).Append("\n\n")
                .Append("**What to do.** ").Append(kind.Remedy).Append('\n');
        }

        return page.ToString();
    }

    private static string Anchor(DiagnosticDescriptor kind) => kind.Code.ToLowerInvariant();
}
