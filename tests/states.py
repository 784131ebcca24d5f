"""Small sites in an extreme state: with nothing, with one of everything, with much and long words.

Each is a folder of content made here, and built with all plugins that the fake site has.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from commands.maintain._sample import view_pages

from site_plugins.model.vocabulary import ProgrammePartKind
from tests.builders import write
from tests.site_helpers import FAKE_CONFIG, ROOT, Built, build

WORD = "jeugdzorgaanbiedersoverlegvoorbereidingscommissie"
# As long as a title may be: see checks.LONGEST_TITLE.
TITLE = (
    "Hoe jongeren, gemeenten en instellingen in de hele regio samen werken "
    "aan hulp voor wie pas 18 wordt"
)
URL = "https://www.example.nl/" + "een-heel-lang-pad-zonder-spatie/" * 5 + "?bladzijde=1234567890"
MANY = 65  # more than a list shows at once
YEARS = range(2014, 2026)
_TEXT = "Jongeren willen vertellen wat zij nodig hebben."
Files = dict[str, str]


def build_states(folder: Path) -> Mapping[str, Built]:
    """The sites, by the name of their state."""
    return {
        name: _built(folder / name, {**view_pages(), **files})
        for name, files in (("empty", {}), ("one", _one()), ("many", _many()))
    }


def _built(folder: Path, files: Files) -> Built:
    for path, text in files.items():
        write(folder / "content" / path, text)
    config = yaml.safe_load(FAKE_CONFIG.read_text(encoding="utf-8"))
    config["theme"]["custom_dir"] = (ROOT / "overrides").as_posix()
    config["nav"] = list(view_pages())
    write(folder / "mkdocs.yml", yaml.safe_dump(config))
    return build(folder / "site", folder / "mkdocs.yml")


def _item(**fields: Any) -> str:
    header = {"titel": "Titel", "samenvatting": _TEXT, **fields}
    return f"---\n{yaml.safe_dump(header, allow_unicode=True, sort_keys=False, width=9999)}---\n"


def _one() -> Files:
    """One item of each type, with no field that may be left out."""
    return {
        "bronnen/b.md": _item(soort="rapport", uitgever="Raad", datum="onbekend"),
        "organisaties/o.md": _item(soort="jongerenraad"),
        "organisaties/p.md": _item(soort="gemeente", titel="Gemeente"),
        "onderwerpen/w.md": _item(soort="verder"),
        "big-five/p.md": _item(nummer="1", vraag="Heb je een dak?", bronnen=["b"]),
        "bijeenkomsten/m.md": _item(soort="gesprek", datum="2019", bronnen=["b"]),
        "workshops/s.md": _item(bronnen=["b"]),
        "voorbeelden/v.md": _item(soort="actie", bronnen=["b"]),
        "adviezen/a.md": _item(
            soort="advies", datum="onbekend", van=["o", "p"], aan=["o", "p"], bronnen=["b"]
        ),
        "projecten/j.md": _item(looptijd="onbekend", bronnen=["b"]),
        "doelen/d.md": _item(soort="doel"),
    }


def _many() -> Files:
    """More than a list shows at once, of all that can be many; titles and words that do not end."""
    topics = [f"t{number}" for number in range(14)]
    asked = [f"o{number}" for number in range(10)]
    about = {"onderwerpen": topics, "big_five": [f"p{one}" for one in range(1, 6)]}
    known = {"bronnen": ["b0"]}
    files = {
        f"bronnen/b{number}.md": _item(
            titel=TITLE,
            soort="rapport",
            uitgever=WORD,
            datum="2016",
            url=URL,
            archief=f"https://web.archive.org/web/20250101000000/{URL}",
        )
        for number in range(2)
    }
    files |= {
        f"organisaties/{slug}.md": _item(
            titel=f"{WORD} {slug}",
            soort="gemeente",
            website=URL,
            leden=[{"organisatie": one} for one in asked if one != slug],
        )
        for slug in asked
    }
    files |= {f"onderwerpen/{slug}.md": _item(titel=WORD, soort="verder") for slug in topics}
    files |= {
        f"big-five/p{number}.md": _item(
            titel=title, nummer=str(number), vraag="Hoe gaat het met jou?", **known
        )
        for number, title in enumerate(
            [
                "Dak boven je hoofd",
                "School of werk",
                "Volwassene en hulpverlener",
                "Geld",
                "Netwerk",
            ],
            1,
        )
    }
    files |= {
        f"bijeenkomsten/m{number:02d}.md": _item(
            titel=TITLE if number % 5 else f"{WORD} {number}",
            soort="gesprek" if number % 3 else "overhandiging",
            datum=str(YEARS[number % len(YEARS)]),
            locatie=WORD,
            organisatoren=asked,
            programma=[
                {"soort": kind.value, "begin": "17:00", "einde": "17:30", "tekst": _TEXT}
                for kind in ProgrammePartKind
            ],
            opbrengsten=[{"id": "eerste", "soort": "actie", "tekst": _TEXT}],
            **known,
            # Without topics now and then: what stands below it must still have room.
            **(about if number % 2 else {}),
        )
        for number in range(MANY)
    }
    files |= {
        f"workshops/s{number:02d}.md": _item(
            titel=f"Workshop {number}",
            bijeenkomst="m00" if number < 12 else f"m{number:02d}",
            ronde=str(1 + number % 2),
            **known,
        )
        for number in range(MANY)
    }
    files |= {f"adviezen/a{number}.md": _advice(number, asked, about) for number in range(7)}
    return files


def _advice(number: int, asked: list[str], about: Mapping[str, Any]) -> str:
    """Ten recommendations; the first of all with ten answers."""
    answers = [
        {
            "van": one,
            "datum": "2021",
            "antwoord": "overgenomen",
            "toelichting": _TEXT,
            "bron": {"bron": "b0", "pagina": WORD},
        }
        for one in asked
    ]
    return _item(
        titel=TITLE,
        soort="advies",
        datum=str(2014 + number),
        van=asked[:3],
        aan=asked if number else [],
        aanbevelingen=[
            {
                "id": f"r{one}",
                "tekst": f"Zorg voor een {WORD}.",
                **({"antwoorden": answers} if number + one == 0 else {}),
            }
            for one in range(10)
        ],
        bronnen=["b0"],
        **about,
    )
