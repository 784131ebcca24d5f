"""Text from a pull request of a stranger, in a comment that we write."""

import re

import pytest
from commands.shared.markdown import as_read, code_span, one_line, safe_lines, safe_text
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# What GitHub makes of text on top of CommonMark.
ACTS = re.compile(r"@[\w-]|#\d|gh-\d|://|www\.|\w@\w", re.IGNORECASE)

NASTY = [
    "@maintainer kijk",
    "fixes #12 and raad/website#12 and GH-12",
    "https://evil.example/ http://evil.example www.evil.example",
    "mailto:iemand@evil.example iemand@evil.example",
    "[klik](https://evil.example) ![](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)> <!-- <a href='//evil.example'>x</a>",
    "# kop\n- lijst\n> citaat\n```\ncode",
    "`code` **vet** _schuin_ ~~weg~~ | a | b |",
    "&lt;script&gt; &#64;maintainer",
    "\\@maintainer \\<b> \\",
    "$\\unicode{x}$ ^x^ ==x==",
    "1. een\n2. twee\n---\n===",
    "a\u202eb\u200bc\u2066d\x00e\x1bf",
]


def shown(markdown: str) -> str:
    """The text of one paragraph; anything but plain text is an error."""
    tokens = MARKDOWN.parse(f"- Wat: {markdown}")
    inline = [token for token in tokens if token.type == "inline"]
    kinds = {token.type for token in tokens if token.type != "inline"}
    assert kinds == {
        *("bullet_list_open", "list_item_open", "paragraph_open"),
        *("paragraph_close", "list_item_close", "bullet_list_close"),
    }
    (line,) = inline
    assert {child.type for child in line.children or ()} <= {"text", "text_special"}
    return "".join(child.content for child in line.children or ()).removeprefix("Wat: ")


@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_shows_and_does_nothing(text: str) -> None:
    result = shown(safe_text(text))
    assert not ACTS.search(result)
    visible = "".join(sign if sign.isprintable() else " " for sign in text)
    assert result.replace("\u200b", "") == " ".join(visible.split())


@given(st.text(alphabet=st.sampled_from("@#:/w.gGhH-1a`*_[]()<>&!|~$\\ \n\t\u202e"), max_size=60))
def test_no_text_acts(text: str) -> None:
    assert not ACTS.search(shown("x" + safe_text(text)))


@given(st.text(st.one_of(st.characters(), st.sampled_from("` \\")), max_size=40))
@example("a`b")
@example("``` ` ``")
def test_all_of_it_is_one_span_of_code(text: str) -> None:
    tokens = MARKDOWN.parse(f"Bestand {code_span(text)}.")
    (inline,) = [token for token in tokens if token.type == "inline"]
    shown = [(child.type, child.content) for child in inline.children or ()]
    if line := one_line(text, 200):
        assert shown == [("text", "Bestand "), ("code_inline", line), ("text", ".")]


def test_long_text_is_cut() -> None:
    assert safe_text("woord " * 200, 20) == "woord woord woord\\.\\.\\."


def test_lines_to_copy_are_code_in_the_same_item() -> None:
    text = "Schrijf *zo*:\nlijst:\n  - <b>delft</b> @team"
    html = MARKDOWN.render(f"- Regel 1\n  - Zo los je het op: {safe_lines(text)}\n- Regel 2\n")
    assert html.count("<li>") == 3
    assert "<em>" not in html
    assert "<code>lijst:</code>" in html
    assert "\u00a0\u00a0<code>- &lt;b&gt;delft&lt;/b&gt; @team</code>" in html


@pytest.mark.parametrize("text", ["Dit was 17 maart 2025.", "WEL-dag (1) *samen* [ja] \\ nee!"])
def test_on_a_terminal_words_are_as_they_were(text: str) -> None:
    assert as_read(safe_text(text)) == text
