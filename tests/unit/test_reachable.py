"""How readers reach the platform: what mkdocs.yml may say, and who hears that it says nothing."""

from __future__ import annotations

import pytest
from commands._main import main
from commands.write._reachable import unanswered

from site_plugins.exports.site import Contact
from tests.site_helpers import FAKE_CONFIG, ROOT


def test_each_way_may_be_left_out() -> None:
    assert not Contact.parse(None)
    assert not Contact.parse({"email": "", "formulier": None})
    assert Contact.parse({"telefoon": "070 000 00 00"}) == Contact(phone="070 000 00 00")
    assert Contact.parse({"email": "wij@example.nl"}).email == "wij@example.nl"


@pytest.mark.parametrize(
    "given",
    [
        "wij@example.nl",
        {"email": "wij"},
        {"formulier": "http://example.nl/"},
        {"telefoon": "bel maar"},
        {"fax": "1"},
    ],
)
def test_what_can_not_be_right_is_told_in_dutch(given: object) -> None:
    with pytest.raises(ValueError, match="bij extra, contact"):
        Contact.parse(given)


def test_only_maintainers_hear_that_nobody_can_be_reached(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert [problem.rule.code for problem in unanswered(FAKE_CONFIG)] == ["JDM011"]
    content = str(ROOT / "content")
    assert main(["check", "--content", content]) == 0
    assert "JDM" not in capsys.readouterr().out, "a volunteer can do nothing about it"
    assert main(["check", "--maintainer", "--content", content]) == 0
    told = capsys.readouterr().out
    assert told.count("JDM332") == 1, "one line for all help lines"
