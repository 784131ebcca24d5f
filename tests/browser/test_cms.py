"""The editor at /beheer/, as a volunteer uses it: the real one, in a real browser."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from commands.site._serving import served
from playwright.sync_api import Locator, Page, expect

from site_plugins.checking.completeness import titles_are_short
from site_plugins.checking.texts import nobody_can_be_found
from site_plugins.indexing import page_ids
from site_plugins.loading import read_entry
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_FOLDER
from site_plugins.reading.documents import read_list, read_markdown
from site_plugins.reading.problem import Finding, Problem
from site_plugins.writing.front_matter import Value, clean_text, write_page
from tests.browser.conftest import Watch
from tests.browser.editing import (
    BODY,
    OWN,
    add,
    begin,
    box,
    check_meeting,
    drafts,
    error,
    expect_saved,
    field,
    fill,
    fill_meeting,
    finish,
    open_editor,
    reveal,
    words_on,
)
from tests.browser.looking import NO_STORAGE, PHONE, Visit, fail_on, settle
from tests.browser.test_axe import SCRIPT as AXE
from tests.browser.test_axe import on_every_screen, violations_in_all_colours
from tests.browser.test_reflow import WIDER
from tests.builders import catalogue, meeting
from tests.site_helpers import FAKE_SITE, REPOSITORY, ROOT, Built

pytestmark = pytest.mark.browser
ADVICE = "/collections/adviezen/entries/kamer-advies"
ADVICE_FILE = "content/adviezen/kamer-advies.md"
BEFORE = (FAKE_SITE / ADVICE_FILE).read_text("utf-8")
NEW_MEETING = "/collections/bijeenkomsten/new"
NEW_TOPIC = "/collections/onderwerpen/new"


@pytest.fixture(scope="module")
def address(cms_site: Built) -> Iterator[str]:
    with served(cms_site.folder) as address:
        yield address


# Gives the names of all that the browser keeps; cookies are looked for after each test.
STORED = """async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map((one) => one.name),
]"""


def sent(page: Page) -> Locator:
    """The dialog that says how to send it."""
    dialog = page.get_by_role("dialog", name="Opgeslagen in deze browser")
    expect(dialog).to_be_visible()
    return dialog


def change_title(visit: Visit) -> Page:
    page = open_editor(visit, ADVICE)
    fill(page, {"titel": "Een andere titel"})
    return page


def link_in(dialog: Locator, name: str) -> str:
    return dialog.get_by_role("link", name=name).get_attribute("href") or ""


# --- before anything is asked for --------------------------------------------------------------


def test_nothing_is_loaded_or_stored_before_a_click(visit: Visit) -> None:
    page = visit()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(page.url + OWN)
    expect(page.get_by_role("button", name="Begin met schrijven")).to_be_visible()
    settle(page)
    assert not [name for name in asked if "/program/" in name or name.endswith(".json")]
    assert page.evaluate(STORED) == []


def test_nobody_starts_from_a_text_that_the_browser_kept(visit: Visit) -> None:
    page = visit()
    page.goto(page.url + OWN)
    with (
        page.expect_request("**/content.json") as content,
        page.expect_request("**/config.json") as config,
    ):
        page.get_by_role("button", name="Begin met schrijven").click()
    for asked in (content.value, config.value):
        assert asked.all_headers().get("cache-control") == "max-age=0"


def test_who_only_looks_leaves_nothing_behind(visit: Visit) -> None:
    page = open_editor(visit, ADVICE)
    expect(box(page, "titel")).to_be_visible()
    assert page.evaluate(STORED) == []


def test_without_javascript_the_page_says_so(visit: Visit) -> None:
    page = visit("beheer/", java_script_enabled=False)
    assert page.get_by_role("button").count() == 0
    expect(page.get_by_text("De editor werkt alleen met JavaScript")).to_be_visible()
    expect(page.get_by_role("link", name="Vul een formulier in")).to_be_visible()


def test_where_nothing_can_be_kept_the_page_says_what_to_do(visit: Visit, watch: Watch) -> None:
    page = visit()
    page.add_init_script(NO_STORAGE)
    page.goto(page.url + OWN)
    begin(page)
    expect(page.get_by_text("De editor start niet in deze browser")).to_be_visible()
    expect(page.get_by_role("link", name="Vul een formulier in")).to_be_visible()
    expect(page.get_by_role("button", name="Begin met schrijven")).to_be_enabled()
    watch.forgive("", "refused")


def test_the_editor_is_not_found_by_search_sitemap_or_menu(cms_site: Built) -> None:
    assert "beheer/index.html" in cms_site.files
    assert b"beheer" not in cms_site.files["sitemap.xml"]
    assert b'content="noindex"' in cms_site.files["beheer/index.html"]
    assert not [path for path in page_ids(cms_site.files) if path.startswith("beheer/")]
    for path, page in cms_site.html.items():
        links = [one["href"] for one in page.all("a") if "beheer/" in one.get("href", "")]
        assert all("#/collections/" in one or path.startswith("beheer/") for one in links), path


# --- what is typed is kept ---------------------------------------------------------------------


def type_title(page: Page, title: str) -> None:
    """Types a title as a person does, and does nothing else."""
    box(page, "titel").click()
    page.keyboard.type(title)


def press_escape(page: Page) -> Page:
    page.keyboard.press("Escape")
    return page


def go_to_the_list(page: Page) -> Page:
    page.get_by_role("link", name="Bijeenkomsten").click()
    page.get_by_role("link", name="Ga verder met Avond").click()
    return page


def leave_and_come_back(page: Page) -> Page:
    """To another site, and from there to the way in again."""
    way_in = page.url.partition("#")[0]
    page.goto("about:blank")
    page.goto(way_in)
    page.get_by_role("link", name="Ga verder met Avond").click()
    return page


def go_back(page: Page) -> Page:
    """By the browser's own button, and forward again."""
    page.goto("about:blank")
    page.go_back()
    begin(page)
    return page


