-- Version 1 of the vault's database. A change takes a new version number in schema.py.
-- Single-row tables have the column "one". Times are ISO 8601 in UTC.

CREATE TABLE identity (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    vault_id TEXT NOT NULL,
    realm TEXT NOT NULL,
    created_at TEXT NOT NULL,
    device_id TEXT NOT NULL,
    device_signing_key BLOB NOT NULL,
    device_sealing_key TEXT NOT NULL
) STRICT;

CREATE TABLE officers (
    officer_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    public_key BLOB NOT NULL,
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;

-- The list held. Rows keep the order in which the list authority wrote them.
CREATE TABLE list_held (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    meta BLOB NOT NULL
) STRICT;

CREATE TABLE records (
    place INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL UNIQUE,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE record_terms (
    term TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'number', 'record')),
    place INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
    PRIMARY KEY (kind, term, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_terms_place ON record_terms (place);

CREATE TABLE record_references (
    number INTEGER PRIMARY KEY,
    place INTEGER NOT NULL REFERENCES records ON DELETE CASCADE,
    body BLOB NOT NULL
) STRICT;

CREATE INDEX record_references_place ON record_references (place);

CREATE TABLE photos (
    photo_id TEXT PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE encounters (
    encounter_id TEXT PRIMARY KEY,
    opened_at TEXT NOT NULL,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1)),
    body BLOB NOT NULL
) STRICT;

CREATE INDEX encounters_finished ON encounters (finished, opened_at);

CREATE TABLE samples (
    sample_id TEXT PRIMARY KEY,
    encounter_id TEXT NOT NULL REFERENCES encounters,
    body BLOB NOT NULL
) STRICT;

CREATE INDEX samples_encounter ON samples (encounter_id);

-- Decisions, audit entries and the numbers of the outbox are kept for good: the triggers stop
-- a mistake in the program, the signatures and the chain show what goes round them.
CREATE TABLE decisions (
    decision_id TEXT PRIMARY KEY,
    encounter_id TEXT NOT NULL REFERENCES encounters,
    decided_at TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE INDEX decisions_encounter ON decisions (encounter_id);

CREATE TRIGGER decisions_stay BEFORE DELETE ON decisions
BEGIN SELECT RAISE (ABORT, 'a decision is never removed'); END;

CREATE TRIGGER decisions_fixed BEFORE UPDATE ON decisions
BEGIN SELECT RAISE (ABORT, 'a decision is never changed'); END;

CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    body BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN SELECT RAISE (ABORT, 'an audit entry is never removed'); END;

CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit
BEGIN SELECT RAISE (ABORT, 'an audit entry is never changed'); END;

-- "head" is where the log ends; "verified" how far a log-on has checked it.
CREATE TABLE audit_marks (
    mark TEXT PRIMARY KEY CHECK (mark IN ('head', 'verified')),
    sequence INTEGER NOT NULL,
    digest TEXT NOT NULL
) STRICT;

-- content: what waits to be sealed, until a hub is pinned; envelope: what was sealed.
CREATE TABLE outbox (
    sequence INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    created_at TEXT NOT NULL,
    audit_through INTEGER NOT NULL,
    content BLOB,
    envelope_id TEXT UNIQUE,
    envelope BLOB,
    status TEXT,
    receipt BLOB,
    CHECK ((content IS NULL) <> (envelope IS NULL)),
    CHECK ((envelope_id IS NULL) = (envelope IS NULL)),
    CHECK ((status IS NULL) = (receipt IS NULL))
) STRICT;

CREATE INDEX outbox_status ON outbox (status);

CREATE TRIGGER outbox_stays BEFORE DELETE ON outbox
BEGIN SELECT RAISE (ABORT, 'a sequence number is never used again'); END;

CREATE TRIGGER outbox_number_fixed BEFORE UPDATE OF sequence, kind, audit_through ON outbox
BEGIN SELECT RAISE (ABORT, 'a sequence number is never changed'); END;
