"""The editor for members, who sign in: the real one, in a real browser, with a GitHub in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from commands._serving import served
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Watch
from tests.browser.editing import (
    HIGH,
    MEMBERS,
    OWN,
    PATIENCE,
    Visit,
    check_meeting,
    expect_no_place_for_pictures,
    field,
    fill_meeting,
    open_editor,
    save,
    words_on,
)
from tests.browser.fake_editor_github import MAIN, MEMBER, FakeGitHub, Pull
from tests.site_helpers import FAKE_SITE, REPOSITORY, Built

pytestmark = pytest.mark.browser
API = "api.github.com"
TOKEN = "github_pat_geheim"
NEW = "/collections/bijeenkomsten/new"
MEETING_BRANCH = "cms/bijeenkomsten/wonen-hoe-regel-je-dat-2"
ADVICE = "/collections/adviezen/entries/kamer-advies"
ADVICE_FILE = "content/adviezen/kamer-advies.md"
ADVICE_BRANCH = "cms/adviezen/kamer-advies"
# Gives the contents of all databases, as JSON by name.
_DATABASES = """async () => {
    const answer = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    const found = {};
    for (const { name } of await indexedDB.databases()) {
        const database = await answer(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
            const all = database.transaction(store).objectStore(store).getAll();
            found[store] = JSON.stringify(await answer(all));
        }
        database.close();
    }
    return found;
}"""


@pytest.fixture(scope="module")
def address(cms_site: Built) -> Iterator[str]:
    with served(cms_site.folder) as address:
        yield address


@pytest.fixture
def github() -> Iterator[FakeGitHub]:
    """The project, with the content of the fake site. The editor may never write to main."""
    files = {
        path.relative_to(FAKE_SITE).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((FAKE_SITE / "content").rglob("*"))
        if path.suffix in (".md", ".yml")
    }
    github = FakeGitHub(REPOSITORY.removeprefix("https://github.com/"), TOKEN, files)
    yield github
    assert github.head(MAIN).author != MEMBER


@pytest.fixture
def elsewhere(github: FakeGitHub) -> Mapping[str, Callable[[Route], None]]:
    def picture(route: Route) -> None:
        route.fulfill(
            content_type="image/svg+xml", body='<svg xmlns="http://www.w3.org/2000/svg"/>'
        )

    return {API: github.answer, "avatars.githubusercontent.com": picture}


def sign_in(page: Page, token: str = TOKEN) -> None:
    page.get_by_role("button", name="Inloggen met een sleutel").click()
    dialog = page.get_by_role("alertdialog", name="Inloggen met een sleutel")
    dialog.get_by_role("textbox").fill(token)
    dialog.get_by_role("button", name="Inloggen", exact=True).click()


def sign_out(page: Page) -> None:
    menu(page, "Accountmenu tonen", "Uitloggen")


def menu(page: Page, button: str | re.Pattern[str], item: str) -> None:
    page.get_by_role("button", name=button).click()
    page.get_by_role("menuitem", name=item).or_(
        page.get_by_role("menuitemradio", name=item)
    ).click()


def open_as_member(visit: Visit, route: str = "", **options: object) -> Page:
    page = open_editor(visit, route, MEMBERS, **options)
    sign_in(page)
    expect(page.get_by_role("button", name="Accountmenu tonen")).to_be_visible(timeout=PATIENCE)
    return page


def go_to(page: Page, route: str) -> None:
    page.goto(f"{page.url.partition('#')[0]}#{route}")


def title_of(page: Page) -> Locator:
    return field(page, "titel").locator("input")


def retitle(page: Page, title: str) -> None:
    title_of(page).fill(title)


def type_title(page: Page, title: str) -> None:
    """Types a title as a person does, and waits until the editor keeps it: a script's is not."""
    title_of(page).click()
    page.keyboard.press("Control+a")
    page.keyboard.type(title)
    assert page.evaluate(
        f"""async (title) => {{
            const end = Date.now() + {PATIENCE};
            while (!(await ({_DATABASES})())["draft-backups"].includes(title)) {{
                if (Date.now() > end) return false;
                await new Promise(requestAnimationFrame);
            }}
            return true;
        }}""",
        title,
    )


