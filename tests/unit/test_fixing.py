"""`check --fix` mends what can mean only one thing, and leaves every other byte as it was."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from commands.write._mending import mend_in_place
from hypothesis import given, settings
from hypothesis import strategies as st

from site_plugins.loading import load, read_entry
from site_plugins.mending.fixing import mend
from site_plugins.mending.replacements import replace, replacements
from site_plugins.mending.trying import moved
from site_plugins.model.entry import Entry
from site_plugins.model.meeting import Meeting
from site_plugins.model.topic import Topic
from site_plugins.reading.problem import Position, Problem, Replacement, Rule
from site_plugins.reading.rules import RULES
from site_plugins.reading.suggest import only_near
from tests.builders import FAKE_CONTENT, TODAY, catalogue, load_site, site

TOPIC = "onderwerpen/wonen.md"
MEETING = "bijeenkomsten/avond.md"


def topic(lines: str = "soort: verder", title: str = "titel: Wonen", body: str = "Tekst.") -> str:
    return f"---\n{title}\nsamenvatting: Over een eigen plek.\n{lines}\n---\n{body}\n"


def meeting(lines: str) -> str:
    return (
        "---\ntitel: Avond\nsamenvatting: Een avond.\nsoort: eigen\n"
        f"{lines}\nbronnen:\n  - jaarverslag\n---\n"
    )


FIGURE = (
    "datum: 2019\ncijfers:\n  - id: a\n    waarde: {}\n    eenheid: jongeren\n"
    "    betekenis: wachten\n    bron: jaarverslag"
)
ADVICE = (
    "---\ntitel: Advies\nsamenvatting: Een advies.\nsoort: advies\ndatum: 2020\n"
    "van:\n  - jongerenraad\nkomt_uit:\n  - {}\nbronnen:\n  - jaarverslag\n---\n"
)
GROUP = "---\ntitel: Raad\nsamenvatting: Een raad.\nsoort: jongerenraad\nleden:\n  - {}\n---\n"
NAMES_OF_DELFT = (
    "Delft",
    "delft.md",
    "organisaties/delft",
    "../organisaties/delft.md",
    "content/organisaties/delft.md",
    "Gemeente Nepdelft",
    "gemeente nepdelft",
    "gemeente-nepdelft",
)
# What it is, and lines of a meeting before and after.
IN_A_MEETING = (
    ("date, day first", "datum: 3-12-2026", "datum: 2026-12-03"),
    ("date in words", "datum: 3 december 2026", "datum: 2026-12-03"),
    ("date in quotes", 'datum: "3/12/2026"', 'datum: "2026-12-03"'),
    ("time with a dot", "datum: 2019\nbegin: 19.30", "datum: 2019\nbegin: 19:30"),
    ("time with u", "datum: 2019\nbegin: 9u30", "datum: 2019\nbegin: 09:30"),
    ("hour in the evening", "datum: 2019\nbegin: 19 uur", "datum: 2019\nbegin: 19:00"),
    (
        "no https",
        "datum: 2019\naanmelden:\n  link: www.example.org/a?b=c",
        "datum: 2019\naanmelden:\n  link: https://www.example.org/a?b=c",
    ),
    (
        "names on one line",
        "datum: 2019\norganisaties: delft, jongerenraad",
        "datum: 2019\norganisaties:\n  - delft\n  - jongerenraad",
    ),
    (
        "one name on the line of its field, and the wrong one",
        "datum: 2019\norganisaties: Delft",
        "datum: 2019\norganisaties:\n  - delft",
    ),
    ("number in words", FIGURE.format("vijf"), FIGURE.format("5")),
    ("date with its day of the week", "datum: donderdag 3 december 2026", "datum: 2026-12-03"),
    (
        "id with a capital",
        "datum: 2019\nopbrengsten:\n  - id: Een Slot\n    soort: actie\n    tekst: Een slot.",
        "datum: 2019\nopbrengsten:\n  - id: een-slot\n    soort: actie\n    tekst: Een slot.",
    ),
    (
        "slip in an id",
        "datum: 2020\nterugblik:\n  - opbrengst: kamers-2019#egen-kamer\n    stand: gedaan",
        "datum: 2020\nterugblik:\n  - opbrengst: kamers-2019#eigen-kamer\n    stand: gedaan",
    ),
)
# The same of a topic.
IN_A_TOPIC = (
    *(
        (
            f"{name} for the name of a file",
            f"soort: verder\norganisaties:\n  - {name}",
            "soort: verder\norganisaties:\n  - delft",
        )
        for name in NAMES_OF_DELFT
    ),
    ("yes in English", "concept: yes\nsoort: verder", "concept: ja\nsoort: verder"),
    (
        "former address with the name of the site",
        "soort: verder\nvoorheen:\n  - https://www.example.org/onderwerpen/huis",
        "soort: verder\nvoorheen:\n  - onderwerpen/huis/",
    ),
    ("slip in a word", "soort: verdr", "soort: verder"),
    (
        "slip in a name",
        "soort: verder\norganisaties:\n  - delf",
        "soort: verder\norganisaties:\n  - delft",
    ),
    ("capital in yes", "soort: verder\nconcept: Nee", "soort: verder\nconcept: nee"),
    (
        "no space after each dash",
        "soort: verder\nook_bekend_als:\n  -huis\n  -kamer",
        "soort: verder\nook_bekend_als:\n  - huis\n  - kamer",
    ),
    (
        "bullets",
        "soort: verder\nook_bekend_als:\n  • huis\n  • kamer",
        "soort: verder\nook_bekend_als:\n  - huis\n  - kamer",
    ),
)
# The same of its title, and of the text under the header.
IN_A_TITLE = (
    ("quotation marks inside", 'titel: "Wonen" en meer', "titel: \"'Wonen' en meer\""),
    ("word with an apostrophe", "titel: 's Avonds", 'titel: "\'s Avonds"'),
    ("capital in a key", "Titel: Wonen", "titel: Wonen"),
    ("slip in a key", "tietl: Wonen", "titel: Wonen"),
    ("smart quotes", "titel: “Wonen: hoe?”", 'titel: "Wonen: hoe?"'),
    ("smart quotes around quotes", 'titel: “Een "thuis"”', 'titel: "Een \\"thuis\\""'),
    ("single smart quotes", "titel: ‘Wonen’", 'titel: "Wonen"'),
    ("colon in the value", "titel: Wonen: hoe?", 'titel: "Wonen: hoe?"'),
    ("at sign first", "titel: @wonen", 'titel: "@wonen"'),
    ("no space after the colon", "titel:Wonen", "titel: Wonen"),
    ("tab after the colon", "titel:\tWonen", "titel: Wonen"),
    ("invisible sign", "titel: Wo\u200bnen", "titel: Wonen"),
)
IN_A_TEXT = (
    ("www in a link", "[a](www.example.org/b)", "[a](https://www.example.org/b)"),
    ("no space after ##", "##Kop", "## Kop"),
    ("bullet of Word", "•\tEen\n• Twee", "- Een\n- Twee"),
    ("marked", "Dit is ==dik== en", "Dit is **dik** en"),
    ("alert", "> [!NOTE]\n> Tekst.", "> **Let op:**\n> Tekst."),
    ("task", "- [ ] Doen", "- Doen"),
    (
        "slip in a link",
        "[a](../adviezen/kamer-advis.md#eigen-kamer)",
        "[a](../adviezen/kamer-advies.md#eigen-kamer)",
    ),
    (
        "slip in a heading of a link",
        "[a](../adviezen/kamer-advies.md#egen-kamer)",
        "[a](../adviezen/kamer-advies.md#eigen-kamer)",
    ),
    ("slip in a picture", "![a](../afbeeldingen/kamr.png)", "![a](../afbeeldingen/kamer.png)"),
    (
        "address of the site",
        "Lees [a](/adviezen/kamer-advies/#eigen-kamer).",
        "Lees [a](../adviezen/kamer-advies.md#eigen-kamer).",
    ),
)
MENDED = [
    # what it is, path, file before, file after
    *((name, MEETING, meeting(old), meeting(new)) for name, old, new in IN_A_MEETING),
    *((name, TOPIC, topic(old), topic(new)) for name, old, new in IN_A_TOPIC),
    *((name, TOPIC, topic(title=old), topic(title=new)) for name, old, new in IN_A_TITLE),
    *((name, TOPIC, topic(body=old), topic(body=new)) for name, old, new in IN_A_TEXT),
    (
        "a title where a page of any kind may be named",
        "adviezen/nieuw.md",
        ADVICE.format("Avond over kamers"),
        ADVICE.format("bijeenkomsten/kamers-2019"),
    ),
    (
        "word as readers see it",
        MEETING,
        meeting("datum: 2019").replace("soort: eigen", "soort: Onze bijeenkomst"),
        meeting("datum: 2019"),
    ),
    (
        "a member without the name of its field",
        "organisaties/nieuw.md",
        GROUP.format("delft"),
        GROUP.format("organisatie: delft"),
    ),
    (
        "the first thing in a list that was empty",
        TOPIC,
        topic("ook_bekend_als: []\n  - huis"),
        topic("ook_bekend_als:\n  - huis"),
    ),
    ("no borders", TOPIC, topic(body="").replace("---\n", ""), topic(body="")),
    ("no last border", TOPIC, topic(body="").replace("\n---\n", "\n"), topic(body="")),
    ("four dashes", TOPIC, topic().replace("---", "----", 1), topic()),
    (
        "four dashes after a byte order mark",
        TOPIC,
        "\ufeff" + topic().replace("---", "----", 1),
        "\ufeff" + topic(),
    ),
    ("long dash at the end", TOPIC, topic().replace("\n---", "\n—"), topic()),
    (
        "one mistake behind another",
        MEETING,
        meeting("datum: 3-12-2026").replace("titel: ", "titel:"),
        meeting("datum: 2026-12-03"),
    ),
]
KEPT = [
    # what it is, path, file with a problem that only its writer can mend
    ("a day that does not exist", MEETING, meeting("datum: 30-2-2026")),
    ("an hour of the morning or the evening", MEETING, meeting("datum: 2019\nbegin: 5 uur")),
    ("another year", MEETING, meeting("datum: 2022\nvorige: kamers-2018")),
    ("nothing near", TOPIC, topic("soort: verder\norganisaties:\n  - rotterdam")),
    ("two words in smart quotes", TOPIC, topic(title="titel: “Wonen” en “werken”: hoe?")),
    ("nothing but two words in smart quotes", TOPIC, topic(title="titel: “Wonen” en “werken”")),
    ("a comment or a number", TOPIC, topic(title="titel: Avond #2")),
    ("a comment or a number after a colon", TOPIC, topic(title="titel: Wonen: avond #2")),
    ("a key that is there already", TOPIC, topic("soort: verder\ntitell: Huis")),
    ("a list on one line", TOPIC, topic("soort: verder\nook_bekend_als: huis, kamer")),
    ("a field that is missing", TOPIC, topic("")),
    ("other bytes", TOPIC, topic().replace("een", "één").encode("cp1252")),
    ("a quote that does not close", TOPIC, topic(title="titel: 'Wonen")),
    ("a thousand or a fraction", MEETING, meeting(FIGURE.format("1,200"))),
    ("a day of the week that is another", MEETING, meeting("datum: vrijdag 3 december 2026")),
    ("a link to nothing near", TOPIC, topic(body="[a](../adviezen/heel-anders.md)")),
    ("two pages of one name", TOPIC, topic("soort: verder\norganisaties:\n  - Nep")),
]


@pytest.mark.parametrize(
    ("path", "before", "after"), [case[1:] for case in MENDED], ids=[case[0] for case in MENDED]
)
def test_what_can_mean_one_thing_is_mended(
    path: str, before: str, after: str, tmp_path: Path
) -> None:
    content = site(tmp_path, {path: before})
    mended = mend(content, TODAY)
    assert {file: data.decode() for file, data in mended.files.items()} == {path: after}
    assert mended.changes
    assert (content / path).read_bytes() == before.encode(), "nothing is written by `mend`"


@pytest.mark.parametrize(
    ("path", "before"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT]
)
def test_what_only_the_writer_knows_stays_as_it_is(
    path: str, before: str | bytes, tmp_path: Path
) -> None:
    content = site(tmp_path, {path: before})
    assert load_site(tmp_path, {path: before}).problems, "this case must have a problem"
    assert mend(content, TODAY).files == {}


def test_many_files_and_mistakes_at_once_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    wrong = {
        MEETING: meeting("datum: 3-12-2026\nbegin: 19u30\neinde: 5 uur\nvorige: kamers-2018"),
        TOPIC: topic("soort: verdr\norganisaties:\n  - delf\n  - jongerenraadd"),
        "onderwerpen/geld.md": topic(title="titel: “Geld”").replace("\n", "\r\n"),
    }
    content = site(tmp_path, wrong)
    mended = mend(content, TODAY)
    assert set(mended.files) == set(wrong)
    assert len(mended.changes) == 6
    for path, data in mended.files.items():
        (content / path).write_bytes(data)
    left = load_site(tmp_path / "b", {k: mended.files[k] for k in wrong}).problems
    assert {problem.rule.code for problem in left} == {"JDM212"}
    assert mend(content, TODAY).files == {}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES if rule.code.startswith(("JDM1", "JDM2", "JDM30"))],
    ids=lambda rule: rule.code,
)
def test_a_file_with_any_mistake_never_gets_worse(rule: Rule, tmp_path: Path) -> None:
    before = load_site(tmp_path, {rule.path: rule.bad})
    mended = mend(tmp_path / "content", TODAY)
    after = load_site(tmp_path, mended.files)
    assert len(after.problems) < len(before.problems) or not mended.files


# --- every other byte ------------------------------------------------------------------------

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\t\0"), max_size=20)
LINES = st.lists(WORDS.map(lambda text: text.lstrip("-<>=")), max_size=4)
BAD_LINES = st.sampled_from(
    [
        ("datum: 3-12-2026", "datum: 2026-12-03"),
        ('datum: "3-12-2026"', 'datum: "2026-12-03"'),
        ("datum: 2026-12-03\nbegin: 19.30", "datum: 2026-12-03\nbegin: 19:30"),
        ("Datum: 2026-12-03", "datum: 2026-12-03"),
        ("datum:2026-12-03", "datum: 2026-12-03"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    bad=BAD_LINES,
    body=LINES,
    comment=WORDS,
    newline=st.sampled_from(["\n", "\r\n", "\r"]),
    mark=st.sampled_from(["", "\ufeff"]),
)
def test_every_byte_outside_the_place_stays(
    bad: tuple[str, str], body: list[str], comment: str, newline: str, mark: str
) -> None:
    def file(line: str) -> bytes:
        text = (
            f"---\ntitel: Avond\n# {comment}\nsamenvatting: Een avond.   \nsoort: eigen\n"
            f"{line}\nbronnen:\n- verslag\n---\n" + "\n".join(body)
        )
        return (mark + text.replace("\n", newline)).encode()

    before = file(bad[0])
    found = read_entry(before, Meeting).findings
    problems = [
        Problem(one.rule, MEETING, one.position, one.what, one.fix, one.replacement)
        for one in found
    ]
    changed = replacements(before, problems, catalogue({}))
    after = replace(before, changed)
    if {problem.rule.code for problem in problems} & {"JDM101", "JDM102", "JDM103"}:
        assert len(after) <= len(before) + 1  # the header was not read: nothing or one sign goes
        return
    assert after == file(bad[1])


# Mostly what can be mended, so that something is replaced.
WRONG_LINES = st.sampled_from(
    ["Titel: Wonen", "titel:Wonen", "titel:\tWonen", "titel: “Wonen”", "datum: 3-12-2026", "-huis"]
)
FILES = st.lists(WRONG_LINES | WORDS, max_size=4).map(
    lambda lines: "\n".join(["---", *lines, "---", "Tekst.  ", ""]).encode()
)


@settings(max_examples=100, deadline=None)
@given(content=FILES | st.binary(), model=st.sampled_from([Topic, Meeting]))
def test_of_any_file_only_what_is_replaced_changes(content: bytes, model: type[Entry]) -> None:
    problems = [
        Problem(one.rule, TOPIC, one.position, one.what, one.fix, one.replacement)
        for one in read_entry(content, model).findings
    ]
    found = replacements(content, problems, catalogue({}))
    after = replace(content, found) if found else content
    removed = sum(len(one.old.encode()) for one in found)
    added = sum(len(one.new.encode()) for one in found)
    assert len(after) == len(content) - removed + added
    if len(found) == 1:
        matches = difflib.SequenceMatcher(None, content, after, autojunk=False)
        kept = sum(match.size for match in matches.get_matching_blocks())
        assert kept >= len(content) - removed


def test_a_replacement_whose_text_is_not_there_does_nothing() -> None:
    content = b"---\ntitel: A\n---\n"
    assert replace(content, [Replacement(Position(2, 8), "B", "C")]) == content
    assert replace(content, [Replacement(Position(9, 8), "B", "C")]) == content


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("delf", "delft"),
        ("delftt", "delft"),
        ("deflt", "delft"),
        ("delfd", "delft"),
        ("Delft", "delft"),
        ("del", ""),
        ("dleft", "delft"),
        ("dfelt", ""),
        ("jong_doet_mee", "jong-doet-mee"),
        ("avond-2018", ""),
        ("avnd-2019", "avond-2019"),
        ("schol", ""),  # school or schot
    ],
)
def test_a_slip_of_the_hand_has_one_meaning(word: str, meant: str) -> None:
    options = ["delft", "jong-doet-mee", "avond-2019", "school", "schot"]
    assert only_near(word, options) == meant


AVOND = meeting("datum: 2019")
MOVED = [
    ("onderwerpen/Een Plek.md", topic(), "onderwerpen/een-plek.md"),
    ("onderwerpen/avond.md", AVOND, "bijeenkomsten/avond.md"),
    ("avond.md", AVOND, "bijeenkomsten/avond.md"),
    ("onderwerpen/De Avond.md", AVOND, "bijeenkomsten/de-avond.md"),
]


@pytest.mark.parametrize(("path", "text", "meant"), MOVED)
def test_a_file_gets_the_name_and_the_folder_that_are_told(
    path: str, text: str, meant: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = site(tmp_path, {path: text})
    mend_in_place(content, TODAY, bool)
    assert not (content / path).exists()
    assert (content / meant).read_text(encoding="utf-8") == text
    assert f"content/{meant}." in capsys.readouterr().out
    assert load(content, TODAY).problems == ()


def test_a_file_is_moved_and_mended(tmp_path: Path) -> None:
    content = site(tmp_path, {"onderwerpen/De Avond.md": meeting("datum: 3-12-2019")})
    mend_in_place(content, TODAY, bool)
    made = content / "bijeenkomsten/de-avond.md"
    assert made.read_text(encoding="utf-8") == meeting("datum: 2019-12-03")
    assert load(content, TODAY).problems == ()


@pytest.mark.parametrize(
    ("name", "meant"), [("Foto 1.PNG", "foto-1.png"), ("foto.jpg", "foto.png"), ("A.png", "a.png")]
)
def test_a_picture_gets_its_name_wherever_it_is_named(
    name: str, meant: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In texts, whichever way the address is written, and in the list of photos."""
    text = "![Een plek](<../afbeeldingen/{0}>) en [nog eens](../afbeeldingen/{1})\n\n`{0}`"
    photos = (FAKE_CONTENT / "fotos.yml").read_text(encoding="utf-8")
    one = "  - bestand: {}\n    maker: een begeleider\n    toestemming: a\n    tot: 2035\n"
    content = site(
        tmp_path,
        {
            f"afbeeldingen/{name}": (FAKE_CONTENT / "afbeeldingen/kamer.png").read_bytes(),
            TOPIC: topic(body=text.format(name, name.replace(" ", "%20"))),
            "fotos.yml": photos + one.format(name),
        },
    )
    mend_in_place(content, TODAY, bool)
    assert not (content / "afbeeldingen" / name).exists()
    after = (content / TOPIC).read_text(encoding="utf-8")
    assert f"![Een plek](<../afbeeldingen/{meant}>)" in after
    assert f"[nog eens](../afbeeldingen/{meant})" in after
    assert after.endswith(f"`{name}`\n"), "what is code stays"
    assert (content / "fotos.yml").read_text(encoding="utf-8") == photos + one.format(meant)
    assert load(content, TODAY).problems == ()
    assert f"content/{TOPIC}" in capsys.readouterr().out


