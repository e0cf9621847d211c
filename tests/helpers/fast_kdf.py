"""Argon2id at the lowest cost, so that tests do not wait for it. Never for a real vault."""

from fieldid.vault.kdf import KdfParameters

FAST_KDF = KdfParameters(memory_kib=64, time_cost=1, lanes=1)
