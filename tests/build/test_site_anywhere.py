"""The site works at the root of a domain and in a folder (`/repo/`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from tests.site_helpers import FAKE_CONFIG, FAKE_SITE, ROOT, Built, Html, build

HOSTS = {"root": "https://raad.example/", "folder": "https://raad.example/website/"}
# The address comes from the environment, as in the real mkdocs.yml.
CONFIG = f"""INHERIT: {FAKE_CONFIG.as_posix()}
docs_dir: {(FAKE_SITE / "content").as_posix()}
theme:
  custom_dir: {(ROOT / "overrides").as_posix()}
site_url: !ENV [SITE_URL, "https://anders.example/"]
"""


@pytest.fixture(scope="module", params=HOSTS.values(), ids=HOSTS)
def host(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def site(host: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    folder = tmp_path_factory.mktemp("host")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", host)
        yield build(folder / "site", folder / "mkdocs.yml")


def dead_links(site: Built, host: str, address: str, page: Html) -> list[str]:
    """The links on `page` to our own domain that a server has no answer to, asked at `address`."""
    dead = []
    for link in page.addresses:
        # A phone fetches `webcal:` as a web address.
        target, anchor = urldefrag(urljoin(address, link).replace("webcal://", "https://"))
        if urlsplit(target).netloc != urlsplit(host).netloc:
            continue
        path = unquote(target.removeprefix(host).partition("?")[0])
        name = path + "index.html" if not path or path.endswith("/") else path
        found = page if target == address else site.html.get(name)
        there = found or (target.startswith(host) and name in site.files)
        if not there or (anchor and found and unquote(anchor) not in found.ids):
            dead.append(f"{address}: {link}")
    return dead


def test_every_link_works_there(site: Built, host: str) -> None:
    dead = [
        link
        for name, page in site.html.items()
        for link in dead_links(site, host, host + name.removesuffix("index.html"), page)
    ]
    assert dead == [], "Link with the filter `href` and the page's `root`: see rendering.py."


def test_the_page_for_what_is_missing_works_at_any_address(site: Built, host: str) -> None:
    page = site.html["404.html"]
    assert page.addresses
    assert dead_links(site, host, host + "een/adres/diep/", page) == []


def test_the_sitemap_has_the_addresses_of_this_host(site: Built, host: str) -> None:
    tree = ElementTree.fromstring(site.files["sitemap.xml"])
    listed = [element.text or "" for element in tree.iter() if element.tag.endswith("}loc")]
    assert host in listed
    files = [address.removeprefix(host) + "index.html" for address in listed]
    assert [name for name in files if name not in site.files] == []


def test_what_hosts_need_is_in_the_site(fake_site: Built) -> None:
    assert {"_headers", ".nojekyll"} <= fake_site.files.keys()
    assert Path(fake_site.folder / "_headers").read_text(encoding="utf-8").startswith("/*\n")
