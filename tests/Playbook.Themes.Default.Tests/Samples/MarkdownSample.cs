namespace Playbook.Themes.Default.Tests.Samples;

/// <summary>What the Markdown pipeline makes of a page with one of everything.</summary>
internal static class MarkdownSample
{
    public const string Body = """
        <p>A method is a promise about what will be looked at. Take the one that asks the questions your system needs asked, and no
        other; see <a href="../../methodologies/">the comparison</a>. The <a class="term" href="../../glossary/#threat-model" title="What can go wrong with a system, and what is done about it.">threat model</a>
        names it, so that whoever reads it later knows what was <em>not</em> asked.<a id="fnref:1" href="#fn:1" class="footnote-ref"><sup>1</sup></a></p>
        <h2 id="what-it-is-for">What it is for<a class="anchor" href="#what-it-is-for" aria-label="Link to this section">#</a></h2>
        <p>Three things decide: <strong>what is at stake</strong>, who will do it, and <code>how much time</code> there is. Press <kbd>Ctrl</kbd> + <kbd>P</kbd> to
        print the page, and H<sub>2</sub>O stays H<sub>2</sub>O. Some of this is <mark>marked</mark>, some <del>struck out</del>.</p>
        <ol><li><p>Look at the data first.</p></li><li><p>Then at who may touch it.</p><ul><li>People</li><li>Other systems<ul><li>ours</li><li>others’</li></ul></li></ul></li></ol>
        <div class="alert alert-note" role="note"><p class="alert-title">Note</p><p>One model may name two methods, one for security and one for privacy.</p></div>
        <div class="alert alert-tip" role="note"><p class="alert-title">Tip</p><p>Begin with the diagram that the team already has.</p></div>
        <div class="alert alert-important" role="note"><p class="alert-title">Important</p><p>The owner of the system decides, not whoever moderates.</p></div>
        <div class="alert alert-warning" role="note"><p class="alert-title">Warning</p><p>A model older than the system’s last change is a guess.</p></div>
        <div class="alert alert-caution" role="note"><p class="alert-title">Caution</p><p>Never write a password, a key or a customer’s name into a model.</p></div>
        <h3 id="when-there-is-no-time">When there is no time<a class="anchor" href="#when-there-is-no-time" aria-label="Link to this section">#</a></h3>
        <blockquote><p>Four questions are better than none: what are we building, what can go wrong, what do we do about it, did we do well?</p></blockquote>
        <ul class="contains-task-list"><li class="task-list-item"><input class="task-list-item-checkbox" disabled="disabled" type="checkbox" checked="checked" aria-label="done"> Draw the boundaries</li><li class="task-list-item"><input class="task-list-item-checkbox" disabled="disabled" type="checkbox" aria-label="to do"> Name the assets</li></ul>
        <h2 id="what-to-weigh">What to weigh<a class="anchor" href="#what-to-weigh" aria-label="Link to this section">#</a></h2>
        <div class="table" tabindex="0" role="region" aria-label="Table"><table><thead><tr><th scope="col">Method</th><th scope="col">Good for</th><th scope="col">Asks of you</th><th scope="col">Time</th></tr></thead><tbody>
        <tr><td><a href="../../methodologies/stride/">STRIDE</a></td><td>services and the flows between them</td><td>a data-flow diagram, with <code>trust boundaries</code></td><td>half a day</td></tr>
        <tr><td>LINDDUN</td><td>personal data</td><td>the same, and what the data says of whom</td><td>a day</td></tr>
        <tr><td>PASTA</td><td>what the business would lose</td><td>people who know the business, and patience</td><td>weeks</td></tr>
        <tr><td>Attack trees</td><td>one goal looked at closely</td><td>somebody who thinks like an attacker</td><td>an hour a tree</td></tr></tbody></table></div>
        <dl><dt>Inherent risk</dt><dd><p>What it would be if nothing were done.</p></dd><dt>Residual risk</dt><dd><p>What is left once the treatment is in place.</p></dd></dl>
        <h2 id="how-it-is-written-down">How it is written down<a class="anchor" href="#how-it-is-written-down" aria-label="Link to this section">#</a></h2>
        <pre><code class="language-yaml"><span class="hl-c"># one file a model</span>
        <span class="hl-v">schema</span><span class="hl-p">:</span> <span class="hl-n">1</span>
        <span class="hl-v">id</span><span class="hl-p">:</span> <span class="hl-s">webshop</span>
        <span class="hl-v">methodologies</span><span class="hl-p">:</span> <span class="hl-p">[</span><span class="hl-s">stride</span><span class="hl-p">]</span>
        <span class="hl-v">components</span><span class="hl-p">:</span>
          <span class="hl-p">- {</span> <span class="hl-v">id</span><span class="hl-p">:</span> <span class="hl-s">browser</span><span class="hl-p">,</span> <span class="hl-v">type</span><span class="hl-p">:</span> <span class="hl-s">external-entity</span><span class="hl-p">,</span> <span class="hl-v">title</span><span class="hl-p">:</span> <span class="hl-s">"Customer's browser"</span><span class="hl-p">,</span> <span class="hl-v">boundary</span><span class="hl-p">:</span> <span class="hl-s">internet</span> <span class="hl-p">}</span>
        </code></pre>
        <h3 id="the-command">The command<a class="anchor" href="#the-command" aria-label="Link to this section">#</a></h3>
        <pre><code class="language-csharp"><span class="hl-k">public sealed record</span> <span class="hl-t">Threat</span>(<span class="hl-k">string</span> <span class="hl-v">Id</span>)
        {
            <span class="hl-k">public bool</span> <span class="hl-f">IsOpen</span>() => <span class="hl-v">Status</span> <span class="hl-k">is not</span> <span class="hl-s">"done"</span>;
        }
        </code></pre>
        <details><summary>Why not a spreadsheet?</summary><p>Because nobody can link to a row of it.</p></details>
        <figure><img src="../../picture.svg" alt="Two boxes and an arrow between them" width="480" height="120"><figcaption>What most models begin as.</figcaption></figure>
        <h2 id="the-way-of-a-model">The way of a model<a class="anchor" href="#the-way-of-a-model" aria-label="Link to this section">#</a></h2>
        <!--diagram-->
        <hr>
        <h2 id="risk-at-a-glance">Risk at a glance<a class="anchor" href="#risk-at-a-glance" aria-label="Link to this section">#</a></h2>
        <!--matrix-->
        <div class="footnotes"><hr><ol><li id="fn:1"><p>Which is most of what there is to ask.<a href="#fnref:1" class="footnote-back-ref" aria-label="Back to the text">&#8617;</a></p></li></ol></div>
        """;
}
