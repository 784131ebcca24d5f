"""What keeps the house small: files that fit in the eye, and each thing in one place."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path for room in ("site_plugins", "scripts") for path in (ROOT / room).rglob("*.py"))
LINES = 300
# Nothing but words and rules: who looks for one finds it by its name.
TABLES = {"site_plugins/model/vocabulary.py", "site_plugins/reading/rules/relations.py"}
WALKING = ROOT / "site_plugins" / "model" / "walking.py"
REFERENCES = ROOT / "site_plugins" / "model" / "references.py"


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_is_too_long_to_read_but_tables() -> None:
    long = {name_of(path) for path in FILES if len(path.read_text().splitlines()) > LINES}
    assert long == TABLES, "split it by what it does; only a table of words or rules may be long"


def test_only_one_walk_goes_through_a_group() -> None:
    asks = re.compile(r"type\(\w+\)\.model_fields")
    found = [name_of(path) for path in FILES if asks.search(path.read_text()) and path != WALKING]
    assert found == [], "walk() or by_key() of model/walking.py does that"


def test_nobody_asks_a_reference_its_kind() -> None:
    kinds = "|".join(re.findall(r"class (\w+Ref)\(", REFERENCES.read_text()))
    asks = re.compile(rf"is(?:instance|subclass)\([^)]*\b(?:{kinds})\b")
    found = [name_of(path) for path in FILES if asks.search(path.read_text())]
    assert found == [], "let the kind of reference say it: model/references.py"


def test_two_things_never_share_a_name() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in FILES:
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(name_of(path))
    shared = {name: paths for name, paths in places.items() if len(paths) > 1}
    assert shared == {}
