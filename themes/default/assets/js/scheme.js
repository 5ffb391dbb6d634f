// Before anything is painted: that there is script, and the colour scheme the reader chose here before.
(function (page) {
  page.js = "";
  try {
    var chosen = localStorage.getItem("scheme");
    if (chosen === "light" || chosen === "dark") page.scheme = chosen;
  } catch (e) { }
})(document.documentElement.dataset);
