// From a text in this browser to a proposal on GitHub, which makes the copy of the project and the
// proposal for whoever may not write there. Without a project on GitHub the text can be kept as a file.
import { ownWork, throwAway } from "./own_files.js";

const BRANCH = "main";
const LONGEST_ADDRESS = 7500; // GitHub refuses a longer one

const element = (name, text = "", attributes = {}) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.textContent = text;
  return made;
};

// Fills `list` with what is not on the site yet, each with the ways to send it; gives how many.
export async function listWork(list, repository) {
  const work = (await ownWork()).reverse();
  list.replaceChildren(...work.map((one) => item(one, repository, () => listWork(list, repository))));
  return work.length;
}

// A dialog after saving. Sveltia has saved, but nobody else has seen it yet.
export async function showSending(repository) {
  document.querySelector("[data-sending]")?.remove();
  const dialog = element("dialog", "", { className: "jdm-start jdm-start--dialog" });
  dialog.dataset.sending = "";
  const list = element("ul", "", { className: "jdm-start__work" });
  const close = element("button", "Terug naar de editor", { className: "jdm-start__second", type: "button" });
  close.addEventListener("click", () => dialog.close());
  const title = element("h2", "Opgeslagen in deze browser. Stuur het nu in.", { id: "sending" });
  dialog.setAttribute("aria-labelledby", "sending");
  dialog.append(title, list, close);
  document.body.append(dialog);
  await listWork(list, repository);
  dialog.showModal();
}

function item(work, repository, refresh) {
  const { path, text } = work;
  const made = element("li");
  const status = element("p", "", { className: "jdm-start__status" });
  status.setAttribute("role", "status");
  const name = /^titel: *"?(.*?)"?$/m.exec(text)?.[1] ?? path;
  made.append(element("h3", name), element("p", path, { className: "jdm-start__path" }));
  if (repository) made.append(...sending(work, repository, status));
  const buttons = element("p", "", { className: "jdm-start__buttons" });
  buttons.append(
    button("Kopieer de tekst", () => copy(text, status)),
    button("Bewaar als bestand", () => download(path, text)),
    button("Gooi weg", async () => {
      if (!confirm(`Weet je het zeker? Dan is wat je schreef in "${name}" weg.`)) return;
      await throwAway(path);
      await refresh();
    }),
  );
  made.append(buttons, status);
  return made;
}

function button(text, action) {
  const made = element("button", text, { type: "button", className: "jdm-start__second" });
  made.addEventListener("click", action);
  return made;
}

// A new page goes along in the address; what is too long for that, or changes a page, is pasted.
function sending({ path, text, isNew }, repository, status) {
  const [, folder, filename] = /^(.*)\/(.*)$/.exec(path);
  const filled = `${repository}/new/${BRANCH}/${folder}?${new URLSearchParams({ filename, value: text })}`;
  const isWhole = isNew && filled.length <= LONGEST_ADDRESS;
  const empty = `${repository}/new/${BRANCH}/${folder}?${new URLSearchParams({ filename })}`;
  const address = isWhole ? filled : isNew ? empty : `${repository}/edit/${BRANCH}/${path}`;
  const link = element("a", isWhole ? "Stuur in via GitHub" : "Kopieer de tekst en ga naar GitHub", {
    href: address,
    target: "_blank",
    rel: "noopener noreferrer",
    className: "jdm-start__begin",
  });
  if (!isWhole) link.addEventListener("click", () => copy(text, status));
  const steps = element("ol");
  const paste =
    "Klik in het grote vak. Kies alle tekst (Ctrl+A) en plak wat je hebt gekopieerd (Ctrl+V). " +
    "Op een telefoon houd je je vinger op de tekst: dan zie je die keuzes ook.";
  const send = "Klik op de groene knop: Commit changes, en daarna Propose changes.";
  steps.append(...[...(isWhole ? [] : [paste]), send].map((step) => element("li", step)));
  return [link, element("p", "Op GitHub:"), steps];
}

async function copy(text, status) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = "Gekopieerd.";
  } catch {
    status.textContent = "Kopiëren lukt niet in deze browser. Bewaar de tekst als bestand.";
  }
}

function download(path, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  element("a", "", { href: address, download: path.split("/").pop() }).click();
  URL.revokeObjectURL(address);
}
