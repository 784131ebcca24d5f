"""What is wrong with mkdocs.yml is told in Dutch, at its line, whatever MkDocs itself would say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from commands.shared.messages import Stop
from commands.site._engine import Engine, read_settings
from commands.site._engine_words import in_dutch

from tests.site_helpers import ROOT

SETTINGS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
ENGLISH = re.compile(r"\b(the|should|expected|unrecognised|not|does|required|value|path)\b", re.I)


def told(folder: Path, text: str) -> str:
    """What is said of these settings."""
    (folder / "content").mkdir()
    for name in ("overrides", "site_plugins"):
        (folder / name).symlink_to(ROOT / name)
    file = folder / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(Stop) as caught:
        Engine(file).build(folder / "site")
    return str(caught.value)


def changed(old: str, new: str) -> str:
    assert old in SETTINGS
    return SETTINGS.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\tfoo: x\n" + SETTINGS, "mkdocs.yml:1:1: Hier staat een tab."),
        (SETTINGS + "\nkleur: rood\n", 'De instelling "kleur" bestaat niet.'),
        (changed("nav:\n", "nav: hallo\nextra_nav:\n"), "Bij nav hoort een lijst"),
        (changed("custom_dir: overrides", "custom_dir: weg"), 'De map "weg" met sjablonen'),
        (changed("name: material", "name: weg"), 'Er is geen thema "weg".'),
        (changed("site_name:", "x_site_name:"), 'De instelling "site_name" ontbreekt.'),
        (re.sub(r"site_url:.*", "site_url: geen adres", SETTINGS), "Dit is geen heel webadres."),
        (changed("plugins:\n", "plugins:\n  - weg\n"), 'Er is geen plugin "weg".'),
        (
            changed("- jdm/search\n", "- jdm/search:\n      fout: ja\n"),
            'Bij de plugin "jdm/search" klopt "fout" niet.',
        ),
        ("", 'De instelling "site_name" ontbreekt.'),
        ("- a\n- b\n", "Dit zijn geen instellingen."),
        (
            changed("site_name:", "site_name: Let op: x\n#"),
            "Vanaf hier is het bestand niet te lezen",
        ),
        (changed("site_name:", 'site_name: "open\n#'), "Vanaf hier is het bestand niet te lezen"),
        (SETTINGS + "\ndocs_dir: weg\n", 'Bij docs_dir staat "weg", maar dat is er niet.'),
        (SETTINGS + "\nhooks:\n  - weg.py\n", 'Bij hooks staat "weg.py", maar dat is er niet.'),
        ("INHERIT: weg.yml\n" + SETTINGS, 'Het bestand "weg.yml" is er niet.'),
        (re.sub(r"plugins:\n(?:[ #].*\n)+", "", SETTINGS), "bij plugins ook: jdm/catalogue"),
    ],
)
def test_each_mistake_in_the_settings_is_told_in_dutch(
    text: str, said: str, tmp_path: Path
) -> None:
    report = told(tmp_path, text)
    assert said in report
    assert not ENGLISH.search(report), report
    assert "Traceback" not in report


def test_the_line_is_that_of_the_mistake(tmp_path: Path) -> None:
    text = SETTINGS + "\nkleur: rood\n"
    line = len(text.splitlines())
    assert told(tmp_path, text).startswith(f"mkdocs.yml:{line}:1: ")


def test_a_site_within_the_texts_is_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "overrides").symlink_to(ROOT / "overrides")
    with pytest.raises(
        Stop, match=r"liggen in elkaar\. Kies bij --site-dir een andere map"
    ) as told:
        Engine(tmp_path / "mkdocs.yml").build(tmp_path / "content" / "site")
    assert "mkdocs.yml" not in str(told.value)


def test_who_previews_hears_the_same(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    (tmp_path / "content").mkdir()
    file.write_text(SETTINGS + "\nkleur: rood\n", encoding="utf-8")
    with pytest.raises(Stop, match='De instelling "kleur" bestaat niet'):
        read_settings(file)


def test_what_we_do_not_know_is_said_to_be_english(tmp_path: Path) -> None:
    said = in_dutch("Something new is wrong.", tmp_path / "mkdocs.yml")
    assert said == (
        'mkdocs.yml: MkDocs zegt in het Engels: "Something new is wrong." '
        "Vraag een beheerder om hulp."
    )


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("items/goal.html", "", 'Het sjabloon "items/goal.html" is er niet.'),
        ("items/goal.html", "{% if %}", "Dit sjabloon klopt niet vanaf deze regel."),
    ],
)
def test_a_template_that_is_gone_or_broken_is_told(
    name: str, change: str, said: str, tmp_path: Path
) -> None:
    for folder in ("overrides", "tests/site/content"):
        shutil.copytree(ROOT / folder, tmp_path / Path(folder).name)
    template = tmp_path / "overrides" / name
    template.write_text(change, encoding="utf-8") if change else template.unlink()
    shutil.copy(ROOT / "tests" / "site" / "mkdocs.yml", tmp_path)
    text = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"custom_dir: .*", "custom_dir: overrides", text)
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    with pytest.raises(Stop) as caught:
        Engine(tmp_path / "mkdocs.yml").build(tmp_path / "site")
    assert said in str(caught.value)
