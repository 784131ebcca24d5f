#!/usr/bin/env python3
"""The one way in: `python3 scripts/website.py build`, or `serve`, `test`, ...; see `--help`.

This file must stay readable for Python 3.6, so that an old Python gets a clear line and no
SyntaxError. Everything else is in commands/, which is imported only after the version is right.
"""

import sys
from typing import List, Optional, Tuple

MINIMUM = (3, 11)


def version_problem(version: Tuple[int, int]) -> Optional[str]:
    """Give the line for a person whose Python (major, minor) is too old, or None."""
    if version >= MINIMUM:
        return None
    return (
        "Dit is Python {}.{}, maar de website heeft Python {}.{} of nieuwer nodig. "
        "Installeer een nieuwe Python (van python.org) en probeer het opnieuw."
    ).format(*(version + MINIMUM))


def main(arguments: List[str]) -> int:
    """Run the command in `arguments` (without the name of the program); give the exit code."""
    problem = version_problem(sys.version_info[:2])
    if problem is not None:
        sys.stderr.write(problem + "\n")
        return 1

    from commands import _main

    return _main.main(arguments)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.stderr.write("\nGestopt.\n")
        sys.exit(130)
