// The two ways into the editor: without a key, where what is written stays in this browser until it is sent
// as a proposal; and with one, where the editor makes the proposal. Nothing is stored, and nothing of the
// editor is loaded, before a click; a member whose key this browser has goes on at once.
import { button, element, link } from "./dom.js";
import { readDrafts, readKey, routeOf, throwAway, titleOf } from "./drafts.js";

const page = document.querySelector("[data-start]");
const isForMembers = page.dataset.start === "redactie";
const main = page.querySelector("main");
const begin = page.querySelector("[data-begin]");
const status = page.querySelector("[data-status]");
const isSignedIn = () => {
  try {
    return Boolean(readKey());
  } catch {
    return false; // storage is switched off: `open` says so after the click
  }
};

page.querySelector("[data-without]").hidden = true;
// What stands after # in the address is the screen of the editor.
page.querySelector(".jdm-skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
begin.hidden = false;
begin.addEventListener("click", async () => {
  if (isSignedIn() && !isForMembers) {
    location.assign(new URL(`redactie/${location.hash}`, import.meta.url));
    return;
  }
  begin.disabled = true;
  status.textContent = "Bezig met laden.";
  try {
    await open();
  } catch (error) {
    console.error(error);
    begin.disabled = false;
    status.textContent =
      "De editor start niet in deze browser. Gebruik geen privévenster. Probeer een nieuwe versie van Firefox, " +
      "Chrome, Edge of Safari. Of kies een andere manier, hieronder.";
  }
});
if (isSignedIn()) {
  if (isForMembers) begin.click();
  else status.textContent = "Je bent ingelogd bij de redactie: daar ga je verder. Log daar uit als je dat niet wilt.";
}
// An address may name what to write on; the other way in leads there too.
for (const way of page.querySelectorAll("[data-way-in]")) way.hash = location.hash;
listWork();

async function open() {
  readDrafts(); // raises an error where nothing can be kept
  const [config, content, editor, members] = await Promise.all([
    json("config.json"),
    json("content.json"),
    import("./editor.js"),
    isForMembers ? import("./members.js") : null,
  ]);
  await editor.start(main, config, content, members?.membersOf);
}

async function json(name) {
  // Always asked again: nobody may write on with a text that is no longer on the site.
  const answer = await fetch(new URL(name, import.meta.url), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

// The address first: a member goes on at the other way in, with that address.
function goOnWith(draft) {
  return (event) => {
    event.preventDefault();
    location.hash = routeOf(draft);
    begin.click();
  };
}

// What was written here before and is not on the site yet.
function listWork() {
  const work = page.querySelector("[data-work]");
  let drafts = [];
  try {
    drafts = readDrafts();
  } catch {
    // storage is switched off
  }
  work.hidden = !drafts.length;
  const items = drafts.map((draft) => {
    const name = titleOf(draft);
    const goOn = link("Ga verder", `#${routeOf(draft)}`, { class: "jdm-start__second", onclick: goOnWith(draft), "aria-label": `Ga verder met ${name}` });
    const gone = button("Gooi weg", () => {
      if (!confirm(`Weet je het zeker? Dan is wat je schreef in "${name}" weg.`)) return;
      throwAway(draft.id);
      listWork();
    });
    return element("li", {}, element("h3", {}, name), element("p", { class: "jdm-start__buttons" }, goOn, gone));
  });
  work.querySelector("ul").replaceChildren(...items);
}
