"""Nobody types the address of a page: after the page got another name it would lead nowhere."""

from __future__ import annotations

import re

import pytest

from site_plugins.model.vocabulary import View
from tests.site_helpers import ROOT

OVERRIDES = ROOT / "overrides"
TEMPLATES = sorted(path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.html"))
ROOMS = (ROOT / "site_plugins" / room for room in ("views", "exports", "plugins"))
CODE = [*(path for room in ROOMS for path in sorted(room.glob("*.py")))]
TYPED_IN_CODE = re.compile(rf"""["'](?:{"|".join(view.value for view in View)})/""")
# The address of a page ends with a slash; that of a file which the build makes has a dot in it.
TYPED = re.compile(r"""["'](?P<address>[a-z0-9][a-z0-9/-]*/)(?:#[\w-]*)?["']""")


def typed_in(template: str) -> list[str]:
    """The addresses of pages that stand in a template, word for word; not a folder of templates."""
    found = [match["address"] for match in TYPED.finditer(template)]
    return [address for address in found if not (OVERRIDES / address).is_dir()]


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_types_the_address_of_a_page(name: str) -> None:
    text = (OVERRIDES / name).read_text(encoding="utf-8")
    assert typed_in(text) == [], "Use page_of(View.X), which is None where no page shows it"


@pytest.mark.parametrize(
    "line",
    [
        """<a href="{{ 'hulp/' | href(root) }}">""",
        """{{ ('begrippen/#' ~ value.anchor) | href(root) }}""",
        """{{ 'privacy/#geschiedenis' | href(root) }}""",
        """{{ site.address("open-data/") }}""",
    ],
)
def test_a_typed_address_is_seen(line: str) -> None:
    assert typed_in(line)


def test_no_code_types_the_address_of_a_view() -> None:
    assert TYPED_IN_CODE.search('Link(row.state.label, f"begrippen/#{row.state.anchor}")')
    typed = [path.name for path in CODE if TYPED_IN_CODE.search(path.read_text(encoding="utf-8"))]
    assert typed == [], "Use page_address of views/links.py"
