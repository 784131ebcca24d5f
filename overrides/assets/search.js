// The search page. The query stays in this browser: it is in the address after #, which no server
// gets. Nothing is loaded before somebody searches. Without this file the page is a list of links.

const PER_TURN = 10;
const find = (name) => document.querySelector(`[data-search-${name}]`);
const form = find("form");
const input = form.elements.q;
const status = find("status");
const instead = find("instead");
const help = find("help");
const facetBox = find("facets");
const facets = new Map(
  [...document.querySelectorAll("[data-search-facet]")].map((box) => [box.dataset.searchFacet, box]),
);
const results = find("results");
const more = find("more");

let engine; // Pagefind
let loading;
let known; // `values`: [facet, value]; `pages`: per page the places of its values in that list
let words; // those of the whole site, the most common first
let asked;
let turn = 0; // an answer to a former question is thrown away
let waiting = []; // results that are not shown yet

// --- the address ------------------------------------------------------------------------------

const read = () => new URLSearchParams(location.hash.includes("q=") ? location.hash.slice(1) : "");

const chosen = () => {
  const state = new URLSearchParams({ q: input.value.trim() });
  for (const [name, box] of facets) {
    for (const { value } of box.querySelectorAll(":checked")) state.append(name, value);
  }
  return state;
};

const go = (state) => {
  if (`#${state}` === location.hash) show();
  else location.hash = state;
};

// --- searching --------------------------------------------------------------------------------

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

async function load() {
  engine = await import("../pagefind/pagefind.js");
  await engine.options({ ranking: { metaWeights: { title: 5, namen: 5 } } });
  known = await (await fetch(new URL("../pagefind/facetten.json", import.meta.url))).json();
}

async function show() {
  const mine = ++turn;
  const state = read();
  const query = state.get("q") ?? "";
  if (query !== asked) facetBox.open = false; // on a phone it stands before the results
  input.value = asked = query;
  const urgent = showHelp(query);
  instead.hidden = true;
  if (![...state.values()].some(Boolean)) return clear(state.has("q") ? "Typ eerst een woord." : "");
  status.textContent = "Even zoeken …";
  try {
    await (loading ??= load());
    const { results: all } = await engine.search(query || null);
    const found = all.filter(({ id }) => fits(id, state));
    const shown = await Promise.all(found.slice(0, PER_TURN).map((one) => one.data()));
    if (mine !== turn) return;
    waiting = found.slice(PER_TURN);
    results.replaceChildren(...shown.map(item));
    more.hidden = !waiting.length;
    find("found").hidden = !shown.length;
    find("topics")?.toggleAttribute("hidden", shown.length > 0);
    showFacets(state, all);
    // Nobody who says "ik wil dood" meant another word.
    const other = urgent ? "" : await suggestion(query, shown);
    if (mine !== turn) return;
    tell(query, found.length, all.length, other);
  } catch {
    loading = undefined; // perhaps the next time
    if (mine === turn) clear("Zoeken lukt nu niet. Kijk in de lijst hieronder.");
  }
}

function clear(why) {
  status.textContent = why;
  results.replaceChildren();
  find("found").hidden = facetBox.hidden = true;
  find("topics")?.removeAttribute("hidden");
}

function tell(query, number, all, other) {
  const count = number === all ? number : `${number} van de ${all}`;
  const noun = (number === all ? number : all) === 1 ? "pagina" : "pagina's";
  const about = query && ` over “${query}”`;
  status.textContent = number
    ? `${count} ${noun}${about}.`
    : `Niets gevonden${about}. Probeer een ander woord.`;
  if (!other) return;
  const link = find("instead-link");
  link.textContent = other;
  link.href = `#${new URLSearchParams({ q: other })}`;
  instead.hidden = false;
}

function item({ url, meta }) {
  const link = Object.assign(document.createElement("a"), { href: url, textContent: meta.title });
  const heading = document.createElement("h3");
  heading.append(link);
  const line = (name, text) =>
    Object.assign(document.createElement("p"), { className: `jdm-card__${name}`, textContent: text });
  const entry = document.createElement("li");
  const kind = [meta.soort, meta.datum].filter(Boolean).join(" · ");
  entry.append(heading, line("meta", kind), line("text", meta.samenvatting ?? ""));
  return entry;
}

more.addEventListener("click", async () => {
  const mine = turn;
  const next = waiting.splice(0, PER_TURN);
  const entries = (await Promise.all(next.map((one) => one.data()))).map(item);
  if (mine !== turn) return;
  results.append(...entries);
  more.hidden = !waiting.length;
  entries[0].querySelector("a").focus();
});

// --- facets -----------------------------------------------------------------------------------

const valuesOf = (id) => (known.pages[id] ?? []).map((place) => known.values[place]);

