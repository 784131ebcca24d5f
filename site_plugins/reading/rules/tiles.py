"""JDM366 and further: the map of municipalities."""

from site_plugins.reading.problem import Rule

_TILE = (
    "---\ntitel: Gemeente Nepstad\nsamenvatting: Een nieuwe gemeente.\nsoort: gemeente\n"
    "kaart:\n  kolom: {}\n  rij: 1\n---\n"
)
OFF_THE_MAP = Rule(
    "JDM366",
    "Deze tegel valt van de kaart",
    "De kaart heeft negen kolommen en negen rijen. Met meer zijn de tegels op een telefoon te klein.",
    "Kies bij kolom en bij rij een getal van 1 tot en met 9.",
    bad=_TILE.format(99),
    good=_TILE.format(9),
    path="organisaties/nepstad.md",
)
TILE_TAKEN = Rule(
    "JDM367",
    "Op deze plek ligt al een tegel",
    "Twee gemeenten op dezelfde plek liggen op elkaar. Dan zie je er maar één.",
    "Kies een andere kolom of rij, of verander de kaart bij de andere gemeente.",
    bad=_TILE.format(1),
    good=_TILE.format(3),
    path="organisaties/nepstad.md",
)
