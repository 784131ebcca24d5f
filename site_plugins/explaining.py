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
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from markupsafe import Markup

from site_plugins.rendering import Renderer, root_of
from site_plugins.views.terms import ExplainedTerm, ExplainedTerms

# Where no button may stand (interactive content), where it would break up a title or code, where
# something is explained already, and in a drawing: who hears the page gets its table instead.
_LEFT_ALONE = (
    "a|abbr|button|code|dfn|figure|h[1-6]|kbd|label|option|pre|select|summary|svg|textarea|title"
)
# Splits HTML in threes: text, the tag after it, and the tag's name where it is left alone, with a
# slash where it closes.
_TAG = re.compile(
    rf"""( <!--.*?-->
    | <(?:script|style)\b .*? </(?:script|style)\s*>
    | < (/?(?:{_LEFT_ALONE})(?=[\s/>]))? (?: [^"'>]++ | "[^"]*" | '[^']*' )*+ > )""",
    re.VERBOSE | re.DOTALL,
)
# What a browser might put on another line than the word it belongs to.
_OPENING = "([\"'‘’“„"
_AFTER = r"""(?P<after>(?:[.,:;!?)"'’”/…-]|&\#3[49];)*)"""
_APOSTROPHE = "(?:'|’|&#39;)"
_WORD = re.compile(r"\w+")
# A word from a closed list, as macros/common.html writes it.
_BADGE = re.compile(r'popovertarget="uitleg_(woord-[^"]+)"')


@dataclass(frozen=True, slots=True)
class _Spelling:
    """One way to write a term. `words` are its parts; `longest` is the longest of these."""

    term: ExplainedTerm
    words: frozenset[str]
    longest: str
    pattern: re.Pattern[str]


class Explainer:
    """Made once per build. A pattern is tried only where all words of its spelling stand."""

    def __init__(self, renderer: Renderer, explained: ExplainedTerms) -> None:
        self._renderer = renderer
        self._glossary = explained.glossary
        self._by_word: dict[str, list[_Spelling]] = defaultdict(list)
        for term in explained.terms:
            for spelling in term.spellings:
                made = _spelling(spelling, term)
                self._by_word[made.longest].append(made)
        self._fragments: dict[tuple[str, ...], str] = {}

    def page(self, address: str) -> PageExplainer:
        """Explains the words of the page at `address`, each once."""
        return PageExplainer(self, address)

    def spellings(self, texts: Iterable[str]) -> list[_Spelling]:
        """Those of which every word is somewhere in `texts`."""
        # Most words stand between spaces; only the rest is searched for words.
        parts = set(" ".join(texts).split())
        words = {part for part in parts if part.isalnum()}
        words.update(_WORD.findall(" ".join(parts - words)))
        return [
            spelling
            for word in self._by_word.keys() & words
            for spelling in self._by_word[word]
            if spelling.words <= words
        ]

    def fragment(
        self, term: ExplainedTerm, address: str, before: str, word: str, after: str
    ) -> str:
        """The word with its explanation and the signs around it, which are clean HTML."""
        key = (root_of(address), before, word, after)
        if key not in self._fragments:
            made = self._renderer.render(
                "macros/term.html",
                address,
                before=Markup(before),
                word=Markup(word),
                after=Markup(after),
                term=term,
                glossary=self._glossary,
            )
            self._fragments[key] = made.strip()
        return self._fragments[key]


class PageExplainer:
    """Remembers which words its page has explained so far."""

    def __init__(self, explainer: Explainer, address: str) -> None:
        self._explainer = explainer
        self._address = address
        self._done: set[str] = set()

    def explain(self, page: str) -> Markup:
        """`page`, which is clean HTML, with the first of each word explained."""
        pieces = _TAG.split(page)
        texts, names = pieces[::3], pieces[2::3]
        left = self._explainer.spellings(texts)
        if not left:
            return Markup(page)
        steps = (0 if name is None else -1 if name[0] == "/" else 1 for name in names)
        depths = accumulate(steps, initial=0)
        for place, depth in enumerate(depths):
            if depth:
                continue
            # A word is explained once: most are soon found, and then no text is searched for them.
            if any(spelling.longest in texts[place] for spelling in left):
                pieces[3 * place] = self._in_text(texts[place], left)
                left = [one for one in left if one.term.anchor not in self._done]
                if not left:
                    break
        pieces[2::3] = [""] * len(names)
        return Markup("".join(pieces))

    def _in_text(self, text: str, spellings: Iterable[_Spelling]) -> str:
        found = [
            (match, spelling.term)
            for spelling in spellings
            if spelling.term.anchor not in self._done and spelling.longest in text
            for match in spelling.pattern.finditer(text)
        ]
        # Of those that start together the longest first.
        found.sort(key=lambda pair: (pair[0].start(), -pair[0].end("word")))
        result = ""
        end = 0
        for match, term in found:
            if term.anchor in self._done or match.start() < end:
                continue
            self._done.add(term.anchor)
            between = text[end : match.start()]
            start = len(between.rstrip(_OPENING))
            signs = (between[start:], match["word"], match["after"])
            result += between[:start] + self._explainer.fragment(term, self._address, *signs)
            end = match.end()
        return result + text[end:]


def badges(page: str) -> list[str]:
    """The anchors of the words from closed lists that stand on `page`, each once."""
    return list(dict.fromkeys(_BADGE.findall(page)))


def _spelling(spelling: str, term: ExplainedTerm) -> _Spelling:
    """Whole words only; a hyphen may follow (GGZ-hulp) but not precede. After & or &# it is no word
    but the name of a sign: `&lt;`, `&#39;`."""
    escaped = html.escape(spelling, quote=False)
    words = _WORD.findall(escaped)
    # The look back comes after the first sign, so that `re` skips to each of these fast.
    first = re.escape(escaped[0])
    rest = re.escape(escaped[1:]).replace("'", _APOSTROPHE)
    return _Spelling(
        term,
        frozenset(words),
        max(words, key=len, default=""),
        re.compile(rf"(?P<word>{first}(?<![\w&#-]{first}){rest})(?!\w){_AFTER}"),
    )
