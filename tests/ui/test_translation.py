"""Every word a person may read goes through Qt translation, and can be found by lupdate."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

UI = Path(__file__).resolve().parents[2] / "ui"
# The headless play-through prints a transcript for developers; it shows nothing on a screen.
FILES = sorted(
    path for path in UI.rglob("*.py") if not {"play", "headless_demo.py"} & set(path.parts)
)
TRANSLATING = {"tr", "translate"}
# Words made elsewhere (templates of errors, of advice, of the case, of exercises): translated by
# these contexts, whose catalogues list them.
OF_OTHER_ROOMS = {
    "FieldidError", "Advice", "ErrorRate", "Condition", "Reason", "Training", "Waiting",
}  # fmt: skip
SHOWING = {
    "setText", "setWindowTitle", "setToolTip", "setPlaceholderText", "setAccessibleName",
    "setAccessibleDescription", "setStatusTip", "setWhatsThis", "setTitle", "addItem", "addTab",
    "setPlainText", "setHtml", "say", "set_label", "explain", "ask", "title", "show_words",
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QAction", "QGroupBox",
    "Text", "Message", "ActionButton", "Tile", "Field", "TextField", "ProseField", "FileField",
    "DateField", "RoleField", "Picture", "FacePicture", "MarkedPrint",
}  # fmt: skip
PROSE = re.compile(r"[A-Za-z]{2,}[,.:;!?…]* [A-Za-z(“{]|^&?[A-Z][a-z]+[.…]?$|[a-z]&[a-z]|^&[A-Z]")
CODES = {
    # style sheet kinds and object names are lower-case words; these few look like prose
    "Fusion", "Noto Sans", "Noto Sans Arabic", "Words", "Record", "Meaning", "Diagnosis",
}  # fmt: skip


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _skipped(node: ast.AST) -> bool:
    """Whether words under this node are never shown: raised, logged, or translated already."""
    if isinstance(node, ast.Raise):
        return True
    if not isinstance(node, ast.Call):
        return False
    logged = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "log"
    command_line = _name(node) in {"ArgumentParser", "add_argument"}
    return logged or command_line or _name(node) in {*TRANSLATING, "cast", "TypeVar"}


def _strings(node: ast.AST) -> Iterator[ast.Constant]:
    """Yield string constants outside docstrings, annotations and translated calls."""
    for field, value in ast.iter_fields(node):
        if field in {"annotation", "returns"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or _skipped(child) or _is_docstring(child):
                continue
            if isinstance(child, ast.Constant) and isinstance(child.value, str):
                yield child
            yield from _strings(child)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_no_prose_stands_outside_a_translation(path: Path) -> None:
    if path.name in {"stylesheet.py", "paper.py"}:
        pytest.skip("a style sheet is not read by people")
    found = [
        f"{path.name}:{node.lineno}: {node.value!r}"
        for node in _strings(ast.parse(path.read_text()))
        if PROSE.search(str(node.value)) and node.value not in CODES
    ]
    assert not found


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_nothing_is_shown_that_was_not_translated(path: Path) -> None:
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.Call) or _name(node) not in SHOWING:
            continue
        direct = [one for one in node.args[:2] if isinstance(one, ast.Constant | ast.JoinedStr)]
        found += [
            f"{path.name}:{node.lineno}: {ast.unparse(one)}"
            for one in direct
            if re.search("[A-Za-z]", _literal(one)) and not _is_code(node, one)
        ]
    assert not found


def _literal(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value) if isinstance(node.value, str) else ""
    parts = node.values if isinstance(node, ast.JoinedStr) else []
    return "".join(_literal(part) for part in parts if isinstance(part, ast.Constant))


def _is_code(call: ast.Call, argument: ast.expr) -> bool:
    """Whether the argument is a role, a kind or a glyph: the second one of our own widgets."""
    second = len(call.args) > 1 and argument is call.args[1]
    return second and _name(call) in {"Text", "Message", "say", "ActionButton"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))
def test_what_is_translated_is_a_literal(path: Path) -> None:
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.Call) or _name(node) not in TRANSLATING or not node.args:
            continue
        words = node.args[0] if _name(node) == "tr" else node.args[1]
        context = node.args[0].value if isinstance(node.args[0], ast.Constant) else ""
        if not isinstance(words, ast.Constant) and context not in OF_OTHER_ROOMS:
            found.append(f"{path.name}:{node.lineno}: {ast.unparse(node)}")
    assert not found


def test_the_check_itself_finds_a_bare_string() -> None:
    source = 'class A:\n    def build(self):\n        self.x.setText("Go on")\n'
    found = [node for node in _strings(ast.parse(source)) if PROSE.search(str(node.value))]
    assert len(found) == 1
