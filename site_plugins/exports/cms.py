"""What the editor at /beheer/ must know of our content, made from the models.

Our own reader takes every value as text, and so does the editor (overrides/beheer/header.js): a
change of one field is a change of one line. What is wrong with a value it says in the words of
`check` (overrides/beheer/checks.js), which stand in `fixes`.
"""

from __future__ import annotations

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.guide_pages import guide_address
from site_plugins.checking.privacy import OF_A_PERSON
from site_plugins.exports.cms_fields import Config, form_fields, form_groups
from site_plugins.model.cms import LIST_FILES, OVERVIEWS, PAGES
from site_plugins.model.page import Page
from site_plugins.model.pillar import Pillar
from site_plugins.model.registry import CONTENT_TYPES, LISTS, ContentType, ListType
from site_plugins.model.repository import BRANCH, Repository
from site_plugins.model.scalars import LONGEST_SLUG, SLUG
from site_plugins.model.strict import Strict
from site_plugins.reading.documents import REFUSED, UNUSUAL_SPACES
from site_plugins.reading.front_matter import INVISIBLE
from site_plugins.reading.rules import body as body_rules
from site_plugins.reading.rules import fields, rules_of
from site_plugins.reading.rules import files as file_rules
from site_plugins.writing.front_matter import PLAIN

_PERSONAL = (body_rules.CONTACT_DETAIL, body_rules.PERSONAL_DETAIL)


def cms_settings(forms: Config, title: str, repository: Repository | None) -> Config:
    """All that the editor of one site must know: `forms`, and where its proposals go.

    `repository` is None when the project is not on GitHub.
    """
    project = {"name": repository.name, "address": repository.address} if repository else None
    return {**forms, "title": title, "repository": project, "branch": BRANCH}


def cms_forms(folder: str, catalogue: Catalogue | None = None) -> Config:
    """The forms for our content, which lies in `folder` of the project, and how to write it. With a
    catalogue each form leads to its page in the field guide."""
    collections = [_items(one, folder) for one in CONTENT_TYPES]
    return {
        "collections": [*collections, _overviews(folder), _pages(folder), _lists(folder)],
        "forms": _forms(catalogue),
        "fixes": {rule.code: rule.fix for rule in (*rules_of(fields), *_PERSONAL)},
        "ofAPerson": OF_A_PERSON,
        "slug": {
            "pattern": f"^{SLUG.pattern}$",
            "fix": file_rules.NO_SLUG.fix,
            "longest": LONGEST_SLUG,
        },
        "writing": {
            "plain": PLAIN.pattern,
            "spaces": UNUSUAL_SPACES.pattern,
            "refused": REFUSED.pattern,
            "invisible": INVISIBLE.pattern,
        },
    }


def _forms(catalogue: Catalogue | None) -> dict[str, Config]:
    models: list[type[Strict]] = [*(one.model for one in CONTENT_TYPES), Page]
    pages = {
        model.type_name: {  # type: ignore[attr-defined]
            "hasBody": True,
            "fields": form_fields(model),
            "groups": form_groups(model),
            "guide": guide_address(catalogue, model) if catalogue else None,
        }
        for model in models
    }
    return {**pages, **{one.name: _list_form(one, catalogue) for one in LISTS}}


def _list_form(list_type: ListType, catalogue: Catalogue | None) -> Config:
    """One field: a list of groups. Its key is `kept` when the last of them goes."""
    field = {
        "key": list_type.name,
        "label": list_type.label,
        "hint": "",
        "kind": "group",
        "listed": True,
        "kept": True,
        "fields": form_fields(list_type.model),
    }
    groups = [{"name": field["label"], "keys": [list_type.name]}]
    guide = guide_address(catalogue, list_type.model) if catalogue else None
    return {"hasBody": False, "fields": [field], "groups": groups, "guide": guide}


def _items(content_type: ContentType, folder: str) -> Config:
    return {
        "name": content_type.folder,
        "label": content_type.plural,
        "one": content_type.label,
        "about": content_type.model.about,
        "form": content_type.name,
        "folder": f"{folder}/{content_type.folder}",
        "canAdd": content_type.model is not Pillar,  # there are five of them
    }


def _overviews(folder: str) -> Config:
    files = [
        _file(one.folder, one.plural, f"{folder}/{one.folder}/index.md", Page.type_name)
        for one in CONTENT_TYPES
    ]
    return {"name": OVERVIEWS, "label": "Lijstpagina's", "one": "Lijstpagina", "files": files}


def _lists(folder: str) -> Config:
    files = [_file(one.name, one.label, f"{folder}/{one.file}", one.name) for one in LISTS]
    return {"name": LIST_FILES, "label": "Lijsten", "one": "Lijst", "files": files}


def _file(name: str, label: str, path: str, form: str) -> Config:
    return {"name": name, "label": label, "path": path, "form": form}


def _pages(folder: str) -> Config:
    """A new page needs a place in the menu too: nobody makes one here."""
    return {
        "name": PAGES,
        "label": "Gewone pagina's",
        "one": "Gewone pagina",
        "about": Page.about,
        "form": Page.type_name,
        "folder": folder,
        "canAdd": False,
    }
