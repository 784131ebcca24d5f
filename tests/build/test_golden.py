"""Each template with the data of the fake site, as it was when somebody last looked and agreed.

After a change on purpose: `python3 scripts/website.py test tests/build/test_golden.py
--accept-golden`, then read the diff.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from site_plugins.catalogue.record import Record
from site_plugins.composing import Fragment
from site_plugins.exports.redirects import redirects
from site_plugins.model.entry import Entry
from site_plugins.rendering import Renderer
from site_plugins.views.field_guide import FieldGuideView
from site_plugins.views.health import HealthView
from site_plugins.views.open_data import OpenDataPage, OpenDataView
from site_plugins.views.rule_help import RuleHelpView
from tests.site_helpers import ROOT, Built

GOLDEN = Path(__file__).parent / "golden"
OVERRIDES = ROOT / "overrides"
TEMPLATES = sorted(
    path.relative_to(OVERRIDES).as_posix()
    for folder in ("items", "views")
    for path in (OVERRIDES / folder).glob("*.html")
)
LONG = {
    "views/guide_page.html": FieldGuideView,
    "views/health.html": HealthView,
    "views/open_data.html": OpenDataView,
    "views/rule_help.html": RuleHelpView,
}
# More pages show no more of a template, and nobody reads the difference then.
MOST = 2
REMEDY = (
    "If this is what you want: "
    "python3 scripts/website.py test tests/build/test_golden.py --accept-golden"
)


@pytest.fixture(scope="module")
def rendered(fake_site: Built) -> dict[str, str]:
    """Per template: two pages that it adds to, those with the most of it, and what it adds."""
    sections: dict[str, list[str]] = defaultdict(list)
    for record, one in fake_site.fragments:
        html = _two_rows(record, one, fake_site) if one.template in LONG else one.html
        sections[one.template].append(_section(record.path, html))
    return {
        template: "".join(sorted(sorted(each, key=len)[-MOST:]))
        for template, each in sections.items()
    }


def _two_rows(record: Record[Entry], fragment: Fragment, fake_site: Built) -> str:
    """Rules, fields and tasks have their own tests; here two show how they look."""
    view: Any = LONG[fragment.template](fake_site.catalogue)
    if isinstance(view, FieldGuideView):
        page = view.page(record)
        sections, inside = (
            tuple(replace(group, fields=group.fields[:3]) for group in groups[:2])
            for groups in (page.sections, page.inside)
        )
        shown = replace(page, complete=page.smallest, sections=sections, inside=inside)
    elif isinstance(shown := view.overview(), OpenDataPage):
        shown = replace(shown, tables=shown.tables[:2])
    else:
        shown = shown[:2]
    renderer = Renderer(OVERRIDES)
    renderer.lead_through(fake_site.catalogue)
    site = fake_site.settings.site
    return renderer.render(fragment.template, record.address, view=shown, site=site, editing=None)


def _section(path: str, html: str) -> str:
    lines = [line.rstrip() for line in html.splitlines() if line.strip()]
    return "\n".join([f"<!-- {path} -->", *lines, ""])


@pytest.mark.parametrize("template", TEMPLATES)
def test_template(template: str, rendered: dict[str, str], accept_golden: bool) -> None:
    assert template in rendered, f"No page of tests/site shows {template}: add one."
    _compare(GOLDEN / template, rendered[template], accept_golden)


def test_redirect(fake_site: Built, accept_golden: bool) -> None:
    renderer = Renderer(OVERRIDES)
    text = "".join(
        _section(one.address, renderer.render("redirect.html", one.address, redirect=one))
        for one in redirects(fake_site.catalogue)
    )
    _compare(GOLDEN / "redirect.html", text, accept_golden)


def test_no_golden_file_is_left_over(accept_golden: bool) -> None:
    wanted = {GOLDEN / name for name in (*TEMPLATES, "redirect.html")}
    left = [path for path in GOLDEN.rglob("*.html") if path not in wanted]
    if accept_golden:
        for path in left:
            path.unlink()
    else:
        assert left == [], f"Their templates are gone. {REMEDY}"


def _compare(golden: Path, text: str, accept: bool) -> None:
    text = re.sub(r"\?v=[0-9a-f]{8}", "?v=...", text)  # follows from the bytes of another file
    if accept:
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
        return
    assert golden.exists(), f"There is no {golden} yet. {REMEDY}"
    accepted = golden.read_text(encoding="utf-8")
    if text != accepted:
        lines = difflib.unified_diff(
            accepted.splitlines(), text.splitlines(), "accepted", "rendered now", lineterm=""
        )
        pytest.fail("\n".join([REMEDY, *lines]), pytrace=False)
