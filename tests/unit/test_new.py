"""`new` makes files that pass `check` as they are, or makes nothing at all."""

from __future__ import annotations

import shlex
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

import pytest
from commands.shared.arguments import PROGRAM
from commands.shared.messages import Stop
from commands.write import new
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from site_plugins.checking.markup import in_field
from site_plugins.loading import load, read_entry
from site_plugins.mending.trying import write_all
from site_plugins.model.fields import fields_of
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME, CONTENT_TYPES, ContentType
from site_plugins.model.source import OWN_INVITATION
from site_plugins.model.workshop import Workshop
from site_plugins.reading.clock import today
from site_plugins.reading.slugs import slugify
from site_plugins.writing.front_matter import clean_text
from tests.builders import FAKE_CONTENT, site, write

each_type = pytest.mark.parametrize("content_type", CONTENT_TYPES, ids=lambda one: one.name)
MEETING = [
    "bijeenkomst",
    *("--titel", "Wonen: hoe doe je dat?", "--samenvatting", "Een avond over wonen."),
    *("--soort", "eigen", "--datum", "2026-12-03", "--bronnen", "jaarverslag"),
]
Typed = Callable[..., None]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="a limit of POSIX")
PROGRAMME = (
    "standaardprogramma:\n  - soort: speeddate\n    begin: 17:00\n    tekst: Maak kennis.\n"
    "  - soort: eten\n  - soort: afsluiting\n    einde: 20:00\n"
)


def run(content: Path, *options: str) -> int:
    parser = ArgumentParser()
    new.add_arguments(parser)
    return new.run(parser.parse_args([options[0], "--content", str(content), *options[1:]]))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return site(tmp_path)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """What a person types, line by line; after the last line `stop` is raised."""

    def answers(*lines: str, stop: type[BaseException] = EOFError) -> None:
        left = iter(lines)

        def answer(_question: str) -> str:
            for line in left:
                return line
            raise stop

        monkeypatch.setattr("builtins.input", answer)

    return answers


def workshop(title: str) -> list[str]:
    return ["--workshop", title, "We doen iets."]


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
    content_type: ContentType, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(content, content_type.name, "--ja", *options_of(content_type)) == 0
    path = f"{content_type.folder}/{slugify(fields_of(content_type.model)[0].example)}.md"
    assert f"Gemaakt: content/{path}" in capsys.readouterr().out
    assert set(files(content)) - set(files(FAKE_CONTENT)) == {path}
    assert problems(content) == []


def test_a_person_may_stand_in_the_folder_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site(tmp_path))
    assert run(Path(), *MEETING, "--ja") == 0
    assert "Gemaakt: content/bijeenkomsten/wonen-hoe-doe-je-dat.md" in capsys.readouterr().out


def test_a_text_loses_what_no_text_needs(content: Path) -> None:
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
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content / "standaardprogramma.yml", PROGRAMME)
    yields = (
        "opbrengsten:\n  - id: slot-op-de-deur\n    soort: actie\n    tekst: Een slot.\nbronnen"
    )
    old = (content / "bijeenkomsten/terugblik-2021.md").read_text(encoding="utf-8")
    write(content / "bijeenkomsten/terugblik-2021.md", old.replace("bronnen", yields))
    workshops = ["--workshop", "Koken met geld", "We koken.", "--workshop", "Bouwen", "We bouwen."]
    wanted = ["--standaardprogramma", "--terugblik"]
    assert run(content, *MEETING, *workshops, *wanted, "--ja") == 0
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
        assert workshop.summary in ("We koken.", "We bouwen.")
    assert problems(content) == []


def test_an_earlier_meeting_looks_back_on_none_that_came_later(content: Path) -> None:
    early = [part if part != "2026-12-03" else "2010" for part in MEETING]
    assert run(content, *early, "--terugblik", "--ja") == 0
    made = (content / "bijeenkomsten/wonen-hoe-doe-je-dat.md").read_text(encoding="utf-8")
    assert "vorige" not in made
    assert "terugblik" not in made


