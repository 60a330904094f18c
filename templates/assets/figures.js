// A slider for the strip of a sequence, which also scrolls by hand.
(function () {
  "use strict";
  var texts = document.getElementById("script-texts").dataset;
  var still = matchMedia("(prefers-reduced-motion: reduce)");

  function made(tag, properties) { return Object.assign(document.createElement(tag), properties); }
  function button(sign, name) { return made("button", { type: "button", className: "button", textContent: sign, ariaLabel: name }); }

  document.querySelectorAll(".frames").forEach(function (figure) {
    var strip = figure.querySelector(".strip");
    var frames = Array.from(strip.querySelectorAll("li"));
    var slider = made("input", { type: "range", min: 1, max: frames.length, ariaLabel: texts.frameSlider });
    var back = button("‹", texts.framePrevious);
    var on = button("›", texts.frameNext);
    var state = made("span", { className: "stepper-state", role: "status" });
    var at = 0;

    function left(i) { return frames[i].offsetLeft - frames[0].offsetLeft; }

    function show(i) {
      at = i;
      slider.value = i + 1;
      slider.ariaValueText = state.textContent =
        texts.frame.replace("{0}", i + 1).replace("{1}", frames.length) + ": " + frames[i].querySelector(".frame-label").textContent;
      back.disabled = !i;
      on.disabled = i === frames.length - 1;
    }

    function go(i) {
      show(i);
      strip.scrollTo({ left: left(i), behavior: still.matches ? "auto" : "smooth" });
    }

    strip.addEventListener("scrollend", function () {
      var near = at;
      frames.forEach(function (_, i) { if (Math.abs(left(i) - strip.scrollLeft) < Math.abs(left(near) - strip.scrollLeft)) near = i; });
      if (near !== at) show(near);
    });
    slider.addEventListener("input", function () { go(slider.value - 1); });
    back.addEventListener("click", function () { go(at - 1); });
    on.addEventListener("click", function () { go(at + 1); });

    figure.classList.add("stepping");
    figure.querySelector(".stepper").replaceChildren(back, slider, on, state);
    show(0);
  });
})();
