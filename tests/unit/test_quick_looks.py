"""A quick look passes over most texts: it lets through whatever one slow pattern would find."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from site_plugins.checking.personal import _may_have_any
from site_plugins.reading.markdown_parser import _has_signs

_PERSONAL = re.compile(
    r"[@%\uff20\ufe6b]|(?:\d\D{0,6}){8}|\bat\b|ape?n?staart|whatsapp|wa\.me|gebo|geb\.|jarig"
)
_SHOWN = re.compile(
    r"[*_~`=\[\]|\\&^]|https?://|www\.|:[a-z]|[\u00a0\u2000-\u200a\u202f\u3000]", re.IGNORECASE
)
_PIECES = [
    *"a1 .:@%*_w/A\n\u00a0\u00e9",
    *("at", "AT", "wat", "ap", "e", "n", "staart", "whatsapp", "wa.me", "geb", "jarig", "12345"),
    *("http", "HTTPS", "://", "www.", "WWW.", ":a"),
]
texts = st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)


@given(texts)
@example("at")
@example("Mail naam At plek")
@example("12 345 - 678")
def test_of_a_person(text: str) -> None:
    assert _may_have_any(text) == bool(_PERSONAL.search(text) or _PERSONAL.search(text.lower()))


@given(texts)
@example("https:///")
@example("WWW.")
def test_of_markup(text: str) -> None:
    assert _has_signs(text) == bool(_SHOWN.search(text))
