"""All rules that content keeps to, by subject. Codes never change their meaning."""

from site_plugins.catalogue.rules import body, fields, files, header, markup, relations, tiles

RULES = tuple(
    sorted(
        (
            *files.RULES,
            *header.RULES,
            *fields.RULES,
            *relations.RULES,
            *body.RULES,
            *markup.RULES,
            *tiles.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
