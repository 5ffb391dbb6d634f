using Microsoft.Playwright;
using Playbook.Browser.Tests.Setup;

namespace Playbook.Browser.Tests;

/// <summary>Each kind of page as readers adapt it: larger text, more space between it, a narrow window, colours of their own, no motion.</summary>
public sealed class AdaptationTests(BuiltSite site)
{
    // What reads worse than before: a page that scrolls sideways, text that is cut off, texts one over another. Pictures scale as a whole and are left out.
    private const string Losses = """
        () => {
          const wrong = [];
          const name = element => `${element.tagName.toLowerCase()}.${element.className.baseVal ?? element.className} "${element.textContent.trim().slice(0, 40)}"`;
          if (document.documentElement.scrollWidth > innerWidth) wrong.push(`the page is ${document.documentElement.scrollWidth} px wide`);
          const texts = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const element = walk.currentNode.parentElement;
            if (!walk.currentNode.data.trim() || element.closest('svg, .unseen, .skip, option, noscript') || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
            const range = document.createRange();
            range.selectNodeContents(walk.currentNode);
            const limits = [];
            for (let above = element; above && above !== document.body; above = above.parentElement) {
              const style = getComputedStyle(above);
              if (style.clipPath === 'inset(50%)') limits.push([above, new DOMRect(), style]);
              else if (style.overflowX !== 'visible' || style.overflowY !== 'visible') limits.push([above, above.getBoundingClientRect(), style]);
            }
            for (const box of range.getClientRects()) {
              let { left, top, right, bottom } = box;
              if (right - left < 1) continue;
              // Hidden from sight, and read aloud.
              if (limits.some(([, limit]) => limit.width <= 2 && limit.height <= 2)) continue;
              for (const [above, limit, style] of limits) {
                const isScrolled = /auto|scroll/.test(style.overflowX + style.overflowY);
                if (!isScrolled && (right > limit.right + 2 || bottom > limit.bottom + 2 || left < limit.left - 2)) wrong.push(name(above) + ' cuts off ' + name(element));
                left = Math.max(left, limit.left); right = Math.min(right, limit.right); top = Math.max(top, limit.top); bottom = Math.min(bottom, limit.bottom);
              }
              if (right > left && bottom > top) texts.push({ left, top, right, bottom, element });
            }
          }
          texts.sort((one, other) => one.top - other.top);
          for (let i = 0; i < texts.length; i++) {
            for (let j = i + 1; j < texts.length && texts[j].top < texts[i].bottom; j++) {
              const one = texts[i], other = texts[j];
              const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left), high = Math.min(one.bottom, other.bottom) - other.top;
              // Lines of a heading stand close, and the boxes of their letters a little over one another.
              if (wide > 2 && high > 0.4 * Math.min(one.bottom - one.top, other.bottom - other.top)) wrong.push(name(one.element) + ' lies over ' + name(other.element));
            }
          }
          return [...new Set(wrong)].slice(0, 10);
        }
        """;

    // WCAG 2.2, 1.4.12.
    private const string Spacing = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    private const string Moving = """
        () => [...document.querySelectorAll('*')].filter(element => {
          const style = getComputedStyle(element);
          return style.animationName !== 'none' && parseFloat(style.animationDuration) > 0.01
            || style.transitionDuration.split(',').some(duration => parseFloat(duration) > 0.01) || style.scrollBehavior === 'smooth';
        }).map(element => element.tagName + '.' + element.className)
        """;

    // In forced colours a shape that is only filled, or an outline that is only a shadow, is gone.
    private const string Forced = """
        () => {
          const wrong = [];
          const paper = getComputedStyle(document.body).backgroundColor;
          for (const shape of document.querySelectorAll('figure.drawn .node .shape')) {
            const style = getComputedStyle(shape);
            if (style.stroke === 'none' || style.stroke === paper) wrong.push('the shape of ' + shape.closest('.node').textContent.trim());
          }
          // A mark brings its own ground and keeps both colours.
          for (const text of document.querySelectorAll('figure.drawn text:not(.mark-text)')) if (getComputedStyle(text).fill === paper) wrong.push('the text ' + text.textContent);
          const link = document.querySelector('main a[href]') ?? document.querySelector('a[href]');
          link?.focus();
          if (link && (getComputedStyle(link).outlineStyle === 'none' || getComputedStyle(link).outlineColor === paper)) wrong.push('the focus');
          return wrong;
        }
        """;

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Nothing_is_lost(string kind)
    {
        await using var visit = await Visit.Open(site, Way.Server, PageKinds.Address(kind), new Look { Width = 1280 });
        var wrong = new List<string>();
        async Task Check(string what, string losses, IPage? page = null) =>
            wrong.AddRange(from loss in await (page ?? visit.Page).EvaluateAsync<string[]>(losses) select $"{what}: {loss}");

        await visit.DrawDiagrams();
        await Check("as it is", Losses);
        await Check("moving", Moving);
        await visit.Page.EvaluateAsync(Spacing);
        await Check("text spaced", Losses);
        await visit.Page.EvaluateAsync("document.adoptedStyleSheets = []");
        await visit.Page.SetViewportSizeAsync(320, 640);
        await Check("at 320 px", Losses);
        await visit.Page.SetViewportSizeAsync(1280, 900);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await Check("in forced colours", Forced);
        await Screenshots.Keep(visit.Page, $"{kind}-1280-forced");

        await using var large = await Visit.Open(site, Way.Server, PageKinds.Address(kind), new Look { Width = 1280, HasLargeText = true });
        await large.DrawDiagrams();
        await Check("text at 200 %", Losses, large.Page);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
