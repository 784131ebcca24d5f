"""What may come with a new meeting, when somebody wants it: the standard programme, a look back on
the meeting before, its workshops, and a proposal for its agenda."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterable

from commands.write._drafting import Data, Drafting, name_of
from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.lists import StandardPart
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME
from site_plugins.model.vocabulary import LookBackState, MeetingKind
from site_plugins.model.workshop import Workshop
from site_plugins.writing.front_matter import Value, write_page


def add_meeting_options(kind: ArgumentParser) -> None:
    kind.add_argument(
        "--workshop",
        action="append",
        nargs=2,
        metavar=("TITEL", "SAMENVATTING"),
        help="een workshop op de bijeenkomst; mag vaker",
    )
    kind.add_argument(
        "--standaardprogramma",
        action="store_true",
        help="neem het standaardprogramma over, met de tijden",
    )
    kind.add_argument(
        "--terugblik",
        action="store_true",
        help="zet de opbrengsten van de vorige bijeenkomst klaar",
    )
    kind.add_argument(
        "--voorbereiden",
        action="store_true",
        help="zet in een concept klaar waar je over kunt praten: wat nog open staat en te laat is",
    )


def standard_programme(catalogue: Catalogue) -> Data:
    """Kinds and times of the standard programme; its texts tell of any meeting."""
    parts = catalogue.elements(StandardPart)
    programme: list[Value] = [
        {
            "soort": part.kind.value,
            "begin": f"{part.begin:%H:%M}" if part.begin else "",
            "einde": f"{part.end:%H:%M}" if part.end else "",
        }
        for part in parts
    ]
    begins = [part.begin for part in parts if part.begin]
    ends = [part.end for part in parts if part.end]
    found: Data = {
        "begin": f"{min(begins):%H:%M}" if begins else "",
        "einde": f"{max(ends):%H:%M}" if ends else "",
        "programma": programme,
    }
    return {key: value for key, value in found.items() if value}


def meeting_before(catalogue: Catalogue, data: Data) -> Record[Meeting] | None:
    """The meeting that `data` names as the one before, or else the last one before its date."""
    chosen = str(data.get("vorige", ""))
    held = dates.parse_when(str(data["datum"]))
    if chosen:
        return next((one for one in catalogue.all(Meeting) if one.slug == chosen), None)
    earlier = [
        record
        for record in catalogue.all(Meeting)
        if record.entry.kind is MeetingKind.OWN
        and not record.entry.draft
        and not isinstance(record.entry.held, dates.Unknown)
        and dates.certainly_before(record.entry.held, held)
    ]
    return max(earlier, key=lambda record: dates.sort_key(record.entry.held), default=None)


def look_back(previous: Record[Meeting]) -> Data:
    """A look back on each thing that a meeting yielded, to fill in afterwards."""
    look_back: list[Value] = [
        {"opbrengst": f"{previous.slug}#{one.id}", "stand": LookBackState.NOT_DISCUSSED.value}
        for one in previous.entry.yields
    ]
    return {"vorige": previous.slug, "terugblik": look_back}


def workshop_files(
    drafting: Drafting, meeting: str, data: Data, workshops: Iterable[Data]
) -> dict[str, str]:
    """A file for each workshop at the meeting in the file `meeting`; the source is that of the
    meeting. Raises ValueError, with a Dutch sentence, when one can't be made."""
    files: dict[str, str] = {}
    for workshop in workshops:
        title = str(workshop["titel"])
        path = drafting.path(BY_NAME[Workshop.type_name], title)
        if path in files:
            raise ValueError(f'Er zijn twee workshops met de naam "{title}".')
        own: Data = {"bijeenkomst": name_of(meeting), "bronnen": data.get("bronnen", [])}
        if data.get("concept") == "ja":  # nothing that is published may refer to a draft
            own["concept"] = "ja"
        files[path] = write_page(Workshop, own | workshop)
    return files