def reload(page: Page) -> Page:
    page.reload()
    begin(page)
    return page


def close_the_tab(page: Page) -> Page:
    """And open the editor in a new one."""
    way_in = page.url.partition("#")[0]
    other = page.context.new_page()
    page.close()
    other.goto(way_in)
    other.get_by_role("link", name="Ga verder met Avond").click()
    return other


def skip_to_the_content(page: Page) -> Page:
    page.get_by_role("link", name="Ga naar de inhoud").press("Enter")
    return page


WAYS_OUT = [
    press_escape,
    go_to_the_list,
    leave_and_come_back,
    go_back,
    reload,
    close_the_tab,
    skip_to_the_content,
]


@pytest.mark.parametrize("leave", WAYS_OUT)
def test_no_way_out_loses_a_letter(visit: Visit, leave: Callable[[Page], Page]) -> None:
    page = open_editor(visit, NEW_MEETING)
    type_title(page, "Avond over")
    expect(box(leave(page), "titel")).to_have_value("Avond over")


def test_when_nothing_more_can_be_kept_the_writer_is_told(visit: Visit, watch: Watch) -> None:
    page = open_editor(visit, NEW_MEETING)
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('vol') } }")
    type_title(page, "A")
    expect(page.get_by_text("Bewaren lukt niet in deze browser.")).to_be_visible()
    watch.forgive("", "vol")


def test_a_change_of_a_page_is_kept_too(visit: Visit) -> None:
    page = open_editor(visit, ADVICE)
    box(page, "body").click()
    page.keyboard.type("Dit komt erbij.")
    reload(page)
    expect(box(page, "body")).to_have_value("Dit komt erbij.")


def test_what_is_changed_back_is_no_work(visit: Visit, cms_site: Built) -> None:
    page = open_editor(visit, ADVICE)
    former = box(page, "titel").input_value()
    fill(page, {"titel": "Een andere titel"})
    assert list(drafts(page)) == [ADVICE_FILE]
    fill(page, {"titel": former})
    assert drafts(page) == {}


def test_work_is_kept_until_it_is_thrown_away(visit: Visit) -> None:
    page = open_editor(visit, NEW_MEETING)
    fill_meeting(page)
    sent(page)
    page.goto("about:blank")
    page.go_back()
    work = page.locator("[data-work]")
    title = work.get_by_role("heading", name="Wonen")
    expect(title).to_be_visible()
    throw_away = work.get_by_role("button", name="Gooi weg")
    page.once("dialog", lambda dialog: dialog.dismiss())
    throw_away.click()
    page.once("dialog", lambda dialog: dialog.accept())
    throw_away.click()  # who thought better of it still can
    expect(title).to_have_count(0)
    assert drafts(page) == {}


# A browser tells a sleeping tab of nothing.
ASLEEP = "addEventListener('storage', (one) => one.stopImmediatePropagation())"


def in_two_tabs(visit: Visit, script: str = "") -> tuple[Page, Page]:
    """An advice that is open in two tabs before somebody writes; the second runs this script."""
    page = open_editor(visit, ADVICE)
    other = page.context.new_page()
    other.add_init_script(script)
    other.goto(page.url)
    begin(other)
    expect(box(other, "titel")).to_be_visible()
    return page, other


def test_two_tabs_show_the_same(visit: Visit) -> None:
    page, other = in_two_tabs(visit)
    fill(page, {"titel": "Een andere titel"})
    expect(box(other, "titel")).to_have_value("Een andere titel")
    settle(other)
    page.keyboard.type("!")  # who writes can go on
    expect(box(other, "titel")).to_have_value("Een andere titel!")
    expect(box(page, "titel")).to_be_focused()


