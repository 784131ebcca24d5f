"""What MkDocs says of mkdocs.yml, in Dutch: with the line, what is wrong and how to mend it."""

import re
from collections.abc import Iterator
from pathlib import Path

_LAST_NAME = r"(?:[^']*[/\\])?([^'/\\]*)"


def in_dutch(message: str, config_file: Path) -> str:
    """Give a message of MkDocs for who reads Dutch; what we don't know is told to be English."""
    text = message.strip()
    for pattern, words in _KNOWN:
        if match := pattern.search(text):
            if "--site-dir" in words:  # that is no setting
                return f"Niet gebouwd: {words}"
            line, column = _place(text, match, config_file)
            return f"{config_file.name}:{line}:{column}: {words.format(*match.groups())}"
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


# Of each message of MkDocs what it looks like, and what to say with the names in it. Of a path
# only its last name is taken. The first that is found counts.
_WORDS = {
    r"found character '\\t'": "Hier staat een tab. Haal hem weg en typ spaties.",
    r"error parsing the configuration file|could not determine a constructor": (
        "Vanaf hier is het bestand niet te lezen. Vaak ontbreekt een aanhalingsteken, of "
        "springt een regel verkeerd in. Kijk ook op de regel erboven."
    ),
    r"Expected a key-value mapping": (
        "Dit zijn geen instellingen. Begin elke regel met een naam en een dubbele punt, "
        "zoals: site_name: Jouw site"
    ),
    r"Inherited config file '([^']*)' does not exist": (
        'Het bestand "{0}" is er niet. Haal de regel met INHERIT weg.'
    ),
    r"Plugin '([^']*)' option '([^']*)'": (
        'Bij de plugin "{0}" klopt "{1}" niet. Haal die regel weg, of kijk hoe hij in een '
        "eerdere versie stond."
    ),
    r'The "([^"]*)" plugin is not installed': (
        'Er is geen plugin "{0}". Kijk of de naam goed gespeld is, of haal de regel weg.'
    ),
    r"Unrecognised theme name: '([^']*)'": (
        'Er is geen thema "{0}". Schrijf bij theme: name: material'
    ),
    rf"path set in custom_dir \('{_LAST_NAME}'\) does not exist": (
        'De map "{0}" met sjablonen is er niet. Schrijf bij theme: custom_dir: overrides'
    ),
    r"Unrecognised configuration name: (\S+)": (
        'De instelling "{0}" bestaat niet. Kijk of de naam goed gespeld is, of haal de regel weg.'
    ),
    r"Config value '([^']*)': Required configuration not provided": (
        'De instelling "{0}" ontbreekt. Voeg een regel toe: {0}: ...'
    ),
    r"Config value '(nav)'": (
        "Bij nav hoort een lijst met pagina's. Schrijf elke pagina zo: - Wonen: "
        "onderwerpen/wonen.md"
    ),
    r"Config value '(site_url)'": (
        "Dit is geen heel webadres. Schrijf bijvoorbeeld: https://www.example.org/"
    ),
    r"The '(?:site_dir|docs_dir)' should not be within": (
        "de map met teksten en de map voor de site liggen in elkaar. Kies bij --site-dir een "
        "andere map."
    ),
    rf"Config value '([^']*)': The path '{_LAST_NAME}' isn't an existing": (
        'Bij {0} staat "{1}", maar dat is er niet. Kijk of de naam goed gespeld is.'
    ),
    r"Config value '([^']*)': (.+)": (
        'De instelling "{0}" klopt niet. Haal haar weg, of kijk hoe zij in een eerdere versie '
        'stond. MkDocs zegt in het Engels: "{1}"'
    ),
}
_KNOWN = [(re.compile(pattern, re.DOTALL), words) for pattern, words in _WORDS.items()]
