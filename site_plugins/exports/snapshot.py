"""What goes into the open data of a year: all tables, the schema, and how to use and cite it."""

from __future__ import annotations

from typing import Any

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.exports.open_data import DICTIONARY, EVERYTHING, OpenData
from site_plugins.exports.site import LICENCE, LICENCE_URL, Site
from site_plugins.model.reserved import DATA

_SCHEMAS = f"{DATA}schema/"
# Everything in JSON is one file: the tables would be in it twice.
_JSON = (f"{DATA}{EVERYTHING}.json", f"{_SCHEMAS}{EVERYTHING}.json")


def texts(catalogue: Catalogue, site: Site, year: int, version: str) -> dict[str, str]:
    """The files by their name in the archive. They refer to the schema beside them: the one on the
    site changes with the years."""
    files = {
        path.removeprefix(DATA): text.replace(site.address(_SCHEMAS), "schema/")
        for path, text in OpenData(catalogue, site).files()
        if path.endswith(".csv") or path in _JSON
    }
    return {**files, "LEESMIJ.txt": _read_me(site, year, version)}


def about(site: Site, year: int, version: str) -> dict[str, Any]:
    """What the package says of itself; names are those of the Data Package standard."""
    return {
        "name": f"open-data-{year}",
        "title": f"{site.name}: open data {year}",
        "version": version,
        "homepage": address(site, year),
        "licenses": [{"name": "CC-BY-4.0", "title": LICENCE, "path": LICENCE_URL}],
        "contributors": [{"title": site.name, "path": site.url, "role": "author"}],
    }


def address(site: Site, year: int) -> str:
    return site.address(f"{DATA}{year}/")


def _read_me(site: Site, year: int, version: str) -> str:
    return (
        f"{site.name}: open data {year}, versie {version}\n\n"
        f"Dit is wat er op de site stond toen dit bestand gemaakt werd. Het verandert niet meer.\n"
        f"De nieuwste gegevens staan op {site.url}\n\n"
        f"{EVERYTHING}.json heeft alles. Elke tabel is er ook als CSV (puntkomma's, UTF-8).\n"
        f"{DICTIONARY}.csv zegt wat elk veld betekent.\n\n"
        f"Licentie: {LICENCE}, {LICENCE_URL}\n"
        f"Zo verwijs je hiernaar:\n"
        f"{site.name} ({year}). Open data, versie {version}. {address(site, year)}\n"
    )
