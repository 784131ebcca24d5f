"""PyYAML's two parsers up to their events: no tags resolved, no objects made.

The pure-Python one counts. The C parser (libyaml) is ten times as fast but accepts other things.
"""

from __future__ import annotations

import re
from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class Events(Reader, Scanner, Parser):
    """PyYAML's pure-Python parser up to its events: no tags resolved, no objects made.

    Between double quotes a backslash only escapes itself, a quote, a slash and the end of a line.
    The other escapes of YAML would turn "wonen\\thuis" into "wonen", a tab and "huis".
    """

    ESCAPE_REPLACEMENTS = {sign: sign for sign in '"\\/'}  # type: ignore[misc]  # noqa: RUF012
    ESCAPE_CODES = {}  # type: ignore[misc]  # noqa: RUF012

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def need_more_tokens(self) -> bool:
        """As PyYAML's own, which looks at every pending key also where there is none."""
        if self.tokens and not self.possible_simple_keys:
            return False
        return bool(super().need_more_tokens())


CEvents: Any

try:
    from yaml._yaml import CParser as CEvents  # type: ignore[import-untyped, import-not-found, unused-ignore]
except ImportError:  # PyYAML was installed without libyaml
    CEvents = None

# Escapes and tabs; signs that mean something where a value or a key begins; and an empty value
# before the end of a flow mapping, which gets another column.
READ_OTHERWISE = re.compile(r"[\\\t]|(?<![^\s\[\]{},:'\"-])[|>!?%&*@`]|:\s*[},\]]")
