"""The editor at /beheer/, as a volunteer uses it: the real one, in a real browser."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from commands._serving import served
from playwright.sync_api import Locator, Page, expect

from site_plugins.catalogue.reading import read_list, read_markdown
from site_plugins.catalogue.writing import clean_text, write_page
from site_plugins.indexing import page_ids
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_FOLDER
from tests.browser.conftest import Watch
from tests.browser.editing import (
    OWN,
    PATIENCE,
    Visit,
    add,
    begin,
    check_meeting,
    expect_no_place_for_pictures,
    field,
    fill_meeting,
    open_editor,
    pick,
    save,
    words_on,
)
from tests.browser.looking import NO_STORAGE, PHONE, add_style, fail_on, settle
from tests.browser.test_axe import SCRIPT as AXE
from tests.browser.test_axe import WCAG, on_every_screen, violations, violations_in_all_colours
from tests.browser.test_reflow import WIDER
from tests.site_helpers import REPOSITORY, ROOT, Built

pytestmark = pytest.mark.browser
BY_WCAG = {"type": "tag", "values": WCAG}


@pytest.fixture(scope="module")
def address(cms_site: Built) -> Iterator[str]:
    with served(cms_site.folder) as address:
        yield address


# Gives the names of all that the browser keeps; cookies are looked for after each test.
STORED = """async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map((one) => one.name),
    ...(await Array.fromAsync((await navigator.storage.getDirectory()).keys())),
]"""


def sent(page: Page) -> Locator:
    """The dialog after saving."""
    dialog = page.get_by_role("dialog", name="Opgeslagen in deze browser")
    expect(dialog).to_be_visible(timeout=PATIENCE)
    return dialog


def link_in(dialog: Locator, name: str) -> str:
    return dialog.get_by_role("link", name=name).get_attribute("href") or ""


def new_button(page: Page) -> Locator:
    """It is there when the list of pages is."""
    return page.get_by_role("button", name="Nieuwe pagina maken", exact=True)


def new_meeting(visit: Visit) -> Page:
    """A new meeting with the nasty values, saved."""
    page = open_editor(visit, "/collections/bijeenkomsten/new")
    fill_meeting(page)
    return page


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


def test_without_javascript_the_page_says_so(visit: Visit) -> None:
    page = visit("beheer/", java_script_enabled=False)
    assert page.get_by_role("button").count() == 0
    expect(page.get_by_text("De editor werkt alleen met JavaScript")).to_be_visible()
    expect(page.get_by_role("link", name="Vul een formulier in")).to_be_visible()


@pytest.mark.parametrize(
    "without",
    [NO_STORAGE, "Object.defineProperty(navigator, 'storage', {})"],
    ids=["storage off", "no files of its own"],
)
def test_where_nothing_can_be_kept_the_page_says_what_to_do(
    visit: Visit, watch: Watch, without: str
) -> None:
    page = visit()
    page.add_init_script(without)
    page.goto(page.url + OWN)
    begin(page)
    expect(page.get_by_text("De editor start niet in deze browser")).to_be_visible()
    expect(page.get_by_role("link", name="Vul een formulier in")).to_be_visible()
    expect(page.get_by_role("button", name="Begin met schrijven")).to_be_enabled()
    watch.forgive("", "refused", "TypeError")


def test_the_editor_is_not_found_by_search_sitemap_or_menu(cms_site: Built) -> None:
    assert "beheer/index.html" in cms_site.files
    assert b"beheer" not in cms_site.files["sitemap.xml"]
    assert b'content="noindex"' in cms_site.files["beheer/index.html"]
    assert not [path for path in page_ids(cms_site.files) if path.startswith("beheer/")]
    for path, page in cms_site.html.items():
        links = [one["href"] for one in page.all("a") if "beheer/" in one.get("href", "")]
        assert all("#/collections/" in one or path.startswith("beheer/") for one in links), path


# --- writing --------------------------------------------------------------------------------


def test_nasty_values_pass_our_reader_and_model_unchanged(visit: Visit, tmp_path: Path) -> None:
    page = new_meeting(visit)
    address = urlsplit(link_in(sent(page), "Stuur in via GitHub"))
    query = parse_qs(address.query)
    assert address.path == "/jong/website/new/main/content/bijeenkomsten"

    (name,), (text,) = query["filename"], query["value"]
    check_meeting(tmp_path, f"content/bijeenkomsten/{name}", text)


def test_a_change_of_one_field_changes_one_line(visit: Visit, cms_site: Built) -> None:
    (record,) = [one for one in cms_site.catalogue.items if one.slug == "kamer-advies"]
    page = open_editor(visit, "/collections/adviezen/entries/kamer-advies")
    title = field(page, "titel").locator("input")
    expect(title).to_have_value(record.entry.title)
    title.fill("Een andere titel")
    save(page)
    dialog = sent(page)
    assert link_in(dialog, "Kopieer de tekst en ga naar GitHub") == (
        f"{REPOSITORY}/edit/main/content/{record.path}"
    )
    text = own_work(page)[f"content/{record.path}"]["text"]
    before = (cms_site.folder.parent / "bron/tests/site/content" / record.path).read_text("utf-8")
    changed = set(text.splitlines()) ^ set(before.splitlines())
    assert changed == {"titel: Een andere titel", f"titel: {record.entry.title}"}


def test_an_empty_form_is_refused_in_dutch(visit: Visit) -> None:
    page = open_editor(visit, "/collections/bijeenkomsten/new")
    field(page, "datum").locator("input").fill("3-12-2026")
    save(page)
    expect(field(page, "titel").get_by_role("alert")).to_contain_text("verplicht")
    expect(field(page, "datum").get_by_role("alert")).to_contain_text("Schrijf jaar-maand-dag")


AT_ONCE = """(selector) => new MutationObserver((_, observer) => {
  const radio = document.querySelector(selector);
  if (radio) { observer.disconnect(); radio.click(); }
}).observe(document.body, { childList: true, subtree: true })"""


def test_a_choice_made_at_once_is_kept(visit: Visit) -> None:
    page = open_editor(visit, "/collections/bijeenkomsten/new")
    page.evaluate(AT_ONCE, '[data-key-path="bronnen.0.bron"] [role="radio"]')
    add(page, "bronnen")
    source = field(page, "bronnen.0.bron")
    expect(source.get_by_role("radio").first).to_be_checked()
    save(page)
    expect(field(page, "titel").get_by_role("alert")).to_contain_text("verplicht")
    expect(source.get_by_role("alert")).to_have_count(0)


def test_only_items_can_be_chosen(visit: Visit) -> None:
    page = open_editor(visit, "/collections/bijeenkomsten/new")
    former = field(page, "vorige")
    expect(former.get_by_role("radio", name="Avond over kamers")).to_be_visible()
    assert former.get_by_role("radio", name="Lijst van bijeenkomsten").count() == 0


@pytest.mark.parametrize(
    ("route", "key", "shown"),
    [
        ("/collections/overzichten/entries/adviezen", "weergave", "Alle adviezen"),
        ("/collections/paginas/entries/werkwijze", "weergave", "Zo gaat een bijeenkomst"),
        ("/collections/lijsten/entries/hulplijnen", "hulplijnen", "Noodgeval"),
    ],
)
def test_what_is_no_item_can_be_changed_too(visit: Visit, route: str, key: str, shown: str) -> None:
    page = open_editor(visit, route)
    expect(field(page, key)).to_contain_text(shown, use_inner_text=True)


def test_no_picture_can_be_lost(visit: Visit) -> None:
    """Without a token nobody would ever see it."""
    page = open_editor(visit, "/collections/adviezen")
    expect(new_button(page)).to_be_visible(timeout=PATIENCE)
    expect_no_place_for_pictures(page)
    page.get_by_role("menuitem", name="Onderwerp", exact=True).click()
    body = field(page, "body")
    expect(body.get_by_role("button", name="Link")).to_be_visible()
    expect(body.get_by_role("button", name="Afbeelding")).to_have_count(0)


# --- what was written, and is not on the site yet ---------------------------------------------


def own_work(page: Page) -> dict[str, dict[str, str]]:
    text = page.evaluate(
        """async () => {
            const root = await navigator.storage.getDirectory();
            return (await (await root.getFileHandle("eigen-werk.json")).getFile()).text();
        }"""
    )
    work: dict[str, dict[str, str]] = json.loads(text)
    return work


def test_work_is_kept_until_it_is_thrown_away(visit: Visit) -> None:
    page = new_meeting(visit)
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
    assert own_work(page) == {}


# --- our reader and writer in the browser -----------------------------------------------------


@pytest.mark.parametrize("content", ["content", "tests/site/content"])
def test_every_file_comes_back_as_it_was_read(visit: Visit, content: str) -> None:
    """Whatever Sveltia shows, a file that nobody changed is written with the same values."""
    files = {
        path.relative_to(ROOT / content).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((ROOT / content).rglob("*"))
        if path.suffix in (".md", ".yml")
    }
    assert len(files) > 20
    page = visit("beheer/")
    written = page.evaluate(
        """async (files) => {
            const { formatOf } = await import("/beheer/format.js");
            const { formats, writing } = await (await fetch("/beheer/config.json")).json();
            return Object.fromEntries(files.map(([path, text, name]) => {
                const format = formatOf(formats[name], writing);
                return [path, format.toFile(format.fromFile(text))];
            }));
        }""",
        [[path, text, _format(path)] for path, text in files.items()],
    )
    for path, text in files.items():
        read = read_list if path.endswith(".yml") else read_markdown
        before, after = read(text.encode()), read(written[path].encode())
        assert after.data == _short_citations(before.data), path
        assert after.body.strip() == before.body.strip(), path
        folder = path.rpartition("/")[0]
        if folder in BY_FOLDER and not path.endswith("index.md"):
            model = BY_FOLDER[folder].model
            ours = write_page(model, after.data, after.body)
            # Sveltia puts the fields in the order of the form, which is that of the model.
            assert sorted(written[path].splitlines()) == sorted(ours.splitlines()), path


def _format(path: str) -> str:
    """The name of the format of a file."""
    folder, _, file = path.rpartition("/")
    if path.endswith(".yml"):
        return file.removesuffix(".yml")
    is_item = folder in BY_FOLDER and file != "index.md"
    return f"{BY_FOLDER[folder].name if is_item else 'pagina'}-frontmatter"


def _short_citations(data: object) -> object:
    """A source with nothing beside its name is written as its name."""
    if isinstance(data, list):
        return [_short_citations(one) for one in data]
    if isinstance(data, dict):
        if set(data) == {"bron"} and isinstance(data["bron"], str):
            return data["bron"]
        return {key: _short_citations(value) for key, value in data.items()}
    return data


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
            const { formatOf } = await import("/beheer/format.js");
            const { formats, writing } = await (await fetch("/beheer/config.json")).json();
            return formatOf(formats["bijeenkomst-frontmatter"], writing).toFile({ titel });
        }""",
        value,
    )
    assert written == write_page(Meeting, {"titel": value})
    assert read_markdown(written.encode()).data == {"titel": clean_text(value)}


