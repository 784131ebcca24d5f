"""Of a theme's style sheet, only the rules that some page of ours can match.

Material's sheet holds rules for parts that our frame does not have. Visitors on a cheap phone would
load them all, so they are left out at build time. Standard: CSS Syntax Module Level 3, read by
tinycss2.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import tinycss2


def pruned(css: str, classes: Collection[str], *, beside: str = "") -> str:
    """`css` without rules for other classes than `classes`, and without what nothing refers to.

    Custom properties and animations stay when the rest, or the style sheet `beside`, uses them.
    """
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    text = "".join(_kept(rules, frozenset(classes)))
    return _without_unused(text, text + beside)


def _kept(rules: Iterable[Any], classes: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            if selectors := [one for one in _selectors(rule.prelude) if _matches(one, classes)]:
                prelude = ",".join(tinycss2.serialize(one).strip() for one in selectors)
                yield f"{prelude}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.content is None:
            yield f"{rule.serialize()}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            inside = tinycss2.parse_rule_list(
                rule.content, skip_comments=True, skip_whitespace=True
            )
            if content := "".join(_kept(inside, classes)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{content}}}"
        elif rule.type == "at-rule":
            yield rule.serialize()


def _selectors(prelude: Iterable[Any]) -> Iterator[list[Any]]:
    """The selectors of a rule, which commas part."""
    selector: list[Any] = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _matches(selector: list[Any], classes: frozenset[str]) -> bool:
    """Whether a page can have it: it asks for no other class, no id, and no attribute of the theme.

    What stands in `:is()` or `:not()` is not looked at: such a rule stays.
    """
    dotted = False
    for token in selector:
        if token.type == "hash" or (token.type == "[] block" and _is_of_theme(token)):
            return False
        if dotted and token.type == "ident" and token.value not in classes:
            return False
        dotted = token.type == "literal" and token.value == "."
    return True


def _is_of_theme(attribute: Any) -> bool:
    names = [token.value for token in attribute.content if token.type == "ident"]
    return bool(names) and names[0].startswith("data-md-")


def _without_unused(css: str, used_by: str) -> str:
    """Without animations and custom properties that nothing in `used_by` names."""
    names = set(re.findall(r"var\(\s*(--[\w-]+)", used_by))
    animations = set(re.findall(r"animation(?:-name)?\s*:([^;}]*)", used_by))
    words = {word for value in animations for word in re.findall(r"[\w-]+", value)}
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_used(rules, names, words))


def _used(rules: Iterable[Any], names: set[str], animations: set[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "at-rule" and rule.lower_at_keyword.endswith("keyframes"):
            if tinycss2.serialize(rule.prelude).strip() in animations:
                yield rule.serialize()
        elif rule.type == "at-rule" and rule.lower_at_keyword in ("media", "supports"):
            inside = tinycss2.parse_rule_list(rule.content)
            if content := "".join(_used(inside, names, animations)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{content}}}"
        elif rule.type == "qualified-rule":
            if content := ";".join(_declarations(rule.content, names)):
                yield f"{tinycss2.serialize(rule.prelude)}{{{content}}}"
        else:
            yield rule.serialize()


def _declarations(content: Iterable[Any], names: set[str]) -> Iterator[str]:
    for declaration in tinycss2.parse_blocks_contents(
        content, skip_comments=True, skip_whitespace=True
    ):
        is_unused = declaration.type == "declaration" and (
            declaration.name.startswith("--") and declaration.name not in names
        )
        if not is_unused:
            yield declaration.serialize().rstrip(";")
