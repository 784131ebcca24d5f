"""How to join, or to tell the platform something."""

from __future__ import annotations

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.organisation import Organisation
from site_plugins.model.vocabulary import OrganisationKind
from site_plugins.views.links import Link, link_to
from site_plugins.views.ordering import by_title


class JoinView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def councils(self) -> tuple[Link, ...]:
        """The youth councils, through which a young person gets in touch."""
        found = self._catalogue.all(Organisation)
        kind = OrganisationKind.YOUTH_COUNCIL
        return tuple(map(link_to, by_title([one for one in found if one.entry.kind is kind])))
