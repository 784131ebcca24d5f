"""Why a line can't be read as YAML, in words that a person knows."""

from __future__ import annotations

import re
from typing import Any

import yaml

from site_plugins.reading.problem import Finding, Position, Replacement, shorten
from site_plugins.reading.rules import front_matter as rules

SMART_QUOTES = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f"

# Words that begin with an apostrophe: 's avonds, 't Huis, 'n idee.
APOSTROPHE = re.compile(r"'[a-z]\b(?!.*')", re.IGNORECASE)

_LONGEST_LINE = 500
LIST_MARK = re.compile(r"\s*([\u2022\u00b7\u25cf\u2013\u2014*])\s")

_FIELD = re.compile(r"(?P<indent>\s*)(?P<dash>(?:-\s+)*)(?P<key>[\w-]+)\s*:(?P<value>.*)")


def explain(error: yaml.MarkedYAMLError, lines: list[str], first_line: int) -> Finding:
    mark = error.problem_mark or error.context_mark
    context = error.context_mark
    problem = str(error.problem)
    if "quoted scalar" in str(error.context) and context:
        at = Position(first_line + context.line, context.column + 1)
        if "escape" in problem and mark:
            return Finding(
                rules.BACKSLASH,
                Position(first_line + mark.line, mark.column),
                "Hier staat een \\ tussen dubbele aanhalingstekens.",
            )
        value = lines[context.line][context.column :].strip()
        return _not_closed(value, at)
    line = mark.line if mark else 0
    for candidate in _candidates(line, context.line if context else line, lines):
        if finding := explain_line(candidate, lines, first_line):
            return finding
    column = mark.column + 1 if mark else 1
    if "mapping values are not allowed" in problem or "expected <block end>" in problem:
        text = lines[line] if line < len(lines) else ""
        return Finding(
            rules.INDENTATION,
            Position(first_line + line, len(text) - len(text.lstrip()) + 1),
            "Deze regel staat niet recht onder de velden waar hij bij hoort.",
        )
    return Finding(rules.NOT_UNDERSTOOD, Position(first_line + line, column), "Hier gaat het mis.")


def _candidates(line: int, context_line: int, lines: list[str]) -> list[int]:
    """Where to look for the cause: the line itself, the one above, and where the group began."""
    order = [line, line - 1, context_line]
    return [number for number in dict.fromkeys(order) if 0 <= number < len(lines)]


def explain_line(number: int, lines: list[str], first_line: int) -> Finding | None:
    """The most likely mistake on one line that YAML could not read; None when it looks fine."""
    line = lines[number]
    stripped = line.strip()
    line_number = first_line + number

    def at(column: int) -> Position:
        return Position(line_number, column + 1)

    if not stripped or stripped.startswith("#"):
        return None
    if stripped == "=======":
        return Finding(rules.MERGE_CONFLICT, at(0), "Rond deze regel staan twee versies.")
    if "\t" in line:
        return Finding(rules.TAB, at(line.index("\t")), "Op deze plek staat een tab.")
    if match := LIST_MARK.match(line):
        return wrong_list_mark(match, at(match.start(1)))
    if (match := re.match(r"\s*(-+)[^\s-]", line)) and ":" not in line:
        return Finding(
            rules.DASH_WITHOUT_SPACE, at(match.start(1)), "Na dit streepje hoort een spatie."
        )
    if not (entry := _FIELD.match(line)):
        return _explain_no_field(line, lines[number - 1] if number else "", at)
    value, column = entry["value"], entry.start("value")
    text = value.strip()
    if text and not value[:1].isspace():
        return Finding(
            rules.NO_SPACE_AFTER_COLON,
            at(column - 1),
            "Na deze dubbele punt hoort een spatie.",
            f"{entry['key']}: {text}",
        )
    start = column + len(value) - len(value.lstrip())
    return _explain_value(text, entry["key"], at, start)