def save_proposal(page: Page, review: str = "Later") -> None:
    """Saves, says when others may read it, and waits until the editor has closed the page."""
    save(page)
    question = page.get_by_role("alertdialog", name="Laten beoordelen")
    question.get_by_role("button", name=review).click()
    expect(page.get_by_role("grid", name="Pagina’s")).to_be_visible(timeout=PATIENCE)


def refusal(page: Page) -> Locator:
    """What the editor says when it did not save."""
    return page.get_by_role("alertdialog", name="Fout")


# --- signing in and out ----------------------------------------------------------------------


def test_the_key_that_is_asked_for_can_do_little_and_ends(visit: Visit) -> None:
    page = open_editor(visit, "", MEMBERS)
    page.get_by_role("button", name="Inloggen met een sleutel").click()
    link = page.get_by_role("link", name=re.compile("bij je instellingen")).get_attribute("href")
    assert link
    assert parse_qs(urlsplit(link).query) == {
        "name": ["JONG doet mee!"],
        "target_name": ["jong"],
        "expires_in": ["90"],
        "contents": ["write"],
        "pull_requests": ["write"],
    }


def test_a_wrong_key_is_refused_in_dutch(visit: Visit, watch: Watch) -> None:
    page = open_editor(visit, "", MEMBERS)
    sign_in(page, "fout")
    expect(page.get_by_role("alert")).to_contain_text(
        "klopt niet, of is verlopen", timeout=PATIENCE
    )
    expect(page.get_by_role("button", name="Inloggen met een sleutel")).to_be_visible()
    watch.forgive(API, "401", "Invalid token")


def test_the_key_stands_in_one_place_and_is_gone_after_signing_out(visit: Visit) -> None:
    page = open_as_member(visit)
    assert json.loads(stored(page)["localStorage"]["sveltia-cms.user"])["token"] == TOKEN
    assert json.dumps(stored(page)).count(TOKEN) == 1
    sign_out(page)
    expect(page.get_by_role("button", name="Inloggen met een sleutel")).to_be_visible()
    assert TOKEN not in json.dumps(stored(page))


def stored(page: Page) -> dict[str, dict[str, str]]:
    """All that the browser keeps; cookies are looked for after each test."""
    kept: dict[str, dict[str, str]] = page.evaluate(
        f"""async () => ({{
            localStorage: {{ ...localStorage }},
            sessionStorage: {{ ...sessionStorage }},
            databases: await ({_DATABASES})(),
        }})"""
    )
    return kept


def test_the_way_in_without_a_key_leads_a_member_on(visit: Visit, github: FakeGitHub) -> None:
    """It would sign out who can't look the token up any more."""
    page = open_as_member(visit)
    page.goto(page.url.partition(MEMBERS)[0] + f"{OWN}#{ADVICE}")
    expect(page.get_by_role("status")).to_contain_text("ingelogd bij de redactie")
    page.get_by_role("button", name="Begin met schrijven").click()
    retitle(page, "Een andere titel")
    save_proposal(page)
    assert [pull.head for pull in github.pulls] == [ADVICE_BRANCH]


def test_who_wrote_without_a_key_can_still_sign_in(visit: Visit) -> None:
    page = open_editor(visit, "")
    expect(page.get_by_role("grid", name="Pagina’s")).to_be_visible(timeout=PATIENCE)
    page.goto(page.url.partition(OWN)[0] + MEMBERS)
    page.get_by_role("button", name="Begin met schrijven").click()
    sign_in(page)
    expect(page.get_by_role("radio", name="Voorstellen")).to_be_visible(timeout=PATIENCE)


# --- from a page to a proposal ---------------------------------------------------------------


