"""The editor changes a header where something was changed, and leaves all else alone."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from commands.maintain._cms import PROGRAM

from site_plugins.exports.cms import cms_forms
from site_plugins.reading.documents import read_list, read_markdown
from site_plugins.reading.slugs import slugify
from tests.site_helpers import ROOT

NODE = shutil.which("node")
SCRIPT = """
import { format } from "./header.js";
let asked = "";
for await (const part of process.stdin.setEncoding("utf8")) asked += part;
const { form, writing, text, changes, body } = JSON.parse(asked);
const { read, write } = format(form, writing);
const found = read(text);
const before = structuredClone(found);
for (const [path, value] of changes) {
  let at = found.data;
  for (const key of path.slice(0, -1)) at = at[key] ??= {};
  if (value === null && Array.isArray(at)) at.splice(path.at(-1), 1);
  else if (value === null) delete at[path.at(-1)];
  else at[path.at(-1)] = value;
}
const written = write(text, found.data, body ?? found.body);
console.log(JSON.stringify({ ...before, written }));
"""
FORMS = cms_forms("content")
FILE = """---
# Boven de titel.
titel: "Een titel"   # erachter
soort: actiemeeting
samenvatting: >
  Een zin
  in twee regels.
datum: 2026-12-03
onderwerpen: [geld, kamers]   # op een rij
programma:
# Wat er komt.
- soort: speeddate
  # Van de zaal.
  begin: 17:00
- soort: workshops
  tekst: 'Rond: om'
bronnen:
    - bron: jaarverslag
      pagina: blz. 1
    - krantje   # een krant
onbekend_veld: blijft
---


Tekst  met   \\*escapes\\*.

"""

pytestmark = pytest.mark.skipif(
    NODE is None or not (PROGRAM / "yaml").is_dir(),
    reason="needs Node.js, and the editor: python3 scripts/website.py cms",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The module beside the package that it imports, as on the site."""
    made = tmp_path_factory.mktemp("header")
    shutil.copytree(PROGRAM / "yaml", made / "program" / "yaml")
    shutil.copy(ROOT / "overrides" / "beheer" / "header.js", made)
    (made / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (made / "change.js").write_text(SCRIPT, encoding="utf-8")
    return made


def changed(
    folder: Path, text: str, *changes: tuple[list[str | int], Any], form: str = "bijeenkomst"
) -> dict[str, Any]:
    """What is read of a file, and what is written of it after changes at paths of keys; None takes
    away what stands there."""
    assert NODE is not None
    asked = {"form": FORMS["forms"][form], "writing": FORMS["writing"], "text": text}
    done = subprocess.run(
        [NODE, "change.js"],
        cwd=folder,
        input=json.dumps({**asked, "changes": changes}).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_nothing_changed_is_the_same_file(folder: Path) -> None:
    assert changed(folder, FILE)["written"] == FILE


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ((["titel"], "Twee: titels"), '"Een titel"', '"Twee: titels"'),
        ((["titel"], "Twee"), '"Een titel"', "Twee"),
        ((["samenvatting"], "Kort."), ">\n  Een zin\n  in twee regels.\n", "Kort.\n"),
        ((["onderwerpen", 1], "wonen"), "[geld, kamers]", "[geld, wonen]"),
        ((["programma", 0, "begin"], "18:00"), "17:00", "18:00"),
        ((["programma", 0, "einde"], "18:00"), "17:00\n", "17:00\n  einde: 18:00\n"),
        ((["programma", 1, "tekst"], "Om, en: rond"), "'Rond: om'", '"Om, en: rond"'),
        ((["programma", 1, "tekst"], None), "  tekst: 'Rond: om'\n", ""),
        ((["programma", 1], None), "- soort: workshops\n  tekst: 'Rond: om'\n", ""),
        (
            (["programma", 2], {"soort": "pauze", "begin": "", "tekst": " Eten "}),
            "om'\n",
            "om'\n- soort: pauze\n  tekst: Eten\n",
        ),
        ((["bronnen", 0, "pagina"], "blz. 2"), "blz. 1", "blz. 2"),
        (
            (["bronnen", 0, "pagina"], None),
            "    - bron: jaarverslag\n      pagina: blz. 1\n",
            "    - jaarverslag\n",
        ),
        ((["bronnen", 1, "bron"], "anders"), "- krantje", "- anders"),
        (
            (["bronnen", 1, "pagina"], "3"),
            "    - krantje   # een krant\n",
            "    - bron: krantje\n      pagina: 3\n",
        ),
        ((["bronnen"], None), FILE[FILE.index("bronnen:") : FILE.index("onbekend")], ""),
        ((["locatie"], "De Kerk"), "2026-12-03\n", "2026-12-03\nlocatie: De Kerk\n"),
        (
            (["cijfers"], [{"id": "een", "bron": {"bron": "krantje"}}]),
            "# op een rij\n",
            "# op een rij\ncijfers:\n  - id: een\n    bron: krantje\n",
        ),
    ],
)
def test_only_what_was_changed_is_written(
    folder: Path, change: tuple[list[str | int], Any], old: str, new: str
) -> None:
    assert FILE.count(old) == 1
    assert changed(folder, FILE, change)["written"] == FILE.replace(old, new)


