"""Reading aloud: only with a Dutch voice of the device itself, sentence by sentence, and silent at
once.

A browser without a screen has no voices, so `DEVICE` takes the place of the device: the same
interface, with voices that a test gives and a sentence that ends when a test says so. What our
script does with it is real.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import EXIT
from tests.browser.looking import PHONE, SENSITIVE, Visit
from tests.browser.test_axe import violations_in_all_colours
from tests.site_helpers import ROOT

pytestmark = pytest.mark.browser
TOPIC, ADVICE = "onderwerpen/kamers/", "adviezen/oproep-borg/"
DUTCH = {"name": "Stem", "lang": "nl-NL", "localService": True}
ANDROID = DUTCH | {"lang": "nl_NL"}
FLEMISH = DUTCH | {"name": "Stem van ver", "lang": "nl-BE"}
ENGLISH = DUTCH | {"lang": "en-GB"}
REMOTE = DUTCH | {"localService": False}
DEVICE = """
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
const device = {
  voices: [], said: [], cancelled: 0, speaking: null, onvoiceschanged: null,
  getVoices() { return this.voices; },
  speak(one) { this.speaking = one; this.said.push(one.text); },
  cancel() {
    this.cancelled += 1;
    const was = this.speaking;
    this.speaking = null;
    was?.onerror?.({ error: "canceled" });
  },
  finish() { const was = this.speaking; this.speaking = null; was.onend(); },
  find(voices) { this.voices = voices; this.onvoiceschanged?.(); },
};
Object.defineProperty(window, "speechSynthesis", { value: device });
"""


@pytest.fixture
def elsewhere() -> dict[str, Callable[[Route], None]]:
    return {EXIT: lambda route: route.fulfill(body="weer", content_type="text/plain")}


@pytest.fixture
def listen(visit: Visit, address: str) -> Visit:
    """A page on a device with these voices."""

    def listen(path: str, *voices: dict[str, Any], **options: Any) -> Page:
        page = visit("404/", **options)
        page.add_init_script(DEVICE)
        page.goto(address + path)
        page.evaluate("(voices) => speechSynthesis.find(voices)", list(voices))
        return page

    return listen


def button(page: Page) -> Any:
    return page.locator("[data-aloud]")


def said(page: Page) -> list[str]:
    heard: list[str] = page.evaluate("speechSynthesis.said")
    return heard


def hear_all(page: Page) -> list[str]:
    """Everything that is read from here on, to the end."""
    page.evaluate("while (speechSynthesis.speaking) speechSynthesis.finish()")
    return said(page)


def marked(page: Page) -> list[str]:
    """The text under the mark, without white space that nobody sees."""
    found: list[str] = page.evaluate("[...(CSS.highlights.get('voorgelezen') ?? [])].map(String)")
    return [" ".join(one.split()) for one in found]


# --- the button -----------------------------------------------------------------------------------


def test_a_browser_without_voices_has_no_button(visit: Visit) -> None:
    page = visit(TOPIC)
    assert page.evaluate("speechSynthesis.getVoices().length") == 0
    expect(button(page)).to_have_count(1)
    expect(button(page)).to_be_hidden()


def test_without_scripts_there_is_no_button(visit: Visit) -> None:
    expect(button(visit(TOPIC, java_script_enabled=False))).to_be_hidden()


@pytest.mark.parametrize(
    ("voices", "shown"),
    [
        ([DUTCH], True),
        ([ANDROID], True),
        ([FLEMISH], True),
        ([ENGLISH], False),
        ([REMOTE], False),  # it sends what is read to a server
        ([REMOTE, ENGLISH, FLEMISH], True),
    ],
)
def test_only_a_dutch_voice_of_the_device_itself_will_do(
    voices: list[dict[str, Any]], shown: bool, listen: Visit
) -> None:
    expect(button(listen(TOPIC, *voices))).to_be_visible(visible=shown)


def test_the_button_is_there_on_a_page_without_an_easy_version_too(listen: Visit) -> None:
    page = listen(ADVICE, DUTCH)
    expect(button(page)).to_be_visible()
    page.evaluate("speechSynthesis.find([])")
    expect(page.locator(".jdm-ways")).to_be_hidden()


def test_a_page_to_look_things_up_is_not_read_aloud(listen: Visit) -> None:
    expect(button(listen("zoeken/", DUTCH))).to_have_count(0)


# --- what is read ---------------------------------------------------------------------------------


def test_the_voice_is_that_of_the_country_where_there_are_more(listen: Visit) -> None:
    page = listen(TOPIC, REMOTE, FLEMISH, DUTCH)
    button(page).click()
    assert page.evaluate("speechSynthesis.speaking.voice.name") == "Stem"
    assert page.evaluate("speechSynthesis.speaking.lang") == "nl-NL"


def test_it_reads_sentence_by_sentence_and_marks_the_one_that_is_read(listen: Visit) -> None:
    page = listen(TOPIC, DUTCH)
    button(page).click()
    assert "Kamers" in said(page)[-1] or "onderwerp" in said(page)[-1]
    for _ in range(4):
        assert marked(page) == [said(page)[-1]]
        page.evaluate("speechSynthesis.finish()")
    everything = hear_all(page)
    assert "Een eigen kamer met een deur die dicht kan." in everything
    assert marked(page) == []
    expect(button(page)).to_have_text("Lees voor")


def test_it_reads_what_is_in_sight_and_nothing_else(listen: Visit) -> None:
    page = listen(TOPIC, DUTCH)
    button(page).click()
    everything = " ".join(hear_all(page))
    for unseen in ("Jongeren willen een eigen kamer.", "Terug naar", "Op deze pagina", "Lees voor"):
        assert unseen not in everything
    folded = page.locator(".jdm-more:not([open]) p, .jdm-more:not([open]) li").first
    assert (folded.text_content() or "").strip() not in everything


def test_the_easy_version_is_read_where_it_is_chosen(listen: Visit) -> None:
    page = listen(f"{TOPIC}#makkelijk", DUTCH)
    button(page).click()
    everything = hear_all(page)
    assert everything[-5:] == [
        "De deur moet dicht kunnen.",
        "Zij praten erover met de gemeente.",
        "Soms duurt het lang.",
        "Kijk wat er al beter is.",
        "Terug naar de gewone tekst · Hulp",
    ]
    assert "Een eigen kamer met een deur die dicht kan." not in everything


def test_explained_words_and_links_stay_what_they_were(listen: Visit) -> None:
    page = listen(ADVICE, DUTCH)
    before = page.locator("article > :not(.jdm-hero)").evaluate_all("(all) => all.map(String)")
    text = page.locator(".jdm-summary").inner_html()
    button(page).click()
    while "borg" not in said(page)[-1]:
        page.evaluate("speechSynthesis.finish()")
    assert "Geld dat je vooraf betaalt" not in said(page)[-1]
    assert page.locator(".jdm-summary").inner_html() == text
    page.locator(".jdm-term__word").first.click()
    expect(page.locator(".jdm-term__meaning").first).to_be_visible()
    after = page.locator("article > :not(.jdm-hero)").evaluate_all("(all) => all.map(String)")
    assert before == after


def test_a_browser_that_can_not_mark_a_sentence_marks_its_block(listen: Visit) -> None:
    page = listen(TOPIC, DUTCH)
    page.evaluate("delete globalThis.Highlight")
    button(page).click()
    expect(page.locator(".jdm-aloud")).to_have_count(1)
    button(page).click()
    expect(page.locator(".jdm-aloud")).to_have_count(0)


# --- stopping -------------------------------------------------------------------------------------

WAYS_TO_STOP: dict[str, Callable[[Page], object]] = {
    "the button": lambda page: button(page).click(),
    "Escape": lambda page: page.keyboard.press("Escape"),
    "the other version": lambda page: page.evaluate("location.hash = 'makkelijk'"),
    "the page is left": lambda page: page.evaluate("dispatchEvent(new Event('pagehide'))"),
}


@pytest.mark.parametrize("way", WAYS_TO_STOP)
def test_it_is_silent_at_once(way: str, listen: Visit) -> None:
    page = listen(TOPIC, DUTCH)
    button(page).click()
    page.evaluate("speechSynthesis.finish()")
    expect(button(page)).to_have_text("Stop met voorlezen")
    number = len(said(page))
    WAYS_TO_STOP[way](page)
    expect(button(page)).to_have_text("Lees voor")
    assert page.evaluate("speechSynthesis.speaking") is None
    assert len(said(page)) == number
    assert marked(page) == []


def test_the_quick_exit_is_silent_before_the_next_page_is_there(listen: Visit) -> None:
    page = listen(SENSITIVE, DUTCH)
    button(page).click()
    before = page.evaluate("speechSynthesis.cancelled")
    told = page.evaluate(
        """() => {
            document.querySelector("[data-exit-link]").click();
            return [speechSynthesis.speaking, speechSynthesis.cancelled];
        }"""
    )
    assert told == [None, before + 1]
    page.wait_for_url(f"https://{EXIT}/**")


def test_a_voice_that_fails_ends_it(listen: Visit) -> None:
    page = listen(TOPIC, DUTCH)
    button(page).click()
    page.evaluate("speechSynthesis.speaking.onerror({ error: 'synthesis-failed' })")
    expect(button(page)).to_have_text("Lees voor")


def test_the_button_to_stop_stays_in_sight(listen: Visit) -> None:
    page = listen(TOPIC, DUTCH, viewport=PHONE)
    button(page).click()
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(button(page)).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_axe_finds_nothing_while_it_reads(listen: Visit) -> None:
    page = listen(TOPIC, DUTCH, viewport=PHONE, reduced_motion="reduce")
    page.evaluate(Axe().axe_script)
    button(page).click()
    assert violations_in_all_colours(page) == []


def test_the_script_knows_no_way_to_another_site() -> None:
    """What a page asks is watched in each of these tests; a voice that asks isn't taken."""
    script = (ROOT / "overrides" / "assets" / "aloud.js").read_text(encoding="utf-8")
    assert not re.search(r"https?:|fetch\(|XMLHttp|import\b|localStorage", script)


def test_the_questions_of_a_plan_are_read_and_only_the_steps_in_sight(listen: Visit) -> None:
    page = listen("mijn-big-five/", DUTCH)
    page.locator("#school [value=bijna]").check()
    button(page).click()
    heard = hear_all(page)
    for told in ("Ga je naar school?", "Bijna", "Maak een afspraak."):
        assert told in heard, told
    assert "Schrijf op wat je leuk vindt." not in heard
