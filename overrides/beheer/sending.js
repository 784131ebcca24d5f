// From drafts in this browser to one proposal on GitHub, without a key: by links that GitHub fills in. It
// makes the copy of the project and the proposal for whoever may not write there. Without a project on
// GitHub the texts can be kept as files.
import { titleOf } from "./drafts.js";
import { button, copy, dialog, download, element, link, statusLine } from "./dom.js";

const LONGEST_ADDRESS = 7500; // GitHub refuses a longer one
const OUTSIDE = { target: "_blank", rel: "noopener noreferrer", class: "jdm-start__begin" };
const COMMIT = "Klik op de groene knop Commit changes.";
const PROPOSE = `${COMMIT} Klik daarna op Propose changes.`;
const CREATE = "Klik op Create pull request. Op de bladzijde die dan komt, klik je nog een keer op Create pull request. Dan pas is het ingestuurd.";
const PASTE =
  "Klik in het grote vak. Kies alle tekst (Ctrl+A) en plak wat je hebt gekopieerd (Ctrl+V). Op een telefoon houd je je vinger op de tekst: dan zie je die keuzes ook.";

// Shows how to send drafts as one proposal; the first gives it its name. Of the site: `repository` is null
// when the project is not on GitHub.
export function showSending(drafts, { repository: project, branch, title }) {
  const status = statusLine();
  const { made } = dialog(
    "Opgeslagen in deze browser. Stuur het nu in.",
    project ? steps(drafts, project.address, branch, status) : element("p", {}, `Bewaar je tekst als bestand. Geef het aan iemand van ${title}.`),
    drafts.map((draft) => element("div", { class: "jdm-start__file" }, element("h3", {}, titleOf(draft)), path(draft), keeping(draft, status))),
    status,
    element("p", {}, "Je werk blijft hier staan tot het op de site staat, of tot je het weggooit."),
    element("p", {}, button("Terug naar de editor", () => made.close())),
  );
}

const path = (draft) => element("p", { class: "jdm-start__path" }, draft.path);

const keeping = ({ path, text }, status) =>
  element("p", { class: "jdm-start__buttons" }, button("Kopieer de tekst", () => copy(text, status)), button("Bewaar als bestand", () => download(path, text)));

function steps([first, ...others], address, branch, status) {
  const list = element("ol", { class: "jdm-sending" });
  list.append(...fileSteps(first, address, branch, PROPOSE, status));
  if (others.length) list.append(...otherSteps(others, branch, status));
  list.append(element("li", {}, CREATE));
  const why = "Dit hoort bij elkaar. Zo komt het in één voorstel:";
  return [element("p", {}, others.length ? why : "Zo stuur je het in:"), list];
}

// A new page goes along in the address; what is too long for that, or changes a page, is pasted.
function fileSteps(draft, address, branch, end, status) {
  const [, folder, filename] = /^(.*)\/(.*)$/.exec(draft.path);
  const at = (values) => `${address}/new/${branch}/${folder}?${new URLSearchParams(values)}`;
  const filled = at({ filename, value: draft.text });
  const isWhole = draft.isNew && filled.length <= LONGEST_ADDRESS;
  const href = isWhole ? filled : draft.isNew ? at({ filename }) : `${address}/edit/${branch}/${draft.path}`;
  const made = link(isWhole ? "Stuur in via GitHub" : "Kopieer de tekst en ga naar GitHub", href, OUTSIDE);
  if (!isWhole) made.addEventListener("click", () => copy(draft.text, status));
  const fork = "Vraagt GitHub om een fork? Klik op de groene knop. Dat is een eigen kopie.";
  const told = [element("li", {}, `${titleOf(draft)}: `, made)];
  if (end === PROPOSE) told.push(element("li", {}, fork));
  if (!isWhole) told.push(element("li", {}, PASTE));
  return [...told, element("li", {}, end)];
}

// GitHub shows where the first file went in the address of the page that it comes to: there the others go.
function otherSteps(others, branch, status) {
  const input = element("input", { type: "text", id: "voorstel", autocomplete: "off", "aria-describedby": "voorstel-fout" });
  const error = element("p", { class: "jdm-field__error", id: "voorstel-fout", role: "alert" });
  const after = element("li", {}, "De rest komt hier als je dat adres hebt geplakt.");
  const list = element("ol");
  input.addEventListener("input", () => {
    const place = placeIn(input.value.trim());
    error.textContent = place || !input.value.trim() ? "" : "In dit adres moet het woord compare staan. Kijk of je het hele adres hebt.";
    list.replaceChildren(...(place ? others.flatMap((one) => fileSteps(one, place.address, place.branch, COMMIT, status)) : []));
    after.replaceChildren(place ? "Zet de rest in hetzelfde voorstel:" : "De rest komt hier als je dat adres hebt geplakt.", list);
  });
  const label = element("label", { for: "voorstel" }, "GitHub laat nu een bladzijde zien met Comparing changes. Kopieer het adres van die bladzijde, en plak het hier:");
  const back = "Ga terug naar de bladzijde met Comparing changes, en laad die opnieuw.";
  return [element("li", {}, label, input, error), after, element("li", {}, back)];
}

// The project and the branch in an address like https://github.com/jong/website/compare/main...sam:website:patch-1
export function placeIn(address) {
  const found = /^(https:\/\/[^/]+)\/([^/]+)\/([^/]+)\/compare\/[^?#]*?\.\.\.([^?#]+)/.exec(address);
  if (!found) return null;
  const [, host, owner, project, head] = found;
  const parts = head.split(":").map(decodeURIComponent);
  const name = parts.at(-1).replace(/\/$/, "");
  const [whose, which] = parts.length === 3 ? parts : parts.length === 2 ? [parts[0], project] : [owner, project];
  return { address: `${host}/${whose}/${which}`, branch: name };
}
