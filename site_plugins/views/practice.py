"""What the card of a good example still lacks for somebody who wants to try it too."""

from __future__ import annotations

from site_plugins.model.example import Example

_MOST = 3  # asked for at once; the next come when these are there


def lacking(example: Example) -> tuple[str, ...]:
    """What isn't on the card, each as a question; empty when the card is complete."""
    card = example.try_it
    parts = {
        "hoe werkt het": example.steps,
        "wat levert het op": example.results,
        "wat kost het": card and card.costs,
        "hoeveel tijd vraagt het": card and card.time,
        "waar moet je op letten": card and card.pitfall,
        "bij wie kun je terecht": card and card.contact_role,
    }
    return tuple(question for question, known in parts.items() if not known)


def asked_for(example: Example) -> str:
    """One friendly question for what the card lacks; "" when it is complete."""
    *most, last = lacking(example)[:_MOST] or ("",)
    if not last:
        return ""
    return (
        f"Vertel ons over ‘{example.title}’: {' en '.join(filter(None, [', '.join(most), last]))}?"
    )
