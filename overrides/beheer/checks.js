// What is wrong with one value, in the words of `check`: by the patterns of site_plugins/model/scalars.py,
// which come with each field, and with the sentences of site_plugins/checking/ (messages, meaning); a test
// holds them side by side. `fixes` has the general advice of each rule, by its code.

const WRITE = "Schrijf: ";
const NO_SUCH_DAY = "no such day";
const fits = (text, { pattern }) => new RegExp(`^(?:${pattern})$`).test(text);

// Gives a function that says what is wrong with the value of a field; "" when nothing is. `personal`
// says of a field and a text what in it is personal: see personal.js.
export function checker(fixes, personal = () => null) {
  const told = (code, what, fix = "") => `${what} ${fix || fixes[code]}`;
  const CHECKS = {
    time: (text, field) => fits(text, field) || told("JDM212", `"${text}" kunnen we niet lezen als tijd.`, timeFix(text)),
    when: (text) => date(text, parseWhen, ""),
    date: (text) => date(text, parsePartial, NO_PERIOD),
    text: (text, { longest }) => !(length(text) > longest) || told("JDM221", `Deze titel heeft ${length(text)} tekens.`),
    number,
    whole_number: (text, field) => {
      const isFraction = !isThousand(text) && !fits(text, field) && fits(text.replace(/,[0-9]+$/, ""), field);
      return isFraction ? told("JDM213", `${text} is geen heel getal.`) : number(text, field);
    },
    address: (text, field) => fits(text, field) || told("JDM214", `"${text}" is geen volledig webadres.`, addressFix(text)),
    online_address: (text, field) => fits(text, field) || told("JDM214", `"${text}" is geen volledig webadres.`, onlineFix(text)),
    anchor: (text, field) => fits(text, field) || told("JDM215", `"${text}" kan geen id zijn.`, anchorFix(text, field)),
    former_address: (text, field) => fits(text, field) || told("JDM219", `"${text}" is geen adres van onze site.`, formerAddressFix(text)),
    any: (text, field) => fits(text, field) || told("JDM217", `Bij "${text}" ontbreekt de map.`),
  };

  function number(text, field) {
    const what = isThousand(text) ? "kan twee getallen zijn" : "kunnen we niet lezen als getal";
    return fits(text, field) || told("JDM213", `"${text}" ${what}.`, numberFix(text, field.key));
  }

  function date(text, parse, otherwise) {
    const wrong = parse(text);
    if (!wrong) return true;
    if (wrong === "order") return told("JDM211", `In ${text} ligt het einde voor het begin.`);
    const fix = wrong === "format" ? dateFix(text) : "";
    if (wrong === "day" || fix === NO_SUCH_DAY) return told("JDM210", `${text} bestaat niet.`);
    return told("JDM209", `"${text}" kunnen we niet lezen als datum.`, fix || otherwise);
  }

  return function wrongWith(field, value) {
    const text = String(value ?? "").trim();
    if (!text) return field.required ? told("JDM203", `Bij "${field.key}" is niets ingevuld.`, "Vul het veld in. Het moet er staan.") : "";
    const found = CHECKS[field.to?.kind ?? field.kind]?.(text, field) ?? true;
    if (found !== true) return found;
    const leak = personal(field, text);
    return leak ? told(...leak) : "";
  };
}

// The text under a header, as a field.
export const TEXT = { key: "body", kind: "body" };

// --- numbers and times ---

function timeFix(text) {
  const found = /^(\d{1,2})(?:[.:u](\d{2})(?::\d{2})?)?\s?(?:uur|u)?$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return "";
  const [hour, minutes] = [Number(found[1]), found[2] ?? "00"];
  const at = (one) => `${String(one).padStart(2, "0")}:${minutes}`;
  if (found[2] || hour < 1 || hour > 12) return WRITE + at(hour);
  return `Is het 's nachts of 's ochtends? Schrijf: ${at(hour % 12)}. Is het 's middags of 's avonds? Schrijf: ${at((hour % 12) + 12)}`;
}

const length = (text) => [...text].length;

// In English it is a thousand.
const isThousand = (text) => /^-?[1-9][0-9]{0,2},[0-9]{3}$/.test(text);

const addressFix = (text) => (/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+(\/\S*)?$/u.test(text) ? `${WRITE}https://${text}` : "");

