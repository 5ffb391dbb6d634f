(function () {
  "use strict";
  var words = window.playbook.words;
  var opener = document.querySelector(".search-open");
  var place = opener.dataset;
  var STEP = 30;
  var isPage = document.querySelector(".search-here");
  var NAME = isPage ? "q" : "search";
  var finder;
  var found;
  var only = "";
  var shown = STEP;
  var active = -1;
  var typing;
  var isStep = false;

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function set(element, attributes) {
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    return element;
  }

  function number(count) { return count.toLocaleString(document.documentElement.lang); }

  // --- What it is made of.
  var box = make(isPage ? "div" : "dialog", "search");
  var bar = set(make("div", "search-bar"), { role: "search" });
  var input = set(make("input"), {
    type: "search", role: "combobox", "aria-label": "Search", "aria-expanded": "false", "aria-controls": "_found", "aria-autocomplete": "list",
    autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go", placeholder: "Search the playbook"
  });
  var close = set(make("button", "search-close", "Close"), { type: "button" });
  var chips = set(make("div", "search-kinds"), { role: "group", "aria-label": "Show only" });
  var status = set(make("p", "search-count"), { role: "status" });
  var list = set(make("div", "search-list"), { role: "listbox", id: "_found", "aria-label": "Results" });
  var more = set(make("button", "search-more"), { type: "button" });
  var message = make("div", "search-message");
  var body = set(make("div", "search-body"), { tabindex: "-1" });
  var help = make("p", "search-help");
  bar.append(input);
  if (!isPage) bar.append(close);
  body.append(message, list, more);
  [["\u2191 \u2193", "to move"], ["Enter", "to open"], ["Ctrl Enter", "in a new tab"], ["Esc", "to close"]].forEach(function (each) {
    var part = make("span");
    part.append(make("kbd", "", each[0]), " " + each[1]);
    help.append(part);
  });
  box.append(bar, chips, status, body);
  if (!isPage) {
    box.append(help);
    box.setAttribute("aria-label", "Search");
    document.body.append(box);
  } else {
    isPage.append(box);
  }

  function everything() {
    var all = make("a", "", "list of everything");
    all.href = opener.href;
    return all;
  }

  function say(title, ...rest) {
    message.replaceChildren();
    message.hidden = false;
    if (title) message.append(make("p", "search-title", title));
    rest.forEach(function (each) {
      var line = make("p");
      line.append(...[].concat(each));
      message.append(line);
    });
  }

  // --- Loading, once.
  function load() {
    if (finder) return;
    box.setAttribute("aria-busy", "true");
    say("", "Loading the index\u2026");
    finder = window.playbook.finder(place).then(function (ready) {
      finder = ready;
      box.removeAttribute("aria-busy");
      show(true);
    }, function () {
      box.removeAttribute("aria-busy");
      box.classList.add("is-broken");
      finder = null;
      status.textContent = "";
      say("The search could not be loaded", "Its program or its index could not be fetched. What there is can be looked up without it:", ["The ", everything(), ", by kind and letter"]);
    });
  }

  // --- Drawing.
  function marked(text, terms) {
    var parts = document.createDocumentFragment();
    var at = 0;
    words.places(text, terms).forEach(function (spot) {
      parts.append(text.slice(at, spot[0]), make("mark", "", text.slice(spot[0], spot[1])));
      at = spot[1];
    });
    parts.append(text.slice(at));
    return parts;
  }

  function addressOf(result) {
    var split = result.address.split("#");
    var address = place.root + split[0];
    if (location.protocol === "file:" && (address === "" || address.endsWith("/"))) address += "index.html";
    var marks = [...result.marks].slice(0, 8).join(" ");
    return address + (marks ? "?highlight=" + encodeURIComponent(marks).replace(/%20/g, "+") : "") + (split[1] ? "#" + split[1] : "");
  }

  function draw(result, i) {
    var option = set(make("a", "found"), { role: "option", id: "_found" + i, tabindex: "-1", "aria-selected": "false" });
    option.href = addressOf(result);
    var head = make("span", "found-head");
    var title = make("span", "found-title");
    title.append(marked(result.title, result.marks));
    head.append(title);
    if (result.id) head.append(" ", make("code", "", result.id));
    head.append(" ", make("span", "found-kind", result.kind[1]));
    option.append(head);
    if (result.path.length) option.append(make("span", "found-path", result.path.join(" \u203a ")));
    if (result.text) {
      var text = make("span", "found-text");
      text.append(marked(result.text, result.marks));
      option.append(text);
    }
    if (result.inText.length) {
      var inText = make("span", "found-in", "On the page: ");
      result.inText.forEach(function (term, nth) { inText.append(nth ? ", " : "", make("mark", "", term)); });
      option.append(inText);
    }
    return option;
  }

  function fitting() {
    return found ? found.results.filter(function (result) { return !only || result.kind[0] === only; }) : [];
  }

  function drawKinds() {
    var counts = new Map();
    found.results.forEach(function (result) { counts.set(result.kind[0], (counts.get(result.kind[0]) || 0) + 1); });
    if (only && !counts.has(only)) only = "";
    chips.hidden = counts.size < 2;
    chips.replaceChildren();
    [["", "", "All"]].concat(finder.kinds).forEach(function (kind) {
      var count = kind[0] ? counts.get(kind[0]) : found.results.length;
      if (!count) return;
      var chip = set(make("button", "", kind[2] + " "), { type: "button", "aria-pressed": String(kind[0] === only), "data-kind": kind[0] });
      chip.append(make("span", "", number(count)));
      chips.append(chip);
    });
  }

  function drawList() {
    var results = fitting();
    list.replaceChildren(...results.slice(0, shown).map(draw));
    list.hidden = !results.length;
    more.hidden = results.length <= shown;
    more.textContent = "Show more of " + number(results.length);
    input.setAttribute("aria-expanded", String(results.length > 0));
    move(results.length ? 0 : -1, true);
  }

  function show(isNew) {
    if (!finder || finder.then) return;
    found = finder.find(input.value, function () { show(false); });
    if (isNew) {
      shown = STEP;
      body.scrollTop = 0;
    }
    var chosen = active > 0 && !isNew && list.children[active] ? list.children[active].href : "";
    drawKinds();
    drawList();
    if (chosen) move(Math.max(0, Array.from(list.children).findIndex(function (option) { return option.href === chosen; })), true);
    tell();
  }

  function tell() {
    var count = found.results.length;
    message.hidden = count > 0 && !found.isPartial;
    if (!found.terms.length) {
      status.textContent = "";
      return say("", "Pages, threats, models, guides, terms: " + number(finder.count) + " things, by title, id, heading or any word on their pages.",
        ["Try an id such as ", make("kbd", "", "T-003"), ", or a few words. The first letters of the last one are enough, and a slip of the finger does no harm."]);
    }
    if (count) {
      status.textContent = (found.isCut ? "More than " : "") + number(count) + (count === 1 ? " result" : " results");
      if (found.isPartial) say("", "Nothing has all of these words. These have some of them:");
      return;
    }
    if (found.isWaiting) {
      status.textContent = "";
      return say("", "Looking through the pages\u2026");
    }
    status.textContent = "No results";
    say("Nothing found for \u201c" + input.value.trim() + "\u201d", "Fewer or other words may find it; so may the ending left off.", ["Or look through the ", everything(), "."]);
  }

  // --- Which result is chosen. The field keeps the focus.
  function move(to, isQuiet) {
    var options = list.children;
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = options.length ? to : -1;
    if (!options[active]) return input.removeAttribute("aria-activedescendant");
    options[active].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", options[active].id);
    if (!isQuiet) options[active].scrollIntoView({ block: "nearest" });
  }

  function grow() {
    var at = active;
    shown += STEP;
    drawList();
    move(at, true);
  }

  function onKey(event) {
    var last = list.children.length - 1;
    var to = { ArrowDown: active < last ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : last, Home: 0, End: last }[event.key];
    if (to !== undefined && last >= 0 && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      if (event.key === "ArrowDown" && active === last && !more.hidden) {
        grow();
        to = last + 1;
      }
      move(to);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      var option = list.children[active];
      if (!option) return;
      remember(false);
      if (event.ctrlKey || event.metaKey) window.open(option.href, "_blank", "noopener"); else option.click();
    }
  }

  // --- The address.
  function remember(isNew) {
    clearTimeout(typing);
    var values = {};
    values[NAME] = input.value.trim();
    // An open search without a word is told by a blank.
    if (!isPage && !values[NAME]) values[NAME] = " ";
    window.playbook.writeQuery(values, isNew);
  }

  function asked() { return new URLSearchParams(location.search).get(NAME); }

  function open(query) {
    if (query !== undefined && query !== null) input.value = query.trim();
    if (!isPage && !box.open) {
      box.showModal();
      isStep = asked() === null;
      if (isStep) remember(true);
    }
    input.focus();
    input.select();
    load();
    show(true);
  }

  function leave() {
    clearTimeout(typing);
    if (asked() === null) return;
    if (isStep) return history.back();
    var values = {};
    values[NAME] = "";
    window.playbook.writeQuery(values, false);
  }

  input.addEventListener("input", function () {
    show(true);
    clearTimeout(typing);
    // A browser takes only so many addresses in a row.
    typing = setTimeout(function () { remember(false); }, 300);
  });
  input.addEventListener("keydown", onKey);
  close.addEventListener("click", function () { box.close(); });
  more.addEventListener("click", function () {
    grow();
    input.focus();
  });
  chips.addEventListener("click", function (event) {
    var chip = event.target.closest("button");
    if (!chip) return;
    only = chip.dataset.kind;
    show(true);
    chips.querySelector("[aria-pressed=true]").focus();
  });
  list.addEventListener("pointermove", function (event) {
    var option = event.target.closest("a");
    if (option && event.movementX + event.movementY) move(Array.from(list.children).indexOf(option), true);
  });
  list.addEventListener("click", function () { remember(false); });
  if (!isPage) {
    box.addEventListener("close", leave);
    box.addEventListener("click", function (event) { if (event.target === box) box.close(); });
  }
  addEventListener("popstate", function () {
    var query = asked();
    if (isPage) {
      input.value = query || "";
      show(true);
    } else if (query === null && box.open) {
      box.close();
    } else if (query !== null) {
      open(query);
    }
  });

  window.playbook.search = open;
})();
