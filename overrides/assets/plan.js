// Mijn Big Five. What is chosen is in this page only, until somebody asks to keep it. Without this file
// the questions can be answered, read and printed.

const KEPT = "mijn-big-five"; // site.js takes it away too, at the quick exit
const form = document.querySelector("[data-plan]");
const find = (name) => form.querySelector(`[data-plan-${name}]`);
const parts = [...form.querySelectorAll("[data-plan-part]")];
const list = find("list");
const WORDS = { ja: "geregeld", bijna: "bijna geregeld", nee: "nog niet geregeld" };

// --- the plan, as far as it is ------------------------------------------------------------------

const answerOf = (part) => part.querySelector(":checked")?.value;

function item(part) {
  const made = document.createElement("li");
  const name = document.createElement("strong");
  name.textContent = `${part.dataset.planPart}: ${WORDS[answerOf(part)]}.`;
  made.append(name, ` ${part.querySelector(`[data-plan-step="${answerOf(part)}"]`)?.textContent ?? ""}`);
  return made;
}

function show() {
  const answered = parts.filter(answerOf);
  list.replaceChildren(...answered.map(item));
  list.hidden = !answered.length;
  find("count").textContent = answered.length
    ? `Je hebt ${answered.length} van de ${parts.length} vragen beantwoord.`
    : "Je hebt nog geen vraag beantwoord.";
}

form.addEventListener("change", ({ target }) => {
  const name = target.closest("[data-plan-part]").dataset.planPart;
  const more = target.value === "ja" ? "" : " Onder de vraag staat nu een stap.";
  // Who can't see the page hears what changed in it; the focus stays where it is.
  find("news").textContent = `${name}: ${WORDS[target.value]}.${more}`;
  if (isKept()) keep();
  show();
});

find("print").addEventListener("click", () => print());

// --- keeping: only after a click, and as long as it is there ----------------------------------------

// Storage may be switched off: then nothing is kept, and nothing fails.
function storage(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

const isKept = () => Boolean(storage((store) => store.getItem(KEPT)));

function keep() {
  const answers = Object.fromEntries(new FormData(form));
  return storage((store) => store.setItem(KEPT, JSON.stringify(answers)) ?? true);
}

const tell = (text) => (find("kept").textContent = text);

find("keep").addEventListener("click", () => {
  tell(keep() ? "Bewaard op dit apparaat. Wat je nog verandert, wordt ook bewaard." : "Bewaren lukt niet in deze browser. Print je plan.");
});

find("wipe").addEventListener("click", () => {
  storage((store) => store.removeItem(KEPT));
  form.reset();
});

// The quick exit empties this form as well, here or in another window. It is empty after this event.
form.addEventListener("reset", () => setTimeout(emptied));

function emptied() {
  find("news").textContent = "";
  tell("Alles is gewist.");
  show();
}

addEventListener("storage", ({ key, newValue }) => {
  if ((key === KEPT || key === null) && !newValue) form.reset();
});

function restore() {
  let answers;
  try {
    answers = JSON.parse(storage((store) => store.getItem(KEPT)) ?? "{}");
  } catch {
    answers = {}; // somebody else wrote it
  }
  for (const input of form.querySelectorAll("[type=radio]")) input.checked = answers?.[input.name] === input.value;
}

restore();
find("tools").hidden = false;
if (isKept()) tell("Je antwoorden zijn op dit apparaat bewaard.");
show();
