"""The text under the header of a file as HTML.

What a contributor wrote goes through nh3 as the very last step, so that nothing in it can run in a
reader's browser.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Any
from urllib.parse import unquote

import nh3
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.photos import ENDINGS, best_known, shown_size, version, widths
from site_plugins.catalogue.record import Record
from site_plugins.checking.links import LINK_SCHEMES
from site_plugins.model.entry import Entry
from site_plugins.reading.markdown import is_view_mark, plain_text
from site_plugins.reading.markdown_parser import PARSER
from site_plugins.rendering import href, root_of

_TAGS = frozenset(
    [
        *("a", "blockquote", "code", "div", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li"),
        *("ol", "p", "picture", "pre", "s", "source", "strong"),
        *("table", "tbody", "td", "th", "thead", "tr", "ul"),
    ]
)
_ATTRIBUTES = {
    "a": {"href"},
    "div": {"role", "aria-label", "tabindex"},
    "img": {"src", "srcset", "sizes", "alt", "loading", "width", "height"},
    "source": {"type", "srcset", "sizes"},
    "ol": {"start"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
_BOX = "jdm-scroll"
_ALIGNMENTS = {
    "text-align:left": "left",
    "text-align:center": "center",
    "text-align:right": "right",
}


def body_html(record: Record[Entry], catalogue: Catalogue) -> Markup:
    """The text of a page as clean HTML, with links and images relative to its address."""
    return _tokens_html(record.body.tokens, record, catalogue)


OPEN_PARTS = 2  # of a long text: an introduction and what comes first


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part of the text of a page: its heading of the second level, and what stands under it."""

    heading: Markup
    html: Markup


def body_parts(record: Record[Entry], catalogue: Catalogue) -> tuple[Markup, tuple[TextPart, ...]]:
    """The first parts of the text of a page, and the rest of it part by part, all clean HTML.

    A part begins at a heading of the second level; what stands before the first is one too.
    """
    tokens = record.body.tokens
    heads = [index for index, token in enumerate(tokens) if _is_heading(token)]
    starts = [*dict.fromkeys([0, *heads, len(tokens)])]
    end = starts[min(OPEN_PARTS, len(starts) - 1)]
    return _tokens_html(tokens[:end], record, catalogue), tuple(
        TextPart(
            _tokens_html(tokens[start : start + 3], record, catalogue),
            _tokens_html(tokens[start + 3 : stop], record, catalogue),
        )
        for start, stop in pairwise(starts)
        if start >= end
    )


def _is_heading(token: Token) -> bool:
    return token.type == "heading_open" and token.tag == "h2" and token.level == 0


def body_around_view(record: Record[Entry], catalogue: Catalogue) -> tuple[Markup, Markup]:
    """The text before and after the view of a page, each as clean HTML.

    The view stands where the text says `<!-- weergave -->`; else before the first heading, so that
    an introduction leads to it and what is missing comes after it.
    """
    tokens = record.body.tokens
    places = [index for index, token in enumerate(tokens) if is_view_mark(token)] or [
        index for index, token in enumerate(tokens) if token.type == "heading_open"
    ]
    place = places[0] if places else len(tokens)
    before, after = tokens[:place], tokens[place:]
    return _tokens_html(before, record, catalogue), _tokens_html(after, record, catalogue)


def _tokens_html(tokens: Sequence[Token], record: Record[Entry], catalogue: Catalogue) -> Markup:
    environment = {"record": record, "catalogue": catalogue}
    return Markup(clean(_RENDERER.render([*_boxed(tokens)], PARSER.options, environment)))


def _boxed(tokens: Sequence[Token]) -> Iterator[Token]:
    """Each table in a box that scrolls, has a name and is reached by keyboard."""
    for index, token in enumerate(tokens):
        if token.type == "table_open":
            name = f"Tabel: {', '.join(_heads(tokens, index))}"
            attributes = {"class": _BOX, "role": "region", "aria-label": name, "tabindex": "0"}
            yield Token("div_open", "div", 1, dict(attributes), block=True)
        yield token
        if token.type == "table_close":
            yield Token("div_close", "div", -1, block=True)


def _heads(tokens: Sequence[Token], start: int) -> Iterator[str]:
    """The words at the head of each column of the table at `start`, where there are any."""
    table = (tokens[index] for index in range(start, len(tokens)))
    head = takewhile(lambda token: token.type != "thead_close", table)
    return filter(None, (plain_text(token) for token in head if token.type == "inline"))


