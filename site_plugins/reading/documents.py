"""From the bytes of a file to its header and its body, or to problems that say where.

Mended in silence, because nothing gets lost: a byte order mark, Windows line ends, a missing last
line end, and the unusual spaces that word processors put into front matter.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import Any

from site_plugins.reading import front_matter
from site_plugins.reading.front_matter import BORDER, FrontMatterError, Marks, refused
from site_plugins.reading.problem import Finding, Position, Replacement, shorten
from site_plugins.reading.rules import files
from site_plugins.reading.rules import front_matter as rules

MAX_CHARACTERS = 500_000
MAX_BYTES = 4 * MAX_CHARACTERS  # what that many characters of UTF-8 take at most
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
UNUSUAL_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# What no text needs: control characters, line ends that only YAML sees, and signs that turn the
# direction of writing, so that a line shows something else than it says.
REFUSED = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
# A line of seven = signs alone may underline a heading; next to one of the others it is no heading.
_FIRST_FIELD = re.compile(r"[a-z_]+:\s")
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read. `data` is None when there is no header to go on with.

    `body_line` is the line in the file where `body` starts.
    """

    data: dict[str, Any] | None = None
    marks: Marks = field(default_factory=Marks)
    body: str = ""
    body_line: int = 1
    findings: tuple[Finding, ...] = ()


def read_markdown(content: bytes) -> Document:
    """A Markdown file with front matter. Never raises: what is wrong stands in `findings`."""
    try:
        text = _clean(content)
        head, body = _split(text)
        # Of a body nothing is read here; only the header goes through YAML.
        data, marks, findings = front_matter.load(f"{BORDER}\n{head}{BORDER}\n")
    except FrontMatterError as error:
        return Document(findings=error.findings)
    body_line = head.count("\n") + 3
    stripped = body.lstrip("\n")
    return Document(data, marks, stripped, body_line + len(body) - len(stripped), tuple(findings))


def read_list(content: bytes) -> Document:
    """A YAML file without borders. Never raises: what is wrong stands in `findings`."""
    try:
        text = _clean(content)
        data, marks, findings = front_matter.parse(UNUSUAL_SPACES.sub(" ", text))
    except FrontMatterError as error:
        return Document(findings=error.findings)
    return Document(data, marks, findings=tuple(findings))


def _clean(content: bytes) -> str:
    """The text with plain line ends. Raises FrontMatterError."""
    if len(content) > MAX_BYTES:
        raise refused(files.TOO_LARGE, Position(), "Dit bestand is meer dan 2 MB groot.")
    text = _decode(content.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    if len(text) > MAX_CHARACTERS:
        raise refused(files.TOO_LARGE, Position(), f"Dit bestand heeft {len(text)} tekens.")
    if not text.strip():
        raise refused(rules.EMPTY_FILE, Position(), "Er staat niets in dit bestand.")
    if match := REFUSED.search(text):
        raise refused(
            rules.CONTROL_CHARACTER,
            position_of(text, match.start()),
            "Op deze plek staat een teken dat je niet ziet.",
        )
    if match := _CONFLICT.search(text):
        raise refused(
            rules.MERGE_CONFLICT,
            position_of(text, match.start()),
            "Vanaf hier staan twee versies onder elkaar.",
        )
    return text if text.endswith("\n") else text + "\n"


def _decode(content: bytes) -> str:
    # UTF-16 without its mark has a zero byte in each plain letter.
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:4]:
        raise refused(rules.NOT_UTF8, Position(), "Dit bestand is opgeslagen als UTF-16.")
    while content.startswith(codecs.BOM_UTF8):
        content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8", "replace")) + 1
        letter = content[error.start : error.start + 1].decode("cp1252", "replace")
        guess = f"(waarschijnlijk {letter}) " if letter.isalpha() else ""
        raise refused(
            rules.NOT_UTF8,
            Position(before.count(b"\n") + 1, column),
            f"Hier staat een letter {guess}die we niet kunnen lezen.",
        ) from None


def without_refused_signs(text: str) -> str:
    """The text as it may stand in a file: without what the reader refuses or replaces."""
    return front_matter.INVISIBLE.sub("", REFUSED.sub("", UNUSUAL_SPACES.sub(" ", text)))


def position_of(text: str, offset: int) -> Position:
    """Line and column of a place in a text."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Position(text.count("\n", 0, offset) + 1, offset - line_start + 1)


def _split(text: str) -> tuple[str, str]:
    """The header without its borders, and all that follows. Raises FrontMatterError."""
    lines = text.split("\n")
    _check_opening(lines)
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == BORDER:
            head = "".join(f"{UNUSUAL_SPACES.sub(' ', part)}\n" for part in lines[1:number])
            if not head.strip():
                raise refused(
                    rules.EMPTY_HEADER, Position(1, 1), "Tussen de streepjes staat niets."
                )
            return head, "\n".join(lines[number + 1 :])
        if _looks_like_border(line):
            raise refused(rules.WRONG_BORDER, Position(number + 1, 1), _instead_of_border(line))
    end = Position(_end_of_fields(lines), 1)
    last = lines[end.line - 1]
    raise refused(
        rules.HEADER_NOT_CLOSED,
        end,
        "Hier eindigt het kopje niet.",
        f"Zet onder deze regel een regel met precies drie streepjes: {BORDER}",
        Replacement(end, last, f"{last}\n{BORDER}") if last else None,
    )


def _check_opening(lines: list[str]) -> None:
    if lines[0].rstrip() == BORDER:
        return
    if lines[0].strip() != BORDER and _looks_like_border(lines[0]):
        raise refused(rules.WRONG_BORDER, Position(1, 1), _instead_of_border(lines[0]))
    for number, line in enumerate(lines[:10]):
        # Blank lines, or the marks of a block of code that a text was copied with.
        above = "".join(lines[:number]).strip()
        if line.strip() == BORDER and not above.strip("`~").removesuffix("markdown").strip("`~"):
            raise refused(
                rules.HEADER_NOT_FIRST,
                Position(number + 1, 1),
                f"De eerste {BORDER} staat niet vooraan op regel 1.",
            )
    what = f"Het bestand begint niet met {BORDER}."
    if not _FIRST_FIELD.match(lines[0]):
        raise refused(rules.NO_HEADER, Position(1, 1), what)
    fix = f"Zet {BORDER} op een eigen regel boven {shorten(lines[0].partition(':')[0])}."
    if BORDER not in (line.rstrip() for line in lines):
        fix += f" Zet ook {BORDER} onder regel {_end_of_fields(lines)}."
    mended = Replacement(Position(1, 1), lines[0], f"{BORDER}\n{lines[0]}")
    raise refused(rules.NO_HEADER, Position(1, 1), what, fix, mended)


def _instead_of_border(line: str) -> str:
    stripped = line.strip()
    if stripped == BORDER:
        return f"Voor {BORDER} staat hier een spatie of een tab."
    return f'Hier staat "{shorten(stripped)}" in plaats van {BORDER}.'


def _looks_like_border(line: str) -> bool:
    """Other dashes, more or fewer of them, or the three dots that YAML knows as well."""
    stripped = line.strip()
    if stripped == "...":
        return True
    return bool(stripped) and all(sign in _DASHES for sign in stripped) and stripped != "-"


def _end_of_fields(lines: list[str]) -> int:
    """The number of the last line that looks like part of a header: where the border belongs."""
    last = 1
    for number, line in enumerate(lines[1:], start=2):
        if not re.match(r"[ \t]+\S|#|- |-$|[\w-]+ *:", line):
            break
        last = number
    return last
