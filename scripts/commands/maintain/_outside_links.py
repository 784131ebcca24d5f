"""Links to other sites: whether they still work."""

from __future__ import annotations

import http.client
import socket
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote

from commands.shared.markdown import code_span
from site_plugins.catalogue.outside_links import LinkPlace

_AGENT = "Mozilla/5.0 (compatible; website-links/1.0)"
_PATIENCE = 20.0  # seconds
_AT_ONCE = 8  # sites; of one site never more than one page at a time
_GONE = (404, 410)


class State(Enum):
    """`UNSURE`: the site refuses us, or has trouble. A person may still see the page."""

    WORKS = "werkt"
    GONE = "weg"
    UNSURE = "onzeker"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a site said about one link."""

    state: State
    said: str


def ask_all(addresses: Iterable[str], pause: float) -> dict[str, Reply]:
    """Ask for every address; `pause` is in seconds, between two questions to one site."""
    by_site: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        by_site[address.split("/")[2]].append(address)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        answers = pool.map(lambda listed: list(_ask_site(listed, pause)), by_site.values())
        return dict(pair for listed in answers for pair in listed)


def _ask_site(addresses: Sequence[str], pause: float) -> Iterator[tuple[str, Reply]]:
    for number, address in enumerate(addresses):
        if number:
            time.sleep(pause)
        yield address, ask(address)


def ask(address: str) -> Reply:
    """Ask whether a page is there. Never raises for what a site does."""
    # Not every site answers HEAD the way it answers people.
    answer = _ask(address, "HEAD")
    return answer if answer.state is State.WORKS else _ask(address, "GET")


def _ask(address: str, method: str) -> Reply:
    ascii_address = quote(address, safe="%/:=&?~#+!$,;'@()*[]")
    headers = {"User-Agent": _AGENT, "Accept": "*/*"}
    try:
        request = urllib.request.Request(ascii_address, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=_PATIENCE):
            return Reply(State.WORKS, "")
    except urllib.error.HTTPError as error:
        return Reply(State.GONE if error.code in _GONE else State.UNSURE, f"code {error.code}")
    except urllib.error.URLError as error:
        return without_connection(error.reason)
    except (OSError, http.client.HTTPException, ValueError):
        return Reply(State.UNSURE, "geen goed antwoord")


def without_connection(reason: object) -> Reply:
    """What it says when nobody answers. Only who looks up names can say that a site is gone, and
    not when that doesn't work itself."""
    if isinstance(reason, socket.gaierror) and reason.errno == socket.EAI_NONAME:
        return Reply(State.GONE, "deze site bestaat niet meer")
    return Reply(State.UNSURE, "geen verbinding")


def report(
    links: Mapping[str, Sequence[LinkPlace]], answers: Mapping[str, Reply], root: str
) -> str:
    """Tell in Markdown which links lead nowhere; the empty string when all is well."""
    gone = [address for address in links if answers[address].state is State.GONE]
    if not gone:
        return ""
    advice = (
        "Deze pagina's zijn er niet meer. Zoek het nieuwe adres, of een bewaarde versie "
        "(bij bronnen: het veld `archief`).\n"
    )
    lines = [advice]
    for address in gone:
        places = ", ".join(
            code_span(f"{root}/{place.path}:{place.line}") for place in links[address]
        )
        lines.append(f"- {code_span(address)} ({answers[address].said}), in {places}")
    return "\n".join(lines) + "\n"
