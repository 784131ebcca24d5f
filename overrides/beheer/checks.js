// What is wrong with one value, in the words of `check`: the same patterns and sentences as in
// site_plugins/model/ (scalars, dates) and site_plugins/catalogue/messages.py; a test holds them side by
// side. `fixes` has the general advice of each rule, by its code.

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const ANCHOR = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
const WEB_ADDRESS = /^https?:\/\/[^\s/?#.]+(?:\.[^\s/?#.]+)+(?:[/?#]\S*)?$/;
const WRITE = "Schrijf: ";
const NO_SUCH_DAY = "no such day";
const whole = (pattern) => new RegExp(`^(?:${pattern})$`);

// Gives a function that says what is wrong with the value of a field; "" when nothing is.
export function checker(fixes) {
  const told = (code, what, fix = "") => `${what} ${fix || fixes[code]}`;
  const CHECKS = {
    time: (text, field) => isTime(text, field.key === "einde") || told("JDM212", `"${text}" kunnen we niet lezen als tijd.`, timeFix(text)),
    when: (text) => date(text, parseWhen),
    date: (text) => date(text, parsePartial),
    number: (text) => isNumber(text) || told("JDM213", `"${text}" kunnen we niet lezen als getal.`),
    whole_number: (text) => CHECKS.number(text) === true ? isWhole(text) || told("JDM213", `${text} is geen heel getal.`) : CHECKS.number(text),
    address: (text) => WEB_ADDRESS.test(text) || told("JDM214", `"${text}" is geen volledig webadres.`, addressFix(text)),
    anchor: (text) => whole(ANCHOR).test(text) || told("JDM215", `"${text}" kan geen id zijn.`),
    former_address: (text) => /^(?:[a-z0-9][a-z0-9-]*\/)+$/.test(text) || told("JDM219", `"${text}" is geen adres van onze site.`),
    any: (text) => whole(`${SLUG}/${SLUG}(?:#${ANCHOR})?`).test(text) || told("JDM217", `Bij "${text}" ontbreekt de map.`),
  };

  function date(text, parse) {
    const wrong = parse(text);
    if (!wrong) return true;
    if (wrong === "order") return told("JDM211", `In ${text} ligt het einde voor het begin.`);
    const fix = wrong === "format" ? dateFix(text) : "";
    if (wrong === "day" || fix === NO_SUCH_DAY) return told("JDM210", `${text} bestaat niet.`);
    return told("JDM209", `"${text}" kunnen we niet lezen als datum.`, fix);
  }

  return function wrongWith(field, value) {
    const text = String(value ?? "").trim();
    if (!text) return field.required ? told("JDM203", `Bij "${field.key}" is niets ingevuld.`, "Vul het veld in. Het moet er staan.") : "";
    const found = CHECKS[field.to?.kind ?? field.kind]?.(text, field) ?? true;
    return found === true ? "" : found;
  };
}

// --- numbers and times ---

// The midnight that ends a day may be written as 24:00.
function isTime(text, isEnd) {
  if (isEnd && text === "24:00") return true;
  const found = /^([0-9]{1,2}):([0-9]{2})$/.exec(text);
  return Boolean(found) && Number(found[1]) <= 23 && Number(found[2]) <= 59;
}

function timeFix(text) {
  const found = /^(\d{1,2})(?:[.:u](\d{2})(?::\d{2})?)?\s?(?:uur|u)?$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return "";
  return `${WRITE}${found[1].padStart(2, "0")}:${found[2] ?? "00"}`;
}

const isNumber = (text) => text.length <= 20 && /^-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]+)?$/.test(text);
const isWhole = (text) => !/,0*[1-9]/.test(text);

const addressFix = (text) => (/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+(\/\S*)?$/u.test(text) ? `${WRITE}https://${text}` : "");

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
  if (weekday) return dateFix(text.slice(weekday[0].length)).replace(WRITE, "Schrijf het zonder de dag van de week: ");
  const shorts = new RegExp(`(^|[^\\p{L}\\p{N}_])(${Object.keys(SHORT).join("|")})\\.? `, "gu");
  text = text.replace(shorts, (_all, before, short) => `${before}${MONTHS[SHORT[short] - 1]} `);
  const [year, month, day] = datePartsOf(text);
  if (!year) return "";
  const meant = [year, month, day].filter(Boolean).map((part) => part.padStart(2, "0")).join("-");
  const wrong = parsePartial(meant);
  if (wrong) return wrong === "day" ? NO_SUCH_DAY : "";
  return WRITE + meant;
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
