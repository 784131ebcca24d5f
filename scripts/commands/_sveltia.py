"""Sveltia CMS as we publish it: from its npm package, for browsers, without a bundler.

The package is meant for bundlers: it imports other packages by name, which a browser can't, and
has parts that ask other hosts. Each change below says how often it must be found: a new version in
which something moved is refused, and not published half.
"""

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commands._messages import Problem

PACKAGE = "@sveltia/cms"
ENTRY = "index.js"
_TEXTS = "nl.js"
_ABSENT = "absent.js"
# What an editor of text needs; what is for pictures, maps and program code is left out.
_MODULES = {
    "immutable": "immutable/dist/immutable.es.js",
    "turndown": "turndown/lib/turndown.browser.es.js",
}
_LICENCES = {
    "sveltia-cms": f"{PACKAGE}/LICENSE.txt",
    "immutable": "immutable/LICENSE",
    "turndown": "turndown/LICENSE",
    "yaml": "yaml/LICENSE",
}
_MEND = "Vul ze aan in requirements/cms/nl.json."
_PROPOSAL = "Gemaakt met de editor op de site."
_EXPIRED = (
    "Je sleutel (token) werkt niet meer. Misschien is hij verlopen. Log opnieuw in, met een nieuwe "
    "sleutel. Wat je schreef, blijft in deze browser bewaard."
)
_FORBIDDEN = (
    "Dit mag niet met je sleutel (token). Maak een nieuwe. Kies bij Repository access alleen dit "
    "project, en bij Permissions: Contents en Pull requests, met Read and write."
)
_OFFLINE = "Er is geen verbinding met GitHub. Kijk of je internet hebt en probeer het opnieuw."
_ABSENT_TEXT = 'throw new Error("This part of the editor is left out on this site.");\n'


@dataclass(frozen=True, slots=True)
class _Change:
    """`found` is how often `pattern` stands in the package's own script."""

    why: str
    pattern: str
    becomes: str
    found: int


_CHANGES = (
    _Change("Dutch is the one language", r"`\.\./locales/[\w-]+\.json`", f"`./{_TEXTS}`", 28),
    _Change("and the one choice", r"`ar,bg,[\w,-]+,zh-TW`", "`nl`", 1),
    *(
        _Change(
            "a package by its place", rf"import\(`{name}[\w./-]*`\)", f"import(`./{name}.js`)", 1
        )
        for name in _MODULES
    ),
    _Change("pictures, maps and code", r"import\(`[@a-z][^`]*`\)", f"import(`./{_ABSENT}`)", 249),
    _Change(
        "pictures, and parts in React",
        r"import\(`\./chunks/(?:heic|webp_enc|webp_enc_simd|react-dom)-\w+\.js`\)",
        f"import(`./{_ABSENT}`)",
        4,
    ),
    # The addresses below are read with fetch: this one is an empty answer.
    _Change(
        "no look for updates",
        r"`https://unpkg\.com/@sveltia/cms`",
        "`data:application/json,{}#`",
        1,
    ),
    # The fonts stand in assets/ too, and are used from there.
    _Change("no question for a language", r"await \w+\(`newLanguageCta`\)", "true", 1),
    _Change("no fonts from a CDN", r"src:url\(https://cdn\.jsdelivr\.net/[^;]*;", "", 3),
    _Change("nothing from a CDN", r"`https://unpkg\.com/", "`./absent/", 3),
    _Change(
        "no look at the state of GitHub",
        r"`https://www\.githubstatus\.com/api/v2/status\.json`",
        '`data:application/json,{"status":{"indicator":"none"}}`',
        1,
    ),
    # A picture needs somebody who knows who may be in it: it goes another way.
    _Change(
        "no place for pictures",
        r"n===void 0&&!\w+\(e\)&&a\.add\(\w+\(`config\.error\.missing_media_folder`\)\),",
        "",
        1,
    ),
    _Change(
        "and no button for them",
        r"return \w+\.current(\},onclick:async\(\)=>\{\w+\(`/assets`)",
        r"return true\1",
        1,
    ),
    # Two people can have the same page open, on main or in a proposal: nobody's work is overwritten
    # unseen. Sveltia takes care of that only where it saves without a proposal.
    _Change(
        "main is never written to",
        r"\w+\.current&&(!t\.branch\)throw Error\(`Cannot commit directly)",
        r"\1",
        1,
    ),
    _Change(
        "a page that somebody changed meanwhile",
        r"if\(!c\)(\{let t=await \w+\(e\);if\(t&&!n\)throw Error\(`save_conflict`)",
        r"if(!s?.workflow)\1",
        1,
    ),
    _Change(
        "which is told as soon as it is known",
        r"(!(\w+\(\w+\))\.isNew&&)!\w+\(\2\)(\?\2\.originalEntry)",
        r"\1!\2.originalEntry?.workflow\3",
        1,
    ),
    _Change(
        "a proposal is saved on what was read of it",
        r"(pullRequest:a\}\)=>\{let o=a\?)void 0:",
        r"\1a.headSHA:",
        1,
    ),
    _Change(
        "and not on a proposal of somebody else",
        r"(\(await \w+\(e,o\),o\)):void 0\}return o",
        r"\1:o}return o",
        1,
    ),
    _Change(
        "which the message says",
        r"s\?void 0:await (\w+)\(\)\.catch",
        r"await \1(s?n:void 0).catch",
        1,
    ),
    _Change(
        "an expired token is told at the start too",
        r"catch\{(n=void 0,\w+\.account=void 0)(\}.{1,250}:)(\w+)(\(e,`dataFetch`\))",
        r"catch(e){\1,\3(e)\2\3\4",
        1,
    ),
    _Change(
        "errors of GitHub in Dutch",
        r"(status:s,message:)l\}",
        rf"\1s===401?`{_EXPIRED}`:/not accessible/.test(l)?`{_FORBIDDEN}`:l}}",
        1,
    ),
    _Change(
        "and of the connection",
        r"(Error\(`Failed to send the request`,\{cause:)\w+\}",
        rf"\1Error(`{_OFFLINE}`)}}",
        1,
    ),
    # The package listens 100 ms after it shows a list: until then it shows a choice and forgets it.
    # To add the same listeners again, as it does after that, changes nothing.
    _Change(
        "a choice made at once is kept",
        r"(attributeFilter:\[`aria-disabled`,`aria-hidden`\]\}\),)(\(async\(\)=>)",
        r"\1e.addEventListener(`click`,this._onClick),"
        r"e.addEventListener(`keydown`,this._onKeyDown),\2",
        1,
    ),
    # What axe-core finds in its screens.
    _Change("letters can be made larger on a phone", r"`maximum-scale=1`,", "", 1),
    _Change(
        "the number of pages can be read",
        r"(\.count \{flex:none;padding:2px;color:var\(--sui-)tertiary",
        r"\1secondary",
        1,
    ),
    _Change(
        "a line between is not in the list",
        r"(`sui divider [^,]*,hidden:n\(\),\"aria-hidden\":)n\(\)",
        r"\1!0",
        1,
    ),
    _Change("a day has 24 hours", r"(minute:`numeric`),hour12:!0", r"\1", 1),
    _Change(
        "a proposal in Dutch",
        r"(draft:s,body:)`Automatically generated by Sveltia CMS`",
        rf"\1`{_PROPOSAL}`",
        1,
    ),
    _Change(
        "a token that ends",
        r"name:`Sveltia CMS`,(contents:`write`)",
        r"name:`De website`,target_name:e.split(`/`)[3],expires_in:`90`,\1",
        1,
    ),
)


