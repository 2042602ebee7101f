// The page that says that nothing is left: u still takes the last act back.
"use strict";
document.addEventListener("keydown", event => {
  if (event.key.toLowerCase() === "u" && !event.ctrlKey && !event.metaKey) document.getElementById("undo").click();
});
