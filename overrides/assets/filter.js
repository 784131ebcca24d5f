// Lists with filters: the count, the empty parts and the address. Enhancement only: without this file
// the filters work by CSS.

const filter = document.querySelector("[data-filter]");
if (filter) {
  const rows = [...filter.querySelectorAll("[data-row]")];
  const parts = [...filter.querySelectorAll("[data-part]")];
  const status = filter.querySelector("[data-filter-status]");
  const what = status.dataset.filterStatus;
  const form = filter.querySelector("form");
  const keys = new Map(rows.map((row) => [row, new Set(row.dataset.keys.split(" "))]));

  // How many rows each choice leaves beside the other choices.
  const tally = () => {
    const picks = [...form.querySelectorAll("select")];
    for (const pick of picks) {
      const others = picks.filter((one) => one !== pick && one.value);
      const left = rows.filter((row) =>
        others.every((one) => keys.get(row).has(`${one.name}-${one.value}`)),
      );
      for (const option of pick.options) {
        if (!option.value) continue;
        const count = left.filter((row) => keys.get(row).has(`${pick.name}-${option.value}`));
        option.textContent = option.textContent.replace(/\d+\)$/, `${count.length})`);
      }
    }
  };

  const show = () => {
    const chosen = [...new FormData(form).values()].some(Boolean);
    for (const part of parts) part.classList.remove("jdm-part--empty");
    if (chosen) parts.forEach(unfold);
    const shown = rows.filter(isShown);
    for (const part of parts) {
      const empty = !shown.some((row) => part.contains(row));
      part.classList.toggle("jdm-part--empty", empty);
      const link = filter.querySelector(`nav a[href="#${part.querySelector("[id]")?.id}"]`);
      if (link) link.parentElement.hidden = empty;
    }
    tally();
    const every = rows.length;
    status.textContent = shown.length
      ? `Je ziet ${shown.length === every ? "alle" : `${shown.length} van de`} ${every} ${what}.`
      : "Bij deze keuzes hoort niets. Haal een keuze weg, of laat alles zien.";
  };

  // What CSS decides is asked of CSS.
  const isShown = (row) => getComputedStyle(row).display !== "none";

  // Opens a part that is folded, and the folds in it; not what is folded in a row.
  const unfold = (part) => {
    if (part?.localName === "details") part.open = true;
    part?.querySelectorAll(".jdm-fold").forEach((fold) => (fold.open = true));
  };

  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    form.reset();
    for (const option of form.querySelectorAll("option")) {
      if (option.value === wanted.get(option.parentElement.name)) option.selected = true;
    }
    form.closest("details").open ||= [...new FormData(form).values()].some(Boolean);
    show();
  };

  form.addEventListener("change", () => {
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", chosen.size ? `#${chosen}` : location.pathname);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  const all = form.querySelector("[data-filter-reset]");
  all.hidden = false;
  all.addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState(null, "", location.pathname);
    form.reset();
    show();
  });
  addEventListener("hashchange", () => {
    if (location.hash.includes("=")) read();
  });
  if (location.hash.includes("=")) read();
  else show();
}
