"""Options that more than one command has."""

import math
import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from commands.shared.environment import ROOT
from commands.shared.messages import Stop

NumberT = TypeVar("NumberT", int, float)


def at_least(
    least: int, kind: Callable[[str], NumberT], most: float = math.inf
) -> Callable[[str], NumberT]:
    """Give what reads an option that is a number of this kind, from `least` to `most`."""
    wanted = f"{least} of meer" if most == math.inf else f"{least} tot en met {most}"

    def read(text: str) -> NumberT:
        number = kind(text)
        if not least <= number <= most or number == math.inf:
            raise ArgumentTypeError(f"{text!r} kan hier niet; kies {wanted}")
        return number

    return read


def add_config(parser: ArgumentParser) -> None:
    """Add `--config`."""
    parser.add_argument(
        "--config", metavar="BESTAND", help="gebruik deze instellingen (gewoon: mkdocs.yml)"
    )


def config_file(arguments: Namespace) -> Path:
    """Give the path of the configuration file. Raises Stop when it is not there."""
    path = Path(arguments.config).resolve() if arguments.config else ROOT / "mkdocs.yml"
    if not path.is_file():
        raise Stop(f"Ik vind het bestand met instellingen niet: {path}.")
    return path


def add_report(parser: ArgumentParser) -> None:
    """Add `--report`, for `write_report`."""
    parser.add_argument(
        "--report", type=Path, metavar="BESTAND", help="schrijf het verslag ook hierin (.md)"
    )


def write_report(arguments: Namespace, text: str) -> None:
    """Write what was found to the file that `--report` names, where it names one."""
    if arguments.report:
        arguments.report.parent.mkdir(parents=True, exist_ok=True)
        arguments.report.write_text(text, encoding="utf-8")


def add_pause(parser: ArgumentParser, whom: str = "") -> None:
    """Add `--pause`, for who asks others many questions."""
    parser.add_argument(
        "--pause",
        type=at_least(0, float),
        default=1.0,
        metavar="SECONDEN",
        help=f"wacht zo lang tussen twee vragen{whom} (gewoon: 1)",
    )


def add_content(parser: ArgumentParser) -> None:
    """Add `--content`."""
    parser.add_argument(
        "--content",
        type=Path,
        default=ROOT / "content",
        metavar="MAP",
        help="de map met teksten (gewoon: content)",
    )


def content_folder(arguments: Namespace) -> Path:
    """Give the folder with content, with the name that messages show it by.

    Raises Stop when it is not there.
    """
    folder = Path(os.path.abspath(arguments.content))  # noqa: PTH100 - a link keeps its name
    if not folder.is_dir():
        raise Stop(f'De map "{folder}" bestaat niet.')
    return folder
