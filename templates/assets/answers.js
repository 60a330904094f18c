// Answer boxes: graded when asked, kept in this browser, never sent anywhere.
(function () {
  "use strict";
  var page = document.querySelector("[data-exercise]");
  var groups = Array.prototype.slice.call(document.querySelectorAll(".answer"));
  if (!page || !groups.length) return;
  var texts = document.getElementById("script-texts").dataset;
  var key = page.dataset.exercise;
  var store = Confere.progress;
  var kept = store.of(key);

  function inputs(group) { return Array.prototype.slice.call(group.querySelectorAll(".answer-input")); }
  function filled(text, a, b) { return text.replace("{0}", a).replace("{1}", b); }

  function verdict(group, quietly) {
    var boxes = inputs(group);
    var states = boxes.map(function (box) {
      var state = Confere.grading.grade(box.value, box.dataset, group.dataset);
      box.dataset.state = state;
      if (state === "right" || state === "empty") box.removeAttribute("aria-invalid"); else box.setAttribute("aria-invalid", "true");
      return state;
    });
    var count = function (state) { return states.filter(function (s) { return s === state; }).length; };
    var worst = ["unreadable", "wrong", "rounded", "empty", "right"].filter(count)[0];
    var known = worst === "wrong" || worst === "rounded" ? mistake(group, boxes) : null;
    if (known) worst = "mistake";
    var said = texts[worst];
    if (boxes.length > 1 && worst !== "right" && !known) said += ". " + filled(texts.partly, count("right"), boxes.length);
    group.output.dataset.state = worst;
    group.output.textContent = said;
    mistakes(group).forEach(function (m) { m.hidden = m !== known; });
    keep(group, worst);
    if (!quietly && worst !== "right") {
      var first = boxes[states.findIndex(function (s) { return s !== "right"; })];
      if (boxes.length > 1) first.focus();
    }
  }

  function mistakes(group) {
    return Array.prototype.slice.call(document.querySelectorAll('.mistake[data-for="' + group.id + '"]'));
  }

  function mistake(group, boxes) {
    var typed = boxes.map(function (box) { return box.value; });
    return mistakes(group).filter(function (m) {
      var wrong = Array.prototype.map.call(m.querySelectorAll(":scope > data"), function (cell) { return cell.dataset; });
      return Confere.grading.mistaken(typed, wrong, group.dataset);
    })[0] || null;
  }

  function keep(group, state) {
    kept[group.id] = { v: inputs(group).map(function (box) { return box.value; }), s: state };
    if (!state && kept[group.id].v.every(function (v) { return !v; })) delete kept[group.id];
    store.keep(key, kept);
  }

  function changed(group, box) {
    delete box.dataset.state;
    box.removeAttribute("aria-invalid");
    group.output.textContent = "";
    mistakes(group).forEach(function (m) { m.hidden = true; });
    delete group.output.dataset.state;
    group.button.hidden = !inputs(group).some(function (b) { return b.value; });
    keep(group, "");
  }

  // A vector pasted or typed into the first cell spreads over the others.
  function spread(group, box) {
    var boxes = inputs(group);
    if (boxes.length < 2 || !/[;[\]\t\n]|,\s/.test(box.value)) return;
    var parts = Confere.grading.elements(box.value);
    if (parts.length !== boxes.length || box !== boxes[0]) return;
    boxes.forEach(function (b, i) { b.value = parts[i]; });
  }

  // In a grid, arrows go to the neighbour when the caret is at the edge; Enter checks.
  function move(group, box, event) {
    var rows = Array.prototype.slice.call(group.querySelectorAll(".answer-row")).map(inputs);
    var y = rows.findIndex(function (row) { return row.indexOf(box) >= 0; });
    if (y < 0) return;
    var x = rows[y].indexOf(box);
    var start = box.selectionStart === 0 && box.selectionEnd === 0;
    var end = box.selectionStart === box.value.length;
    var to = null;
    if (event.key === "ArrowUp") to = rows[y - 1] && rows[y - 1][x];
    else if (event.key === "ArrowDown") to = rows[y + 1] && rows[y + 1][x];
    else if (event.key === "ArrowLeft" && start) to = rows[y][x - 1];
    else if (event.key === "ArrowRight" && end) to = rows[y][x + 1];
    if (to) { to.focus(); to.select(); event.preventDefault(); }
  }

  // Buttons to choose from answer like a box: what is chosen is what is typed.
  function asBox(choice) {
    var buttons = Array.prototype.slice.call(choice.querySelectorAll("input"));
    Object.defineProperty(choice, "value", {
      get: function () { return (buttons.filter(function (b) { return b.checked; })[0] || { value: "" }).value; },
      set: function (text) { buttons.forEach(function (b) { b.checked = b.value === text; }); }
    });
    choice.focus = function () { (buttons.filter(function (b) { return b.checked; })[0] || buttons[0]).focus(); };
  }

  groups.forEach(function (group) {
    Array.prototype.forEach.call(group.querySelectorAll(".choice"), asBox);
    group.button = document.createElement("button");
    group.button.type = "button";
    group.button.className = "button";
    group.button.textContent = texts.check;
    group.button.hidden = true;
    group.output = document.createElement("span");
    group.output.className = "answer-verdict";
    group.output.setAttribute("role", "status");
    group.append(group.button, group.output);
    group.button.addEventListener("click", function () { verdict(group, false); });
    inputs(group).forEach(function (box) {
      box.addEventListener("input", function () { spread(group, box); changed(group, box); });
      box.addEventListener("paste", function (event) {
        var text = event.clipboardData && event.clipboardData.getData("text");
        if (!text || !/[\n\t]/.test(text)) return;
        event.preventDefault();
        box.value = text;
        spread(group, box);
        changed(group, box);
      });
      box.addEventListener("keydown", function (event) {
        if (event.key === "Enter") { event.preventDefault(); if (box.value) verdict(group, true); } else if (box.tagName === "INPUT") move(group, box, event);
      });
    });
    var before = kept[group.id];
    if (before && Array.isArray(before.v)) {
      inputs(group).forEach(function (box, i) { box.value = typeof before.v[i] === "string" ? before.v[i] : ""; });
      group.button.hidden = !before.v.some(Boolean);
      if (before.s) verdict(group, true);
    }
  });
})();
