"""The audit log's format, its hash chain and their verification, for laptop and hub alike."""
