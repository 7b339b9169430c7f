/* Before the first paint: the reader's choice of light or dark, and that scripts run. */
(() => {
  document.documentElement.classList.add("scripted");
  try {
    const choice = localStorage.getItem("theme");
    if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
  } catch {
    // Storage may be forbidden; the device's own choice holds then.
  }
})();