const onlineFix = (text) =>
  addressFix(text) || (/(^|[^\p{L}\p{N}_])volgt(?![\p{L}\p{N}_])/iu.test(text) ? `${WRITE}volgt` : "Schrijf hier het hele webadres, met https://. Is dat er nog niet? Schrijf dan: volgt");

const NUMBERS = ["een twee drie vier vijf zes zeven acht negen tien", "eerste tweede derde vierde vijfde zesde"];
const BESIDE = "De woorden en tekens eromheen horen in een ander veld.";
const BESIDE_FIGURE = "Een woord als procent hoort bij eenheid. Een woord als ongeveer hoort bij nauwkeurigheid.";

// The number in figures, and where the rest belongs; "" when that isn't clear.
function numberFix(typed, key) {
  const text = typed.toLowerCase();
  const english = /^(\d{1,3}(?:,\d{3})+)(\.\d+)?$/.exec(text);
  if (english) return thousandFix(text, english);
  for (const words of NUMBERS) {
    const place = words.split(" ").indexOf(text);
    if (place >= 0) return `${WRITE}${place + 1}`;
  }
  const dotted = /^(\d+)\.(\d{1,2})$/.exec(text);
  if (dotted) return `${WRITE}${dotted[1]},${dotted[2]}`;
  const within = /^(?:\D*\s)?(\d[\d.]*(?:,\d+)?)\b/.exec(text);
  if (!within) return "";
  return `Schrijf hier alleen ${within[1]}. ${["waarde", "was"].includes(key) ? BESIDE_FIGURE : BESIDE}`;
}

function thousandFix(text, [, figures, fraction = ""]) {
  const thousands = figures.replace(/,/g, ".") + fraction.replace(".", ",");
  const [whole, rest, ...more] = text.split(",");
  if (fraction || more.length) return WRITE + thousands;
  const small = rest.endsWith("0") ? `${whole},${rest.replace(/0+$/, "")}`.replace(/,$/, "") : `${text}0`;
  return `Bedoel je ${text.replace(/,/g, "")}? Schrijf dan: ${thousands}. Bedoel je iets meer dan ${whole}? Schrijf dan: ${small}`;
}

// --- names ---

// A text as it can stand in an address: see catalogue/slugs.py. Here letters of other scripts are left
// out: then the writer chooses a name.
export function slugOf(text) {
  const plain = text.toLowerCase().replace(/[ßøæœłđıðþ]/g, (sign) => LETTERS[sign]);
  return plain.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

const LETTERS = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ı: "i", ð: "d", þ: "th" };

function anchorFix(text, field) {
  const anchor = slugOf(text);
  return fits(anchor, field) ? WRITE + anchor : "";
}

// Without the name of a site, and with one slash at the end.
function formerAddressFix(text) {
  const path = text.replace(/https?:\/\/[^/]+/g, "").replace(/^\/+|\/+$/g, "").replace(/\.md$/, "");
  return /^[a-z0-9][a-z0-9/-]*$/.test(path) ? `${WRITE}${path}/` : "";
}

// --- dates ---

const PARTIAL = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)$/;

// "" when it is a date, else what is wrong with it: "format" or "day".
function parsePartial(text) {
  const found = PARTIAL.exec(text.trim());
  if (!found) return "format";
  const [year, month, day] = found.slice(1, 4).map((part) => (part ? Number(part) : undefined));
  return exists(year, month, day) ? "" : "day";
}

