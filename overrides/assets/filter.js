// Lists with filters: the count, the empty parts, the order and the address. The page's own style sheet does
// the choosing (views/filter.css): without this file it is the same, but without a count.

const filter = document.querySelector("[data-filter]");
const rows = [...filter.querySelectorAll("[data-row]")];
const parts = [...filter.querySelectorAll("[data-part]")];
const status = filter.querySelector("[data-filter-status]");
const what = status.dataset.filterStatus;
const form = filter.querySelector("form");
const sort = form.querySelector("[data-sort] select"); // the timeline has one order
const homes = rows.map((row) => row.parentElement);
const sorted = document.createElement("ul");
sorted.className = "jdm-list jdm-sorted";
const keys = new Map(rows.map((row) => [row, new Set(row.dataset.keys.split(" "))]));

// How many rows each choice leaves beside the other choices.
const tally = () => {
  const picks = [...form.querySelectorAll("select")].filter((one) => one !== sort);
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

// All rows in one list, in the order that is chosen; or back where they came from.
const arrange = () => {
  const order = sort?.value ? sort.selectedIndex - 1 : -1;
  if (order >= 0) {
    const place = (row) => Number(row.dataset.places.split(" ")[order]);
    sorted.append(...[...rows].sort((one, other) => place(one) - place(other)));
    status.after(sorted);
  } else if (sorted.isConnected) {
    rows.forEach((row, number) => homes[number].append(row));
    sorted.remove();
  }
};

const show = () => {
  arrange();
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
  const order = sort ? ` Volgorde: ${sort.selectedOptions[0].text.toLowerCase()}.` : "";
  status.textContent = shown.length
    ? `Je ziet ${shown.length === every ? "alle" : `${shown.length} van de`} ${every} ${what}.${order}`
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

// A heading that a reader asks for is there only when rows stand under it.
const backTo = (heading) => {
  if (!parts.some((part) => part.contains(heading))) return;
  sort.selectedIndex = 0;
  show();
  heading.scrollIntoView();
};

form.addEventListener("change", () => {
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  history.replaceState(null, "", chosen.size ? `#${chosen}` : location.pathname);
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
if (sort) sort.parentElement.hidden = false;
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
  else if (sorted.isConnected) backTo(document.getElementById(location.hash.slice(1)));
});
if (location.hash.includes("=")) read();
else show();
