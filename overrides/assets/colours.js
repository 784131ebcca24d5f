// Runs before the page is painted: the colours that a visitor chose must not flash.
// Nothing is stored before a choice is made (site.js).
try {
  const chosen = localStorage.getItem("kleuren");
  if (chosen) document.documentElement.dataset.colours = chosen;
} catch {
  // Storage is switched off: the colours follow the device.
}