def test_a_new_page_is_one_commit_in_one_draft(
    visit: Visit, github: FakeGitHub, tmp_path: Path
) -> None:
    page = open_as_member(visit, NEW)
    fill_meeting(page)
    expect(page.get_by_role("alertdialog", name="Laten beoordelen")).to_be_visible(timeout=PATIENCE)
    message = "Nieuw: wonen-hoe-regel-je-dat-2 (Bijeenkomst)"
    body = "Gemaakt met de editor op de site."
    assert github.pulls == [Pull(1, message, MEETING_BRANCH, MAIN, body, True, ["redactie/draft"])]
    assert set(github.branches) == {MAIN, MEETING_BRANCH}
    assert [commit.message for commit in github.commits(MEETING_BRANCH)] == [message]
    ((path, text),) = github.changed(MEETING_BRANCH).items()
    assert path == "content/bijeenkomsten/wonen-hoe-regel-je-dat-2.md"
    check_meeting(tmp_path, path, text)


def test_saving_again_goes_on_in_the_same_proposal(visit: Visit, github: FakeGitHub) -> None:
    page = open_as_member(visit, ADVICE)
    retitle(page, "Een andere titel")
    save_proposal(page)
    page.reload()  # a member who is signed in goes on at once
    expect(page.get_by_role("row", name="Een andere titel")).to_be_visible(timeout=PATIENCE)
    go_to(page, ADVICE)
    expect(title_of(page)).to_have_value("Een andere titel")
    retitle(page, "Nog een titel")
    save_proposal(page)
    assert len(github.pulls) == 1
    assert set(github.branches) == {MAIN, ADVICE_BRANCH}
    assert len(github.commits(ADVICE_BRANCH)) == 2
    assert "titel: Nog een titel\n" in github.changed(ADVICE_BRANCH)[ADVICE_FILE]


def test_others_may_read_it_when_the_member_says_so(visit: Visit, github: FakeGitHub) -> None:
    page = open_as_member(visit, ADVICE)
    retitle(page, "Een andere titel")
    save_proposal(page, review="Laten beoordelen")
    (pull,) = github.pulls
    assert (pull.draft, pull.labels) == (False, ["redactie/pending_review"])
    go_to(page, ADVICE)
    set_status(page, "Concept")
    assert (pull.draft, pull.labels) == (True, ["redactie/draft"])
    set_status(page, "In beoordeling")
    assert (pull.draft, pull.labels) == (False, ["redactie/pending_review"])


def set_status(page: Page, status: str) -> None:
    menu(page, re.compile("^Status: "), status)
    done = page.get_by_role("button", name=re.compile(f"^Status: .?{status}"))
    expect(done).to_be_enabled(timeout=PATIENCE)


def test_a_member_can_throw_a_proposal_away(visit: Visit, github: FakeGitHub) -> None:
    page = open_as_member(visit, ADVICE)
    retitle(page, "Een andere titel")
    save_proposal(page)
    go_to(page, "/workflow")
    page.get_by_role("button", name="Wijzigingen weggooien").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Weggooien").click()
    expect(page.get_by_text("Voorstel weggegooid")).to_be_visible(timeout=PATIENCE)
    assert [pull.is_open for pull in github.pulls] == [False]
    assert set(github.branches) == {MAIN}


def test_a_branch_that_was_left_behind_does_not_come_back(visit: Visit, github: FakeGitHub) -> None:
    """On GitHub a proposal can be closed, or merged in one commit, with its branch still there."""
    github.branches[ADVICE_BRANCH] = github.branches[MAIN]
    github.commit(ADVICE_BRANCH, {ADVICE_FILE: theirs(github, MAIN)}, "Oud", "collega")
    page = open_as_member(visit, ADVICE)
    retitle(page, "Een andere titel")
    save_proposal(page)
    assert [commit.author for commit in github.commits(ADVICE_BRANCH)] == [MEMBER]
    assert "Gun elke jongere" not in github.changed(ADVICE_BRANCH)[ADVICE_FILE]


# --- what a member can't do here -------------------------------------------------------------


