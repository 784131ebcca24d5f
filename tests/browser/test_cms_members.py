"""The editor for members, who sign in: the real one, in a real browser, with a GitHub in memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from commands.site._serving import served
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Watch
from tests.browser.editing import (
    MEMBERS,
    OWN,
    begin,
    box,
    check_meeting,
    drafts,
    field,
    fill,
    fill_meeting,
    finish,
    open_editor,
    words_on,
)
from tests.browser.fake_editor_github import MAIN, MEMBER, FakeGitHub, Pull
from tests.browser.looking import Visit
from tests.browser.test_axe import SCRIPT as AXE
from tests.browser.test_axe import on_every_screen, violations_in_all_colours
from tests.browser.test_cms import make_with_source
from tests.site_helpers import FAKE_SITE, REPOSITORY, Built

pytestmark = pytest.mark.browser
API = "api.github.com"
TOKEN = "github_pat_geheim"
NEW = "/collections/bijeenkomsten/new"
MEETING_BRANCH = "cms/bijeenkomsten/wonen-hoe-regel-je-dat-2"
ADVICE = "/collections/adviezen/entries/kamer-advies"
ADVICE_FILE = "content/adviezen/kamer-advies.md"
ADVICE_BRANCH = "cms/adviezen/kamer-advies"
BODY = "Gemaakt met de editor op de site."


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
    return {API: github.answer}


def sign_in(page: Page, token: str = TOKEN) -> None:
    page.get_by_label("Je sleutel (token) van GitHub").fill(token)
    page.get_by_role("button", name="Log in", exact=True).click()


def sign_out(page: Page) -> None:
    page.get_by_role("button", name="Uitloggen").click()


def is_in(page: Page) -> Locator:
    return page.get_by_role("button", name="Uitloggen")


def open_as_member(visit: Visit, route: str = "", **options: object) -> Page:
    page = open_editor(visit, route, MEMBERS, **options)
    sign_in(page)
    expect(is_in(page)).to_be_visible()
    return page


def go_to(page: Page, route: str) -> None:
    page.goto(f"{page.url.partition('#')[0]}#{route}")


def retitle(page: Page, title: str) -> None:
    fill(page, {"titel": title})


def send(page: Page, review: str = "Later") -> None:
    finish(page)
    question = page.get_by_role("dialog", name="Mag iemand anders het lezen?")
    question.get_by_role("button", name=review).click()


def send_proposal(page: Page, review: str = "Later") -> None:
    """Sends, says when others may read it, and waits until it is there."""
    send(page, review)
    expect(page.get_by_text("Je voorstel staat op GitHub.")).to_be_visible()


def change_title(visit: Visit, **options: object) -> Page:
    """A member who gives an advice another title, and did not send it yet."""
    page = open_as_member(visit, ADVICE, **options)
    retitle(page, "Een andere titel")
    return page


def propose_title(visit: Visit, review: str = "Later") -> Page:
    page = change_title(visit)
    send_proposal(page, review)
    return page


def change_again(page: Page) -> None:
    go_to(page, ADVICE)
    retitle(page, "Nog een titel")


def refusal(page: Page) -> Locator:
    """What the editor says when it did not send."""
    return page.get_by_role("dialog", name="Insturen lukt niet")


# --- signing in and out ----------------------------------------------------------------------


def test_github_is_asked_nothing_before_there_is_a_key(visit: Visit) -> None:
    page = visit(MEMBERS)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    begin(page)
    expect(page.get_by_label("Je sleutel")).to_be_visible()
    assert API not in asked
    sign_in(page)
    expect(is_in(page)).to_be_visible()
    assert API in asked


def test_the_key_that_is_asked_for_can_do_little_and_ends(visit: Visit) -> None:
    page = open_editor(visit, "", MEMBERS)
    link = page.get_by_role("link", name="bij je instellingen").get_attribute("href")
    assert link
    assert parse_qs(urlsplit(link).query) == {
        "name": ["Nepsite"],
        "target_name": ["jong"],
        "expires_in": ["90"],
        "contents": ["write"],
        "pull_requests": ["write"],
    }


def test_a_wrong_key_is_refused_in_dutch(visit: Visit, watch: Watch) -> None:
    page = open_editor(visit, "", MEMBERS)
    sign_in(page, "fout")
    expect(page.get_by_role("alert")).to_contain_text("klopt hij niet, of is hij verlopen")
    expect(page.get_by_label("Je sleutel")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == []
    watch.forgive(API, "401")


def test_a_key_of_another_project_is_refused_in_dutch(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    github.is_closed = True
    page = open_editor(visit, "", MEMBERS)
    sign_in(page)
    expect(page.get_by_role("alert")).to_contain_text("Dit mag niet met je sleutel")
    assert page.evaluate("Object.keys(localStorage)") == []
    watch.forgive(API, "404")


def test_the_key_stands_in_one_place_and_is_gone_after_signing_out(visit: Visit) -> None:
    page = change_title(visit)
    kept = page.evaluate("() => [{ ...localStorage }, { ...sessionStorage }, document.cookie]")
    assert json.dumps(kept).count(TOKEN) == 1
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    sign_out(page)
    expect(page.get_by_label("Je sleutel")).to_be_visible()
    assert TOKEN not in json.dumps(page.evaluate("({ ...localStorage })"))
    assert list(drafts(page)) == [ADVICE_FILE]


def test_the_way_in_without_a_key_leads_a_member_on(visit: Visit, github: FakeGitHub) -> None:
    page = open_as_member(visit)
    page.goto(page.url.partition(MEMBERS)[0] + f"{OWN}#{ADVICE}")
    expect(page.get_by_role("status")).to_contain_text("ingelogd bij de redactie")
    page.get_by_role("button", name="Begin met schrijven").click()
    retitle(page, "Een andere titel")
    send_proposal(page)
    assert [pull.head for pull in github.pulls] == [ADVICE_BRANCH]


def test_who_wrote_without_a_key_goes_on_as_a_member(visit: Visit, github: FakeGitHub) -> None:
    page = open_editor(visit, ADVICE)
    retitle(page, "Een andere titel")
    page.goto(page.url.partition(OWN)[0] + MEMBERS)
    page.get_by_role("link", name="Ga verder met Een andere titel").click()
    sign_in(page)
    expect(box(page, "titel")).to_have_value("Een andere titel")
    send_proposal(page)
    assert "titel: Een andere titel\n" in github.changed(ADVICE_BRANCH)[ADVICE_FILE]


@pytest.mark.parametrize("name", ["..%2F..%2F..%2F..%2Fgeheim", "%"])
def test_an_address_can_not_lead_out_of_its_folder(visit: Visit, name: str) -> None:
    """Who sends a member a link must not decide what is asked of GitHub with their key."""
    page = open_as_member(visit, "/collections/adviezen")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    go_to(page, f"/collections/adviezen/entries/{name}")
    page.reload()
    expect(is_in(page)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text("Adviezen")
    assert not [url for url in asked if "geheim" in url and API in url]


def test_members_see_pages_that_are_not_published(visit: Visit, github: FakeGitHub) -> None:
    page = open_as_member(visit, "/collections/adviezen")
    page.get_by_role("link", name="nog-geheim").click()
    expect(box(page, "concept")).to_have_value("ja")
    fill(page, {"concept": "nee"})
    send_proposal(page)
    (text,) = github.changed("cms/adviezen/nog-geheim").values()
    assert "concept: nee\n" in text


# --- from a page to a proposal ---------------------------------------------------------------


def test_a_new_page_is_one_commit_in_one_draft(
    visit: Visit, github: FakeGitHub, tmp_path: Path
) -> None:
    page = open_as_member(visit, NEW)
    fill_meeting(page)
    page.get_by_role("dialog").get_by_role("button", name="Later").click()
    expect(page.get_by_text("Je voorstel staat op GitHub.")).to_be_visible()
    message = "Nieuw: wonen-hoe-regel-je-dat-2 (Bijeenkomst)"
    assert github.pulls == [Pull(1, message, MEETING_BRANCH, MAIN, BODY, True)]
    assert set(github.branches) == {MAIN, MEETING_BRANCH}
    assert [commit.message for commit in github.commits(MEETING_BRANCH)] == [message]
    ((path, text),) = github.changed(MEETING_BRANCH).items()
    assert path == "content/bijeenkomsten/wonen-hoe-regel-je-dat-2.md"
    check_meeting(tmp_path, path, text)
    assert drafts(page) == {}


def test_a_page_and_its_new_source_are_one_commit(visit: Visit, github: FakeGitHub) -> None:
    page = open_as_member(visit, NEW)
    make_with_source(page)
    send_proposal(page)
    (pull,) = github.pulls
    assert pull.head == "cms/bijeenkomsten/avond"
    assert len(github.commits(pull.head)) == 1
    assert set(github.changed(pull.head)) == {
        "content/bijeenkomsten/avond.md",
        "content/bronnen/de-uitnodiging.md",
    }
    assert drafts(page) == {}


def test_sending_again_goes_on_in_the_same_proposal(visit: Visit, github: FakeGitHub) -> None:
    page = propose_title(visit)
    page.reload()  # a member who is signed in goes on at once
    page.get_by_role("link", name="Schrijf verder").click()
    expect(box(page, "titel")).to_have_value("Een andere titel")
    retitle(page, "Nog een titel")
    send_proposal(page)
    assert len(github.pulls) == 1
    assert set(github.branches) == {MAIN, ADVICE_BRANCH}
    assert len(github.commits(ADVICE_BRANCH)) == 2
    assert "titel: Nog een titel\n" in github.changed(ADVICE_BRANCH)[ADVICE_FILE]


def test_a_change_in_a_proposal_is_one_line_too(visit: Visit, github: FakeGitHub) -> None:
    before = github.head(MAIN).files[ADVICE_FILE]
    propose_title(visit)
    after = github.changed(ADVICE_BRANCH)[ADVICE_FILE]
    assert after == before.replace("Geef jongeren een eigen kamer", "Een andere titel")


def test_others_may_read_it_when_the_member_says_so(visit: Visit, github: FakeGitHub) -> None:
    page = propose_title(visit, review="Ja, laat het lezen")
    (pull,) = github.pulls
    assert not pull.draft
    page.get_by_role("button", name="Maak er weer een concept van").click()
    expect(page.get_by_text("Het voorstel is weer een concept.")).to_be_visible()
    assert pull.draft
    page.get_by_role("button", name="Laat het lezen").click()
    expect(page.get_by_text("Het voorstel wacht op een lezer.")).to_be_visible()
    assert not pull.draft


def test_sending_again_can_say_that_others_may_read_it(visit: Visit, github: FakeGitHub) -> None:
    page = propose_title(visit)
    change_again(page)
    send_proposal(page, review="Ja, laat het lezen")
    assert [pull.draft for pull in github.pulls] == [False]


def test_a_member_can_throw_a_proposal_away(visit: Visit, github: FakeGitHub) -> None:
    page = propose_title(visit)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Gooi het voorstel weg").click()
    expect(page.get_by_text("Voorstel weggegooid")).to_be_visible()
    assert [pull.is_open for pull in github.pulls] == [False]
    assert set(github.branches) == {MAIN}


def test_a_proposal_from_a_copy_of_the_project_is_not_ours(
    visit: Visit, github: FakeGitHub
) -> None:
    """Its branch may have the name of one of ours, which would be thrown away in its place."""
    github.pulls.append(Pull(1, "Van Sam", ADVICE_BRANCH, MAIN, "", False, is_from_fork=True))
    page = open_as_member(visit, "/voorstellen")
    expect(page.get_by_text("Er zijn nu geen voorstellen uit de editor.")).to_be_visible()


def test_a_branch_that_was_left_behind_does_not_come_back(visit: Visit, github: FakeGitHub) -> None:
    """On GitHub a proposal can be closed, or merged in one commit, with its branch still there."""
    github.branches[ADVICE_BRANCH] = github.branches[MAIN]
    github.commit(ADVICE_BRANCH, {ADVICE_FILE: theirs(github, MAIN)}, "Oud", "collega")
    propose_title(visit)
    assert [commit.author for commit in github.commits(ADVICE_BRANCH)] == [MEMBER]
    assert "Gun elke jongere" not in github.changed(ADVICE_BRANCH)[ADVICE_FILE]


def test_nothing_is_published_from_the_editor(visit: Visit, github: FakeGitHub) -> None:
    page = propose_title(visit, review="Ja, laat het lezen")
    assert not [name for name in github.writes if "merge" in name or name.endswith(MAIN)]
    assert {"Publiceren", "Publiceer", "Merge"} & words_on(page) == set()


# --- when something goes wrong ---------------------------------------------------------------


def test_a_key_that_expires_costs_nobody_their_work(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = change_title(visit)
    github.tokens = {"nieuw"}
    send(page)
    expect(page.get_by_role("alert")).to_contain_text("Log opnieuw in")
    sign_in(page, "nieuw")
    expect(box(page, "titel")).to_have_value("Een andere titel")
    send_proposal(page)
    assert "titel: Een andere titel\n" in github.changed(ADVICE_BRANCH)[ADVICE_FILE]
    watch.forgive(API, "401", "Log opnieuw in")


def test_a_key_that_expired_meanwhile_is_told_at_the_start(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = open_as_member(visit)
    github.tokens.clear()
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("Log opnieuw in")
    expect(page.get_by_label("Je sleutel")).to_be_visible()
    watch.forgive(API, "401")


def _may_not(route: Route) -> None:
    error = {"message": "Resource not accessible by personal access token"}
    route.fulfill(status=403, json=error, headers={"Access-Control-Allow-Origin": "*"})


def _limited(status: int, **headers: str) -> Callable[[Route], None]:
    """GitHub says too much was asked; https://docs.github.com/en/rest/using-the-rest-api."""
    own = {name.replace("_", "-"): value for name, value in headers.items()}
    shown = {
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers": "Retry-After, X-RateLimit-Remaining, X-RateLimit-Reset",
    }

    def answer(route: Route) -> None:
        error = {"message": "API rate limit exceeded for user ID 1."}
        route.fulfill(status=status, json=error, headers=shown | own)

    return answer


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (_limited(403, x_ratelimit_remaining="0", x_ratelimit_reset="1795357800"), "15:30"),
        (_limited(429, retry_after="60"), "Wacht tot"),
        (_limited(403), "te veel vragen"),
    ],
    ids=["until an hour", "some seconds", "nobody says how long"],
)
def test_who_asked_too_much_hears_until_when_to_wait(
    visit: Visit, watch: Watch, trouble: Callable[[Route], None], words: str
) -> None:
    page = change_title(visit, timezone_id="Europe/Amsterdam")
    page.route(f"https://{API}/**", trouble)
    send(page)
    expect(refusal(page)).to_contain_text(words)
    expect(refusal(page)).to_contain_text("Met je sleutel is niets mis")
    refusal(page).get_by_role("button").click()
    page.unroute(f"https://{API}/**")
    send_proposal(page)
    watch.forgive(API, "Failed to", "te veel vragen")


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
    page = change_title(visit)
    page.route(f"https://{API}/**", trouble)
    send(page)
    expect(refusal(page)).to_contain_text(words)
    refusal(page).get_by_role("button").click()
    page.unroute(f"https://{API}/**")
    send_proposal(page)
    watch.forgive(API, "Failed to", words)


