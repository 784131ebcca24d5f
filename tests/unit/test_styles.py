"""What no page of ours can match is left out of the theme's style sheet, and nothing else."""

from __future__ import annotations

import pytest

from site_plugins.styles import pruned


def kept(css: str, *classes: str, beside: str = "") -> str:
    return pruned(css, classes, beside=beside)


@pytest.mark.parametrize(
    "css",
    [
        "body{margin:0}",
        ".text p{margin:0}",
        "a:hover{color:red}",
        "li>.text{color:red}",
        ".text :is(.other,p){color:red}",
        "[dir=ltr] .text{color:red}",
        '@charset "UTF-8";',
        "@media print{.text{color:red}}",
        "@font-face{font-family:a}",
    ],
)
def test_what_a_page_can_match_stays_as_it_is(css):
    assert kept(css, "text") == css


@pytest.mark.parametrize(
    "css",
    [
        ".other{color:red}",
        ".text .other{color:red}",
        ".text.other{color:red}",
        "#id{color:red}",
        "[data-md-color-scheme=slate]{color:red}",
        "@media print{.other{color:red}}",
        "@media screen{@supports (color:red){.other{color:red}}}",
    ],
)
def test_what_no_page_can_match_goes(css):
    assert kept(css, "text") == ""


def test_of_several_selectors_only_the_useful_ones_stay():
    assert kept(".other,.text p,.text .other{color:red}", "text") == ".text p{color:red}"


def test_a_custom_property_stays_when_something_uses_it():
    css = ":root{--used:1;--beside:2;--unused:3}.text{order:var(--used)}"
    assert kept(css, "text", beside="p{order:var( --beside )}") == (
        ":root{--used:1;--beside:2}.text{order:var(--used)}"
    )


def test_an_animation_stays_when_something_plays_it():
    css = "@keyframes turn{to{rotate:1turn}}@keyframes hop{to{top:0}}.text{animation:turn 1s}"
    assert kept(css, "text") == "@keyframes turn{to{rotate:1turn}}.text{animation:turn 1s}"


def test_semicolons_and_braces_in_a_text_are_no_end():
    css = '.text{background:url("data:image/svg+xml;{}");content:"};"}'
    assert kept(css, "text") == css
