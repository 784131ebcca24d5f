"""Hard words explained where they first stand: which words, in which text, with which HTML."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import justhtml
import pytest

from site_plugins.explaining import Explainer
from site_plugins.rendering import Renderer
from site_plugins.typesetting import body_html
from site_plugins.views.terms import ExplainedTerms, TermsView
from tests.builders import catalogue, page, topic

TEMPLATES = Path(__file__).parents[2] / "overrides"
WMO = {"id": "wmo", "term": "Wmo", "voluit": "Wet over meedoen", "betekenis": "Een wet."}


def term(word: str, **more: Any) -> dict[str, Any]:
    """A word that is explained in texts."""
    return {"id": "woord", "term": word, "betekenis": "Uitleg.", "uitleggen": "ja"} | more


def explained_terms(*terms: dict[str, Any], with_glossary: bool = True) -> ExplainedTerms:
    entries = {"begrippen": page(weergave="begrippen")} if with_glossary else {}
    return TermsView(catalogue(entries, lists={"begrippen": list(terms)})).explained()


def explain(text: str, *terms: dict[str, Any], address: str = "a/b/") -> str:
    explained = explained_terms(*(terms or (WMO,)))
    return str(Explainer(Renderer(TEMPLATES), explained).page(address).explain(text))


def words(text: str) -> list[str]:
    """The words in `text` that are explained, as they stand there."""
    buttons = justhtml.JustHTML(text, fragment=True, sanitize=False).query("button.jdm-term__word")
    return [button.to_text() for button in buttons]


def without_explanations(text: str) -> str:
    """What a reader sees who opens no explanation."""
    tree = justhtml.JustHTML(text, fragment=True, sanitize=False)
    for meaning in tree.query(".jdm-term__meaning"):
        meaning.parent.remove_child(meaning)
    return str(tree.to_text(separator="", strip=False))


# --- which words ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "in_text"),
    [
        ({"voluit": "Wet over meedoen"}, True),
        ({}, False),
        ({"uitleggen": "ja"}, True),
        ({"voluit": "Wet over meedoen", "uitleggen": "nee"}, False),
    ],
)
def test_letters_are_explained_and_other_words_when_asked(
    fields: dict[str, str], in_text: bool
) -> None:
    found = explained_terms({"id": "wmo", "term": "Wmo", "betekenis": "Een wet."} | fields)
    assert bool(found.terms) is in_text


def test_every_spelling_counts() -> None:
    ret = term("RET", ook=["RET's", "regionale teams"])
    for spelling in ("RET", "RET's", "RET’s", "RET&#39;s", "regionale teams", "Regionale teams"):
        assert words(explain(f"<p>Vraag {spelling} om hulp.</p>", ret)) == [html.unescape(spelling)]


def test_capitals_count_only_where_the_glossary_has_them() -> None:
    assert words(explain("<p>De WMO en de wmo.</p>")) == []
    assert words(explain("<p>Borg is geld.</p>", term("borg"))) == ["Borg"]
    assert words(explain("<p>BORG is geld.</p>", term("borg"))) == []


def test_whole_words_only() -> None:
    assert words(explain("<p>Wmoraad, eWmo, Wmo2, sub-Wmo en Wmo_1.</p>")) == []
    assert words(explain("<p>Met Wmo-hulp.</p>")) == ["Wmo"]


def test_the_longest_of_two_words_counts() -> None:
    terms = (term("team"), term("lokaal team", id="lokaal"))
    text = explain("<p>Een lokaal team. Een team.</p>", *terms)
    assert words(text) == ["lokaal team", "team"]


def test_of_two_words_with_one_spelling_the_first_counts() -> None:
    text = explain("<p>Een team.</p>", term("team", id="een"), term("team", id="twee"))
    assert 'id="uitleg_een"' in text
    assert text.count("<button") == 1


def test_an_ampersand_in_a_word() -> None:
    assert words(explain("<p>Van J&amp;V.</p>", term("J&V"))) == ["J&V"]


# --- where ---------------------------------------------------------------------------------------


def test_only_the_first_place_on_a_page() -> None:
    text = explain("<p>De Wmo.</p><p>De Wmo en de Wmo.</p>")
    assert text.count("<button") == 1
    assert text.endswith("</span></p><p>De Wmo en de Wmo.</p>")


def test_two_pieces_of_one_page_explain_a_word_once() -> None:
    explainer = Explainer(Renderer(TEMPLATES), explained_terms(WMO))
    one_page = explainer.page("a/")
    assert words(one_page.explain("De Wmo.")) == ["Wmo"]
    assert words(one_page.explain("<p>De Wmo.</p>")) == []
    assert words(explainer.page("a/").explain("<p>De Wmo.</p>")) == ["Wmo"]


@pytest.mark.parametrize(
    "text",
    [
        '<a href="x/">De <em>Wmo</em></a>',
        '<h2 id="x">De Wmo</h2>',
        "<h3><em>De</em> Wmo</h3>",
        "<p><code>Wmo</code></p>",
        "<pre><code>De Wmo</code></pre>",
        '<abbr title="wet">Wmo</abbr>',
        "<details><summary>Wmo</summary></details>",
        '<figure><figcaption>Wmo</figcaption><p aria-hidden="true">Wmo</p></figure>',
        "<button>Wmo</button>",
        "<label>Wmo</label>",
        '<img alt="de Wmo" src="x.png">',
        '<p title="a > Wmo < b">tekst</p>',
        "<p data-x='\"> Wmo'>tekst</p>",
        "<!-- a > Wmo -->",
        "<script>if (a('Wmo') < b) c()</script>",
        "<style>.Wmo > p { color: red }</style>",
    ],
)
def test_left_alone(text: str) -> None:
    assert explain(text) == text
    assert words(explain(f"{text}<p>De Wmo.</p>")) == ["Wmo"]


def test_text_without_a_hard_word_stays_the_same() -> None:
    text = "<p>Gewone &amp; korte tekst.</p>"
    assert explain(text) == text
    assert explain("") == ""


def test_nothing_else_changes() -> None:
    text = "<ul>\n<li>De (Wmo), &lt;b&gt; en <em>meer</em> &amp; meer.</li>\n</ul>"
    tree = justhtml.JustHTML(text, fragment=True)
    assert without_explanations(explain(text)) == tree.to_text(separator="", strip=False)


# --- the fragment --------------------------------------------------------------------------------


def test_the_fragment_is_valid_inside_a_paragraph() -> None:
    text = explain("<p>De Wmo geldt.</p>")
    parsed = justhtml.JustHTML(
        f"<!doctype html><title>x</title>{text}", sanitize=False, collect_errors=True
    )
    assert not parsed.errors
    (button,) = parsed.query("p button")
    (meaning,) = parsed.query("p span[popover]")
    assert button.attrs["popovertarget"] == meaning.attrs["id"] == "uitleg_wmo"
    assert button.attrs["type"] == "button"
    (link,) = meaning.query("a")
    assert link.attrs["href"] == "../../begrippen/#wmo"
    assert meaning.to_text(separator="", strip=False).startswith("Wet over meedoen. Een wet.")


def test_signs_around_the_word_stay_on_its_line() -> None:
    text = explain("<p>Een wet (Wmo), zegt men.</p>")
    assert '<p>Een wet <span class="jdm-term">(<button' in text
    assert "</span>),</span> zegt men.</p>" in text


def test_without_a_glossary_page_there_is_no_link() -> None:
    explained = explained_terms(WMO, with_glossary=False)
    text = str(Explainer(Renderer(TEMPLATES), explained).page("").explain("De Wmo."))
    assert words(text) == ["Wmo"]
    assert "<a" not in text


def test_the_link_fits_the_depth_of_each_page() -> None:
    explainer = Explainer(Renderer(TEMPLATES), explained_terms(WMO))
    assert 'href="begrippen/#wmo"' in explainer.page("").explain("Wmo")
    assert 'href="../begrippen/#wmo"' in explainer.page("a/").explain("Wmo")


# --- what contributors write stays text ----------------------------------------------------------


def test_html_in_the_glossary_is_text() -> None:
    evil = term("Wmo", betekenis="<script>x()</script>", voluit='"><img onerror=x>')
    text = explain("<p>Wmo</p>", evil)
    assert "<script" not in text
    assert "<img" not in text


@pytest.mark.parametrize(
    "body",
    [
        'Hier <abbr title="> Wmo <button onclick=x>">staat</abbr> de Wmo.',
        "Hier &lt;img src=x onerror=alert(Wmo)&gt; en de Wmo.",
        '<button popovertarget="uitleg_wmo" onclick="x()">Wmo</button> en de Wmo.',
        'Een ![Wmo "> x](a.png) en [de Wmo](https://x.nl/?"Wmo"><b) en de Wmo.',
    ],
)
def test_an_explanation_opens_no_door_in_cleaned_text(body: str) -> None:
    site = catalogue({"a": (topic(), body)})
    clean = str(body_html(site.records[0], site))
    done = explain(clean)
    before = justhtml.JustHTML(clean, fragment=True, sanitize=False)
    after = justhtml.JustHTML(done, fragment=True, sanitize=False)
    for fragment in after.query(".jdm-term"):
        button, meaning = (node for node in fragment.children if node.name != "#text")
        assert (button.name, meaning.name) == ("button", "span")
        assert set(button.attrs) == {"class", "type", "popovertarget"}
    assert words(done) == ["Wmo"]
    tags = [node.name for node in before.query("*")]
    assert [n.name for n in after.query("*") if not _ours(n)] == tags
    assert without_explanations(done) == before.to_text(separator="", strip=False)


def _ours(node: Any) -> bool:
    while node is not None:
        if str((node.attrs or {}).get("class", "")).startswith("jdm-term"):
            return True
        node = node.parent
    return False


@pytest.mark.parametrize("word", ["lt", "amp", "39", "quot"])
def test_the_name_of_a_sign_is_no_word(word: str) -> None:
    text = "<p>a &lt;b&gt; &amp; c &#39;d&#39; &quot;e&quot;</p>"
    assert explain(text, term(word)) == text
    assert words(explain(f"<p>Wat {word} is.</p>", term(word))) == [word]
