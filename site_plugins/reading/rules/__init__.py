"""All rules that content keeps to, by subject. Codes never change their meaning."""

from site_plugins.reading.rules import (
    body,
    easy,
    fields,
    files,
    front_matter,
    lists,
    markup,
    meetings,
    questions,
    relations,
    rooms,
    tiles,
)

RULES = tuple(
    sorted(
        (
            *files.RULES,
            *front_matter.RULES,
            *fields.RULES,
            *relations.RULES,
            *meetings.RULES,
            *questions.RULES,
            *rooms.RULES,
            *lists.RULES,
            *body.RULES,
            *markup.RULES,
            *tiles.RULES,
            *easy.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
