"""The forms of the editor at /beheer/ (Sveltia CMS), made from the models.

Sveltia's settings: https://sveltiacms.app/en/docs/config-basics. Our own reader takes every value
as text; the editor's reader and writer (overrides/beheer/format.js) do the same, with what
`formats` says of each type of file.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_plugins.catalogue.header import INVISIBLE
from site_plugins.catalogue.reading import REFUSED, UNUSUAL_SPACES
from site_plugins.catalogue.rules import files as file_rules
from site_plugins.catalogue.writing import PLAIN
from site_plugins.exports.cms_fields import Config, _grouped, body_field, form_fields
from site_plugins.exports.cms_start import Way
from site_plugins.model.cms import LIST_FILES, OVERVIEWS, PAGES
from site_plugins.model.entry import Entry
from site_plugins.model.fields import Kind, fields_of
from site_plugins.model.page import Page
from site_plugins.model.pillar import Pillar
from site_plugins.model.registry import CONTENT_TYPES, LISTS, ContentType, ListType
from site_plugins.model.repository import BRANCH, Repository
from site_plugins.model.scalars import LONGEST_SLUG, SLUG
from site_plugins.model.strict import Strict

_COMMIT_MESSAGES = {
    "create": "Nieuw: {{slug}} ({{collection}})",
    "update": "Gewijzigd: {{slug}} ({{collection}})",
    "delete": "Weg: {{slug}} ({{collection}})",
}
# Of the pages in a folder only the one that shows the whole list has this field: it is no item.
_NO_OVERVIEW: Config = {"name": "weergave", "widget": "hidden"}
_FORMAT = "-frontmatter"  # after the name of a type: the format of its files, as Sveltia wants it


def cms_settings(forms: Config, address: str, title: str, repository: Repository | None) -> Config:
    """All that the editor of one site must know: `forms`, and where each way in saves.

    `address` is that of the site; `repository` is None when the project is not on GitHub.
    """
    ways: Config = {Way.OWN.value: {"backend": {"name": "test-repo"}}}
    if repository:
        ways[Way.MEMBERS.value] = {
            "publish_mode": "editorial_workflow",
            "backend": {
                "name": "github",
                "repo": repository.name,
                "branch": BRANCH,
                "auth_methods": ["token"],
                "squash_merges": True,
                "cms_label_prefix": "redactie/",
                "commit_messages": _COMMIT_MESSAGES,
            },
        }
    return {
        **forms,
        "ways": ways,
        "app_title": title,
        "site_url": address,
        "show_preview_links": False,
        # No pictures: they would stay in the browser, or go to main at once.
        "media_libraries": {"default": False, "stock_assets": {"providers": []}},
    }


def cms_forms(folder: str) -> Config:
    """What the editor must know of our content, which lies in `folder` of the project.

    `formats` and `writing` are for our own reader and writer, not for Sveltia.
    """
    items = [_collection(content_type, folder) for content_type in CONTENT_TYPES]
    others = [_overviews(folder), _pages(folder), _lists(folder)]
    return {
        # Nothing is published from the editor: that is a merge, by somebody else, on GitHub.
        "collections": [
            *({**one, "publish": False} for one in items),
            {"divider": True},
            *({**one, "publish": False} for one in others),
        ],
        "formats": dict(_formats()),
        "writing": {
            "plain": PLAIN.pattern,
            "spaces": UNUSUAL_SPACES.pattern,
            "refused": f"{REFUSED.pattern}|{INVISIBLE.pattern}",
        },
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": LONGEST_SLUG},
        # What Sveltia itself would write: numbers and words like "nee" as text, as our reader does.
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}},
        "editor": {"preview": False},
    }


def _collection(content_type: ContentType, folder: str) -> Config:
    is_fixed = content_type.model is Pillar  # there are five of them
    return {
        "name": content_type.folder,
        "label": content_type.plural,
        "label_singular": content_type.label,
        "description": content_type.model.about,
        "folder": f"{folder}/{content_type.folder}",
        "create": not is_fixed,
        "duplicate": not is_fixed,
        **_file_settings(content_type.name),
        "fields": [*form_fields(content_type.model), _NO_OVERVIEW, body_field()],
        "filter": {"field": _NO_OVERVIEW["name"], "value": None},
    }


def _overviews(folder: str) -> Config:
    return {
        "name": OVERVIEWS,
        "label": "Lijstpagina's",
        "files": [
            {
                "name": one.folder,
                "label": one.plural,
                "file": f"{folder}/{one.folder}/index.md",
                "format": f"{Page.type_name}{_FORMAT}",
                "fields": [*form_fields(Page), body_field()],
            }
            for one in CONTENT_TYPES
        ],
    }


def _pages(folder: str) -> Config:
    return {
        "name": PAGES,
        "label": "Gewone pagina's",
        "label_singular": "Gewone pagina",
        "description": Page.about,
        "folder": folder,
        "create": False,  # a new page needs a place in the menu too
        "duplicate": False,
        **_file_settings(Page.type_name),
        "fields": [*form_fields(Page), body_field()],
    }


def _file_settings(type_name: str) -> Config:
    slug_message = file_rules.NO_SLUG.fix
    return {
        "format": f"{type_name}{_FORMAT}",
        "delete": False,  # an address that was published must keep working
        "identifier_field": "titel",
        "slug": {
            "template": "{{titel}}",
            "editable": ["create"],
            "pattern": [f"^{SLUG.pattern}$", slug_message],
            "hint": slug_message,
        },
        "sortable_fields": ["titel"],
    }


def _lists(folder: str) -> Config:
    return {
        "name": LIST_FILES,
        "label": "Lijsten",
        "files": [
            {
                "name": one.name,
                "label": one.name.capitalize(),
                "file": f"{folder}/{one.file}",
                "format": one.name,
                "fields": [_list_of_groups(one)],
            }
            for one in LISTS
        ],
    }


def _list_of_groups(list_type: ListType) -> Config:
    return {
        "name": list_type.name,
        "label": list_type.name.capitalize(),
        "widget": "list",
        **_grouped(list_type.model),
    }


def _formats() -> Iterator[tuple[str, Config]]:
    """For each type: how its files end, and at which keys a source may stand as its name alone."""
    models: list[type[Entry]] = [*(one.model for one in CONTENT_TYPES), Page]
    for model in models:
        yield (
            f"{model.type_name}{_FORMAT}",
            {"extension": "md", "citations": list(_citations(model))},
        )
    for one in LISTS:
        citations = [[one.name, *path] for path in _citations(one.model)]
        yield one.name, {"extension": "yml", "citations": citations}


def _citations(model: type[Strict]) -> Iterator[list[str]]:
    """The paths of keys that lead to a citation; lists on the way are gone into."""
    for spec in fields_of(model):
        if spec.kind is Kind.CITATION:
            yield [spec.key]
        elif spec.group:
            yield from ([spec.key, *path] for path in _citations(spec.group))
