-- Version 4: packed blocks beside the database, one generation number, a fold over all rows that
-- can change, Merkle checkpoints of the audit log, and a key and a clock for each encounter.

-- A block's file is useless without its key, and its key is destroyed with its row.
CREATE TABLE blocks (
    name TEXT PRIMARY KEY,
    file TEXT NOT NULL UNIQUE,
    key BLOB NOT NULL,
    generation INTEGER NOT NULL,
    bytes INTEGER NOT NULL
) STRICT;

-- generation: counts log-ons and changes of the list. fold: see fieldid/vault/fold.py.
CREATE TABLE state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation INTEGER NOT NULL,
    fold BLOB NOT NULL
) STRICT;

CREATE TRIGGER state_stays BEFORE DELETE ON state
BEGIN SELECT RAISE (ABORT, 'the generation is never removed'); END;

CREATE TRIGGER generation_grows BEFORE UPDATE OF generation ON state
WHEN new.generation < old.generation
BEGIN SELECT RAISE (ABORT, 'the generation never goes back'); END;

-- Records of the packed list that were changed or removed since; changed ones are in records.
CREATE TABLE list_gone (
    record_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_tree (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    body BLOB NOT NULL
) STRICT;

CREATE TABLE audit_checkpoints (
    size INTEGER PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;

-- wrapped: the key of one encounter's samples, under the wrapping key of that epoch.
CREATE TABLE sample_keys (
    encounter_id TEXT PRIMARY KEY REFERENCES encounters,
    epoch INTEGER NOT NULL,
    wrapped BLOB NOT NULL,
    erase_after TEXT
) STRICT;

CREATE INDEX sample_keys_clock ON sample_keys (erase_after);

CREATE TABLE erasures (
    number INTEGER PRIMARY KEY,
    erased_at TEXT NOT NULL,
    encounter_id TEXT NOT NULL,
    samples INTEGER NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures
BEGIN SELECT RAISE (ABORT, 'the report of an erasure is never removed'); END;