def test_a_long_page_is_copied_and_not_put_in_an_address(visit: Visit) -> None:
    page = open_editor(visit, "/collections/onderwerpen/new")
    field(page, "titel").locator("input").fill("Een lang verhaal")
    field(page, "samenvatting").locator("textarea").fill("Lang. " * 1500)
    pick(page, "soort", "Ander onderwerp")
    save(page)
    link = sent(page).get_by_role("link", name="Kopieer de tekst en ga naar GitHub")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.context.route("https://github.com/**", lambda route: route.fulfill(body=""))
    with page.context.expect_page() as opened:
        link.click()
    address = urlsplit(opened.value.url)
    assert parse_qs(address.query) == {"filename": ["een-lang-verhaal.md"]}
    assert address.path == "/jong/website/new/main/content/onderwerpen"
    page.bring_to_front()
    (work,) = own_work(page).values()
    assert page.evaluate("navigator.clipboard.readText()") == work["text"]


def test_what_is_on_the_site_now_is_no_work_any_more(visit: Visit, cms_site: Built) -> None:
    page = new_meeting(visit)
    sent(page)
    ((path, work),) = own_work(page).items()
    content = json.loads(cms_site.files["beheer/content.json"]) | {path: work["text"]}
    page.route("**/beheer/content.json", lambda route: route.fulfill(json=content))
    page.reload()
    page.get_by_role("button", name="Begin met schrijven").click()
    expect(new_button(page)).to_be_visible(timeout=PATIENCE)
    assert own_work(page) == {}