def test_many_changes_at_once_are_read_back(folder: Path) -> None:
    changes: list[tuple[list[str | int], Any]] = [
        (["titel"], "Anders"),
        (["soort"], None),
        (["begin"], "17:00"),
        (["datum"], None),
        (["programma", 0], None),
        (["programma", 0, "begin"], "20:00"),
        (["onderwerpen", 0], None),
        (["bronnen", 0, "bron"], "nieuw"),
    ]
    written = changed(folder, FILE, *changes)["written"]
    assert read_markdown(written.encode()).data == {
        "titel": "Anders",
        "samenvatting": "Een zin in twee regels.\n",
        "begin": "17:00",
        "onderwerpen": ["kamers"],
        "programma": [{"soort": "workshops", "begin": "20:00", "tekst": "Rond: om"}],
        "bronnen": [{"bron": "nieuw", "pagina": "blz. 1"}, "krantje"],
        "onbekend_veld": "blijft",
    }
    assert "# Boven de titel.\n" in written
    assert "# een krant\n" in written


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_file_from_windows_is_read(folder: Path, line_end: str, mark: str) -> None:
    text = "---\ntitel: Een\nsoort: kern\n---\n\nTwee.\n\nDrie.\n".replace("\n", line_end)
    found = changed(folder, mark + text, (["titel"], "Nieuw"))
    assert found["data"] == {"titel": "Een", "soort": "kern"}
    assert found["body"] == "Twee.\n\nDrie."
    kept = "\n" if line_end == "\r" else line_end
    assert found["written"] == mark + text.replace("Een", "Nieuw").replace(line_end, kept)


def test_a_list_in_one_file_is_changed_in_one_line(folder: Path) -> None:
    text = "# De woorden.\nbegrippen:\n  - id: een\n    term: Twee\n    betekenis: Drie.\n"
    change: tuple[list[str | int], Any] = (["begrippen", 0, "term"], "Vier")
    written = changed(folder, text, change, form="begrippen")["written"]
    assert written == text.replace("Twee", "Vier")
    assert read_list(written.encode()).findings == ()


def test_a_name_is_made_of_a_title_as_our_own_tools_do(tmp_path: Path) -> None:
    titles = [
        "Één plek & méér",
        "Grün Straße Æble",
        "Işık",
        "İzmir",
        "Łódź",
        "Þór",
        "\ufb01ets",
        "  -- ",
    ]
    shutil.copy(ROOT / "overrides" / "beheer" / "checks.js", tmp_path / "checks.mjs")
    script = f"""import("./checks.mjs").then(({{ slugOf }}) =>
        console.log(JSON.stringify({json.dumps(titles)}.map(slugOf))))"""
    assert NODE is not None
    done = subprocess.run(
        [NODE, "-e", script],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout) == [slugify(title) for title in titles]
