// The preview's part of a page: reloads it when it has changed, and lays what is wrong with the sources over it. It is
// served by `confere serve` only and is no part of a site.
(function () {
  "use strict";
  var own = document.currentScript;
  var edition = own.dataset.edition;
  var base = own.src.slice(0, own.src.lastIndexOf("/") + 1);
  var KEPT = "confere.preview.place";
  var CLOSED = "confere.preview.closed";

  function remembered(key) { try { return sessionStorage.getItem(key); } catch (e) { return null; } }
  function remember(key, value) {
    try { if (value === null) sessionStorage.removeItem(key); else sessionStorage.setItem(key, value); } catch (e) { /* forgets */ }
  }

  // ----- the place on the page: what is open, and how far it is scrolled
  function folds() {
    var seen = {};
    return Array.prototype.map.call(document.querySelectorAll("details"), function (fold) {
      var name = fold.id || (fold.querySelector("summary") || fold).textContent.trim().slice(0, 80);
      seen[name] = (seen[name] || 0) + 1;
      return { name: name + "#" + seen[name], fold: fold };
    });
  }

  function keepPlace() {
    var boxes = Array.prototype.map.call(document.querySelectorAll("main .scroll, main pre, main .display-math"), function (box) { return box.scrollLeft; });
    remember(KEPT, JSON.stringify({
      path: location.pathname,
      x: scrollX,
      y: scrollY,
      boxes: boxes,
      open: folds().filter(function (f) { return f.fold.open; }).map(function (f) { return f.name; }),
      closed: folds().filter(function (f) { return !f.fold.open; }).map(function (f) { return f.name; })
    }));
  }

  function restorePlace() {
    var kept;
    try { kept = JSON.parse(remembered(KEPT)); } catch (e) { kept = null; }
    remember(KEPT, null);
    if (!kept || kept.path !== location.pathname) return;
    folds().forEach(function (f) {
      if (kept.open.indexOf(f.name) >= 0) f.fold.open = true;
      else if (kept.closed.indexOf(f.name) >= 0) f.fold.open = false;
    });
    Array.prototype.forEach.call(document.querySelectorAll("main .scroll, main pre, main .display-math"), function (box, i) {
      if (kept.boxes[i]) box.scrollLeft = kept.boxes[i];
    });
    // Whoever has scrolled since, by whatever means, stays where they are.
    var put = null;
    var back = function () {
      if (put !== null && (Math.abs(scrollX - put.x) > 1 || Math.abs(scrollY - put.y) > 1)) return;
      scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
      put = { x: scrollX, y: scrollY };
    };
    back();
    // Fonts and images change the height of what is above.
    if (document.fonts) document.fonts.ready.then(back);
    if (document.readyState !== "complete") addEventListener("load", back);
  }

  function reload() {
    keepPlace();
    if ("scrollRestoration" in history) history.scrollRestoration = "manual";
    location.reload();
  }

  // ----- which changes concern this page: itself, and what it has loaded
  function pathOf(url) {
    var path = decodeURIComponent(new URL(url, location.href).pathname).slice(1);
    return path === "" || path.slice(-1) === "/" ? path + "index.html" : path;
  }
  if (performance.setResourceTimingBufferSize) performance.setResourceTimingBufferSize(5000);

  function concerns(changed) {
    var used = performance.getEntriesByType("resource").map(function (entry) { return pathOf(entry.name); });
    Array.prototype.forEach.call(document.images, function (image) { used.push(pathOf(image.src)); });
    used.push(pathOf(location.href));
    used.push(own.dataset.page);
    return changed.some(function (path) { return used.indexOf(path) >= 0; });
  }

  // ----- what is wrong
  function element(name, attributes, content) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    (Array.isArray(content) ? content : content === undefined ? [] : [content]).forEach(function (part) { made.append(part); });
    return made;
  }

  var host = element("div", { id: "confere-preview", lang: "en" });
  var shadow = host.attachShadow({ mode: "open" });
  var button = element("button", { type: "button", class: "reopen", "aria-expanded": "false", hidden: "" });
  var status = element("p", { role: "status", class: "heard" });
  var title = element("h2", { id: "title", tabindex: "-1" });
  var close = element("button", { type: "button", class: "close" }, "Close");
  var list = element("div", { class: "list", tabindex: "0", role: "group", "aria-labelledby": "title" });
  var panel = element("section", { class: "panel", "aria-labelledby": "title", hidden: "" }, [
    element("header", {}, [title, close]), element("p", { class: "advice" }), list
  ]);
  // Until its style has come it would stand in the page like a part of it.
  host.hidden = true;
  var style = element("link", { rel: "stylesheet", href: base + "preview.css" });
  style.addEventListener("load", function () { host.hidden = false; });
  shadow.append(style, status, button, panel);

  function open(yes) {
    panel.hidden = !yes;
    button.hidden = yes || !list.childElementCount;
    button.setAttribute("aria-expanded", String(yes));
  }
  close.addEventListener("click", function () { remember(CLOSED, list.textContent); open(false); button.focus(); });
  button.addEventListener("click", function () { remember(CLOSED, null); open(true); title.focus(); });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !panel.hidden && !event.defaultPrevented) { remember(CLOSED, list.textContent); open(false); }
  });

  function article(problem) {
    var parts = [
      element("h3", {}, [element("span", { class: problem.severity }, problem.severity + "[" + problem.code + "]"), ": " + problem.message]),
      element("p", { class: "place" }, problem.place)
    ];
    if (problem.snippet) parts.push(element("pre", { tabindex: "0" }, problem.snippet));
    problem.notes.forEach(function (note) { parts.push(element("p", { class: "note" }, note)); });
    if (problem.help) parts.push(element("p", { class: "help" }, [element("strong", {}, "help: "), problem.help]));
    return element("article", {}, parts);
  }

  function counted(n, noun) { return n + " " + noun + (n === 1 ? "" : "s"); }

  function tell(problems, failure) {
    var errors = problems.filter(function (p) { return p.severity === "error"; });
    var warnings = problems.length - errors.length;
    var bad = errors.length > 0 || failure;
    var name = failure ? "The site could not be built"
      : [errors.length && counted(errors.length, "error"), warnings && counted(warnings, "warning")].filter(Boolean).join(", ");
    list.replaceChildren.apply(list, problems.map(article));
    if (failure) list.append(element("pre", { tabindex: "0" }, failure));
    panel.classList.toggle("bad", Boolean(bad));
    button.classList.toggle("bad", Boolean(bad));
    title.textContent = name;
    button.textContent = name;
    panel.querySelector(".advice").textContent = bad
      ? "The page shows the last site without errors. It changes as soon as this is mended." : "The site is built all the same.";
    panel.querySelector(".advice").hidden = !name;
    if (status.textContent !== name) status.textContent = name;
    if (!name) { remember(CLOSED, null); open(false); return; }
    // What was closed once stays closed until something else is wrong; warnings wait to be asked for.
    open(Boolean(bad) && remembered(CLOSED) !== list.textContent);
  }

  function hear(event) {
    var told = JSON.parse(event.data);
    document.documentElement.dataset.preview = told.edition;
    tell(told.problems, told.failure);
    if (told.edition === edition) return;
    if (told.changed && !concerns(told.changed)) edition = told.edition; else reload();
  }

  // ----- a page in a hidden tab does not listen: browsers hold only six connections to a server
  var source = null;
  function listen() {
    if (document.visibilityState === "hidden") {
      if (source) source.close();
      source = null;
    } else if (!source) {
      source = new EventSource(base + "events");
      source.onmessage = hear;
    }
  }
  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", function () { if (source) source.close(); source = null; });
  addEventListener("pageshow", listen);

  document.body.append(host);
  restorePlace();
  listen();
})();
