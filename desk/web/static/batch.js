// A batch while it is read: the part of the page that changes is asked for again until it is done.
"use strict";

(() => {
  const state = document.getElementById("state");
  async function look() {
    try {
      const answer = await fetch(state.dataset.url);
      if (answer.redirected) { location.reload(); return; }
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.querySelector(".state");
        if (fresh) {
          const node = document.importNode(fresh, true);
          // A picture that is there already stays: it is not fetched again each second.
          const had = new Map([...state.querySelectorAll("img")].map(i => [i.getAttribute("src"), i]));
          for (const img of node.querySelectorAll("img")) had.get(img.getAttribute("src")) && img.replaceWith(had.get(img.getAttribute("src")));
          state.replaceChildren(node);
          if (["done", "failed"].includes(fresh.dataset.state)) return;
        }
      }
    } catch { /* the server is asked again */ }
    setTimeout(look, 1000);
  }
  if (state.dataset.done === "0") setTimeout(look, 700);
})();
