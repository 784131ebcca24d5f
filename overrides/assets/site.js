// Enhancement only: without this file every page can be read and used.

// --- menu: Escape closes it and gives the focus back ----------------------------------------

const menu = document.querySelector("[data-menu]");
if (menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

// --- colours: stored only when somebody chooses ---------------------------------------------

const colours = document.querySelector("[data-colours]:not(html)");
if (colours) {
  const root = document.documentElement;
  colours.hidden = false;
  for (const input of colours.querySelectorAll("input")) {
    input.checked = input.value === (root.dataset.colours ?? "");
    input.addEventListener("change", () => choose(input.value));
  }
  const choose = (value) => {
    if (value) root.dataset.colours = value;
    else delete root.dataset.colours;
    try {
      if (value) localStorage.setItem("kleuren", value);
      else localStorage.removeItem("kleuren");
    } catch {
      // Storage is switched off: the choice lasts for this page.
    }
  };
}

// --- quick exit: by the link, or by Shift three times within five seconds ---------------------

const exit = document.querySelector("[data-exit]");
if (exit) {
  const link = exit.querySelector("[data-exit-link]");
  const status = exit.querySelector("[data-exit-status]");
  const TIMES = 3;
  const WITHIN = 5000;
  const title = document.title;
  let presses = [];
  let forgetting;
  let alone = false; // whether no other key went down since Shift did
  let cover = null;

  exit.querySelector("[data-exit-hint]").hidden = false;

  // What somebody filled in, and let the device keep, must not be there for who sits down next.
  const wipe = () => {
    for (const form of document.forms) form.reset();
    try {
      localStorage.removeItem("mijn-big-five"); // plan.js
    } catch {
      // Storage is switched off: nothing was kept.
    }
  };

  const leave = () => {
    if (cover) return;
    wipe();
    dispatchEvent(new Event("snelweg")); // other scripts stop at once; the next page may be slow
    cover = document.createElement("div");
    cover.className = "jdm-cover";
    cover.setAttribute("role", "alert");
    cover.textContent = "Bezig met laden";
    for (const child of document.body.children) child.inert = true;
    document.body.append(cover);
    document.title = "Bezig met laden";
    location.replace(link.href); // takes the place of this page in the history
  };

  for (const button of document.querySelectorAll("[data-exit-link]")) {
    button.addEventListener("click", (event) => {
      event.preventDefault();
      leave();
    });
  }

  const forget = () => {
    presses = [];
    status.textContent = "";
    clearTimeout(forgetting);
  };

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return forget();
    const now = event.timeStamp;
    presses = [...presses.filter((time) => now - time < WITHIN), now];
    if (presses.length >= TIMES) return leave();
    status.textContent = `Shift: ${presses.length} van ${TIMES}.`;
    clearTimeout(forgetting);
    forgetting = setTimeout(forget, WITHIN);
  });
  // A capital letter is Shift with another key: that is no wish to leave.
  document.addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
    if (!alone) forget();
  });

  // Back from the other site: the browser may show this very page again.
  addEventListener("pageshow", () => {
    if (!cover) return;
    cover.remove();
    cover = null;
    for (const child of document.body.children) child.inert = false;
    document.title = title;
    forget();
  });
}

// --- paper: the day that it was printed ------------------------------------------------------

addEventListener("beforeprint", () => {
  const day = new Date().toLocaleDateString("nl-NL", { dateStyle: "long" });
  for (const place of document.querySelectorAll("[data-printed]")) {
    place.textContent = ` · Afgedrukt op ${day}`;
  }
});

// --- texts to copy: a button behind each, and the reader's own day in it ------------------------

for (const place of document.querySelectorAll("[data-today]")) {
  place.textContent = new Date().toLocaleDateString("nl-NL", { dateStyle: "long" });
}
for (const text of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  const status = document.createElement("span");
  button.type = "button";
  button.className = "jdm-button jdm-button--copy";
  button.textContent = "Kopieer";
  button.setAttribute("aria-label", `Kopieer ${text.dataset.copy}`);
  status.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      status.textContent = " Gekopieerd.";
    } catch {
      getSelection().selectAllChildren(text);
      status.textContent = " De tekst is gekozen. Kopieer hem nu zelf.";
    }
  });
  text.after(button, status);
}

// --- reading aloud: its script is fetched only where the device has a Dutch voice (aloud.js) -----

const aloud = document.querySelector("[data-aloud]");
if (aloud && globalThis.speechSynthesis) {
  const isOurs = (voice) => voice.localService && /^nl\b|^nl_/i.test(voice.lang);
  const fetchAloud = () => {
    if (!speechSynthesis.getVoices().some(isOurs)) return;
    import(new URL(aloud.dataset.aloud, document.baseURI).href);
  };
  speechSynthesis.onvoiceschanged = fetchAloud; // many browsers find their voices later
  fetchAloud();
}

// --- an address that leads into something folded opens it, as some browsers do themselves --------

const unfoldTarget = () => {
  const target = document.getElementById(location.hash.slice(1));
  target?.closest("[data-part]")?.querySelectorAll(".jdm-fold").forEach((one) => (one.open = true));
  // A part of a page may be one fold.
  const inner = target?.querySelector(":scope > details") ?? target;
  for (let fold = inner?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  target?.scrollIntoView();
};
addEventListener("hashchange", unfoldTarget);
if (location.hash) unfoldTarget();
