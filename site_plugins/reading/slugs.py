"""From a title to a name for an address."""

from __future__ import annotations

import re
import unicodedata

# Sounds, where the name of a letter in Unicode isn't what it is written with.
_SOUNDS = dict(zip("абвгдеёзийклмнопрстуфхыэı", "abvgdeeziiklmnoprstufhyei", strict=True)) | {
    "ж": "zh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "ß": "ss",
    "ð": "d",
    "þ": "th",
}
_LETTER_NAME = re.compile(r"LETTER (.+?)(?: WITH .*| \w+ FORM)?$")


def slugify(text: str) -> str:
    """Lower-case ASCII letters, digits and hyphens; letters of other scripts by their sound."""
    plain = unicodedata.normalize("NFKC", text).lower()
    if not plain.isascii():
        plain = "".join(map(_latin, plain))
    ascii_text = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")


def _latin(sign: str) -> str:
    """A letter that has no ASCII letter in it, as it sounds or is called; else the sign itself."""
    if sign.isascii() or not sign.isalpha():
        return sign
    if sign in _SOUNDS:
        return _SOUNDS[sign]
    if unicodedata.normalize("NFKD", sign)[0].isascii():
        return sign
    name = _LETTER_NAME.search(unicodedata.name(sign, ""))
    return name[1].lower().replace(" ", "") if name else ""
