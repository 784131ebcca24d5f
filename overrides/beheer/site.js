// What the site has, for the editor: the forms, the texts of all pages, and what a field can refer to.
import { TEXT, checker, isEmpty, problemsIn, slugOf } from "./checks.js";
import { readDrafts, titleOf } from "./drafts.js";
import { format } from "./header.js";
import { personal } from "./personal.js";

export class Site {
  // `config` and `content` are the files of those names: see site_plugins/editor.py.
  constructor(config, content) {
    Object.assign(this, config);
    this.content = content;
    this.wrongWith = checker(config.fixes, (field, text) => personal(field, text, config.ofAPerson));
    this.formats = {};
    this.unpublished = []; // the paths of pages that only members see
  }

  formatOf(name) {
    this.formats[name] ??= format(this.forms[name], this.writing);
    return this.formats[name];
  }

  collection(name) {
    return this.collections.find((one) => one.name === name);
  }

  // The file that a collection has under a name: { path, form, label }; undefined when it has none.
  file(collection, name) {
    if (collection?.files) return collection.files.find((one) => one.name === name);
    return collection && { path: `${collection.folder}/${name}.md`, form: collection.form, label: collection.one };
  }

  // The pages of a collection, as { name, title }, by their title.
  entries(collection) {
    if (collection.files) return collection.files.map(({ name, label }) => ({ name, title: label }));
    const found = [...new Set([...Object.keys(this.content), ...this.unpublished])]
      .filter((path) => path.startsWith(`${collection.folder}/`) && path.endsWith(".md"))
      .map((path) => ({ name: path.slice(collection.folder.length + 1, -3), path }))
      .filter(({ name }) => !name.includes("/") && (collection.name === "paginas" || name !== "index"))
      .map(({ name, path }) => ({ name, title: titleIn(this.content[path] ?? "") || name }));
    return found.sort((one, other) => one.title.localeCompare(other.title, "nl"));
  }

  // What a field can refer to, also what is written in this browser only.
  choices(to) {
    if (to.kind === "item") return this.items(to.folder);
    if (to.kind === "any") {
      const kinds = this.collections.filter(({ folder, name }) => folder && name !== "paginas");
      return kinds.flatMap(({ name }) => this.items(name).map(({ value, label }) => ({ value: `${name}/${value}`, label })));
    }
    if (to.kind === "list") {
      const { path, form } = this.file(this.collection("lijsten"), to.list);
      return this.read(path, form)[to.list].map((one) => ({ value: one.id, label: one[to.shown] }));
    }
    const { folder, form } = this.collection(to.folder);
    return this.items(to.folder).flatMap(({ value, label }) =>
      (this.read(`${folder}/${value}.md`, form).opbrengsten ?? []).map((one) => ({ value: `${value}#${one.id}`, label: `${label}: ${one.tekst}` })),
    );
  }

  items(name) {
    const there = this.entries(this.collection(name)).map((one) => ({ value: one.name, label: one.title }));
    const own = this.newDrafts().filter((draft) => draft.collection === name && draft.name);
    return [...own.map((draft) => ({ value: draft.name, label: `${titleOf(draft)} (nieuw)` })), ...there];
  }

  newDrafts = () => readDrafts().filter(({ isNew }) => isNew);

  // The data of a page of the site; nothing of one that is not there.
  read(path, form) {
    return this.content[path] ? this.formatOf(form).read(this.content[path]).data : {};
  }

  formOf(draft) {
    return this.file(this.collection(draft.collection), draft.name ?? "").form;
  }

  // What is wrong with a draft, as { path, message }.
  problems(draft) {
    const { fields, hasBody } = this.forms[this.formOf(draft)];
    const inBody = hasBody && this.wrongWith(TEXT, draft.body);
    const found = problemsIn(fields, draft.data, this.wrongWith);
    if (inBody) found.push({ path: ["body"], message: inBody });
    const name = draft.isNew ? this.wrongName(draft) : "";
    return name ? [...found, { path: ["naam"], message: name }] : found;
  }

  isName(text) {
    return Boolean(text) && new RegExp(this.slug.pattern).test(text);
  }

  wrongName({ id, name, path }) {
    if (!this.isName(name)) return `"${name ?? ""}" kan geen bestandsnaam zijn. ${this.slug.fix}`;
    const isTaken = path in this.content || this.newDrafts().some((one) => one.path === path && one.id !== id);
    return isTaken ? `Er is al een pagina met de naam "${name}". Kies een andere naam.` : "";
  }

  // The draft with the new pages that it refers to: they belong in one proposal.
  together(draft, found = [draft]) {
    const names = new Set(referred(this.forms[this.formOf(draft)].fields, draft.data));
    for (const one of this.newDrafts()) {
      if (names.has(`${one.collection}/${one.name}`) && !found.some(({ id }) => id === one.id)) this.together(one, (found.push(one), found));
    }
    return found;
  }

  slugOf(title) {
    return slugOf(title).slice(0, this.slug.longest).replace(/-+$/, "");
  }

  // A draft of what was changed here put over what somebody else made of the page meanwhile: field by field.
  // Gives the labels of the fields that both changed; there the draft stays as it is.
  mergeInto(draft, theirs) {
    const form = this.forms[this.formOf(draft)];
    const format = this.formatOf(this.formOf(draft));
    const [before, now] = [format.read(draft.base), format.read(theirs)];
    const [was, mine, other] = [before.data, draft.data, now.data].map((data) => format.tidy(data));
    const fields = [...form.fields, ...(form.hasBody ? [{ key: BODY, label: "Tekst" }] : [])];
    for (const [data, body] of [[was, before.body], [mine, draft.body], [other, now.body]]) data[BODY] = body;
    const differs = (one, another, key) => JSON.stringify(one[key]) !== JSON.stringify(another[key]);
    const both = fields.filter(({ key }) => differs(was, mine, key) && differs(was, other, key) && differs(mine, other, key));
    for (const { key } of fields) {
      if (differs(was, mine, key)) continue;
      if (key === BODY) draft.body = now.body;
      else draft.data[key] = now.data[key];
    }
    draft.base = theirs;
    this.compose(draft);
    return both.map(({ label }) => label);
  }

  // Puts what another tab kept of the same draft into this one. What both changed stays as it is here: gives
  // the names of those fields.
  mergeTab(draft, there) {
    const { base, text } = draft;
    draft.base = text ?? base; // as this tab kept it last
    const both = this.mergeInto(draft, there.text);
    draft.base = base;
    if (there.hasOwnName && !draft.hasOwnName) [draft.name, draft.hasOwnName] = [there.name, true];
    return both;
  }

  // Makes the text of a draft from what is in its form; says whether anything was written.
  compose(draft) {
    draft.text = this.formatOf(this.formOf(draft)).write(draft.base, draft.data, draft.body);
    return draft.isNew ? !isEmpty(draft.data) || !isEmpty(draft.body) : draft.text !== draft.base;
  }
}

const BODY = Symbol("body");

function titleIn(text) {
  const written = /^titel: *(.*?) *$/m.exec(text)?.[1] ?? "";
  return /^".*"$/.test(written) ? written.slice(1, -1).replace(/\\(.)/g, "$1") : written.replace(/^'(.*)'$/, "$1");
}

// All that a form refers to, as "folder/name".
function* referred(fields, data) {
  for (const field of fields) {
    for (const value of [data?.[field.key] ?? []].flat()) {
      if (field.fields) yield* referred(field.fields, value);
      else if (field.to?.kind === "item") yield `${field.to.folder}/${value}`;
      else if (field.to?.kind === "any") yield value.split("#")[0];
    }
  }
}
