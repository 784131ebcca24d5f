"""ProperDocs, the fork that takes over when MkDocs stops, makes the very same site."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from commands.shared.processes import child_environment

from tests.site_helpers import FAKE_CONFIG, ROOT, Built, difference


def test_properdocs_makes_the_same_bytes(fake_site: Built, tmp_path: Path) -> None:
    """A process of its own, with other hash seeds; child_environment silences both banners."""
    folder = tmp_path / "site"
    options = ["build", "--strict", "--quiet", "-f", str(FAKE_CONFIG), "-d", str(folder)]
    done = subprocess.run(
        [sys.executable, "-m", "properdocs", *options],
        cwd=ROOT,
        env=child_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert (done.returncode, said) == (0, ""), (
        f"ProperDocs must build without a word, with the switches of child_environment:\n{said}"
    )
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    assert difference(fake_site.files, files) == [], (
        "MkDocs and ProperDocs differ here: find which hook or template behaves otherwise."
    )