def write_program(packages: Path, texts: Path, folder: Path) -> None:
    """Make the program in the empty `folder` from `packages`, a folder `node_modules`.

    `texts` is a JSON file with our Dutch texts, which go over those of the package. Raises Problem
    when the package is not as expected.
    """
    package = packages / PACKAGE
    script = changed((package / "npm" / ENTRY).read_text(encoding="utf-8"))
    (folder / ENTRY).write_text(script, encoding="utf-8", newline="\n")
    (folder / _ABSENT).write_text(_ABSENT_TEXT, encoding="utf-8", newline="\n")
    theirs, english = (_read(package / "locales" / f"{name}.json") for name in ("nl", "en-US"))
    dutch = merged(theirs, _read(texts))
    if strange := _strange(dutch, english):
        raise Problem(f"Deze teksten van de editor kloppen niet meer: {strange}. {_MEND}")
    _write_texts(dutch, folder / _TEXTS)
    for kind, end in (("assets", ".woff2"), ("chunks", ".js")):
        (folder / kind).mkdir()
        for file in (package / "npm" / kind).iterdir():
            if file.suffix == ".txt" or (file.suffix == end and file.name in script):
                shutil.copy(file, folder / kind)
    for name, place in _MODULES.items():
        shutil.copy(packages / place, folder / f"{name}.js")
    shutil.copytree(packages / "yaml" / "browser", folder / "yaml")
    (folder / "licences").mkdir()
    for name, place in _LICENCES.items():
        shutil.copy(packages / place, folder / "licences" / f"{name}.txt")


def changed(script: str) -> str:
    """The package's script with every change made. Raises Problem when one is not found as often
    as it must be."""
    for change in _CHANGES:
        script, count = re.subn(change.pattern, change.becomes, script)
        if count != change.found:
            raise Problem(
                f"Sveltia CMS is veranderd: {count} keer in plaats van {change.found} keer "
                f"gevonden ({change.why}). Pas _CHANGES in scripts/commands/_sveltia.py aan."
            )
    return script


def merged(texts: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """`texts` with those in `over` instead of, or added to, its own; groups go into groups."""
    both = dict(texts)
    for key, value in over.items():
        old = both.get(key)
        is_group = isinstance(old, dict) and isinstance(value, dict)
        both[key] = merged(dict(old or {}), value) if is_group else value
    return both


def _read(file: Path) -> dict[str, Any]:
    texts: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return texts


def _strange(dutch: Mapping[str, Any], english: Mapping[str, Any]) -> list[str]:
    """The keys of texts that only one of the two has, or that ask for what is not given."""
    ours, theirs = dict(texts_in(dutch)), dict(texts_in(english))
    both = ours.keys() & theirs.keys()
    wrong = {key for key in both if _places(ours[key]) - _places(theirs[key])}
    return sorted((ours.keys() ^ theirs.keys()) | wrong)


def texts_in(texts: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Each text with the way to it, its keys with dots between them."""
    for key, value in texts.items():
        if isinstance(value, dict):
            yield from texts_in(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def _places(text: str) -> set[str]:
    """What a text leaves open, in Unicode MessageFormat."""
    return set(re.findall(r"\{\$(\w+)", text))


def _write_texts(texts: Mapping[str, Any], file: Path) -> None:
    """As a script: a browser that can't import JSON can import that."""
    data = json.dumps(texts, ensure_ascii=False)
    file.write_text(f"export default {data};\n", encoding="utf-8", newline="\n")
