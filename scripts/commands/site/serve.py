"""`serve`: a live preview, which shows mistakes in the browser and recovers by itself."""

from argparse import ArgumentParser, Namespace

from commands.shared.options import add_config, at_least, config_file

SUMMARY = "Bekijk de website terwijl je schrijft; ze ververst vanzelf."
NEEDS_CMS = True


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--port",
        type=at_least(0, int, most=65_535),
        default=8000,
        metavar="NUMMER",
        help="poortnummer (gewoon: 8000)",
    )
    add_config(parser)


def run(arguments: Namespace) -> int:
    """Serve until Ctrl-C."""
    config = config_file(arguments)
    from commands.site._preview import Preview

    preview = Preview(config, arguments.port)
    try:
        preview.serve()
    finally:
        preview.close()
    return 0
