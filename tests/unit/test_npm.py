"""Packages of npm: exactly those that are locked, by the real npm, without a network."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import shutil
import tarfile
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from commands.shared.messages import Stop
from commands.shared.npm import REQUIREMENTS, packages

from tests.loopback import reply, serving

HAS_NPM = pytest.mark.skipif(not shutil.which("npm"), reason="npm is er niet")


def archived(content: bytes) -> bytes:
    """The package `vrij`, as npm packs it."""
    archive = io.BytesIO()
    files = {"package.json": b'{"name": "vrij", "version": "1.0.0"}', "vrij.js": content}
    with tarfile.open(fileobj=archive, mode="w:gz") as made:
        for name, data in files.items():
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(data)
            made.addfile(member, io.BytesIO(data))
    return archive.getvalue()


def integrity(archive: bytes) -> str:
    return f"sha512-{base64.b64encode(hashlib.sha512(archive).digest()).decode()}"


def locked(requirements: Path, asked: str, **package: str) -> None:
    """A folder that asks for `vrij`, and the lock file that says which it must be."""
    root = {"name": "proef", "dependencies": {"vrij": asked}}
    lock = {"name": "proef", "lockfileVersion": 3, "requires": True}
    lock["packages"] = {"": root, "node_modules/vrij": {"version": "1.0.0", **package}}
    folder = requirements / "proef"
    folder.mkdir()
    (folder / "package.json").write_text(json.dumps(root), encoding="utf-8")
    (folder / "package-lock.json").write_text(json.dumps(lock), encoding="utf-8")


def beside(requirements: Path, archive: bytes) -> str:
    """Where npm finds the package without a registry."""
    file = requirements / "vrij.tgz"
    file.write_bytes(archive)
    return f"file:{file}"


@HAS_NPM
def test_the_package_that_is_locked_is_given(tmp_path: Path) -> None:
    archive = archived(b"goed")
    place = beside(tmp_path, archive)
    locked(tmp_path, place, resolved=place, integrity=integrity(archive))
    with packages("proef", tmp_path) as folder:
        assert (folder / "vrij" / "vrij.js").read_bytes() == b"goed"
    assert not folder.exists()


@HAS_NPM
def test_another_package_is_refused(tmp_path: Path) -> None:
    place = beside(tmp_path, archived(b"fout"))
    locked(tmp_path, place, resolved=place, integrity=integrity(b"iets anders"))
    with pytest.raises(Stop, match="niet het pakket"), packages("proef", tmp_path):
        pytest.fail("Niets mag dit pakket zien.")


@HAS_NPM
def test_a_registry_that_fails_once_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = archived(b"goed")
    asked: list[str] = []

    def registry(request: BaseHTTPRequestHandler) -> None:
        asked.append(request.path)
        if asked.count(request.path) == 1:
            reply(request, 503)
        elif request.path == "/vrij":
            dist = {"tarball": f"http://{request.headers['Host']}/vrij.tgz"}
            versions = {"1.0.0": {"name": "vrij", "version": "1.0.0", "dist": dist}}
            reply(request, 200, json.dumps({"name": "vrij", "versions": versions}).encode())
        else:
            reply(request, 200, archive)

    locked(tmp_path, "1.0.0", integrity=integrity(archive))
    with serving(registry) as address:
        monkeypatch.setenv("npm_config_registry", address)
        monkeypatch.setenv("npm_config_noproxy", "127.0.0.1")
        # What is in the cache is not fetched.
        monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
        with packages("proef", tmp_path) as folder:
            assert (folder / "vrij" / "vrij.js").read_bytes() == b"goed"
    assert (asked.count("/vrij"), asked.count("/vrij.tgz")) == (2, 2)


def test_without_npm_a_person_reads_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Stop, match=r"npm nodig: installeer Node\.js"), packages("cms"):
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
