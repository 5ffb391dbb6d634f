(function () {
  "use strict";
  var bar = document.querySelector(".filters");
  var table = document.querySelector(".filtered table");
  if (!bar || !table) return;
  var rows = Array.from(table.tBodies[0].rows);
  var selects = Array.from(bar.querySelectorAll("select"));
  var count = bar.querySelector(".filter-count");
  var clear = bar.querySelector(".clear");

  function read() {
    var query = new URLSearchParams(location.search);
    selects.forEach(function (select) {
      select.value = query.get(select.dataset.facet) || "";
      // A link may name a value that no row has any more: then nothing is chosen.
      if (select.selectedIndex < 0) select.value = "";
    });
    apply();
  }

  function apply() {
    var shown = 0;
    var chosen = selects.filter(function (select) { return select.value; });
    rows.forEach(function (row) {
      var fits = chosen.every(function (select) { return row.dataset[select.dataset.facet].split("\n").indexOf(select.value) >= 0; });
      row.hidden = !fits;
      if (fits) shown++;
    });
    clear.hidden = chosen.length === 0;
    count.textContent = chosen.length === 0 ? "" : playbook.fill(bar.dataset.shown, { shown: shown, all: rows.length });
  }

  function write() {
    var values = {};
    selects.forEach(function (select) { values[select.dataset.facet] = select.value; });
    playbook.writeQuery(values, false);
    apply();
  }

  // --- Sorting: once down, once up, then as it was. Rows without a value stand last.
  var heads = table.parentElement.matches(".sortable") ? Array.from(table.tHead.rows[0].cells) : [];
  var order = rows.slice();

  function keyOf(row, column) {
    var cell = row.cells[column];
    return cell.dataset.key || cell.textContent.trim().replace(/\s+/g, " ");
  }

  function sort(column, direction) {
    heads.forEach(function (head, i) {
      if (i === column && direction) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending"); else head.removeAttribute("aria-sort");
    });
    var sorted = direction ? order.slice().sort(function (a, b) {
      return direction * keyOf(a, column).localeCompare(keyOf(b, column), document.documentElement.lang, { numeric: true });
    }) : order;
    table.tBodies[0].append.apply(table.tBodies[0], sorted);
  }

  heads.forEach(function (head, column) {
    var button = document.createElement("button");
    button.type = "button";
    button.append.apply(button, Array.from(head.childNodes));
    head.append(button);
    var first = head.dataset.first === "down" ? -1 : 1;
    button.addEventListener("click", function () {
      var now = { ascending: 1, descending: -1 }[head.getAttribute("aria-sort")] || 0;
      var next = now === 0 ? first : now === first ? -first : 0;
      sort(column, next);
      playbook.writeQuery({ sort: next ? (next < 0 ? "-" : "") + column : "" }, false);
    });
  });

  selects.forEach(function (select) { select.addEventListener("change", write); });
  clear.addEventListener("click", function () {
    selects.forEach(function (select) { select.value = ""; });
    write();
    selects[0].focus();
  });
  bar.hidden = selects.length === 0;
  read();
  var wanted = new URLSearchParams(location.search).get("sort");
  if (/^-?\d+$/.test(wanted || "") && heads[Math.abs(wanted)]) sort(Math.abs(wanted), wanted.charAt(0) === "-" ? -1 : 1);
})();
