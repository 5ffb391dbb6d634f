using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Setup;

/// <summary>
/// The accessibility rules of axe. Its script is run here in the page itself: the binding for Playwright opens another page to join
/// what it finds in frames, of which the site has none, and takes five times as long.
/// </summary>
internal static class Axe
{
    private static readonly string s_script = new BundledAxeScriptProvider().GetScript();

    // The rule that is off by itself: WCAG 2.2, 2.5.8.
    private const string Run = """
        async () => {
          const found = await axe.run(document, {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            rules: { 'target-size': { enabled: true } },
            resultTypes: ['violations'],
          });
          return found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id} (${rule.impact}): ${node.target} ${node.html} ${[...node.any, ...node.all].map(check => check.message).join('; ')}`));
        }
        """;

    /// <summary>What it finds on a page as that is now: nothing where all is well.</summary>
    public static async Task<string[]> Violations(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(s_script);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
