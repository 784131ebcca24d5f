"""Hard words, explained where they first stand on a page.

This is the last step of a page, after all cleaning. It reads finished HTML as tags and text, and
puts a fragment from a template in the place of a word, in text only: no tag is changed, and nothing
that a contributor wrote gets another meaning. That is safe because of what it reads: nh3 and our
own escaping templates give HTML in which a bare `<` starts a tag, and quotes in tags are closed.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from site_plugins.rendering import Renderer, root_of
from site_plugins.views.terms import ExplainedTerm, ExplainedTerms

# Where no button may stand (interactive content), where it would break up a title or code, and
# where something is explained already.
_LEFT_ALONE = (
    "a|abbr|button|code|dfn|h[1-6]|kbd|label|option|pre|script|select|style|summary|svg|textarea"
)
_IN_TAG = r"""(?: [^"'>] | "[^"]*" | '[^']*' )*+"""
# As far as the next tag of what is left alone; and that tag.
_UP_TO_BORDER = re.compile(
    rf"(?: [^<]++ | <!--.*?--> | <(?!/?(?:{_LEFT_ALONE})[\s/>]) {_IN_TAG}> )*+",
    re.VERBOSE | re.DOTALL,
)
_BORDER = re.compile(rf"<(?P<closes>/?){_IN_TAG}>", re.VERBOSE)
# What a browser might put on another line than the word it belongs to.
_BEFORE = re.compile(r"""(?:[("'‘’“„]|&\#3[49];)*$""")
_AFTER = r"""(?P<after>(?:[.,:;!?)"'’”/…-]|&\#3[49];)*)"""
_LONGEST_BEFORE = 16
_APOSTROPHE = "(?:'|’|&#39;)"
_WORD = re.compile(r"\w+")
_Found = tuple[re.Match[str], ExplainedTerm]


class Explainer:
    """Made once per build. Words are found by their first part, which most pages do not have."""

    def __init__(self, renderer: Renderer, explained: ExplainedTerms) -> None:
        self._renderer = renderer
        self._glossary = explained.glossary
        # Of two words with the same spelling the first counts.
        self._terms = {
            _plain(spelling): term
            for term in reversed(explained.terms)
            for spelling in term.spellings
        }
        self._patterns = _patterns(self._terms)
        self._fragments: dict[tuple[str, ...], str] = {}

    def page(self, address: str) -> PageExplainer:
        """Explains the words of the page at `address`, each once."""
        return PageExplainer(self, address)

    def found(self, text: str) -> list[_Found]:
        """Every word of the list in `text`, in order; also those that stand inside a tag."""
        parts = self._patterns.keys() & set(_WORD.findall(text))
        matches = [match for part in parts for match in self._patterns[part].finditer(text)]
        matches.sort(key=lambda match: match.start())
        return [(match, self._terms[_plain(html.unescape(match["word"]))]) for match in matches]

    def fragment(
        self, term: ExplainedTerm, address: str, before: str, word: str, after: str
    ) -> str:
        """The word with its explanation, and with the signs around it, all of it clean HTML."""
        key = (root_of(address), before, word, after)
        if key not in self._fragments:
            self._fragments[key] = self._renderer.render(
                "macros/term.html",
                address,
                before=Markup(before),
                word=Markup(word),
                after=Markup(after),
                term=term,
                glossary=self._glossary,
            ).strip()
        return self._fragments[key]


class PageExplainer:
    """Remembers which words its page has explained so far."""

    def __init__(self, explainer: Explainer, address: str) -> None:
        self._explainer = explainer
        self._address = address
        self._done: set[str] = set()

    def explain(self, text: str) -> Markup:
        """`text`, which is clean HTML, with the first of each word explained."""
        found = [pair for pair in self._explainer.found(text) if pair[1].anchor not in self._done]
        pieces: list[str] = []
        end = 0
        for match, term in _in_plain_text(found, text):
            if term.anchor in self._done or match.start() < end:
                continue
            self._done.add(term.anchor)
            near = text[max(end, match.start() - _LONGEST_BEFORE) : match.start()]
            before = near[_start_of_signs(near) :]
            pieces.append(text[end : match.start() - len(before)])
            signs = (before, match["word"], match["after"])
            pieces.append(self._explainer.fragment(term, self._address, *signs))
            end = match.end()
        return Markup("".join([*pieces, text[end:]]))


def _start_of_signs(text: str) -> int:
    signs = _BEFORE.search(text)
    return signs.start() if signs else len(text)


def _in_plain_text(found: Iterable[_Found], text: str) -> Iterator[_Found]:
XX
def _plain(spelling: str) -> str:
    return spelling.replace("’", "'")


def _patterns(spellings: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """For each first part of a word (`gesloten` of `gesloten jeugdhulp`): what finds it in HTML.

    Whole words only, the longest first; a hyphen may follow (GGZ-hulp) but not precede. The look at
    what precedes comes after the first part, so that `re` skips to each of these fast.
    """
    by_part: dict[str, list[str]] = defaultdict(list)
    for spelling in sorted(spellings, key=len, reverse=True):
        escaped = html.escape(spelling, quote=False)
        if part := _WORD.match(escaped):
            by_part[part[0]].append(re.escape(escaped[part.end() :]).replace("'", _APOSTROPHE))
    return {
        part: re.compile(rf"(?P<word>{part}(?<![\w-]{part})(?:{'|'.join(rests)}))(?!\w){_AFTER}")
        for part, rests in by_part.items()
    }
