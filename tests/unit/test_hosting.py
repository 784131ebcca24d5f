"""What the places that serve the site find in it."""

import pytest

from site_plugins.exports.headers import (
    HEADERS,
    POLICY,
    cms_policy,
    headers_file,
    policy_text,
)

NAMES = ("adviezen/", "beheer/", "feed.xml", "insluiten/")


def policies(names: tuple[str, ...] = NAMES) -> dict[str, str]:
    """The policy for each address in the file."""
    found: dict[str, str] = {}
    for line in headers_file(names).splitlines():
        if line.startswith("/"):
            address = line
        elif line.startswith("  Content-Security-Policy: "):
            found[address] = line.partition(": ")[2]
    return found


def test_the_file_has_the_headers_for_every_address() -> None:
    first, *lines = headers_file(()).splitlines()
    assert first == "/*"
    assert HEADERS.items() <= {line.strip().partition(": ")[::2] for line in lines}
    assert headers_file(NAMES).endswith("\n")


def test_every_name_has_its_policy_and_no_address_two_that_clash() -> None:
    found = policies()
    assert set(found) == {"/*", "/", "/adviezen/*", "/beheer/*", "/feed.xml", "/insluiten/*"}
    pages = f"{policy_text(POLICY)}; frame-ancestors 'none'"
    assert found["/"] == found["/adviezen/*"] == found["/feed.xml"] == pages
    # A browser keeps to both policies: the one for all may only refuse what no page needs.
    assert found["/*"] == "object-src 'none'; base-uri 'none'"


def test_other_sites_may_frame_only_what_is_made_for_it() -> None:
    framed = {
        address: policy.rpartition("frame-ancestors ")[2] for address, policy in policies().items()
    }
    del framed["/*"]
    assert framed.pop("/insluiten/*") == "*"
    assert set(framed.values()) == {"'none'"}
    # What is at no name of the site is the page that it is not there.
    assert HEADERS["X-Frame-Options"] == "DENY"
    assert "script-src" not in policies()["/insluiten/*"]
    assert "default-src 'none'" in policies()["/insluiten/*"]


def test_the_editor_has_a_policy_of_its_own() -> None:
    editor = policies()["/beheer/*"]
    assert "default-src 'none'" in editor
    assert "script-src 'self';" in editor
    hosts = {word for word in editor.replace(";", "").split() if word.startswith("https://")}
    assert hosts == {"https://api.github.com"}
    assert "unsafe" not in editor
    assert "https://" not in policy_text(cms_policy(signs_in=False))


@pytest.mark.parametrize(
    "directive",
    [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ],
)
def test_the_policy_lets_in_nothing_from_elsewhere(directive: str) -> None:
    assert directive in policy_text(POLICY).split("; ")


def test_no_header_can_break_the_file() -> None:
    assert all(line.isprintable() and len(line) < 1000 for line in headers_file(NAMES).split("\n"))
