// What every page does beyond its HTML: appearance, opening and closing, the outline, print, and scrolling
// formulas that a keyboard can reach. Without this script the page reads the same.
var Confere = typeof Confere === "undefined" ? {} : Confere;
(function () {
  "use strict";
  var root = document.documentElement;
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };

  // ----- kept in this browser only; a browser that refuses (private mode, some file:// pages) just forgets
  function remembered(key) { try { return localStorage.getItem(key); } catch (e) { return null; } }
  function remember(key, value) {
    try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch (e) { /* forgets */ }
  }

  // ----- progress: by exercise, by box, what was typed and whether it was right
  function whole() {
    try { var p = JSON.parse(remembered("confere.progress")); return p && typeof p === "object" ? p : {}; } catch (e) { return {}; }
  }
  Confere.progress = {
    of: function (exercise) { var kept = whole()[exercise]; return kept && typeof kept === "object" ? kept : {}; },
    keep: function (exercise, kept) {
      var all = whole();
      if (Object.keys(kept).length) all[exercise] = kept; else delete all[exercise];
      remember("confere.progress", JSON.stringify(all));
    },
    isEmpty: function () { return !Object.keys(whole()).length; },
    text: function () { return JSON.stringify({ confere: 1, progress: whole() }, null, 1); },
    load: function (text) {
      try {
        var read = JSON.parse(text);
        if (read.confere !== 1 || !read.progress || typeof read.progress !== "object") return false;
        remember("confere.progress", JSON.stringify(read.progress));
        return true;
      } catch (e) { return false; }
    },
    erase: function () { remember("confere.progress", null); }
  };

  // ----- appearance: as the system, light, dark
  function show(theme) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme; else delete root.dataset.theme;
    all('[data-do="theme"]').forEach(function (button) {
      button.hidden = false;
      button.lastElementChild.textContent = button.dataset[theme || "auto"];
      button.title = button.lastElementChild.textContent;
    });
  }
  var theme = remembered("confere.theme");
  show(theme);
  function nextTheme() {
    theme = theme === "light" ? "dark" : theme === "dark" ? null : "light";
    remember("confere.theme", theme);
    show(theme);
  }

  // ----- everything open at once
  var folds = all(".prose details");
  function openAll(open) { folds.forEach(function (fold) { fold.open = open; }); }
  function toggleAll(button) {
    var open = button.getAttribute("aria-pressed") !== "true";
    openAll(open);
    button.setAttribute("aria-pressed", String(open));
    button.textContent = open ? button.dataset.close : button.dataset.open;
  }

  // ----- print: the sheet folds everything, the key opens it; afterwards the page is as it was
  var before = null;
  function print(mode) {
    before = folds.map(function (fold) { return fold.open; });
    openAll(mode === "key");
    root.dataset.print = mode;
    window.print();
  }
  window.addEventListener("afterprint", function () {
    if (!before) return;
    folds.forEach(function (fold, i) { fold.open = before[i]; });
    before = null;
    delete root.dataset.print;
  });

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-do]");
    if (!button) return;
    if (button.dataset.do === "theme") nextTheme();
    else if (button.dataset.do === "search") search();
    else if (button.dataset.do === "open-all") toggleAll(button);
    else if (button.dataset.do === "print") print(button.dataset.mode);
  });
  all("[data-actions]").forEach(function (box) {
    box.hidden = false;
    if (!folds.length) all('[data-do="open-all"]', box).forEach(function (b) { b.hidden = true; });
  });

  // ----- search: its script and its index are loaded when first asked for
  var asked = false;
  function search() {
    if (Confere.search) Confere.search();
    if (asked) return;
    asked = true;
    ["search.js", "search-index.js"].forEach(function (name) {
      var script = document.createElement("script");
      script.src = root.dataset.root + "assets/" + name;
      script.async = false;
      script.addEventListener("error", function () { if (Confere.search) Confere.search(); });
      if (name === "search-index.js") script.addEventListener("load", function () { Confere.search(); });
      document.head.append(script);
    });
  }
  all('[data-do="search"]').forEach(function (button) {
    button.hidden = false;
    button.title = button.lastElementChild.textContent;
  });

  // ----- a link into something folded opens it
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) return;
    var hidden = false;
    for (var at = target; at; at = at.parentElement) {
      if (at.localName === "details" && !at.open) { at.open = true; hidden = true; }
    }
    if (hidden) target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  // ----- the outline shows where the reader is
  var links = all(".outline a");
  if (links.length && "IntersectionObserver" in window) {
    var mark = function () {
      var current = null;
      links.forEach(function (link) {
        var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
        if (heading && heading.getClientRects().length && heading.getBoundingClientRect().top < innerHeight * 0.35) current = link;
      });
      links.forEach(function (link) {
        if (link === (current || links[0])) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
      });
    };
    var observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -60% 0px", threshold: [0, 1] });
    links.forEach(function (link) {
      var heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) observer.observe(heading);
    });
    document.addEventListener("toggle", mark, true);
  }

  // ----- what is wider than its place is reached by the keyboard, and only that
  var texts = (document.getElementById("script-texts") || {}).dataset || {};
  function reach(box) {
    var wider = box.scrollWidth > box.clientWidth + 1;
    box.classList.toggle("overflows", wider);
    if (wider) {
      box.tabIndex = 0;
      if (!box.hasAttribute("role")) { box.setAttribute("role", "group"); box.setAttribute("aria-label", (box.localName === "pre" ? texts.code : texts.math) || ""); }
      box.classList.toggle("at-end", box.scrollLeft + box.clientWidth >= box.scrollWidth - 2);
    } else {
      box.removeAttribute("tabindex");
    }
  }
  var boxes = all(".scroll, .display-math, .prose pre");
  if ("ResizeObserver" in window) {
    // What is inside is watched too: it grows when its fonts arrive.
    var resized = new ResizeObserver(function (entries) {
      entries.forEach(function (e) { reach(e.target.closest(".scroll, .display-math, pre")); });
    });
    boxes.forEach(function (box) {
      resized.observe(box);
      if (box.firstElementChild) resized.observe(box.firstElementChild);
      box.addEventListener("scroll", function () { reach(box); }, { passive: true });
    });
  }
})();
