(function () {
  "use strict";
  // How a text falls into words and a word becomes a term: SearchWords in the generator does the same, and both are tested with the same examples.
  var alone = "\\u3041-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}";
  var word = new RegExp("(?=[\\p{L}\\p{N}])(?:[" + alone + "]|(?:(?![" + alone + "])[\\p{L}\\p{M}\\p{N}])+)", "gu");

  function split(text) { return text.match(word) || []; }

  function toTerm(text) {
    var term = text.toLowerCase()
      .replace(/[\u00c0-\u017f]/g, function (letter) { return letter.normalize("NFD")[0]; })
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/\u03c2/g, "\u03c3");
    return term && term.length <= 40 ? term : null;
  }

  // The places of a text whose words are among some terms: start and end of each.
  function places(text, terms) {
    var found = [];
    text.replace(word, function (each, at) {
      if (terms.has(toTerm(each))) found.push([at, at + each.length]);
    });
    return found;
  }

  window.playbook.words = { split: split, toTerm: toTerm, places: places };
})();
