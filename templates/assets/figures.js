// Sequences of figures: a slider over the strip, which also scrolls by hand. Without this script the strip stands as it is.
(function () {
  "use strict";
  var said = document.getElementById("script-texts");
  if (!said) return;
  var texts = said.dataset;
  var still = matchMedia("(prefers-reduced-motion: reduce)");

  function button(sign, name) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", name);
    return made;
  }

  document.querySelectorAll(".frames").forEach(function (figure) {
    var strip = figure.querySelector(".strip");
    var frames = Array.prototype.slice.call(strip.querySelectorAll("li"));
    var stepper = figure.querySelector(".stepper");
    var slider = document.createElement("input");
    var back = button("‹", texts.framePrevious);
    var on = button("›", texts.frameNext);
    var state = document.createElement("span");
    var at = 0;

    slider.type = "range";
    slider.min = 1;
    slider.max = frames.length;
    slider.value = 1;
    slider.setAttribute("aria-label", texts.frameSlider);
    state.className = "stepper-state";
    state.setAttribute("role", "status");

    function name(i) {
      return texts.frame.replace("{0}", i + 1).replace("{1}", frames.length) + ": " + frames[i].querySelector(".frame-label").textContent;
    }

    function show(i) {
      at = i;
      slider.value = i + 1;
      slider.setAttribute("aria-valuetext", name(i));
      state.textContent = name(i);
      back.disabled = i === 0;
      on.disabled = i === frames.length - 1;
    }

    function go(i) {
      if (i < 0 || i >= frames.length) return;
      show(i);
      var left = frames[i].offsetLeft - frames[0].offsetLeft;
      strip.scrollTo({ left: left, behavior: still.matches ? "auto" : "smooth" });
    }

    // Moved by a finger or by the keys of the strip: the slider follows when it has come to rest.
    strip.addEventListener("scrollend", function () {
      var near = 0;
      frames.forEach(function (frame, i) {
        var distance = Math.abs(frame.offsetLeft - frames[0].offsetLeft - strip.scrollLeft);
        if (distance < Math.abs(frames[near].offsetLeft - frames[0].offsetLeft - strip.scrollLeft)) near = i;
      });
      if (near !== at) show(near);
    });
    slider.addEventListener("input", function () { go(slider.value - 1); });
    back.addEventListener("click", function () { go(at - 1); });
    on.addEventListener("click", function () { go(at + 1); });

    figure.classList.add("stepping");
    stepper.textContent = "";
    stepper.append(back, slider, on, state);
    show(0);
  });
})();