def arrived(page: Page, words: str) -> None:
    """Waits until what another tab kept is there for this one too: a browser hands it over a little
    later, because each tab is a process of its own."""
    page.wait_for_function("words => JSON.stringify(localStorage).includes(words)", arg=words)


def test_a_tab_that_slept_takes_nothing_away(visit: Visit) -> None:
    """What it writes then must not undo what the other wrote."""
    page, other = in_two_tabs(visit, ASLEEP)
    fill(page, {"titel": "Een andere titel"})
    settle(page)
    arrived(other, "Een andere titel")
    box(other, "body").fill("Uit het tweede tabblad.")
    expect(other.get_by_text("Je schreef verder in een ander tabblad.")).to_be_visible()
    expect(box(other, "titel")).to_have_value("Een andere titel")
    [kept] = drafts(page).values()
    assert "titel: Een andere titel\n" in kept["text"]
    assert "Uit het tweede tabblad." in kept["text"]


def test_what_two_tabs_changed_is_told(visit: Visit) -> None:
    page, other = in_two_tabs(visit, ASLEEP)
    fill(page, {"titel": "De ene titel"})
    settle(page)
    arrived(other, "De ene titel")
    fill(other, {"titel": "De andere titel"})
    expect(other.get_by_text("In beide veranderde: Titel.")).to_be_visible()
    expect(box(other, "titel")).to_have_value("De andere titel")


def test_a_page_that_was_written_on_meanwhile_gets_its_new_source(visit: Visit) -> None:
    page = open_editor(visit, NEW_MEETING)
    fill(page, {"titel": "Avond"})
    settle(page)
    there = page.url
    field(page, "bronnen.0.bron").get_by_role("button", name="Zet hem erbij").click()
    fill(page, {"titel": "De uitnodiging", "samenvatting": "S", "uitgever": "De Nepraad"})
    fill(page, {"soort": "Openbare webpagina", "datum": "2026-11"})
    other = page.context.new_page()
    other.goto(there)
    begin(other)
    fill(other, {"titel": "Avond over wonen"})
    settle(other)
    page.get_by_role("button", name="Klaar: terug naar").click()
    expect(box(page, "titel")).to_have_value("Avond over wonen")
    expect(box(page, "bronnen.0.bron")).to_have_value("de-uitnodiging")


def publish(page: Page, site: Built, changed: dict[str, str]) -> None:
    """The site has these files now; the writer opens the editor again."""
    content = json.loads(site.files["beheer/content.json"]) | changed
    page.route("**/beheer/content.json", lambda route: route.fulfill(json=content))
    reload(page)


def test_what_is_on_the_site_now_is_no_work_any_more(visit: Visit, cms_site: Built) -> None:
    page = open_editor(visit, NEW_MEETING)
    fill_meeting(page)
    sent(page)
    ((path, work),) = drafts(page).items()
    publish(page, cms_site, {path: work["text"]})
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Begin met schrijven")).to_have_count(0)
    assert drafts(page) == {}


def test_what_the_site_changed_meanwhile_stays(visit: Visit, cms_site: Built) -> None:
    page = change_title(visit)
    changed = BEFORE.replace("Geef elke jongere", "Gun elke jongere")
    publish(page, cms_site, {ADVICE_FILE: changed})
    expect(page.get_by_role("alert").filter(has_text="Iemand anders heeft")).to_be_visible()
    expect(box(page, "titel")).to_have_value("Een andere titel")
    text = drafts(page)[ADVICE_FILE]["text"]
    assert "titel: Een andere titel\n" in text
    assert "Gun elke jongere" in text


def test_what_two_people_changed_is_told(visit: Visit, cms_site: Built) -> None:
    page = change_title(visit)
    publish(page, cms_site, {ADVICE_FILE: BEFORE.replace("titel: Geef", "titel: Gun", 1)})
    expect(page.get_by_text("Jullie veranderden allebei: Titel.")).to_be_visible()
    expect(box(page, "titel")).to_have_value("Een andere titel")


# --- the file ---------------------------------------------------------------------------------


def test_nasty_values_pass_our_reader_and_model_unchanged(visit: Visit, tmp_path: Path) -> None:
    page = open_editor(visit, NEW_MEETING)
    fill_meeting(page)
    address = urlsplit(link_in(sent(page), "Stuur in via GitHub"))
    query = parse_qs(address.query)
    assert address.path == "/jong/website/new/main/content/bijeenkomsten"
    (name,), (text,) = query["filename"], query["value"]
    check_meeting(tmp_path, f"content/bijeenkomsten/{name}", text)


def test_a_change_of_one_field_changes_one_line(visit: Visit) -> None:
    page = change_title(visit)
    finish(page)
    address = link_in(sent(page), "Kopieer de tekst en ga naar GitHub")
    assert address == f"{REPOSITORY}/edit/main/{ADVICE_FILE}"
    text = drafts(page)[ADVICE_FILE]["text"]
    assert set(text.splitlines()) ^ set(BEFORE.splitlines()) == {
        "titel: Een andere titel",
        "titel: Geef jongeren een eigen kamer",
    }


