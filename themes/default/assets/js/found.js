(function () {
  "use strict";
  // Marks the words that a search led here by. They are painted over the text, which stays as it is.
  var words = window.playbook.words;
  var ui = UI_TEXTS;
  var main = document.querySelector("main");
  var terms = new Set((new URLSearchParams(location.search).get("highlight") || "").split(" ").map(words.toTerm).filter(Boolean));
  if (!terms.size || !window.CSS || !CSS.highlights) return;

  var ranges = [];
  var walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, function (node) {
    return node.parentElement.closest("script, style, svg, .crumbs, .unseen, .anchor") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  while (walker.nextNode()) {
    words.places(walker.currentNode.data, terms).forEach(function (place) {
      var range = new Range();
      range.setStart(walker.currentNode, place[0]);
      range.setEnd(walker.currentNode, place[1]);
      ranges.push(range);
    });
  }
  if (!ranges.length) return;
  CSS.highlights.set("found", new Highlight(...ranges));

  var at = -1;
  var bar = document.createElement("div");
  var count = document.createElement("span");
  bar.className = "found-bar";
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", ui.name);
  count.setAttribute("role", "status");
  count.textContent = window.playbook.count(ui.one, ui.other, ranges.length);
  bar.append(count);

  function button(label, does) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", does);
    bar.append(made);
  }

  function isSeen(range) { return range.getClientRects().length > 0; }

  function go(by) {
    for (var tries = 0; tries < ranges.length; tries++) {
      at = (at + by + ranges.length) % ranges.length;
      if (isSeen(ranges[at])) break;
    }
    CSS.highlights.set("found-now", new Highlight(ranges[at]));
    ranges[at].startContainer.parentElement.scrollIntoView({ block: "center" });
    count.textContent = window.playbook.fill(ui.place, { n: at + 1, all: ranges.length });
  }

  function clear() {
    CSS.highlights.delete("found");
    CSS.highlights.delete("found-now");
    bar.remove();
    document.removeEventListener("keydown", onKey);
    window.playbook.writeQuery({ highlight: "" }, false);
  }

  function onKey(event) {
    if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) clear();
  }

  button(ui.previous, function () { go(at < 0 ? 0 : -1); });
  button(ui.next, function () { go(1); });
  button(ui.clear, clear);
  document.addEventListener("keydown", onKey);
  document.body.append(bar);
})();
