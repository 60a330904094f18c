// Search in the browser: accents and capitals folded, every word must begin some word of the page.
(function () {
  "use strict";
  var texts = document.getElementById("script-texts").dataset;
  var root = document.documentElement.dataset.root;
  var pages = null;

  function fold(text) { return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  function starts(text, word) {
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
    }
    return -1;
  }

  Confere.searchIndex = function (entries) {
    pages = entries.map(function (entry) {
      return { entry: entry, title: fold(entry.title), topics: fold(entry.topics), headings: fold(entry.headings), words: fold(entry.words) };
    });
  };

  function find(query) {
    var terms = fold(query).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    if (!terms.length || !pages) return [];
    var found = [];
    pages.forEach(function (page, order) {
      var score = 0;
      var all = terms.every(function (term) {
        var s = 0;
        if (starts(page.title, term) >= 0) s += 8;
        if (starts(page.topics, term) >= 0) s += 5;
        if (starts(page.headings, term) >= 0) s += 3;
        if (starts(page.words, term) >= 0) s += 1;
        score += s;
        return s > 0;
      });
      if (all) found.push({ page: page, score: score, order: order, terms: terms });
    });
    return found.sort(function (a, b) { return b.score - a.score || a.order - b.order; }).slice(0, 20);
  }

  // Folding may change lengths, so the place is found again in the text as it stands, word by word.
  function excerpt(found) {
    var words = found.page.entry.words.split(" ");
    var at = words.findIndex(function (word) {
      return found.terms.some(function (term) { return starts(fold(word), term) >= 0; });
    });
    var from = Math.max(0, at - 8);
    var line = document.createElement("span");
    line.className = "search-excerpt";
    words.slice(from, from + 26).forEach(function (word, i) {
      var hit = found.terms.some(function (term) { return starts(fold(word), term) >= 0; });
      var part = document.createElement(hit ? "mark" : "span");
      part.textContent = word;
      line.append(i ? " " : from ? "… " : "", part);
    });
    return line;
  }

  function element(name, cls, text) {
    var e = document.createElement(name);
    e.className = cls;
    if (text) e.textContent = text;
    return e;
  }

  var dialog = element("dialog", "search");
  dialog.setAttribute("aria-label", texts.searchLabel);
  var bar = element("div", "search-bar");
  var input = element("input", "search-input");
  input.type = "search";
  input.placeholder = texts.searchLabel;
  input.setAttribute("aria-label", texts.searchLabel);
  input.autocomplete = "off";
  input.spellcheck = false;
  var close = element("button", "button", texts.searchClose);
  close.type = "button";
  var count = element("p", "search-count");
  count.setAttribute("role", "status");
  var list = element("ol", "search-results");
  bar.append(input, close);
  dialog.append(bar, count, list);
  document.body.append(dialog);

  function show() {
    var query = input.value.trim();
    var found = find(query);
    list.replaceChildren.apply(list, found.map(function (f) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      link.href = root + f.page.entry.href;
      link.lang = f.page.entry.lang;
      link.append(element("span", "search-title", f.page.entry.title), excerpt(f));
      item.append(link);
      return item;
    }));
    count.textContent = !pages ? texts.searchFailed : !query ? "" : !found.length ? texts.searchNone.replace("{0}", query)
      : found.length === 1 ? texts.searchOne : texts.searchOther.replace("{0}", found.length);
  }

  input.addEventListener("input", show);
  // A search field would first take Escape for itself.
  input.addEventListener("keydown", function (event) { if (event.key === "Escape") { event.preventDefault(); dialog.close(); } });
  close.addEventListener("click", function () { dialog.close(); });
  dialog.addEventListener("click", function (event) { if (event.target === dialog || event.target.closest("a")) dialog.close(); });
  Confere.search = function () {
    show();
    dialog.showModal();
    input.select();
  };
})();
