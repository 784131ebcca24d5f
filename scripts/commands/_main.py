"""From the words on the command line to a running command in the right .venv."""

import importlib
import os
import signal
import sys
from types import FrameType
from typing import NoReturn, cast

from commands.maintain._cms import ensure as ensure_cms
from commands.shared.arguments import Command, choose, parse_options
from commands.shared.environment import ROOT, Environment
from commands.shared.listing import CommandEntry, all_commands
from commands.shared.messages import Stop, complain, unexpected
from commands.shared.processes import child_environment, replace_process

_LAST_SECOND = 4_102_444_800  # of 2099
INTERRUPTED = 130  # what shells give for a program that Ctrl-C ended


def main(argv: list[str]) -> int:
    """Run the command in `argv` (without the name of the program); give the exit code."""
    former = signal.signal(signal.SIGTERM, _leave)
    try:
        _check_day()
        entries = all_commands()
        name = choose(argv, entries)
        return _start(name, entries[name], argv[1:])
    except KeyboardInterrupt:
        complain("\nGestopt.")
        return INTERRUPTED
    except Stop as problem:
        complain(str(problem))
        return 1
    except OSError as error:
        complain(f"Lezen of schrijven lukt niet: {error}.")
        return 1
    finally:
        signal.signal(signal.SIGTERM, former or signal.SIG_DFL)


def _check_day() -> None:
    """A day that somebody chose, for a build that can be made again. Raises Stop when it is
    none; pip would stop at it too, with words about something else."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given and not (given.isascii() and given.isdigit() and int(given) < _LAST_SECOND):
        raise Stop(
            f'SOURCE_DATE_EPOCH is "{given[:40]}". Daar hoort een aantal seconden sinds 1970 te '
            "staan. Haal die variabele weg uit je omgeving, of verander hem."
        )


def _start(name: str, entry: CommandEntry, options: list[str]) -> int:
    environment = Environment()
    if entry.standard_library:
        return _run(name, entry, options)
    if not environment.is_current():
        _answer_early(name, entry, options)
        environment.ensure(dev=entry.needs_dev)
        if entry.needs_cms:
            _fetch_cms()
        script = str(ROOT / "scripts" / "website.py")
        return replace_process(
            [str(environment.python), script, name, *options], child_environment()
        )
    environment.ensure(dev=entry.needs_dev)
    return _run(name, entry, options)


def _run(name: str, entry: CommandEntry, options: list[str]) -> int:
    try:
        command = _load(name, entry)
        return command.run(parse_options(options, name, entry, command))
    except (Stop, OSError):
        raise
    except Exception as error:
        raise Stop(unexpected(error)) from None


def _fetch_cms() -> None:
    """The site can do without: who has no npm can still build, and reads what is missing."""
    try:
        ensure_cms()
    except (Stop, OSError) as problem:
        complain(f"Let op: de site krijgt geen editor op /beheer/. {problem}")


def _answer_early(name: str, entry: CommandEntry, options: list[str]) -> None:
    """Answer `--help` and mistakes in options before anything is installed, where that works."""
    try:
        command = _load(name, entry)
    except ImportError:
        return
    parse_options(options, name, entry, command)


def _load(name: str, entry: CommandEntry) -> Command:
    return cast("Command", importlib.import_module(f"commands.{entry.room}.{name}"))


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    # An ordinary end, so that temporary folders are removed and child processes ended.
    sys.exit(128 + number)
