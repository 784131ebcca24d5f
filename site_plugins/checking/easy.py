"""Whether the easy version of a page is easy: how many sentences, how long, and which words.

The bounds are those of a text at A2: a few short sentences of short words. They say nothing about
what a sentence means; `readability` gives each easy text a score beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_plugins.model.entry import EasySentence, Entry
from site_plugins.model.walking import Location
from site_plugins.reading.problem import Rule, shorten
from site_plugins.reading.rules import easy as rules
from site_plugins.reading.sentences import sentences_in, words_in

FEWEST, MOST = 5, 8  # sentences
MOST_WORDS = 12  # in a sentence
MOST_LETTERS = 14  # in a word
_END = re.compile(r"[.?!:][\"'”’)]*$")


def findings(entry: Entry) -> Iterator[tuple[Rule, Location, str]]:
    """What is too hard in the easy version of `entry`: the rule, where, and what stands there."""
    here = ("makkelijk",)
    if entry.easy and not FEWEST <= len(entry.easy) <= MOST:
        yield rules.EASY_LENGTH, here, f"Hier staan {len(entry.easy)} zinnen."
    for position, sentence in enumerate(entry.easy):
        if found := _too_hard(sentence):
            yield found[0], (*here, position, "zin"), found[1]


def _too_hard(sentence: EasySentence) -> tuple[Rule, str] | None:
    """The first thing that is wrong with one sentence; None when it is easy enough."""
    text = sentence.text
    if len(sentences_in(text)) != 1 or not _END.search(text):
        return rules.EASY_NO_SENTENCE, f'Hier staat: "{shorten(text)}".'
    words = words_in(text)
    if len(words) > MOST_WORDS:
        return rules.EASY_LONG_SENTENCE, f"Deze zin heeft {len(words)} woorden."
    long = next((word for word in words if len(word) > MOST_LETTERS), None)
    return (rules.EASY_LONG_WORD, f'"{shorten(long)}" heeft {len(long)} letters.') if long else None
