// Leads on from an alias with the query and the fragment it was given; without one, with the alias's own.
(function () {
  "use strict";
  var link = document.getElementById("target");
  var target = new URL(link.getAttribute("href"), location.href);
  if (location.search) target.search = location.search;
  if (location.hash) target.hash = location.hash;
  // Nothing answers for a folder on disk.
  if (target.protocol === "file:" && target.pathname.endsWith("/")) target.pathname += "index.html";
  link.href = target.href;
  location.replace(target.href);
})();
