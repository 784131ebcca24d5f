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
from collections.abc import Collection, Iterable, Iterator

from markupsafe import Markup

from site_plugins.rendering import Renderer, root_of
from site_plugins.views.terms import ExplainedTerm, ExplainedTerms

# Where no button may stand (interactive content), where it would break up a title or code, and
# where something is explained already.
_LEFT_ALONE = "a|abbr|button|code|dfn|h[1-6]|kbd|label|option|pre|select|summary|svg|textarea|title"
# Splits HTML in threes: text, the tag after it, and the tag's name where it is left alone, with a
# slash where it closes.
_TAG = re.compile(
    rf"""( <!--.*?-->
    | <(?:script|style)\b .*? </(?:script|style)\s*>
    | < (/?(?:{_LEFT_ALONE})(?=[\s/>]))? (?: [^"'>]++ | "[^"]*" | '[^']*' )*+ > )""",
    re.VERBOSE | re.DOTALL,
)
# What a browser might put on another line than the word it belongs to.
_BEFORE = r"""(?P<before>(?:[("'‘’“„]|&\#3[49];)*)"""
_AFTER = r"""(?P<after>(?:[.,:;!?)"'’”/…-]|&\#3[49];)*)"""
_APOSTROPHE = "(?:'|’|&#39;)"
_WORD = re.compile(r"\w+")


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

    def first_parts(self, texts: Iterable[str]) -> Collection[str]:
        """The first parts of words of the list that stand in `texts`."""
        return self._patterns.keys() & set(_WORD.findall(" ".join(texts)))

    def found(
        self, text: str, first_parts: Iterable[str]
    ) -> Iterator[tuple[re.Match[str], ExplainedTerm]]:
        """Every word in `text` that starts with one of `first_parts`, in order."""
        here = (part for part in first_parts if part in text)
        matches = [match for part in here for match in self._patterns[part].finditer(text)]
        for match in sorted(matches, key=re.Match.start):
            yield match, self._terms[_plain(html.unescape(match["word"]))]

    def fragment(self, match: re.Match[str], term: ExplainedTerm, address: str) -> str:
        """The word with its explanation and the signs around it. What matched is clean HTML."""
        key = (root_of(address), match[0])
        if key not in self._fragments:
            clean = {name: Markup(part) for name, part in match.groupdict().items()}
            made = self._renderer.render(
                "macros/term.html", address, term=term, glossary=self._glossary, **clean
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
        texts, tags, left_alone = pieces[::3], pieces[1::3], pieces[2::3]
        parts = self._explainer.first_parts(texts)
        if not parts:
            return Markup(page)
        result: list[str] = []
        depth = 0
        for text, tag, name in zip(texts, [*tags, ""], [*left_alone, None], strict=True):
            result += [text if depth or len(text) < 2 else self._in_text(text, parts), tag]
            if name:
                depth += -1 if name.startswith("/") else 1
        return Markup("".join(result))

    def _in_text(self, text: str, first_parts: Iterable[str]) -> str:
        result = ""
        end = 0
        for match, term in self._explainer.found(text, first_parts):
            if term.anchor not in self._done and match.start() >= end:
                self._done.add(term.anchor)
                fragment = self._explainer.fragment(match, term, self._address)
                result += text[end : match.start()] + fragment
                end = match.end()
        return result + text[end:]


def _plain(spelling: str) -> str:
    return spelling.replace("’", "'")


def _patterns(spellings: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """For each first part (`gesloten` of `gesloten jeugdhulp`): what finds its words in HTML.

    Whole words only, the longest first; a hyphen may follow (GGZ-hulp) but not precede.
    """
    by_part: dict[str, list[str]] = defaultdict(list)
    for spelling in sorted(spellings, key=len, reverse=True):
        escaped = html.escape(spelling, quote=False)
        if part := _WORD.search(escaped):
            by_part[part[0]].append(re.escape(escaped).replace("'", _APOSTROPHE))
    return {
        part: re.compile(rf"{_BEFORE}(?<![\w-])(?P<word>{'|'.join(words)})(?!\w){_AFTER}")
        for part, words in by_part.items()
    }
