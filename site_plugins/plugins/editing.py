"""`jdm/editing`: on every page "Verbeter deze pagina", and on every list "Voeg toe".

The links are there when mkdocs.yml gives the address of the project, under `extra: repository`.
"""

from site_plugins.plugins.capability import Capability


class EditingPlugin(Capability):
    pass
