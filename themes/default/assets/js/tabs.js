// Makes a row of tabs of panels that stand one below the other. Tabs of the same name follow each other on the page; nothing is kept.
(function () {
  "use strict";
  var groups = Array.from(document.querySelectorAll(".tabs")).map(function (box, number) {
    var panels = Array.from(box.children).filter(function (child) { return child.matches(".tab"); });
    var list = document.createElement("div");
    list.className = "tab-list";
    list.setAttribute("role", "tablist");
    var tabs = panels.map(function (panel, i) {
      var tab = document.createElement("button");
      tab.type = "button";
      tab.id = "_tab-" + number + "-" + i;
      tab.textContent = panel.getAttribute("aria-label");
      tab.setAttribute("role", "tab");
      panel.id = panel.id || tab.id + "-panel";
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      panel.removeAttribute("aria-label");
      panel.tabIndex = 0;
      tab.addEventListener("click", function () { choose(tab.textContent, tab); });
      list.append(tab);
      return tab;
    });
    list.addEventListener("keydown", function (event) {
      var at = tabs.indexOf(document.activeElement);
      var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      var next = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : step ? (at + (getComputedStyle(list).direction === "rtl" ? -step : step) + tabs.length) % tabs.length : -1;
      if (at < 0 || next < 0) return;
      event.preventDefault();
      choose(tabs[next].textContent, tabs[next]);
      tabs[next].focus();
    });
    box.prepend(list);
    var group = { tabs: tabs, panels: panels };
    if (tabs.length) show(group, 0);
    return group;
  });

  function show(group, chosen) {
    group.tabs.forEach(function (tab, i) {
      tab.setAttribute("aria-selected", i === chosen);
      tab.tabIndex = i === chosen ? 0 : -1;
      group.panels[i].hidden = i !== chosen;
    });
    // Code that was not shown had no width when the site's script asked for it.
    group.panels[chosen].querySelectorAll("pre").forEach(function (block) { if (block.scrollWidth > block.clientWidth) block.tabIndex = 0; });
  }

  // What is above the tab that was pressed may grow or shrink with it: the tab stays where it is under the finger.
  function choose(name, pressed) {
    var before = pressed && pressed.getBoundingClientRect().top;
    groups.forEach(function (group) {
      var own = group.tabs.indexOf(pressed);
      var at = own >= 0 ? own : group.tabs.findIndex(function (tab) { return tab.textContent === name; });
      if (at >= 0) show(group, at);
    });
    if (pressed) scrollBy({ top: pressed.getBoundingClientRect().top - before, behavior: "instant" });
  }

  // A link to what stands in a panel opens it.
  function reveal() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var panel = target && target.closest(".tab[hidden]");
    if (!panel) return;
    groups.forEach(function (group) { if (group.panels.includes(panel)) show(group, group.panels.indexOf(panel)); });
    target.scrollIntoView();
  }

  addEventListener("hashchange", reveal);
  reveal();
})();
