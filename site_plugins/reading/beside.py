"""What the site reads of the project that stands beside content/, by its name there.

Here alone, and without an import: to know whether anything changed, no model is needed.
"""

ADDRESSES = "addresses.txt"
BROKEN_LINKS = "broken-links.txt"
KNOWN_FINDINGS = "known-findings.yml"
SETTINGS = "mkdocs.yml"
SNAPSHOTS = "snapshots"

BESIDE = (ADDRESSES, BROKEN_LINKS, KNOWN_FINDINGS, SETTINGS, SNAPSHOTS)