def test_nothing_is_overwritten_and_nothing_half_written(content: Path) -> None:
    before = files(content)
    with pytest.raises(Stop, match="is er al"):
        run(content, *MEETING, "--ja", *workshop("Nieuw"), *workshop("Bouwen met karton"))
    with pytest.raises(Stop, match="twee workshops"):
        run(content, *MEETING, "--ja", *workshop("Nieuw"), *workshop("nieuw!"))
    with pytest.raises(Stop, match="is er al"):
        run(content, *MEETING, "--ja", "--naam", "kamers-2019")
    assert files(content) == before


def test_what_check_refuses_is_told_and_not_written(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(content)
    assert run(content, *MEETING, "--ja", "--vorige", "straks-2027") == 1
    said = capsys.readouterr().err
    assert "JDM315" in said
    assert "Er is niets gemaakt." in said
    assert files(content) == before


def test_without_questions_it_says_what_is_missing(content: Path) -> None:
    with pytest.raises(Stop, match=r"--samenvatting, --soort, --datum, --bronnen\.$"):
        run(content, "bijeenkomst", "--ja", "--titel=Avond")


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
    option: str, said: str, content: Path
) -> None:
    key = option.partition("=")[0]
    options = list(MEETING)
    if key in options:
        at = options.index(key)
        del options[at : at + 2]
    if said:
        with pytest.raises(Stop, match=said):
            run(content, *options, option, "--ja")
    else:
        assert run(content, *options, option, "--ja") == 0
        assert problems(content) == []


ASKED = [
    "",  # a title must be given
    "Avond over kamers",
    "Een avond.",
    "99",
    "1",
    "gisteren",
    "3-12-2025",
    "5 uur",
    "17:00",
    "20.00",
    "het buurthuis",
    "?",
    "Gemeente Nepdelft",
    "jaarverslag",
    "",  # organisers
    "voetbal",
    "kamrs, Geld",
    "wat?",
    "ja",
]


def test_the_questions_can_be_answered_by_number_by_title_and_with_a_mistake(
    content: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content / "standaardprogramma.yml", PROGRAMME)
    no_groups = ["nee", ""]
    wanted = ["nee", "nee"]
    koken = ["ja", "Koken", "We koken.", "jongerenraad", "ronde 1", "1", "1, 2"]
    zingen = ["ja", "Zingen", "We zingen.", "", "", "", "nee"]
    typed(*ASKED, *no_groups, *wanted, *koken, *zingen)
    assert run(content, "bijeenkomst") == 0
    said = capsys.readouterr().out
    assert "Dit moet je invullen." in said
    assert "Ik maak ervan: 2025-12-03" in said
    assert "'s middags of 's avonds? Schrijf: 17:00" in said
    assert "delft, jongerenraad" in said
    assert 'Ik ken geen onderwerp "voetbal".' in said
    assert "Kies uit: geld, kamers" in said
    assert "  1. Onze bijeenkomst" in said
    made = (content / "bijeenkomsten/avond-over-kamers.md").read_text(encoding="utf-8")
    assert made == (
        "---\ntitel: Avond over kamers\nsamenvatting: Een avond.\nsoort: eigen\n"
        "datum: 2025-12-03\nbegin: 17:00\neinde: 20:00\nlocatie: het buurthuis\n"
        "gastheer: delft\nbronnen:\n  - jaarverslag\nonderwerpen:\n  - kamers\n  - geld\n---\n"
    ), "nothing is written that nobody gave"
    koken_file = (content / "workshops/koken.md").read_text(encoding="utf-8")
    assert "bijeenkomst: avond-over-kamers\ndoor:\n  - jongerenraad\n" in koken_file
    assert "ronde: 1\nvan:\n  - jongeren\n  - gemeente\n" in koken_file
    assert "ronde" not in (content / "workshops/zingen.md").read_text(encoding="utf-8")
    assert problems(content) == []


