"""Shows one image as large as fits, on a dark stage. Holds it only as long as it is shown."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter)


class Picture(QWidget):
    """An image, or the words that stand in for it."""

    def __init__(self, empty: str, width: int, height: int) -> None:
        super().__init__()
        self._empty = empty
        self._image: QImage | None = None
        self._size = QSize(width, height)
        self.setMinimumSize(width // 2, height // 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the wished width, and the least height: a picture takes the height that is left.

        Wished for higher, it would push its lower part out of sight on a small screen.
        """
        return QSize(self._size.width(), self.minimumHeight())

    def show_image(self, image: QImage | None, empty: str | None = None) -> None:
        """Show ``image``; with None the words, which ``empty`` may change."""
        self._image = image
        if empty is not None:
            self._empty = empty
        self.update()

    @property
    def has_image(self) -> bool:
        """Whether an image is shown."""
        return self._image is not None

    def image_rect(self) -> QRectF:
        """Return where the image lies in the widget; the whole stage while there is none."""
        if self._image is None:
            return QRectF(self.rect())
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - all of it is painted
        """Paint stage, image or words, and what subclasses draw over it."""
        colours = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        painter.setClipPath(frame)
        painter.fillRect(self.rect(), QColor(colours.stage))
        if self._image is None:
            painter.setPen(QColor(colours.on_stage))
            font = painter.font()
            font.setPixelSize(theme.SMALL)
            painter.setFont(font)
            painter.drawText(self.rect().adjusted(8, 4, -8, -4), _WRAP, self._empty)
        else:
            painter.drawImage(self.image_rect(), self._image)
        self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Draw over the image; nothing here, subclasses do."""


class FacePicture(Picture):
    """A live face, with an oval that says where the face belongs."""

    def __init__(self, empty: str, width: int, height: int) -> None:
        super().__init__(empty, width, height)
        self._guide = False

    def guide(self, *, on: bool) -> None:
        """Show or hide the oval."""
        self._guide = on
        self.update()

    def paint_over(self, painter: QPainter) -> None:
        """Draw the oval in two tones, dashed, so that it shows on light and dark skin alike."""
        if not self._guide or self._image is None:
            return
        stage = self.image_rect()
        height = stage.height() * 0.78
        oval = QRectF(0, 0, height * 0.74, height)
        oval.moveCenter(stage.center() - QPointF(0, stage.height() * 0.02))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((theme.tokens().stage, 6.0), (theme.tokens().focus, 3.0)):
            painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.DashLine))
            painter.drawEllipse(oval)
