// Files by drag and drop or picker, sent with a progress bar; the server checks everything again.
"use strict";

(() => {
  const form = document.getElementById("upload"), drop = document.getElementById("drop");
  const input = document.getElementById("files"), list = document.getElementById("chosen");
  const problem = document.getElementById("problem"), bar = document.getElementById("sending");
  const suffixes = form.dataset.suffixes.split(","), most = +form.dataset.mostMb * 1024 * 1024;

  function fail(words) {
    problem.textContent = words;
    problem.hidden = !words;
  }
  function fits() {
    const files = [...input.files];
    const wrong = files.filter(f => !suffixes.some(s => f.name.toLowerCase().endsWith(s)));
    list.replaceChildren(...files.map(f => {
      const line = document.createElement("li");
      line.textContent = `${f.name} (${(f.size / 1048576).toFixed(1)} MB)`;
      return line;
    }));
    if (!files.length) { fail(form.dataset.sayNone); return false; }
    if (wrong.length) { fail(`${form.dataset.sayWrong} ${wrong.map(f => f.name).join(", ")}`); return false; }
    if (files.reduce((sum, f) => sum + f.size, 0) > most) { fail(`${form.dataset.sayLarge} ${form.dataset.mostMb} MB`); return false; }
    fail("");
    return true;
  }
  input.addEventListener("change", fits);
  for (const name of ["dragenter", "dragover"]) drop.addEventListener(name, event => { event.preventDefault(); drop.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) drop.addEventListener(name, () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    fits();
  });

  form.addEventListener("submit", event => {
    event.preventDefault();
    if (!fits()) return;
    const request = new XMLHttpRequest(), button = document.getElementById("send");
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRF-Token", document.querySelector("meta[name=csrf]").content);
    request.upload.addEventListener("progress", e => { bar.value = e.lengthComputable ? 100 * e.loaded / e.total : 0; });
    request.addEventListener("load", () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { answer = {}; }
      if (answer.go) { location.assign(answer.go); return; }
      button.disabled = false;
      bar.hidden = true;
      fail(answer.error || form.dataset.sayFailed);
    });
    request.addEventListener("error", () => { button.disabled = false; bar.hidden = true; fail(form.dataset.sayCut); });
    button.disabled = true;
    bar.hidden = false;
    request.send(new FormData(form));
  });
})();
