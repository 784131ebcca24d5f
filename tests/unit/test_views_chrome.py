"""What the frame of every page shows."""

from __future__ import annotations

from site_plugins.views.chrome import ChromeView
from tests.builders import catalogue, page, topic

LINE = {
    "id": "lijn",
    "naam": "De lijn",
    "nummer": "112",
    "voor_wie": "Iedereen.",
    "themas": ["geweld"],
}


def test_the_way_back_leads_from_home_to_the_list_of_its_folder() -> None:
    content = catalogue(
        {
            "index": page(titel="Home"),
            "onderwerpen/index": page(titel="Onderwerpen"),
            "onderwerpen/geld": topic(),
        }
    )
    chrome = ChromeView(content)
    crumbs = chrome.of(content.by_path["onderwerpen/geld.md"]).breadcrumbs
    assert [(one.title, one.address) for one in crumbs] == [
        ("Home", ""),
        ("Onderwerpen", "onderwerpen/"),
    ]
    assert chrome.of(content.by_path["index.md"]).breadcrumbs == ()
    crumbs = chrome.of(content.by_path["onderwerpen/index.md"]).breadcrumbs
    assert [one.title for one in crumbs] == ["Home"]


def test_a_list_that_is_not_there_is_no_step_on_the_way_back() -> None:
    content = catalogue({"onderwerpen/geld": topic()})
    assert ChromeView(content).of(content.by_path["onderwerpen/geld.md"]).breadcrumbs == ()


def test_a_sensitive_page_has_help_beside_it_and_a_way_out() -> None:
    content = catalogue({"a": page(gevoelig=["geweld"]), "b": page()}, lists={"hulplijnen": [LINE]})
    chrome = ChromeView(content)
    sensitive = chrome.of(content.by_path["a.md"])
    assert [line.name for line in sensitive.help_lines] == ["De lijn"]
    assert sensitive.themes == ("Geweld en onveiligheid",)
    assert sensitive.quick_exit
    plain = chrome.of(content.by_path["b.md"])
    assert (plain.help_lines, plain.quick_exit) == ((), False)


def test_an_item_says_what_it_is_and_a_page_does_not() -> None:
    content = catalogue({"index": page(), "onderwerpen/geld": topic()})
    chrome = ChromeView(content)
    assert chrome.of(content.by_path["onderwerpen/geld.md"]).kind == "Ander onderwerp"
    assert chrome.of(content.by_path["index.md"]).kind == ""


def test_beside_a_text_stand_no_more_lines_than_fit() -> None:
    lines = [LINE | {"id": f"lijn-{number}"} for number in range(5)]
    content = catalogue({"a": page(gevoelig=["geweld"])}, lists={"hulplijnen": lines})
    assert len(ChromeView(content).of(content.by_path["a.md"]).help_lines) == 3


def test_who_makes_a_plan_can_leave_at_once() -> None:
    content = catalogue({"a": page(weergave="mijn-big-five"), "b": page(weergave="cijfers")})
    chrome = ChromeView(content)
    assert [chrome.of(content.by_path[path]).quick_exit for path in ("a.md", "b.md")] == [
        True,
        False,
    ]
