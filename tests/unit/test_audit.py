"""Known leaks in packages: what pip-audit says, in a list for the maintainers."""

import json
import subprocess
from pathlib import Path

from commands.maintain.audit import COMMAND, is_nothing_audited, report

ROOT = Path(__file__).resolve().parents[2]

# As pip-audit writes it; see its README, "JSON".
FOUND = """{"dependencies": [
  {"name": "flask", "version": "0.5", "vulns": [
    {"id": "PYSEC-2019-179", "fix_versions": ["1.0"], "aliases": [], "description": "Long."},
    {"id": "PYSEC-2018-66", "fix_versions": [], "aliases": [], "description": "Long."}]},
  {"name": "jinja2", "version": "3.0.2", "vulns": []},
  {"name": "onbekend", "skip_reason": "not on the index"}], "fixes": []}"""


def test_every_leak_is_told_with_its_remedy() -> None:
    assert report(json.loads(FOUND)) == (
        "Vernieuw de slotbestanden: `python3 scripts/website.py lock --upgrade`.\n\n"
        "- `flask 0.5`: PYSEC\\-2019\\-179, opgelost in 1\\.0\n"
        "- `flask 0.5`: PYSEC\\-2018\\-66, opgelost in nog nergens\n"
        "Dit kon pip-audit niet nakijken. Zoek zelf op of er een lek bekend is:\n\n"
        "- `onbekend`: not on the index\n"
    )


def test_an_audit_of_nothing_is_no_good_news() -> None:
    packages = [{"name": name, "skip_reason": "no route " * 90} for name in ("jinja2", "flask")]
    lines = report({"dependencies": packages}).splitlines()
    assert lines[0].startswith("Er is niets nagekeken.")
    assert [line.partition(":")[0] for line in lines[2:]] == ["- `jinja2`", "- `flask`"]
    assert max(map(len, lines)) < 250
    assert is_nothing_audited({"dependencies": packages})
    assert not is_nothing_audited(json.loads(FOUND))


def test_without_leaks_the_report_is_empty() -> None:
    assert report({"dependencies": [{"name": "a", "version": "1", "vulns": []}]}) == ""


def test_pip_audit_reads_our_lock_file() -> None:
    # A dry run collects what would be asked, and asks nobody.
    done = subprocess.run(
        [*COMMAND, "--dry-run"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    locked = (ROOT / "requirements" / "dev.lock").read_text(encoding="utf-8").count("==")
    assert done.returncode == 0, done.stderr
    assert f"audited {locked} packages" in done.stderr
