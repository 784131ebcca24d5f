// The meeting kit: draws cards, works out times, fills in an invitation and prints one paper at a time.
// Nothing is stored or sent: what was chosen stands in the address, after #, which a browser keeps to
// itself. Without this file the page has a good set of cards and the usual times.

const PER_SHEET = 8;
const COLUMNS = 2;
const CODE = /^[a-z0-9]{1,12}$/;
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const find = (selector, inside = document) => inside.querySelector(selector);

// --- what stands in the address ------------------------------------------------------------------

const state = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");

function keep(name, value) {
  if (value) state.set(name, value);
  else state.delete(name);
  history.replaceState(null, "", address());
}

function address() {
  return location.pathname + (state.size ? `#${state}` : "");
}

// Somebody pastes the address of another choice.
addEventListener("hashchange", () => location.hash.includes("=") && location.reload());

// --- cards: drawn as views/picking.py does ---------------------------------------------------------

function lot(text) {
  let found = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) found = Math.imul(found ^ byte, 0x01000193);
  found = Math.imul(found ^ (found >>> 16), 0x85ebca6b);
  found = Math.imul(found ^ (found >>> 13), 0xc2b2ae35);
  return (found ^ (found >>> 16)) >>> 0;
}

// In the order of the draw: first one of each theme, then a second of each. Ids are ASCII.
function drawn(questions, code) {
  const rounds = {};
  const lots = questions.map((one) => ({ one, lot: lot(`${code}/${one.dataset.question}`) }));
  lots.sort((a, b) => a.lot - b.lot || (a.one.dataset.question < b.one.dataset.question ? -1 : 1));
  const ordered = lots.map(({ one }) => ({ one, round: (rounds[one.dataset.theme] = (rounds[one.dataset.theme] ?? 0) + 1) }));
  return ordered.sort((a, b) => a.round - b.round).map(({ one }) => one);
}

const kit = find("[data-kit]");
if (kit) startCards();

