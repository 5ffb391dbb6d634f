// Pictures drawn by the site: zoom, pan, fit and full screen; and a threat in the table lights up what it affects, and the other way round.
(function () {
  "use strict";
  var ui = UI_TEXTS;
  var all = function (selector, within) { return Array.from((within || document).querySelectorAll(selector)); };
  var LEAST = 0.08;

  // For those that Mermaid draws as well, each time it does.
  window.playbook.zoomable = function (figure, canvas, picture) {
    var whole = picture.viewBox.baseVal;
    whole = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
    var view = Object.assign({}, whole);
    var pointers = new Map();
    var moved = false;

    function show() {
      view.width = Math.min(whole.width, Math.max(whole.width * LEAST, view.width));
      view.height = view.width * whole.height / whole.width;
      view.x = Math.min(whole.x + whole.width - view.width, Math.max(whole.x, view.x));
      view.y = Math.min(whole.y + whole.height - view.height, Math.max(whole.y, view.y));
      picture.setAttribute("viewBox", [view.x, view.y, view.width, view.height].join(" "));
      figure.classList.toggle("is-zoomed", view.width < whole.width);
    }

    // Where on the screen a point of the drawing is, the other way round.
    function at(x, y) {
      var matrix = picture.getScreenCTM();
      return matrix ? new DOMPoint(x, y).matrixTransform(matrix.inverse()) : new DOMPoint(view.x + view.width / 2, view.y + view.height / 2);
    }

    function zoom(by, point) {
      point = point || { x: view.x + view.width / 2, y: view.y + view.height / 2 };
      var width = Math.min(whole.width, Math.max(whole.width * LEAST, view.width / by));
      var scale = width / view.width;
      view.x = point.x - (point.x - view.x) * scale;
      view.y = point.y - (point.y - view.y) * scale;
      view.width = width;
      show();
    }

    function pan(x, y) {
      view.x += x * view.width;
      view.y += y * view.height;
      show();
    }

    function fit() {
      view = Object.assign({}, whole);
      show();
    }

    function full() {
      if (document.fullscreenElement) document.exitFullscreen(); else figure.requestFullscreen();
    }

    var tools = document.createElement("div");
    tools.className = "tools";
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-label", ui.size);
    [["+", ui.zoomIn, function () { zoom(1.4); }], ["−", ui.zoomOut, function () { zoom(1 / 1.4); }], [ui.fit, ui.fitAll, fit]]
      .concat(figure.requestFullscreen ? [[ui.fullScreen, ui.fullScreen, full]] : [])
      .forEach(function (tool) {
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = tool[0];
        button.title = tool[1];
        if (tool[0] !== tool[1]) button.setAttribute("aria-label", tool[1]);
        button.addEventListener("click", tool[2]);
        tools.append(button);
      });
    var before = figure.querySelector(".tools");
    if (before) before.remove();
    figure.prepend(tools);

    canvas.addEventListener("keydown", function (event) {
      if (event.target !== canvas || event.ctrlKey || event.metaKey || event.altKey) return;
      var step = { ArrowLeft: [-0.1, 0], ArrowRight: [0.1, 0], ArrowUp: [0, -0.1], ArrowDown: [0, 0.1] }[event.key];
      if (event.key === "+" || event.key === "=") zoom(1.4);
      else if (event.key === "-") zoom(1 / 1.4);
      else if (event.key === "0") fit();
      else if (step && view.width < whole.width) pan(step[0], step[1]);
      else return;
      event.preventDefault();
    });

    // The wheel alone scrolls the page, as everywhere; with Ctrl, and by pinching a touchpad, it zooms.
    canvas.addEventListener("wheel", function (event) {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 200), at(event.clientX, event.clientY));
    }, { passive: false });

    picture.addEventListener("pointerdown", function (event) {
      pointers.set(event.pointerId, event);
      moved = false;
    });

    picture.addEventListener("pointermove", function (event) {
      var before = pointers.get(event.pointerId);
      if (!before) return;
      var others = Array.from(pointers.values()).filter(function (each) { return each.pointerId !== event.pointerId; });
      if (others.length) {
        var far = function (each) { return Math.hypot(each.clientX - others[0].clientX, each.clientY - others[0].clientY); };
        zoom(far(event) / Math.max(1, far(before)), at((event.clientX + others[0].clientX) / 2, (event.clientY + others[0].clientY) / 2));
        moved = true;
      } else if (view.width < whole.width && (moved || Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) > 3)) {
        if (!moved) picture.setPointerCapture(event.pointerId);
        var from = at(before.clientX, before.clientY);
        var to = at(event.clientX, event.clientY);
        view.x += from.x - to.x;
        view.y += from.y - to.y;
        moved = true;
        show();
      } else {
        return;
      }
      pointers.set(event.pointerId, event);
    });

    ["pointerup", "pointercancel", "pointerleave"].forEach(function (kind) {
      picture.addEventListener(kind, function (event) { pointers.delete(event.pointerId); });
    });

    // What ends a drag is no click on a node; nor is a node to be dragged as a link.
    picture.addEventListener("click", function (event) {
      if (moved) event.preventDefault();
      moved = false;
    }, true);
    picture.addEventListener("dragstart", function (event) { event.preventDefault(); });

    // A node that is reached by keyboard comes into the view. Heard at the canvas: a picture that listens for the focus would take it itself.
    canvas.addEventListener("focusin", function (event) {
      if (event.target === canvas || view.width >= whole.width) return;
      var box = event.target.getBBox();
      view.x = box.x + box.width / 2 - view.width / 2;
      view.y = box.y + box.height / 2 - view.height / 2;
      show();
    });
  };

  all("figure.drawn").forEach(function (figure) {
    window.playbook.zoomable(figure, figure.querySelector(".canvas"), figure.querySelector(".picture"));
  });

  // --- A threat's row and what it affects light each other.
  var rows = all(".threats tbody tr[id]").map(function (row) {
    var keys = all('.affects a', row).map(function (link) { return decodeURIComponent(link.hash.slice(1)); });
    return { row: row, keys: keys };
  });

  function light(things, on) {
    things.forEach(function (thing) { thing.classList.toggle("is-lit", on); });
  }

  function follow(from, things) {
    [["pointerenter", true], ["pointerleave", false], ["focusin", true], ["focusout", false]].forEach(function (each) {
      from.addEventListener(each[0], function () { light(things(), each[1]); });
    });
  }

  rows.forEach(function (each) {
    follow(each.row, function () {
      return all(".picture a[data-of]").filter(function (link) { return each.keys.indexOf(link.dataset.of) >= 0; });
    });
  });

  all(".picture a[data-of]").forEach(function (link) {
    follow(link, function () {
      return rows.filter(function (each) { return each.keys.indexOf(link.dataset.of) >= 0; }).map(function (each) { return each.row; });
    });
  });
})();
