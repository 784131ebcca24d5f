"""`lock`: requirements/*.lock anew, from the dependencies in pyproject.toml."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from commands.shared.environment import ROOT
from commands.shared.messages import Stop, say
from commands.shared.processes import child_environment, run_child

SUMMARY = "Maak de slotbestanden in requirements/ opnieuw, na een wijziging in pyproject.toml."
NEEDS_DEV = True

# `fewest`: one version of a package for every Python, so that all of them build the same bytes.
_OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--fork-strategy=fewest",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--quiet",
)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--upgrade", action="store_true", help="neem van elk onderdeel de nieuwste versie"
    )


def run(arguments: Namespace) -> int:
    """Write both lock files, or leave both as they are when one can't be made."""
    upgrade = ["--upgrade"] if arguments.upgrade else []
    with _both_or_none():
        _compile("runtime", *upgrade, "--group=build")
        # What is in both must be the same version.
        constraints = "--constraints=requirements/runtime.lock"
        _compile("dev", *upgrade, "--group=build", "--group=dev", constraints)
    say("De slotbestanden in requirements/ zijn bijgewerkt.")
    return 0


def clean(text: str) -> str:
    """Take away the lines about indexes, which belong to this computer.

    Raises Stop when another address is left, which would tie everybody to it.
    """
    lines = [line for line in text.splitlines() if not line.startswith("--")]
    for line in lines:
        if "://" in line:
            raise Stop(f"Een slotbestand noemt een adres, dat mag niet: {line.strip()}")
    return "\n".join(lines).strip() + "\n"


def _compile(name: str, *options: str) -> None:
    from uv import find_uv_bin

    lock = f"requirements/{name}.lock"
    command = [find_uv_bin(), "pip", "compile", "pyproject.toml", *_OPTIONS, *options]
    command.append(f"--output-file={lock}")
    if run_child(command, folder=ROOT, environment=child_environment()) != 0:
        raise Stop("De slotbestanden zijn niet veranderd; uv zegt hierboven waarom.")
    path = ROOT / lock
    path.write_text(clean(path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


@contextmanager
def _both_or_none() -> Iterator[None]:
    paths = [ROOT / "requirements" / name for name in ("runtime.lock", "dev.lock")]
    former = {path: path.read_bytes() for path in paths if path.exists()}
    try:
        yield
    except BaseException:
        for path, content in former.items():
            path.write_bytes(content)
        raise
