// The search page. The query stays in this browser: it is in the address after #, which no server
// gets. Nothing is loaded before somebody searches. Without this file the page is a list of links.

const PER_TURN = 10;
const find = (name) => document.querySelector(`[data-search-${name}]`);
const form = find("form");
const input = form.elements.q;
const status = find("status");
const instead = find("instead");
const troubles = [...document.querySelectorAll("[data-search-help]")].map((box) => ({
  box,
  phrases: box.dataset.searchHelp.split("|").map((phrase) => phrase.split(" ")),
}));
const facetBox = find("facets");
const facets = new Map(
  [...document.querySelectorAll("[data-search-facet]")].map((box) => [box.dataset.searchFacet, box]),
);
const results = find("results");
const more = find("more");

let engine; // Pagefind
let loading;
let known; // see exports/facets.py
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

// A host may let browsers keep these; an older one doesn't fit the others of today.
const latest = (name) => fetch(new URL(`../pagefind/${name}`, import.meta.url), { cache: "no-cache" });

async function load() {
  const names = ["facetten.json", "pagefind.js", "pagefind-worker.js", "wasm.nl.pagefind"];
  const [facts] = await Promise.all(names.map(latest));
  known = await facts.json();
  engine = await import("../pagefind/pagefind.js");
  await engine.options({ ranking: { metaWeights: { title: 5, namen: 5 } } });
}

async function show() {
  const mine = ++turn;
  const state = read();
  const query = state.get("q") ?? "";
  if (query !== asked) facetBox.open = false; // on a phone it stands before the results
  input.value = asked = query;
  let urgent = showHelp(query);
  instead.hidden = true;
  if (![...state.values()].some(Boolean)) return clear(state.has("q") ? "Typ eerst een woord." : "");
  status.textContent = "Even zoeken …";
  try {
    await (loading ??= load());
    let terms = meaningful(query);
    let found = await look(terms, state);
    urgent ||= showHelp(query, terms.filter((word) => !stands(word, found.texts)));
    const odd = terms.filter((word) => isOdd(word, found.texts));
    if (odd.length) {
      await loadWords();
      // Nobody who says that things are bad meant another word. Beside other words a short one is
      // left out: too many words are near it.
      const isLeft = (word) => urgent || (terms.length > 1 && word.length < 6);
      const near = (word) => (isLeft(word) ? "" : nearest(word));
      const other = terms.map((word) => (odd.includes(word) ? near(word) : word)).filter(Boolean);
      found = other.length ? await look(other, state) : { all: [], fitting: [], shown: [] };
      if (mine !== turn) return;
      if (!urgent) tellInstead(other, odd);
      terms = other;
    }
    if (mine !== turn) return;
    const { all, fitting, shown } = found;
    waiting = fitting.slice(PER_TURN);
    results.replaceChildren(...shown.map(item));
    more.hidden = !waiting.length;
    find("found").hidden = !shown.length;
    find("topics")?.toggleAttribute("hidden", shown.length > 0);
    showFacets(state, all);
    tell(query, fitting.length, all.length, urgent);
  } catch {
    loading = undefined; // perhaps the next time
    if (mine === turn) clear("Zoeken lukt nu niet. Kijk in de lijst hieronder.");
  }
}

// What Pagefind finds, the best first, and the texts of those that are shown.
async function look(terms, state) {
  const all = await ranked(terms);
  const fitting = all.filter(({ id }) => fits(id, state));
  const shown = await Promise.all(fitting.slice(0, PER_TURN).map((one) => one.data()));
  const texts = shown.map(({ content, meta }) => plain(`${meta.title} ${content}`));
  return { all, fitting, shown, texts };
}

async function ranked(terms) {
  let { results: all } = await engine.search(terms.join(" ") || null);
  if (!all.length && terms.length > 1) all = await anyOf(terms);
  const first = wantedBy(terms);
  const isFirst = ({ id }) => id === first;
  const worth = (one) => (isFirst(one) ? Infinity : one.score * (known.weights[one.id] ?? 1));
  return all.sort((one, other) => worth(other) - worth(one) || 0);
}

