"""What every export needs to know of the site as a whole."""

from __future__ import annotations

from dataclasses import dataclass

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


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

    def address(self, path: str) -> str:
        """The whole web address of a page or file under the site's root."""
        return self.url + path

    def subscription(self, path: str) -> str:
        """The address that makes a phone ask to subscribe to a calendar."""
        return "webcal://" + self.url.partition("://")[2] + path
