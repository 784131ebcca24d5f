"""What a visitor can choose by on the search page, per page, as JSON for search.js."""

from __future__ import annotations

import json
from collections.abc import Mapping

Facets = tuple[tuple[str, str], ...]


def facets_file(pages: Mapping[str, Facets]) -> str:
    """`pages` has, by the name of a page in the index, its pairs of a facet and a value.

    `values` in the file lists each pair once; `pages` has the places in that list.
    """
    values = sorted({pair for pairs in pages.values() for pair in pairs})
    places = {pair: place for place, pair in enumerate(values)}
    numbered = {page: sorted(places[pair] for pair in pages[page]) for page in sorted(pages)}
    content = {"values": values, "pages": numbered}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
