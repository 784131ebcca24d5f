// Small helpers to make elements; text is always set as text, so nothing that is written can run.

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === "class") made.className = value;
    else if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export const button = (text, action, properties = {}) =>
  element("button", { type: "button", class: "jdm-start__second", onclick: action, ...properties }, text);

export const link = (text, href, properties = {}) => element("a", { href, ...properties }, text);

// Shows a dialog that removes itself when it closes; gives the dialog and a promise of how it was closed.
export function dialog(title, ...children) {
  const id = `titel-${document.querySelectorAll("dialog").length}`;
  const made = element("dialog", { class: "jdm-start jdm-start--dialog", "aria-labelledby": id }, element("h2", { id }, title), children);
  const closed = new Promise((resolve) => {
    made.addEventListener("close", () => {
      made.remove();
      resolve(made.returnValue);
    });
  });
  document.body.append(made);
  made.showModal();
  return { made, closed };
}

// A question with answers that are { text, value }; Escape gives the empty string.
export async function ask(title, children, answers) {
  const buttons = answers.map(({ text, value }, place) =>
    button(text, (event) => event.target.closest("dialog").close(value), { class: place ? "jdm-start__second" : "jdm-start__begin" }),
  );
  return dialog(title, children, element("p", { class: "jdm-start__buttons" }, buttons)).closed;
}

export async function copy(text, status) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = "Gekopieerd.";
  } catch {
    status.textContent = "Kopiëren lukt niet in deze browser. Bewaar de tekst als bestand.";
  }
}

export function download(path, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  element("a", { href: address, download: path.split("/").pop() }).click();
  URL.revokeObjectURL(address);
}

// A line that is read out when it changes.
export const statusLine = () => element("p", { class: "jdm-start__status", role: "status" });
