// A form of plain elements, made from the description of the fields; what is typed goes into `data` at
// once. Every field has its own message, as `check` says it.
import { isEmpty } from "./checks.js";
import { button, element } from "./dom.js";

const FEW = 5; // things in a list that are shown at once
const CAN_BE_MADE = "bronnen"; // the things that a writer makes on the way

// Makes the form. `data` is changed in place, and `changed` called after each change. `choices(to)` gives
// what a field can refer to, as { value, label }; `make(folder, path)` begins a new thing for a field.
export function formView({ form, data, choices, changed, wrongWith, make }) {
  const tools = { choices, changed, wrongWith, make };
  const known = Object.fromEntries(form.fields.map((field) => [field.key, field]));
  const groups = form.groups.map(({ name, keys }, place) => {
    const inside = keys.map((key) => fieldView(known[key], data, [key], tools));
    if (!place) return element("section", { class: "jdm-form__group" }, element("h2", {}, name), inside);
    const isUsed = keys.some((key) => !isEmpty(data[key]));
    return element("details", { class: "jdm-form__group", open: isUsed }, element("summary", {}, element("h2", {}, name)), inside);
  });
  return element("div", { class: "jdm-form" }, groups, anyList(choices));
}

// Shows what is wrong with a form; gives the first field that it belongs to, or null.
export function showProblems(form, problems) {
  for (const one of form.querySelectorAll("[data-key]")) tell(one, "");
  const places = problems.map(({ path, message }) => {
    const place = reveal(form, path);
    tell(place, message);
    return place;
  });
  return places[0] ?? null;
}

// What a thing in a list is filled in with is made when it is opened: a list may be long.
const unmade = new WeakMap();

function open(details) {
  unmade.get(details)?.();
  unmade.delete(details);
  details.open = true;
}

// Opens all that a field stands in; gives its element.
function reveal(form, path) {
  let place = form;
  for (const length of path.keys()) {
    place = form.querySelector(`[data-key="${path.slice(0, length + 1).join(".")}"]`) ?? place;
    for (let around = place.closest("details"); around; around = around.parentElement.closest("details")) open(around);
    const inside = place.querySelector(":scope > details");
    if (inside) open(inside);
  }
  return place;
}

export function tell(place, message) {
  const error = place.querySelector(":scope > .jdm-field__error");
  if (!error) return;
  error.textContent = message;
  const input = place.querySelector(":scope > :is(input, textarea, select)");
  input?.setAttribute("aria-invalid", String(Boolean(message)));
}

const idOf = (path) => `veld-${path.join("-")}`;
const keyOf = (path) => path.join(".");
const hintOf = (field, id) => field.hint && element("p", { class: "jdm-field__hint", id: `${id}-uitleg` }, field.hint);
const errorOf = (id) => element("p", { class: "jdm-field__error", id: `${id}-fout`, role: "alert" });
const mustOf = (field) => field.required && element("span", { class: "jdm-field__must" }, " (moet)");

function fieldView(field, holder, path, tools) {
  if (field.listed && field.words) return checkboxes(field, holder, path, tools);
  if (field.listed) return listView(field, holder, path, tools);
  if (field.fields) return groupView(field, holder, path, tools);
  return oneView(field, holder, field.key, path, field.label, tools);
}

// One value: a label, what it means, an element to fill in, and what is wrong with it.
function oneView(field, holder, key, path, label, tools) {
  const id = idOf(path);
  const input = inputOf(field, holder[key] ?? "", tools);
  input.id = id;
  input.setAttribute("aria-describedby", `${id}-uitleg ${id}-fout`);
  if (field.required) input.setAttribute("aria-required", "true");
  const made = element(
    "div",
    { class: "jdm-field", "data-key": keyOf(path) },
    element("label", { for: id }, label, mustOf(field)),
    hintOf(field, id),
    input,
    field.to?.folder === CAN_BE_MADE && makeButton(field, path, tools),
    errorOf(id),
  );
  input.addEventListener("input", () => {
    holder[key] = input.value;
    if (made.querySelector(".jdm-field__error").textContent) tell(made, tools.wrongWith(field, input.value));
    tools.changed();
  });
  // An empty field is told when the form is done: who passes it may come back.
  input.addEventListener("change", () => tell(made, input.value.trim() ? tools.wrongWith(field, input.value) : ""));
  return made;
}

const makeButton = (field, path, { make }) =>
  button("Staat de bron er niet bij? Zet hem erbij", () => make(field.to.folder, path), { class: "jdm-start__second jdm-field__make" });

