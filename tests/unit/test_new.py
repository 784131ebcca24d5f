"""`new` makes files that pass `check` as they are, or makes nothing at all."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path

import pytest
from commands import new
from commands._messages import Problem
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from site_plugins.catalogue.clock import today
from site_plugins.catalogue.loading import load, read_entry
from site_plugins.catalogue.markup import in_field
from site_plugins.catalogue.trying import write_all
from site_plugins.catalogue.writing import clean_text
from site_plugins.model.fields import fields_of
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME, CONTENT_TYPES, ContentType
from site_plugins.model.workshop import Workshop
from tests.builders import FAKE_CONTENT, site, write

each_type = pytest.mark.parametrize("content_type", CONTENT_TYPES, ids=lambda one: one.name)
MEETING = [
    "bijeenkomst",
    *("--titel", "Wonen: hoe doe je dat?", "--samenvatting", "Een avond over wonen."),
    *("--soort", "eigen", "--datum", "2026-12-03", "--bronnen", "jaarverslag"),
]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="a limit of POSIX")
PROGRAMME = (
    "standaardprogramma:\n  - soort: speeddate\n    begin: 17:00\n    tekst: Maak kennis.\n"
    "  - soort: eten\n  - soort: afsluiting\n    einde: 20:00\n"
)


def run(content: Path, *options: str) -> int:
    parser = ArgumentParser()
    new.add_arguments(parser)
    return new.run(parser.parse_args([options[0], "--content", str(content), *options[1:]]))


def type_answers(monkeypatch: pytest.MonkeyPatch, lines: Iterable[str]) -> None:
    left = iter(lines)

    def answer(_question: str) -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("builtins.input", answer)


def problems(content: Path) -> list[str]:
    return [problem.what for problem in load(content, today()).problems]


def files(content: Path) -> dict[str, bytes]:
    return {
        path.relative_to(content).as_posix(): path.read_bytes()
        for path in content.rglob("*")
        if path.is_file()
    }


def options_of(content_type: ContentType, **other: str) -> list[str]:
    """The smallest set of options that a type takes."""
    values = {"bronnen": "jaarverslag", "van": "jongerenraad"}
    options = []
    for spec in fields_of(content_type.model):
        if spec.required or spec.key == "bronnen":
            value = other.get(spec.key) or values.get(spec.key) or spec.example
            options += [f"--{spec.key}={value}"]
    return options


@each_type
def test_a_new_page_of_each_type_passes_check_unedited(
    content_type: ContentType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path)
    assert run(content, content_type.name, "--ja", *options_of(content_type)) == 0
    path = f"{content_type.folder}/praten-over-een-eigen-kamer.md"
    assert f"Gemaakt: content/{path}" in capsys.readouterr().out
    assert set(files(content)) - set(files(FAKE_CONTENT)) == {path}
    assert problems(content) == []


def test_a_person_may_stand_in_the_folder_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site(tmp_path))
    assert run(Path(), *MEETING, "--ja") == 0
    assert "Gemaakt: content/bijeenkomsten/wonen-hoe-doe-je-dat.md" in capsys.readouterr().out


def test_a_text_loses_what_no_text_needs(tmp_path: Path) -> None:
    content = site(tmp_path)
    not_utf8 = b"Een\xff avond\r\n\tover\x07\xc2\xa0wonen.".decode(errors="surrogateescape")
    assert run(content, *MEETING, "--ja", "--tekst", not_utf8) == 0
    written = (content / "bijeenkomsten/wonen-hoe-doe-je-dat.md").read_bytes()
    assert written.endswith(b"---\n\nEen avond\n\tover wonen.\n")


@pytest.fixture(scope="module")
def one_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(tmp_path_factory.mktemp("nieuw"))


def is_plain(title: str) -> bool:
    """Whether there are words in it, and no markup, which the check refuses."""
    words = clean_text(title)
    return bool(words) and not in_field(words)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(title=st.text(st.characters(codec="utf-8"), min_size=1).filter(is_plain))
@example(title="“Zeg: hoi” #1")
def test_any_title_that_a_person_types_arrives(title: str, one_site: Path) -> None:
    content_type = BY_NAME["onderwerp"]
    options = options_of(content_type, titel=title)
    assert run(one_site, "onderwerp", "--ja", "--naam=vrij", *options) == 0
    path = one_site / "onderwerpen" / "vrij.md"
    read = read_entry(path.read_bytes(), content_type.model)
    path.unlink()
    assert read.entry is not None
    assert read.entry.title == clean_text(title)


def test_a_meeting_comes_with_its_programme_workshops_and_look_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path, {"standaardprogramma.yml": PROGRAMME})
    yields = (
        "opbrengsten:\n  - id: slot-op-de-deur\n    soort: actie\n    tekst: Een slot.\nbronnen"
    )
    old = (content / "bijeenkomsten/terugblik-2021.md").read_text(encoding="utf-8")
    write(content / "bijeenkomsten/terugblik-2021.md", old.replace("bronnen", yields))
    workshops = ["--workshop", "Koken met geld", "--workshop", "Bouwen"]
    assert run(content, *MEETING, *workshops, "--ja") == 0
    assert "Vul na de bijeenkomst bij terugblik in" in capsys.readouterr().out
    made = content / "bijeenkomsten" / "wonen-hoe-doe-je-dat.md"
    meeting = read_entry(made.read_bytes(), Meeting).entry
    assert meeting is not None
    assert (f"{meeting.begin:%H:%M}", f"{meeting.end:%H:%M}") == ("17:00", "20:00")
    assert [part.kind.value for part in meeting.programme] == ["speeddate", "eten", "afsluiting"]
    assert meeting.programme[0].text is None, "the text is a fact of the standard programme"
    assert meeting.previous == "terugblik-2021"
    assert [one.yielded for one in meeting.look_back] == ["terugblik-2021#slot-op-de-deur"]
    for name in ("koken-met-geld", "bouwen"):
        workshop = read_entry((content / f"workshops/{name}.md").read_bytes(), Workshop).entry
        assert workshop is not None
        assert workshop.meeting == "wonen-hoe-doe-je-dat"
        assert workshop.sources[0].source == "jaarverslag"
    assert problems(content) == []


def test_an_earlier_meeting_looks_back_on_none_that_came_later(tmp_path: Path) -> None:
    content = site(tmp_path)
    early = [part if part != "2026-12-03" else "2010" for part in MEETING]
    assert run(content, *early, "--ja") == 0
    made = (content / "bijeenkomsten/wonen-hoe-doe-je-dat.md").read_text(encoding="utf-8")
    assert "vorige" not in made
    assert "terugblik" not in made


def test_nothing_is_overwritten_and_nothing_half_written(tmp_path: Path) -> None:
    content = site(tmp_path)
    before = files(content)
    with pytest.raises(Problem, match="is er al"):
        run(content, *MEETING, "--ja", "--workshop=Nieuw", "--workshop=Bouwen met karton")
    with pytest.raises(Problem, match="twee workshops"):
        run(content, *MEETING, "--ja", "--workshop=Nieuw", "--workshop=nieuw!")
    with pytest.raises(Problem, match="is er al"):
        run(content, *MEETING, "--ja", "--naam", "kamers-2019")
    assert files(content) == before


def test_what_check_refuses_is_told_and_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path)
    before = files(content)
    assert run(content, *MEETING, "--ja", "--vorige", "straks-2027") == 1
    said = capsys.readouterr().err
    assert "JDM315" in said
    assert "Er is niets gemaakt." in said
    assert files(content) == before


def test_without_questions_it_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"--samenvatting, --soort, --datum, --bronnen\.$"):
        run(site(tmp_path), "bijeenkomst", "--ja", "--titel=Avond")


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--soort=gesprk", ""),
        ("--soort=Gesprek", ""),
        ("--soort=feest", "Kies uit"),
        ("--datum=3 december 2026", ""),
        ("--datum=gisteren", "kunnen we niet lezen als datum"),
        ("--organisaties=GEMEENTE NEPDELFT", ""),
        ("--organisaties=delf", ""),
        ("--organisaties=delft, jongerenraad", ""),
        ("--organisaties=rotterdam", "Ik ken geen organisatie"),
        ("--begin=19u30", ""),
    ],
)
def test_an_option_is_understood_as_a_person_means_it(
    option: str, said: str, tmp_path: Path
) -> None:
    content = site(tmp_path)
    key = option.partition("=")[0]
    options = list(MEETING)
    if key in options:
        at = options.index(key)
        del options[at : at + 2]
    if said:
        with pytest.raises(Problem, match=said):
            run(content, *options, option, "--ja")
    else:
        assert run(content, *options, option, "--ja") == 0
        assert problems(content) == []


def test_the_questions_can_be_answered_by_number_by_title_and_with_a_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path)
    answers = [
        "",  # a title must be given
        "Avond over kamers",
        "Een avond.",
        "99",
        "1",
        "gisteren",
        "3-12-2026",
        "kamrs, gedl",
        "Kamers, geld",
        "jaarverslag",
        "Koken",
        "Zingen",
        "",
        "ronde 1",
        "1",
        "",
    ]
    type_answers(monkeypatch, answers)
    assert run(content, "bijeenkomst") == 0
    said = capsys.readouterr().out
    assert "Dit moet je invullen." in said
    assert "Ik maak ervan: 2026-12-03" in said
    assert 'Ik begrijp "ronde 1" niet.' in said
    assert "  1. Onze bijeenkomst" in said
    made = (content / "bijeenkomsten/avond-over-kamers.md").read_text(encoding="utf-8")
    assert "soort: eigen\ndatum: 2026-12-03\n" in made
    assert "onderwerpen:\n  - kamers\n  - geld\n" in made
    assert "ronde: 1" in (content / "workshops/koken.md").read_text(encoding="utf-8")
    assert "ronde" not in (content / "workshops/zingen.md").read_text(encoding="utf-8")
    assert problems(content) == []


def test_another_name_is_asked_when_the_file_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = site(tmp_path)
    type_answers(monkeypatch, ["Geld", "Over geld.", "kern", "", "geld-later"])
    assert run(content, "onderwerp") == 0
    assert (content / "onderwerpen/geld-later.md").exists()


def test_who_stops_halfway_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = site(tmp_path)
    before = files(content)
    type_answers(monkeypatch, ["Geld", "Over geld."])
    with pytest.raises(Problem, match="Er is niets gemaakt"):
        run(content, "onderwerp")
    assert files(content) == before


def test_writing_never_replaces_a_file_unless_told(tmp_path: Path) -> None:
    content = site(tmp_path)
    before = files(content)
    with pytest.raises(FileExistsError, match=r"^onderwerpen/geld\.md$"):
        write_all(content, {"doelen/a.md": b"A", "onderwerpen/geld.md": b"X"})
    assert files(content) == before


@posix_only
def test_writing_leaves_nothing_behind_on_a_full_disk(tmp_path: Path) -> None:
    import resource

    content = site(tmp_path)
    before = files(content)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(OSError, match="too large"):
            write_all(content, {"doelen/a.md": b"A", "doelen/b.md": b"B" * 2000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert files(content) == before


def test_writing_leaves_nothing_behind_when_the_second_file_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = site(tmp_path)
    before = files(content)
    original = Path.replace

    def fails_on_b(self: Path, target: Path) -> Path:
        if target.name == "b.md":
            raise OSError("disk full")
        return original(self, target)

    monkeypatch.setattr(Path, "replace", fails_on_b)
    changes = {"doelen/a.md": b"A", "onderwerpen/geld.md": b"X", "doelen/b.md": b"B"}
    with pytest.raises(OSError, match="disk full"):
        write_all(content, changes, overwrite=True)
    with pytest.raises(OSError, match="disk full"):
        write_all(content, {"doelen/a.md": b"A", "doelen/b.md": b"B"})
    assert files(content) == before


def test_the_kinds_that_help_names_are_the_content_types() -> None:
    assert tuple(kind.name for kind in CONTENT_TYPES) == new.KINDS


def test_a_name_that_nobody_knows_is_told_where_the_names_are(tmp_path: Path) -> None:
    options = ["--titel", "A", "--samenvatting", "B.", "--soort", "verder"]
    with pytest.raises(Problem, match="in de map onderwerpen"):
        run(site(tmp_path), "onderwerp", *options, "--onderwerpen", "vliegtuigen", "--ja")
