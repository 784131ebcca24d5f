"""The commands of scripts/website.py, in rooms; `shared` has what all of them use.

In a room each module is a command, but a name that starts with `_` is a helper. Imports between the
rooms go one way (contract in pyproject.toml): maintain, github, write, site, shared.

A command has

- SUMMARY: one Dutch line for `--help`;
- add_arguments(parser): its options, where it has any;
- run(arguments): does the work and gives the exit code.

With NEEDS_DEV = True it needs requirements/dev.lock; else requirements/runtime.lock is enough.

With STANDARD_LIBRARY = True it runs at once in the Python at hand, without .venv: so run the steps
that hold a token with the right to write, beside no package of others.

With NEEDS_CMS = True the editor for /beheer/ is fetched first, where that works.

With PASSES_ON = True it has no options: all that follows its name is in `arguments.rest`.

The constants are read without importing the module, so they are literals. Import what must be
installed inside functions: then `--help` and mistakes in options are answered before that.
"""