def test_a_programme_and_a_look_back_come_when_a_person_says_yes(
    content: Path, typed: Typed
) -> None:
    write(content / "standaardprogramma.yml", PROGRAMME)
    typed("", "", "", "", "", "", "nee", "nee", "ja", "ja", "nee")
    assert run(content, *MEETING) == 0
    made = (content / "bijeenkomsten/wonen-hoe-doe-je-dat.md").read_text(encoding="utf-8")
    assert "begin: 17:00\neinde: 20:00\n" in made
    assert "programma:\n  - soort: speeddate\n" in made
    assert "vorige: terugblik-2021\n" in made
    assert problems(content) == []


def test_a_guess_can_be_refused(content: Path, typed: Typed) -> None:
    options = ["--titel=A", "--samenvatting=B.", "--soort=verder"]
    typed("kamrs", "nee", "geld", "nee")
    assert run(content, "onderwerp", *options) == 0
    made = (content / "onderwerpen/a.md").read_text(encoding="utf-8")
    assert "onderwerpen:\n  - geld\n" in made


def test_a_guess_in_a_reference_to_anything_can_be_refused_too(
    content: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("", "wonen", "nee", "kamer advies", "", "", "", "")
    assert run(content, *ADVICE) == 0
    assert "Ik maak ervan: onderwerpen/kamers. Klopt" not in capsys.readouterr().out
    made = (content / "adviezen/kamers.md").read_text(encoding="utf-8")
    assert "onderwerpen/kamers" not in made
    assert "adviezen/kamer-advies" in made


def test_who_announces_an_own_meeting_hears_what_its_source_is(
    tmp_path: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    source = (FAKE_CONTENT / "bronnen/krantje.md").read_bytes()
    content = site(tmp_path, {f"bronnen/{OWN_INVITATION}.md": source})
    start = ["", "", "", "", "", "Eigen uitnodiging"]
    typed(*start, "", "", "nee", "nee", "nee", "nee", "nee")
    assert run(content, *MEETING[:-2]) == 0
    assert f"Typ dan: {OWN_INVITATION}" in capsys.readouterr().out


def test_what_check_refuses_is_not_lost(
    content: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(content)
    typed("", "", "Online via Teams", *[""] * 8)
    assert run(content, *MEETING) == 1
    told = capsys.readouterr().err
    assert "JDM327" in told
    assert "'--locatie=Online via Teams'" in told.splitlines()[-1]
    assert files(content) == before


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Nieuw bericht", "ja", "Over een kamer."], "new bron '--titel=Nieuw"),
        (["jaarverslag", "", "", "", "nee", "ja", "24", "jongeren"], "waarde: 24, eenheid: jong"),
    ],
    ids=["source", "figure"],
)
def test_who_stops_in_a_part_sees_what_was_typed_of_it(
    lines: list[str],
    told: str,
    content: Path,
    typed: Typed,
    capsys: pytest.CaptureFixture[str],
) -> None:
    typed(*lines)
    with pytest.raises(Stop):
        run(content, *ADVICE[:-1])
    said = capsys.readouterr().err
    assert told in said
    assert "--samenvatting=Over een kamer.' --ja" not in said


ADVICE = [
    *("advies", "--titel=Kamers", "--samenvatting=Over kamers.", "--soort=advies", "--datum=2025"),
    *("--van=jongerenraad", "--bronnen=jaarverslag"),
]


def test_recommendations_and_figures_are_made_on_the_spot(content: Path, typed: Typed) -> None:
    text = "2 kamers voor wie achttien is en nog geen plek heeft gevonden"
    nothing_more = ["", "", ""]  # to whom, from what, about what
    figure = ["ja", "1,200", "1.200", "jongeren", "wachten", "2025", "Jaarverslag van de Nepraad"]
    answers = [*nothing_more, "ja", text, "ja", text, "nee", *figure, "nee"]
    typed(*answers)
    assert run(content, *ADVICE) == 0
    made = (content / "adviezen/kamers.md").read_text(encoding="utf-8")
    assert f"  - id: kamers-voor-wie-achttien-is-en-nog-geen\n    tekst: {text}\n" in made
    assert f"  - id: kamers-voor-wie-achttien-is-en-nog-geen-2\n    tekst: {text}\n" in made
    assert "waarde: 1.200\n    eenheid: jongeren\n    betekenis: wachten\n" in made
    assert problems(content) == []


def test_groups_are_options_too(content: Path) -> None:
    figure = ["--cijfers", "12", "jongeren", "wachten", "jaarverslag"]
    assert run(content, *ADVICE, "--aanbevelingen", "Meer kamers.", *figure, "--ja") == 0
    made = (content / "adviezen/kamers.md").read_text(encoding="utf-8")
    assert "aanbevelingen:\n  - id: meer-kamers\n    tekst: Meer kamers.\n" in made
    assert "cijfers:\n  - id: wachten\n    waarde: 12\n" in made
    assert problems(content) == []


def test_a_group_without_needed_fields_asks_all_of_them(content: Path, typed: Typed) -> None:
    options = ["--titel=A", "--samenvatting=B.", "--soort=initiatief", "--bronnen=jaarverslag"]
    typed("", "", "", "ja", "50 euro", *[""] * 20)
    assert run(content, "voorbeeld", *options) == 0
    made = (content / "voorbeelden/a.md").read_text(encoding="utf-8")
    assert "probeer_het_zelf:\n  kosten: 50 euro\n" in made


SOURCE = ["ja", "Een bericht.", "3", "De krant", "2025"]


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        (["Nieuw bericht", *SOURCE, ""], "nieuw-bericht"),
        (["https://example.org/stuk", "ja", "Een stuk", *SOURCE[1:]], "een-stuk"),
        (["https://example.org/stuk", "ja", "Jaarverslag", *SOURCE[1:], "stuk"], "stuk"),
    ],
    ids=["by its title", "by its address", "with a title that another has"],
)
def test_a_source_that_is_not_there_is_made_on_the_spot(
    answers: list[str], name: str, content: Path, typed: Typed
) -> None:
    options = ["--titel=A", "--samenvatting=B.", "--door=jongerenraad", "--ronde=1"]
    nothing_more = ["", ""]  # whose, about what
    typed("", *answers, *nothing_more, "nee", "nee")  # first: which meeting
    assert run(content, "workshop", *options) == 0
    written = (content / "workshops/a.md").read_text(encoding="utf-8")
    assert f"bronnen:\n  - {name}\n" in written
    assert (content / f"bronnen/{name}.md").exists()
    assert problems(content) == []


