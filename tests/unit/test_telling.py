"""What a reader knows comes with the page that it is about, whatever the platform filled in."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from site_plugins.loading import load
from site_plugins.model.repository import Repository
from site_plugins.views.telling import Telling, TellingView
from tests.builders import TODAY, catalogue, page
from tests.site_helpers import ROOT, Built

URL = "https://nep.example/"
WHOLE = f"{URL}adviezen/x/"
REPOSITORY = Repository("https://github.com/jong/website")
JOIN = {"meedoen": page(weergave="meedoen")}


def _telling(
    *, email: str = "", form: str = "", repository: Repository | None = None, joins: bool = True
) -> Telling:
    content = catalogue(JOIN if joins else {"index": page()})
    return TellingView(content, URL, email, form, repository).of("adviezen/x/")


@pytest.mark.parametrize("form", ["", "https://formulier.example/"])
def test_a_mail_and_the_form_on_github_bring_the_address_along(form: str) -> None:
    told = _telling(email="wij@nep.example", form=form, repository=REPOSITORY)
    mail, issue = [urlsplit(str(way.address)) for way in told.ways]
    assert (mail.scheme, mail.path) == ("mailto", "wij@nep.example")
    assert parse_qs(mail.query) == {"subject": [f"Over {WHOLE}"]}
    assert issue.path == "/jong/website/issues/new"
    assert parse_qs(issue.query)["pagina"] == ["/adviezen/x/"]
    assert told.name == "", "nobody has to copy it"


def test_who_has_no_account_is_led_on_too() -> None:
    told = _telling(repository=REPOSITORY)
    assert [way.title for way in told.ways] == ["meld het op GitHub", "zo bereik je ons"]
    assert told.name == WHOLE


@pytest.mark.parametrize(
    ("form", "joins", "ways"),
    [
        ("https://formulier.example/", True, ["https://formulier.example/"]),
        ("", True, ["meedoen/"]),
        ("", False, []),
    ],
)
def test_where_nothing_brings_it_along_the_reader_names_it(
    form: str, joins: bool, ways: list[str]
) -> None:
    told = _telling(form=form, joins=joins)
    assert [way.address for way in told.ways] == ways
    assert told.name == WHOLE


def test_every_page_has_the_place_where_texts_lead(fake_site: Built) -> None:
    for record in fake_site.catalogue.records:
        html = fake_site.text_of(record)
        block = re.search(r'id="laat-het-weten".*?</p>', html, re.DOTALL)
        assert block, record.path
        assert block[0].split()[-2] == f"https://nep.example/{record.address}"


def test_no_text_asks_to_tell_and_leads_away_from_the_page() -> None:
    """Whoever follows `laat het weten` to another page loses which page it was about."""
    away = re.compile(
        r"(?i)\b(?:laat het|laat ons|geef het|vertel het)\b[^.?!]*\]\([^)]*meedoen\.md\)"
    )
    wrong = [
        f"{record.path}: {found[0]}"
        for record in load(ROOT / "content", TODAY).catalogue.records
        for found in away.finditer(record.body.source)
    ]
    assert wrong == []
