"""The HTML of the fake site: links that lead somewhere, ids, headings, nothing from outside."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from itertools import pairwise

from justhtml import JustHTML, StrictModeError

from tests.site_helpers import Built, Html, local_target

FETCHED = ("src", "data", "poster", "background", "xlink:href")
FOLLOWED = {"a", "area"}  # what leads elsewhere by `href`; other elements fetch it
# Kinds of <link> that fetch nothing.
ONLY_TOLD = {"canonical", "alternate"}
OUTSIDE = re.compile(r"(?:url\(|@import\s)[\"']?((?:https?:|//)[^\"')\s]*)")


def test_every_page_is_valid_html(fake_site: Built) -> None:
    wrong = []
    for path, page in fake_site.html.items():
        # The parser says nothing of an element that is still open where the one around it ends.
        wrong += [f"{path}: {one}" for one in page.misplaced]
        try:
            JustHTML(fake_site.files[path].decode(), strict=True)
        except StrictModeError as error:
            wrong.append(f"{path}: {error}")
    assert wrong == [], "Mend the templates in overrides/ that made these."


def test_every_link_and_image_leads_somewhere(fake_site: Built) -> None:
    broken = [
        f"{path}: {address}"
        for path, page in fake_site.html.items()
        for address in page.addresses
        if (target := local_target(path, address)) and target[0] not in fake_site.files
    ]
    assert broken == [], "Mend the address in the view or template that made it."


def test_every_anchor_that_is_linked_to_exists(fake_site: Built) -> None:
    broken = [
        f"{path}: {address}"
        for path, page in fake_site.html.items()
        for address in page.addresses
        if (target := local_target(path, address)) and target[1] and target[0] in fake_site.html
        if target[1] not in fake_site.html[target[0]].ids
    ]
    assert broken == [], "Give what is linked to an id in its template, or mend the link."


def test_an_id_stands_once_on_a_page(fake_site: Built) -> None:
    twice = [
        f"{path}: {name}"
        for path, page in fake_site.html.items()
        for name, count in Counter(page.ids).items()
        if count > 1
    ]
    assert twice == [], "Give the id in one of the templates another name."


def test_labels_and_descriptions_point_at_an_id_on_the_page(fake_site: Built) -> None:
    broken = [
        f"{path}: {name}={attributes[name]}"
        for path, page in fake_site.html.items()
        for _, attributes in page.elements
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")
        for wanted in attributes.get(name, "").split()
        if wanted not in page.ids
    ]
    assert broken == [], "Give the element that is meant this id, in its template."


def test_every_page_is_reached_from_the_home_page(fake_site: Built) -> None:
    seen = {"index.html"}
    waiting = deque(seen)
    while waiting:
        path = waiting.popleft()
        for link in fake_site.html[path].all("a"):
            target = local_target(path, link.get("href", ""))
            if target and target[0] in fake_site.html and target[0] not in seen:
                seen.add(target[0])
                waiting.append(target[0])
    pages = {f"{record.address}index.html" for record in fake_site.catalogue.records}
    assert sorted(pages - seen) == [], "Link to these from a list page or from the menu."


def test_nothing_is_fetched_from_another_site(fake_site: Built) -> None:
    outside = [
        f"{path}: {address}"
        for path, page in fake_site.html.items()
        for address in _fetched(page)
        if local_target(path, address) is None and not address.startswith("data:")
    ]
    outside += [
        f"{path}: {address}"
        for path, content in fake_site.files.items()
        if path.endswith((".css", ".svg"))
        for address in OUTSIDE.findall(content.decode())
    ]
    assert outside == [], (
        "Readers' browsers may ask nobody but us: put the file in overrides/assets."
    )


def _fetched(page: Html) -> Iterator[str]:
    for tag, attributes in page.elements:
        if tag == "link" and attributes.get("rel") in ONLY_TOLD:
            continue
        names = FETCHED if tag in FOLLOWED else (*FETCHED, "href")
        yield from (attributes[name] for name in names if attributes.get(name))
        yield from (part.split()[0] for part in attributes.get("srcset", "").split(",") if part)
        yield from re.findall(r"url\([\"']?([^\"')]+)", attributes.get("style", ""))


def test_nothing_on_a_page_runs_by_an_attribute(fake_site: Built) -> None:
    found = [
        f"{path}: <{tag} {name}=...>"
        for path, page in fake_site.html.items()
        for tag, attributes in page.elements
        for name in attributes
        if name.startswith("on")
    ]
    assert found == [], "Put what must happen in a script of our own."


def test_every_page_has_language_title_and_description(fake_site: Built) -> None:
    redirects = {
        f"{former}index.html"
        for record in fake_site.catalogue.records
        for former in record.entry.former_addresses
    }
    for path, page in fake_site.html.items():
        assert page.all("html")[0].get("lang") == "nl", f"{path}: <html> has no lang=nl"
        assert page.title.strip(), f"{path}: <title> is empty"
        if path in redirects or path == "404.html":
            continue
        described = [m["content"] for m in page.all("meta") if m.get("name") == "description"]
        assert [bool(text.strip()) for text in described] == [True], f"{path}: no description"


def test_headings_skip_no_level_and_one_is_the_title(fake_site: Built) -> None:
    wrong = []
    for path, page in fake_site.html.items():
        levels = page.headings
        if not levels:  # a redirect
            continue
        if levels.count(1) != 1 or levels[0] != 1:
            wrong.append(f"{path}: {levels}: the h1 must come first, and be the only one")
        for above, below in pairwise(levels):
            if below > above + 1:
                wrong.append(f"{path}: h{below} comes right after h{above}")
    assert wrong == [], "Mend the level in the templates that made these."


def test_every_image_has_an_alternative_text(fake_site: Built) -> None:
    without = [
        f"{path}: {image.get('src')}"
        for path, page in fake_site.html.items()
        for image in page.all("img")
        if "alt" not in image
    ]
    assert without == [], 'Give it alt="..."; alt="" for a picture that only decorates.'