PAYLOADS = [
    "<img src=x onerror=window.broken=1>",
    "<svg onload=window.broken=1>",
    "<script>window.broken=1</script>",
    "[x](javascript:window.broken=1)",
]


def test_nothing_that_is_written_runs(visit: Visit) -> None:
    page = open_editor(visit, "/collections/onderwerpen/new")
    field(page, "titel").locator("input").fill(PAYLOADS[0])
    field(page, "samenvatting").locator("textarea").fill(" ".join(PAYLOADS))
    body = field(page, "body").get_by_role("textbox")
    body.click()
    page.keyboard.insert_text("\n\n".join(PAYLOADS))
    pick(page, "soort", "Ander onderwerp")
    save(page)
    expect(sent(page).get_by_role("heading", name=PAYLOADS[0])).to_be_visible()
    assert page.evaluate("window.broken") is None


# --- its looks ------------------------------------------------------------------------------


def test_the_editor_speaks_dutch_and_shows_our_logo(visit: Visit) -> None:
    page = open_editor(visit, "/collections/adviezen", locale="en-US")
    expect(new_button(page)).to_be_visible(timeout=PATIENCE)
    english = {"Collections", "Entries", "Delete", "New", "Sort", "Search", "Save", "Settings"}
    assert english & words_on(page) == set()
    logo = page.get_by_role("button", name="De site").locator("img")
    assert logo.evaluate("(image) => image.naturalWidth > 0 && image.src").endswith("/logo.svg")


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
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_wrong_in_the_editor(
    visit: Visit, address: str, screen: dict[str, int], colours: str
) -> None:
    """By WCAG: what axe advises beyond that, we can't mend in somebody else's program."""
    route = "/collections/bijeenkomsten"
    page = open_editor(visit, route, viewport=screen, color_scheme=colours)
    expect(new_button(page)).to_be_visible()
    page.evaluate(AXE)
    add_style(page, "* { transition: none !important; animation: none !important; }")
    found = {"list": violations(page, BY_WCAG)}
    page.goto(f"{address}beheer/#/collections/adviezen/entries/kamer-advies")
    expect(field(page, "titel")).to_be_visible()
    found["form"] = violations(page, BY_WCAG)
    page.goto(f"{address}beheer/#/collections/bijeenkomsten/new")
    expect(field(page, "datum")).to_be_visible()
    save(page)
    expect(field(page, "titel").get_by_role("alert")).to_be_visible()
    found["refused"] = violations(page, BY_WCAG)
    fail_on(found)


def test_axe_finds_nothing_wrong_in_what_is_said_after_saving(visit: Visit) -> None:
    page = new_meeting(visit)
    dialog = sent(page)
    page.evaluate(AXE)
    for colours in ("light", "dark"):
        page.emulate_media(color_scheme=colours)
        found = page.evaluate("(of) => axe.run(of)", "[data-sending]")
        assert [one["id"] for one in found["violations"]] == [], colours
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_the_editor_fits_on_a_phone(visit: Visit) -> None:
    page = open_editor(visit, "/collections/adviezen/entries/kamer-advies", viewport=PHONE)
    title = field(page, "titel").locator("input")
    expect(title).to_be_visible()
    assert page.evaluate(WIDER) == []
    title.fill("Een andere titel")
    save(page)
    sent(page)
    assert page.evaluate(WIDER) == []
