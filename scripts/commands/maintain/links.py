"""`links`: do the links to other sites still work? Asks those sites, so it takes minutes."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands.shared.messages import count, say
from commands.shared.options import add_content, add_pause, add_report, content_folder, write_report

SUMMARY = "Kijk of de links naar andere sites nog werken. Dit duurt minuten."


def add_arguments(parser: ArgumentParser) -> None:
    add_content(parser)
    add_report(parser)
    parser.add_argument(
        "--list",
        type=Path,
        metavar="BESTAND",
        help="schrijf de lijst van kapotte links hierin; de pagina Gezondheid leest die",
    )
    add_pause(parser, " aan dezelfde site")


def run(arguments: Namespace) -> int:
    """Report the links that lead nowhere. They stop nothing: 0, whatever is found."""
    from commands.maintain._outside_links import State, ask_all, report
    from site_plugins.catalogue.broken import still_broken, written
    from site_plugins.catalogue.outside_links import outside_links
    from site_plugins.loading import load
    from site_plugins.reading.clock import today

    content = content_folder(arguments)
    catalogue = load(content, today()).catalogue
    links = outside_links(catalogue)
    answers = ask_all(links, arguments.pause)
    text = report(links, answers, content.name)
    write_report(arguments, text)
    if arguments.list:
        gone, unsure = (
            [address for address, answer in answers.items() if answer.state is state]
            for state in (State.GONE, State.UNSURE)
        )
        now = still_broken(catalogue.broken_links, gone, unsure, catalogue.today)
        arguments.list.parent.mkdir(parents=True, exist_ok=True)
        arguments.list.write_text(written(now), encoding="utf-8", newline="\n")
    say(text)
    states = [answer.state for answer in answers.values()]
    say(
        f"{count(len(states), 'link', 'links')} nagekeken: {states.count(State.WORKS)} werken, "
        f"{states.count(State.GONE)} zijn er niet meer, "
        f"{states.count(State.UNSURE)} geven geen duidelijk antwoord."
    )
    return 0
