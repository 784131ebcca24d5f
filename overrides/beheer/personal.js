// Nobody's address or number goes to GitHub, where everybody can read it before `check` does: what is personal
// in a text, in the words of `check`. The same net as site_plugins/checking/personal.py, without what
// needs the letters around it to be sure (birth dates); a test holds the two side by side.

const AT = "(?:@| @ | ?[([{<] ?(?:at|@|ape?n?staart(?:je)?) ?[)\\]}>] ?)";
const DOT = "(?:\\.| ?[([{<] ?(?:dot|punt|\\.) ?[)\\]}>] ?)";
const MAIL = new RegExp(`(?:^|[^\\w.+-])[\\w.+-]+${AT}[\\w-]+(?:${DOT}[\\w-]+)+`, "i");
const SAID = /(?:^|[^\w.+-])[\w.+-]+ (?:at|ape?n?staart(?:je)?) [\w-]+ ?(?:\.| (?:punt|dot) ) ?(?:nl|com|org|net|eu|be|info)\b/i;
const CHAT = /(?:\bwa\.me\/|whatsapp\.com\/\S{0,40}?phone=)\+?\d{8,15}/i;
const GAP = "[ ()./_*-]{0,3}";
const PHONE = new RegExp(`(?:\\(?(?:\\+|00) ?\\(?31${GAP}(?:0${GAP})?|31(?=6\\d{8}(?!\\d))|0${GAP})([1-8](?:${GAP}\\d){8})(?!\\d)`, "g");
const RINGS = /^(?:6|8[4578]|1[0135-8]|2[02-69]|3[0-68]|4[0135-9]|5\d|7\d)/;
const NO_PHONE_AFTER = /(?:[\d,]|\d[-./]|[A-Z]{4})$/;
const DAY = /^\d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d(?!\d|[-.]\d)/;
const NINE = /\d{9}|\d{4}([ .-])\d\d\1\d{3}|\d{3}([ .-])\d{3}\2\d{3}/g;
const NAMED = /\b(?:bsn|burger ?service ?n\w*|sofi ?-?n\w*)\D{0,20}(\d(?:[ ./-]{0,2}\d){7,8})(?!\d)/gi;
const NO_PERSON = /\b(?:rsin|fiscaal nummer|kvk)\W{0,3}(?:nummer)?\W{0,3}$/i;
const IBAN = /(?:^|[^a-z0-9])([a-z]{2}(?:[ .-]?\d){2}(?:[ .-]?[a-z0-9]){11,27})/gi;
const PART_BEFORE = /(?:\w|\d[-., /]|€ ?)$/;
const PART_AFTER = /^(?:\w|[-.,/ ]\d| ?(?:euro|%|€))/;

// What is personal in a text, by its kind, the first that is found; "" when nothing is. `isAddress`: a web
// address, in which digits are most often the number of an article.
function personalIn(written, isAddress = false) {
  const text = seen(written);
  const words = isAddress ? "" : text.replace(/https?:\/\/[^\s<>()]*/gi, (all) => "\0".repeat(all.length));
  if (MAIL.test(text) || SAID.test(text)) return "mail";
  if (CHAT.test(text)) return "mobile";
  if (hasIban(words)) return "iban"; // in which a phone number may seem to stand
  return phoneIn(words) || (hasBsn(words) ? "bsn" : "");
}

// As a reader sees it: see reading/seen_text.py.
const seen = (text) =>
  text
    .replace(/[\p{Cf}\p{Mn}\p{Me}]/gu, "")
    .replace(/[\p{Pd}−⁃¯]/gu, "-")
    .replace(/[\p{Z}\s]/gu, " ")
    .normalize("NFKC");

function phoneIn(text) {
  for (const found of text.matchAll(PHONE)) {
    const digits = digitsOf(found[1]);
    const isNone = NO_PHONE_AFTER.test(text.slice(0, found.index)) || DAY.test(text.slice(found.index)) || !RINGS.test(digits);
    if (!isNone) return digits.startsWith("6") ? "mobile" : "phone";
  }
  return "";
}

const digitsOf = (text) => text.replace(/\D/g, "");

function passesEleven(number) {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = [...number.padStart(9, "0")].reduce((total, digit, place) => total + Number(digit) * weights[place], 0);
  return sum % 11 === 0 && Number(number) > 0;
}

function hasBsn(text) {
  if ([...text.matchAll(NAMED)].some((found) => passesEleven(digitsOf(found[1])))) return true;
  return [...text.matchAll(NINE)].some((found) => {
    const before = text.slice(Math.max(found.index - 30, 0), found.index);
    const isPart = PART_BEFORE.test(before) || PART_AFTER.test(text.slice(found.index + found[0].length));
    return !isPart && !NO_PERSON.test(before) && passesEleven(digitsOf(found[0]));
  });
}

// ISO 13616: turned around, with letters as numbers, the rest of a division by 97 is 1.
function hasIban(text) {
  return [...text.matchAll(IBAN)].some(([, found]) => {
    const signs = found.replace(/[ .-]/g, "").toUpperCase();
    const length = Object.keys(COUNTRIES).find((one) => COUNTRIES[one].split(" ").includes(signs.slice(0, 2)));
    return length <= signs.length && rest(signs.slice(0, length)) === 1;
  });
}

const COUNTRIES = {
  15: "NO", 16: "BE", 18: "DK FI NL", 19: "SI", 20: "AT EE LT LU", 21: "CH HR LI LV", 22: "BG DE GB IE",
  24: "CZ ES RO SE SK", 25: "PT", 26: "IS TR", 27: "FR GR IT MC SM", 28: "AL CY HU MA PL", 31: "MT",
};

function rest(iban) {
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => parseInt(sign, 36)).join("");
  return [...digits].reduce((left, digit) => (left * 10 + Number(digit)) % 97, 0);
}

// The text under a header, without the links to mail or call an organisation that somebody made on purpose.
const withoutMeant = (body) =>
  body.replace(/\[[^[\]\n]*\]\(mailto:[^)\s]*\)/gi, "").replace(/\[[^[\]\n]*\]\(tel:(?!(?:\+31|0031|0)\W*6)[^)\s]*\)/gi, "");

// What is personal, by its kind: the rule, and how it is told. Only a help line has numbers in its fields.
const PERSONAL = {
  mail: ["JDM411", "Hier staat een e-mailadres."],
  mobile: ["JDM411", "Hier staat een mobiel nummer."],
  phone: ["JDM411", "Hier staat een telefoonnummer."],
  iban: ["JDM481", "Hier staat een rekeningnummer (IBAN)."],
  bsn: ["JDM481", "Hier staat een burgerservicenummer (BSN)."],
};
const OWN_NUMBERS = ["nummer", "tweede_nummer", "website", "chat"];

// The rule that the text of a field breaks, and how that is told; null when it is not personal. `ofAPerson` is
// what to do with a mobile number.
export function personal(field, text, ofAPerson) {
  if (field.words || field.to || OWN_NUMBERS.includes(field.key)) return null;
  const kind = personalIn(field.kind === "body" ? withoutMeant(text) : text, field.kind.endsWith("address"));
  return kind ? [...PERSONAL[kind], kind === "mobile" ? ofAPerson : ""] : null;
}
