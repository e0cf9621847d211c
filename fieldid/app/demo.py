"""The demonstration laptop: fictional people, a private hub, realm "demo" throughout.

Nothing of it can reach a real hub: the realm is written into the vault's key file, into every
envelope and into the enrolment, and both ends refuse another one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fieldid.app.demo_account import DEMO_OFFICER, DEMO_PASSPHRASE
from fieldid.app.demo_hub import DemoHub
from fieldid.app.list_building import build_list
from fieldid.app.views import FirstRun, InstallationState, OfficerEntry
from fieldid.training.demo_list import write_directory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fieldid.app.desk import Desk
    from fieldid.app.installation import Installation


class Demo:
    """The demo in ``folder``: ``vault/``, ``hub/`` and ``list/``."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "vault"
        self.hub = DemoHub(folder / "hub")
        self._list_folder = folder / "list"
        self._list_file = folder / "demo.fidw"

    def prepare(self, installation: Installation, say: Callable[[str], None]) -> None:
        """Set the laptop up on the first run: vault, list, enrolment. Later runs: nothing."""
        if installation.state is not InstallationState.NO_VAULT:
            return
        say("Making the demo vault")
        officer = OfficerEntry(DEMO_OFFICER, "supervisor", DEMO_PASSPHRASE)
        desk = installation.set_up(FirstRun((officer,)), "demo")
        try:
            self.give_list(desk, say)
            say("Enrolling with the demo hub")
            desk.enrol(self.hub.url, self.hub.new_code())
            who = desk.officer
            self.hub.confirm(desk.vault.device.device_id, who.officer_id, who.role)
        finally:
            desk.lock()

    def give_list(self, desk: Desk, say: Callable[[str], None]) -> None:
        """Grow the fictional people's samples, build the list and import it."""
        say("Growing fingerprints of the fictional people (once; under a minute)")
        write_directory(self._list_folder, workers=os.cpu_count() or 1)
        say("Building and importing the demo list")
        build_list(desk, self._list_folder, self._list_file)
        trust = self._list_file.with_name(self._list_file.name + ".pub").read_bytes()
        desk.import_list(self._list_file, trust)
