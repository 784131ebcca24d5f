"""Whole folders of content in which anything went wrong, each from its seed: always the same."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.builders import FAKE_CONTENT

# Stands in all that no site may show. No text of the fake site has it.
SECRET = "geheim-van-deze-computer"
_FOLDERS = ("", "adviezen", "onderwerpen", "bijeenkomsten", "bronnen", "afbeeldingen", "foto's")
_NAMES = (
    *("nieuw.md", "Nieuw.md", "nieuw", "nieuw.txt", "nieuw.docx", "nieuw.md.md", "een twee.md"),
    *("foto.png", "foto.jpg", "IMG_1.JPG", "foto.svg", "foto.gif", "foto.webp", "kamer.png"),
    *("Thumbs.db", "desktop.ini", ".DS_Store", ".verborgen.md", "index.md", "index.html"),
    *(
        "hulplijnen.yml",
        "begrippen.yml",
        "lijst.yml",
        "CON.md",
        "~$nieuw.md",
        "404.md",
        "beheer.md",
    ),
    *("data.md", "feed.xml", "_headers", "CNAME", "a\nb.md", "é.md", "-.md", "x" * 120 + ".md"),
)
_GOOD = "---\ntitel: Nieuw\nsamenvatting: Over iets nieuws.\nsoort: verder\n---\n\nTekst.\n"
_SPICE = (
    *("---", "- ", ": ", " #", "\t", "\x00", "\u202e", "\ufeff", "“", "<<<<<<< HEAD\n", "| a |\n"),
    *(
        "<script>",
        "](../../../etc/passwd)",
        "![x](/etc/passwd)",
        "```\n",
        "titel: x\n",
        "\r",
        "&#1;",
    ),
)


def broken_tree(seed: int, folder: Path) -> Path:
    """A copy of the fake site's content below `folder`, with one to six things wrong. Beside it
    stands a file that content may lead to and no site may show."""
    chance = random.Random(seed)
    content = shutil.copytree(FAKE_CONTENT, folder / "content")
    outside = folder / "buiten"
    outside.mkdir()
    (outside / "geheim.md").write_text(_GOOD.replace("Tekst", SECRET), encoding="utf-8")
    for _ in range(chance.randint(1, 6)):
        try:
            chance.choice(_CHANGES)(chance, content)
        except (OSError, ValueError):  # a name that this system has not, or a file that is a folder
            continue
    return content


def _files(content: Path) -> list[Path]:
    return sorted(path for path in content.rglob("*") if path.is_file() and not path.is_symlink())


def _place(chance: random.Random, content: Path) -> Path:
    folder = content / chance.choice(_FOLDERS)
    if chance.random() < 0.1:
        folder /= chance.choice(("diep", "Diep", ".git", "index.md", "assets"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder / chance.choice(_NAMES)


def _add(chance: random.Random, content: Path) -> None:
    place = _place(chance, content)
    good = chance.choice(_files(FAKE_CONTENT)).read_bytes()
    place.write_bytes(
        chance.choice(
            (
                SECRET.encode(),
                good,
                good[: chance.randrange(len(good))],
                _GOOD.encode(),
                b"",
                b"PK\x03\x04" + SECRET.encode(),
                chance.randbytes(60),
                _GOOD.encode("utf-16"),
                b"\x89PNG\r\n\x1a\n" + chance.randbytes(40) + SECRET.encode(),
            )
        )
    )


def _lead_away(chance: random.Random, content: Path) -> None:
    outside = content.parent / "buiten"
    inside = chance.choice(_files(content))
    targets = (
        outside,
        outside / "geheim.md",
        inside,
        content,
        content / "weg.md",
        Path("/dev/zero"),
    )
    _place(chance, content).symlink_to(chance.choice(targets))


def _pipe(chance: random.Random, content: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(_place(chance, content))


def _take_away(chance: random.Random, content: Path) -> None:
    chance.choice(_files(content)).unlink()


def _move(chance: random.Random, content: Path) -> None:
    place = _place(chance, content)
    if not place.exists():
        chance.choice(_files(content)).rename(place)


def _copy(chance: random.Random, content: Path) -> None:
    place = _place(chance, content)
    if not place.exists():
        shutil.copyfile(chance.choice(_files(content)), place)


def _spoil(chance: random.Random, content: Path) -> None:
    """Take a piece out of a file, or put something into it."""
    file = chance.choice(_files(content))
    data = file.read_bytes()
    start = chance.randrange(len(data) + 1)
    end = start + chance.choice((0, 0, 1, 12, 400))
    file.write_bytes(data[:start] + chance.choice(_SPICE).encode() + data[end:])


def _swap_lines(chance: random.Random, content: Path) -> None:
    file = chance.choice([one for one in _files(content) if one.suffix in (".md", ".yml")])
    lines = file.read_bytes().split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    file.write_bytes(b"\n".join(lines))


def _do_well(chance: random.Random, content: Path) -> None:
    """A good page: among broken trees there are whole ones too."""
    name = f"{chance.choice(('een', 'twee', 'drie'))}.md"
    (content / "onderwerpen" / name).write_text(_GOOD, encoding="utf-8")


_CHANGES: tuple[Callable[[random.Random, Path], None], ...] = (
    *(_add, _add, _lead_away, _pipe, _take_away, _move, _copy, _spoil, _spoil, _swap_lines),
    *(_do_well, _do_well, _do_well),
)
