// Makes a file for the site of what somebody filled in at "Wat leverde het op?": the header that our own
// reader takes (site_plugins/writing/front_matter.py), with every text between quotation marks. The file
// stays in this browser, until somebody copies it, saves it or takes it to GitHub.

const LONGEST_ADDRESS = 7500; // GitHub refuses a longer one
const LONGEST_NAME = 40; // of a file, before the day
const SHOWN_LETTERS = /[\u0132\u0133\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu; // come along from a PDF
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;
const MARKUP = /<[^<>]*>|[*`~[\]<>^|\\]|__|^#+/gu;
const MAIL = /[^\s@]+@[^\s@]+\.[^\s@]/u;
const NUMBER = /(?:\d[\s().-]{0,2}){8}/u; // of a phone, an account or a person

// Shows the files of a filled-in form in `place`, or in `wrong` what nobody may publish. `questions` are
// the ids of those on the cards.
export function showFiles(form, questions, { place, wrong }) {
  const personal = [...form.elements].find(({ type, value }) => /^text/.test(type) && (MAIL.test(value) || NUMBER.test(value)));
  wrong.textContent = personal ? "Hier staat een e-mailadres of een lang nummer. Haal het weg: iedereen kan dit lezen." : "";
  place.hidden = Boolean(personal);
  if (personal) return personal.focus();
  const files = filesOf(form, questions);
  place.replaceChildren(element("h3", { textContent: files.length === 1 ? "Klaar. Dit is het bestand" : "Klaar. Dit zijn de bestanden" }), ...files.flatMap((file) => fileView(file, files.length === 1)), ...howOn(files));
  place.focus();
}

// --- the text ------------------------------------------------------------------------------------

function filesOf(form, questions) {
  const data = new FormData(form);
  const text = (name) => clean(data.get(name) ?? "");
  const title = text("titel");
  const start = slug(title).slice(0, LONGEST_NAME).replace(/-$/, "") || "bijeenkomst";
  const name = `${start}-${data.get("datum")}`;
  const source = data.get("bron") || `verslag-${name}`;
  const meeting = header([
    ["titel", quoted(title)],
    ["samenvatting", quoted(text("samenvatting"))],
    ["soort", data.get("soort")],
    ["datum", data.get("datum")],
    ["locatie", quoted(text("locatie"))],
    ["deelnemers", quoted(text("deelnemers"))],
    ["speeddatevragen", data.get("vragen") ? questions : []],
    ["opbrengsten", yieldsOf(data)],
    ["onderwerpen", data.getAll("onderwerpen")],
    ["bronnen", [source]],
  ]);
  const made = [{ path: `bijeenkomsten/${name}.md`, text: meeting }];
  if (!data.get("bron")) made.push({ path: `bronnen/${source}.md`, text: sourceOf(title, text("uitgever")) });
  return made;
}

// The form itself is the source, so it is of the day that it was filled in.
const sourceOf = (title, publisher) =>
  header([
    ["titel", quoted(`Verslag: ${title}`.slice(0, 100))],
    ["samenvatting", quoted("Wat de organisatoren na afloop opschreven.")],
    ["soort", "document"],
    ["uitgever", quoted(publisher)],
    ["datum", new Date().toLocaleDateString("sv")], // year, month, day
  ]);

// Each with an id by which the next meeting can look back at it.
function yieldsOf(data) {
  const kinds = data.getAll("opbrengst-soort");
  const ids = new Set();
  return data.getAll("opbrengst").flatMap((typed, place) => {
    const text = clean(typed);
    return text ? [`id: ${idOf(text, ids)}\n    soort: ${kinds[place]}\n    tekst: ${quoted(text)}`] : [];
  });
}

// Of the first words. A short one may be an id of the page itself; an id begins with a letter.
function idOf(text, taken) {
  const words = slug(text).split("-").slice(0, 5);
  const start = words.length < 4 || /^\d/.test(words[0]) ? ["opbrengst", ...words] : words;
  const name = start.filter(Boolean).join("-");
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name}-${number}`;
  taken.add(id);
  return id;
}

function header(fields) {
  const lines = fields.flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.length ? [`${key}:`, ...value.map((one) => `  - ${one}`)] : [];
    return value && value !== '""' ? [`${key}: ${value}`] : [];
  });
  return ["---", ...lines, "---", ""].join("\n");
}

const clean = (text) =>
  text
    .replace(SHOWN_LETTERS, (sign) => sign.normalize("NFKC"))
    .replace(UNSEEN, (sign) => (/\s/.test(sign) ? " " : ""))
    .replace(MARKUP, "")
    .replace(/&(#?\w+);/gu, "$1")
    .replace(/\s+/gu, " ")
    .trim();

const quoted = (text) => `"${text.replace(/"/g, '\\"')}"`;

function slug(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

// --- on the page ---------------------------------------------------------------------------------

const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

function fileView({ path, text }, isAlone) {
  const area = element("textarea", { className: "jdm-kit__file", value: text, rows: text.split("\n").length, readOnly: true });
  area.setAttribute("aria-label", `Tekst van ${path}`);
  const status = element("span", {});
  status.setAttribute("role", "status");
  const button = (words, action) => element("button", { type: "button", className: "jdm-button", textContent: words, onclick: action });
  const copy = button("Kopieer de tekst", async () => {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = "Gekopieerd.";
    } catch {
      area.select();
      status.textContent = "De tekst is gekozen. Kopieer met Ctrl+C.";
    }
  });
  const save = button("Bewaar als bestand", () => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    element("a", { href: address, download: path.split("/").pop() }).click();
    URL.revokeObjectURL(address);
  });
  const parts = [copy, save, isAlone && onGitHub(path, text), status].filter(Boolean);
  return [element("p", {}, element("code", { textContent: path })), area, element("p", { className: "jdm-kit__buttons" }, ...parts)];
}

// A link that GitHub fills in; nothing where the site has no project there, or the text is too long.
function onGitHub(path, text) {
  const start = document.querySelector("[data-new-meeting]")?.dataset.newMeeting;
  const href = `${start}?${new URLSearchParams({ filename: path.split("/").pop(), value: text })}`;
  if (!start || href.length > LONGEST_ADDRESS) return null;
  return element("a", { className: "jdm-button", textContent: "Zet het op GitHub", href, target: "_blank", rel: "noopener noreferrer" });
}

function howOn([meeting, source]) {
  const both = source ? "Er zijn twee bestanden: de bijeenkomst, en het verslag als bron. Ze horen bij elkaar. " : "";
  const text = `${both}Lees het nog een keer na: staat er niemand in die dat niet wil? Geef het dan aan wie de site maakt. Die kijkt mee en zet het erop.`;
  const start = document.querySelector('[data-new-meeting] a[href$="/bijeenkomsten/new"]')?.href;
  if (!start) return [element("p", { textContent: text })];
  // Both come along, and go in one proposal.
  const texts = [meeting, source].filter(Boolean).map(({ text }) => encodeURIComponent(text));
  const link = element("a", { className: "jdm-button", textContent: "Ga verder in de editor", href: `${start}/met/${texts.join("/")}` });
  const told = `Of ga verder in de editor van deze site. ${source ? "Daar staan ze allebei klaar, en stuur je ze in één keer in. " : ""}De editor bewaart wat je schrijft in deze browser.`;
  return [element("p", { textContent: text }), element("p", { textContent: told }), element("p", {}, link)];
}
