"""README and CONTRIBUTING tell the truth: what they name exists, and what they show works."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from commands._main import _load
from commands.maintain.pictures import FOLDER, PICTURES
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from markdown_it import MarkdownIt

from site_plugins.model.registry import CONTENT_TYPES
from site_plugins.reading.markdown import plain_text
from tests.builders import load_site

ROOT = Path(__file__).resolve().parents[2]
FILES = [
    "README.md",
    "CONTRIBUTING.md",
    "LICENSE-CONTENT.md",
    "scripts/README.md",
    "overrides/beheer/README.md",
    ".github/workflows/README.md",
]
MARKDOWN = MarkdownIt("commonmark").enable("table")
COMMAND = re.compile(r"(?:\w+=\S+ )?python3 scripts/website\.py(?P<options>[^#\n`]*)")
PATH = re.compile(r"\.?[\w-]+(?:/[\w.-]+)*/?")


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands_in(name: str) -> list[str]:
    return [match["options"].strip() for match in COMMAND.finditer(text_of(name))]


def anchors(path: Path) -> set[str]:
    """The places in a file that a link can name, by GitHub's rule."""
    tokens = MARKDOWN.parse(path.read_text(encoding="utf-8"))
    headings = [tokens[n + 1] for n, token in enumerate(tokens) if token.type == "heading_open"]
    titles = (plain_text(heading).lower() for heading in headings)
    return {re.sub(r"[^\w\- ]", "", title).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", FILES)
def test_every_command_exists_with_its_options(name: str) -> None:
    for options in commands_in(name):
        words = shlex.split(options)
        if words == ["--help"]:
            continue
        command, *rest = words
        assert command in all_commands(), f"{name} names a command that is not there"
        entry = all_commands()[command]
        if rest == ["--help"] or (command == "compare" and not rest):
            continue  # named, not shown
        parse_options(rest, command, entry, _load(command, entry))


def test_the_check_that_contributing_shows_passes() -> None:
    """The others are run for real in tests/build/test_serve.py and tests/unit/test_new.py."""
    assert sorted(set(commands_in("CONTRIBUTING.md"))) == ["check", "new bijeenkomst", "serve"]
    script = ROOT / "scripts" / "website.py"
    done = subprocess.run([sys.executable, script, "check"], cwd=ROOT, check=False)
    assert done.returncode == 0


def test_the_two_commands_stand_at_the_top() -> None:
    assert commands_in("README.md")[:2] == ["build", "test"]
    assert text_of("README.md").index("website.py test") < 300


def test_the_readme_can_be_read_at_once() -> None:
    """Details stand in the README of their room."""
    assert len(text_of("README.md").splitlines()) <= 150


def test_every_command_is_told_about() -> None:
    text = text_of("README.md") + text_of("scripts/README.md")
    assert [
        name
        for name in all_commands()
        if f"website.py {name}" not in text and f"`{name}`" not in text
    ] == []


@pytest.mark.parametrize("name", FILES)
def test_every_relative_link_leads_somewhere(name: str) -> None:
    inline = [child for token in MARKDOWN.parse(text_of(name)) for child in token.children or ()]
    links = [str(child.attrs.get("href") or child.attrs.get("src") or "") for child in inline]
    dead = []
    for link in links:
        path, _, anchor = link.partition("#")
        if not link or "://" in path:
            continue
        target = (ROOT / name).parent / path if path else ROOT / name
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


def test_every_picture_is_made_by_the_command_and_shown() -> None:
    shown = re.findall(r"\(\.github/pictures/([\w.-]+)\)", "".join(map(text_of, FILES)))
    made = {name for name, picture in PICTURES.items() if picture.folder == FOLDER}
    assert sorted(shown) == sorted(made)
    assert {path.name for path in FOLDER.iterdir()} == made


def test_every_path_in_the_readme_exists() -> None:
    inline = [
        child for token in MARKDOWN.parse(text_of("README.md")) for child in token.children or ()
    ]
    named = {child.content for child in inline if child.type == "code_inline"}
    paths = {name for name in named if PATH.fullmatch(name) and ("/" in name or "." in name)}
    made = {"site/", ".cache/", ".venv", "index.html", "404.html"}
    folders = [ROOT, ROOT / ".github" / "workflows"]
    assert {
        path for path in paths - made if not any((folder / path).exists() for folder in folders)
    } == set()
    assert len(paths) > 20


def test_what_the_readme_calls_by_name_is_there() -> None:
    for path, name in [
        ("site_plugins/checking/checks.py", "CHECKS"),
        ("site_plugins/model/vocabulary.py", "class View("),
        ("site_plugins/page_parts.py", "class Part"),
        ("site_plugins/model/references.py", "class Reference("),
        ("tests/conftest.py", "--accept-golden"),
        ("pyproject.toml", "entry-points"),
        ("mkdocs.yml", "!ENV [SITE_URL"),
    ]:
        assert name in text_of(path), path


def test_contributing_names_every_kind_of_page() -> None:
    text = text_of("CONTRIBUTING.md")
    missing = [kind.folder for kind in CONTENT_TYPES if f"(content/{kind.folder}/)" not in text]
    assert not missing, f"add to the table of folders in CONTRIBUTING.md: {missing}"


def test_the_example_in_contributing_is_a_right_page(tmp_path: Path) -> None:
    (example,) = re.findall(r"```markdown\n(.*?)```", text_of("CONTRIBUTING.md"), re.DOTALL)
    (redirect,) = re.findall(r"```yaml\n(.*?)```", text_of("CONTRIBUTING.md"), re.DOTALL)
    page = example.replace("soort:", redirect + "soort:")
    loaded = load_site(tmp_path, {"onderwerpen/reizen-met-korting.md": page})
    path = "onderwerpen/reizen-met-korting.md"
    assert [problem for problem in loaded.problems if problem.path == path] == []
    assert path in loaded.catalogue.by_path


def test_the_address_and_the_file_of_the_example_belong_together() -> None:
    text = text_of("CONTRIBUTING.md")
    for address, path in re.findall(r"`(/[\w/-]+/)` staat in\s+\[(content/[\w/.-]+)\]", text):
        assert path == f"content{address.rstrip('/')}.md"
        assert (ROOT / path).is_file()
        return
    pytest.fail("the example of an address and its file is gone")


def test_no_document_invents_where_the_project_lives() -> None:
    for name in FILES:
        owners = re.findall(r"https://github\.com/([\w-]+)", text_of(name))
        assert set(owners) <= {"ProperDocs"}
