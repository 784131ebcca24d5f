"""What the search page knows of each page in the index beside its text, as JSON for search.js."""

from __future__ import annotations

import json
from collections.abc import Mapping

Facets = tuple[tuple[str, str], ...]


def facets_file(
    pages: Mapping[str, Facets], weights: Mapping[str, float], wanted: Mapping[str, str]
) -> str:
    """`pages` has, by the name of a page in the index, its pairs of a facet and a value: what a
    visitor can choose by. `weights` says how much a page counts, where that isn't once. `wanted`
    has the page that stands first for who types just this.

    `values` in the file lists each pair once; `pages` has the places in that list.
    """
    values = sorted({pair for pairs in pages.values() for pair in pairs})
    places = {pair: place for place, pair in enumerate(values)}
    numbered = {page: sorted(places[pair] for pair in pages[page]) for page in sorted(pages)}
    content = {
        "values": values,
        "pages": numbered,
        "weights": dict(sorted(weights.items())),
        "wanted": dict(sorted(wanted.items())),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
