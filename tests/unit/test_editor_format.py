"""The editor reads a file as our own reader does, also one that was saved on Windows."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from commands._cms import PROGRAM

from tests.site_helpers import ROOT

NODE = shutil.which("node")
SCRIPT = """
import { formatOf } from "./format.js";
const writing = { plain: ".", spaces: " ", refused: " " };
const { fromFile } = formatOf({ extension: process.argv[2], citations: [] }, writing);
let file = "";
for await (const part of process.stdin.setEncoding("utf8")) file += part;
console.log(JSON.stringify(fromFile(file)));
"""

pytestmark = pytest.mark.skipif(
    NODE is None or not (PROGRAM / "yaml").is_dir(),
    reason="needs Node.js, and the editor: python3 scripts/website.py cms",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The format beside the package that it imports, as on the site."""
    shutil.copytree(PROGRAM / "yaml", tmp_path / "program" / "yaml")
    shutil.copy(ROOT / "overrides" / "beheer" / "format.js", tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (tmp_path / "read.js").write_text(SCRIPT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("extension", "text", "read"),
    [
        ("md", "---\ntitel: Een\nsoort: kern\n---\n\nTwee.\n\nDrie.\n", None),
        (
            "yml",
            "lijst:\n  - id: een\n    naam: Twee\n",
            {"lijst": [{"id": "een", "naam": "Twee"}]},
        ),
    ],
)
def test_a_file_from_windows_is_read(
    extension: str, text: str, read: object, mark: str, line_end: str, folder: Path
) -> None:
    assert NODE is not None
    done = subprocess.run(
        [NODE, "read.js", extension],
        cwd=folder,
        input=(mark + text.replace("\n", line_end)).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    page = {"titel": "Een", "soort": "kern", "body": "Twee.\n\nDrie."}
    assert json.loads(done.stdout) == (read or page)