// The page that these words, or each of them, are another name of.
function wantedBy(terms) {
  const whole = known.wanted[terms.join(" ")];
  const each = new Set(terms.map((word) => known.wanted[word]));
  return whole ?? (each.size === 1 ? [...each][0] : undefined);
}

// No page has all words: then those with most of them.
async function anyOf(terms) {
  const found = new Map();
  for (const { results: each } of await Promise.all(terms.map((word) => engine.search(word)))) {
    for (const one of each) {
      const former = found.get(one.id);
      found.set(one.id, { ...one, data: () => one.data(), score: one.score + (former?.score ?? 0) });
    }
  }
  return [...found.values()];
}

// Words that stand in every question and say nothing about what it is about.
const LITTLE = new Set(
  ("aan al als ben bent bij daar dan dat de der deze die dit door echt een en er gaan gaat geen ging haar heb hebben " +
    "hebt heeft hem het hij hoe hun iets ik in is je jij jou jouw jullie kan kun kunnen maar mag me mee meer met mij " +
    "mijn moet naar niet nodig nog nu of om ons ook op over te ten ter toe tot uit van veel voor waar waarom wanneer was wat " +
    "we wel welke werd wie wij wil willen word worden wordt ze zich zij zijn zo zonder zou").split(" "),
);

const wordsOf = (text) => plain(text).match(/[\p{L}\d]+/gu) ?? [];

function meaningful(query) {
  const typed = wordsOf(query);
  const kept = typed.filter((word) => !LITTLE.has(word));
  return kept.length ? kept : typed;
}

// Pagefind looks for the start of a word that it does not know, and finds much that is not meant.
// Another ending is no other word.
const stands = (start, texts) => {
  const found = new RegExp(`(?<!\\p{L})${start}`, "u");
  return texts.some((text) => found.test(text));
};

function isOdd(word, texts) {
  const least = word.length - (word.length > 7 ? 1 : 2);
  return /^\p{L}{4,}$/u.test(word) && !stands(word.slice(0, Math.max(4, least)), texts);
}

function clear(why) {
  status.textContent = why;
  results.replaceChildren();
  find("found").hidden = facetBox.hidden = true;
  find("topics")?.removeAttribute("hidden");
}

function tell(query, number, all, urgent) {
  const count = number === all ? number : `${number} van de ${all}`;
  const noun = (number === all ? number : all) === 1 ? "pagina" : "pagina's";
  const about = query && ` over “${query}”`;
  status.textContent = number
    ? `${count} ${noun}${about}.`
    : `Niets gevonden${about}. ${urgent ? "Hierboven staat met wie je kunt praten." : "Probeer een ander woord."}`;
}

function tellInstead(other, odd) {
  if (!other.length) return;
  const gone = odd.map((word) => `“${word}”`).join(" en ");
  instead.textContent = `Over ${gone} staat hier niets. Je ziet wat we vonden over “${other.join(" ")}”.`;
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

async function loadWords() {
  words ??= (await (await latest("woorden.txt")).text())
    .trim().split("\n").map((word) => [word, plain(word)]);
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

// Shows the help lines that fit, of the first group in content/noodwoorden.yml that does. `odd` are
// words that stand nowhere on the site: those may be mistyped.
function showHelp(query, odd = []) {
  const typed = wordsOf(query);
  const said = typed.filter((word) => !LITTLE.has(word));
  const isMeant = (word, one) =>
    one === word || (word.length > 4 && one.startsWith(word)) || (odd.includes(one) && isNear(word, one));
  const isSaid = (phrase, text) =>
    text.some((_, start) => phrase.every((word, place) => isMeant(word, text[start + place] ?? "")));
  const fitting = troubles.find(({ phrases }) =>
    phrases.some((phrase) => isSaid(phrase, typed) || isSaid(phrase, said)),
  );
  for (const { box } of troubles) box.hidden = box !== fitting?.box;
  return Boolean(fitting);
}

const isNear = (word, one) =>
  word.length > 5 && distance(word, one.slice(0, word.length)) < (word.length > 8 ? 3 : 2);

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