def _explain_no_field(line: str, above: str, at: Any) -> Finding | None:
    stripped = line.strip()
    if "=" in line and ":" not in line:
        return Finding(
            rules.NOT_A_FIELD, at(line.index("=")), "Hier staat een = in plaats van een :"
        )
    if stripped.startswith(("- ", '"', "'")):
        text = stripped.removeprefix("- ").strip()
        return _explain_value(text, "", at, line.index(text) if text else 0)
    if ":" not in line:
        column = len(line) - len(line.lstrip())
        field = _FIELD.match(above)
        before = shorten(above.strip()) if field and field["value"].strip() else "..."
        fix = (
            "Hoort dit bij het veld erboven? "
            f"Zet het daar dan op dezelfde regel: {before} {shorten(stripped)}"
        )
        return Finding(rules.NOT_A_FIELD, at(column), "Op deze regel staat geen veld.", fix)
    return None


def _explain_value(text: str, key: str, at: Any, start: int) -> Finding | None:
    if not text:
        return None
    prefix = f"{key}: " if key else "- "
    if text[0] in SMART_QUOTES:
        return Finding(
            rules.SMART_QUOTES,
            at(start),
            f'Hier staat {text[0]} in plaats van een ".',
            quoted(prefix, text.strip(SMART_QUOTES)),
        )
    if text[0] in "\"'":
        return _explain_quotes(text, at, start)
    if key and text in ("[]", "{}"):
        # Alone it would be right: what stands below is the first thing in a list that was empty.
        what = f"Hier staat {text}: leeg. Maar eronder staat toch iets."
        clean = Replacement(at(start - 1), f" {text}", "")
        return Finding(rules.SPECIAL_START, at(start), what, f"Haal {text} weg: {key}:", clean)
    line = quoted(prefix, text)
    if text[0] in "@%&*!`[]{}|>":
        return Finding(rules.SPECIAL_START, at(start), f"De tekst begint met {text[0]}.", line)
    if match := re.search(r":(\s|$)", text):
        return Finding(
            rules.COLON_IN_VALUE,
            at(start + match.start()),
            "Na deze dubbele punt raakt de site de draad kwijt.",
            f"Zet de hele tekst tussen aanhalingstekens: {line}" if line else "",
        )
    return None


def quoted(prefix: str, text: str) -> str:
    """The line to copy, with the text between quotation marks; empty when it can't be shown, or is
    longer than anybody copies."""
    line = prefix + '"' + text.replace('"', "'") + '"'
    return line if line.isprintable() and len(line) <= _LONGEST_LINE else ""


def wrong_list_mark(match: re.Match[str], at: Position) -> Finding:
    """A line that begins as a list does in other programs; `match` is of LIST_MARK."""
    rest = shorten(match.string[match.end() :].strip())
    fix = f"Begin elke regel van de lijst met een streepje en een spatie: - {rest}"
    return Finding(rules.WRONG_LIST_MARK, at, f"Deze regel begint met {match[1]}.", fix)


def _not_closed(text: str, at: Position) -> Finding:
    """A quotation mark that opens and never closes, or the apostrophe of a word like 's."""
    what = "Dit aanhalingsteken opent een tekst die nergens eindigt."
    if APOSTROPHE.match(text) and text.isprintable() and '"' not in text:
        return Finding(rules.QUOTE_NOT_CLOSED, at, what, f'Schrijf hier: "{text}"')
    return Finding(rules.QUOTE_NOT_CLOSED, at, what)


def _explain_quotes(text: str, at: Any, start: int) -> Finding | None:
    end = text.find(text[0], 1)
    if end == -1:
        return _not_closed(text, at(start))
    if text[end + 1 :].strip():
        what = "Na dit aanhalingsteken gaat de tekst door."
        line = quoted("", text.replace('"', "'"))
        fix = f"Schrijf hier: {line}" if line and "\\" not in line else ""
        return Finding(rules.QUOTES_HALFWAY, at(start + end + 1), what, fix)
    return None
