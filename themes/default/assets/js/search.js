(function () {
  "use strict";
  var words = window.playbook.words;
  var ui = UI_TEXTS;
  var fill = window.playbook.fill;
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

  function make(name, className, content) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (content !== undefined) element.textContent = content;
    return element;
  }

  function set(element, attributes) {
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    return element;
  }

  // A phrase with an element in the place of a name in braces.
  function around(phrase, name, element) {
    var parts = phrase.split("{" + name + "}");
    return [parts[0], element, parts[1]];
  }

  function number(count) { return count.toLocaleString(document.documentElement.lang); }

  // --- What it is made of.
  var box = make(isPage ? "div" : "dialog", "search");
  var bar = set(make("div", "search-bar"), { role: "search" });
  var input = set(make("input"), {
    type: "text", role: "combobox", "aria-label": ui.title, "aria-expanded": "false", "aria-controls": "_found", "aria-autocomplete": "list",
    autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go", inputmode: "search", placeholder: ui.placeholder
  });
  var close = set(make("button", "search-close", ui.close), { type: "button" });
  var chips = set(make("div", "search-kinds"), { role: "group", "aria-label": ui.only });
  var status = set(make("p", "search-count"), { role: "status" });
  var list = set(make("div", "search-list"), { role: "listbox", id: "_found", "aria-label": ui.results });
  var more = set(make("button", "search-more"), { type: "button" });
  var message = make("div", "search-message");
  var body = set(make("div", "search-body"), { tabindex: "-1" });
  var help = make("p", "search-help");
  more.hidden = chips.hidden = list.hidden = true;
  bar.append(input);
  if (!isPage) bar.append(close);
  body.append(message, list, more);
  [["\u2191 \u2193", ui.toMove], [ui.enter, ui.toOpen], [ui.controlEnter, ui.toNewTab], [ui.escape, ui.toClose]].forEach(function (each) {
    var part = make("span");
    part.append(make("kbd", "", each[0]), " " + each[1]);
    help.append(part);
  });
  box.append(bar, chips, status, body);
  if (!isPage) {
    box.append(help);
    box.setAttribute("aria-label", ui.title);
    document.body.append(box);
  } else {
    isPage.append(box);
  }

  function everything() {
    var all = make("a", "", ui.everything);
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
    say("", ui.loading);
    finder = window.playbook.finder(place).then(function (ready) {
      finder = ready;
      box.removeAttribute("aria-busy");
      show(true);
    }, function () {
      box.removeAttribute("aria-busy");
      box.classList.add("is-broken");
      finder = null;
      status.textContent = "";
      say(ui.broken, ui.whyBroken, around(ui.lookUp, "list", everything()));
    });
  }

  // --- Drawing.
  function marked(line, terms) {
    var parts = document.createDocumentFragment();
    var at = 0;
    words.places(line, terms).forEach(function (spot) {
      parts.append(line.slice(at, spot[0]), make("mark", "", line.slice(spot[0], spot[1])));
      at = spot[1];
    });
    parts.append(line.slice(at));
    return parts;
  }

  function addressOf(result) {
    var split = result.address.split("#");
    var address = place.root + split[0];
    if (location.protocol === "file:" && (address === "" || address.endsWith("/"))) address += "index.html";
    // A letter alone would mark half the page.
    var marks = [...result.marks].filter(function (term, i, all) { return term.length > 1 || all.length === 1; }).slice(0, 8).join(" ");
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
      var excerpt = make("span", "found-text");
      excerpt.append(marked(result.text, result.marks));
      option.append(excerpt);
    }
    if (result.inText.length) {
      var terms = make("span");
      result.inText.forEach(function (term, nth) { terms.append(nth ? ", " : "", make("mark", "", term)); });
      var inText = make("span", "found-in");
      inText.append(...around(ui.onThePage, "words", terms));
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
    [["", "", ui.all]].concat(finder.kinds).forEach(function (kind) {
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
    more.textContent = fill(ui.more, { n: results.length });
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
      return say("", window.playbook.count(ui.reachOne, ui.reachOther, finder.count), around(ui.hint, "id", make("kbd", "", "T-003")));
    }
    if (count) {
      var results = window.playbook.count(ui.one, ui.other, count);
      status.textContent = found.isCut ? fill(ui.moreThan, { results: results }) : results;
      if (found.isPartial) say("", ui.partial);
      return;
    }
    if (found.isWaiting) {
      status.textContent = "";
      return say("", ui.looking);
    }
    status.textContent = ui.none;
    say(fill(ui.nothing, { query: input.value.trim() }), ui.advice, around(ui.orLookUp, "list", everything()));
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
