"""Every page tells the browser what it may load, and nothing on it needs an exception."""

from __future__ import annotations

import re

from tests.site_helpers import Built

DATA = "application/ld+json"  # facts for search engines: browsers do not run it


def test_every_page_has_a_policy_before_anything_is_loaded(fake_site: Built) -> None:
    for path, page in fake_site.html.items():
        head = [(tag, attributes) for tag, attributes in page.elements if tag != "html"]
        place = next(
            (
                number
                for number, (_, attributes) in enumerate(head)
                if attributes.get("http-equiv") == "Content-Security-Policy"
            ),
            None,
        )
        assert place is not None, f"{path} has no Content-Security-Policy"
        policy = head[place][1]["content"]
        assert re.match(r"default-src '(self|none)';", policy), path
        assert "unsafe-inline" not in policy, path
        assert "'unsafe-eval'" not in policy, path
        before = {tag for tag, _ in head[:place]}
        assert not before & {"script", "link", "style", "img"}, f"{path}: too late"


def test_no_page_has_a_script_or_style_of_its_own(fake_site: Built) -> None:
    wrong = [
        f"{path}: <{tag}>"
        for path, page in fake_site.html.items()
        for tag, attributes in page.elements
        if "style" in attributes
        or tag == "style"
        or (tag == "script" and "src" not in attributes and attributes.get("type") != DATA)
        or attributes.get("href", "").lower().startswith("javascript:")
    ]
    assert wrong == [], "Put it in overrides/assets: the policy refuses what stands on a page."


def test_what_is_published_of_the_themes_is_asked_by_a_page(fake_site: Built) -> None:
    asked = {
        address.rpartition("/")[2].partition("?")[0]
        for page in fake_site.html.values()
        for address in page.addresses
    }
    asked |= {
        one["content"].rpartition("/")[2]
        for page in fake_site.html.values()
        for one in page.all("meta")
        if one.get("property") == "og:image"
    }
    asked |= {  # a module that is loaded when somebody uses it
        one[key].rpartition("/")[2].partition("?")[0]
        for page in fake_site.html.values()
        for tag, key in (("form", "data-kit-report"), ("button", "data-aloud"))
        for one in page.all(tag)
        if key in one
    }
    styles = [text.decode() for path, text in fake_site.files.items() if path.endswith(".css")]
    asked |= {
        address.rpartition("/")[2].strip("\"'")
        for text in styles
        for address in re.findall(r"url\(([^)]+)\)", text)
    }
    licences = {"OFL.txt"}
    loose = [
        path
        for path in fake_site.files
        if path.startswith("assets/") and path.rpartition("/")[2] not in asked | licences
    ]
    assert loose == [], "No page asks for these: see site_plugins/plugins/frame.py."
    folders = {path.partition("/")[0] for path in fake_site.files if "/" in path}
    assert not folders & {"partials", "views", "items", "macros"}
