"""Screens are tested without a display, on a real demo laptop that is made once and copied."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.ui.laptop import Laptop
    from tests.ui.officer import Officer


@pytest.fixture(scope="session")
def prepared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault with a list of three people."""
    from tests.ui.laptop import prepare  # noqa: PLC0415 - after the platform is chosen

    return prepare(tmp_path_factory.mktemp("laptop"))


@pytest.fixture(scope="session")
def small_source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One record without references, so that it is quick to build."""
    folder = tmp_path_factory.mktemp("small")
    (folder / "ONE").mkdir()
    (folder / "ONE" / "record.json").write_text(
        '{"record_id": "ONE", "names": [{"latin": "Only One"}],'
        ' "nationalities": [{"code": "XXB", "status": "claimed"}]}'
    )
    return folder


@pytest.fixture(scope="session")
def samples() -> dict[object, object]:
    """What the fictional person presents to the readers."""
    from tests.ui.laptop import mate_samples  # noqa: PLC0415 - after the platform is chosen

    return mate_samples()


@pytest.fixture
def laptop(prepared_home: Path, tmp_path: Path) -> Laptop:
    """A laptop of the test's own."""
    from tests.ui.laptop import copied  # noqa: PLC0415 - after the platform is chosen

    return copied(prepared_home, tmp_path / "home")


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The program with its fonts and its light theme."""
    from ui import fonts, theme  # noqa: PLC0415 - after the platform is chosen

    qapp.setFont(fonts.load())
    theme.apply(qapp, theme.ThemeName.LIGHT)
    return qapp


@pytest.fixture
def officer(
    laptop: Laptop, samples: dict[object, object], dressed: QApplication, qtbot: QtBot
) -> Iterator[Officer]:
    """An officer in front of the log-on screen, with a person waiting."""
    from tests.ui.officer import Officer  # noqa: PLC0415 - after the platform is chosen

    del dressed
    window = laptop.window()
    window.context.hand_in.person(samples)  # type: ignore[arg-type]  # built by our own helper
    qtbot.addWidget(window)
    window.show()
    simulated = laptop.registry.drivers["simulated"]
    yield Officer(window, qtbot, simulated)  # type: ignore[arg-type]  # by that name
    window.close()
