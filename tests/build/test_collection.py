"""Every test file of the project is run: pytest passes over folders by their name in silence."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_test_file_in_git_is_collected_and_holds_tests() -> None:
    written = git("ls-files", "--cached", "--others", "--exclude-standard", "tests/**/test_*.py")
    assert written
    assert written == sorted(collected())


def collected() -> Counter[str]:
    """How many tests each file gives, as the README's command finds them."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-qq", "-p", "no:cacheprovider"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    lines = [line.rpartition(": ") for line in done.stdout.splitlines() if ": " in line]
    return Counter({file: int(number) for file, _, number in lines if number.isdigit()})


def git(*arguments: str) -> list[str]:
    done = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    return sorted(line for line in done.stdout.splitlines() if (ROOT / line).exists())
