"""`forget` takes a person out of all content, and points at what only people can change."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from commands.shared.messages import Stop
from commands.write import forget as command

from site_plugins.loading import load
from site_plugins.mending.forgetting import Forgotten, Person, forget
from site_plugins.mending.trying import write_all
from tests.builders import TODAY, site

MEETING = "bijeenkomsten/kamers-2019.md"
TOPIC = "onderwerpen/kamers.md"
WORKSHOP = "workshops/bouwen-met-karton.md"
NAMES = "namen.yml"
SAM = "Sam de Vries"
SOURCE = "    bron: jaarverslag\n"
ONE_NAME = "namen:\n  - naam: {}\n    rol: wethouder van Delft\n" + SOURCE
BODY = "---\ntitel: Wonen\nsamenvatting: Over wonen.\nsoort: verder\n{}---\n\n{}\n"


def forgotten(content: Path, name: str = SAM) -> Forgotten:
    return forget(content, Person.named(name), TODAY)


def run(content: Path, *options: str) -> int:
    entry = all_commands()["forget"]
    given = ["--content", str(content), *options]
    return command.run(parse_options(given, "forget", entry, command))


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


# --- what can go, goes ----------------------------------------------------------------------------


def test_the_name_goes_and_everything_else_stays_to_the_byte(tmp_path: Path) -> None:
    content = site(tmp_path)
    meeting = (content / MEETING).read_text(encoding="utf-8")
    found = forgotten(content)
    assert found.files[MEETING].decode() == meeting.replace(
        f"  - naam: {SAM}\n    rol: ", "  - rol: "
    )
    assert SAM not in found.files[NAMES].decode()
    places = {(one.path, one.line) for one in found.removals}
    assert {(MEETING, 5), (NAMES, 2)} <= places
    assert {TOPIC, WORKSHOP} <= {path for path, _ in places}, "who leads a workshop goes too"
    assert not any(SAM in text.decode() for text in found.files.values())
    assert (content / MEETING).read_text(encoding="utf-8") == meeting  # nothing is written yet


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_stay(line_end: str, mark: str, tmp_path: Path) -> None:
    before = (mark + (site(tmp_path) / MEETING).read_text(encoding="utf-8")).replace("\n", line_end)
    found = forgotten(site(tmp_path, {MEETING: before.encode()}))
    gone = f"  - naam: {SAM}{line_end}    rol: "
    assert found.files[MEETING].decode() == before.replace(gone, "  - rol: ")


def test_the_last_name_leaves_an_empty_list_that_can_be_read(tmp_path: Path) -> None:
    names = ONE_NAME.format(SAM)
    content = site(tmp_path, {NAMES: "# Wie zei wat?\n" + names})
    write_all(content, forgotten(content).files, overwrite=True)
    assert SAM not in (content / NAMES).read_text(encoding="utf-8")
    assert load(content, TODAY).problems == ()


def test_a_field_that_is_not_the_first_and_an_element_of_a_list_go_too(tmp_path: Path) -> None:
    voice = f"stemmen:\n  - rol: wethouder\n    naam: {SAM}\n    wat: Zij zei iets.\n{SOURCE}"
    words = f"zoekwoorden:\n  - {SAM}\n  - kamer\n"
    page = BODY.format(words + voice, "Tekst.")
    found = forgotten(site(tmp_path, {"onderwerpen/wonen.md": page}))
    wanted = page.replace(f"  - {SAM}\n", "").replace(f"    naam: {SAM}\n", "")
    assert found.files["onderwerpen/wonen.md"].decode() == wanted


def test_a_list_with_nothing_else_goes_as_a_whole(tmp_path: Path) -> None:
    page = BODY.format(f"zoekwoorden:\n  - {SAM}\n", "Tekst.")
    found = forgotten(site(tmp_path, {"onderwerpen/wonen.md": page}))
    assert found.files["onderwerpen/wonen.md"].decode() == BODY.format("", "Tekst.")


@pytest.mark.parametrize(
    "header",
    [
        f"zoekwoorden: [{SAM}, kamer]\n",  # on one line with what has to stay
        f'ook_bekend_als: ["{SAM}"]\n',
    ],
)
def test_what_cannot_be_cut_by_whole_lines_is_left_to_a_person(header: str, tmp_path: Path) -> None:
    path = "onderwerpen/wonen.md"
    found = forgotten(site(tmp_path, {path: BODY.format(header, "Tekst.")}))
    gone = path in found.files
    assert gone or [one.path for one in found.mentions] == [path]
    if gone:
        assert SAM not in found.files[path].decode()


def test_nothing_goes_that_a_page_needs(tmp_path: Path) -> None:
    path = "onderwerpen/wonen.md"
    page = BODY.format("", "Tekst.").replace("titel: Wonen", f"titel: {SAM}")
    found = forgotten(site(tmp_path, {path: page}))
    assert path not in found.files
    assert [(one.path, one.now) for one in found.mentions] == [(path, (2, 8))]


def test_what_has_the_name_for_its_text_does_not_go_with_it(tmp_path: Path) -> None:
    """Only what is of that name goes: a voice of another stays, whatever it says."""
    voices = f"stemmen:\n  - rol: jongere\n    wat: {SAM}\n{SOURCE}"
    voices += f"  - rol: ouder\n    wat: Een ouder zei ja.\n{SOURCE}"
    path = "onderwerpen/wonen.md"
    found = forgotten(site(tmp_path, {path: BODY.format(voices, "Tekst.")}))
    assert path not in found.files
    assert path in [one.path for one in found.mentions]


# --- what a person has to change ------------------------------------------------------------------


def test_sentences_surnames_and_addresses_are_pointed_at(tmp_path: Path) -> None:
    text = f"Eerst sprak {SAM.upper()}.\nDaarna zei De Vries nog iets over friesland."
    found = forgotten(site(tmp_path, {"onderwerpen/de-vries.md": BODY.format("", text)}))
    left = [(one.now, one.whole, one.in_path) for one in found.mentions]
    assert left == [((1, 1), False, True), ((7, 13), True, False), ((8, 12), False, False)]


def test_a_place_is_given_as_it_is_now_and_as_it_will_be(tmp_path: Path) -> None:
    voice = f"stemmen:\n  - rol: wethouder\n    naam: {SAM}\n    wat: Zij zei iets.\n{SOURCE}"
    page = BODY.format(voice, f"Het was {SAM}.")
    (one,) = forgotten(site(tmp_path, {"onderwerpen/wonen.md": page})).mentions
    assert (one.now.line, one.then.line) == (12, 11)


def test_of_a_first_name_alone_the_capital_counts(tmp_path: Path) -> None:
    text = "De roos is van Roos. En rozen van Roosje."
    content = site(tmp_path, {"onderwerpen/wonen.md": BODY.format("", text)})
    (one,) = forgotten(content, "Roos").mentions
    assert (one.now, one.whole) == ((7, 16), True)


@pytest.mark.parametrize("text", ["Samuel de Vriesman.", "Zie [dit](../onderwerpen/geld.md)."])
def test_another_word_is_no_name(text: str, tmp_path: Path) -> None:
    content = site(tmp_path, {"onderwerpen/wonen.md": BODY.format("", text)})
    assert forgotten(content).mentions == ()


# --- the command ----------------------------------------------------------------------------------


def test_the_command_shows_first_and_writes_only_when_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path)
    before = (content / MEETING).read_bytes()
    assert run(content, *SAM.split()) == 1
    said = capsys.readouterr().out
    assert f"content/{MEETING}:5: - naam: {SAM}" in said
    assert "--write" in said
    assert (content / MEETING).read_bytes() == before
    assert run(content, SAM, "--write") == 0
    assert SAM not in (content / MEETING).read_text(encoding="utf-8")
    assert load(content, TODAY).problems == ()
    assert run(content, SAM) == 0


def test_nothing_is_written_when_one_file_cannot_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = site(tmp_path)
    before = {path: (content / path).read_bytes() for path in (MEETING, NAMES)}
    replace = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if target.name == NAMES:
            raise PermissionError(NAMES)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        run(content, SAM, "--write")
    assert {path: (content / path).read_bytes() for path in before} == before


def test_other_files_and_the_history_of_git_are_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path)
    (tmp_path / "LEESMIJ.md").write_text(f"Dank aan\n{SAM}.\n", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Begin")
    assert run(content, SAM, "--write") == 1
    said = capsys.readouterr().out
    assert "  LEESMIJ.md:2:1\n" in said
    assert "Git bewaart de naam in 1 oude versie:" in said
    assert "git filter-repo" in said


def test_a_letter_is_no_name(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="Schrijf de naam"):
        run(site(tmp_path), "S")
