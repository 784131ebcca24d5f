// The two ways into the editor: without a token, where what is written stays in this browser until it
// is sent as a proposal; and with one, where Sveltia makes the proposal. Nothing is stored, and nothing of
// the editor is loaded, before a click; who is signed in did that before.
import { fillFolder, keep } from "./own_files.js";
import { listWork, showSending } from "./sending.js";

const start = document.querySelector("[data-start]");
const { repository } = start.dataset;
const isForMembers = start.dataset.start === "redactie";
const begin = start.querySelector("[data-begin]");
const status = start.querySelector("[data-status]");
const USER = "sveltia-cms.user"; // where Sveltia keeps who is signed in
const isSignedIn = () => {
  try {
    return Boolean(JSON.parse(localStorage.getItem(USER) ?? "{}").token);
  } catch {
    return false; // storage is switched off: `open` says so after the click
  }
};

start.querySelector("[data-without]").hidden = true;
begin.hidden = false;
begin.addEventListener("click", async () => {
  // The way in without a token would sign a member out, who can't look that token up on GitHub.
  if (isSignedIn() && !isForMembers) {
    location.assign(new URL(`redactie/${location.hash}`, import.meta.url));
    return;
  }
  begin.disabled = true;
  status.textContent = "Bezig met laden. Dit duurt even.";
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
for (const link of start.querySelectorAll("[data-way-in]")) link.hash = location.hash;
const work = start.querySelector("[data-work]");
if (work) work.hidden = !(await listWork(work.querySelector("ul"), repository).catch(() => 0));

async function open() {
  // Sveltia asks for the language as soon as it is loaded.
  const choices = JSON.parse(localStorage.getItem("sveltia-cms.prefs") ?? "{}");
  localStorage.setItem("sveltia-cms.prefs", JSON.stringify({ ...choices, locale: "nl" }));
  const [config, content, { default: CMS }, { formatOf }] = await Promise.all([
    json("config.json"),
    isForMembers ? null : json("content.json"),
    import("./program/index.js"),
    import("./format.js"),
  ]);
  const { formats, writing, ways, ...settings } = config;
  for (const [name, format] of Object.entries(formats)) {
    const { extension, ...methods } = formatOf(format, writing);
    CMS.registerCustomFormat(name, extension, methods);
  }
  if (!isForMembers) await useOwnFiles(CMS, content);
  start.remove();
  const way = ways[start.dataset.start];
  const logo = { src: new URL("../assets/logo.svg", import.meta.url).href };
  await CMS.init({ config: { ...settings, ...way, logo, load_config_file: false } });
}

async function json(name) {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

async function useOwnFiles(CMS, content) {
  await fillFolder(content);
  // Signed in, for Sveltia, as nobody.
  localStorage.setItem(USER, JSON.stringify({ backendName: "test-repo" }));
  CMS.registerEventListener({
    name: "postSave",
    async handler({ entry }) {
      const path = entry.get("path");
      await keep(path, !(path in content));
      await showSending(repository);
    },
  });
}
