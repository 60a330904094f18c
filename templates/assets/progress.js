// The list shows how far the reader came; progress can be taken along, brought back, erased.
(function () {
  "use strict";
  var store = Confere.progress;
  var texts = document.getElementById("script-texts").dataset;
  var tools = document.querySelector("[data-progress-tools]");
  var said = document.querySelector("[data-progress-said]");

  function show() {
    Array.prototype.forEach.call(document.querySelectorAll(".entry[data-exercise]"), function (entry) {
      var kept = store.of(entry.dataset.exercise);
      var right = Object.keys(kept).filter(function (id) { return kept[id].s === "right"; }).length;
      var all = Number(entry.dataset.boxes);
      var text = !right || !all ? "" : right >= all ? texts.done : texts.progress.replace("{0}", right).replace("{1}", all);
      entry.querySelector("[data-progress]").textContent = text;
      entry.classList.toggle("done", right > 0 && right >= all);
    });
    tools.hidden = store.isEmpty() && !said.textContent;
  }

  function save() {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([store.text()], { type: "application/json" }));
    link.download = "confere.json";
    link.click();
    URL.revokeObjectURL(link.href);
  }

  function load() {
    var input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,application/json";
    input.addEventListener("change", function () {
      if (!input.files[0]) return;
      input.files[0].text().then(function (text) {
        said.textContent = store.load(text) ? texts.imported : texts.importFailed;
        show();
      });
    });
    input.click();
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-do]");
    if (!button) return;
    if (button.dataset.do === "export") save();
    else if (button.dataset.do === "import") load();
    else if (button.dataset.do === "erase" && window.confirm(texts.eraseSure)) {
      store.erase();
      said.textContent = texts.erased;
      show();
    }
  });
  show();
})();
