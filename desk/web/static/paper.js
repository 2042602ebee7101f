// The page of a whole paper: a key opens each act; the box of a missed field and the line of a cut are drawn on the page,
// by mouse or by arrow keys.
"use strict";

(() => {
  const panels = [...document.querySelectorAll(".panel")], keys = document.getElementById("keys");
  const byKey = Object.fromEntries(panels.map(panel => [panel.dataset.key, panel]));
  const pad = document.getElementById("pad"), told = document.getElementById("pad-at");
  const where = document.getElementById("unde"), at = document.getElementById("la");
  const drawing = document.getElementById("act-camp"), cutting = document.getElementById("act-taie");
  const begun = performance.now();
  const box = { x0: .3, y0: .47, x1: .7, y1: .5 };
  let sent = false;

  function open(panel) {
    for (const one of panels) one.open = one === panel;
    const first = panel.querySelector("select, input:not([type=hidden])");
    if (first) first.focus();
    draw();
  }
  for (const panel of panels) {
    panel.addEventListener("toggle", draw);
    panel.querySelector("form").addEventListener("submit", event => {
      if (sent) { event.preventDefault(); return; }
      const form = event.target;
      form.elements.seconds.value = ((performance.now() - begun) / 1000).toFixed(1);
      if (panel === drawing) {
        form.elements.foaie.value = sheet.leaf();
        for (const side of ["x0", "y0", "x1", "y1"]) form.elements[side].value = box[side].toFixed(5);
      }
      sent = true;
    });
  }

  function draw() {
    for (const svg of document.querySelectorAll("svg.page")) {
      const shown = svg === sheet.svg(), w = +svg.dataset.width, h = +svg.dataset.height;
      const rect = svg.querySelector(".drawn"), line = svg.querySelector(".cut");
      rect.toggleAttribute("hidden", !(shown && drawing.open));
      svg.classList.toggle("drawing", shown && drawing.open);
      set(rect, { x: box.x0 * w, y: box.y0 * h, width: (box.x1 - box.x0) * w, height: (box.y1 - box.y0) * h });
      const [way, index] = where.value.split(":"), here = shown && cutting.open && way !== "intre" && +index === sheet.leaf();
      line.toggleAttribute("hidden", !here);
      const f = at.value / 100;
      set(line, way === "lung" ? { x1: f * w, x2: f * w, y1: 0, y2: h } : { x1: 0, x2: w, y1: f * h, y2: f * h });
    }
    const sizes = { left: box.x0, top: box.y0, width: box.x1 - box.x0, height: box.y1 - box.y0 };
    const word = side => pad.dataset[`say${side[0].toUpperCase()}${side.slice(1)}`];
    told.textContent = Object.entries(sizes)
      .map(([side, value]) => `${word(side)} ${(100 * value).toFixed(1).replace(".", ",")} %`).join(", ");
  }
  const set = (element, values) => { for (const [name, value] of Object.entries(values)) element.setAttribute(name, value); };

  function toCut() {
    const [way, index] = where.value.split(":");
    at.disabled = way === "intre";
    if (cutting.open) sheet.show(+index);
    draw();
  }
  where.addEventListener("change", toCut);
  at.addEventListener("input", draw);
  cutting.addEventListener("toggle", toCut);

  function move(key, bigger, fine) {
    const step = fine ? .001 : .01;
    const dx = key === "ArrowLeft" ? -step : key === "ArrowRight" ? step : 0;
    const dy = key === "ArrowUp" ? -step : key === "ArrowDown" ? step : 0;
    const least = .004;
    if (bigger) {
      box.x1 = Math.min(1, Math.max(box.x0 + least, box.x1 + dx));
      box.y1 = Math.min(1, Math.max(box.y0 + least, box.y1 + dy));
    } else {
      const x = Math.min(1 - box.x1, Math.max(-box.x0, dx)), y = Math.min(1 - box.y1, Math.max(-box.y0, dy));
      box.x0 += x; box.x1 += x; box.y0 += y; box.y1 += y;
    }
    draw();
  }
  pad.addEventListener("keydown", event => {
    if (event.key.startsWith("Arrow")) {
      event.preventDefault(); event.stopPropagation();
      move(event.key, event.shiftKey, event.ctrlKey);
    } else if (event.key === "Enter") {
      event.preventDefault(); event.stopPropagation();
      drawing.querySelector("form").requestSubmit();
    }
  });

  // The mouse: where a point of the screen lies on the page, whichever way it is turned and zoomed.
  function point(svg, event) {
    const p = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.querySelector("g").getScreenCTM().inverse());
    const part = (value, size) => Math.min(1, Math.max(0, value / size));
    return [part(p.x, +svg.dataset.width), part(p.y, +svg.dataset.height)];
  }
  for (const svg of document.querySelectorAll("svg.page")) {
    let start = null;
    svg.addEventListener("pointerdown", event => {
      if (!drawing.open || event.button) return;
      event.preventDefault();
      svg.setPointerCapture(event.pointerId);
      start = point(svg, event);
    });
    svg.addEventListener("pointermove", event => {
      if (!start) return;
      const [x, y] = point(svg, event);
      box.x0 = Math.min(x, start[0]); box.x1 = Math.max(x, start[0]);
      box.y0 = Math.min(y, start[1]); box.y1 = Math.max(y, start[1]);
      draw();
    });
    svg.addEventListener("pointerup", () => { if (start) { start = null; pad.focus(); } });
  }

  const turnings = {
    "+": "in", "=": "in", "-": "out", "0": "reset", r: "turn", PageDown: "next",
    ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down",
  };
  document.addEventListener("keydown", event => {
    if (keys.open || event.ctrlKey || event.metaKey || event.isComposing) return;
    const place = document.activeElement, inside = panels.find(panel => panel.open);
    if (event.key === "Escape") {
      event.preventDefault();
      if (inside) { inside.open = false; place.blur(); } else document.getElementById("back").click();
      return;
    }
    const busy = place && ["SELECT", "INPUT"].includes(place.tagName);
    if (event.key === "PageDown" && !busy) { event.preventDefault(); sheet.act("next"); draw(); return; }
    if (busy && !event.altKey) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (name === "?") { event.preventDefault(); keys.showModal(); return; }
    if (byKey[name]) { event.preventDefault(); open(byKey[name]); return; }
    if (turnings[name]) { event.preventDefault(); sheet.act(turnings[name]); draw(); }
  });

  document.getElementById("help").addEventListener("click", () => keys.showModal());
  // No element has the name that stands behind the #: a browser that leads to one takes the focus away again.
  const wanted = panels.find(panel => panel.id === `act-${location.hash.slice(1)}`) || panels.find(panel => panel.open);
  sheet.act("reset");
  toCut();
  if (wanted) open(wanted); else draw();
})();
