"""From data to HTML: templates for pages, views and items.

Autoescape is on, and an unknown name in a template is an error.
"""

from __future__ import annotations

import marshal
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.vocabulary import View
from site_plugins.versions import stamp
from site_plugins.views.links import page_address


def href(address: str, root: str) -> str:
    """The address as seen from a page: `root` is the page's way up to the root, like `../../`.

    A whole web address (`https:`, `tel:`) stays as it is.
    """
    if ":" in address.partition("/")[0]:
        return address
    return root + address or "./"


def root_of(address: str) -> str:
    """The way up from a page to the site's root: `../` for each folder in its address."""
    return "../" * address.count("/")


class _Compiled(BytecodeCache):
    """Templates as Python code, for every renderer in this process. Jinja looks itself whether the
    text of a template is still what its code was made of."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.held:
            bucket.bytecode_from_string(self.held[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.held[bucket.key] = bucket.bytecode_to_string()


# By whether white space is trimmed: that is in the code, and Jinja does not look at it.
_COMPILED = {trimmed: _Compiled() for trimmed in (False, True)}


def compiled_templates() -> bytes:
    """All that this process compiled, or got from another."""
    held = {trimmed: compiled.held for trimmed, compiled in _COMPILED.items()}
    return marshal.dumps(held, 2)  # version 2: the same bytes for the same templates


def use_compiled(held: bytes) -> None:
    """Take what another process compiled."""
    for trimmed, templates in marshal.loads(held).items():
        _COMPILED[trimmed].held |= templates


class Renderer:
    """Fills a template from the first of some folders that has it. `trimmed`: without the white
    space that is left where a block stands alone on its line."""

    def __init__(self, *folders: Path, trimmed: bool = True) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=trimmed,
            lstrip_blocks=trimmed,
            auto_reload=False,
            bytecode_cache=_COMPILED[trimmed],
        )
        self._environment.filters["href"] = href
        self._environment.filters["asset"] = self._asset
        self._environment.globals |= {"View": View, "page_of": lambda _view: None}
        self._folders = folders
        self._versions: dict[str, str] = {}

    def lead_through(self, catalogue: Catalogue) -> None:
        """From now on `page_of(View.X)` in a template is the address of the page that shows a view
        in this catalogue; None where no page does."""
        self._environment.globals["page_of"] = partial(page_address, catalogue)

    def know(self, address: str, data: bytes) -> None:
        """What the file at `address` holds, when it doesn't stand in the folder of templates."""
        self._versions[address] = stamp(data)

    def _asset(self, address: str, root: str) -> str:
        """As `href`, for a file that a page asks for. Browsers keep those for as long as the host
        says, so what they ask changes with the bytes: no new page with an old style sheet."""
        if address not in self._versions:
            paths = (folder / address for folder in self._folders)
            found = next((path for path in paths if path.is_file()), None)
            self._versions[address] = stamp(found.read_bytes()) if found else ""
        return href(address, root) + self._versions[address]

    def render(self, template: str, address: str, **data: Any) -> str:
        """The template with `data`, for the page at `address`. Raises jinja2.TemplateError."""
        return self.fill(template, root=root_of(address), **data)

    def fill(self, template: str, **data: Any) -> str:
        """As `render`, for what has no address of its own."""
        return self._environment.get_template(template).render(data)


class Templates:
    """Both ways to fill the templates of some folders; to read them anew takes a third of a second.

    `parts` is for what stands within a page, `whole` for files as a whole: white space in these
    stays as it is in the template.
    """

    def __init__(self, *folders: Path) -> None:
        self.parts = Renderer(*folders)
        self.whole = Renderer(*folders, trimmed=False)

    def know(self, address: str, data: bytes) -> None:
        """What the file at `address` holds, when it doesn't stand in the folder of templates."""
        for renderer in (self.parts, self.whole):
            renderer.know(address, data)