def test_a_field_deep_in_the_form_is_one_line_too(visit: Visit) -> None:
    page = open_editor(visit, ADVICE)
    fill(page, {"aanbevelingen.0.antwoorden.0.toelichting": "Er komen elf kamers."})
    text = drafts(page)[ADVICE_FILE]["text"]
    assert text == BEFORE.replace("Er komen tien kamers.", "Er komen elf kamers.")


def test_a_body_is_the_text_that_was_typed(visit: Visit) -> None:
    page = open_editor(visit, ADVICE)
    box(page, "body").click()
    page.keyboard.insert_text(BODY)
    assert drafts(page)[ADVICE_FILE]["text"] == f"{BEFORE}\n{BODY}\n"


@pytest.mark.parametrize(
    "value",
    [
        *(
            "a\nb",
            "  spaties  ",
            "nbsp\u00a0en\u200bniets",
            "\u202eomgekeerd",
            "- streepje",
            "*",
            "@x",
        ),
        *("null", "1_000", "0x1f", "2026-02-30", "[lijst]", "{groep}", "a: b", "a #b", "\\", '"'),
    ],
)
def test_any_text_is_written_as_our_writer_does(visit: Visit, value: str) -> None:
    page = visit("beheer/")
    written = page.evaluate(
        """async (titel) => {
            const { format } = await import("/beheer/header.js");
            const { forms, writing } = await (await fetch("/beheer/config.json")).json();
            return format(forms.bijeenkomst, writing).write("", { titel }, "");
        }""",
        value,
    )
    assert written == write_page(Meeting, {"titel": value})
    assert read_markdown(written.encode()).data == {"titel": clean_text(value)}


@pytest.mark.parametrize("content", ["content", "tests/site/content"])
def test_every_file_is_changed_in_one_place_only(visit: Visit, content: str) -> None:
    """Of every file: nothing changed is the same file, to the byte; one field is one line."""
    files = {
        path.relative_to(ROOT / content).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / content).rglob("*"))
        if path.suffix in (".md", ".yml")
    }
    assert len(files) > 20
    page = visit("beheer/")
    written = page.evaluate(
        """async (files) => {
            const { format } = await import("/beheer/header.js");
            const { forms, writing } = await (await fetch("/beheer/config.json")).json();
            return files.map(([path, text, name]) => {
                const { read, write } = format(forms[name], writing);
                const { data, body } = read(text);
                const same = write(text, data, body) === text;
                const changed = Object.keys(data)
                    .filter((key) => typeof data[key] === "string")
                    .map((key) => [key, write(text, { ...data, [key]: "Iets: anders" }, body)]);
                return [path, same, changed];
            });
        }""",
        [[path, text, _form(path)] for path, text in files.items()],
    )
    for path, same, changed in written:
        assert same, path
        before = files[path].split("\n")
        assert changed or path.endswith(".yml")
        for key, text in changed:
            after = text.split("\n")
            assert len(before) == len(after), (path, key)
            lines = [new for old, new in zip(before, after, strict=True) if old != new]
            assert lines == [f'{key}: "Iets: anders"'], (path, key)
            read = read_list if path.endswith(".yml") else read_markdown
            assert read(text.encode()).data == {
                **(read(files[path].encode()).data or {}),
                key: "Iets: anders",
            }


def _form(path: str) -> str:
    """The name of the form of a file."""
    folder, _, file = path.rpartition("/")
    if path.endswith(".yml"):
        return file.removesuffix(".yml")
    return BY_FOLDER[folder].name if folder in BY_FOLDER and file != "index.md" else "pagina"


# --- the form ---------------------------------------------------------------------------------


def test_what_a_volunteer_needs_first_stands_first(visit: Visit) -> None:
    page = open_editor(visit, NEW_MEETING)
    for key in ("titel", "samenvatting", "soort", "datum", "begin", "locatie", "bronnen", "body"):
        expect(field(page, key)).to_be_visible()
    for key in ("thema", "cijfers", "voorheen"):
        expect(field(page, key)).to_be_hidden()
    page.get_by_text("Meer over deze pagina").click()
    expect(field(page, "thema")).to_be_visible()


def test_what_was_filled_in_before_is_in_sight(visit: Visit) -> None:
    page = open_editor(visit, ADVICE)
    expect(box(page, "antwoord_voor")).to_have_value("2020-06-01")
    expect(field(page, "aanbevelingen")).to_contain_text("1. Geef elke jongere een eigen kamer.")


