"""Two or more people at one window, against a hub in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt

from drivers.registry import Registry
from fieldid.app.barriers import CaseBarriers
from fieldid.app.installation import Installation
from fieldid.app.readers import Readers
from fieldid.hub.clock import utc_now
from fieldid.model.barrier import BarrierKind, BarrierStatus
from fieldid.model.nationality import NationalityStatus as S
from tests.helpers.hub_fixtures import postgres
from tests.helpers.hub_process import HubProcess, hub_process
from tests.helpers.office import REQUESTER, LaptopAtHand
from ui.hand_in import HandIn
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.screens.base import Place
from ui.widgets.buttons import ActionButton
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from fieldid.hub.private_postgres import PrivatePostgres
    from ui.screens.base import Screen
    from ui.screens.nationality import NationalityScreen
    from ui.widgets.tile import TileList


__all__ = [
    "PATIENCE_MS",
    "AtTheScreen",
    "at",
    "cleared_case",
    "direction",
    "laptop",
    "postgres",
    "served",
]
PATIENCE_MS = 20_000


@pytest.fixture(scope="module")
def served(
    tmp_path_factory: pytest.TempPathFactory, postgres: PrivatePostgres
) -> Iterator[HubProcess]:
    with hub_process(tmp_path_factory.mktemp("screens") / "hub", postgres.dsn) as process:
        yield process


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory, served: HubProcess) -> Iterator[LaptopAtHand]:
    made = LaptopAtHand.enrolled(tmp_path_factory.mktemp("laptop") / "vault", served)
    yield made
    made.desk.lock()


class AtTheScreen:
    """Whoever is logged on, in front of the window."""

    def __init__(self, laptop: LaptopAtHand, qtbot: QtBot) -> None:
        registry = Registry({})
        installation = Installation(laptop.home, Readers([registry]))
        self.laptop = laptop
        self.qtbot = qtbot
        self.window = MainWindow(installation, Preferences(laptop.home), HandIn(registry))
        self.window.resize(1366, 768)
        qtbot.addWidget(self.window)
        self.window.show()

    @property
    def screen(self) -> Screen:
        return self.window.current_screen

    def log_on(self, name: str) -> None:
        if self.window.context.open_desk is not None:
            self.window.lock()
        self.settle()
        self.window.log_on(self.laptop.log_on(name))
        self.settle()

    def open(self, name: str, case_id: str | None = None) -> Screen:
        self.window.open(Place(name, case_id))
        self.settle()
        return self.screen

    def press(self, name: str) -> None:
        button = self.screen.findChild(ActionButton, name)
        assert button is not None, name
        button.click()
        self.settle()

    def offered(self, name: str) -> bool:
        return self.screen.findChild(ActionButton, name) is not None

    def enter(self) -> None:
        self.screen.press_primary()
        self.settle()

    def key(self, key: Qt.Key) -> None:
        self.qtbot.keyClick(self.focus(), key)
        self.settle()

    def focus(self) -> QWidget:
        widget = self.window.focusWidget()
        assert widget is not None
        return widget

    def reach(self, wanted: QWidget) -> None:
        """Tab until a widget has the focus."""
        for _ in range(40):
            if self.focus() is wanted:
                return
            self.qtbot.keyClick(self.focus(), Qt.Key.Key_Tab)
        raise AssertionError(wanted.objectName())

    def type(self, text: str, into: QWidget) -> None:
        self.reach(into)
        self.qtbot.keyClicks(into, text)

    def offered_choices(self, tiles: TileList) -> set[str]:
        return {status.value for status in S if status.value in tiles}

    def closed_steps(self, case_id: str) -> str:
        """What is said of steps of IRQ that cannot be chosen."""
        screen = cast("NationalityScreen", self.open("nationality", case_id))
        self.enter()
        screen.form.nationality.choose("IRQ")
        return screen.form.closed.text()

    def said(self) -> str:
        """Every word that is shown."""
        shown = self.screen.findChildren(Text)
        return "\n".join(one.text() for one in shown if one.isVisibleTo(self.screen))

    def settle(self) -> None:
        self.qtbot.wait(10)
        self.qtbot.waitUntil(lambda: not self.window.jobs.busy, timeout=PATIENCE_MS)
        self.qtbot.wait(10)


@pytest.fixture
def at(laptop: LaptopAtHand, qtbot: QtBot, dressed: QApplication) -> Iterator[AtTheScreen]:
    del dressed
    made = AtTheScreen(laptop, qtbot)
    yield made
    made.window.close()


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def direction(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[None]:
    dressed.setLayoutDirection(request.param)
    yield
    dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def cleared_case(laptop: LaptopAtHand, status: BarrierStatus = BarrierStatus.NONE) -> str:
    laptop.log_on(REQUESTER)
    case_id = laptop.decided_case()
    mine = CaseBarriers(laptop.desk, case_id)
    for kind in BarrierKind:
        standing = kind is BarrierKind.PROTECTION_CLAIM
        mine.record(kind, status if standing else BarrierStatus.NONE, utc_now())
    mine.state_nationalities(("IRQ",))
    laptop.desk.sync()
    return case_id
