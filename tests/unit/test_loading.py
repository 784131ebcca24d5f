"""Every file under content/ becomes a page, an item, a list or an image, or is a problem."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import pytest

from site_plugins import loading
from site_plugins.model.registry import CONTENT_TYPES, ContentType
from site_plugins.reading.documents import MAX_BYTES
from site_plugins.reading.problem import GOOD, report
from tests.builders import FAKE_CONTENT, TODAY, load_site, site, write

BROKEN = "---\ntitel: \n---\n"
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="no such files on Windows")


def problems(tmp_path: Path, changes: dict[str, str | bytes | None]) -> list[tuple[str, str]]:
    return [(problem.rule.code, problem.path) for problem in load_site(tmp_path, changes).problems]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("weg/wonen.md", "JDM001"),
        ("Onderwerpen/wonen.md", "JDM001"),
        ("onderwerpen/2020/wonen.md", "JDM001"),
        ("afbeeldingen/2020/kamer.png", "JDM001"),
        ("onderwerpen/wonen.txt", "JDM002"),
        ("onderwerpen/wonen.MD", "JDM002"),
        ("onderwerpen/wonen", "JDM002"),
        ("onderwerpen/.wonen.md.swp", "JDM002"),
        ("onderwerpen/begrippen.yml", "JDM002"),
        ("begrippen.yaml", "JDM002"),
        ("lijst.yml", "JDM002"),
        ("afbeeldingen/kamer.svg", "JDM002"),
        ("afbeeldingen/kamer.PNG", "JDM003"),
        ("afbeeldingen/kamer.md", "JDM002"),
        ("afbeeldingen/.png", "JDM003"),
        ("afbeeldingen/Mijn kamer.png", "JDM003"),
        ("onderwerpen/Wonen.md", "JDM003"),
        ("onderwerpen/wo_nen.md", "JDM003"),
        ("onderwerpen/één.md", "JDM003"),
        ("onderwerpen/.md", "JDM003"),
        ("Over ons.md", "JDM003"),
    ],
)
def test_a_file_that_is_nothing_is_an_error(path: str, code: str, tmp_path: Path) -> None:
    assert problems(tmp_path, {path: GOOD}) == [(code, path)]


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("onderwerpen/wonen.txt", "Noem het bestand dan wonen.md"),
        ("onderwerpen/wonen.md.txt", "Noem het bestand dan wonen.md"),  # by Notepad of Windows
        ("onderwerpen/Mijn verslag.docx", "Noem dat mijn-verslag.md"),
        ("onderwerpen/kamer.JPG", "in de map afbeeldingen"),
        ("afbeeldingen/IMG_1234.JPG", "Noem het bestand: img-1234.jpg"),
        ("afbeeldingen/kamer.heic", "Opslaan als"),
    ],
)
def test_the_remedy_fits_the_kind_of_file(path: str, remedy: str, tmp_path: Path) -> None:
    assert remedy in load_site(tmp_path, {path: GOOD}).problems[0].how


def test_what_systems_leave_behind_is_no_content(tmp_path: Path) -> None:
    assert problems(tmp_path, {".DS_Store": b"\0", "onderwerpen/Thumbs.db": b"\0"}) == []


@needs_posix
@pytest.mark.parametrize("name", [*sorted(loading.LITTER), "link.md", "link.png"])
@pytest.mark.parametrize("folder", ["", "onderwerpen", "afbeeldingen"])
def test_a_link_is_refused_whatever_its_name(folder: str, name: str, tmp_path: Path) -> None:
    """It would publish any file of the computer that builds: its environment, a key."""
    secret = tmp_path / "geheim"
    secret.write_text("sleutel", encoding="utf-8")
    place = site(tmp_path) / folder
    place.mkdir(exist_ok=True)
    (place / name).symlink_to(secret)
    path = f"{folder}/{name}".lstrip("/")
    assert problems(tmp_path, {}) == [("JDM006", path)]


@needs_posix
@pytest.mark.parametrize("name", sorted(loading.LITTER))
def test_a_link_to_a_folder_is_refused_whatever_its_name(name: str, tmp_path: Path) -> None:
    (site(tmp_path) / name).symlink_to(tmp_path, target_is_directory=True)
    assert problems(tmp_path, {}) == [("JDM006", name)]


def test_an_index_is_a_page_in_any_folder(tmp_path: Path) -> None:
    text = "---\ntitel: Alle\nsamenvatting: Alles.\nweergave: onderwerpen\n---\n"
    loaded = load_site(tmp_path, {"onderwerpen/index.md": text})
    assert loaded.problems == ()
    assert loaded.catalogue.by_path["onderwerpen/index.md"].entry.type_name == "pagina"
    assert problems(tmp_path, {"onderwerpen/index.md": GOOD}) == [
        ("JDM201", "onderwerpen/index.md")
    ]


@needs_posix
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"kam\xe9r.md", "onderwerpen/kam\ufffdr.md"),
        (b"een\ntwee.md", "onderwerpen/een twee.md"),
        (b"een\x1b[31m.md", "onderwerpen/een\ufffd[31m.md"),
    ],
)
def test_a_file_name_may_hold_anything(name: bytes, shown: str, tmp_path: Path) -> None:
    folder = os.fsencode(site(tmp_path) / "onderwerpen")
    try:
        Path(os.fsdecode(os.path.join(folder, name))).write_text(GOOD, encoding="utf-8")  # noqa: PTH118
    except OSError:
        pytest.skip("this file system refuses the name")
    loaded = load_site(tmp_path)
    assert [(problem.rule.code, problem.path) for problem in loaded.problems] == [("JDM003", shown)]
    report(loaded.problems).encode()  # can be printed


@needs_posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(site(tmp_path) / "onderwerpen" / "pijp.md")
    assert problems(tmp_path, {}) == [("JDM006", "onderwerpen/pijp.md")]


def test_a_folder_with_the_name_of_a_file(tmp_path: Path) -> None:
    (site(tmp_path) / "onderwerpen" / "leeg.md").mkdir()
    assert problems(tmp_path, {}) == []
    assert problems(tmp_path, {"onderwerpen/leeg.md/wonen.md": GOOD}) == [
        ("JDM001", "onderwerpen/leeg.md/wonen.md")
    ]


def test_a_folder_that_does_not_open_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = site(tmp_path)
    scandir = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("doelen"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(loading.os, "scandir", refusing)
    found = [(problem.rule.code, problem.path) for problem in loading.load(content, TODAY).problems]
    assert found == [("JDM006", "doelen")]


def test_a_content_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    found = loading.load(tmp_path / "weg", TODAY).problems
    assert [problem.rule.code for problem in found] == ["JDM006"]


def test_a_file_that_does_not_open_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = site(tmp_path, {"onderwerpen/wonen.md": GOOD})
    original = Path.open

    def refusing(path: Path, *arguments: object, **more: object) -> object:
        if path.name == "wonen.md":
            raise PermissionError(13, "Permission denied")
        return original(path, *arguments, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refusing)
    found = loading.load(content, TODAY).problems
    assert [(problem.rule.code, problem.path) for problem in found] == [
        ("JDM006", "onderwerpen/wonen.md")
    ]


def test_of_a_huge_file_no_more_is_read_than_shows_that_it_is_huge(tmp_path: Path) -> None:
    assert problems(tmp_path, {"onderwerpen/groot.md": b"x" * (MAX_BYTES * 3)}) == [
        ("JDM005", "onderwerpen/groot.md")
    ]


@pytest.mark.parametrize("broken", [BROKEN, "", b"\xff\xfe", "---\n[\n---\n"])
def test_what_refers_to_a_broken_file_is_not_told_that_it_is_not_there(
    broken: str | bytes, tmp_path: Path
) -> None:
    changes = {
        "adviezen/kamer-advies.md": broken,
        "speeddatevragen.yml": broken,
        "hulplijnen.yml": broken,
    }
    assert {path for _, path in problems(tmp_path, dict(changes))} == set(changes)


def test_all_problems_of_all_files_come_in_one_run_sorted(tmp_path: Path) -> None:
    found = load_site(
        tmp_path,
        {
            "onderwerpen/b.md": GOOD.replace("verder", "verdr") + "[weg](weg.md)\n",
            "onderwerpen/a.md": GOOD + "\n# Kop\n\n[weg](weg.md)\n",
            "weg.txt": "",
        },
    ).problems
    # A header that is wrong keeps the text from being looked at: what is in it, is told next time.
    assert [(problem.path, problem.rule.code) for problem in found] == [
        ("onderwerpen/a.md", "JDM409"),
        ("onderwerpen/a.md", "JDM401"),
        ("onderwerpen/b.md", "JDM207"),
        ("weg.txt", "JDM002"),
    ]


def test_the_same_content_gives_the_same_answer(tmp_path: Path) -> None:
    content = site(tmp_path)
    write(content / "onderwerpen" / "b.md", GOOD + "[weg](weg.md)\n")
    first, second = (loading.load(content, TODAY) for _ in range(2))
    assert first.problems == second.problems
    assert [r.path for r in first.catalogue.records] == [r.path for r in second.catalogue.records]


AVOND = (
    "---\ntitel: Avond\nsamenvatting: Een avond.\nsoort: eigen\ndatum: 2019\n"
    "begin: 17:00\neinde: 20:00\norganisatoren:\n  - delft\nbronnen:\n  - jaarverslag\n---\n"
)


@pytest.mark.parametrize("path", ["adviezen/avond.md", "avond.md", "workshops/avond.md"])
@pytest.mark.parametrize("slip", ["eigen", "eigenn"], ids=["sound", "with a slip"])
def test_a_file_in_the_wrong_folder_gives_one_problem(path: str, slip: str, tmp_path: Path) -> None:
    text = AVOND.replace("soort: eigen", f"soort: {slip}")
    [problem] = load_site(tmp_path, {path: text}).problems
    assert problem.rule.code == "JDM012"
    assert problem.how == "Zet het bestand in de map bijeenkomsten."


def test_one_field_too_many_is_no_wrong_folder(tmp_path: Path) -> None:
    text = AVOND.replace("begin: 17:00", "uitgever: JSO")
    [problem] = load_site(tmp_path, {"bijeenkomsten/avond.md": text}).problems
    assert problem.rule.code == "JDM201"


@pytest.mark.parametrize("content_type", CONTENT_TYPES, ids=lambda one: one.name)
def test_who_writes_no_header_gets_one_that_is_right(
    content_type: ContentType, tmp_path: Path
) -> None:
    path = f"{content_type.folder}/nieuw.md"
    [problem] = load_site(tmp_path, {path: "Een avond over wonen.\n"}).problems
    assert problem.rule.code == "JDM105"
    header = problem.how.partition("\n")[2]
    assert len(header.splitlines()) < 20
    assert load_site(tmp_path, {path: f"{header}\nEen avond.\n"}).problems == ()


def test_a_header_without_its_lines_is_told_where_both_belong(tmp_path: Path) -> None:
    text = GOOD.replace("---\n", "") + "\nEen eigen plek.\n"
    [problem] = load_site(tmp_path, {"onderwerpen/wonen.md": text}).problems
    assert problem.how == "Zet --- op een eigen regel boven titel. Zet ook --- onder regel 3."


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("bijeenkomsten/kamers-2019#eigen-kamer", "Schrijf: kamers-2019#eigen-kamer"),
        ("Avond over kamers#eigen-kamer", "Schrijf: kamers-2019#eigen-kamer"),
        ("kamers-2019", "Open de bijeenkomst en kijk welke id"),
    ],
)
def test_a_yield_is_found_by_the_name_of_its_meeting(typed: str, how: str, tmp_path: Path) -> None:
    text = AVOND.replace(
        "bronnen", f"terugblik:\n  - opbrengst: {typed}\n    stand: gedaan\nbronnen"
    )
    [problem] = load_site(tmp_path, {"bijeenkomsten/later.md": text}).problems
    assert problem.how.startswith(how)


def test_a_name_of_two_pages_is_that_of_neither(tmp_path: Path) -> None:
    other = (FAKE_CONTENT / "organisaties/delft.md").read_text(encoding="utf-8")
    files = {
        "organisaties/nepstad.md": other,
        "bijeenkomsten/avond.md": AVOND.replace("- delft", "- Gemeente Nepdelft"),
    }
    found = [one for one in load_site(tmp_path, files).problems if one.rule.code == "JDM216"]
    assert [one.replacement for one in found] == [None]


def test_a_word_that_has_to_do_with_a_topic_is_asked_about(tmp_path: Path) -> None:
    topic = GOOD.replace("soort:", "ook_bekend_als:\n  - Een eigen plek\nsoort:")
    other = GOOD.replace("soort:", "onderwerpen:\n  - Een eigen plek\nsoort:")
    files = {"onderwerpen/wonen.md": topic, "onderwerpen/x.md": other.replace("Wonen", "X")}
    [problem] = load_site(tmp_path, files).problems
    assert (problem.how, problem.replacement) == ("Bedoel je wonen? Schrijf dan: wonen", None)


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        ("http://localhost:8000/organisaties/delft/", "Schrijf: delft"),
        ("https://github.com/a/b/blob/main/content/organisaties/delft.md", "Schrijf: delft"),
        ("https://www.delft.nl/", "Kijk in de map organisaties hoe het bestand heet."),
    ],
)
def test_a_web_address_for_a_page_of_our_own(typed: str, how: str, tmp_path: Path) -> None:
    text = GOOD.replace("soort:", f"organisaties:\n  - {typed}\nsoort:")
    [problem] = load_site(tmp_path, {"onderwerpen/wonen.md": text}).problems
    assert problem.how.startswith(how)


# --- without a search for what to throw away ---------------------------------------------------


def test_nothing_is_looked_at_meanwhile_and_afterwards_as_before() -> None:
    def failing() -> None:
        with loading.keeping_everything():
            with loading.keeping_everything():
                assert not gc.isenabled()
            assert not gc.isenabled()
            raise ValueError("fout")

    with pytest.raises(ValueError, match="fout"):
        failing()
    assert gc.isenabled()


def test_only_of_a_large_site_nothing_is_looked_at_ever() -> None:
    before = gc.get_freeze_count()
    with loading.keeping_everything():
        few = [[] for _ in range(1000)]  # type: ignore[var-annotated]
    assert gc.get_freeze_count() <= before  # of what was frozen some may be gone
    with loading.keeping_everything():
        many = [[] for _ in range(200_000)]  # type: ignore[var-annotated]
    assert gc.get_freeze_count() > before
    gc.unfreeze()
    assert few
    assert many
