"""What is kept between builds: a site is the one kept only when nothing that it is made of
changed, and it is the very same."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from site_plugins import rendering, searching
from site_plugins.building import BuiltSite, build
from site_plugins.keeping import NOTHING_KEPT, Content, Parts, kept, key_of
from site_plugins.publishing import BuildError
from site_plugins.reading.beside import BESIDE, SNAPSHOTS
from site_plugins.settings import Settings
from site_plugins.store import Store
from tests.builders import write
from tests.site_helpers import FAKE_SITE, Built

EDITS = 200
SEEDS = 4  # so that as many processes can share them


class Project:
    """A copy of all that the fake site is made of, which a test may change."""

    def __init__(self, folder: Path, built: Built) -> None:
        self.content = shutil.copytree(FAKE_SITE / "content", folder / "content")
        templates = shutil.copytree(built.settings.templates, folder / "overrides")
        self.settings: Settings = replace(built.settings, templates=templates)
        self.today = built.catalogue.today
        self.cache = folder / "cache"
        self.parts = folder / "parts"
        self.made = 0

    def built(self, parts: Parts = NOTHING_KEPT) -> BuiltSite:
        return build(self.content, self.today, self.settings, parts)

    def cold(self, parts: Parts = NOTHING_KEPT) -> Mapping[str, Content]:
        self.made += 1
        site = self.built(parts)
        return {**site.pages, **site.files}

    def warm(self) -> Mapping[str, Content]:
        def make() -> Mapping[str, Content]:
            return self.cold(Parts(self.parts))

        return kept(self.cache, self.content, self.today, self.settings, make)

    def key(self) -> str:
        return key_of(self.content, self.today, self.settings)


@pytest.fixture
def project(tmp_path: Path, fake_site: Built) -> Project:
    return Project(tmp_path, fake_site)


def as_bytes(site: Mapping[str, Content]) -> dict[str, bytes]:
    return {
        path: held.read_bytes() if isinstance(held, Path) else held for path, held in site.items()
    }


def test_what_was_made_is_not_made_again(project: Project) -> None:
    first = project.warm()
    second = project.warm()
    assert project.made == 1
    assert as_bytes(first) == as_bytes(second)
    assert [*first] == [*second]


# --- everything that a site is made of is in the key -------------------------------------------


def _edited_text(project: Project, chance: random.Random) -> None:
    path = chance.choice(sorted(project.content.rglob("*.md")))
    path.write_text(f"{path.read_text(encoding='utf-8')}\nNog {chance.random()}.\n", "utf-8")


def _new_page(project: Project, chance: random.Random) -> None:
    name = f"onderwerpen/nieuw-{chance.randrange(10**9)}.md"
    write(project.content / name, "---\ntitel: Nieuw\n---\n")


def _deleted(project: Project, chance: random.Random) -> None:
    chance.choice(sorted(project.content.rglob("*.md"))).unlink()


def _renamed(project: Project, chance: random.Random) -> None:
    path = chance.choice(sorted(project.content.rglob("*.md")))
    path.rename(path.with_name(f"anders-{chance.randrange(10**9)}.md"))


def _edited_template(project: Project, chance: random.Random) -> None:
    path = chance.choice(sorted(project.settings.templates.rglob("*.html")))
    path.write_text(f"{path.read_text(encoding='utf-8')}<!-- {chance.random()} -->", "utf-8")


def _edited_beside(project: Project, chance: random.Random) -> None:
    """What the site reads that is no content."""
    name = chance.choice([one for one in BESIDE if one != SNAPSHOTS])
    with (project.content.parent / name).open("a", encoding="utf-8") as file:
        file.write(f"# {chance.random()}\n")


def _another_day(project: Project, chance: random.Random) -> None:
    project.today += timedelta(days=chance.randrange(1, 9))


def _another_setting(project: Project, chance: random.Random) -> None:
    site = replace(project.settings.site, name=f"Naam {chance.random()}")
    project.settings = replace(project.settings, site=site)


def _empty_folder(project: Project, chance: random.Random) -> None:
    (project.content / f"map-{chance.randrange(10**9)}").mkdir()


_EDITS: tuple[Callable[[Project, random.Random], None], ...] = (
    _edited_text,
    _new_page,
    _deleted,
    _renamed,
    _edited_template,
    _edited_beside,
    _another_day,
    _another_setting,
    _empty_folder,
)


def test_the_key_changes_with_every_edit_and_only_then(project: Project) -> None:
    chance = random.Random(12)
    known = {project.key()}
    for number in range(EDITS):
        chance.choice(_EDITS)(project, chance)
        key = project.key()
        assert key not in known, number
        assert key == project.key()
        known.add(key)


# --- a site made of what was kept is what a new build makes -------------------------------------


def _in_text(project: Project, chance: random.Random) -> None:
    """Below a header: what stands on that page, and what other pages and files take from it."""
    path = chance.choice(sorted(project.content.rglob("*.md")))
    header, body = _parts_of(path)
    paragraphs = body.split("\n\n")
    if chance.random() < 0.3:
        paragraphs.pop(chance.randrange(len(paragraphs)))
    else:
        new = chance.choice((_words, _heading, _link, _link_to_heading, _picture, _term))
        paragraphs.insert(chance.randrange(len(paragraphs) + 1), new(project, path, chance))
    path.write_text(header + "\n\n".join(paragraphs), encoding="utf-8")


def _parts_of(path: Path) -> tuple[str, str]:
    text = path.read_text(encoding="utf-8")
    end = text.index("\n---\n", 3) + len("\n---\n")
    return text[:end], text[end:]


def _words(_project: Project, _path: Path, chance: random.Random) -> str:
    """One that no page has yet, which may be a part of a word that others have."""
    known = ["jeugd", "hulp", "raad", "woning", "kamer", "bank", "school", "plan"]
    return f"Nog {chance.choice(known)} en {chance.choice(known)}{chance.choice(known)} erbij."


def _heading(_project: Project, _path: Path, chance: random.Random) -> str:
    return f"{'#' * chance.randint(2, 3)} Kop {chance.randrange(5)}"


def _link(project: Project, path: Path, chance: random.Random) -> str:
    return f"Lees [meer]({_way_to(chance.choice(_texts(project)), path)})."


def _link_to_heading(project: Project, path: Path, chance: random.Random) -> str:
    """To one that may be there or not: then nothing is built."""
    target = chance.choice(_texts(project))
    return f"Lees [dit]({_way_to(target, path)}#kop-{chance.randrange(3)})."


def _picture(project: Project, path: Path, chance: random.Random) -> str:
    pictures = sorted((project.content / "afbeeldingen").glob("*.*"))
    return f"![Dit is te zien.]({_way_to(chance.choice(pictures), path)})"


def _term(project: Project, _path: Path, chance: random.Random) -> str:
    words = re.findall(r"term: (.+)", (project.content / "begrippen.yml").read_text("utf-8"))
    return f"Hier staat {chance.choice(words)}."


def _texts(project: Project) -> list[Path]:
    return sorted(project.content.rglob("*.md"))


def _way_to(target: Path, path: Path) -> str:
    return os.path.relpath(target, path.parent).replace(os.sep, "/")


def _in_header(project: Project, chance: random.Random) -> None:
    path = chance.choice(sorted(project.content.rglob("*.md")))
    header, body = _parts_of(path)
    header = re.sub(r"(?m)^titel: .*", f"titel: Titel {chance.randrange(99)}", header)
    path.write_text(header + body, encoding="utf-8")


def _another_list(project: Project, chance: random.Random) -> None:
    path = project.content / "begrippen.yml"
    text = path.read_text(encoding="utf-8")
    betekenissen = re.findall(r"betekenis: .*", text)
    new = f"betekenis: Dit is {chance.random()}."
    path.write_text(text.replace(chance.choice(betekenissen), new), encoding="utf-8")


def _damage(project: Project, chance: random.Random) -> None:
    """One bit of what was kept of the pages."""
    kept_parts = sorted(project.parts.iterdir())
    path = chance.choice(kept_parts)
    data = bytearray(path.read_bytes())
    data[chance.randrange(len(data))] ^= 1
    path.write_bytes(data)


# Mostly texts: after any other edit every page is made anew.
_REBUILT = (*[_in_text] * 30, _damage, _in_header, _another_list, *_EDITS)


@pytest.mark.parametrize("seed", range(SEEDS))
def test_after_each_edit_a_warm_site_is_a_cold_one(project: Project, seed: int) -> None:
    chance = random.Random(seed)
    project.warm()
    sound = 0
    for number in range(EDITS // SEEDS):
        before, day = _everything(project.content.parent), project.today
        edit = chance.choice(_REBUILT)
        edit(project, chance)
        with suppress(BuildError):  # a page of the menu is gone
            cold = project.built()
            warm = project.built(Parts(project.parts))
            assert warm.problems == cold.problems, (number, edit.__name__)
            assert as_bytes(warm.pages) == as_bytes(cold.pages), (number, edit.__name__)
            assert as_bytes(warm.files) == as_bytes(cold.files), (number, edit.__name__)
            assert [*warm.pages, *warm.files] == [*cold.pages, *cold.files]
            if not cold.errors:
                sound += 1
                continue
        _put_back(project.content.parent, before)  # a mistake would hide what later edits do
        project.today = day
    assert sound > EDITS // SEEDS // 2


def test_a_link_to_a_heading_that_went_is_told(project: Project) -> None:
    """What is right of a text depends on the headings of others too."""
    target = project.content / "onderwerpen" / "kamers.md"
    text = target.read_text(encoding="utf-8")
    _append(project.content / "over-ons.md", "\nLees [dit](onderwerpen/kamers.md#een-kop).\n")
    _append(target, "\n## Een kop\n\nEn meer.\n")
    assert not project.built(Parts(project.parts)).errors
    target.write_text(text, encoding="utf-8")
    (error,) = project.built(Parts(project.parts)).errors
    assert error.path == "over-ons.md"


def _everything(project: Path) -> dict[Path, bytes]:
    below = (*project.glob("content/**/*"), *project.glob("overrides/**/*"), *project.glob("*"))
    return {path: path.read_bytes() for path in below if path.is_file()}


def _put_back(project: Path, before: Mapping[Path, bytes]) -> None:
    for path in _everything(project).keys() - before.keys():
        path.unlink()
    for path, data in before.items():
        path.write_bytes(data)


def test_code_is_a_part_of_the_key(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import site_plugins.keeping

    code = shutil.copytree(Path(site_plugins.keeping.__file__).parent, tmp_path / "code")
    monkeypatch.setattr(site_plugins.keeping, "__file__", str(code / "keeping.py"))
    before = project.key()
    (code / "__pycache__").mkdir(exist_ok=True)
    (code / "__pycache__" / "keeping.pyc").write_bytes(b"made of it")
    assert project.key() == before
    write(code / "views" / "extra.py", "")
    assert project.key() != before


# --- parts that stay the same -------------------------------------------------------------------


def test_a_part_is_made_once_of_the_same(tmp_path: Path) -> None:
    made: list[bytes] = []

    def make() -> bytes:
        made.append(b"x")
        return b"index"

    for texts in (["een", "twee"], ["een", "twee"], ["eent", "wee"]):
        assert Parts(tmp_path).once("index", texts, make) == b"index"
    assert len(made) == 2
    Parts(tmp_path).once("stijl", ["een", "twee"], make)
    Parts().once("index", ["een", "twee"], make)
    assert len(made) == 4


def test_no_index_is_made_when_only_the_look_changed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.warm()
    _append(project.settings.templates / "partials" / "frame.html", "<!-- anders -->")
    fresh = as_bytes(project.cold())
    monkeypatch.setattr(searching, "make_index", _unwanted)
    assert as_bytes(project.warm()) == fresh
    _append(project.content / "onderwerpen" / "kamers.md", "\nEn nog een woord: kastanje.\n")
    with pytest.raises(AssertionError):
        project.warm()


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def _unwanted(_documents: object) -> dict[str, bytes]:
    raise AssertionError


def test_another_process_compiles_no_templates(project: Project) -> None:
    project.warm()
    held = Parts(project.parts).get("templates")
    assert held
    for compiled in rendering._COMPILED.values():
        compiled.held.clear()
    assert rendering.compiled_templates() != held
    rendering.use_compiled(held)
    assert rendering.compiled_templates() == held


# --- what is kept is never believed -------------------------------------------------------------


def test_a_damaged_site_is_made_again(project: Project) -> None:
    right = as_bytes(project.warm())
    (path,) = project.cache.iterdir()
    whole = path.read_bytes()
    chance = random.Random(1)
    broken = [whole[:10], b"", whole[: len(whole) // 2], whole + b"x"]
    for _ in range(5):
        place = chance.randrange(len(whole))
        broken.append(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    for data in broken:
        path.write_bytes(data)
        assert Store(project.cache, 4).get(path.name) is None
    before = project.made
    assert as_bytes(project.warm()) == right
    assert project.made == before + 1


def test_a_site_under_the_name_of_another_is_not_given(tmp_path: Path) -> None:
    store = Store(tmp_path, 4)
    store.put("een", b"site")
    (tmp_path / "een").rename(tmp_path / "twee")
    assert store.get("twee") is None


def test_nothing_is_kept_of_a_build_that_fails(project: Project) -> None:
    def failing() -> Mapping[str, Content]:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - ours
        kept(project.cache, project.content, project.today, project.settings, failing)
    assert not project.cache.exists()


def test_nothing_is_kept_of_what_changed_while_it_was_made(project: Project) -> None:
    def slow() -> Mapping[str, Content]:
        _edited_text(project, random.Random(5))
        return {}

    kept(project.cache, project.content, project.today, project.settings, slow)
    assert not project.cache.exists()


def test_only_the_latest_few_stay_and_no_half_file(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache", 4)
    for number in range(9):
        store.put(f"site{number}", b"x")
    left = [path.name for path in (tmp_path / "cache").iterdir()]
    assert len(left) == 4
    assert "site8" in left


def test_of_pages_only_what_is_on_the_site_now_is_kept(project: Project) -> None:
    def size() -> int:
        return sum(path.stat().st_size for path in project.parts.iterdir())

    text = project.content / "onderwerpen" / "kamers.md"
    before = text.read_text(encoding="utf-8")
    sizes = []
    for number in (1, 2, 1, 2, 1, 2):
        text.write_text(f"{before}\nZin nummer {number}.\n", encoding="utf-8")
        project.built(Parts(project.parts))
        sizes.append(size())
    assert max(sizes[2:]) == min(sizes[2:])  # an index for each of both; of the rest the latest


def test_a_folder_that_cannot_be_made_costs_only_time(project: Project, tmp_path: Path) -> None:
    write(tmp_path / "bezet", "een bestand")
    project.cache = tmp_path / "bezet"
    assert project.warm()
    assert project.warm()
    assert project.made == 2
