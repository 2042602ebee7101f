// The clerk's keys and the live check. A letter is a command wherever it cannot be part of the value: outside the
// input, in an input for digits, or with Alt.
"use strict";

(() => {
  const form = document.getElementById("field"), text = document.getElementById("text");
  const check = document.getElementById("check"), keys = document.getElementById("keys");
  const field = name => form.querySelector(`[name="${name}"]`);
  const candidates = [...document.querySelectorAll(".candidate")];
  const digits = form.dataset.digits === "1";
  const inDigits = ["i", "u", "?", "r", "e", "k", "p", "s", "j", "a", "n", "m"];
  const begun = performance.now();
  let sent = false, asked = 0, timer = 0;

  form.addEventListener("submit", event => {
    if (sent) { event.preventDefault(); return; }
    const saving = !event.submitter || event.submitter.classList.contains("primary");
    if (saving && !text.value.trim()) {
      event.preventDefault();
      say(false, candidates.length ? form.dataset.sayChoose : form.dataset.sayWrite);
      text.focus();
      return;
    }
    field("seconds").value = ((performance.now() - begun) / 1000).toFixed(1);
    sent = true;
  });

  function say(ok, words) {
    check.textContent = words;
    check.className = "check " + (words ? (ok ? "ok" : "bad") : "");
  }
  async function look() {
    const mine = ++asked;
    if (!text.value.trim()) { say(true, ""); return; }
    const body = new FormData(form);
    const answer = await fetch("/camp/verifica", { method: "POST", body, headers: { Accept: "application/json" } });
    if (mine !== asked) return;
    if (!answer.ok) { say(false, form.dataset.saySilent); return; }
    const found = await answer.json();
    say(found.ok, found.ok ? `✓ ${found.form}${found.said ? " · " + found.said : ""}` : `✗ ${found.said}`);
  }
  text.addEventListener("input", () => {
    choose(null);
    clearTimeout(timer);
    timer = setTimeout(look, 150);
  });

  function choose(button) {
    for (const one of candidates) one.setAttribute("aria-pressed", String(one === button));
    if (!button) return;
    text.value = button.dataset.value;
    look();
  }
  for (const button of candidates) {
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => { choose(button); form.querySelector(".primary").focus(); });
  }

  // While a text is typed its letters are letters: the buttons say which keys work then.
  function label() {
    const needsAlt = document.activeElement === text;
    for (const one of document.querySelectorAll(".task kbd[data-key]")) {
      const alone = !needsAlt || (digits && inDigits.includes(one.dataset.key));
      one.textContent = alone ? one.dataset.key : `Alt+${one.dataset.key}`;
    }
  }
  text.addEventListener("focus", label);
  text.addEventListener("blur", () => setTimeout(label));

  const press = id => document.getElementById(id).click();
  const commands = {
    i: () => press("illegible"), u: () => press("undo"), "?": () => keys.showModal(), e: () => text.focus(),
    k: () => { document.getElementById("kinds").open = true; document.getElementById("kind").focus(); },
    r: () => sheet.act("turn"), "+": () => sheet.act("in"), "=": () => sheet.act("in"), "-": () => sheet.act("out"),
    "0": () => sheet.act("reset"), F2: () => sheet.act("box"), PageDown: () => sheet.act("next"),
    ArrowLeft: () => sheet.act("left"), ArrowRight: () => sheet.act("right"),
    ArrowUp: () => sheet.act("up"), ArrowDown: () => sheet.act("down"),
  };
  // What is done to the whole paper has a page of its own: each key leads to its act there.
  const paper = document.getElementById("paper").getAttribute("href");
  const acts = { p: "", s: "#taie", j: "#uneste", a: "#camp", n: "#rescaneaza", m: "#muta" };
  for (const [key, part] of Object.entries(acts)) commands[key] = () => { location.href = paper + part; };
  const always = ["F2", "PageDown"];

  document.addEventListener("keydown", event => {
    if (keys.open || event.ctrlKey || event.metaKey || event.isComposing) return;
    const place = document.activeElement, typing = place === text;
    if (!typing && place && event.key !== "Escape" && ["SELECT", "SUMMARY"].includes(place.tagName)) return;
    const key = event.key;
    if (key === "Escape" && document.getElementById("kinds").contains(place)) {
      document.getElementById("kinds").open = false;
      place.blur();
      return;
    }
    if (key === "Escape") {
      event.preventDefault();
      if (typing && text.value) text.blur(); else press("skip"); // what was typed is not lost by one key
      return;
    }
    if (key === "Enter") {
      if (place && place.tagName === "BUTTON" || place && place.tagName === "A") return;
      event.preventDefault();
      form.requestSubmit();
      return;
    }
    const free = !typing || event.altKey;
    if (free && /^[1-9]$/.test(key) && candidates[key - 1]) {
      event.preventDefault();
      choose(candidates[key - 1]);
      return;
    }
    const name = key.length === 1 ? key.toLowerCase() : key;
    if (commands[name] && (free || always.includes(name) || (digits && inDigits.includes(name)))) {
      event.preventDefault();
      commands[name]();
    }
  });

  document.getElementById("help").addEventListener("click", () => keys.showModal());
  // Where there is something to choose, keys choose; where there is not, they type.
  if (text.value || form.dataset.blind === "1" || !candidates.length) { text.focus(); text.select(); }
  if (text.value) look();
  sheet.act("box");
})();
