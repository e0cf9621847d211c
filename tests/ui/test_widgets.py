"""The handful of widgets: what they guarantee to the officer, with mouse, keys and long words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldid.capture.plan import FingerState
from fieldid.errors.base import FieldidError
from fieldid.errors.case import PolicyRefusalError
from fieldid.errors.vault import LockedOutError
from fieldid.model.biometric import FaceImage, FingerImage, FingerPosition
from fieldid.model.nationality import PartialDate
from ui.pictures import to_qimage
from ui.widgets.buttons import ActionButton
from ui.widgets.card import Message
from ui.widgets.error_panel import ErrorPanel, error_words
from ui.widgets.field import DateField, ProseField, TextField
from ui.widgets.hands import Hands
from ui.widgets.passphrase_fields import PassphraseFields
from ui.widgets.text import Text, plain
from ui.widgets.tile import TileList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_nothing_is_chosen_until_the_officer_chooses(qtbot: QtBot) -> None:
    tiles = TileList()
    qtbot.addWidget(tiles)
    chosen: list[str] = []
    tiles.chosen.connect(chosen.append)
    tiles.add("a", "First")
    second = tiles.add("b", "Second", "explained")
    assert tiles.choice() == ""
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert tiles.choice() == "b"
    tiles.choose("a")
    assert tiles.choice() == "a"
    assert chosen == ["b", "a"]


def test_other_choices_forget_the_old_one(qtbot: QtBot) -> None:
    tiles = TileList()
    qtbot.addWidget(tiles)
    tiles.add("a", "First")
    tiles.choose("a")
    tiles.replace([("c", "Third", "")])
    assert tiles.choice() == ""
    assert "a" not in tiles


def test_enter_on_a_choice_is_left_to_the_screen(qtbot: QtBot) -> None:
    tiles = TileList()
    qtbot.addWidget(tiles)
    tile = tiles.add("a", "First")
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    assert tiles.choice() == ""
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert tiles.choice() == "a"


def test_a_long_title_makes_the_tile_higher_never_shorter_words(qtbot: QtBot) -> None:
    window, tiles = QWidget(), TileList()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(tiles)
    column.addStretch(1)
    short = tiles.add("a", "Short")
    long = tiles.add("b", "Wolfeschlegelsteinhausen " * 6)
    window.resize(300, 600)
    window.show()
    assert long.height() > 2 * short.height()
    words = long.findChild(Text)
    assert words.height() >= words.heightForWidth(words.width())


def test_enter_presses_a_focused_button(qtbot: QtBot) -> None:
    button = ActionButton("&Do it")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.accessibleName() == "Do it"
    button.set_label("A && B")
    assert button.accessibleName() == "A & B"


@pytest.mark.parametrize(
    ("label", "words"), [("&Save", "Save"), ("Sa&ve", "Save"), ("A && B", "A & B")]
)
def test_mnemonics_are_not_spoken(label: str, words: str) -> None:
    assert plain(label) == words


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        (("", "", ""), None),
        (("1988", "", ""), PartialDate(1988)),
        (("1988", "4", "2"), PartialDate(1988, 4, 2)),
        (("", "2", "29"), PartialDate(None, 2, 29)),
    ],
)
def test_any_part_of_a_date_may_be_unknown(
    qtbot: QtBot, typed: tuple[str, str, str], date: PartialDate | None
) -> None:
    assert date_field(qtbot, typed).value() == date


@pytest.mark.parametrize(
    "typed",
    [
        ("19x8", "", ""),
        ("1988", "13", ""),
        ("1987", "2", "29"),
        ("1988", "4", "31"),
        ("12", "", ""),
        ("", "", "0x"),
    ],
)
def test_a_date_that_cannot_be_is_refused(qtbot: QtBot, typed: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - int() and we raise it with other words
        date_field(qtbot, typed).value()


def date_field(qtbot: QtBot, typed: tuple[str, str, str]) -> DateField:
    field = DateField("Born", "")
    qtbot.addWidget(field)
    for line, text in zip((field.year, field.month, field.day), typed, strict=True):
        line.setText(text)
    return field


def test_a_passphrase_is_checked_as_it_is_typed(qtbot: QtBot) -> None:
    fields = PassphraseFields("live")
    qtbot.addWidget(fields)
    assert fields.problem
    fields.first.line.setText("aaaaaaaaaaaaaaaaaaaaaaaa")
    assert "simple" in fields.problem
    fields.first.line.setText("horse lamp river nine")
    assert "same" in fields.problem
    fields.again.line.setText("horse lamp river nine")
    assert fields.problem == ""
    assert fields.text() == "horse lamp river nine"
    fields.clear()
    assert fields.text() == ""


def test_a_secret_keeps_its_spaces_and_other_fields_do_not(qtbot: QtBot) -> None:
    secret, name = TextField("P", secret=True), TextField("N")
    for field in (secret, name):
        qtbot.addWidget(field)
        field.line.setText(" four words ")
    assert secret.text() == " four words "
    assert name.text() == "four words"


def test_enter_leaves_a_reason_and_shift_enter_breaks_the_line(qtbot: QtBot) -> None:
    field = ProseField("Reason")
    qtbot.addWidget(field)
    qtbot.keyClicks(field.prose, "seen")
    qtbot.keyClick(field.prose, Qt.Key.Key_Return)
    assert field.text() == "seen"
    qtbot.keyClick(field.prose, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field.prose, "twice")
    assert field.text() == "seen\ntwice"


def test_an_error_says_what_and_what_next_and_takes_the_focus(qtbot: QtBot) -> None:
    window, panel = QWidget(), ErrorPanel()
    QVBoxLayout(window).addWidget(panel)
    qtbot.addWidget(window)
    window.show()
    assert panel.isHidden()
    panel.show_error(LockedOutError(seconds=30))
    assert panel.text == "Too many failed log-ons. Wait 30 seconds, then try again."
    assert window.focusWidget() is panel
    assert "30 seconds" in panel.accessibleName()
    panel.clear()
    assert panel.text == ""


def test_braces_in_details_are_shown_as_they_are() -> None:
    error = PolicyRefusalError(rule="{x}", reason="a {y}", remedy="Do {z}.")
    assert error_words(error)[1] == "Do {z}."


def every_error(kind: type[FieldidError] = FieldidError) -> list[type[FieldidError]]:
    return [kind, *(found for child in kind.__subclasses__() for found in every_error(child))]


@pytest.mark.parametrize("kind", every_error(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_next_step_in_words(kind: type[FieldidError]) -> None:
    class Anything(dict[str, str]):
        def __missing__(self, key: str) -> str:
            return f"<{key}>"

    assert kind.message.format_map(Anything()).strip()
    assert kind.next_step.format_map(Anything()).strip()


def test_arrow_keys_move_between_asked_fingers_as_seen_on_screen(qtbot: QtBot) -> None:
    hands = Hands()
    qtbot.addWidget(hands)
    states = dict.fromkeys(
        (FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX), FingerState.WAITING
    )
    hands.show_states(states, FingerPosition.LEFT_INDEX)
    with qtbot.waitSignal(hands.chosen) as chosen:
        qtbot.keyClick(hands, Qt.Key.Key_Right)
    assert chosen.args == [FingerPosition.RIGHT_INDEX]
    assert "left index finger" in hands.accessibleName()
    hands.show_states({}, None)
    qtbot.keyClick(hands, Qt.Key.Key_Right)  # nothing to move to


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_click_chooses_the_finger_under_it_in_both_directions(
    qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    hands = Hands()
    qtbot.addWidget(hands)
    hands.setLayoutDirection(direction)
    hands.resize(hands.sizeHint())
    hands.show_states({FingerPosition.LEFT_LITTLE: FingerState.WAITING}, None)
    hands.show()
    tip = hands.finger_tip(FingerPosition.LEFT_LITTLE)
    assert tip.x() < hands.width() / 4  # the left hand is at the left, always
    with qtbot.waitSignal(hands.chosen) as chosen:
        qtbot.mouseClick(hands, Qt.MouseButton.LeftButton, pos=tip.toPoint())
    assert chosen.args == [FingerPosition.LEFT_LITTLE]


def test_images_are_copied_as_they_are() -> None:
    pixels = np.zeros((5, 3), np.uint8)
    pixels[4, 2] = 200
    image = to_qimage(FingerImage(pixels, 500))
    pixels[:] = 7
    assert (image.width(), image.height()) == (3, 5)
    assert image.pixelColor(2, 4).red() == 200
    face = to_qimage(FaceImage(np.full((2, 2, 3), (9, 8, 7), np.uint8)[:, ::-1]))
    assert face.pixelColor(1, 1).getRgb()[:3] == (9, 8, 7)


def test_a_message_without_words_takes_no_room(qtbot: QtBot) -> None:
    window, message = QWidget(), Message("something")
    QVBoxLayout(window).addWidget(message)
    qtbot.addWidget(window)
    window.show()
    assert message.isVisible()
    message.say("")
    assert not message.isVisible()
    message.say("again", "caution", "Title")
    assert message.isVisible()


def test_words_made_before_their_place_do_not_open_as_windows(qtbot: QtBot) -> None:
    text, message = Text(), Message()
    for widget in (text, message):
        widget.say("words")
        qtbot.addWidget(widget)
        assert not widget.isVisible()
    window = QWidget()
    QVBoxLayout(window).addWidget(text)
    qtbot.addWidget(window)
    window.show()
    assert text.isVisible()


def test_a_name_with_turning_marks_is_read_as_it_was_written(qtbot: QtBot) -> None:
    label = Text("\u2068Ali \u202egnihtemos\u2069, 1988 \u2069\u2067open")
    qtbot.addWidget(label)
    assert label.text() == "\u2068Ali gnihtemos\u2069, 1988 \u2067open\u2069"
