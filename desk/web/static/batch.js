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
          state.replaceChildren(document.importNode(fresh, true));
          if (["done", "failed"].includes(fresh.dataset.state)) return;
        }
      }
    } catch { /* the server is asked again */ }
    setTimeout(look, 1000);
  }
  if (state.dataset.done === "0") setTimeout(look, 700);
})();
