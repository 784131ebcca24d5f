"""Sveltia CMS, made fit to be published: every change is found as often as it must be."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from commands._messages import Problem
from commands._npm import REQUIREMENTS
from commands._sveltia import PACKAGE, changed, merged, texts_in, write_program

# The least that has all that is changed, as often as the real script has it.
SCRIPT = "\n".join(
    [
        *(f"import(`../locales/{name:02d}.json`)" for name in range(28)),
        "q=`ar,bg,nl,zh-TW`.split(`,`)",
        "import(`immutable`);import(`turndown/lib/turndown.browser.es.js`)",
        *(f"import(`@shikijs/langs/{name}`)" for name in range(249)),
        *(f"import(`./chunks/{name}-x1.js`)" for name in ("heic", "webp_enc", "webp_enc_simd")),
        "import(`./chunks/react-dom-x1.js`);import(`./chunks/shiki-engine-x1.js`)",
        "t=`https://unpkg.com/@sveltia/cms`;a=`https://unpkg.com/a`",
        "b=`https://unpkg.com/b`;c=`https://unpkg.com/c`",
        "s=`https://www.githubstatus.com/api/v2/status.json`",
        "if(await c9(`newLanguageCta`))return",
        *("src:url(https://cdn.jsdelivr.net/x.woff2)\n format('woff2');" for _ in range(3)),
        "new URL(`assets/letters.woff2`)",
    ]
)
DUTCH = {"save": "Opslaan", "errors": {"empty": "Leeg: {$name}"}}


def package(folder: Path, script: str = SCRIPT, english: dict[str, object] | None = None) -> Path:
    """A folder `node_modules` with the packages that the editor is made of."""
    files = {
        f"{PACKAGE}/npm/index.js": script,
        f"{PACKAGE}/npm/index.js.map": "niet",
        f"{PACKAGE}/npm/assets/letters.woff2": "letters",
        f"{PACKAGE}/npm/assets/letters.LICENSE.txt": "vrij",
        f"{PACKAGE}/npm/assets/picture.wasm": "niet",
        f"{PACKAGE}/npm/chunks/shiki-engine-x1.js": "motor",
        f"{PACKAGE}/npm/chunks/heic-x1.js": "niet",
        f"{PACKAGE}/LICENSE.txt": "MIT",
        f"{PACKAGE}/locales/nl.json": json.dumps({"save": "Bewaar"}),
        f"{PACKAGE}/locales/en-US.json": json.dumps(english or DUTCH),
        "immutable/dist/immutable.es.js": "immutable",
        "immutable/LICENSE": "MIT",
        "turndown/lib/turndown.browser.es.js": "turndown",
        "turndown/LICENSE": "MIT",
        "yaml/browser/index.js": "yaml",
        "yaml/LICENSE": "ISC",
    }
    for name, text in files.items():
        path = folder / "node_modules" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "nl.json").write_text(json.dumps(DUTCH), encoding="utf-8")
    (folder / "uit").mkdir()
    return folder / "node_modules"


def test_nothing_of_another_host_or_package_is_left() -> None:
    script = changed(SCRIPT)
    assert "https://" not in script
    assert "@shikijs" not in script
    assert script.count("import(`./nl.js`)") == 28
    assert "import(`./immutable.js`);import(`./turndown.js`)" in script
    assert "import(`./chunks/shiki-engine-x1.js`)" in script


@pytest.mark.parametrize(
    "part",
    [
        *("import(`../locales/00.json`)", "`ar,bg,nl,zh-TW`", "import(`immutable`)"),
        *("import(`turndown/lib/turndown.browser.es.js`)", "import(`@shikijs/langs/0`)"),
        *("import(`./chunks/heic-x1.js`)", "`https://unpkg.com/@sveltia/cms`"),
        *("`https://unpkg.com/a`", "`https://www.githubstatus.com/api/v2/status.json`"),
        *("await c9(`newLanguageCta`)", "src:url(https://cdn.jsdelivr.net/x.woff2)"),
    ],
)
def test_a_package_in_which_something_moved_is_refused(part: str) -> None:
    assert part in SCRIPT
    for count, script in (("eens", SCRIPT.replace(part, "x", 1)), ("vaker", f"{SCRIPT}{part};")):
        with pytest.raises(Problem, match="Sveltia CMS is veranderd"):
            pytest.fail(f"Nu {count} gevonden: {changed(script)[:0]}")


def test_only_what_the_script_asks_for_is_published(tmp_path: Path) -> None:
    write_program(package(tmp_path), tmp_path / "nl.json", tmp_path / "uit")
    found = {
        path.relative_to(tmp_path / "uit").as_posix() for path in (tmp_path / "uit").rglob("*.*")
    }
    assert found == {
        *("index.js", "absent.js", "nl.js", "immutable.js", "turndown.js", "yaml/index.js"),
        *("assets/letters.woff2", "assets/letters.LICENSE.txt", "chunks/shiki-engine-x1.js"),
        *(f"licences/{name}.txt" for name in ("sveltia-cms", "immutable", "turndown", "yaml")),
    }
    assert (tmp_path / "uit/nl.js").read_text("utf-8") == (
        'export default {"save": "Opslaan", "errors": {"empty": "Leeg: {$name}"}};\n'
    )


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ({"save": "Save", "errors": {"empty": "{$name}", "long": "Long"}}, "errors.long"),
        ({"save": "Save"}, "errors.empty"),
        ({"save": "Save", "errors": {"empty": "Empty"}}, "errors.empty"),
    ],
)
def test_texts_that_do_not_fit_are_refused(
    english: dict[str, object], said: str, tmp_path: Path
) -> None:
    folder = package(tmp_path, english=english)
    with pytest.raises(Problem, match=rf"\['{said}'\].*requirements/cms/nl\.json"):
        write_program(folder, tmp_path / "nl.json", tmp_path / "uit")


def test_texts_go_over_those_of_the_package() -> None:
    texts = {"a": "x", "b": {"c": "x", "d": "x"}}
    assert merged(texts, {"b": {"c": "y"}, "e": {"f": "y"}}) == {
        "a": "x",
        "b": {"c": "y", "d": "x"},
        "e": {"f": "y"},
    }
    assert texts["b"] == {"c": "x", "d": "x"}


def test_our_texts_address_the_reader_in_plain_dutch() -> None:
    texts = json.loads((REQUIREMENTS / "cms" / "nl.json").read_text(encoding="utf-8"))
    assert len(texts) > 100
    said = [text for key, text in texts_in(texts) if not key.startswith("config.")]
    jargon = re.compile(r"\b(repository|pull request|commit|slug|u|uw|gelieve)\b", re.IGNORECASE)
    assert [text for text in said if jargon.search(re.sub(r"\{\$\w+\}", "", text))] == []
