// The editor itself: which screen belongs to the address, and what happens on it. All that is typed is kept
// in this browser at once, so that no key, button or closed tab can lose it.
import { TEXT } from "./checks.js";
import { ask, button, element, link, statusLine } from "./dom.js";
import { keepDraft, onChangeElsewhere, readDraft, readDrafts, routeOf, throwAway, titleOf } from "./drafts.js";
import { formView, showProblems, tell } from "./form.js";
import { showSending } from "./sending.js";
import { Site } from "./site.js";

const HOME = "#/";
const FILLED_IN = "met"; // in an address, before the text of a new page
let site, main, members;
let leave = () => {}; // undoes what the screen listens to
let shown = 0; // the number of the screen, for what comes late
let told = ""; // what the next screen says first

// Begins in `place`, an element. `membersOf` is null, or gives what a member can do: see members.js.
export async function start(place, config, content, membersOf) {
  site = new Site(config, content);
  main = place;
  members = membersOf?.(site, { go, show }) ?? null;
  for (const draft of readDrafts()) {
    if (draft.path in content && content[draft.path] === draft.text) throwAway(draft.id); // it is on the site now
  }
  addEventListener("hashchange", () => show());
  await members?.check();
  await show();
}

async function show() {
  leave();
  leave = () => {};
  const number = (shown += 1);
  const parts = location.hash.replace(/^#\/?/, "").split("/");
  let screen;
  try {
    screen = await screenOf(parts);
  } catch (error) {
    console.error(error);
    screen = [element("h1", {}, "Dit lukt niet"), element("p", { role: "alert" }, error.message), link("Terug naar het begin", HOME)];
  }
  if (number !== shown) return;
  const status = statusLine();
  main.replaceChildren(...[members?.bar(), status, ...screen].filter(Boolean));
  const title = main.querySelector("h1");
  document.title = `${title.textContent} - ${site.title}`;
  title.tabIndex = -1;
  title.focus();
  status.textContent = told;
  told = "";
}

// Shows the screen of an address, which says `message` first.
async function go(address, message = "") {
  told = message;
  if (location.hash === address) await show();
  else location.hash = address;
}

function screenOf([kind, name, what, entry, ...texts]) {
  if (members && !members.isSignedIn) return members.signInScreen();
  if (members && kind === "voorstellen") return members.proposals();
  const collection = kind === "collections" ? site.collection(name) : null;
  if (!collection) return homeScreen();
  if (what === "new" && collection.canAdd) return newScreen(collection, entry === FILLED_IN ? filledIn(collection, ...texts) : entry);
  // An address comes from anybody: what is no name must not become a path, nor a request with a key.
  if (what === "entries" && site.isName(entry) && site.file(collection, entry)) return entryScreen(collection, entry);
  return listScreen(collection);
}

// --- the lists ---

function homeScreen() {
  const lists = site.collections.map((one) =>
    element("li", {}, link(one.label, `#/collections/${one.name}`), one.about && element("span", { class: "jdm-field__hint" }, ` ${one.about}`)),
  );
  return [element("h1", {}, "Wat wil je schrijven?"), ...workOf(readDrafts()), element("h2", {}, "Kies een soort pagina"), element("ul", {}, lists)];
}

function listScreen(collection) {
  const { label, about, name } = collection;
  const items = site.entries(collection).map((one) => element("li", {}, link(one.title, `#/collections/${name}/entries/${one.name}`)));
  const list = element("ul", { "aria-label": "Pagina’s" }, items);
  const search = element("input", { type: "search", id: "zoek", autocomplete: "off" });
  search.addEventListener("input", () => {
    for (const item of items) item.hidden = !item.textContent.toLowerCase().includes(search.value.trim().toLowerCase());
  });
  return [
    back(HOME, "Alle soorten"),
    element("h1", {}, label),
    about && element("p", {}, about),
    collection.canAdd && element("p", {}, link("Nieuwe pagina maken", `#/collections/${name}/new`, { class: "jdm-start__begin" })),
    ...workOf(readDrafts().filter((one) => one.collection === name)),
    element("h2", {}, "Verbeter een pagina"),
    element("p", { class: "jdm-field" }, element("label", { for: "zoek" }, "Zoek een titel"), search),
    list,
  ];
}

const back = (address, text) => element("p", {}, link(`← ${text}`, address));

// What was written in this browser, each with the ways on.
function workOf(drafts) {
  if (!drafts.length) return [];
  const items = drafts.map((draft) => {
    const name = titleOf(draft);
    const goOn = link("Ga verder", `#${routeOf(draft)}`, { class: "jdm-start__second", "aria-label": `Ga verder met ${name}` });
    return element("li", {}, element("h3", {}, name), element("p", { class: "jdm-start__buttons" }, goOn, throwButton(draft, () => show())));
  });
  return [element("h2", {}, "Dit schreef je en staat nog niet op de site"), element("ul", { class: "jdm-start__work" }, items)];
}

const throwButton = (draft, after) =>
  button("Gooi weg", () => {
    if (!confirm(`Weet je het zeker? Dan is wat je schreef in "${titleOf(draft)}" weg.`)) return;
    throwAway(draft.id);
    after();
  });

// --- a page ---

function newScreen(collection, id) {
  const kept = id && readDraft(id);
  if (kept) return formScreen(collection, kept);
  const draft = blank(collection, id);
  const begun = id ? [] : readDrafts().filter((one) => one.isNew && one.collection === collection.name);
  return formScreen(collection, draft, begun.map((one) => element("p", { class: "jdm-start__note" }, "Je was al begonnen: ", link(titleOf(one), `#${routeOf(one)}`))));
}

const blank = ({ name }, id) => ({ id: id || Date.now().toString(36), collection: name, name: "", path: "", isNew: true, base: "", data: {}, body: "" });

// What somebody filled in on a page of the site, the meeting kit, comes along in the address: it is kept as
// if it was typed here, with the new source that it may have. Gives the id of the draft.
function filledIn(collection, text = "", source = "") {
  const draft = readIn(collection, text);
  const name = draft.data.bronnen?.[0]?.bron;
  if (source && site.isName(name)) keepSource(name, source);
  named(draft, collection, site.slugOf(draft.data.titel ?? ""));
  history.replaceState(null, "", `#${routeOf(draft)}`);
  return draft.id;
}

const readIn = (collection, text) => ({ ...blank(collection), ...site.formatOf(collection.form).read(decodeURIComponent(text)) });

function named(draft, { folder }, name) {
  draft.name = name;
  draft.path = `${folder}/${name}.md`;
  site.compose(draft);
  keepDraft(draft);
}

// What was begun under this name before stays as it was written.
function keepSource(name, text) {
  const sources = site.collection("bronnen");
  const { path } = site.file(sources, name);
  if (path in site.content || site.newDrafts().some((one) => one.path === path)) return;
  const draft = { ...readIn(sources, text), hasOwnName: true };
  draft.id += "-bron"; // made in the same moment as what it belongs to
  named(draft, sources, name);
}

async function entryScreen(collection, name) {
  const { path, form } = site.file(collection, name);
  const kept = readDraft(path);
  const notes = [];
  let found = { text: site.content[path] ?? null };
  try {
    if (members) found = await members.open(collection, name, path);
  } catch (error) {
    if (!kept) throw error;
    found = { text: kept.base, ...kept.proposal };
    notes.push(note(error.message));
  }
  if (found.text === null) throw new Error("Deze pagina is er niet (meer).");
  const { head, pull } = found;
  if (!kept) {
    const draft = { id: path, collection: collection.name, name, path, isNew: false, base: found.text, ...site.formatOf(form).read(found.text) };
    return formScreen(collection, { ...draft, proposal: { head, pull } }, notes);
  }
  if (kept.base !== found.text) {
    const both = site.mergeInto(kept, found.text);
    const told = both.length ? `Jullie veranderden allebei: ${both.join(", ")}. Daar staat wat jij schreef. Kijk of dat zo moet blijven.` : "De wijzigingen staan nu bij elkaar.";
    notes.push(note(`Iemand anders heeft deze pagina gewijzigd. ${told}`));
    if (site.compose(kept)) keepDraft(kept);
    else throwAway(kept.id); // the others made the same change
  }
  return formScreen(collection, { ...kept, proposal: { head, pull } }, notes);
}

const note = (text) => element("p", { class: "jdm-start__note", role: "alert" }, text);

function formScreen(collection, draft, notes = []) {
  const formName = site.formOf(draft);
  const form = site.forms[formName];
  const kept = element("p", { class: "jdm-form__kept", role: "status" });
  const tools = { choices: remembered((to) => site.choices(to)), wrongWith: site.wrongWith };
  const view = formView({ form, data: draft.data, ...tools, changed, make: (folder, path) => makeFor(draft, folder, path) });
  const first = view.querySelector(".jdm-form__group");
  const address = draft.isNew ? nameField(draft, changed) : null;
  if (address) first.append(address);
  if (form.hasBody) first.after(bodyView(draft, changed, site.wrongWith));
  leave = onChangeElsewhere(draft.id, () => go(location.hash, "Je schreef verder in een ander tabblad. Dat staat hier nu ook."));

  function changed() {
    if (draft.isNew && !draft.hasOwnName) {
      draft.name = site.slugOf(draft.data.titel ?? "");
      address.querySelector("input").value = draft.name;
    }
    if (draft.isNew) draft.path = `${collection.folder}/${draft.name}.md`;
    try {
      const both = takeOver(draft);
      if (site.compose(draft)) keepDraft(draft);
      else throwAway(draft.id);
      kept.textContent = "Bewaard in deze browser.";
      if (both) go(location.hash, both);
    } catch (error) {
      console.error(error);
      kept.textContent = "Bewaren lukt niet in deze browser. Kopieer je tekst en zet hem ergens anders.";
    }
    // So that a reload, and the way back, lead to what was written.
    if (draft.isNew) history.replaceState(null, "", `#${routeOf(draft)}`);
  }

  const parent = parentOf(draft);
  const done = button(parent ? `Klaar: terug naar ${titleOf(parent)}` : "Klaar: stuur in", () => finish(draft, view), { class: "jdm-start__begin" });
  const title = draft.isNew ? `Nieuw: ${collection.one.toLowerCase()}` : titleOf(draft);
  return [
    back(`#/collections/${collection.name}`, collection.label),
    element("h1", {}, title),
    element("p", {}, "Wat je schrijft, blijft bij elke letter bewaard in deze browser. Niemand anders ziet het, tot je het instuurt."),
    form.guide && element("p", {}, link("Voorbeelden, en uitleg bij elk veld", String(new URL(`../${form.guide}`, import.meta.url)))),
    ...notes,
    view,
    element("p", { class: "jdm-form__end" }, done, throwButton(draft, () => go(`#/collections/${collection.name}`)), kept),
  ];
}

// Another tab may have written on while this one slept and heard nothing of it. Gives what to tell then.
function takeOver(draft) {
  const there = readDraft(draft.id);
  if (!there || there.time === draft.time) return "";
  const both = site.mergeTab(draft, there);
  const told = both.length ? ` In beide veranderde: ${both.join(", ")}. Daar staat wat je hier schreef.` : "";
  return `Je schreef verder in een ander tabblad. Dat staat hier nu ook.${told}`;
}

// The page that this one is made for, as it is now.
const parentOf = (draft) => draft.madeFor && readDraft(draft.madeFor.id);

function remembered(find) {
  const known = {};
  return (to) => (known[JSON.stringify(to)] ??= find(to));
}

// The text under the header stays as it is typed, to the byte.
function bodyView(draft, changed, wrongWith) {
  const area = element("textarea", { id: "veld-tekst", rows: 16, spellcheck: "true", "aria-describedby": "veld-tekst-uitleg veld-tekst-fout" });
  const error = element("p", { class: "jdm-field__error", id: "veld-tekst-fout", role: "alert" });
  area.value = draft.body;
  area.addEventListener("input", () => {
    draft.body = area.value;
    changed();
  });
  area.addEventListener("change", () => tell(area.parentElement, wrongWith(TEXT, area.value)));
  const hint = "De tekst van de pagina. Schrijf korte zinnen. Een kopje begint met ## en een spatie. Een lijst maak je met streepjes. Dikke letters staan tussen twee sterretjes: **zo**. Een link schrijf je zo: [woorden](https://www.voorbeeld.nl).";
  return element(
    "section",
    { class: "jdm-form__group" },
    element("h2", {}, "Tekst"),
    element("div", { class: "jdm-field", "data-key": "body" }, element("label", { for: "veld-tekst" }, "Tekst van de pagina"), element("p", { class: "jdm-field__hint", id: "veld-tekst-uitleg" }, hint), error, area),
  );
}

// The name of a new file follows the title until somebody types another.
function nameField(draft, changed) {
  const input = element("input", { type: "text", id: "veld-naam", autocomplete: "off", "aria-describedby": "veld-naam-uitleg veld-naam-fout" });
  input.value = draft.name;
  input.addEventListener("input", () => {
    draft.name = input.value.trim();
    draft.hasOwnName = Boolean(draft.name);
    changed();
  });
  const hint = `Hiermee eindigt het adres van de pagina. Het blijft altijd bestaan, dus kies goed. ${site.slug.fix}`;
  return element(
    "div",
    { class: "jdm-field", "data-key": "naam" },
    element("label", { for: "veld-naam" }, "Naam in het adres"),
    element("p", { class: "jdm-field__hint", id: "veld-naam-uitleg" }, hint),
    input,
    element("p", { class: "jdm-field__error", id: "veld-naam-fout", role: "alert" }),
  );
}

// Begins a new page, a source for instance, for a field of this one; it comes back with its name.
function makeFor(draft, folder, path) {
  const id = Date.now().toString(36);
  takeOver(draft);
  site.compose(draft);
  keepDraft(draft);
  keepDraft({ id, collection: folder, name: "", path: "", isNew: true, base: "", data: {}, body: "", text: "", madeFor: { id: draft.id, path } });
  go(`#/collections/${folder}/new/${id}`);
}

async function finish(draft, view) {
  const problems = site.problems(draft);
  const wrong = showProblems(view, problems);
  if (problems.length) {
    wrong?.querySelector("input, textarea, select, button")?.focus();
    return;
  }
  const parent = parentOf(draft);
  if (parent) {
    let holder = parent.data;
    const path = draft.madeFor.path;
    for (const key of path.slice(0, -1)) holder = holder[key] ??= {};
    holder[path.at(-1)] = draft.name;
    site.compose(parent);
    keepDraft(parent);
    keepDraft({ ...draft, madeFor: null });
    go(`#${routeOf(parent)}`);
    return;
  }
  if (!site.compose(draft)) {
    await ask("Er is niets veranderd", [element("p", {}, "Deze pagina staat al zo op de site.")], [{ text: "Terug", value: "" }]);
    return;
  }
  const drafts = site.together(draft);
  const unfinished = drafts.slice(1).find((one) => site.problems(one).length);
  if (unfinished) {
    const told = `Hier hoort "${titleOf(unfinished)}" bij. Dat is nog niet klaar.`;
    const answer = await ask("Eerst nog iets anders", [element("p", {}, told)], [{ text: "Maak het af", value: "ja" }, { text: "Terug", value: "" }]);
    if (answer) go(`#${routeOf(unfinished)}`);
    return;
  }
  if (members) await members.send(drafts);
  else showSending(drafts, site);
}
