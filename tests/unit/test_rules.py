"""Every rule keeps its word: its bad example breaks it alone, its good example breaks none."""

from __future__ import annotations

import re
from itertools import pairwise
from operator import attrgetter
from pathlib import Path

import pytest

from site_plugins.loading import load
from site_plugins.reading.problem import Rule, Severity
from site_plugins.reading.rules import RULES, files, meetings
from tests.builders import TODAY, load_site, site
from tests.builders import write as write_file

RETIRED = {"JDM426"}  # codes of rules that were taken out
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
# Words that are English and no Dutch, as they slip into a translated sentence.
ENGLISH = re.compile(
    r"\b(the|and|this|file|key|value|missing|invalid|should|must|not|error|field)\b"
)


def codes(tmp_path: Path, path: str, text: str | bytes) -> list[str]:
    return [problem.rule.code for problem in load_site(tmp_path, {path: text}).problems]


def test_only_what_no_file_can_show_has_no_bad_example() -> None:
    """They have tests of their own: links below; test_addresses, test_known, test_snapshots."""
    assert {rule for rule in RULES if not rule.bad} == {
        files.UNREADABLE,
        files.VANISHED,
        files.NO_CONTACT,
        meetings.MOVED_IN_SILENCE,
        files.KNOWN_HAS_GROWN,
        files.SNAPSHOT_CHANGED,
    }


@pytest.mark.parametrize("rule", [*filter(attrgetter("bad"), RULES)], ids=attrgetter("code"))
def test_the_bad_example_breaks_this_rule_and_no_other(rule: Rule, tmp_path: Path) -> None:
    assert codes(tmp_path, rule.path, rule.bad) == [rule.code], (
        f"mend the example `bad` of {rule.code}, or the check itself"
    )


@each_rule
def test_the_good_example_breaks_no_rule(rule: Rule, tmp_path: Path) -> None:
    assert codes(tmp_path, rule.good_path or rule.path, rule.good) == [], (
        f"mend the example `good` of {rule.code}, or the check itself"
    )


@pytest.mark.parametrize("target", ["geld.md", "weg.md"])
@pytest.mark.parametrize("path", ["onderwerpen/wonen.md", "afbeeldingen/wonen.png", "wonen.md"])
def test_a_link_to_a_file_is_unreadable_wherever_it_leads(
    path: str, target: str, tmp_path: Path
) -> None:
    content = site(tmp_path)
    _link(content / path, content / "onderwerpen" / target)
    assert [(problem.rule.code, problem.path) for problem in load_site(tmp_path).problems] == [
        (files.UNREADABLE.code, path)
    ]


def test_what_refers_to_a_file_that_is_not_read_is_left_alone(tmp_path: Path) -> None:
    content = site(tmp_path, {"adviezen/kamer-advies.md": None})
    _link(content / "adviezen" / "kamer-advies.md", content / "index.md")
    # Not `load_site`: copying once more would follow the link.
    assert [problem.path for problem in load(content, TODAY).problems] == [
        "adviezen/kamer-advies.md"
    ]


def test_a_link_to_a_folder_is_unreadable_too(tmp_path: Path) -> None:
    content = site(tmp_path)
    _link(content / "onderwerpen" / "meer", content / "adviezen")
    problems = load_site(tmp_path).problems
    assert [(problem.rule.code, problem.path) for problem in problems] == [
        (files.UNREADABLE.code, "onderwerpen/meer")
    ]


def _link(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target)
    except OSError:  # Windows without developer mode
        pytest.skip("this system makes no links")


def test_the_fake_site_breaks_no_rule(tmp_path: Path) -> None:
    assert [(problem.path, problem.what) for problem in load_site(tmp_path).problems] == []


def test_codes_are_unique_and_new() -> None:
    """Their help pages have them as address: who has an old link must not get another rule."""
    for rule, after in pairwise(RULES):
        assert rule.code != after.code, f'{rule.code} is also the code of "{after.title}"'
    for rule in RULES:
        assert re.fullmatch(r"JDM\d{3}", rule.code), f"{rule.code}: write JDM and three digits"
        assert rule.code not in RETIRED, f"{rule.code} had another meaning once; take a new one"


@each_rule
def test_texts_are_there_in_short_dutch_sentences(rule: Rule) -> None:
    for text in (rule.title, rule.why, rule.fix):
        assert text.strip(), f"{rule.code} has an empty text"
        assert not (word := ENGLISH.search(text.lower())), f"{rule.code}: {word} is English"
        for sentence in re.split(r"[.?!:]\s", text):
            words = sentence.split()
            assert len(words) <= 20, f"{rule.code}: split this sentence: {sentence}"
    assert not rule.title.endswith("."), f"{rule.code}: a title has no full stop"
    assert rule.why.endswith((".", "?")), f"{rule.code}: end `why` with a full stop"


def test_only_what_must_not_stop_a_build_is_a_warning() -> None:
    """What time does is for maintainers; that a meeting moved is told to who moved it."""
    assert [rule.code for rule in RULES if rule.severity is Severity.WARNING] == [
        "JDM011",
        "JDM023",
        "JDM325",
        "JDM332",
    ]


def test_an_example_is_a_whole_file_that_can_be_copied(tmp_path: Path) -> None:
    for rule in RULES:
        write_file(tmp_path / rule.code, rule.good)
        if isinstance(rule.good, str):
            assert rule.good.endswith("\n"), f"{rule.code}: end `good` with a line end"