def test_an_empty_form_is_refused_in_dutch(visit: Visit) -> None:
    page = open_editor(visit, NEW_MEETING)
    fill(page, {"datum": "3 december 2026"})
    finish(page)
    expect(error(page, "titel")).to_have_text(
        'Bij "titel" is niets ingevuld. Vul het veld in. Het moet er staan.'
    )
    expect(error(page, "datum")).to_have_text(
        '"3 december 2026" kunnen we niet lezen als datum. Schrijf: 2026-12-03'
    )
    expect(error(page, "bronnen")).to_contain_text("Het moet er staan")
    expect(box(page, "titel")).to_be_focused()
    fill(page, {"datum": "2026-12-03"})
    expect(error(page, "datum")).to_have_text("")


def test_a_mistake_in_a_closed_group_is_shown(visit: Visit) -> None:
    page = open_editor(visit, ADVICE)
    fill(page, {"aanbevelingen.0.id": "Een advies"})
    page.locator("details[open]").evaluate_all("all => all.forEach((one) => (one.open = false))")
    finish(page)
    wrong = error(page, "aanbevelingen.0.id")
    expect(wrong).to_be_visible()
    expect(wrong).to_have_text('"Een advies" kan geen id zijn. Schrijf: een-advies')


VALUES = {
    "titel": ("Kort", "Wonen " * 20),
    "samenvatting": (
        *("Mail kim@example.org.", "kim [at] example [punt] org", "kim apenstaart school.nl"),
        *(
            "Bel 06\u00a012\u00a034\u00a056\u00a078.",
            "(06) 12345678",
            "+31 6 1234 5678",
            "31612345678",
        ),
        *("Bel 070-123 45 67.", "0800-2000", "Op 06-12-2019.", "1.200.000 euro", "06 12 34 56"),
        *("https://wa.me/31612345678", "https://a.nl/0612345678901", "wij zijn om 20.00 uur open"),
        *("BSN: 123456782", "123456782", "123456789", "RSIN 123456782", "1234.56.782"),
        *("NL91 ABNA 0417 1643 00.", "nl91abna0417164300", "NL92 ABNA 0417 1643 00"),
        *(
            "GB82 WEST 1234 5698 7654 32 op",
            "op 20 november 2023 bedachten zij",
            "me\u200bt k@b.nl",
        ),
    ),
    "datum": (
        *("2026-12-03", "2026-12", "2026", "2026~", "2018/2019", "../2019", "2019/..", "onbekend"),
        *("20 januari 2027", "3-12-2026", "donderdag 3 december 2026", "2026-02-30", "2026-13"),
        *("31/12/2026", "2019/2018", "2019~/2018", "2020-01-01~/2019-12", "morgen", "2026-1-5"),
        *("2018 t/m 2019", "2018-01 tot 2017-01", "5 mrt. 2026", "30 februari 2026", "../.."),
        *("2026-12-03 19:30", "9999", "0000", "2026/12/03", "wo 3 dec 2026", "ma maart 2026"),
    ),
    "gepubliceerd": ("2026-12", "2018/2019", "onbekend", "gisteren"),
    "begin": ("19:30", "9:05", "19u30", "19.30", "5 uur", "12u", "14u", "24:00", "19:60", "0u"),
    "einde": ("24:00", "20:30", "24:01", "half acht"),
    "online": (
        "https://www.jso.nl",
        "www.jso.nl",
        "jso",
        "http://jso",
        "https://a.nl/b?c#d",
        "é.nl",
        "volgt",
        "De link volgt nog",
        "vervolgt",
    ),
    "voorheen.0": ("a/oude-naam/", "/a/oud", "Adviezen/oud/", "https://www.a.nl/b/c.md", "a//b"),
    "cijfers.0.waarde": (
        *("1.179", "24,5", "zes", "derde", "1,200", "1,250", "1,200.5", "1,200,000", "1.17", "-3"),
        *("9" * 21, "85%", "ongeveer 24", "24e", "1.000 euro", "veel", "0,125", "-1,200", "12."),
    ),
    "cijfers.0.id": ("vast-meldpunt", "Vast meldpunt", "1-meldpunt", "a--b", "É één", "!"),
    "opbrengsten.0.leidt_tot.0": ("adviezen/kamers", "kamers", "adviezen/kamers#een", "a/b#Een"),
}


@pytest.mark.parametrize("key", VALUES)
def test_a_field_says_what_check_says(visit: Visit, key: str) -> None:
    """Side by side with our reader and model, for what people may type."""
    page = open_editor(visit, NEW_MEETING)
    *path, last = key.split(".")
    if path or last.isdigit():
        add(page, path[0])
    if key.count(".") > 2:
        add(page, key.rpartition(".")[0])
    for value in VALUES[key]:
        box(page, key).fill(value)
        box(page, key).blur()
        expect(error(page, key)).to_have_text(_told(key, value))


# A meeting, and things in its lists, in which nothing is wrong.
SMALLEST = {
    "titel": "T",
    "samenvatting": "S",
    "soort": "actiemeeting",
    "datum": "2026",
    "bronnen": ["jaarverslag"],
}
PARTS = {
    "opbrengsten": {"id": "a", "soort": "advies", "tekst": "T"},
    "cijfers": {"id": "a", "waarde": "1", "eenheid": "e", "betekenis": "b", "bron": "jaarverslag"},
}


