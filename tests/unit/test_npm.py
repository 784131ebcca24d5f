"""Packages of npm: exactly those that are locked, by the real npm, without a network."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import tarfile
from pathlib import Path

import pytest
from commands._messages import Problem
from commands._npm import REQUIREMENTS, packages

HAS_NPM = pytest.mark.skipif(not shutil.which("npm"), reason="npm is er niet")


def locked(requirements: Path, content: bytes, integrity: str = "") -> None:
    """A folder with one package, which lies beside it, and the lock file that names it."""
    folder = requirements / "proef"
    folder.mkdir(parents=True)
    archive = folder / "vrij.tgz"
    files = {"package.json": b'{"name": "vrij", "version": "1.0.0"}', "vrij.js": content}
    with tarfile.open(archive, "w:gz") as made:
        for name, data in files.items():
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(data)
            made.addfile(member, io.BytesIO(data))
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    place = f"file:{archive}"
    root = {"name": "proef", "dependencies": {"vrij": place}}
    vrij = {"version": "1.0.0", "resolved": place, "integrity": integrity or f"sha512-{digest}"}
    lock = {"name": "proef", "lockfileVersion": 3, "requires": True}
    lock["packages"] = {"": root, "node_modules/vrij": vrij}
    (folder / "package.json").write_text(json.dumps(root), encoding="utf-8")
    (folder / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")


@HAS_NPM
def test_the_package_that_is_locked_is_given(tmp_path: Path) -> None:
    locked(tmp_path, b"goed")
    with packages("proef", tmp_path) as folder:
        assert (folder / "vrij" / "vrij.js").read_bytes() == b"goed"
    assert not folder.exists()


@HAS_NPM
def test_another_package_is_refused(tmp_path: Path) -> None:
    other = base64.b64encode(hashlib.sha512(b"iets anders").digest()).decode()
    locked(tmp_path, b"fout", f"sha512-{other}")
    with pytest.raises(Problem, match="niet het pakket"), packages("proef", tmp_path):
        pytest.fail("Niets mag dit pakket zien.")


def test_without_npm_a_person_reads_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Problem, match=r"npm nodig: installeer Node\.js"), packages("cms"):
        pytest.fail("Zonder npm is er niets.")


@pytest.mark.parametrize("name", ["cms", "checker"])
def test_every_package_is_locked_with_its_hash_and_no_address(name: str) -> None:
    text = (REQUIREMENTS / name / "package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in text, "Maak het slot met npm install --omit-lockfile-registry-resolved"
    lock = json.loads(text)
    wanted = json.loads((REQUIREMENTS / name / "package.json").read_text(encoding="utf-8"))
    assert lock["packages"].pop("")["dependencies"] == wanted["dependencies"]
    assert lock["packages"]
    assert all(one["integrity"].startswith("sha512-") for one in lock["packages"].values())
