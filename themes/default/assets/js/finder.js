(function () {
  "use strict";
  var words = window.playbook.words;
  var MOST = 500;
  var BOOST = { title: 4, id: 3, heads: 2 };

  function load(src, integrity) {
    return new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = src;
      if (integrity) {
        script.integrity = integrity;
        script.crossOrigin = "anonymous";
        script.referrerPolicy = "no-referrer";
      }
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });
  }

  function isFuzzy(term) { return term.length > 3 && !/\d/.test(term); }

  // What is searched: a promise of an object that finds. Place: root, titles, minisearch and its integrity.
  window.playbook.finder = function (place) {
    var data;
    var titles;
    var texts;
    var pieces = [];
    var terms = [];
    var exact = new Map();
    window.playbookTitles = function (given) { data = given; };

    function indexOf(head, index, fields, isCommon) {
      return window.MiniSearch.loadJS(Object.assign({}, head, { index: index }), {
        fields: fields,
        tokenize: words.split,
        processTerm: words.toTerm,
        searchOptions: {
          processTerm: function (text) {
            var term = words.toTerm(text);
            return isCommon && isCommon.has(term) ? null : term;
          },
          prefix: function (term, i, all) { return i === all.length - 1; },
          fuzzy: function (term) { return isFuzzy(term) ? 0.2 : false; },
          boost: BOOST
        }
      });
    }

    // --- Entries, as one reads them.
    function above(i) { return data.up[i] ? i - data.up[i] : -1; }

    function address(i) {
      var up = above(i);
      return data.at[i][0] === "/" || up < 0 ? data.at[i].replace(/^\//, "") : address(up) + data.at[i];
    }

    function id(i) {
      if (!data.id[i]) return address(i).replace(/\/$/, "");
      return /^[/.]/.test(data.id[i]) ? id(above(i)) + data.id[i] : data.id[i];
    }

    function path(i) {
      for (var way = [], up = above(i); up >= 0; up = above(up)) way.unshift(data.title[up]);
      return way;
    }

    function anchor(heading) { return typeof heading === "string" ? heading.toLowerCase().replace(/ /g, "-") : heading[1]; }

    function keyOf(text) { return words.split(text).map(words.toTerm).join(" "); }

    function note(key, i, rank) {
      if (!key) return;
      if (!exact.has(key)) exact.set(key, new Map());
      if (!(exact.get(key).get(i) < rank)) exact.get(key).set(i, rank);
    }

    // --- Words of whole pages, piece by piece: those that can hold a term, what it begins, or what it is a misspelling of.
    function piecesFor(query, isOpen) {
      var from = data.words.from;
      var needed = [];
      query.forEach(function (term, i) {
        var starts = isOpen && i === query.length - 1 && term.length > 2;
        var low = isFuzzy(term) ? term.slice(0, 3) : term;
        var high = low === term && !starts ? term : low + "\uffff";
        from.forEach(function (first, piece) {
          if (first <= high && !(from[piece + 1] <= low) && !needed.includes(piece)) needed.push(piece);
        });
      });
      return needed;
    }

    window.playbookWords = function (stamp, number, given) {
      if (stamp !== data.stamp) return;
      terms = terms.concat(given);
      texts = null;
    };

    function fetchPiece(number) {
      if (pieces[number]) return pieces[number].loading;
      pieces[number] = {};
      return pieces[number].loading = load(place.root + "search/words/" + number + ".js?" + data.stamp).catch(function () { }).then(function () { return number; });
    }

    function textHits(query, common) {
      texts = texts || indexOf(data.words.index, terms, ["words"], common);
      return texts.search(query);
    }

    // --- A hit: what an entry has of the query, in both indexes.
    function collect(query, common) {
      var hits = new Map();
      function hitOf(i) {
        if (!hits.has(i)) hits.set(i, { entry: i, score: 0, has: new Set(), own: new Set(), heads: new Set(), text: new Set() });
        return hits.get(i);
      }
      titles.search(query).forEach(function (found) {
        var hit = hitOf(found.id);
        hit.score += found.score;
        found.queryTerms.forEach(function (term) { hit.has.add(term); });
        Object.keys(found.match).forEach(function (term) {
          found.match[term].forEach(function (field) { (field === "heads" ? hit.heads : hit.own).add(term); });
        });
      });
      if (terms.length) {
        textHits(query, common).forEach(function (found) {
          var hit = hitOf(found.id);
          hit.score += found.score;
          found.queryTerms.forEach(function (term) { hit.has.add(term); });
          found.terms.forEach(function (term) { hit.text.add(term); });
        });
      }
      return hits;
    }

    function covers(term, found) { return found === term || found.startsWith(term) || (isFuzzy(term) && found[0] === term[0] && Math.abs(found.length - term.length) < 3); }

    // The headings of a page that have all words which its title lacks, and at least one.
    function sectionsOf(hit, wanted) {
      if (!hit.heads.size || !data.heads[hit.entry]) return [];
      var title = words.split(data.title[hit.entry]).map(words.toTerm).filter(function (term) { return hit.own.has(term); });
      return data.heads[hit.entry].map(function (heading) {
        var text = typeof heading === "string" ? heading : heading[0];
        var own = words.split(text).map(words.toTerm).filter(function (term) { return hit.heads.has(term); });
        var held = wanted.filter(function (term) { return own.some(covers.bind(null, term)); });
        var isWhole = held.length === wanted.length;
        var fits = held.length && wanted.every(function (term) { return held.includes(term) || title.some(covers.bind(null, term)); });
        return fits && { entry: hit.entry, heading: text, anchor: anchor(heading), score: hit.score * (isWhole ? 0.9 : 0.7), rank: 3, hit: hit };
      }).filter(Boolean).slice(0, 4);
    }

    function resultsOf(hits, query, wanted, text) {
      var ranks = new Map(exact.get(query.join(" ")));
      (exact.get("#" + text.trim().toLowerCase()) || new Map()).forEach(function (rank, i) { ranks.set(i, rank); });
      ranks.forEach(function (rank, i) {
        if (!hits.has(i)) hits.set(i, { entry: i, score: 1, has: new Set(wanted), own: new Set(query), heads: new Set(), text: new Set() });
      });
      var all = Array.from(hits.values());
      var whole = all.filter(function (hit) { return ranks.has(hit.entry) || wanted.every(function (term) { return hit.has.has(term); }); });
      var kept = whole.length ? whole : all;
      kept.sort(function (a, b) { return (ranks.has(b.entry) - ranks.has(a.entry)) || b.has.size - a.has.size || b.score - a.score || a.entry - b.entry; });
      var results = [];
      kept.slice(0, MOST).forEach(function (hit) {
        var sections = sectionsOf(hit, wanted);
        if (hit.own.size || hit.text.size || !sections.length) {
          results.push({ entry: hit.entry, score: hit.score, rank: ranks.has(hit.entry) ? ranks.get(hit.entry) : 3, hit: hit });
        }
        results = results.concat(sections);
      });
      results.sort(function (a, b) { return a.rank - b.rank || b.hit.has.size - a.hit.has.size || b.score - a.score || a.entry - b.entry; });
      return { results: results, isPartial: !whole.length && all.length > 0 && wanted.length > 1, isCut: kept.length > MOST };
    }

    function describe(result) {
      var i = result.entry;
      var hit = result.hit;
      var marks = new Set([...hit.own, ...hit.heads, ...hit.text]);
      var isSection = result.heading !== undefined;
      return {
        kind: isSection ? data.section : data.kinds[data.kind[i]],
        title: isSection ? result.heading : data.title[i],
        id: isSection || !data.id[i] || keyOf(id(i)) === keyOf(data.title[i]) ? "" : id(i),
        path: isSection ? path(i).concat(data.title[i]) : path(i),
        text: isSection ? "" : data.text[i],
        address: isSection ? address(i).split("#")[0] + "#" + result.anchor : address(i),
        isExact: result.rank < 3,
        marks: marks,
        inText: isSection ? [] : [...hit.text].filter(function (term) { return !hit.own.has(term) && !hit.heads.has(term); }).slice(0, 4)
      };
    }

    // Finds at once what the titles and the words loaded up to now tell. "more" is called when further words have come that may tell more.
    function find(text, more) {
      var all = words.split(text).map(words.toTerm).filter(Boolean);
      var query = all.filter(function (term, i) { return all.indexOf(term) === i; });
      if (!query.length) return { results: [], terms: query, isWaiting: false };
      var common = new Set(data.words.common);
      var rare = query.filter(function (term) { return !common.has(term); });
      var missing = piecesFor(rare, !/\s$/.test(text)).filter(function (piece) { return !pieces[piece] || !pieces[piece].isThere; });
      if (missing.length) {
        Promise.all(missing.map(fetchPiece)).then(function (numbers) {
          numbers.forEach(function (number) { pieces[number].isThere = true; });
          more();
        });
      }
      var found = resultsOf(collect(text, common), query, rare.length ? rare : query, text);
      return { results: found.results.map(describe), terms: query, isPartial: found.isPartial, isCut: found.isCut, isWaiting: missing.length > 0 };
    }

    function ready() {
      if (!data || !window.MiniSearch) throw new Error("Nothing to search with.");
      titles = indexOf(data.index, data.terms, ["title", "id", "heads", "text"]);
      data.title.forEach(function (title, i) {
        var own = id(i).toLowerCase();
        note(keyOf(title), i, 1);
        note("#" + own, i, 0);
        note("#" + own.slice(own.lastIndexOf("/") + 1), i, 2);
      });
      return { find: find, kinds: data.kinds.concat([data.section]), count: data.title.length };
    }

    return Promise.all([load(place.minisearch, place.integrity), load(place.titles)]).then(ready);
  };
})();