def test_a_source_that_is_no_new_one_is_asked_again(content: Path, typed: Typed) -> None:
    options = [one for one in ADVICE if "bronnen" not in one]
    typed("jaarverslg-oud", "nee", "jaarverslag", "", "", "", "nee", "nee")
    assert run(content, *options) == 0
    assert set(files(content)) - set(files(FAKE_CONTENT)) == {"adviezen/kamers.md"}


def test_another_name_is_asked_when_the_file_is_there(content: Path, typed: Typed) -> None:
    typed("Geld", "Over geld.", "kern", "", "nee", "geld-later")
    assert run(content, "onderwerp") == 0
    assert (content / "onderwerpen/geld-later.md").exists()


@pytest.mark.parametrize("stop", [EOFError, KeyboardInterrupt])
def test_who_stops_halfway_leaves_no_file_and_can_go_on(
    stop: type[BaseException], content: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(content)
    lines = ["2025", "jongerenraad", "Nieuw 'bericht'", *SOURCE, "", "", "", "", "ja", "Een kamer."]
    typed(*lines, stop=stop)
    with pytest.raises((Stop, KeyboardInterrupt)):
        run(content, *ADVICE[:4])
    assert files(content) == before
    *_, first, second = capsys.readouterr().err.splitlines()
    for line, start in ((first, "new bron --ja"), (second, "new advies")):
        assert line.startswith(f"{PROGRAM} {start} ")
        options = shlex.split(line.removeprefix(f"{PROGRAM} new "))
        assert run(content, *dict.fromkeys([*options, "--ja"])) == 0
    made = (content / "adviezen/kamers.md").read_text(encoding="utf-8")
    assert "bronnen:\n  - nieuw-bericht\n" in made
    assert "tekst: Een kamer.\n" in made


def test_who_typed_nothing_has_nothing_to_go_on_with(
    content: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    typed()
    with pytest.raises(Stop, match="Er is niets gemaakt"):
        run(content, "onderwerp")
    assert capsys.readouterr().err == ""


def test_writing_never_replaces_a_file_unless_told(content: Path) -> None:
    before = files(content)
    with pytest.raises(FileExistsError, match=r"^onderwerpen/geld\.md$"):
        write_all(content, {"doelen/a.md": b"A", "onderwerpen/geld.md": b"X"})
    assert files(content) == before


@posix_only
def test_writing_leaves_nothing_behind_on_a_full_disk(content: Path) -> None:
    import resource

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
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
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
    assert tuple(kind.name for kind in CONTENT_TYPES) == new.kinds_of_page(), (
        "python3 scripts/website.py generate"
    )


def test_a_name_that_nobody_knows_is_told_where_the_names_are_and_which(content: Path) -> None:
    options = ["--titel", "A", "--samenvatting", "B.", "--soort", "verder"]
    with pytest.raises(Stop, match="in de map onderwerpen") as stop:
        run(content, "onderwerp", *options, "--onderwerpen", "vliegtuigen", "--ja")
    assert "Kies uit: geld, kamers" in str(stop.value)


@each_type
def test_help_names_the_words_of_a_field(
    content_type: ContentType, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit):
        run(tmp_path, content_type.name, "--help")
    said = "".join(capsys.readouterr().out.split())
    for spec in fields_of(content_type.model):
        for word in spec.words:
            assert str(word.value) in said


@each_type
def test_who_leaves_the_rest_empty_gets_what_was_given_and_no_more(
    content_type: ContentType, content: Path, typed: Typed
) -> None:
    options = options_of(content_type)
    typed(*[""] * 100)
    assert run(content, content_type.name, *options, "--naam=gevraagd") == 0
    assert run(content, content_type.name, *options, "--naam=gegeven", "--ja") == 0
    asked, given = (
        content / content_type.folder / f"{name}.md" for name in ("gevraagd", "gegeven")
    )
    assert asked.read_bytes() == given.read_bytes()


def test_an_evening_is_prepared_from_what_is_open(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A draft with links that work, and workshops that are drafts too."""
    options = ["--ja", "--voorbereiden", *workshop("Koken")]
    assert run(content, *MEETING, *options) == 0, capsys.readouterr().err
    text = (content / "bijeenkomsten/wonen-hoe-doe-je-dat.md").read_text(encoding="utf-8")
    assert "\nconcept: ja\n" in text
    assert "\nvorige: terugblik-2021\n" in text
    assert "- Een rondleiding langs kamers. Zie [Avond over kamers](kamers-2019.md#rond" in text
    assert (
        "- Zet een slot op elke deur. Zie [Geef jongeren een eigen kamer]"
        "(../adviezen/kamer-advies.md#slot-op-de-deur) (uiterlijk 1 juni 2020)" in text
    )
    assert "concept: ja" in (content / "workshops/koken.md").read_text(encoding="utf-8")
    assert load(content, today()).errors == ()
    assert "voorstel voor de agenda" in capsys.readouterr().out


def test_a_text_of_ones_own_takes_the_place_of_the_proposal(content: Path) -> None:
    run(content, *MEETING, "--ja", "--voorbereiden", "--tekst", "Wij koken.", "--concept", "nee")
    text = (content / "bijeenkomsten/wonen-hoe-doe-je-dat.md").read_text(encoding="utf-8")
    assert text.endswith("\nWij koken.\n")
    assert "concept: nee" in text
