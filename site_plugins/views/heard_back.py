"""What young people heard back after a meeting, a line for each of the four F's that is known."""

from __future__ import annotations

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.heard_back import feedback_on
from site_plugins.catalogue.record import Record
from site_plugins.model.feedback import Feedback
from site_plugins.model.meeting import Meeting
from site_plugins.views.item import Fact, fact

_MONTH = 30.44  # days


def heard_back(catalogue: Catalogue, record: Record[Meeting]) -> tuple[Fact, ...]:
    """Full, friendly, fast, followed up; nothing where nobody told anything."""
    feedback = feedback_on(catalogue, record)
    if feedback is None:
        return ()
    friendly = feedback.friendly
    facts = (
        fact("Volledig", _full(feedback)),
        fact(
            "Vriendelijk",
            f"Over {_points(friendly)} staat het in korte zinnen." if friendly else None,
        ),
        fact("Snel", _fast(feedback)),
        fact("Opgevolgd", _followed_up(feedback)),
    )
    return tuple(one for one in facts if one)


def _full(feedback: Feedback) -> str:
    if feedback.asked == 1:
        return "Jongeren hoorden iets terug over het punt dat zij inbrachten."
    count = "alle" if feedback.full == feedback.asked else f"{feedback.full} van de"
    return f"Jongeren hoorden iets terug over {count} {feedback.asked} punten."


def _fast(feedback: Feedback) -> str | None:
    """Where a date is a month or a year only the longest time is sure, and that is what it says."""
    if feedback.at_most is None:
        return None
    if feedback.at_least == feedback.at_most:
        return f"Na {_count(feedback.at_most, 'dag', 'dagen')} kwam het eerste bericht."
    months = max(round(feedback.at_most / _MONTH + 0.5), 1)
    return f"Het eerste bericht kwam binnen {_count(months, 'maand', 'maanden')}."


def _followed_up(feedback: Feedback) -> str | None:
    done = f"{_points(feedback.done)} gedaan." if feedback.done else ""
    running = f"Aan {_points(feedback.running)} werkt iemand nog." if feedback.running else ""
    return " ".join(filter(None, (done, running))) or None


def _points(count: int) -> str:
    return _count(count, "punt", "punten")


def _count(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"
