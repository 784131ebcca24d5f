"""Options that more than one command has."""

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands._environment import ROOT
from commands._messages import Problem


def add_config(parser: ArgumentParser) -> None:
    """Add `--config`."""
    parser.add_argument(
        "--config", metavar="BESTAND", help="gebruik deze instellingen (gewoon: mkdocs.yml)"
    )


def config_file(arguments: Namespace) -> Path:
    """Give the path of the configuration file. Raises Problem when it is not there."""
    path = Path(arguments.config).resolve() if arguments.config else ROOT / "mkdocs.yml"
    if not path.is_file():
        raise Problem(f"Ik vind het bestand met instellingen niet: {path}.")
    return path


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

    Raises Problem when it is not there.
    """
    folder = Path(os.path.abspath(arguments.content))  # noqa: PTH100 - a link keeps its name
    if not folder.is_dir():
        raise Problem(f'De map "{folder}" bestaat niet.')
    return folder