function inputOf(field, value, { choices }) {
  if (field.to && field.to.kind !== "any") return selectOf(choices(field.to), value);
  if (field.words) return selectOf(field.words.map(([word, label]) => ({ value: word, label })), value);
  if (field.kind === "yes_no") return selectOf(["ja", "nee"].map((word) => ({ value: word, label: word })), value);
  const isLong = field.long || value.length > 80;
  const made = element(isLong ? "textarea" : "input", isLong ? { rows: 3 } : { type: "text", autocomplete: "off" });
  if (field.to) made.setAttribute("list", ANY);
  const modes = { number: "decimal", whole_number: "numeric", address: "url" };
  if (modes[field.kind]) made.inputMode = modes[field.kind];
  made.value = value;
  return made;
}

function selectOf(options, value) {
  const all = options.some((one) => one.value === value) || !value ? options : [{ value, label: value }, ...options];
  const made = element("select", {}, element("option", { value: "" }, "Kies ..."), all.map((one) => element("option", { value: one.value }, one.label)));
  made.value = value;
  return made;
}

const ANY = "alle-paginas";
const anyList = (choices) =>
  element("datalist", { id: ANY }, choices({ kind: "any" }).map(({ value, label }) => element("option", { value }, label)));

// Some words of a few: a box to tick for each.
function checkboxes(field, holder, path, tools) {
  const id = idOf(path);
  const boxes = field.words.map(([word, label]) => {
    const box = element("input", { type: "checkbox", value: word, checked: (holder[field.key] ?? []).includes(word) });
    box.addEventListener("change", () => {
      const others = (holder[field.key] ?? []).filter((one) => one !== word);
      holder[field.key] = box.checked ? [...others, word] : others;
      tools.changed();
    });
    return element("label", { class: "jdm-field__box" }, box, ` ${label}`);
  });
  return fieldset(field, path, id, boxes);
}

function fieldset(field, path, id, ...inside) {
  const named = { class: "jdm-field", "data-key": keyOf(path), "aria-describedby": `${id}-uitleg` };
  return element("fieldset", named, element("legend", {}, field.label, mustOf(field)), hintOf(field, id), inside, errorOf(id));
}

// A group of fields inside a form.
function groupView(field, holder, path, tools) {
  holder[field.key] ??= {};
  return fieldset(field, path, idOf(path), insideOf(field, holder[field.key], path, tools));
}

const insideOf = (field, value, path, tools) => field.fields.map((one) => fieldView(one, value, [...path, one.key], tools));

const without = (values, place) => values.filter((_one, number) => number !== place);
const put = (values, place, value) => [...values.slice(0, place), value, ...values.slice(place)];

// Things of one sort, each with a button to take it out, and one to put it higher.
function listView(field, holder, path, tools) {
  const items = element("ol", { class: "jdm-field__items" });
  // What can't be left out asks to be filled in.
  if (field.required && !holder[field.key]?.length) holder[field.key] = [field.fields ? {} : ""];
  const add = button(`Voeg toe: ${field.label.toLowerCase()}`, () => {
    holder[field.key] = [...(holder[field.key] ?? []), field.fields ? {} : ""];
    show(true);
    tools.changed();
    items.lastElementChild.querySelector("input, select, textarea").focus();
  });
  function change(values, focus) {
    holder[field.key] = values;
    show();
    tools.changed();
    (items.children[focus]?.querySelector("summary, input, select, textarea") ?? add).focus();
  }
  function show(opensLast = false) {
    const values = holder[field.key] ?? [];
    items.replaceChildren(
      ...values.map((value, place) => {
        const inside = [...path, place];
        const buttons = element(
          "p",
          { class: "jdm-start__buttons" },
          place > 0 && button("Zet hoger", () => change(put(without(values, place), place - 1, value), place - 1)),
          button("Haal weg", () => {
            if (isEmpty(value) || confirm("Weet je het zeker? Dan is dit weg.")) change(without(values, place), place);
          }),
        );
        if (field.fields) return groupItem(field, values, place, inside, tools, buttons, opensLast && place === values.length - 1);
        const single = { ...field, required: false, hint: "" };
        return element("li", {}, oneView(single, values, place, inside, `${field.label} ${place + 1}`, tools), buttons);
      }),
    );
  }
  show();
  return fieldset(field, path, idOf(path), items, add);
}

function groupItem(field, values, place, path, tools, buttons, isOpen) {
  const value = values[place];
  const texts = field.fields.filter(({ kind, required }) => kind === "text" && required);
  const { key, to } = texts[0] ?? field.fields[0];
  const summary = element("summary");
  const name = () => {
    const written = typeof value[key] === "string" ? value[key].trim() : "";
    const shown = to ? tools.choices(to).find((one) => one.value === written)?.label : written;
    summary.textContent = `${place + 1}. ${shown || field.label}`;
  };
  name();
  const isShort = field.fields.length <= 2;
  const made = element("details", {}, summary);
  unmade.set(made, () => made.append(...insideOf(field, value, path, tools), buttons));
  if (isOpen || (isShort && values.length <= FEW) || isEmpty(value)) open(made);
  made.addEventListener("toggle", () => made.open && open(made));
  made.addEventListener("input", name);
  return element("li", { "data-key": keyOf(path) }, made);
}
