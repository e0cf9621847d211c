"""How a camera is mounted and what is asked of it; an administrator sets it, and tries it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout

from fieldid.app.camera_setups import keep_setup
from fieldid.model.biometric import Modality
from fieldid.ports import CameraSetup, Light, Turn
from ui import words
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.text import Text, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fieldid.ports import ReaderInfo
    from ui.jobs import JobContext
    from ui.sections.asking import AskingSection

SIZES = ((640, 480), (1280, 720), (1920, 1080))
_DRIVER = "camera"


class CameraCard(Card):
    """Hidden while no camera is attached."""

    def __init__(self, within: AskingSection) -> None:
        super().__init__("plain", self.tr("Camera"))
        self._within = within
        self._held: Mapping[str, CameraSetup] = {}
        self.camera, self.turn = _box("camera"), _box("camera_turn")
        self.side, self.pixels, self.light = (
            _box("camera_side"),
            _box("camera_pixels"),
            _box("camera_light"),
        )
        self._fill()
        self.keep = ActionButton(self.tr("Set the camera up"))
        self.keep.setObjectName("keep_camera")
        self.keep.clicked.connect(self._keep)
        self.camera.currentIndexChanged.connect(self._show_setup)
        self._lay_out()
        self.hide()

    def _fill(self) -> None:
        for turn, label in (
            (Turn.NONE, self.tr("Upright")),
            (Turn.RIGHT, self.tr("A quarter turn to the right")),
            (Turn.OVER, self.tr("Upside down")),
            (Turn.LEFT, self.tr("A quarter turn to the left")),
        ):
            self.turn.addItem(label, turn)
        self.side.addItem(self.tr("As the camera sees it"), False)
        self.side.addItem(self.tr("Mirrored"), True)
        for width, height in SIZES:
            size = self.tr("{width} by {height}").format(
                width=words.number(width), height=words.number(height)
            )
            self.pixels.addItem(words.isolated(size), width)
        self.light.addItem(self.tr("As it comes"), Light.AS_IS)
        self.light.addItem(self.tr("From behind the person"), Light.FROM_BEHIND)

    def _lay_out(self) -> None:
        advice = self.tr("What the camera cannot do it leaves. Try it afterwards: the size shows.")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        self._which = _field(self.tr("Which camera"), self.camera)
        for place, field in enumerate(
            (
                _field(self.tr("Turn the picture"), self.turn),
                _field(self.tr("Sides"), self.side),
                _field(self.tr("Size, pixels"), self.pixels),
                _field(self.tr("Light"), self.light),
            )
        ):
            grid.addWidget(field, place // 2, place % 2)
        self.column.addWidget(Text(advice, "soft"))
        self.column.addWidget(self._which)
        self.column.addLayout(grid)
        self.column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)

    def show_readers(
        self, readers: Sequence[ReaderInfo], setups: Mapping[str, CameraSetup]
    ) -> None:
        """Offer the cameras among them, as they are set up."""
        cameras = [
            one for one in readers if one.driver == _DRIVER and Modality.FACE in one.modalities
        ]
        self._held = setups
        chosen = self.camera.currentData()
        self.camera.clear()
        for one in cameras:
            self.camera.addItem(words.isolated(one.name), one.reader_id)
        self.camera.setCurrentIndex(max(0, self.camera.findData(chosen)))
        self._which.setVisible(len(cameras) > 1)
        self.setVisible(bool(cameras))
        self._show_setup()

    def _show_setup(self) -> None:
        setup = self._held.get(str(self.camera.currentData()), CameraSetup())
        for box, value in (
            (self.turn, setup.turn),
            (self.side, setup.mirrored),
            (self.pixels, setup.width),
            (self.light, setup.light),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))

    def setup(self) -> CameraSetup:
        """Return what is chosen."""
        width = int(self.pixels.currentData())
        return CameraSetup(
            Turn(self.turn.currentData()),
            bool(self.side.currentData()),
            width,
            dict(SIZES)[width],
            Light(self.light.currentData()),
        )

    def _keep(self) -> None:
        context, reader_id, setup = self._within.context, self.camera.currentData(), self.setup()

        def work(_job: JobContext) -> None:
            context.hand_in.cameras(keep_setup(context.desk, reader_id, setup))
            context.desk.reader_access.close()

        self._within.do(work, self.tr("The camera is set up. Try it."), "")


def _box(name: str) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    return made


def _field(label: str, box: QComboBox) -> Field:
    box.view().setAccessibleName(plain(label))
    return Field(label, "", box)
