"""What the acts of the audit log are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from fieldid.audit.entry import AuditEvent

translate = QCoreApplication.translate


def event(value: AuditEvent) -> str:
    """Name an act; the first six are those of the Data Protection Act 2018, s. 62."""
    return {
        AuditEvent.COLLECTION: translate("AuditEvent", "Collection"),
        AuditEvent.ALTERATION: translate("AuditEvent", "Alteration"),
        AuditEvent.CONSULTATION: translate("AuditEvent", "Consultation"),
        AuditEvent.DISCLOSURE: translate("AuditEvent", "Disclosure"),
        AuditEvent.COMBINATION: translate("AuditEvent", "Combination"),
        AuditEvent.ERASURE: translate("AuditEvent", "Erasure"),
        AuditEvent.LOG_ON: translate("AuditEvent", "Log-on"),
        AuditEvent.LOG_ON_FAILED: translate("AuditEvent", "Failed log-on"),
        AuditEvent.LOG_OFF: translate("AuditEvent", "Log-off"),
        AuditEvent.SEARCH: translate("AuditEvent", "Search"),
        AuditEvent.DECISION: translate("AuditEvent", "Decision"),
        AuditEvent.KEY: translate("AuditEvent", "Keys"),
        AuditEvent.POLICY: translate("AuditEvent", "Policy"),
        AuditEvent.LIST: translate("AuditEvent", "List"),
    }[value]
