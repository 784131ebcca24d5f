// Reads the page aloud, with a voice of the device itself. Enhancement only: without a Dutch voice
// there is no button.
//
// Only voices with `localService`: the others send each sentence to a server of who made the
// browser, and what somebody reads on this site is nobody's business.

const speech = globalThis.speechSynthesis;
const button = document.querySelector("[data-aloud]");
const article = document.querySelector("article");
const BLOCK = "p, li, dt, dd, th, td, h1, h2, h3, h4, summary, figcaption, caption, div, article";
// What is no text of the page: ways to go on, forms, and words for who can't see.
const SKIPPED = "nav, form, svg, script, button:not(.jdm-term__word), .jdm-ways, .jdm-toc, .jdm-hidden, .jdm-editing";
const MARK = "voorgelezen";

let sentences = null; // those to come, while reading
let spoken = null; // kept: some browsers forget an utterance that nobody holds
let marked = null; // the block with the sentence that is read

const voice = () => {
  const dutch = speech.getVoices().filter((one) => one.localService && /^nl\b|^nl_/i.test(one.lang));
  return dutch.find((one) => /NL$/.test(one.lang)) ?? dutch[0];
};

// --- the sentences that are in sight, block by block ---------------------------------------------

function* inSight() {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  let block = null;
  let nodes = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest(SKIPPED) || !(parent.checkVisibility?.() ?? parent.offsetParent)) continue;
    const own = parent.closest(BLOCK);
    if (own !== block) yield* split(nodes);
    if (own !== block) nodes = [];
    block = own;
    nodes.push(walker.currentNode);
  }
  yield* split(nodes);
}

// A sentence may go through links and explained words: it is marked by a range, and nothing on
// the page changes.
function* split(nodes) {
  const text = nodes.map((node) => node.data).join("");
  const parts = globalThis.Intl?.Segmenter
    ? new Intl.Segmenter("nl", { granularity: "sentence" }).segment(text)
    : [{ segment: text, index: 0 }];
  for (const { segment, index } of parts) {
    if (!/[\p{L}\p{N}]/u.test(segment)) continue;
    const range = document.createRange();
    range.setStart(...place(nodes, index + segment.search(/\S/)));
    range.setEnd(...place(nodes, index + segment.trimEnd().length));
    yield { words: segment.trim().replace(/\s+/g, " "), range };
  }
}

const place = (nodes, offset) => {
  const last = nodes.at(-1);
  for (const node of nodes) {
    if (offset <= node.length && (offset < node.length || node === last)) return [node, offset];
    offset -= node.length;
  }
  return [last, last.length];
};

// --- reading -------------------------------------------------------------------------------------

const next = () => {
  const { value, done } = sentences.next();
  const by = voice();
  if (done || !by) return stop();
  mark(value.range);
  spoken = new SpeechSynthesisUtterance(value.words);
  spoken.voice = by;
  spoken.lang = by.lang;
  const mine = sentences;
  // After a stop, or a new start, an old sentence may still say that it ended.
  spoken.onend = () => mine === sentences && next();
  spoken.onerror = () => mine === sentences && stop();
  speech.speak(spoken);
};

const mark = (range) => {
  const follows = !marked || isSeen(marked); // who scrolled away isn't pulled back
  unmark();
  marked = range.startContainer.parentElement.closest(BLOCK);
  if (globalThis.Highlight) CSS.highlights.set(MARK, new Highlight(range));
  else marked.classList.add("jdm-aloud");
  if (follows) range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
};

const unmark = () => {
  globalThis.CSS?.highlights?.delete(MARK);
  marked?.classList.remove("jdm-aloud");
  marked = null;
};

const isSeen = (element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

const start = () => {
  speech.cancel(); // what another page left behind
  sentences = inSight();
  show();
  next();
};

const stop = () => {
  if (!sentences) return;
  sentences = null;
  speech.cancel();
  unmark();
  show();
};

const show = () => {
  button.hidden = !voice();
  button.parentElement.hidden = ![...button.parentElement.children].some((one) => !one.hidden);
  button.textContent = sentences ? "Stop met voorlezen" : "Lees voor";
  document.documentElement.classList.toggle("jdm-reading", Boolean(sentences));
};

if (speech && button && article) {
  show();
  speech.onvoiceschanged = show; // many browsers find their voices after the page is there
  button.addEventListener("click", () => (sentences ? stop() : start()));
  document.addEventListener("keydown", (event) => event.key === "Escape" && stop());
  // A voice that goes on after somebody left, or looks at something else, gives away what was read.
  for (const leaving of ["pagehide", "hashchange", "snelweg"]) addEventListener(leaving, stop);
  document.addEventListener("visibilitychange", () => document.hidden && stop());
}
