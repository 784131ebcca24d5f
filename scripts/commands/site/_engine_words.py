"""What MkDocs says of mkdocs.yml, in Dutch: with the line, what is wrong and how to mend it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

_Words = Callable[[re.Match[str]], str]


def in_dutch(message: str, config_file: Path) -> str:
    """Give a message of MkDocs for who reads Dutch; what we don't know is told to be English."""
    text = message.strip()
    for pattern, words in _KNOWN:
        if match := pattern.search(text):
            if "--site-dir" in words(match):  # that is no setting
                return f"Niet gebouwd: {words(match)}"
            line, column = _place(text, match, config_file)
            return f"{config_file.name}:{line}:{column}: {words(match)}"
    return f'{config_file.name}: MkDocs zegt in het Engels: "{text}" Vraag een beheerder om hulp.'


def _place(text: str, match: re.Match[str], config_file: Path) -> tuple[int, int]:
    """Where it is: MkDocs tells the last place it was at, or else a name that stands there."""
    if places := re.findall(r"line (\d+), column (\d+)", text):
        return int(places[-1][0]), int(places[-1][1])
    names = [name for name in reversed(match.groups()) if name]
    return next(_lines_with(names, config_file), (1, 1))


def _lines_with(names: list[str], config_file: Path) -> Iterator[tuple[int, int]]:
    try:
        lines = config_file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    for name in names:
        named = re.compile(rf"(?<![\w/-]){re.escape(Path(name).name)}(?![\w/-])")
        for number, line in enumerate(lines, 1):
            if found := named.search(line):
                yield number, found.start() + 1


_KNOWN: tuple[tuple[re.Pattern[str], _Words], ...] = (
    (
        re.compile(r"found character '\\t'", re.DOTALL),
        lambda _: "Hier staat een tab. Haal hem weg en typ spaties.",
    ),
    (
        re.compile(r"error parsing the configuration file|could not determine a constructor"),
        lambda _: (
            "Vanaf hier is het bestand niet te lezen. Vaak ontbreekt een aanhalingsteken, of "
            "springt een regel verkeerd in. Kijk ook op de regel erboven."
        ),
    ),
    (
        re.compile(r"Expected a key-value mapping"),
        lambda _: (
            "Dit zijn geen instellingen. Begin elke regel met een naam en een dubbele punt, "
            "zoals: site_name: Jouw site"
        ),
    ),
    (
        re.compile(r"Inherited config file '([^']*)' does not exist"),
        lambda match: f'Het bestand "{match[1]}" is er niet. Haal de regel met INHERIT weg.',
    ),
    (
        re.compile(r"Plugin '([^']*)' option '([^']*)'"),
        lambda match: (
            f'Bij de plugin "{match[1]}" klopt "{match[2]}" niet. Haal die regel weg, of '
            "kijk hoe hij in een eerdere versie stond."
        ),
    ),
    (
        re.compile(r'The "([^"]*)" plugin is not installed'),
        lambda match: (
            f'Er is geen plugin "{match[1]}". Kijk of de naam goed gespeld is, of haal de '
            "regel weg."
        ),
    ),
    (
        re.compile(r"Unrecognised theme name: '([^']*)'"),
        lambda match: f'Er is geen thema "{match[1]}". Schrijf bij theme: name: material',
    ),
    (
        re.compile(r"path set in custom_dir \('([^']*)'\) does not exist"),
        lambda match: (
            f'De map "{Path(match[1]).name}" met sjablonen is er niet. Schrijf bij theme: '
            "custom_dir: overrides"
        ),
    ),
    (
        re.compile(r"Unrecognised configuration name: (\S+)"),
        lambda match: (
            f'De instelling "{match[1]}" bestaat niet. Kijk of de naam goed gespeld is, of '
            "haal de regel weg."
        ),
    ),
    (
        re.compile(r"Config value '([^']*)': Required configuration not provided"),
        lambda match: f'De instelling "{match[1]}" ontbreekt. Voeg een regel toe: {match[1]}: ...',
    ),
    (
        re.compile(r"Config value '(nav)'"),
        lambda _: (
            "Bij nav hoort een lijst met pagina's. Schrijf elke pagina zo: - Wonen: "
            "onderwerpen/wonen.md"
        ),
    ),
    (
        re.compile(r"Config value '(site_url)'"),
        lambda _: "Dit is geen heel webadres. Schrijf bijvoorbeeld: https://www.example.org/",
    ),
    (
        re.compile(r"The '(?:site_dir|docs_dir)' should not be within"),
        lambda _: (
            "de map met teksten en de map voor de site liggen in elkaar. Kies bij --site-dir "
            "een andere map."
        ),
    ),
    (
        re.compile(r"Config value '([^']*)': The path '([^']*)' isn't an existing"),
        lambda match: (
            f'Bij {match[1]} staat "{Path(match[2]).name}", maar dat is er niet. Kijk of de '
            "naam goed gespeld is."
        ),
    ),
    (
        re.compile(r"Config value '([^']*)': (.+)", re.DOTALL),
        lambda match: (
            f'De instelling "{match[1]}" klopt niet. Haal haar weg, of kijk hoe zij in een '
            f'eerdere versie stond. MkDocs zegt in het Engels: "{match[2].strip()}"'
        ),
    ),
)
