"""Bring the translations up to date: ``python packaging/catalogue.py [--check]``.

Collects every text that the screens can show (those in ``ui`` by Qt's lupdate; the sentences of
other rooms, which the screens look up by their English, from those rooms), merges them into
``ui/locale/fieldid_<language>.ts``, and compiles these to ``.qm`` with Qt's lrelease. Translations
that exist are kept. One marked "unfinished" is a draft that no person has reviewed.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from fieldid.capture import advice
from fieldid.case import nationality, nationality_steps, possible_match
from fieldid.case.refusal import Refusal
from fieldid.errors.catalogue import KINDS
from fieldid.errors.reasons import REASONS
from fieldid.sync.report import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "ui" / "locale"
LANGUAGES = ("ar", "ckb")
# lupdate does not touch a language that it has no plural rules for; none of our texts needs them.
KNOWN_TO_LUPDATE = {"ckb": "ku"}
RULES_IN_WORDS = {
    "Condition": (
        "fieldid/case/conditions.py",
        "fieldid/case/claim_comparison.py",
        "fieldid/case/dates.py",
        "fieldid/case/identity_conflicts.py",
        "fieldid/case/names.py",
        "fieldid/case/nationality_ladder.py",
        "fieldid/case/possible_match.py",
        "fieldid/app/blind_case.py",
        "fieldid/app/record_about.py",
        "fieldid/identify/claim_words.py",
        "fieldid/model/comparison.py",
    ),
    "Training": (
        "fieldid/training/scenarios.py",
        "fieldid/training/conduct_findings.py",
        "fieldid/training/debrief.py",
        "fieldid/training/decision_findings.py",
        "fieldid/training/own_scenario.py",
    ),
}


def main() -> int:
    """Update the files, or say with ``--check`` whether they are up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) if check else LOCALES
        stale = [name for language in LANGUAGES for name in _renewed(language, target)]
    for name in stale if check else ():
        print(f"{name} is not up to date: run python packaging/catalogue.py")
    return 1 if check and stale else 0


def _renewed(language: str, target: Path) -> list[str]:
    """Write both files of a language to ``target``; name those that differ from the ones held."""
    names = [f"fieldid_{language}.ts", f"fieldid_{language}.qm"]
    held = {name: _content(LOCALES / name) for name in names}
    catalogue, compiled = (target / name for name in names)
    if held[catalogue.name]:
        catalogue.write_bytes(held[catalogue.name])
    _collect(language, catalogue)
    _run("pyside6-lrelease", "-silent", str(catalogue), "-qm", str(compiled))
    return [name for name in names if _content(target / name) != held[name]]


def _collect(language: str, catalogue: Path) -> None:
    sources = sorted(str(path) for path in (ROOT / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        others = Path(folder) / "other_rooms.py"
        others.write_text("\n".join(_of_other_rooms()))
        known = KNOWN_TO_LUPDATE.get(language, language)
        options = ["-silent", "-locations", "none", "-no-obsolete", "-no-ui-lines"]
        options += ["-source-language", "en", "-target-language", known]
        _relabel(catalogue, language, known)
        _run("pyside6-lupdate", *options, *sources, str(others), "-ts", str(catalogue))
        _relabel(catalogue, known, language)


def _relabel(catalogue: Path, old: str, new: str) -> None:
    """Change the language that a file says it is in."""
    before = _content(catalogue)
    if before:
        catalogue.write_bytes(
            before.replace(f' language="{old}"'.encode(), f' language="{new}"'.encode(), 1)
        )


def _of_other_rooms() -> Iterator[str]:
    """Yield calls that lupdate reads."""
    for context, words in _sentences():
        yield f"translate({context!r}, {words!r})"


def _sentences() -> Iterator[tuple[str, str]]:
    for _, kind in sorted(KINDS.items()):
        yield from (("FieldidError", kind.message), ("FieldidError", kind.next_step))
    yield from (("Advice", words) for words in (*advice.ADVICE.values(), advice.UNKNOWN_REASON))
    yield from (("Waiting", reason.value) for reason in Waiting)
    yield from (("Reason", words) for words in sorted(REASONS))
    for context, files in RULES_IN_WORDS.items():
        for file in files:
            found = _prose(ROOT / file)
            yield from ((context, words) for words in found if _stands_alone(context, words))
    yield from (("Condition", words) for words in _composed())


def _stands_alone(context: str, words: str) -> bool:
    """Whether words are shown by themselves; rules also hold pieces of sentences."""
    return context != "Condition" or words.endswith(".")


def _composed() -> Iterator[str]:
    """Yield the sentences that rules put together, as ``ui.words.sentence`` looks them up."""
    yield possible_match.OF_THE_NAME
    for room in (nationality, nationality_steps):
        refusals = (item for item in vars(room).values() if isinstance(item, Refusal))
        yield from dict.fromkeys(map(str, refusals))


def _prose(file: Path) -> Iterator[str]:
    """Yield the whole sentences that stand in a file of rules, without its docstrings."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    joined = (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr))
    pieces = {id(piece) for node in joined for piece in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in documentation | pieces:
            words = node.value
            if isinstance(words, str) and " " in words.strip():
                yield words


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.exists() else b""


def _run(program: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(program)), *arguments]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
