// The page at the side: zoom, turn, move, leaf. What it does is called by name from field.js and by the buttons.
"use strict";

const sheet = (() => {
  const pages = [...document.querySelectorAll("svg.page")];
  let shown = 0;
  const views = pages.map(svg => ({ svg, w: +svg.dataset.width, h: +svg.dataset.height, turns: 0, zoom: 1, cx: .5, cy: .5 }));
  const boxOf = v => v.svg.dataset.box.split(" ").map(Number);

  function draw(v) {
    const across = v.turns % 2 ? v.h : v.w, down = v.turns % 2 ? v.w : v.h;
    const w = across / v.zoom, h = down / v.zoom;
    v.svg.setAttribute("viewBox", `${v.cx * across - w / 2} ${v.cy * down - h / 2} ${w} ${h}`);
    const move = [``, `translate(${v.h} 0) rotate(90)`, `translate(${v.w} ${v.h}) rotate(180)`, `translate(0 ${v.w}) rotate(270)`];
    v.svg.querySelector("g").setAttribute("transform", move[v.turns]);
  }
  function whole(v) { v.zoom = 1; v.cx = v.cy = .5; }
  function atBox(v) {
    const [x0, y0, x1, y1] = boxOf(v);
    v.turns = 0;
    v.zoom = Math.min(3, .8 / Math.max(x1 - x0, .12));
    if (v.zoom < 1.15) { whole(v); return; }
    const within = c => Math.max(.5 / v.zoom, Math.min(1 - .5 / v.zoom, c)); // nothing is shown beside the page
    v.cx = within((x0 + x1) / 2); v.cy = within((y0 + y1) / 2);
  }
  const acts = {
    box(v) { if (v.zoom > 1.01) whole(v); else atBox(v); },
    in(v) { v.zoom = Math.min(8, v.zoom * 1.4); },
    out(v) { v.zoom = Math.max(.5, v.zoom / 1.4); },
    reset(v) { v.turns = 0; whole(v); },
    turn(v) { v.turns = (v.turns + 1) % 4; [v.cx, v.cy] = [1 - v.cy, v.cx]; },
    left(v) { v.cx -= .12 / v.zoom; }, right(v) { v.cx += .12 / v.zoom; },
    up(v) { v.cy -= .12 / v.zoom; }, down(v) { v.cy += .12 / v.zoom; },
    next() { show((shown + 1) % pages.length); },
  };
  function show(leaf) {
    if (!pages[leaf]) return;
    pages[shown].toggleAttribute("hidden", true);
    shown = leaf;
    const image = pages[shown].querySelector("image");
    if (image.dataset.href) { image.setAttribute("href", image.dataset.href); delete image.dataset.href; }
    pages[shown].toggleAttribute("hidden", false);
    const number = document.getElementById("leaf");
    if (number) number.textContent = String(shown + 1);
  }
  function act(name) {
    acts[name](views[shown]);
    draw(views[shown]);
  }
  for (const button of document.querySelectorAll(".tools button")) {
    button.addEventListener("click", () => act(button.dataset.act));
  }
  return { act, show, leaf: () => shown, svg: () => pages[shown] };
})();