def _told(key: str, value: str) -> str:
    """What `check` says of the value, in a meeting where it is the only thing that can be wrong."""
    first, *path = key.split(".")
    one: Value = value
    if len(path) > 1:
        one = [{**PARTS[first], path[1]: [value] if len(path) > 2 else value}]
    elif path:
        one = [value]
    text = write_page(Meeting, {**SMALLEST, first: one})
    found: list[Finding | Problem] = [*read_entry(text.encode(), Meeting).findings]
    if key == "titel":
        found += titles_are_short(catalogue({"bijeenkomsten/a": meeting(titel=value)}))
    if key == "samenvatting":
        found += nobody_can_be_found(catalogue({"bijeenkomsten/a": meeting(samenvatting=value)}))
    return " ".join(f"{one.what} {one.fix or one.rule.fix}" for one in found)


def test_what_is_personal_in_the_text_is_not_sent(visit: Visit) -> None:
    """What is sent to GitHub can be read by everybody before `check` has seen it."""
    page = open_editor(visit, NEW_TOPIC)
    fill(page, {"titel": "Bellen", "samenvatting": "Wie je belt.", "soort": "Ander onderwerp"})
    body = page.get_by_label("Tekst van de pagina")
    body.fill("Bel Kim: 06 12345678.\n\n[Bel ons](tel:0701234567).")
    body.blur()
    finish(page)
    expect(error(page, "body")).to_contain_text("Hier staat een mobiel nummer. Haal het weg.")
    expect(body).to_be_focused()
    body.fill("[Mail ons](mailto:info@example.org) of [bel ons](tel:0701234567).")
    finish(page)
    expect(error(page, "body")).to_have_text("")
    sent(page)


def test_only_items_can_be_chosen(visit: Visit) -> None:
    page = open_editor(visit, NEW_MEETING)
    options = box(page, "vorige").locator("option").all_inner_texts()
    assert "Avond over kamers" in options
    assert "Lijst van bijeenkomsten" not in options


def test_some_of_a_few_words_are_ticked(visit: Visit) -> None:
    page = open_editor(visit, "/collections/adviezen/entries/oproep-borg")
    page.get_by_text("Beheer van de pagina").wait_for()
    ticked = field(page, "gevoelig").get_by_role("checkbox", checked=True)
    expect(ticked).to_have_count(1)
    ticked.uncheck()
    (draft,) = drafts(page).values()
    assert "gevoelig" not in draft["text"]
    assert "onderwerpen:\n  - geld\n" in draft["text"]


def test_things_in_a_list_can_change_places_and_go(visit: Visit) -> None:
    page = open_editor(visit, ADVICE)
    field(page, "aanbevelingen.1").get_by_text("2. Zet een slot").click()
    field(page, "aanbevelingen.1").get_by_role("button", name="Zet hoger").click()
    text = drafts(page)[ADVICE_FILE]["text"]
    assert sorted(text.splitlines()) == sorted(BEFORE.splitlines())
    assert text.index("slot-op-de-deur") < text.index("id: eigen-kamer")
    field(page, "aanbevelingen.0").get_by_text("1. Zet een slot").click()
    page.once("dialog", lambda dialog: dialog.accept())
    field(page, "aanbevelingen.0").get_by_role("button", name="Haal weg").last.click()
    assert "id: slot-op-de-deur" not in drafts(page)[ADVICE_FILE]["text"]


def test_a_list_file_stays_a_list_when_the_last_thing_goes(visit: Visit) -> None:
    page = open_editor(visit, "/collections/lijsten/entries/namen")
    page.once("dialog", lambda dialog: dialog.accept())
    reveal(page, "namen.0")
    field(page, "namen.0").get_by_role("button", name="Haal weg").click()
    (draft,) = drafts(page).values()
    assert draft["text"] == "namen: []\n"
    finish(page)
    expect_saved(page)


@pytest.mark.parametrize(
    ("route", "key", "shown"),
    [
        ("/collections/overzichten/entries/adviezen", "weergave", "adviezen"),
        ("/collections/paginas/entries/werkwijze", "weergave", "standaardprogramma"),
        ("/collections/lijsten/entries/hulplijnen", "hulplijnen.0.naam", "Noodgeval"),
    ],
)
def test_what_is_no_item_can_be_changed_too(visit: Visit, route: str, key: str, shown: str) -> None:
    page = open_editor(visit, route)
    expect(box(page, key)).to_have_value(shown)


def test_a_page_that_is_not_there_is_told(visit: Visit, watch: Watch) -> None:
    page = open_editor(visit, "/collections/adviezen/entries/bestaat-niet")
    expect(page.get_by_text("Deze pagina is er niet (meer).")).to_be_visible()
    watch.forgive("", "Deze pagina is er niet")


