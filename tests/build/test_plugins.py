"""Each plugin turned off: the build passes, and only what that plugin shows is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_plugins.page_parts import VIEWS
from tests.site_helpers import (
    REWRITING,
    Built,
    all_plugins,
    build,
    is_machine_file,
    paths_but_index,
)

NEEDED = ("jdm/catalogue", "jdm/frame")
OPTIONAL = [name for name in all_plugins() if name not in NEEDED]
# The files of a plugin without pages of its own; redirects depend on the content.
OTHER_FILES: dict[str, set[str]] = {
    "jdm/terms": set(),
    "jdm/structured_data": {"sitemap.xml", "sitemap.xml.gz"},
    "jdm/editing": set(),
    "jdm/cms": set(),  # in the tests of this folder the editor was not fetched
    "jdm/hosting": {"_headers", ".nojekyll"},
}


@pytest.mark.parametrize("name", OPTIONAL)
def test_without_one_plugin_only_its_capability_is_gone(
    name: str, fake_site: Built, tmp_path: Path
) -> None:
    left_out = {name, *REWRITING}
    without = build(
        tmp_path / "site", plugins=[one for one in all_plugins() if one not in left_out]
    )
    assert without.warnings == ()

    paths = set(fake_site.files) if name == "jdm/search" else paths_but_index(fake_site)
    gone = paths - without.files.keys()
    assert gone == _files_of(name, fake_site), f"Without {name} other files are missing."
    assert paths_but_index(without) <= paths

    missing = [
        f"{record.path}: {one.template}"
        for record, one in without.fragments
        if one.html not in without.text_of(record)
    ]
    assert missing == [], f"Parts of other plugins need {name}, and may not."
    still = [
        f"{record.path}: {one.template}"
        for record, one in fake_site.fragments
        if one.capability == name and one.html.strip() and record.path in without.catalogue.by_path
        if one.html in without.text_of(record)
    ]
    assert still == [], f"{name} is off, and what it adds is still there."


def _files_of(name: str, site: Built) -> set[str]:
    """The pages and redirects that only this plugin makes or fills."""
    if name == "jdm/redirects":
        formers = (record.entry.former_addresses for record in site.catalogue.records)
        return {f"{former}index.html" for each in formers for former in each}
    if name in OTHER_FILES:
        return OTHER_FILES[name]
    filled = [
        record for record in site.catalogue.records if record.view and VIEWS[record.view] == name
    ]
    assert filled, f"Say in OTHER_FILES which files {name} makes."
    addresses = {record.address for record in filled}
    addresses.update(*(record.entry.former_addresses for record in filled))
    machine = {path for path in site.files if is_machine_file(path, name)}
    return {f"{address}index.html" for address in addresses} | machine


@pytest.mark.parametrize("name", NEEDED)
def test_what_can_not_be_left_out_says_so(name: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match=f"Zet in mkdocs.yml bij plugins ook: {name}"):
        build(tmp_path / "site", plugins=[one for one in all_plugins() if one != name])
