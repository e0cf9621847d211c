"""The audit log on the screen: searched by words and acts, checked, for supervisors only."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from fieldid.app.audit_search import search_log
from fieldid.audit.entry import AuditEvent
from fieldid.audit.query import AuditQuery
from fieldid.errors.watchlist import NotSupervisorError
from tests.ui.inspection import problems
from tests.ui.trouble import keep_picture
from ui.screens.audit import AuditScreen
from ui.widgets.text import Text

if TYPE_CHECKING:
    from tests.ui.officer import Officer


def opened(officer: Officer) -> AuditScreen:
    officer.log_on()
    officer.until_focus(lambda widget: widget.objectName() == "menu_audit")
    officer.enter()
    officer.settle()
    return cast("AuditScreen", officer.screen)


def cells(screen: AuditScreen, column: int) -> list[str]:
    found = [screen.table.item(row, column) for row in range(screen.table.rowCount())]
    return [cell.text() for cell in found if cell is not None]


def shown(screen: AuditScreen) -> str:
    return " ".join(text.text() for text in screen.findChildren(Text) if text.isVisible())


def test_the_latest_entries_come_first_and_the_look_is_logged(officer: Officer) -> None:
    screen = opened(officer)
    assert problems(officer.window) == []
    assert "Log-on" in cells(screen, 3)
    assert len(cells(screen, 0)) > 3
    log = officer.window.context.desk.vault.audit
    last = log.search(AuditQuery(), 1)[0]
    assert last.event is AuditEvent.CONSULTATION
    assert last.detail["what"] == "audit log searched"
    keep_picture(officer.window, "audit")


def test_words_and_the_act_narrow_the_search(officer: Officer) -> None:
    screen = opened(officer)
    screen.kind.setCurrentIndex(screen.kind.findData(AuditEvent.LIST))
    screen.words.line.setText("imported")
    screen.press_primary()
    officer.settle()
    assert set(cells(screen, 3)) == {"List"}
    screen.words.line.setText("nothing of the kind")
    screen.press_primary()
    officer.settle()
    assert cells(screen, 0) == []
    assert "No entry" in shown(screen)


def test_the_whole_log_is_checked(officer: Officer) -> None:
    screen = opened(officer)
    screen.check.click()
    officer.settle()
    assert "verifies" in shown(screen)
    assert problems(officer.window) == []
    desk = officer.window.context.desk
    desk.vault.settings._database.run("DROP TRIGGER audit_fixed")
    desk.vault.settings._database.run(
        "UPDATE audit SET body = CAST(replace(CAST(body AS TEXT), 'vault cr', 'vault kr') AS BLOB)"
        " WHERE sequence = 1"
    )
    screen.check.click()
    officer.settle()
    assert screen.error.isVisible()
    assert "verifies" not in shown(screen)
    keep_picture(officer.window, "audit_altered")


def test_an_officer_may_not_read_it(officer: Officer) -> None:
    officer.log_on()
    desk = officer.window.context.desk
    session = desk.vault._session()
    plain = replace(session.officer, role="officer")
    object.__setattr__(session, "officer", plain)
    assert AuditScreen.menu_words(officer.window.context) is None
    with pytest.raises(NotSupervisorError, match="supervisor"):
        search_log(desk, AuditQuery())
