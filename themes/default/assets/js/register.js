// A table whose rows are data: filtered, sorted, grouped, searched and paged here. What is chosen stands in the address.
(function () {
  "use strict";
  var ui = UI_TEXTS;
  var box = document.querySelector(".loaded");
  if (!box || !window.playbook) return;
  var PAGE = 200;
  var OPEN = 1;
  var HIDDEN = 2;
  var find = function (selector) { return box.querySelector(selector); };
  var controls = Array.from(box.querySelectorAll("[name]"));
  var control = {};
  controls.forEach(function (each) { control[each.name] = each; });
  var table = find("table");
  var region = find(".table");
  var pager = find(".pager");
  var clear = find(".clear");
  var hiddenName = box.dataset.hidden;
  var collator = new Intl.Collator(document.documentElement.lang || "en", { numeric: true, sensitivity: "base" });
  var flags = [];
  var columns = [];
  var byKey = {};
  var haystack = null;
  var page = 1;
  var typing = 0;

  function fold(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  function valueOf(each) { return each.type === "checkbox" ? (each.checked ? "1" : "") : each.value.trim(); }
  function restOf(each) { return each.dataset.rest || ""; }
  function setValue(each, value) { if (each.type === "checkbox") each.checked = value === "1"; else each.value = value; }

  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  // --- The data.
  window.playbookRows = function (data) {
    flags = Array.from(data.flags, Number);
    columns = data.columns;
    columns.forEach(function (column) {
      byKey[column.key] = column;
      if (!column.values) return;
      column.values = column.values.map(function (value) { return typeof value === "string" ? { t: value } : value; });
      // The same value with another note beside it is the same for whoever filters and groups.
      column.place = [];
      column.values.forEach(function (value, i) {
        value.k = value.k || value.t;
        column.place.push(i && column.values[i - 1].k === value.k ? column.place[i - 1] : i);
      });
      column.of = column.of.map(function (of) { return Array.isArray(of) ? of : [of]; });
      var select = control[column.key];
      if (select) {
        column.values.forEach(function (value, i) { if (column.place[i] === i) select.add(new Option(value.t, value.k)); });
        select.closest("label").hidden = select.options.length < 3;
      }
    });
    read();
    box.removeAttribute("aria-busy");
  };

  // --- What is chosen, from the address and to it.
  function read() {
    clearTimeout(typing);
    var query = new URLSearchParams(location.search);
    var lost = [];
    controls.forEach(function (each) {
      var asked = query.get(each.name) || "";
      setValue(each, asked || restOf(each));
      if (asked && valueOf(each) !== asked.trim()) {
        lost.push(playbook.fill(ui.asked, { name: each.closest("label").querySelector("span").textContent, value: asked }));
        setValue(each, restOf(each));
      }
    });
    page = parseInt(query.get("page"), 10) || 1;
    var note = find(".loaded-note");
    note.hidden = lost.length === 0;
    note.textContent = lost.length ? playbook.fill(ui.noAnswer, { list: lost.join(", ") }) : "";
    show();
  }

  function write(isStep) {
    var values = { page: page > 1 ? String(page) : "" };
    controls.forEach(function (each) { values[each.name] = valueOf(each) === restOf(each) ? "" : valueOf(each); });
    playbook.writeQuery(values, isStep);
  }

  // --- Which rows, in which order.
  function fitting() {
    var tests = [];
    columns.forEach(function (column) {
      var wanted = control[column.key] && control[column.key].value;
      if (!wanted) return;
      var fits = column.values.map(function (value) { return value.k === wanted; });
      tests.push(function (row) { return column.of[row].some(function (i) { return fits[i]; }); });
    });
    if (control.open && control.open.checked) tests.push(function (row) { return flags[row] & OPEN; });
    var words = fold(control.q.value).split(/\s+/).filter(Boolean);
    if (words.length) {
      haystack = haystack || flags.map(function (_, row) {
        return fold(columns.filter(function (column) { return column.texts; }).map(function (column) { return column.texts[row]; }).join(" "));
      });
      tests.push(function (row) { return words.every(function (word) { return haystack[row].includes(word); }); });
    }
    var found = { rows: [], hidden: 0 };
    var all = !control[hiddenName] || control[hiddenName].checked;
    for (var row = 0; row < flags.length; row++) {
      if (!tests.every(function (test) { return test(row); })) continue;
      if (all || !(flags[row] & HIDDEN)) found.rows.push(row); else found.hidden++;
    }
    return found;
  }

  // A rank for each row, the same for the same value; none where the row says nothing, which stands last either way.
  function ranksOf(column) {
    if (column.ranks) return column.ranks;
    if (column.values) {
      column.ranks = column.of.map(function (of) { return of.length && !column.values[of[0]].x ? column.place[of[0]] : -1; });
      return column.ranks;
    }
    var texts = column.texts;
    var order = texts.map(function (_, row) { return row; }).sort(function (a, b) { return collator.compare(texts[a], texts[b]); });
    column.ranks = [];
    order.forEach(function (row, i) {
      column.ranks[row] = i && !collator.compare(texts[order[i - 1]], texts[row]) ? column.ranks[order[i - 1]] : i;
    });
    return column.ranks;
  }

  function inOrder(rows) {
    var sort = control.sort.value;
    var down = sort[0] === "-";
    var ranks = ranksOf(byKey[down ? sort.slice(1) : sort]);
    var group = byKey[control.group.value];
    var entries = [];
    rows.forEach(function (row) {
      if (!group) return entries.push({ row: row, group: -1 });
      new Set((group.of[row].length ? group.of[row] : [-1]).map(function (i) { return i < 0 ? group.values.length : group.place[i]; }))
        .forEach(function (place) { entries.push({ row: row, group: place }); });
    });
    var turn = group && group.kind === "level" ? -1 : 1;
    return entries.sort(function (a, b) {
      if (a.group !== b.group) return (isNone(group, a.group) - isNone(group, b.group)) || (a.group - b.group) * turn;
      var left = ranks[a.row];
      var right = ranks[b.row];
      if (left !== right) return left < 0 ? 1 : right < 0 ? -1 : down ? right - left : left - right;
      return a.row - b.row;
    });
  }

  function isNone(column, i) { return !column.values[i] || column.values[i].x ? 1 : 0; }

  // --- What is drawn: one page of rows.
  function link(text, address) {
    if (!address) return document.createTextNode(text);
    var anchor = make("a", "", text);
    anchor.href = /^https?:/.test(address) ? address : box.dataset.root + address;
    return anchor;
  }

  function nothing() {
    var dash = make("span", "nothing", "–");
    dash.setAttribute("aria-hidden", "true");
    return dash;
  }

  function draw(column, value) {
    if (column.kind === "level") {
      var badge = make("span", "level level-" + (value.x ? "none" : value.k));
      if (value.r) badge.append(make("span", "rank r" + value.r + " o" + value.o));
      badge.append(value.t);
      return badge;
    }
    if (value.x) return nothing();
    if (column.kind === "status") return make("span", "status " + value.c, value.t);
    if (column.kind === "date") {
      var day = make("time", "", value.t);
      day.dateTime = value.k;
      return day;
    }
    return link(value.t, value.a);
  }

  // What stands in a cell of one column for one row; nothing where the row says nothing.
  function fill(cell, column, row) {
    if (column.texts) return cell.append(link(column.texts[row], column.names && column.folders[column.at[row]] + column.names[row]));
    if (!column.of[row].length) cell.append(nothing());
    column.of[row].forEach(function (i, nth) {
      var value = column.values[i];
      if (nth) cell.append(", ");
      cell.append(draw(column, value));
      if (value.n) cell.append(make("span", column.kind === "date" ? "due " + (value.c || "is-overdue") : "source-word", value.n));
    });
  }

  function saysNothing(column, row) {
    return column.values && column.of[row].every(function (i) { return column.values[i].x; });
  }

  function drawRow(row, own, below) {
    var tr = document.createElement("tr");
    own.forEach(function (column, nth) {
      var cell = make(nth ? "td" : "th");
      if (nth) cell.dataset.label = column.title; else cell.scope = "row";
      fill(cell, column, row);
      below[column.key].forEach(function (other) {
        if (saysNothing(other, row)) return;
        var line = make(other.kind === "id" ? "span" : "div", other.kind === "id" ? "row-id" : "row-note", other.label ? other.label + ": " : "");
        fill(line, other, row);
        cell.append(line);
      });
      tr.append(cell);
    });
    return tr;
  }

  function heading(group, place, entries, width) {
    var tr = make("tr", "loaded-group");
    var cell = make("th");
    cell.colSpan = width;
    cell.scope = "rowgroup";
    if (group.values[place]) cell.append(group.values[place].x && group.kind !== "level" ? group.values[place].t : draw(group, group.values[place])); else cell.append("None");
    cell.append(" ", make("span", "row-aside", things(entries.filter(function (entry) { return entry.group === place; }).length)));
    tr.append(cell);
    return tr;
  }

  function things(number) { return playbook.count(box.dataset.one, box.dataset.other, number); }

  function show() {
    var found = fitting();
    var entries = inOrder(found.rows);
    var pages = Math.max(1, Math.ceil(entries.length / PAGE));
    page = Math.min(Math.max(1, page), pages);
    var from = (page - 1) * PAGE;
    var shown = entries.slice(from, from + PAGE);
    var group = byKey[control.group.value];
    var own = columns.filter(function (column) { return !column.in; });
    var below = {};
    own.forEach(function (column) { below[column.key] = columns.filter(function (other) { return other.in === column.key; }); });
    var drawn = document.createDocumentFragment();
    var body = null;
    shown.forEach(function (entry, nth) {
      if (!body || entry.group !== shown[nth - 1].group) {
        body = drawn.appendChild(document.createElement("tbody"));
        if (group) body.append(heading(group, entry.group, entries, own.length));
      }
      body.append(drawRow(entry.row, own, below));
    });
    Array.from(table.tBodies).forEach(function (old) { old.remove(); });
    table.append(drawn);
    region.hidden = shown.length === 0;
    say(found, entries.length, from, shown.length);
    pager.hidden = pages === 1;
    pager.querySelector("span").textContent = playbook.fill(ui.page, { page: page, pages: pages });
    pager.querySelector("[data-by='-1']").disabled = page === 1;
    pager.querySelector("[data-by='1']").disabled = page === pages;
    clear.hidden = controls.every(function (each) { return valueOf(each) === restOf(each); });
    markSort();
  }

  function say(found, total, from, shown) {
    var count = found.rows.length;
    var text = !total ? box.dataset.none
      : shown === total ? things(count)
      // In several groups a row stands several times.
      : playbook.fill(total === count ? ui.rows : ui.rowsOfMore, { from: from + 1, to: from + shown, total: total, things: things(count) });
    if (found.hidden) text += "; " + playbook.count(box.dataset.hiddenOne, box.dataset.hiddenOther, found.hidden);
    find(".loaded-count").textContent = text;
  }

  function markSort() {
    var sort = control.sort.value;
    box.querySelectorAll("th[data-key]").forEach(function (th) {
      var is = sort === th.dataset.key ? "ascending" : sort === "-" + th.dataset.key ? "descending" : "";
      if (is) th.setAttribute("aria-sort", is); else th.removeAttribute("aria-sort");
    });
  }

  // --- What a reader does.
  function changed(isStep) {
    page = 1;
    show();
    write(isStep);
  }

  function turnTo(next) {
    page = next;
    show();
    write(true);
    region.focus({ preventScroll: true });
    box.querySelector(".loaded-count").scrollIntoView();
  }

  controls.forEach(function (each) {
    if (each.type !== "search") return each.addEventListener("change", function () { changed(true); });
    each.addEventListener("input", function () {
      page = 1;
      show();
      // A browser takes only so many addresses in a row.
      clearTimeout(typing);
      typing = setTimeout(function () { write(false); }, 300);
    });
  });
  clear.addEventListener("click", function () {
    controls.forEach(function (each) { setValue(each, restOf(each)); });
    changed(true);
    control.q.focus();
  });
  box.querySelectorAll("th[data-key] button").forEach(function (button) {
    button.addEventListener("click", function () {
      var th = button.closest("th");
      var key = th.dataset.key;
      var first = th.dataset.first === "down" ? "-" + key : key;
      var second = th.dataset.first === "down" ? key : "-" + key;
      control.sort.value = control.sort.value === first ? second : first;
      changed(true);
    });
  });
  pager.addEventListener("click", function (event) {
    var by = event.target.dataset.by;
    if (by) turnTo(page + Number(by));
  });
  var share = find(".share");
  share.hidden = !navigator.clipboard;
  share.addEventListener("click", function () { playbook.copy(share, location.href); });
  // Counts elsewhere on the page lead to a view; without this script, to a page.
  document.querySelectorAll("a[data-view]").forEach(function (anchor) {
    anchor.href = anchor.dataset.view;
    anchor.addEventListener("click", function (event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      var asked = new URLSearchParams(anchor.dataset.view);
      controls.forEach(function (each) { setValue(each, asked.get(each.name) || restOf(each)); });
      changed(true);
      region.focus({ preventScroll: true });
      box.scrollIntoView();
    });
  });
  addEventListener("popstate", read);

  var rows = document.createElement("script");
  rows.src = box.dataset.rows;
  rows.onerror = function () { find(".loaded-count").textContent = ui.notLoaded; };
  document.head.append(rows);
})();
