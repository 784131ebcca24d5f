"""Every content type has a view that makes its page."""

from __future__ import annotations

from site_plugins.loading import load
from site_plugins.model.registry import BY_NAME
from site_plugins.views.item import ItemFrame
from site_plugins.views.registry import ITEM_PAGES
from tests.builders import FAKE_CONTENT, TODAY


def test_every_type_has_a_page_with_a_frame() -> None:
    assert ITEM_PAGES.keys() == BY_NAME.keys(), "Add the missing type to views/registry.py."
    catalogue = load(FAKE_CONTENT, TODAY).catalogue
    for record in catalogue.items:
        page = ITEM_PAGES[record.entry.type_name](catalogue).page(record)
        assert isinstance(page.frame, ItemFrame), f"{record.path}: its page has no frame"