function exists(year, month = 1, day = 1) {
  if (year < 1 || year >= 9999 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

// As `parsePartial`, also for a period; "order" when that ends before it begins.
function parseWhen(text) {
  if (text === "onbekend") return "";
  if (!text.includes("/") || /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)) return parsePartial(text);
  const slash = text.indexOf("/");
  const [begin, end] = [text.slice(0, slash).trim(), text.slice(slash + 1).trim()];
  if (end !== "..") {
    const wrong = parsePartial(end);
    if (wrong) return wrong;
  }
  if (begin === ".." && end !== "..") return "";
  const wrong = parsePartial(begin);
  if (wrong || end === "..") return wrong;
  return latest(end) < earliest(begin) ? "order" : "";
}

const DAY = 86_400_000;
// How far "about" reaches, in days: see model/dates.py.
const margin = (text) => (text.endsWith("~") ? (text.length > 5 ? 31 : 366) * DAY : 0);

function moment(year, month, day) {
  const made = new Date(0);
  made.setUTCFullYear(year, month - 1, day);
  return made.getTime();
}

function earliest(text) {
  const [, year, month = 1, day = 1] = PARTIAL.exec(text);
  return moment(Number(year), Number(month), Number(day)) - margin(text);
}

function latest(text) {
  const [, year, month = 12, day] = PARTIAL.exec(text);
  const last = day ? moment(Number(year), Number(month), Number(day)) : moment(Number(year), Number(month) + 1, 0);
  return last + margin(text);
}

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");
const SHORT = { jan: 1, feb: 2, mrt: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, okt: 10, nov: 11, dec: 12 };
const NO_PERIOD = "Schrijf jaar-maand-dag: 2019-11-20. Of 2019-11, 2019 of 2019~ (ongeveer). Weet je het niet? Laat het veld dan weg.";
const DAYS = "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag".split(" ");
const WEEKDAYS = "(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo";

// How to write the date that was meant; NO_SUCH_DAY, or "" when that isn't clear.
function dateFix(typed) {
  let text = typed.trim().toLowerCase();
  const hour = /^(\d{4}-\d{2}-\d{2})[ t]\d{1,2}[:.]\d{2}$/.exec(text);
  if (hour) return `Schrijf hier alleen de dag: ${hour[1]}. De tijd hoort bij begin.`;
  const period = text.replace(/\s+(?:t\/m|tot(?: en met)?)\s+/g, "/");
  const slash = period.indexOf("/");
  if (slash >= 0) {
    const [begin, end] = [period.slice(0, slash), period.slice(slash + 1)];
    if (/^\d{4}(-\d\d){0,2}$/.test(begin) && /^\d{4}(?![\p{L}\p{N}_])/u.test(end)) {
      return parseWhen(`${begin}/${end}`) ? "" : `Is het een periode? Schrijf dan: ${begin}/${end}`;
    }
  }
  const weekday = new RegExp(`^(?:${WEEKDAYS}),? (?=\\d)`).exec(text);
  if (weekday) return ofWeekday(weekday[0].slice(0, 2), dateFix(text.slice(weekday[0].length)));
  const shorts = new RegExp(`(^|[^\\p{L}\\p{N}_])(${Object.keys(SHORT).join("|")})\\.? `, "gu");
  text = text.replace(shorts, (_all, before, short) => `${before}${MONTHS[SHORT[short] - 1]} `);
  const [year, month, day] = datePartsOf(text);
  if (!year) return "";
  const meant = [year, month, day].filter(Boolean).map((part) => part.padStart(2, "0")).join("-");
  const wrong = parsePartial(meant);
  if (wrong) return wrong === "day" ? NO_SUCH_DAY : "";
  return WRITE + meant;
}

// A day of the week is no part of a date; asked when the two don't fit.
function ofWeekday(day, fix) {
  const written = fix.startsWith(WRITE) ? fix.slice(WRITE.length) : "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return fix;
  const real = DAYS[new Date(earliest(written)).getUTCDay()];
  return real.startsWith(day) ? fix : `${written} is een ${real}. Klopt de datum? ${fix}`;
}

function datePartsOf(text) {
  let found = new RegExp(`^(?:(\\d{1,2}) )?(${MONTHS.join("|")}) (\\d{4})$`).exec(text);
  if (found) return [found[3], String(MONTHS.indexOf(found[2]) + 1), found[1]];
  found = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(text);
  if (found) return [found[4], found[3], found[1]];
  found = /^(\d{4})([-/. ])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  return found ? [found[1], found[3], found[4]] : [];
}

// Whether nothing is filled in, however deep.
export function isEmpty(value) {
  if (value !== null && typeof value === "object") return Object.values(value).every(isEmpty);
  return !String(value ?? "").trim();
}

// All that is wrong in a form, as { path, message }; what is empty and may be is left out of the file.
export function problemsIn(fields, data, wrongWith, before = []) {
  return fields.flatMap((field) => {
    const path = [...before, field.key];
    const value = data?.[field.key];
    if (isEmpty(value)) return field.required ? [{ path, message: wrongWith(field, "") }] : [];
    if (!field.listed) return problemsOfOne(field, value, wrongWith, path);
    return value.flatMap((one, place) => (isEmpty(one) ? [] : problemsOfOne(field, one, wrongWith, [...path, place])));
  });
}

function problemsOfOne(field, value, wrongWith, path) {
  if (field.fields) return problemsIn(field.fields, value, wrongWith, path);
  const message = wrongWith(field, value);
  return message ? [{ path, message }] : [];
}
