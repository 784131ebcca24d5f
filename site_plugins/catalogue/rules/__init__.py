"""All rules that content keeps to, by subject. Codes never change their meaning."""

from site_plugins.catalogue.rules import (
    body,
    fields,
    files,
    header,
    markup,
    questions,
    relations,
)

RULES = tuple(
    sorted(
        (
            *files.RULES,
            *header.RULES,
            *fields.RULES,
            *relations.RULES,
            *questions.RULES,
            *body.RULES,
            *markup.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
