// From the text of a file to the data of a form, and back: only the part of the text that stands for
// what was changed is replaced. All else stays as it is, to the byte: other fields, their order and the
// remarks between them. New fields are written as our own writer does (site_plugins/catalogue/writing.py).
import { isMap, isScalar, isSeq, parseDocument } from "./program/yaml/index.js";

const NEW_PAGE = "---\n---\n";
const BORDERS = /^(\ufeff*---[ \t]*\r?\n)((?:[\s\S]*?\n)??)(---[ \t]*(?:\r?\n|$))([\s\S]*)$/;
const NEVER = /(?!)/u;

// Gives the reader and writer for files with these `fields`, of which `hasBody` says whether text follows.
// `writing` has the patterns of our own writer; see exports/cms.py.
export function format({ fields, hasBody }, writing) {
  const clean = cleaner(writing);
  const write = writer(clean, new RegExp(writing.plain, "iu"));
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
      const header = write.header(parts.header, fields, data).replace(/\r?\n/g, lineEnd);
      const isSame = body === shown(parts.body);
      return parts.before + header + parts.border + (isSame ? parts.body : bodyOf(clean.body(body), parts.body, lineEnd));
    },
    // What is in a form without what is empty, as it is compared.
    tidy: (data) => write.tidy({ fields }, data) ?? {},
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

function writer(clean, unquoted) {
  const scalar = (text) => (unquoted.test(text) ? text : quoted(text));
  const quoted = (text) => `"${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
  const single = (field) => ({ ...field, listed: false });

  // Without what is empty; undefined when nothing is left. Keys that the model doesn't have are no part.
  function tidy(field, value) {
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
  }

  // The lines of a field, or of a thing in a list, that was not there.
  function lines(fields, data, indent) {
    return fields.filter(({ key }) => data[key] !== undefined).flatMap((field) => pair(field, data[field.key], indent));
  }

  function pair(field, value, indent) {
    if (Array.isArray(value)) return [`${indent}${field.key}:`, ...value.flatMap((one) => item(field, one, `${indent}  `))];
    if (isGroup(value)) return [`${indent}${field.key}:`, ...lines(field.fields, value, `${indent}  `)];
    return [`${indent}${field.key}: ${scalar(value)}`];
  }

  function item(field, value, indent) {
    if (!isGroup(value)) return [`${indent}- ${scalar(value)}`];
    const [first, ...rest] = lines(field.fields, value, `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...rest];
  }

  const flow = (value) => {
    if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
    if (isGroup(value)) return `{${Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`).join(", ")}}`;
    return /[,[\]{}]/.test(value) ? quoted(value) : scalar(value);
  };
  const joined = (written) => written.map((line) => `${line}\n`).join("");

  // Gives the header with the data in it.
  function header(text, fields, data) {
    const source = text && !text.endsWith("\n") ? `${text}\n` : text;
    const wanted = tidy({ fields }, data) ?? {};
    const root = parsed(source);
    if (!root) return source + joined(lines(fields, wanted, ""));
    const edits = [];
    const edit = (start, end, becomes) => edits.push({ start, end, becomes });
    const lineStart = (place) => source.lastIndexOf("\n", place - 1) + 1;
    const lineEnd = (place) => source.indexOf("\n", place) + 1 || source.length;
    const column = (place) => " ".repeat(place - lineStart(place));

    function last(node, otherwise) {
      if (!node?.range) return otherwise;
      if (!node.flow && isMap(node)) return lastOfPair(node.items.at(-1));
      if (!node.flow && isSeq(node)) return last(node.items.at(-1), node.range[1]);
      return /^BLOCK/.test(node.type) ? node.range[1] - 1 : node.range[1];
    }
    const lastOfPair = ({ key, value }) => Math.max(key.range[1], last(value, 0));
    const afterPair = (one) => lineEnd(lastOfPair(one));

    function inGroup(map, group, wish) {
      const pairs = new Map(map.items.map((one) => [one.key.value, one]));
      let former = null;
      for (const field of group) {
        const one = pairs.get(field.key);
        if (one) {
          inPair(one, field, wish[field.key]);
          former = one;
        } else if (wish[field.key] !== undefined) {
          const start = map.items[0].key.range[0];
          const added = joined(pair(field, wish[field.key], column(start)));
          if (former) edit(afterPair(former), afterPair(former), added);
          else edit(start, start, `${added.trimStart()}${column(start)}`);
        }
      }
    }

    function inPair(one, field, value) {
      const start = lineStart(one.key.range[0]);
      if (value === undefined) {
        if (one.value && plain(one.value) !== "") edit(start, afterPair(one), "");
      } else if (!inValue(one.value, field, value)) {
        edit(one.key.range[0], afterPair(one), joined(pair(field, value, column(one.key.range[0]))).trimStart());
      }
    }

    // Whether the value could be changed in its place.
    function inValue(node, field, value) {
      const former = node ? tidy(field, plain(node)) : undefined;
      if (same(former, value)) return true;
      if (former === undefined || isGroup(former) !== isGroup(value) || Array.isArray(former) !== Array.isArray(value)) return false;
      if (node.flow) edit(node.range[0], node.range[1], flow(value));
      else if (isScalar(node)) edit(node.range[0], node.range[1], scalar(value) + (/^BLOCK/.test(node.type) ? "\n" : ""));
      else if (isSeq(node)) inList(node, single(field), value);
      else if (losesFirst(node, value)) return false;
      else inGroup(node, field.fields, value);
      return true;
    }

    function inList(list, field, values) {
      const formers = list.items.map((node) => tidy(field, plain(node)));
      const dashes = list.srcToken.items.map(({ start }) => start.find(({ type }) => type === "seq-item-ind").offset);
      const end = (place) => lineEnd(Math.max(dashes[place], last(list.items[place], 0)));
      const indent = column(dashes[0]);
      const taken = (value) => {
        const place = formers.findIndex((one) => same(one, value));
        return place < 0 ? joined(item(field, value, indent)) : source.slice(lineStart(dashes[place]), end(place));
      };
      let after = lineStart(dashes[0]);
      for (const [place, value] of aligned(formers, values)) {
        if (place === undefined) {
          edit(after, after, taken(value));
          continue;
        }
        if (value === undefined) edit(lineStart(dashes[place]), end(place), "");
        else if (!inValue(list.items[place], field, value)) {
          edit(lineStart(dashes[place]), end(place), joined(item(field, value, indent)));
        }
        after = end(place);
      }
    }

    inGroup(root, fields, wanted);
    const ordered = edits.map((one, number) => ({ ...one, number })).sort((a, b) => b.start - a.start || b.end - a.end || b.number - a.number);
    return ordered.reduce((made, { start, end, becomes }) => made.slice(0, start) + becomes + made.slice(end), source);
  }

  return { header, tidy };
}

// A group in a list begins with a dash and its first field: without that field it is written anew.
const losesFirst = (node, value) => isMap(node) && value[node.items[0].key.value] === undefined;

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
