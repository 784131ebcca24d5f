"""What tells who somebody is or how to reach them: the one net for every text that is published.

A text is folded first to what a reader sees in it: people paste hard spaces, signs without width,
digits of another width and "(at)". Standards: the Dutch numbering plan (ACM), ISO 13616 (IBAN),
and the eleven-test of a citizen service number (BSN).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from operator import itemgetter
from typing import NamedTuple
from urllib.parse import unquote

from site_plugins.reading.seen_text import SeenText, fold


class PersonalKind(Enum):
    """The value says what stands there. Never the thing itself: reports are public too."""

    MAIL = "een e-mailadres"
    MOBILE = "een mobiel nummer"
    PHONE = "een telefoonnummer"
    BSN = "een burgerservicenummer (BSN)"
    IBAN = "een rekeningnummer (IBAN)"
    BIRTH = "een geboortedatum"


CONTACT = frozenset({PersonalKind.MAIL, PersonalKind.MOBILE, PersonalKind.PHONE})
PHONES = frozenset({PersonalKind.MOBILE, PersonalKind.PHONE})


class Detail(NamedTuple):
    """Something of a person, and where it stands in the text as it was written."""

    kind: PersonalKind
    start: int
    end: int
    value: str  # the same for each way to write it

    @property
    def told(self) -> str:
        return f"Hier staat {self.kind.value}."


def details(text: str, *, is_address: bool = False) -> Iterator[Detail]:
    """Everything personal in `text`, in order of kind. `is_address`: it is the address of a link,
    in which digits without a sign of their own are most often the number of an article."""
    if not _may_have_any(text):
        return
    folded = SeenText(text)
    seen: set[tuple[PersonalKind, str]] = set()
    for version in _versions(folded.text):
        exact = version is folded.text
        for kind, start, end, value in _matches(version, is_address=is_address):
            if exact or (kind, value) not in seen:
                seen.add((kind, value))
                at = (folded.place(start), folded.place(end)) if exact else (0, 0)
                yield Detail(kind, *at, value)


def _versions(text: str) -> Iterator[str]:
    """The text, and what a browser makes of it when it is an address: safelinks do so twice."""
    yield text
    if "%" in text and (decoded := fold(unquote(unquote(text)))) != text:
        yield decoded


def _may_have_any(text: str) -> bool:
    """Nearly all texts end here, so it has to be quick: a search for one sign or one word is."""
    lower = text.lower()
    return (
        any(word in lower for word in _MAYBE_WORDS)
        or _AT_ALONE.search(lower) is not None
        or (_DIGIT.search(text) is not None and _DIGITS.search(text) is not None)
    )


# A text without any of these has nothing to find.
_MAYBE_WORDS = (
    *("@", "%", "\uff20", "\ufe6b", "apstaart", "apestaart", "apnstaart", "apenstaart"),
    *("whatsapp", "wa.me", "gebo", "geb.", "jarig"),
)
# As \bat\b; what begins with a sign is found faster.
_AT_ALONE = re.compile(r"at(?<!\wat)(?!\w)")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"(?:\d\D{0,6}){8}")
_Match = tuple[PersonalKind, int, int, str]
# Each begins where a word begins and goes back nowhere: a long word takes no longer than it is.
_FLAGS = re.VERBOSE | re.IGNORECASE
_AT = r"(?: @ | [ ]@[ ] | [ ]?[(\[{<] [ ]? (?:at|@|ape?n?staart(?:je)?) [ ]? [)\]}>][ ]? )"
_DOT = r"(?: \. | [ ]?[(\[{<] [ ]? (?:dot|punt|\.) [ ]? [)\]}>][ ]? )"
_MAIL = re.compile(
    rf"""(?<![\w.+-]) (?P<who>[\w.+-]++)
    (?: {_AT} (?P<host>[\w-]++(?:{_DOT}[\w-]++)++)
      | [ ](?:at|ape?n?staart(?:je)?)[ ] (?P<said>[\w-]++)
        [ ]?(?:\.|[ ](?:punt|dot)[ ])[ ]? (?P<top>nl|com|org|net|eu|be|info)\b )""",
    _FLAGS,
)
# The first digits of numbers that ring with somebody: not 0800 and 0900, which are for everybody.
_RINGS = re.compile(r"6|8[4578]|1[0135-8]|2[02-69]|3[0-68]|4[0135-9]|5\d|7\d")
_SIGNS_OF_ADDRESS = "/?&=:;#|,"  # beside a number that stands by itself
_GAP = r"[ ()./_*-]{0,3}"
_PHONE = re.compile(
    rf"""(?<![\d,]) (?<!\d[-./]) (?<![A-Z]{{4}})
    (?! \d{{1,2}} (?P<sign>[-./]) \d{{1,2}} (?P=sign) (?:19|20)\d\d (?!\d|[-.]\d) )  # a day
    (?: (?P<abroad> \(? (?:\+|00) [ ]? \(? 31 {_GAP} | 31(?=6\d{{8}}(?!\d)) ) (?: 0 {_GAP} )?
      | 0 {_GAP} )
    (?P<number> [1-8] (?:{_GAP}\d){{8}} ) (?!\d)""",
    re.VERBOSE,
)
_CHAT = re.compile(
    r"(?:\bwa\.me/|whatsapp\.com/\S{0,40}?phone=)\+?(?P<number>\d{8,15})", re.IGNORECASE
)
_NINE = re.compile(
    r"""(?<!\w) (?<!\d[-., /]) (?<!\u20ac) (?<!\u20ac[ ])
    (?: \d{9} | \d{4}([ .-])\d\d\1\d{3} | \d{3}([ .-])\d{3}\2\d{3} | \d([ .-])\d(?:\3\d){7} )
    (?! \w | [-.,/ ]\d | [ ]?(?:euro|%|\u20ac) )""",
    re.VERBOSE,
)
_NAMED_BSN = re.compile(
    r"\b(?:bsn|burger ?service ?n\w*|sofi ?-?n\w*)\D{0,20}"
    r"(?P<number>\d(?:[ ./-]{0,2}\d){7,8})(?!\d)",
    re.IGNORECASE,
)
# Of an organisation, though it passes the same test.
_NO_PERSON = re.compile(r"\b(?:rsin|fiscaal nummer|kvk)\W{0,3}(?:nummer)?\W{0,3}$", re.IGNORECASE)
_IBAN = re.compile(r"(?<![a-z0-9])[a-z]{2}(?:[ .-]?\d){2}(?=[ .-]?\w)", re.IGNORECASE)
_IBAN_LENGTHS = {  # by how long: the countries that take part in SEPA
    country: length
    for length, countries in {
        15: "NO",
        16: "BE",
        18: "DK FI NL",
        19: "SI",
        20: "AT EE LT LU",
        21: "CH HR LI LV",
        22: "BG DE GB IE",
        24: "CZ ES RO SE SK",
        25: "PT",
        26: "IS TR",
        27: "FR GR IT MC SM",
        28: "AL CY HU MA PL",
        31: "MT",
    }.items()
    for country in countries.split()
}
_MONTH = (
    r"(?:\d{1,2}|jan(?:uari)?|feb(?:ruari)?|maart|mrt|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?"
    r"|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# Of somebody who may be alive: a history may tell when its people were born.
_DAY = (
    rf"(?:\d{{1,2}}[ ./-]{{1,2}}{_MONTH}[ ./-]{{1,2}}(?:19[4-9]\d|20\d\d|\d\d)(?!\d)"
    r"|(?:19[4-9]|20\d)\d-\d\d-\d\d(?!\d))"
)
# Not "geboren na": a law says that of everybody.
_BIRTH = re.compile(
    rf"""\b (?:geboren|geb\.|geboorte(?:datum|dag)|jarig)
      [ :,]* (?:(?:is|was|op)[ ]+){{0,2}} {_DAY}
    | {_DAY} [ ] (?:is|was|werd) [ ] (?-i:[A-Z]) \w* [ ] (?:\w+[ ]){{0,3}} geboren\b""",
    _FLAGS,
)


def _matches(text: str, *, is_address: bool) -> Iterator[_Match]:
    """In order; of two that overlap the first."""
    end = 0
    every = [*_every(text, is_address=True)] if is_address else [*_in_words(text)]
    for match in sorted(every, key=itemgetter(1)):
        if match[1] >= end:
            end = match[2]
            yield match


# Within other words an address still is one.
_ADDRESS = re.compile(r"https?://[^\s<>()]*+", re.IGNORECASE)


def _in_words(text: str) -> Iterator[_Match]:
    addresses = [*_ADDRESS.finditer(text)]
    words = _ADDRESS.sub(lambda one: "\0" * len(one[0]), text) if addresses else text
    yield from _every(words, is_address=False)
    for address in addresses:
        for kind, start, end, value in _every(address[0], is_address=True):
            yield kind, address.start() + start, address.start() + end, value


def _every(text: str, *, is_address: bool) -> Iterator[_Match]:
    yield from _mails(text)
    yield from _phones(text, is_address)
    yield from _numbers(text, is_address)
    yield from _births(text)


def _mails(text: str) -> Iterator[_Match]:
    for match in _MAIL.finditer(text):
        host = match["host"] or f"{match['said']}.{match['top']}"
        value = f"{match['who']}@{re.sub(_DOT, '.', host, flags=_FLAGS)}".lower()
        yield PersonalKind.MAIL, *match.span(), value


def _phones(text: str, is_address: bool) -> Iterator[_Match]:
    for match in _CHAT.finditer(text):
        yield PersonalKind.MOBILE, *match.span(), match["number"][-9:]
    for match in _PHONE.finditer(text):
        number = _digits(match["number"])
        is_mobile = number.startswith("6")
        if not _RINGS.match(number):
            continue
        # In an address most digits are the number of an article or a day.
        before, after = text[match.start() - 1 : match.start()], text[match.end() :][:1]
        alone = not (before + after).strip(_SIGNS_OF_ADDRESS) and "/" not in match[0]
        if not is_address or (alone and (is_mobile or match["abroad"] or before == ":")):
            kind = PersonalKind.MOBILE if is_mobile else PersonalKind.PHONE
            yield kind, *match.span(), number


def _numbers(text: str, is_address: bool) -> Iterator[_Match]:
    for match in _IBAN.finditer(text):
        if (end := _end_of_iban(text, match)) is not None:
            yield PersonalKind.IBAN, match.start(), end, _plain(text[match.start() : end])
    for match in _NAMED_BSN.finditer(text):
        if _passes_eleven(number := _digits(match["number"])):
            yield PersonalKind.BSN, *match.span("number"), number
    for match in () if is_address else _NINE.finditer(text):
        number = _digits(match[0])
        before = text[max(match.start() - 30, 0) : match.start()]
        if _passes_eleven(number) and not _NO_PERSON.search(before):
            yield PersonalKind.BSN, *match.span(), number


def _births(text: str) -> Iterator[_Match]:
    for match in _BIRTH.finditer(text):
        yield PersonalKind.BIRTH, *match.span(), match[0].lower()


def _passes_eleven(number: str) -> bool:
    """The test of a BSN; one of eight digits lacks its first zero."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    digits = map(int, number.zfill(9))
    total = sum(weight * digit for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and int(number) > 0


def _end_of_iban(text: str, start: re.Match[str]) -> int | None:
    """Where the number ends that starts here; None when it is none."""
    length = _IBAN_LENGTHS.get(start[0][:2].upper(), 0)
    signs = [
        (place, sign)
        for place, sign in enumerate(
            text[start.start() : start.start() + 2 * length], start.start()
        )
        if sign not in " .-"
    ][:length]
    number = "".join(sign for _, sign in signs)
    if not length or len(number) < length or not (number.isascii() and number.isalnum()):
        return None
    turned = "".join(str(int(sign, 36)) for sign in number[4:] + number[:4])
    return signs[-1][0] + 1 if int(turned) % 97 == 1 else None


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text)).upper()