// Within a facet one choice or another will do.
const fits = (id, state, without) =>
  [...facets.keys()].every((name) => {
    const wanted = name === without ? [] : state.getAll(name);
    return !wanted.length || valuesOf(id).some(([of, value]) => of === name && wanted.includes(value));
  });

// How many results each choice gives; those of one facet count without its own choices.
function countsOf(name, state, all) {
  const counts = new Map(state.getAll(name).map((value) => [value, 0]));
  for (const { id } of all.filter((one) => fits(one.id, state, name))) {
    for (const [of, value] of valuesOf(id)) {
      if (of === name) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

function showFacets(state, all) {
  const has = [...facets.keys()].some((name) => state.has(name));
  for (const [name, box] of facets) {
    const counts = countsOf(name, state, all);
    box.hidden = !counts.size;
    const labels = [...box.querySelectorAll("label")];
    const there = new Set(labels.map(valueOf));
    labels.push(...[...counts.keys()].filter((value) => !there.has(value)).map((value) => choice(name, value)));
    let last = box.firstElementChild; // what is there stays in its place, with the focus
    for (const label of labels.sort(inOrder)) {
      const value = valueOf(label);
      label.hidden = !counts.has(value);
      label.firstChild.checked = state.getAll(name).includes(value);
      label.lastChild.textContent = `${value} (${counts.get(value)})`;
      if (last.nextElementSibling !== label) last.after(label);
      last = label;
    }
  }
  facetBox.hidden = !all.length;
  facetBox.open ||= has;
  find("reset").hidden = !has;
}

const valueOf = (label) => label.firstChild.value;

const inOrder = (one, other) => {
  const [a, b] = [valueOf(one), valueOf(other)];
  return one.firstChild.name === "jaar" ? b - a : a.localeCompare(b, "nl");
};

function choice(name, value) {
  const label = document.createElement("label");
  const input = Object.assign(document.createElement("input"), { type: "checkbox", name, value });
  label.append(input, document.createElement("span"));
  return label;
}

// --- typos ------------------------------------------------------------------------------------

// Pagefind looks for the start of a word that it does not know, and finds much that is not meant.
async function suggestion(query, shown) {
  const typed = plain(query).match(/\p{L}{4,}/gu) ?? [];
  const texts = shown.map(({ content, meta }) => plain(`${meta.title} ${content}`));
  const odd = typed.filter((word) => !texts.some((text) => text.includes(word)));
  if (!odd.length) return "";
  words ??= (await (await fetch(new URL("../pagefind/woorden.txt", import.meta.url))).text())
    .trim().split("\n").map((word) => [word, plain(word)]);
  const known = new Set(words.map(([, word]) => word));
  let other = plain(query);
  for (const word of typed.filter((one) => !known.has(one))) {
    const near = nearest(word);
    const start = plain(near);
    // Another ending is no typo: Pagefind knows those.
    if (near && !word.startsWith(start) && !start.startsWith(word)) other = other.replace(word, near);
  }
  return other === plain(query) ? "" : other;
}

function nearest(word) {
  let best = "";
  let least = word.length > 6 ? 3 : 2;
  for (const [shown, other] of words) {
    if (Math.abs(other.length - word.length) >= least) continue;
    const steps = distance(word, other);
    if (steps < least) [best, least] = [shown, steps];
  }
  return best;
}

// How many letters to add, leave out, change or swap (optimal string alignment).
function distance(one, other) {
  const rows = [[...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + !same);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
    }
    rows.push(row);
  }
  return rows[one.length][other.length];
}

// --- help first -------------------------------------------------------------------------------

function showHelp(query) {
  if (!help) return false;
  const typed = plain(query).match(/[\p{L}\d]+/gu) ?? [];
  const text = ` ${typed.join(" ")}`;
  const urgent = help.dataset.searchHelp.split("|");
  const near = (word) => urgent.some((one) => one.length > 6 && distance(word, one) < 3);
  const needed = urgent.some((one) => text.includes(` ${one}`)) || typed.some(near);
  help.hidden = !needed;
  return needed;
}

// --- start ------------------------------------------------------------------------------------

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(new URLSearchParams({ q: input.value.trim() }));
});
facetBox.addEventListener("change", () => go(chosen()));
facetBox.addEventListener("reset", () => go(new URLSearchParams({ q: input.value.trim() })));
addEventListener("hashchange", () => {
  if (!location.hash || location.hash.includes("q=")) show();
});

// Somebody searched before this file was there: the words go from the server's side to ours.
const sent = new URLSearchParams(location.search).get("q");
if (sent) history.replaceState(null, "", `${location.pathname}#${new URLSearchParams({ q: sent })}`);
if (location.hash.includes("q=")) show();
