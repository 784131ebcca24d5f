// From the text of a file to the data of a form, and back: only the part of the text that stands for
// what was changed is replaced. All else stays as it is, to the byte: other fields, their order and the
// remarks between them. New fields are written as our own writer does (site_plugins/writing/front_matter.py).
import { isMap, isScalar, isSeq, parseDocument } from "./program/yaml/index.js";

const NEW_PAGE = "---\n---\n";
const BORDERS = /^(\ufeff*---[ \t]*\r?\n)((?:[\s\S]*?\n)??)(---[ \t]*(?:\r?\n|$))([\s\S]*)$/;
const NEVER = /(?!)/u;

// Gives the reader and writer for files with these `fields`, of which `hasBody` says whether text follows.
// `writing` has the patterns of our own writer; see exports/cms.py.
export function format({ fields, hasBody }, writing) {
  const clean = cleaner(writing);
  const tidy = tidier(clean);
  const render = new Render(writing.plain);
  return {
    // The data of a form and the text under the header. Raises an Error, in Dutch, when it can't be read.
    read(file) {
      const { header, body } = split(file, hasBody);
      const root = parsed(header);
      return { data: whole(fields, root ? plain(root) : {}), body: shown(body) };
    },
    // The file with what is in the form now.
    write(file, data, body) {
      const parts = split(file || (hasBody ? NEW_PAGE : ""), hasBody);
      const lineEnd = /\r\n/.test(file) ? "\r\n" : "\n";
      const header = new Rewriting(parts.header, tidy, render).with(fields, data).replace(/\r?\n/g, lineEnd);
      const isSame = body === shown(parts.body);
      return parts.before + header + parts.border + (isSame ? parts.body : bodyOf(clean.body(body), parts.body, lineEnd));
    },
    // What is in a form without what is empty, as it is compared.
    tidy: (data) => tidy({ fields }, data) ?? {},
  };
}

function split(file, hasBody) {
  const text = /\n/.test(file) ? file : file.replace(/\r/g, "\n"); // as very old programs save it
  if (!hasBody) return { before: "", header: text, border: "", body: "" };
  const found = BORDERS.exec(text);
  if (!found) throw new Error("Het kopje van dit bestand klopt niet.");
  const [, before, header, border, body] = found;
  return { before, header, border, body };
}

const shown = (body) => body.replace(/\r\n?/g, "\n").replace(/^\n+|\n$/g, "");

// The text under the header with the white lines around it that were there.
function bodyOf(text, former, lineEnd) {
  if (!text.trim()) return "";
  const above = /^(?:\r?\n)*/.exec(former)[0] || lineEnd;
  return above + (text.endsWith("\n") ? text : `${text}\n`).replace(/\n/g, lineEnd);
}

function parsed(header) {
  const document = parseDocument(header, { schema: "failsafe", keepSourceTokens: true });
  if (document.errors.length) throw new Error("Het kopje van dit bestand klopt niet.");
  return isMap(document.contents) ? document.contents : null;
}

// A node as plain objects, lists and texts.
function plain(node) {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [key.value, plain(value)]));
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) ? String(node.value ?? "") : "";
}

// The data as a form has it: a source that stands alone is a group with one field.
function whole(fields, data) {
  const known = Object.fromEntries(fields.map((field) => [field.key, field]));
  const one = (field, value) => {
    if (field?.kind === "citation" && typeof value === "string") return { bron: value };
    return field?.fields && isGroup(value) ? whole(field.fields, value) : value;
  };
  const entries = Object.entries(data).map(([key, value]) => {
    const field = known[key];
    return [key, Array.isArray(value) ? value.map((item) => one(field, item)) : one(field, value)];
  });
  return Object.fromEntries(entries);
}

const isGroup = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

function cleaner({ spaces, refused, invisible }) {
  const [unusual, left, unseen] = [spaces, refused, invisible].map((pattern) => new RegExp(pattern ?? NEVER, "gu"));
  const without = (text) => text.replace(unusual, " ").replace(left, "").replace(unseen, "");
  return {
    line: (text) => without(text.replace(/\s*[\r\n\t\v\f\u0085\u2028\u2029]\s*/gu, " ")).trim(),
    // Only what our reader refuses in any file: all else is the writer's.
    body: (text) => text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n").replace(left, ""),
  };
}

const single = (field) => ({ ...field, listed: false });