def clean(html: str) -> str:
    """Without anything that could run: only known tags, attributes and kinds of address."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        allowed_classes={"div": {_BOX}} | {cell: set(_CLASSES.values()) for cell in ("th", "td")},
        url_schemes=set(LINK_SCHEMES),
        link_rel=None,
    )


_Env = MutableMapping[str, Any]
_CLASSES = {style: f"align-{side}" for style, side in _ALIGNMENTS.items()}


class _Renderer(RendererHTML):
    """markdown-it's renderer, with links that fit the site and without inline styles."""

    def link_open(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: _Env
    ) -> str:
        address = _resolve(str(tokens[index].attrs.get("href", "")), env)
        return self._with(tokens, index, options, env, {"href": address} if address else {})

    def image(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: _Env) -> str:
        path = _target(str(tokens[index].attrs.get("src", "")).partition("#")[0], env["record"])
        alt = self.renderInlineAsText(tokens[index].children, options, env)
        return self.renderInline([*_photo(path, alt, env)], options, env)

    def td_open(self, tokens: Sequence[Token], index: int, options: OptionsDict, env: _Env) -> str:
        style = str(tokens[index].attrs.get("style", ""))
        attributes = {"class": _CLASSES[style]} if style in _CLASSES else {}
        return self._with(tokens, index, options, env, attributes)

    th_open = td_open

    def _with(
        self,
        tokens: Sequence[Token],
        index: int,
        options: OptionsDict,
        env: _Env,
        attributes: dict[str, str],
    ) -> str:
        """The token with other attributes; the parsed text itself stays as it was.

        The parser's renderer looks no further than the tokens beside it. A copy of all of them for
        every cell and link made a table of 7 kB hang the build.
        """
        token = tokens[index].copy(attrs=dict(attributes))
        before = tokens[max(index - 1, 0) : index]
        beside = [*before, token, *tokens[index + 1 : index + 2]]
        return self.renderToken(beside, len(before), options, env)


def _target(path: str, record: Record[Entry]) -> str:
    """The file below content/ that a path on a page leads to."""
    return posixpath.normpath(posixpath.join(record.folder, unquote(path)))


# How wide a photo is shown: the whole screen of a phone, else the column of text.
_SIZES = "(max-width: 40em) 100vw, 40em"
_NOT_SHOWN = "Hier stond een foto. Die staat niet meer op de site."


def _photo(path: str, alt: str, env: _Env) -> Iterator[Token]:
    """The photo in the sizes that were made of it, and who made it; of one that may not be shown
    that it isn't there."""
    catalogue: Catalogue = env["catalogue"]
    photo, size = catalogue.photos.get(path), catalogue.images.get(path)
    if not photo or not size:
        yield from _small_print(_NOT_SHOWN)
        return
    root = root_of(env["record"].address)
    avif, webp = (
        ", ".join(f"{root}{version(path, width, one)} {width}w" for width in widths(size))
        for one in ENDINGS
    )
    shown = shown_size(size)
    yield Token("picture_open", "picture", 1)
    source = {"type": "image/avif", "srcset": avif, "sizes": _SIZES}
    yield Token("source", "source", 0, dict(source))
    picture: dict[str, str | int | float] = {
        "src": root + best_known(path, size),
        "srcset": webp,
        "sizes": _SIZES,
        "alt": alt,
        "loading": "lazy",
        # By which a browser keeps room for what it still has to fetch.
        "width": shown.width,
        "height": shown.height,
    }
    yield Token("img", "img", 0, picture)
    yield Token("picture_close", "picture", -1)
    yield from _small_print(f"Foto: {photo.maker}")


def _small_print(words: str) -> Iterator[Token]:
    yield Token("em_open", "em", 1)
    yield Token("text", "", 0, content=words)
    yield Token("em_close", "em", -1)


def _resolve(url: str, env: _Env) -> str:
    """A link to a file under content/ as a link to its page; any other link as it is."""
    record: Record[Entry] = env["record"]
    catalogue: Catalogue = env["catalogue"]
    path, hash_sign, anchor = url.partition("#")
    if not path or ":" in path.partition("/")[0]:
        return url
    target = _target(path, record)
    root = root_of(record.address)
    if target in catalogue.photos:
        return root + best_known(target, catalogue.images[target])
    if target in catalogue.images:
        return ""  # it may not be shown: the words stay, and lead nowhere
    page = catalogue.by_path.get(target)
    return href(page.address, root) + hash_sign + anchor if page else url


_RENDERER = _Renderer(PARSER)