def test_nothing_is_published_from_the_editor(visit: Visit, github: FakeGitHub) -> None:
    page = open_as_member(visit, ADVICE)
    retitle(page, "Een andere titel")
    save_proposal(page)
    go_to(page, ADVICE)
    set_status(page, "Klaar")
    publish = page.get_by_role("button", name=re.compile("publiceren", re.IGNORECASE))
    expect(publish).to_have_count(0)
    go_to(page, "/workflow")
    card = page.get_by_role("list", name="Klaar").get_by_role("listitem")
    expect(card).to_be_visible()
    card.hover()
    expect(publish).to_have_count(0)


def test_nothing_is_ever_saved_outside_a_proposal(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    """Not even when the settings say so."""

    def simple(route: Route) -> None:
        settings = route.fetch().json()
        settings["ways"]["redactie"]["publish_mode"] = "simple"
        route.fulfill(json=settings)

    page = visit(MEMBERS, viewport=HIGH)
    page.route("**/config.json", simple)
    page.get_by_role("button", name="Begin met schrijven").click()
    sign_in(page)
    expect(page.get_by_role("button", name="Accountmenu tonen")).to_be_visible(timeout=PATIENCE)
    go_to(page, ADVICE)
    retitle(page, "Een andere titel")
    save(page)
    expect(refusal(page)).to_contain_text("Je kunt alleen wijzigingen", timeout=PATIENCE)
    assert github.writes == []
    watch.forgive(API, "Je kunt alleen wijzigingen")


def test_pictures_can_not_be_added(visit: Visit) -> None:
    page = open_as_member(visit)
    expect(page.get_by_role("radio", name="Voorstellen")).to_be_visible()
    expect_no_place_for_pictures(page)


# --- when something goes wrong ---------------------------------------------------------------


def test_a_key_that_expires_costs_nobody_their_work(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = open_as_member(visit, ADVICE)
    type_title(page, "Een andere titel")
    github.tokens = {"nieuw"}
    save(page)
    expect(refusal(page)).to_contain_text("Log opnieuw in", timeout=PATIENCE)
    refusal(page).get_by_role("button").click()
    page.get_by_role("button", name="Stoppen met bewerken").click()
    expect(page.get_by_role("grid", name="Pagina’s")).to_be_visible()
    sign_out(page)
    sign_in(page, "nieuw")
    expect(page.get_by_role("button", name="Accountmenu tonen")).to_be_visible(timeout=PATIENCE)
    go_to(page, ADVICE)
    page.get_by_role("button", name="Terugzetten").click()
    expect(title_of(page)).to_have_value("Een andere titel")
    save_proposal(page)
    assert "titel: Een andere titel\n" in github.changed(ADVICE_BRANCH)[ADVICE_FILE]
    watch.forgive(API, "401", "Server responded with an error")


def test_a_key_that_expired_meanwhile_is_told_at_the_start(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = open_as_member(visit)
    github.tokens.clear()
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("Log opnieuw in", timeout=PATIENCE)
    expect(page.get_by_role("button", name="Inloggen met een sleutel")).to_be_visible()
    watch.forgive(API, "401")


def _may_not(route: Route) -> None:
    error = {"message": "Resource not accessible by personal access token"}
    route.fulfill(json={"errors": [error]}, headers={"Access-Control-Allow-Origin": "*"})


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (_may_not, "Dit mag niet met je sleutel"),
        (lambda route: route.abort(), "geen verbinding met GitHub"),
    ],
)
def test_trouble_with_github_is_told_in_dutch(
    visit: Visit, watch: Watch, trouble: Callable[[Route], None], words: str
) -> None:
    page = open_as_member(visit, ADVICE)
    retitle(page, "Een andere titel")
    page.route(f"https://{API}/**", trouble)
    save(page)
    expect(refusal(page)).to_contain_text(words, timeout=PATIENCE)
    refusal(page).get_by_role("button").click()
    page.unroute(f"https://{API}/**")
    save_proposal(page)
    watch.forgive(API, "Failed to", "Server responded with an error", words)


def test_a_change_by_somebody_else_is_told_before_it_is_overwritten(
    visit: Visit, github: FakeGitHub
) -> None:
    page = open_as_member(visit, ADVICE, timezone_id="Europe/Amsterdam")
    retitle(page, "Een andere titel")
    github.commit(MAIN, {ADVICE_FILE: theirs(github, MAIN)}, "Beter", "collega")
    save(page)
    conflict = page.get_by_role("alertdialog", name="Iemand anders heeft deze pagina gewijzigd")
    expect(conflict).to_contain_text("collega", timeout=PATIENCE)
    expect(conflict).to_contain_text("22 nov 2026, 13:00")
    assert github.writes == []
    conflict.get_by_role("button", name="Annuleren").click()
    expect(title_of(page)).to_have_value("Een andere titel")
    page.get_by_role("button", name="Pagina opnieuw laden").click()
    page.get_by_role("alertdialog").get_by_role("button", name="Pagina opnieuw laden").click()
    expect(title_of(page)).not_to_have_value("Een andere titel")
    retitle(page, "Mijn titel")
    save_proposal(page)
    assert "Gun elke jongere" in github.changed(ADVICE_BRANCH).get(ADVICE_FILE, "")


def theirs(github: FakeGitHub, branch: str) -> str:
    """The advice as somebody else makes it."""
    text = github.head(branch).files[ADVICE_FILE]
    assert "Geef elke jongere" in text
    return text.replace("Geef elke jongere", "Gun elke jongere")


def test_a_proposal_that_somebody_else_began_is_not_overwritten(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = open_as_member(visit, ADVICE)
    retitle(page, "Een andere titel")
    github.branches[ADVICE_BRANCH] = github.branches[MAIN]
    commit = github.commit(ADVICE_BRANCH, {ADVICE_FILE: theirs(github, MAIN)}, "Eerst", "collega")
    github.pulls.append(Pull(1, "Eerst", ADVICE_BRANCH, MAIN, "", True, ["redactie/draft"]))
    save(page)
    expect(refusal(page)).to_contain_text("Iemand anders heeft intussen", timeout=PATIENCE)
    assert github.head(ADVICE_BRANCH) == commit
    watch.forgive(API, "Iemand anders heeft intussen")


def test_a_proposal_that_a_reviewer_mended_is_not_overwritten(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = open_as_member(visit, ADVICE)
    retitle(page, "Een andere titel")
    save_proposal(page)
    go_to(page, ADVICE)
    type_title(page, "Nog een titel")
    mended = {ADVICE_FILE: theirs(github, ADVICE_BRANCH)}
    commit = github.commit(ADVICE_BRANCH, mended, "Beter", "collega")
    save(page)
    expect(refusal(page)).to_contain_text("Iemand anders heeft intussen", timeout=PATIENCE)
    assert github.head(ADVICE_BRANCH) == commit
    watch.forgive(API, "Iemand anders heeft intussen")
    page.reload()
    expect(page.get_by_role("alertdialog")).to_contain_text("back-up", timeout=PATIENCE)
    page.get_by_role("button", name="Weggooien").click()
    expect(title_of(page)).to_have_value("Een andere titel")
    retitle(page, "Nog een titel")
    save_proposal(page)
    assert "Gun elke jongere" in github.changed(ADVICE_BRANCH)[ADVICE_FILE]


# --- its looks -------------------------------------------------------------------------------


@pytest.mark.parametrize("route", ["/workflow", ADVICE])
def test_the_members_editor_speaks_dutch(visit: Visit, route: str) -> None:
    page = open_as_member(visit, ADVICE, locale="en-US")
    retitle(page, "Een andere titel")
    save_proposal(page)
    go_to(page, route)
    expect(
        page.get_by_role("button", name=re.compile("^Status|Een andere titel")).first
    ).to_be_visible()
    english = {"Draft", "Drafts", "Review", "Ready", "Entry", "Entries", "Save"}
    english |= {"Token", "Sign", "Publish", "Discard", "Changes", "Delete", "Workflow", "Assets"}
    assert english & words_on(page) == set()
