(function () {
  "use strict";
  var ui = UI_TEXTS;
  var root = document.documentElement;
  var all = function (selector) { return Array.from(document.querySelectorAll(selector)); };

  // --- Light or dark. The choice is kept only while it differs from what the system asks for.
  var dark = matchMedia("(prefers-color-scheme: dark)");
  var button = document.querySelector(".scheme");

  function announce() {
    document.dispatchEvent(new Event("schemechange"));
  }

  function choose() {
    var system = dark.matches ? "dark" : "light";
    var next = (root.dataset.scheme || system) === "dark" ? "light" : "dark";
    if (next === system) delete root.dataset.scheme; else root.dataset.scheme = next;
    try {
      if (next === system) localStorage.removeItem("scheme"); else localStorage.setItem("scheme", next);
    } catch (e) { }
    announce();
  }

  if (button) button.addEventListener("click", choose);
  dark.addEventListener("change", announce);

  // --- The outline follows: the heading that was passed last is where the reader is.
  var outline = document.querySelector("nav.outline");
  var entries = outline ? Array.from(outline.querySelectorAll("a")) : [];
  var headings = entries.map(function (link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); });

  function follow() {
    var line = innerHeight * 0.3;
    var atEnd = innerHeight + scrollY >= root.scrollHeight - 2 && scrollY > 0;
    var current = -1;
    headings.forEach(function (heading, i) {
      if (heading && (atEnd ? heading.getBoundingClientRect().top < innerHeight : heading.getBoundingClientRect().top < line)) current = i;
    });
    entries.forEach(function (link, i) {
      if (i !== current) return link.removeAttribute("aria-current");
      link.setAttribute("aria-current", "true");
      if (link.offsetTop < outline.scrollTop || link.offsetTop + link.offsetHeight > outline.scrollTop + outline.clientHeight) {
        outline.scrollTop = link.offsetTop - outline.clientHeight / 2;
      }
    });
  }

  if (entries.length && "IntersectionObserver" in window) {
    var passing = new IntersectionObserver(follow, { rootMargin: "0px 0px -70% 0px" });
    headings.forEach(function (heading) { if (heading) passing.observe(heading); });
    var end = document.querySelector(".foot");
    if (end) new IntersectionObserver(follow).observe(end);
  }

  // --- The menu closes when one goes elsewhere.
  var menu = document.querySelector(".menu");
  if (menu) {
    document.addEventListener("click", function (event) { if (!menu.contains(event.target)) menu.open = false; });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }

  // --- From disk a link to a folder needs its index.html: completed as it is used, links within drawings too.
  if (location.protocol === "file:") {
    var xlink = "http://www.w3.org/1999/xlink";
    var complete = function (event) {
      var link = event.target.closest && event.target.closest("a");
      var href = link && (link.getAttribute("href") || link.getAttributeNS(xlink, "href"));
      if (!href) return;
      var url = new URL(href, location.href);
      if (url.protocol !== "file:" || !url.pathname.endsWith("/")) return;
      url.pathname += "index.html";
      if (link.hasAttribute("href")) link.setAttribute("href", url.href); else link.setAttributeNS(xlink, "href", url.href);
    };
    ["click", "auxclick", "contextmenu"].forEach(function (kind) { document.addEventListener(kind, complete, true); });
  }

  // --- What the scripts of single pages share: a button that copies, and a choice that stands in the address.
  function copyText(button, text) {
    var label = button.dataset.label = button.dataset.label || button.textContent;
    navigator.clipboard.writeText(text).then(
      function () { button.textContent = ui.copied; },
      function () { button.textContent = ui.notAllowed; });
    setTimeout(function () { button.textContent = label; }, 2000);
  }

  // An empty value leaves the address; the other parts of the query stay as they are.
  function writeQuery(values, isStep) {
    var query = new URLSearchParams(location.search);
    Object.keys(values).forEach(function (name) {
      if (values[name]) query.set(name, values[name]); else query.delete(name);
    });
    var text = query.toString();
    try {
      history[isStep ? "pushState" : "replaceState"](null, "", location.pathname + (text ? "?" + text : "") + location.hash);
    } catch (e) { }
  }

  // A text with its places filled; numbers are written as in the page's language.
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (place, name) {
      return typeof values[name] === "number" ? values[name].toLocaleString(root.lang) : values[name];
    });
  }

  function count(one, other, number) {
    return fill(new Intl.PluralRules(root.lang).select(number) === "one" ? one : other, { n: number });
  }

  var playbook = window.playbook = { fill: fill, count: count, copy: copyText, writeQuery: writeQuery };

  // --- Search comes when it is first asked for. Without it the link leads to the page that lists everything.
  var opener = document.querySelector(".search-open");

  function add(address, then) {
    var script = document.createElement("script");
    script.src = address;
    script.onload = then;
    script.onerror = function () {
      opener.dataset.broken = "";
      if (then) opener.click();
    };
    document.head.append(script);
  }

  // A script of the search and its look, which comes first so that nothing is seen without it.
  function addStyled(address, then) {
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = opener.dataset.style;
    style.onload = style.onerror = function () { add(address, then); };
    document.head.append(style);
  }

  function search(query) {
    if (playbook.search) return playbook.search(query);
    if (opener.dataset.asked) return;
    opener.dataset.asked = "1";
    addStyled(opener.dataset.script, function () { playbook.search(query); });
  }

  function isPlain(event) { return !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey; }

  if (opener && opener.dataset.minisearch) {
    opener.addEventListener("click", function (event) {
      if (!isPlain(event) || "broken" in opener.dataset) return;
      event.preventDefault();
      search();
    });
    document.addEventListener("keydown", function (event) {
      var isSlash = event.key === "/" && isPlain(event) && !event.target.closest("input, textarea, select, [contenteditable]");
      var isK = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k";
      if (!isSlash && !isK) return;
      event.preventDefault();
      search();
    });
    var asked = new URLSearchParams(location.search);
    if (document.querySelector(".search-here")) search(asked.get("q") || "");
    else if (asked.has("search")) search(asked.get("search"));
    if (asked.has("highlight")) addStyled(opener.dataset.found);
  }

  // --- Code can be copied, and scrolled with the keyboard where it is wider than its column.
  all("main pre").forEach(function (block) {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    if (!navigator.clipboard || !block.querySelector("code")) return;
    var box = document.createElement("div");
    var copy = document.createElement("button");
    box.className = "code";
    copy.className = "copy";
    copy.type = "button";
    copy.textContent = ui.copy;
    copy.addEventListener("click", function () { copyText(copy, block.textContent); });
    block.replaceWith(box);
    box.append(block, copy);
  });

  // --- The page that a reader is about to open is fetched ahead: by a link, which the policy allows where it allows no fetch.
  var home = document.querySelector(".brand");
  var ahead = {};
  var waiting;

  function fetchAhead(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    var url = link && typeof link.href === "string" ? link.href.split("#")[0] : "";
    clearTimeout(waiting);
    if (!url.endsWith("/") || !url.startsWith(home.href) || url === location.href.split("#")[0] || ahead[url]) return;
    // A pointer that only passes asks for nothing.
    waiting = setTimeout(function () {
      var hint = document.createElement("link");
      hint.rel = "prefetch";
      hint.href = url;
      document.head.append(hint);
      ahead[url] = true;
    }, event.type === "mouseover" ? 80 : 0);
  }

  if (home && location.protocol !== "file:" && !(navigator.connection && navigator.connection.saveData)) {
    ["mouseover", "focusin", "touchstart"].forEach(function (kind) { document.addEventListener(kind, fetchAhead, { passive: true }); });
  }

  // --- On paper nothing can be opened.
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = all("main details:not([open]):not(.outline-fold)");
    opened.forEach(function (details) { details.open = true; });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (details) { details.open = false; });
    opened = [];
  });
})();