def test_a_page_gets_its_name_in_the_texts_that_lead_to_it(tmp_path: Path) -> None:
    text = topic(body="[Zie daar](<Een Plek.md#kop>) en [daar](./Een%20Plek.md)")
    content = site(tmp_path, {"onderwerpen/Een Plek.md": topic(body="## Kop\n\nx"), TOPIC: text})
    mend_in_place(content, TODAY, bool)
    after = (content / TOPIC).read_text(encoding="utf-8")
    assert after.endswith("[Zie daar](<een-plek.md#kop>) en [daar](een-plek.md)\n")
    assert load(content, TODAY).problems == ()


def test_no_file_takes_the_place_of_another(tmp_path: Path) -> None:
    content = site(tmp_path, {"onderwerpen/Geld.md": topic()})
    assert mend(content, TODAY).moves == {}


def test_a_file_keeps_its_name_when_not_all_can_be_written(tmp_path: Path) -> None:
    content = site(tmp_path, {"onderwerpen/Een Plek.md": topic()})
    with pytest.raises(OSError, match="vol"), moved(content, {"onderwerpen/Een Plek.md": "a.md"}):
        raise OSError("vol")
    assert (content / "onderwerpen/Een Plek.md").exists()
    assert not (content / "a.md").exists()


def test_a_file_with_many_mistakes_is_mended_step_by_step(tmp_path: Path) -> None:
    """Each shows only when those before it are mended; one only its writer can mend."""
    text = (
        "---\ntitel: 's Avonds\nsamenvatting: Wij praten: over wonen.\n"
        "soort: Onze bijeenkomst\ndatum: vrijdag 5 december 2025\nbegin: 17u\n"
        "einde: 8 uur\ngastheer: Gemeente Nepdelft\norganisatoren: delft.md, jongerenraad\n"
        "bronnen: jaarverslag\n---\n##Kop\n\nZie [x](/onderwerpen/kamers/).\n"
    )
    content = site(tmp_path, {"adviezen/Mijn Avond.md": text})
    mend_in_place(content, TODAY, bool)
    assert (content / "bijeenkomsten/mijn-avond.md").read_text(encoding="utf-8") == (
        '---\ntitel: "\'s Avonds"\nsamenvatting: "Wij praten: over wonen."\n'
        "soort: eigen\ndatum: 2025-12-05\nbegin: 17:00\n"
        "einde: 8 uur\ngastheer: delft\norganisatoren:\n  - delft\n  - jongerenraad\n"
        "bronnen:\n  - jaarverslag\n---\n##Kop\n\nZie [x](/onderwerpen/kamers/).\n"
    ), "the text under a header that can't be read is not looked at"
    assert [one.rule.code for one in load(content, TODAY).problems] == ["JDM212"]


def test_the_whole_address_of_our_site_is_mended_too(tmp_path: Path) -> None:
    text = topic(body="[x](https://www.example.org/onderwerpen/kamers/)")
    content = site(tmp_path, {TOPIC: text})
    (tmp_path / "mkdocs.yml").write_text("site_url: https://example.org/\n", encoding="utf-8")
    mend_in_place(content, TODAY, bool)
    assert (content / TOPIC).read_text(encoding="utf-8") == topic(body="[x](kamers.md)")
