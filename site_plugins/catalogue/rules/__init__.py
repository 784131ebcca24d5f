"""All rules that content keeps to, by subject. Codes never change their meaning."""

from site_plugins.catalogue.rules import body, easy, fields, files, header, markup, relations

RULES = tuple(
    sorted(
        (
            *files.RULES,
            *header.RULES,
            *fields.RULES,
            *relations.RULES,
            *body.RULES,
            *markup.RULES,
            *easy.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
