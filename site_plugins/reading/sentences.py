"""Where the sentences of a Dutch text begin and end, and which words are in them."""

from __future__ import annotations

import re

# What may end with a full stop in the middle of a sentence, before a capital or a number. Of those
# that often end one ("enz.", "e.d.", "jl.") the next word decides.
_ABBREVIATIONS = re.compile(
    r"(?:a\.d\.h\.v|art|bijv|blz|bv|ca|d\.d|d\.m\.v|d\.w\.z|dhr|dr|drs|excl|i\.p\.v|i\.s\.m|i\.v\.m"
    r"|incl|ing|ir|m\.a\.w|m\.b\.t|m\.i\.v|m\.n|m\.u\.v|max|mevr|min|mr|n\.a\.v|nr|o\.a|o\.b\.v|o\.l\.v"
    r"|p|pag|prof|resp|st|t\.a\.v|t\.b\.v|t\.n\.v|t\.o\.v|tel|vgl|zgn)",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")
_WORD = re.compile(r"[^\W_]+(?:[.,:'’/&+-]+[^\W_]+)*", re.UNICODE)
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\w+")
# A sign that may end a sentence, closing signs, white space, and what starts the next one. The
# exclamation mark in a name ends a sentence only before a capital, as any such sign.
_END = re.compile(r"""(?P<sign>[.!?…]+)["'”’)\]]*\s+(?=["'“‘„(\[]*['’]?[^\W_])""")
_LOWER_START = re.compile(r"""["'“‘„(\[]*[a-zà-öø-ÿ]""")
_APOSTROPHE_WORD = re.compile(r"""["“‘„(\[]*['’][a-z]\s""")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘„]*$")


def sentences_in(text: str) -> list[str]:
    """The sentences of a paragraph. The end of the paragraph ends its last sentence."""
    plain = " ".join(_ADDRESS.sub(" ", text).split())
    ends = [match.end() for match in _END.finditer(plain) if _ends_here(plain, match)]
    pieces = [
        plain[start:end].strip() for start, end in zip([0, *ends], [*ends, len(plain)], strict=True)
    ]
    return [piece for piece in pieces if _WORD.search(piece)]


def words_in(sentence: str) -> list[str]:
    """Words as a reader counts them: `17.00`, `16-27` and `ama's` are one word each."""
    return _WORD.findall(sentence)


def _ends_here(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends at a full stop or such, or only an abbreviation, a number, a name."""
    following = text[match.end() :]
    if _LOWER_START.match(following) and not _APOSTROPHE_WORD.match(following):
        return False
    if match["sign"] != ".":
        return True
    before = text[: match.start()]
    last = _LAST_WORD.search(before)
    word = last[0] if last else ""
    if _ABBREVIATIONS.fullmatch(word) or _INITIALS.fullmatch(word):
        return False
    # "1. Kies": the number of a step, not a sentence.
    return not (word.isdigit() and word == before.strip())