def test_a_name_that_is_taken_is_told(visit: Visit) -> None:
    page = open_editor(visit, NEW_TOPIC)
    fill(page, {"titel": "Geld", "samenvatting": "Over geld.", "soort": "Ander onderwerp"})
    finish(page)
    expect(error(page, "naam")).to_contain_text('Er is al een pagina met de naam "geld".')
    fill(page, {"naam": "Geld en meer"})
    finish(page)
    expect(error(page, "naam")).to_contain_text('"Geld en meer" kan geen bestandsnaam zijn.')
    fill(page, {"naam": "geld-en-meer"})
    finish(page)
    assert "geld-en-meer.md" in link_in(sent(page), "Stuur in via GitHub")


PAYLOADS = [
    "<img src=x onerror=window.broken=1>",
    "<svg onload=window.broken=1>",
    "<script>window.broken=1</script>",
    "[x](javascript:window.broken=1)",
]


def test_nothing_that_is_written_runs(visit: Visit) -> None:
    page = open_editor(visit, NEW_TOPIC)
    fill(page, {"titel": PAYLOADS[0], "samenvatting": " ".join(PAYLOADS)})
    fill(page, {"body": "\n\n".join(PAYLOADS), "soort": "Ander onderwerp"})
    finish(page)
    expect(sent(page).get_by_role("heading", name=PAYLOADS[0])).to_be_visible()
    page.reload()
    expect(page.locator("[data-work]").get_by_role("heading", name=PAYLOADS[0])).to_be_visible()
    assert page.evaluate("window.broken") is None


# --- sending ----------------------------------------------------------------------------------


def test_all_steps_to_a_proposal_are_told(visit: Visit) -> None:
    page = change_title(visit)
    finish(page)
    steps = " ".join(sent(page).get_by_role("listitem").all_inner_texts())
    words = ("fork", "Ctrl+V", "Commit changes", "Propose changes", "Create pull request")
    assert [word for word in words if word not in steps] == []
    assert [*map(steps.index, words)] == sorted(map(steps.index, words))


def test_a_long_page_is_copied_and_not_put_in_an_address(visit: Visit) -> None:
    page = open_editor(visit, NEW_TOPIC)
    fill(page, {"titel": "Een lang verhaal", "samenvatting": "Lang. " * 1500})
    fill(page, {"soort": "Ander onderwerp"})
    finish(page)
    link = sent(page).get_by_role("link", name="Kopieer de tekst en ga naar GitHub")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.context.route("https://github.com/**", lambda route: route.fulfill(body=""))
    with page.context.expect_page() as opened:
        link.click()
    address = urlsplit(opened.value.url)
    assert parse_qs(address.query) == {"filename": ["een-lang-verhaal.md"]}
    assert address.path == "/jong/website/new/main/content/onderwerpen"
    page.bring_to_front()
    (work,) = drafts(page).values()
    assert page.evaluate("navigator.clipboard.readText()") == work["text"]


def test_the_text_can_be_kept_as_a_file(visit: Visit) -> None:
    page = change_title(visit)
    finish(page)
    with page.expect_download() as kept:
        sent(page).get_by_role("button", name="Bewaar als bestand").click()
    assert kept.value.suggested_filename == "kamer-advies.md"
    text = Path(kept.value.path()).read_text("utf-8")
    assert text == drafts(page)[ADVICE_FILE]["text"]


def make_with_source(page: Page) -> None:
    """A new meeting, and the source that it needs, made on the way."""
    fill(page, {"titel": "Avond", "samenvatting": "S", "datum": "2026-12-03"})
    fill(page, {"soort": "Actiemeeting"})
    field(page, "bronnen.0.bron").get_by_role("button", name="Zet hem erbij").click()
    fill(page, {"titel": "De uitnodiging", "samenvatting": "S", "uitgever": "De Nepraad"})
    fill(page, {"soort": "Openbare webpagina", "datum": "2026-11"})
    page.get_by_role("button", name="Klaar: terug naar Avond").click()
    expect(box(page, "bronnen.0.bron")).to_have_value("de-uitnodiging")


