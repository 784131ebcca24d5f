// Reads and writes files of content as our own reader and writer do (site_plugins/catalogue/): every
// value is a text, and what needs no quotation marks gets none. Sveltia's own reader would make a
// number of 10.500, and a change of one field would then change others.
import { Document, parse, visit } from "./program/yaml/index.js";

const BORDER = "---";

// Gives what Sveltia asks of a format, for files that end in `extension`. `citations` are the paths of
// keys where the name of a source may stand alone; Sveltia knows them as groups of fields only.
export function formatOf({ extension, citations }, writing) {
  const text = textCleaner(writing);
  return {
    extension,
    fromFile(saved) {
      const file = saved.replace(/^\ufeff+/, "").replace(/\r\n?/g, "\n"); // as Windows may save it
      const [header, body] = extension === "md" ? split(file) : [file, ""];
      const data = parse(header, { schema: "failsafe" }) ?? {};
      for (const path of citations) changeAt(data, path, (one) => (typeof one === "string" ? { bron: one } : one));
      return extension === "md" ? { ...data, body } : data;
    },
    toFile({ body = "", ...content }) {
      const data = cleaned(content, text) ?? {};
      for (const path of citations) changeAt(data, path, (one) => (Object.keys(one).join() === "bron" ? one.bron : one));
      const header = yaml(data, writing);
      if (extension !== "md") return header;
      const rest = text(body, "\n").trim();
      return `${BORDER}\n${header}${BORDER}\n${rest && `\n${rest}\n`}`;
    },
  };
}

function split(file) {
  const lines = file.split("\n");
  const end = lines.findIndex((line, number) => number > 0 && line.trimEnd() === BORDER);
  if (lines[0].trimEnd() !== BORDER || end < 0) throw new Error("Het kopje van dit bestand klopt niet.");
  return [lines.slice(1, end).join("\n"), lines.slice(end + 1).join("\n").trim()];
}

// Changes, in place, what stands at a path of keys; lists on the way are gone into.
function changeAt(data, [key, ...rest], change) {
  const value = data?.[key];
  if (value === undefined) return;
  if (rest.length) {
    for (const one of [value].flat()) changeAt(one, rest, change);
  } else {
    data[key] = Array.isArray(value) ? value.map(change) : change(value);
  }
}

// What is left of a value without empty parts; undefined when nothing is.
function cleaned(value, text) {
  if (Array.isArray(value)) {
    const items = value.map((one) => cleaned(one, text)).filter((one) => one !== undefined);
    return items.length ? items : undefined;
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).map(([key, one]) => [key, cleaned(one, text)]);
    const filled = entries.filter(([, one]) => one !== undefined);
    return filled.length ? Object.fromEntries(filled) : undefined;
  }
  return text(String(value ?? ""), " ").trim() || undefined;
}

// Gives a function that takes out signs which our reader refuses, and puts `lineEnd` for each end of a
// line.
function textCleaner({ spaces, refused }) {
  const [unusual, left] = [spaces, refused].map((pattern) => new RegExp(pattern, "gu"));
  const ends = { "\n": /\r\n?|[\u0085\u2028\u2029]/gu, " ": /\s*[\r\n\t\v\f\u0085\u2028\u2029]\s*/gu };
  return (value, lineEnd) => value.replace(ends[lineEnd], lineEnd).replace(unusual, " ").replace(left, "");
}

function yaml(data, { plain }) {
  const pattern = new RegExp(plain, "iu");
  const document = new Document(data, { schema: "failsafe" });
  visit(document, {
    Scalar(key, scalar) {
      if (key !== "key") scalar.type = pattern.test(scalar.value) ? "PLAIN" : "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: true });
}
