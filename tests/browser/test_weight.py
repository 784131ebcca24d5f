"""How much a first visit costs, per kind of page, in kilobytes on the line and in requests."""

from __future__ import annotations

from collections import defaultdict
from urllib.parse import urlsplit

import pytest
from commands.site._serving import compressed
from playwright.sync_api import Request

from tests.browser.looking import Visit, fail_on
from tests.site_helpers import Built

pytestmark = pytest.mark.browser
# kB of 1000 bytes, compressed, without images; as research on visitors advised.
MOST = {"document": 40, "script": 8, "stylesheet": 30, "font": 35}
MOST_TOGETHER = 60
MOST_REQUESTS = 8
ICON = "logo.svg"  # of the tab: asked once, by some browsers, after the page


def test_every_kind_of_page_is_light(
    visit: Visit, kinds: dict[str, str], fake_site: Built, address: str
) -> None:
    page = visit()
    requests: list[Request] = []
    # How many photos a page has is for its writer.
    not_ours = (f"/{ICON}", "/afbeeldingen/")
    page.on(
        "request",
        lambda one: None if any(part in one.url for part in not_ours) else requests.append(one),
    )
    found = {}
    for kind, path in kinds.items():
        requests.clear()
        page.goto(address + path)
        weights = _weights(requests, fake_site)
        assert weights["document"] > 0.5
        assert weights["font"] > 5
        found[kind] = [
            f"{part}: {weight:.1f} kB, at most {most}"
            for part, weight in weights.items()
            if weight > (most := MOST.get(part, MOST_TOGETHER))
        ]
        if (together := sum(weights.values())) > MOST_TOGETHER:
            found[kind].append(f"together: {together:.1f} kB, at most {MOST_TOGETHER}")
        if len(requests) > MOST_REQUESTS:
            found[kind].append(f"{len(requests)} requests, at most {MOST_REQUESTS}")
    fail_on(found)


def _weights(requests: list[Request], site: Built) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for request in requests:
        if request.resource_type != "image":
            path = urlsplit(request.url).path.lstrip("/")
            file = path + "index.html" if path == "" or path.endswith("/") else path
            content = site.files.get(file, site.files["404.html"])
            found[request.resource_type] += len(compressed(content)) / 1000
    return found
