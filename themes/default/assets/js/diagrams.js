// Draws the page's diagrams as they come near the view. Mermaid is a megabyte: it is fetched once one does, never before.
(function () {
  "use strict";
  var ui = UI_TEXTS;
  var address = document.currentScript.dataset;
  var figures = Array.from(document.querySelectorAll("figure.diagram"));
  var loading;

  function load() {
    return loading || (loading = new Promise(function (done, fail) {
      var script = document.createElement("script");
      script.src = address.mermaid;
      // A file of the site has none: it was checked when the site was built, and from disk could not be.
      if (address.integrity) {
        script.integrity = address.integrity;
        script.crossOrigin = "anonymous";
      }
      script.referrerPolicy = "no-referrer";
      script.onload = function () { configure(); done(); };
      script.onerror = function () { loading = null; fail(new Error(ui.notFetched)); };
      document.head.append(script);
    }));
  }

  // The colours are asked of an element, since a custom property tells how it was written and not what it comes to.
  function colour(name) {
    var probe = document.createElement("i");
    probe.style.forcedColorAdjust = "none";
    probe.style.color = "var(" + name + ")";
    document.body.append(probe);
    var value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  }

  function scheme() {
    return document.documentElement.dataset.scheme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  function configure() {
    var ink = colour("--ink"), paper = colour("--paper"), line = colour("--ink-2"), node = colour("--node");
    window.mermaid.initialize({
      startOnLoad: false,
      securityLevel: "strict",
      suppressErrorRendering: true,
      theme: "base",
      // Tighter than Mermaid's own, so that a model of a dozen components fits the column.
      flowchart: { nodeSpacing: 28, rankSpacing: 40, wrappingWidth: 130, padding: 10 },
      fontFamily: getComputedStyle(document.body).fontFamily,
      themeVariables: {
        darkMode: scheme() === "dark", background: paper, fontSize: "15px",
        primaryColor: node, primaryTextColor: ink, primaryBorderColor: line, secondaryColor: paper, tertiaryColor: paper,
        lineColor: line, textColor: ink, titleColor: ink, nodeTextColor: ink,
        clusterBkg: paper, clusterBorder: line, edgeLabelBackground: paper
      }
    });
  }

  function draw(figure) {
    var source = figure.querySelector(".mermaid-source");
    var id = "_drawing-" + figures.indexOf(figure);
    return load()
      .then(function () { return window.mermaid.render(id, source.textContent); })
      .then(function (drawing) { show(figure, drawing.svg); })
      .catch(function (error) {
        // What Mermaid leaves behind when it gives up.
        var rest = document.getElementById("d" + id);
        if (rest) rest.remove();
        fail(figure, error);
      });
  }

  function show(figure, svg) {
    var before = figure.querySelector(".drawing");
    var canvas = document.createElement("div");
    canvas.className = "drawing";
    canvas.tabIndex = 0;
    canvas.setAttribute("role", "region");
    canvas.innerHTML = svg;
    if (before) before.replaceWith(canvas); else figure.prepend(canvas);
    figure.dataset.drawn = scheme();
    var picture = canvas.firstElementChild;
    var caption = figure.querySelector("figcaption");
    if (caption && !picture.getAttribute("aria-labelledby")) picture.setAttribute("aria-label", caption.textContent);
    // Never so small that its words cannot be read: then it scrolls.
    var width = picture.viewBox.baseVal.width;
    if (width * 0.62 > canvas.clientWidth) picture.style.minWidth = width * 0.62 + "px";
    canvas.setAttribute("aria-label", caption ? caption.textContent : ui.diagram);
    window.playbook.zoomable(figure, canvas, picture);
  }

  function fail(figure, error) {
    figure.dataset.failed = "";
    if (figure.querySelector(".diagram-failure")) return;
    var note = document.createElement("p");
    note.className = "diagram-failure";
    note.setAttribute("role", "status");
    note.textContent = ui.notDrawn + " ";
    var why = document.createElement("span");
    why.textContent = error && error.message ? error.message : "";
    note.append(why);
    figure.prepend(note);
  }

  document.addEventListener("schemechange", function () {
    if (!window.mermaid) return;
    configure();
    figures.filter(function (figure) { return "drawn" in figure.dataset; }).forEach(draw);
  });

  // A document for print is seen all at once.
  if (document.body.classList.contains("print-document") || !("IntersectionObserver" in window)) return figures.forEach(draw);
  var near = new IntersectionObserver(function (entries) {
    entries.filter(function (entry) { return entry.isIntersecting; }).forEach(function (entry) {
      near.unobserve(entry.target);
      draw(entry.target);
    });
  }, { rootMargin: "400px 0px" });
  figures.forEach(function (figure) { near.observe(figure); });
})();
