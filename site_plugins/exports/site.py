"""What every export needs to know of the site as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

LANGUAGE = "nl"
LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True)
class Contact:
    """How readers reach the platform; each may be empty. `form` is a whole web address."""

    email: str = ""
    form: str = ""
    phone: str = ""

    @classmethod
    def parse(cls, given: Any) -> Contact:
        """From what mkdocs.yml has. Raises ValueError, with a Dutch sentence, when it is wrong."""
        fields = {"email": "email", "formulier": "form", "telefoon": "phone"}
        if given and not isinstance(given, dict):
            raise ValueError(f"Schrijf in mkdocs.yml bij extra, contact: {', '.join(fields)}")
        found = {name: str(value or "").strip() for name, value in (given or {}).items()}
        for name, value in found.items():
            if name not in fields or not (value == "" or _CONTACT[name].fullmatch(value)):
                raise ValueError(f'In mkdocs.yml kan bij extra, contact niet: "{name}: {value}"')
        return cls(**{fields[name]: value for name, value in found.items()})

    def __bool__(self) -> bool:
        return bool(self.email or self.form or self.phone)


@dataclass(frozen=True, slots=True)
class Platform:
    """Whose site it is, beside its name.

    `authority` is a domain name of the platform. It is a part of the names of events and news,
    which must never change: it stays what it is when the site moves to another domain. `look` is
    a folder with what the platform has of its own among the templates: a logo, a picture for who
    shares a page, colours (assets/look.css); "" for none.
    """

    authority: str = ""
    look: str = ""

    @classmethod
    def parse(cls, given: Any) -> Platform:
        """From what mkdocs.yml has. Raises ValueError, with a Dutch sentence, when it is wrong."""
        fields = ("authority", "look")
        if given and (not isinstance(given, dict) or set(given) - {*fields}):
            raise ValueError(f"Schrijf in mkdocs.yml bij extra, platform: {', '.join(fields)}")
        found = {name: str(value or "").strip() for name, value in (given or {}).items()}
        authority = found.get("authority", "")
        if authority and not _DOMAIN.fullmatch(authority):
            raise ValueError(f'In mkdocs.yml is bij extra, platform "{authority}" geen domein')
        return cls(**found)


_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_CONTACT = {
    "email": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "formulier": re.compile(r"https://\S+"),
    "telefoon": re.compile(r"\+?[\d() -]{3,20}"),
}


@dataclass(frozen=True, slots=True)
class Site:
    """`url` is the address of the published site and ends with a slash.

    `authority` is a domain name of the site's owner. It is a part of names that never change, so
    it stays what it is when the site moves to another domain.
    """

    name: str
    url: str
    description: str = ""
    authority: str = ""
    contact: Contact = Contact()

    @property
    def full_stop(self) -> str:
        """What comes behind the name at the end of a sentence; it may have a sign of its own."""
        return "" if self.name.endswith((".", "!", "?")) else "."

    def address(self, path: str) -> str:
        """The whole web address of a page or file under the site's root."""
        return self.url + path

    def subscription(self, path: str) -> str:
        """The address that makes a phone ask to subscribe to a calendar."""
        return "webcal://" + self.url.partition("://")[2] + path
