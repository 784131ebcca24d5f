"""The meeting kit, as an organiser with a printer uses it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from commands.site._serving import served
from playwright.sync_api import Browser, Locator, Page, expect

from site_plugins.checking.questions import LONGEST_QUESTION
from site_plugins.loading import Loaded, load
from site_plugins.model.lists import SpeedDateQuestion
from site_plugins.model.meeting import Meeting
from site_plugins.model.source import Source
from site_plugins.reading.clock import today
from site_plugins.reading.documents import read_markdown
from site_plugins.views.picking import PER_SHEET, drawn
from tests.browser.editing import begin, box, drafts, finish
from tests.browser.looking import PHONE, ZOOMED, Visit, fail_on, problems, settle, stops
from tests.browser.test_axe import SCRIPT as AXE
from tests.browser.test_axe import on_every_screen, violations_in_all_colours
from tests.browser.test_privacy import KEPT
from tests.browser.test_reflow import WIDER
from tests.browser.test_weight import ICON
from tests.site_helpers import REPOSITORY, Built, copy_site

pytestmark = pytest.mark.browser
KIT = "bijeenkomst-maken/"
ASKED_LATELY = "naam"  # in tests/site/content/bijeenkomsten/
_MM = 96 / 25.4  # pixels


@pytest.fixture
def page(visit: Visit) -> Page:
    """The page with cards and a programme."""
    return visit(KIT)


def picked(page: Page) -> list[str]:
    """The ids of the questions that are shown, in their order."""
    found: list[str] = page.locator("[data-kit-picked] > li").evaluate_all(
        "all => all.map((one) => one.dataset.question)"
    )
    return found


def cards(page: Page, side: str) -> list[str]:
    found: list[str] = page.locator(f"[data-kit-side={side}] > li").evaluate_all(
        "(all, side) => all.map((one) => one.dataset[side])", side
    )
    return found


def choices(page: Page) -> Locator:
    return page.locator("[data-kit-choices]")


# --- which cards ----------------------------------------------------------------------------------


@pytest.mark.parametrize("code", ["1", "k3f9", "zzzzz", "0a1b2c"])
@pytest.mark.parametrize(("theme", "level"), [("", ""), ("wonen", ""), ("", "licht")])
def test_a_browser_draws_what_python_draws(
    visit: Visit, fake_site: Built, code: str, theme: str, level: str
) -> None:
    fitting = [
        one
        for one in fake_site.catalogue.elements(SpeedDateQuestion)
        if one.id != ASKED_LATELY
        and theme in ("", one.theme.value)
        and level in ("", one.level.value)
    ]
    wanted = drawn(fitting, code, lambda one: one.id, lambda one: one.theme.value)
    page = visit(f"{KIT}#trekking={code}&thema={theme}&niveau={level}")
    assert picked(page) == [one.id for one in wanted][:PER_SHEET]


def test_without_javascript_there_is_the_same_sheet_as_with_it(visit: Visit) -> None:
    plain = visit(KIT, java_script_enabled=False)
    page = visit(KIT)
    assert picked(plain) == picked(page)
    assert len(picked(page)) == PER_SHEET
    for side in ("front", "back"):
        assert cards(plain, side) == cards(page, side)
        texts = [
            one.locator(f"[data-kit-side={side}]").all_text_contents() for one in (plain, page)
        ]
        assert [text.split() for text in texts[0]] == [text.split() for text in texts[1]]
    expect(choices(plain)).to_be_hidden()
    expect(plain.get_by_text("Laat alle vragen zien")).to_be_visible()
    assert plain.locator(".jdm-kit__buttons").filter(visible=True).count() == 0


def test_another_draw_can_be_shared_and_repeated(visit: Visit) -> None:
    page = visit(KIT)
    page.get_by_label("Hoeveel").select_option("16 kaartjes")
    before = picked(page)
    page.get_by_role("button", name="Trek andere vragen").click()
    assert sorted(picked(page)) == sorted(before)  # there are no more
    assert picked(page) != before
    assert re.search(r"#vellen=2&trekking=[a-z0-9]{5}$", page.url)
    other = visit(page.url.split("/", 3)[3])
    assert picked(other) == picked(page)


def test_choices_are_kept_in_the_address_and_the_status_tells_them(page: Page) -> None:
    page.get_by_label("Thema").select_option("Wonen")
    page.get_by_label("Niveau").select_option("Dieper")
    assert picked(page) == ["buren"]
    assert page.url.endswith("#thema=wonen&niveau=dieper")
    status = page.locator("[data-kit-status]")
    expect(status).to_contain_text("1 vraag op 1 vel. 7 kaartjes blijven leeg")
    expect(status).to_contain_text("Bij 1 vraag hoort een nummer voor hulp.")
    assert cards(page, "front") == ["buren", *[""] * 7]
    back = page.locator("[data-kit-side=back] > li").nth(1)
    expect(back).to_contain_text("Raakt deze vraag je?")
    page.get_by_label("Thema").select_option("Alle thema's")
    page.get_by_label("Niveau").select_option("Alle niveaus")
    assert page.url.endswith(KIT)


def test_the_address_to_share_is_whole_after_a_link_within_the_page(visit: Visit) -> None:
    page = visit(f"{KIT}#thema=wonen")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    whole = page.url
    page.evaluate("location.hash = 'programma'")
    page.get_by_role("button", name="Kopieer het adres van deze keuze").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == whole


def test_another_address_on_the_same_page_gives_its_own_cards(visit: Visit) -> None:
    page = visit(f"{KIT}#thema=wonen")
    before = picked(page)
    page.goto(page.url.replace("wonen", "geld"))
    expect(page.get_by_label("Thema")).to_have_value("geld")
    assert not {*before} & {*picked(page)}


def test_what_was_asked_lately_comes_back_when_somebody_wants_it(visit: Visit) -> None:
    page = visit(f"{KIT}#vellen=2")
    assert ASKED_LATELY not in picked(page)
    expect(page.locator("[data-kit-status]")).to_contain_text("1 vraag van de laatste twee keer")
    page.get_by_label("Ook vragen van de laatste twee keer").check()
    assert ASKED_LATELY in picked(page)


@pytest.mark.parametrize("bad", ["trekking=<b>", "thema=niets", "vellen=99&trekking=", "begin=zo"])
def test_an_address_that_says_nothing_gives_the_usual_sheet(visit: Visit, bad: str) -> None:
    assert picked(visit(f"{KIT}#{bad}")) == picked(visit(KIT))


# --- on paper -------------------------------------------------------------------------------------


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def choose_paper(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).check()


@pytest.mark.parametrize("sheets", [1, 2])
def test_cards_are_printed_on_an_even_number_of_pages(visit: Visit, sheets: int) -> None:
    page = visit(f"{KIT}#vellen={sheets}")
    choose_paper(page, "Kaartjes")
    assert pages_of(page.pdf(prefer_css_page_size=True)) == 2 * sheets


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_each_paper_is_printed_by_itself(visit: Visit, script: bool) -> None:
    page = visit(KIT, java_script_enabled=script)
    for paper, pages in {"Programma": 1, "Uitnodiging": 1, "Naamkaartjes": 1}.items():
        choose_paper(page, paper)
        assert pages_of(page.pdf(prefer_css_page_size=True)) == pages, paper


def test_all_papers_together_leave_the_backs_of_badges_empty(page: Page) -> None:
    """They are cut, and may be printed on both sides: one empty page, and nothing else is lost."""
    pages = []
    for choice in page.locator("[name=papier]").all():
        choice.check()
        pages.append(pages_of(page.pdf(prefer_css_page_size=True)))
    assert pages[0] == sum(pages[1:]) + 1
    papers = page.locator(".jdm-paper").evaluate_all("all => all.map((one) => one.classList[1])")
    assert papers[:2] == ["jdm-paper--naamkaartjes", "jdm-paper--kaartjes"]


BOXES = """(side) => [...document.querySelectorAll(`[data-kit-side=${side}] > li`)].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const sheet = one.parentElement.getBoundingClientRect();
    return { number: one.querySelector("[data-number]").textContent, width, height,
        left: x - sheet.x, top: y - sheet.y, right: sheet.right - x - width };
})"""


def boxes(page: Page, side: str) -> dict[str, dict[str, Any]]:
    return {box["number"]: box for box in page.evaluate(BOXES, side)}


@pytest.fixture
def paper(visit: Visit) -> Page:
    page = visit(KIT, viewport={"width": round(190 * _MM), "height": round(277 * _MM)})
    page.emulate_media(media="print")
    return page


def test_each_back_lies_behind_its_front(paper: Page) -> None:
    fronts, backs = boxes(paper, "front"), boxes(paper, "back")
    assert [*fronts] == ["1", "2", "3", "4", "5", "6", "7", "8"]
    for number, front in fronts.items():
        back = backs[number]
        assert front["left"] == pytest.approx(back["right"], abs=_MM)
        assert front["top"] == pytest.approx(back["top"], abs=_MM)
        assert (front["width"], front["height"]) == pytest.approx((93 * _MM, 67 * _MM), abs=_MM)
    assert cards(paper, "back")[:2] == cards(paper, "front")[1::-1]


def test_the_longest_question_fits_on_a_card_in_large_letters(paper: Page) -> None:
    text = ("Wat vond jouw begeleider van de " * 3)[: LONGEST_QUESTION - 1] + "?"
    card = paper.locator("[data-kit-side=front] > li").first
    card.locator(".jdm-paper__question").evaluate("(one, text) => (one.textContent = text)", text)
    size, over = card.evaluate(
        """(one) => [
            parseFloat(getComputedStyle(one.querySelector(".jdm-paper__question")).fontSize),
            one.scrollHeight - one.clientHeight,
        ]"""
    )
    assert size >= 20 * 96 / 72  # 20 points
    assert over <= 0


def test_the_button_of_a_paper_prints_that_paper(page: Page) -> None:
    page.evaluate("window.print = () => (document.title = 'printed')")
    page.get_by_role("button", name="Print het programma").click()
    assert page.title() == "printed"
    expect(page.get_by_role("radio", name="Programma")).to_be_checked()


# --- times and texts ------------------------------------------------------------------------------


def times(page: Page) -> list[str]:
    found = page.locator("[data-kit-time], [data-kit-end]").all_text_contents()
    return [one.strip() for one in found]


def test_all_times_follow_from_the_begin(visit: Visit) -> None:
    page = visit(KIT)
    assert times(page) == ["17.00", "17.20", "18.05"]
    page.get_by_label("Begin").fill("23:30")
    assert times(page) == ["23.30", "23.50", "00.35"]
    page.get_by_label("Minuten voor samen eten").fill("70")
    assert times(page) == ["23.30", "23.50", "01.00"]
    expect(page.locator("[data-kit-times-status]")).to_have_text("Het is afgelopen om 01.00 uur.")
    expect(page.locator("[data-kit-letter]")).to_contain_text("van 23.30 tot 01.00 uur")
    again = visit(page.url.split("/", 3)[3])
    assert times(again) == times(page)


def test_without_javascript_the_usual_times_stand_there(visit: Visit) -> None:
    page = visit(KIT, java_script_enabled=False)
    assert times(page) == ["17.00", "17.20", "18.05"]
    expect(page.locator("[data-kit-fixed]").first).to_have_text("20")


def test_the_invitation_is_filled_in_and_copied(page: Page, browser: Browser) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_label("Dag", exact=True).fill("2026-12-03")
    page.get_by_label("Waar", exact=True).fill("Het <Nephuis>")
    page.get_by_role("button", name="Kopieer de uitnodiging").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "donderdag 3 december 2026" in text
    assert "Waar: Het <Nephuis>\n" in text
    assert "Hoe laat: van 17.00 tot 18.05 uur" in text


# --- for everybody --------------------------------------------------------------------------------


@on_every_screen
def test_axe_finds_nothing_when_all_is_used(visit: Visit, screen: dict[str, int]) -> None:
    page = visit(f"{KIT}#thema=wonen", viewport=screen, reduced_motion="reduce")
    page.evaluate(AXE)
    page.locator("main summary").evaluate_all("all => all.forEach((one) => one.click())")
    assert violations_in_all_colours(page) == []
    page.emulate_media(forced_colors="active")
    assert violations_in_all_colours(page) == []


def test_it_fits_in_a_narrow_window_and_each_stop_is_seen(visit: Visit) -> None:
    page = visit(KIT, viewport=ZOOMED)
    assert page.evaluate(WIDER) == []
    page = visit(KIT, viewport=PHONE)
    found = list(stops(page, most=60))
    assert len(found) > 20
    fail_on({KIT: problems(found)})


# --- what came of it ----------------------------------------------------------------------------


NASTY = "Eén \"vast\" **meldpunt**: 'ja' \u200b#2 — door <b>Delft</b>, & snel \\ 🏠"


def fill_report(page: Page, **fields: str) -> Locator:
    page.get_by_text("Vul in wat het opleverde").click()
    form = page.locator("[data-kit-report]")
    values = {"titel": "Avond over wonen", "samenvatting": NASTY, "uitgever": "De Nepraad"} | fields
    for name, value in values.items():
        form.locator(f"[name={name}]").fill(value)
    form.locator("[name=datum]").fill("2026-10-01")
    form.locator("[name=opbrengst]").first.fill(NASTY)
    return form


def files_of(page: Page) -> dict[str, str]:
    """The files that were made, by their path."""
    page.get_by_role("button", name="Maak het bestand").click()
    expect(page.locator("[data-kit-files]")).to_be_focused()
    paths = page.locator("[data-kit-files] code").all_text_contents()
    texts = page.locator("[data-kit-files] textarea").evaluate_all(
        "all => all.map(one => one.value)"
    )
    return dict(zip(paths, texts, strict=True))


def checked(folder: Path, files: Mapping[str, str]) -> Loaded:
    """The fake site with these files: read and checked, without an error."""
    site = copy_site(folder).parent
    for path, text in files.items():
        assert not (site / "content" / path).exists()
        (site / "content" / path).write_text(text, encoding="utf-8")
    loaded = load(site / "content", today())
    assert [str(problem) for problem in loaded.errors] == []
    return loaded


def test_a_report_of_our_own_becomes_files_that_pass_every_check(
    page: Page, tmp_path: Path
) -> None:
    page.clock.set_fixed_time("2026-11-20")
    form = fill_report(page, locatie="'t Huis", deelnemers="30 jongeren: 4 gemeenten")
    for _ in range(2):
        page.get_by_role("button", name="Nog een opbrengst").click()
    texts = form.locator("[name=opbrengst]")
    texts.nth(1).fill("Programma")
    texts.nth(2).fill("3 kamers\nerbij")
    form.locator("[name=opbrengst-soort]").nth(1).select_option("Actie")
    page.get_by_text("Bij welke onderwerpen hoort het?").click()
    page.get_by_label("Geld", exact=True).check()
    page.get_by_label("Zet erbij welke vragen er waren").check()
    files = files_of(page)
    loaded = checked(tmp_path, files)
    meeting = loaded.catalogue.by_path["bijeenkomsten/avond-over-wonen-2026-10-01.md"].entry
    assert isinstance(meeting, Meeting)
    assert meeting.summary == "Eén \"vast\" meldpunt: 'ja' #2 — door Delft, & snel 🏠"
    assert meeting.location == "'t Huis"
    assert [(one.id, one.kind.value, one.text) for one in meeting.yields[1:]] == [
        ("opbrengst-programma", "actie", "Programma"),
        ("opbrengst-3-kamers-erbij", "advies", "3 kamers erbij"),
    ]
    assert [*meeting.topics] == ["geld"]
    assert [*meeting.speed_date_questions] == picked(page)
    source = loaded.catalogue.by_path["bronnen/verslag-avond-over-wonen-2026-10-01.md"].entry
    assert isinstance(source, Source)
    assert (source.publisher, str(source.issued)) == ("De Nepraad", "2026-11-20")


def test_a_report_that_stands_in_a_source_is_one_file(page: Page, tmp_path: Path) -> None:
    fill_report(page)
    page.get_by_label("Waar staat dit?").select_option("Jaarverslag van de Nepraad")
    expect(page.get_by_label("Welke organisatie schreef het verslag?")).to_be_hidden()
    files = files_of(page)
    assert [*files] == ["bijeenkomsten/avond-over-wonen-2026-10-01.md"]
    checked(tmp_path, files)
    assert page.get_by_role("link", name="Zet het op GitHub").count() == 0  # there is no project
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar als bestand").click()
    assert saved.value.suggested_filename == "avond-over-wonen-2026-10-01.md"
    assert saved.value.path().read_text(encoding="utf-8") == files.popitem()[1]


@pytest.mark.parametrize("text", ["mail kim@nep.example", "bel 06-12 34 56 78", "070 123 45 67"])
def test_what_nobody_may_publish_makes_no_file(page: Page, text: str) -> None:
    fill_report(page, locatie=text)
    page.get_by_role("button", name="Maak het bestand").click()
    expect(page.locator("[data-kit-report-wrong]")).to_contain_text("Haal het weg")
    expect(page.locator("[name=locatie]")).to_be_focused()
    expect(page.locator("[data-kit-files]")).to_be_hidden()


def test_without_a_title_nothing_is_made(page: Page) -> None:
    page.get_by_text("Vul in wat het opleverde").click()
    page.get_by_role("button", name="Maak het bestand").click()
    expect(page.locator("[data-kit-report] [name=titel]")).to_be_focused()
    expect(page.locator("[data-kit-files]")).to_be_hidden()


def test_where_there_is_a_project_github_gets_the_file(
    browser: Browser, cms_site: Built, tmp_path: Path
) -> None:
    with served(cms_site.folder) as address:
        page = browser.new_page()
        page.goto(address + KIT)
        fill_report(page)
        page.get_by_label("Waar staat dit?").select_option("Jaarverslag van de Nepraad")
        [(path, text)] = files_of(page).items()
        link = page.get_by_role("link", name="Zet het op GitHub").get_attribute("href") or ""
        parts = urlsplit(link)
        folder, _, file = path.partition("/")
        assert f"https://{parts.netloc}{parts.path}" == f"{REPOSITORY}/new/main/content/{folder}"
        assert parse_qs(parts.query) == {"filename": [file], "value": [text]}
        editor = page.get_by_role("link", name="Voeg toe: bijeenkomst").get_attribute("href") or ""
        assert editor.endswith("beheer/#/collections/bijeenkomsten/new")
        page.close()


def test_the_editor_goes_on_with_what_was_filled_in(browser: Browser, cms_site: Built) -> None:
    with served(cms_site.folder) as address:
        page = browser.new_page()
        page.goto(address + KIT)
        fill_report(page)
        files = files_of(page)
        text = files["bijeenkomsten/avond-over-wonen-2026-10-01.md"]
        page.get_by_role("link", name="Ga verder in de editor").click()
        begin(page)
        expect(box(page, "titel")).to_have_value("Avond over wonen")
        expect(box(page, "naam")).to_have_value("avond-over-wonen")
        finish(page)
        dialog = page.get_by_role("dialog", name="Opgeslagen in deze browser")
        expect(dialog.get_by_text("Dit hoort bij elkaar.")).to_be_visible()
        kept = {path.rpartition("/")[2]: draft for path, draft in drafts(page).items()}
        name = "verslag-avond-over-wonen-2026-10-01.md"
        assert kept.keys() == {"avond-over-wonen.md", name}
        assert data_of(kept["avond-over-wonen.md"]["text"]) == data_of(text)
        assert data_of(kept[name]["text"]) == data_of(files[f"bronnen/{name}"])
        page.close()


def data_of(text: str) -> object:
    return read_markdown(text.encode()).data


def test_nothing_is_kept_or_sent(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda one: None if f"/{ICON}" in one.url else asked.append(one.url))
    fill_report(page)
    page.get_by_role("button", name="Trek andere vragen").click()
    files_of(page)
    settle(page)
    assert len(asked) == 2  # the module that makes the file, and what `settle` asks
    assert "kit-report.js" in asked[0]
    assert page.evaluate(KEPT) == []
