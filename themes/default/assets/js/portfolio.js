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
    count.textContent = chosen.length === 0 ? "" : shown + " of " + rows.length + " " + bar.dataset.many;
  }

  function write() {
    var values = {};
    selects.forEach(function (select) { values[select.dataset.facet] = select.value; });
    playbook.writeQuery(values, false);
    apply();
  }

  selects.forEach(function (select) { select.addEventListener("change", write); });
  clear.addEventListener("click", function () {
    selects.forEach(function (select) { select.value = ""; });
    write();
    selects[0].focus();
  });
  bar.hidden = selects.length === 0;
  read();
})();