def test_a_page_and_its_new_source_go_into_one_proposal(visit: Visit) -> None:
    page = open_editor(visit, NEW_MEETING)
    make_with_source(page)
    finish(page)
    dialog = sent(page)
    first = link_in(dialog, "Stuur in via GitHub")
    assert first.startswith(f"{REPOSITORY}/new/main/content/bijeenkomsten?filename=avond.md&")
    place = dialog.get_by_label("Kopieer het adres van die bladzijde")
    place.fill("https://github.com/jong/website/pull/3")
    expect(dialog.get_by_role("alert")).to_contain_text("compare")
    place.fill("https://github.com/jong/website/compare/main...sam:website:patch-1?quick_pull=1")
    second = dialog.get_by_role("link", name="Stuur in via GitHub").last.get_attribute("href")
    address = urlsplit(second or "")
    assert address.path == "/sam/website/new/patch-1/content/bronnen"
    assert parse_qs(address.query)["filename"] == ["de-uitnodiging.md"]
    steps = dialog.get_by_role("listitem").all_inner_texts()
    assert "Create pull request" in steps[-1]


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("sam:website:patch-1", "https://github.com/sam/website patch-1"),
        ("sam:patch-1", "https://github.com/sam/website patch-1"),
        ("lid-patch-1", "https://github.com/jong/website lid-patch-1"),
        ("sam:mijn%2Ftak?expand=1", "https://github.com/sam/website mijn/tak"),
    ],
)
def test_the_address_of_a_comparison_says_where_the_rest_goes(
    visit: Visit, head: str, place: str
) -> None:
    page = visit("beheer/")
    found = page.evaluate(
        """async (address) => {
            const { placeIn } = await import("/beheer/sending.js");
            const place = placeIn(address);
            return `${place.address} ${place.branch}`;
        }""",
        f"{REPOSITORY}/compare/main...{head}",
    )
    assert found == place


def test_a_page_waits_for_a_source_that_is_half_done(visit: Visit) -> None:
    page = open_editor(visit, NEW_MEETING)
    make_with_source(page)
    there = page.url
    page.goto(there.partition("#")[0] + "#/collections/bronnen")
    page.get_by_role("link", name="Ga verder met De uitnodiging").click()
    fill(page, {"uitgever": ""})
    page.goto(there)
    finish(page)
    question = page.get_by_role("dialog", name="Eerst nog iets anders")
    expect(question).to_contain_text("De uitnodiging")
    question.get_by_role("button", name="Maak het af").click()
    expect(box(page, "uitgever")).to_be_visible()


# --- its looks ------------------------------------------------------------------------------


def test_a_page_is_found_by_its_title(visit: Visit) -> None:
    page = open_editor(visit, "/collections/adviezen")
    page.get_by_label("Zoek een titel").fill("BORG")
    shown = page.get_by_role("list", name="Pagina’s").get_by_role("link")
    expect(shown).to_have_text(["Schrap de borg"])
    shown.click()
    expect(box(page, "titel")).to_have_value("Schrap de borg")


def test_the_editor_speaks_dutch_and_shows_our_logo(visit: Visit) -> None:
    page = open_editor(visit, ADVICE, locale="en-US")
    expect(box(page, "titel")).to_be_visible()
    english = {"Collections", "Entries", "Delete", "New", "Sort", "Search", "Save", "Settings"}
    assert english & words_on(page) == set()
    expect(page.locator(".jdm-logo svg")).to_be_visible()


@on_every_screen
@pytest.mark.parametrize("path", ["beheer/", "beheer/redactie/"])
def test_axe_finds_nothing_wrong_on_the_way_in(
    visit: Visit, path: str, screen: dict[str, int]
) -> None:
    page = visit(viewport=screen)
    page.goto(page.url + path)
    expect(page.get_by_role("button", name="Begin met schrijven")).to_be_visible()
    page.evaluate(AXE)
    assert violations_in_all_colours(page) == []


@on_every_screen
def test_axe_finds_nothing_wrong_in_the_editor(
    visit: Visit, address: str, screen: dict[str, int]
) -> None:
    page = open_editor(visit, "/", viewport=screen, reduced_motion="reduce")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("Wat wil je schrijven?")
    page.evaluate(AXE)
    found = {"home": violations_in_all_colours(page)}
    page.goto(f"{address}beheer/#/collections/bijeenkomsten")
    expect(heading).to_have_text("Bijeenkomsten")
    found["list"] = violations_in_all_colours(page)
    page.goto(f"{address}beheer/#{ADVICE}")
    expect(heading).to_have_text("Geef jongeren een eigen kamer")
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    found["form"] = violations_in_all_colours(page)
    page.goto(f"{address}beheer/#{NEW_MEETING}")
    expect(heading).to_have_text("Nieuw: bijeenkomst")
    finish(page)
    expect(error(page, "titel")).not_to_be_empty()
    found["refused"] = violations_in_all_colours(page)
    make_with_source(page)
    finish(page)
    sent(page).get_by_label("Kopieer het adres").fill(f"{REPOSITORY}/compare/main...a:b:c")
    found["sending"] = violations_in_all_colours(page)
    fail_on(found)


def test_the_editor_fits_on_a_phone(visit: Visit) -> None:
    page = open_editor(visit, ADVICE, viewport=PHONE)
    expect(box(page, "titel")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert page.evaluate(WIDER) == []
    fill(page, {"titel": "Een andere titel"})
    finish(page)
    sent(page)
    assert page.evaluate(WIDER) == []
    press_escape(page)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect_saved(page)
