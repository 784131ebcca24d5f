"""CSL-JSON: how to refer to something, for programs such as Zotero.

Standard: CSL data input model 1.0.2 (https://docs.citationstyles.org). The site is the author, as
APA has it for what no person signed. A day that is not known stays out.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from site_plugins.exports.site import LANGUAGE, Site


def csl_json(
    site: Site, *, title: str, address: str, changed: date | None, kind: str, source: str
) -> list[dict[str, Any]]:
    """The one entry of a file. `address` is under the root of the site; `kind` and `source` say of
    a figure that it is one, and where it was found."""
    url = site.address(address)
    entry: dict[str, Any] = {
        "id": url,
        "type": "webpage",
        "title": title,
        "author": [{"literal": site.name}],
        "container-title": site.name,
        "URL": url,
        "language": LANGUAGE,
    }
    if changed:
        entry["issued"] = {"date-parts": [[changed.year, changed.month, changed.day]]}
    if kind:
        entry |= {"genre": kind, "note": f"Bron: {source}"}
    return [entry]