// Gives a function that takes out of a value what is empty; undefined when nothing is left. Keys that the
// model doesn't have are no part of it.
function tidier(clean) {
  return function tidy(field, value) {
    if (Array.isArray(value)) {
      const items = value.map((one) => tidy(single(field), one)).filter((one) => one !== undefined);
      return items.length ? items : undefined;
    }
    if (!isGroup(value)) return clean.line(String(value ?? "")) || undefined;
    const entries = (field.fields ?? [])
      .map((inside) => [inside.key, tidy(inside, value[inside.key])])
      .filter(([, one]) => one !== undefined);
    if (field.kind === "citation" && entries.length === 1 && entries[0][0] === "bron") return entries[0][1];
    return entries.length ? Object.fromEntries(entries) : undefined;
  };
}

// What was not there, as our own writer writes it.
class Render {
  // `plain` is the pattern of what needs no quotation marks.
  constructor(plain) {
    this.plain = new RegExp(plain, "iu");
  }

  scalar(text) {
    return this.plain.test(text) ? text : this.quoted(text);
  }

  quoted(text) {
    return `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
  }

  // A list or a group between brackets, on one line.
  flow(value) {
    if (Array.isArray(value)) return `[${value.map((one) => this.flow(one)).join(", ")}]`;
    if (!isGroup(value)) return /[,[\]{}]/.test(value) ? this.quoted(value) : this.scalar(value);
    return `{${Object.entries(value).map(([key, one]) => `${key}: ${this.flow(one)}`).join(", ")}}`;
  }

  fields(fields, data, indent) {
    const filled = fields.filter(({ key }) => data[key] !== undefined);
    return filled.map((field) => this.pair(field, data[field.key], indent)).join("");
  }

  pair(field, value, indent) {
    if (Array.isArray(value)) return `${indent}${field.key}:\n${value.map((one) => this.item(field, one, `${indent}  `)).join("")}`;
    if (isGroup(value)) return `${indent}${field.key}:\n${this.fields(field.fields, value, `${indent}  `)}`;
    return `${indent}${field.key}: ${this.scalar(value)}\n`;
  }

  item(field, value, indent) {
    if (!isGroup(value)) return `${indent}- ${this.scalar(value)}\n`;
    return `${indent}- ${this.fields(field.fields, value, `${indent}  `).trimStart()}`;
  }
}

const isBlock = (node) => /^BLOCK/.test(node.type);

// One header that gets other data: collects what must be replaced, and does it at the end.
class Rewriting {
  constructor(text, tidy, render) {
    this.source = text && !text.endsWith("\n") ? `${text}\n` : text;
    Object.assign(this, { tidy, render, edits: [] });
  }

  with(fields, data) {
    const wanted = this.tidy({ fields }, data) ?? {};
    const root = parsed(this.source);
    if (!root) return this.source + this.render.fields(fields, wanted, "");
    this.inGroup(root, fields, wanted);
    // From the end to the begin. Of those that begin together what is added comes before the rest.
    const ordered = this.edits.map((one, number) => ({ ...one, number }));
    ordered.sort((a, b) => b.start - a.start || b.end - a.end || b.number - a.number);
    return ordered.reduce((made, { start, end, becomes }) => made.slice(0, start) + becomes + made.slice(end), this.source);
  }

  edit(start, end, becomes) {
    this.edits.push({ start, end, becomes });
  }

  lineStart(place) {
    return this.source.lastIndexOf("\n", place - 1) + 1;
  }

  lineEnd(place) {
    return this.source.indexOf("\n", place) + 1 || this.source.length;
  }

  // As many spaces as stand before a place on its line, or signs.
  indent(place) {
    return " ".repeat(place - this.lineStart(place));
  }

  inGroup(map, fields, wanted) {
    const pairs = new Map(map.items.map((one) => [one.key.value, one]));
    const first = map.items[0].key.range[0];
    let after = -1;
    for (const field of fields) {
      const value = wanted[field.key];
      const pair = pairs.get(field.key);
      if (pair) {
        this.inPair(pair, field, value);
        after = this.lineEnd(lastOfPair(pair));
      } else if (value !== undefined) {
        const added = this.render.pair(field, value, this.indent(first));
        if (after >= 0) this.edit(after, after, added);
        else this.edit(first, first, added.trimStart() + this.indent(first));
      }
    }
  }

  inPair(pair, field, value) {
    const start = pair.key.range[0];
    const end = this.lineEnd(lastOfPair(pair));
    if (value === undefined) {
      // What was empty already, as it was written, stays as it is. The one list of a list file stays, with nothing in it.
      if (!pair.value || this.tidy(field, plain(pair.value)) === undefined) return;
      if (field.kept) this.edit(start, end, `${field.key}: []\n`);
      else this.edit(this.lineStart(start), end, "");
    } else if (!this.inValue(pair.value, field, value)) {
      this.edit(start, end, this.render.pair(field, value, this.indent(start)).trimStart());
    }
  }

  // Whether the value could be changed in its place.
  inValue(node, field, value) {
    const former = node ? this.tidy(field, plain(node)) : undefined;
    if (same(former, value)) return true;
    const isOther = isGroup(former) !== isGroup(value) || Array.isArray(former) !== Array.isArray(value);
    if (former === undefined || isOther || losesFirst(node, value)) return false;
    const [start, end] = node.range;
    if (node.flow) this.edit(start, end, this.render.flow(value));
    else if (isScalar(node)) this.edit(start, end, this.render.scalar(value) + (isBlock(node) ? "\n" : ""));
    else if (isSeq(node)) this.inList(node, single(field), value);
    else this.inGroup(node, field.fields, value);
    return true;
  }

  inList(list, field, values) {
    const items = list.items.map((node, place) => {
      const dash = list.srcToken.items[place].start.find(({ type }) => type === "seq-item-ind").offset;
      const end = this.lineEnd(Math.max(dash, last(node, 0)));
      return { node, dash, start: this.lineStart(dash), end, data: this.tidy(field, plain(node)) };
    });
    const indent = this.indent(items[0].dash);
    let after = items[0].start;
    for (const [place, value] of aligned(items.map(({ data }) => data), values)) {
      const item = items[place];
      if (!item) this.edit(after, after, this.addition(items, field, value, indent));
      else if (value === undefined) this.edit(item.start, item.end, "");
      else if (!this.inValue(item.node, field, value)) this.edit(item.start, item.end, this.render.item(field, value, indent));
      after = item?.end ?? after;
    }
  }

  // A new thing in a list; one that stood at another place is taken as it was written.
  addition(items, field, value, indent) {
    const moved = items.find(({ data }) => same(data, value));
    return moved ? this.source.slice(moved.start, moved.end) : this.render.item(field, value, indent);
  }
}

// Where a node ends, without the remarks behind it.
function last(node, otherwise) {
  if (!node?.range) return otherwise;
  if (!node.flow && isMap(node)) return lastOfPair(node.items.at(-1));
  if (!node.flow && isSeq(node)) return last(node.items.at(-1), node.range[1]);
  return isBlock(node) ? node.range[1] - 1 : node.range[1];
}

const lastOfPair = ({ key, value }) => Math.max(key.range[1], last(value, 0));

// A group in a list begins with a dash and its first field: without that field it is written anew.
const losesFirst = (node, value) => isMap(node) && !node.flow && value[node.items[0].key.value] === undefined;

export const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

// Which thing in the old list became which in the new: pairs of a place and a value, in order; without a
// value it was taken out, without a place it is new. What is the same at the begin and the end is not looked
// at further: a list may be long.
function aligned(formers, values) {
  const most = Math.min(formers.length, values.length);
  let begin = 0;
  while (begin < most && same(formers[begin], values[begin])) begin += 1;
  let end = 0;
  while (end < most - begin && same(formers.at(-1 - end), values.at(-1 - end))) end += 1;
  const middle = matched(formers.slice(begin, formers.length - end), values.slice(begin, values.length - end));
  return [
    ...values.slice(0, begin).map((value, place) => [place, value]),
    ...middle.map(([place, value]) => [place === undefined ? undefined : place + begin, value]),
    ...values.slice(values.length - end).map((value, place) => [formers.length - end + place, value]),
  ];
}

function matched(formers, values) {
  const costs = Array.from({ length: formers.length + 1 }, () => []);
  for (let old = formers.length; old >= 0; old -= 1) {
    for (let now = values.length; now >= 0; now -= 1) {
      const options = [];
      if (old < formers.length && now < values.length) options.push([costs[old + 1][now + 1].cost + difference(formers[old], values[now]), 1, 1]);
      if (old < formers.length) options.push([costs[old + 1][now].cost + 1, 1, 0]);
      if (now < values.length) options.push([costs[old][now + 1].cost + 1, 0, 1]);
      const [cost, isOld, isNew] = options.sort((a, b) => a[0] - b[0])[0] ?? [0, 0, 0];
      costs[old][now] = { cost, isOld, isNew };
    }
  }
  const found = [];
  for (let old = 0, now = 0; old < formers.length || now < values.length; ) {
    const { isOld, isNew } = costs[old][now];
    found.push([isOld ? old : undefined, isNew ? values[now] : undefined]);
    old += isOld;
    now += isNew;
  }
  return found;
}

// From 0 for the same to less than 2, so that a thing that was changed is no thing that was replaced.
function difference(one, other) {
  if (same(one, other)) return 0;
  if (!isGroup(one) || !isGroup(other)) return 1.5;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return 0.5 + keys.filter((key) => !same(one[key], other[key])).length / keys.length;
}