function startCards() {
  const form = find("[data-kit-choices]", kit);
  const picked = find("[data-kit-picked]", kit);
  const sheets = find("[data-kit-sheets]");
  const sides = Object.fromEntries(all("[data-kit-side]", sheets).map((one) => [one.dataset.kitSide, one.cloneNode()]));
  const cards = find("[data-kit-cards]", kit).content;
  const questions = all("details [data-question]");
  const first = kit.dataset.code;

  const code = () => (CODE.test(state.get("trekking") ?? "") ? state.get("trekking") : first);
  const card = (side, number, id) => {
    const made = find(`[data-${side}="${id}"]`, cards).cloneNode(true);
    find("[data-number]", made).textContent = number;
    return made;
  };
  const sheet = (side, made) => {
    const list = sides[side].cloneNode();
    list.append(...made);
    return list;
  };
  const mirrored = (made) => made.map((_, place) => made[place - (place % COLUMNS) + (COLUMNS - 1 - (place % COLUMNS))]);

  const show = () => {
    const { thema, niveau, vellen, ook } = Object.fromEntries(new FormData(form));
    const fitting = questions.filter(({ dataset }) => (!thema || dataset.theme === thema) && (!niveau || dataset.level === niveau));
    const fresh = fitting.filter(({ dataset }) => ook || !("lately" in dataset));
    const found = drawn(fresh, code()).slice(0, PER_SHEET * (Number(vellen) || 1));
    picked.replaceChildren(...found.map((one) => one.cloneNode(true)));
    const papers = [];
    for (let start = 0; start < found.length || !start; start += PER_SHEET) {
      const ids = Array.from({ length: PER_SHEET }, (_, place) => found[start + place]?.dataset.question ?? "");
      const side = (name) => ids.map((id, place) => card(name, start + place + 1, id));
      papers.push(sheet("front", side("front")), sheet("back", mirrored(side("back"))));
    }
    sheets.replaceChildren(...papers);
    tell(found, fitting.length - fresh.length, papers.length / 2);
  };

  const tell = (found, left, count) => {
    const free = count * PER_SHEET - found.length;
    const helped = found.filter(({ dataset }) => "helped" in dataset).length;
    find("[data-kit-status]", kit).textContent = [
      `${counted(found.length, "vraag", "vragen")} op ${counted(count, "vel", "vellen")}.`,
      free && `${counted(free, "kaartje blijft", "kaartjes blijven")} leeg voor een eigen vraag.`,
      left && `${counted(left, "vraag", "vragen")} van de laatste twee keer ${left === 1 ? "doet" : "doen"} niet mee.`,
      helped && `Bij ${counted(helped, "vraag hoort", "vragen hoort")} een nummer voor hulp. Het staat op de achterkant.`,
    ].filter(Boolean).join(" ");
  };

  form.addEventListener("change", () => {
    for (const name of ["thema", "niveau", "vellen", "ook"]) keep(name, new FormData(form).get(name));
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  find("[data-kit-draw]", form).addEventListener("click", () => {
    keep("trekking", [...crypto.getRandomValues(new Uint8Array(5))].map((one) => (one % 36).toString(36)).join(""));
    show();
  });
  choose(form);
  form.hidden = find("[data-kit-more]", kit).hidden = false;
  show();
}

function counted(number, one, more) {
  return `${number} ${number === 1 ? one : more}`;
}

// What the address asks for, in the fields of a form; what it can't have is left.
function choose(form) {
  for (const field of form.elements) {
    const asked = state.get(field.name);
    if (!asked) continue;
    if (field.type === "checkbox") field.checked = true;
    else if (field.localName !== "select" || [...field.options].some(({ value }) => value === asked)) field.value = asked;
  }
}

// --- the programme: all times follow from the begin and the minutes ----------------------------------

const times = find("[data-kit-times]");
if (times) startTimes();

function startTimes() {
  const rows = all("[data-kit-part]").map((row) => ({ time: find("[data-kit-time]", row), input: find("[data-kit-minutes]", row) }));
  const end = find("[data-kit-end]");
  const begin = times.elements.begin;
  const usual = [begin, ...rows.map(({ input }) => input)].map(({ value }) => value);
  const clock = (minutes) => [Math.floor(minutes / 60) % 24, minutes % 60].map((one) => String(one).padStart(2, "0")).join(".");

  const show = () => {
    const [hours, minutes] = (begin.value || usual[0]).split(":").map(Number);
    let at = hours * 60 + minutes;
    for (const { time, input } of rows) {
      time.textContent = clock(at);
      at += Math.max(0, Math.round(Number(input.value) || 0));
    }
    if (end) end.textContent = clock(at);
    fill("begin", clock(hours * 60 + minutes));
    fill("einde", clock(at));
    return clock(at);
  };

  const change = () => {
    keep("begin", begin.value === usual[0] ? "" : begin.value);
    const minutes = rows.map(({ input }) => input.value);
    keep("minuten", String(minutes) === String(usual.slice(1)) ? "" : minutes.join("-"));
    find("[data-kit-times-status]").textContent = `Het is afgelopen om ${show()} uur.`;
  };

  if (/^\d\d:\d\d$/.test(state.get("begin") ?? "")) begin.value = state.get("begin");
  const asked = state.get("minuten")?.split("-") ?? [];
  for (const [place, { input }] of rows.entries()) {
    if (/^\d{1,3}$/.test(asked[place] ?? "")) input.value = asked[place];
    input.hidden = false;
    input.parentElement.querySelector("[data-kit-fixed]").hidden = true;
    input.addEventListener("input", change);
  }
  begin.addEventListener("input", change);
  times.addEventListener("submit", (event) => event.preventDefault());
  times.hidden = false;
  show();
}

// --- the invitation ---------------------------------------------------------------------------------

function fill(name, text) {
  for (const place of all(`[data-kit-fill="${name}"]`)) {
    place.textContent = text || "..........";
    place.classList.toggle("jdm-kit__open", !text);
  }
}

const invite = find("[data-kit-invite]");
invite.hidden = false;
invite.addEventListener("submit", (event) => event.preventDefault());
invite.addEventListener("input", ({ target }) => fill(target.name, target.type === "date" ? dayOf(target.value) : target.value.trim()));

function dayOf(value) {
  const [year, month, day] = value.split("-").map(Number);
  if (!day) return "";
  const words = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
  return new Date(year, month - 1, day).toLocaleDateString("nl-NL", words);
}

// --- what came of it: the file is made by a module of its own, when somebody wants one ----------------

const report = find("[data-kit-report]");
const publisher = report.elements.uitgever;
const hidden = all("[data-kit-yield][hidden]", report);
report.elements.datum.max = new Date().toLocaleDateString("sv"); // year, month, day
report.elements.bron.addEventListener("change", ({ target }) => {
  publisher.parentElement.hidden = publisher.disabled = Boolean(target.value);
});
find("[data-kit-another]", report).addEventListener("click", ({ target }) => {
  const next = hidden.shift();
  next.hidden = false;
  find("select", next).focus();
  target.hidden = !hidden.length;
});
report.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { showFiles } = await import(new URL(report.dataset.kitReport, document.baseURI));
  const questions = all("[data-kit-picked] [data-question]").map(({ dataset }) => dataset.question);
  showFiles(report, questions, { place: find("[data-kit-files]"), wrong: find("[data-kit-report-wrong]") });
});

// --- copying and printing ----------------------------------------------------------------------------

const COPIES = {
  lijst: () => all("[data-kit-picked] .jdm-kit__text").map((one, place) => `${place + 1}. ${one.textContent.trim()}`).join("\n"),
  adres: () => location.origin + address(), // a link within the page takes its own place after #
  uitnodiging: () => find("[data-kit-letter]").innerText.trim(),
};

for (const button of all("[data-kit-copy]")) {
  const words = button.textContent;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(COPIES[button.dataset.kitCopy]());
      button.textContent = "Gekopieerd";
    } catch {
      button.textContent = "Kopiëren lukt hier niet";
    }
    button.addEventListener("blur", () => (button.textContent = words), { once: true });
  });
}

for (const button of all("[data-kit-print]")) {
  button.addEventListener("click", () => {
    const choice = find(`[name="papier"][value="${button.dataset.kitPrint}"]`);
    if (choice) choice.checked = true;
    print();
  });
}
for (const one of all("[data-kit-only]")) one.hidden = false;
// Browsers that can't show on paper what is folded.
addEventListener("beforeprint", () => all(".jdm-paper details").forEach((one) => (one.open = true)));
