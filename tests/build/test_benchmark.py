"""`benchmark` runs and says what it should. How long anything takes is printed, never tested."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from commands.maintain import benchmark, hostile
from commands.maintain._sample import FEWEST, write_sample

from site_plugins.loading import load
from site_plugins.model.registry import CONTENT_TYPES
from tests.builders import TODAY

NUMBER = r"[0-9]+,[0-9]{2}"
ROW = rf" +{NUMBER} s +{NUMBER} s +[0-9]+ MiB"


def options(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    benchmark.add_arguments(parser)
    return parser.parse_args(arguments)


def test_it_prints_what_each_thing_takes_and_how_we_compare(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert benchmark.run(options("--items", str(FEWEST))) == 0
    out, errors = capfd.readouterr()
    assert errors == ""
    first, *rows, last = (line for line in out.splitlines() if line)
    assert first == f"{FEWEST} teksten van ongeveer 360 woorden. Even geduld ..."
    assert rows[0].split() == ["processor", "wachttijd", "geheugen", "keer", "MkDocs"]
    titles = (
        r"Gewoon MkDocs \+ Material",
        "Onze website",
        "Eén tekst anders",
        "Nog eens, niets anders",
        r"Voorbeeld \(serve\)",
        "Voorbeeld na een wijziging",
        r"Alleen nakijken \(check\)",
    )
    for title, row in zip(titles, rows[1:], strict=True):
        assert re.fullmatch(rf"{title}{ROW} +{NUMBER}", row), row
    assert re.fullmatch(
        rf"Onze website kost per pagina {NUMBER} keer zoveel als Material\.", last
    ), last


@pytest.mark.parametrize("number", ["19", "0", "-3", "veel"])
def test_too_few_items_are_refused(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        options("--items", number)
    assert "--items" in capsys.readouterr().err


@pytest.mark.parametrize("items", [FEWEST, 137])
def test_the_sample_is_valid_has_every_type_and_as_many_items_as_asked(
    items: int, tmp_path: Path
) -> None:
    write_sample(tmp_path / "een", items)
    loaded = load(tmp_path / "een", TODAY)
    assert loaded.errors == (), (
        "Mend scripts/commands/maintain/_sample.py: a rule was added or changed."
    )
    assert sum(1 for _ in loaded.catalogue.items) == items
    for content_type in CONTENT_TYPES:
        assert loaded.catalogue.all(content_type.model), f"no {content_type.folder} in the sample"


def test_the_same_number_gives_the_same_sample(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        write_sample(tmp_path / name, FEWEST)
    one, two = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}
        for folder in (tmp_path / "een", tmp_path / "twee")
    )
    assert one == two


def test_each_hostile_page_is_measured_and_too_much_is_told(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hostile, "_PAGES", {"Leeg": "", "Lang": "a" * 1000})
    monkeypatch.setattr(hostile, "MOST", 0.0)
    assert hostile.run(argparse.Namespace()) == 1
    out, errors = capfd.readouterr()
    _, *rows = (line for line in out.splitlines() if line)
    for title, row in zip(("Leeg", "Lang"), rows, strict=True):
        assert re.fullmatch(rf"{title}{ROW}", row), row
    assert errors.strip().endswith("of 0 MiB: Leeg, Lang.")