def test_without_a_connection_the_work_is_still_there(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = change_title(visit)
    page.route(f"https://{API}/**", lambda route: route.abort())
    page.reload()
    expect(page.get_by_text("geen verbinding met GitHub")).to_be_visible()
    expect(box(page, "titel")).to_have_value("Een andere titel")
    page.unroute(f"https://{API}/**")
    send_proposal(page)
    assert "titel: Een andere titel\n" in github.changed(ADVICE_BRANCH)[ADVICE_FILE]
    watch.forgive(API, "Failed to")


def test_a_change_by_somebody_else_is_told_before_it_is_overwritten(
    visit: Visit, github: FakeGitHub
) -> None:
    page = change_title(visit, timezone_id="Europe/Amsterdam")
    github.commit(MAIN, {ADVICE_FILE: theirs(github, MAIN)}, "Beter", "collega")
    send(page)
    conflict = page.get_by_role("dialog", name="Iemand anders heeft deze pagina gewijzigd")
    expect(conflict).to_contain_text("collega")
    expect(conflict).to_contain_text("22 nov 2026, 13:00")
    assert github.writes == []
    conflict.get_by_role("button", name="Terug").click()
    expect(box(page, "titel")).to_have_value("Een andere titel")
    send(page)
    conflict.get_by_role("button", name="Zet ze bij elkaar").click()
    expect(page.get_by_text("De wijzigingen staan nu bij elkaar.")).to_be_visible()
    expect(box(page, "titel")).to_have_value("Een andere titel")
    send_proposal(page)
    assert [*github.changed(ADVICE_BRANCH)] == [ADVICE_FILE]
    text = github.changed(ADVICE_BRANCH)[ADVICE_FILE]
    assert "Gun elke jongere" in text
    assert "titel: Een andere titel\n" in text


def theirs(github: FakeGitHub, branch: str) -> str:
    """The advice as somebody else makes it."""
    text = github.head(branch).files[ADVICE_FILE]
    assert "Geef elke jongere" in text
    return text.replace("Geef elke jongere", "Gun elke jongere")


def test_a_new_page_does_not_overwrite_one_of_that_name(visit: Visit, github: FakeGitHub) -> None:
    page = open_as_member(visit, NEW)
    path = "content/bijeenkomsten/wonen-hoe-regel-je-dat-2.md"
    github.commit(MAIN, {path: "---\ntitel: Anders\n---\n"}, "Eerst", "collega")
    fill_meeting(page)
    page.get_by_role("dialog").get_by_role("button", name="Later").click()
    expect(page.get_by_role("dialog")).to_contain_text("collega")
    assert github.writes == []


def test_a_proposal_that_somebody_else_began_is_not_overwritten(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = change_title(visit)
    github.branches[ADVICE_BRANCH] = github.branches[MAIN]
    commit = github.commit(ADVICE_BRANCH, {ADVICE_FILE: theirs(github, MAIN)}, "Eerst", "collega")
    github.pulls.append(Pull(1, "Eerst", ADVICE_BRANCH, MAIN, "", True))
    send(page)
    expect(refusal(page)).to_contain_text("Iemand anders heeft intussen")
    assert github.head(ADVICE_BRANCH) == commit
    watch.forgive(API, "Iemand anders heeft intussen")


def test_a_proposal_that_a_reviewer_mended_is_not_overwritten(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = propose_title(visit)
    change_again(page)
    mended = {ADVICE_FILE: theirs(github, ADVICE_BRANCH)}
    commit = github.commit(ADVICE_BRANCH, mended, "Beter", "collega")
    send(page)
    expect(refusal(page)).to_contain_text("Iemand anders heeft intussen")
    assert github.head(ADVICE_BRANCH) == commit
    watch.forgive(API, "Iemand anders heeft intussen")
    page.reload()
    expect(page.get_by_text("De wijzigingen staan nu bij elkaar.")).to_be_visible()
    expect(box(page, "titel")).to_have_value("Nog een titel")
    send_proposal(page)
    text = github.changed(ADVICE_BRANCH)[ADVICE_FILE]
    assert "Gun elke jongere" in text
    assert "titel: Nog een titel\n" in text


def test_nobody_is_overwritten_in_the_last_moment(
    visit: Visit, github: FakeGitHub, watch: Watch
) -> None:
    page = propose_title(visit)
    change_again(page)

    def first(route: Route) -> None:
        """Somebody else's commit comes just before ours."""
        github.commit(ADVICE_BRANCH, {ADVICE_FILE: theirs(github, MAIN)}, "Beter", "collega")
        route.fallback()

    page.route("**/git/commits", first)
    send(page)
    expect(refusal(page)).to_contain_text("Iemand anders heeft intussen")
    assert github.head(ADVICE_BRANCH).author == "collega"
    watch.forgive(API, "Iemand anders heeft intussen", "422")


# --- its looks -------------------------------------------------------------------------------


@pytest.mark.parametrize("route", ["/voorstellen", ADVICE])
def test_the_members_editor_speaks_dutch(visit: Visit, route: str) -> None:
    page = change_title(visit, locale="en-US")
    send_proposal(page)
    go_to(page, route)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    english = {"Draft", "Drafts", "Review", "Ready", "Entry", "Entries", "Save"}
    english |= {"Token", "Sign", "Publish", "Discard", "Changes", "Delete", "Workflow", "Assets"}
    assert english & words_on(page) == set()


@on_every_screen
def test_axe_finds_nothing_wrong_for_members(visit: Visit, screen: dict[str, int]) -> None:
    page = open_editor(visit, ADVICE, MEMBERS, viewport=screen, reduced_motion="reduce")
    page.evaluate(AXE)
    expect(page.get_by_label("Je sleutel")).to_be_visible()
    found = violations_in_all_colours(page)
    sign_in(page)
    expect(field(page, "titel")).to_be_visible()
    retitle(page, "Een andere titel")
    finish(page)
    expect(page.get_by_role("dialog")).to_be_visible()
    found += violations_in_all_colours(page)
    page.get_by_role("dialog").get_by_role("button", name="Later").click()
    expect(page.get_by_role("heading", name="Voorstellen")).to_be_visible()
    found += violations_in_all_colours(page)
    assert found == []
